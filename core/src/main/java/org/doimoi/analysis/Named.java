package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import org.doimoi.value.Text;

/**
 * A thing by its code and its name, as a label of a {@link Tabulation}: an actor by its identifier, a code that no list knows.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code  the code or identifier, such as {@code H38:st-0001}
 * @param name  the name, in one language or more
 */
public record Named(String code, Text name) {

    /** Creates a label. */
    public Named {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
    }
}
