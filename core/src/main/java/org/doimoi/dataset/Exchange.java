package org.doimoi.dataset;

import static java.util.Objects.requireNonNull;

/**
 * A dataset with a header: what is sent from one system to another.
 *
 * @param header  the header
 * @param dataset  the records
 */
public record Exchange(Header header, Dataset dataset) {

    /** Creates an exchange. */
    public Exchange {
        requireNonNull(header, "header");
        requireNonNull(dataset, "dataset");
    }
}
