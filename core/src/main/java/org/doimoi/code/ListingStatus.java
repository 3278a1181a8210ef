package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Where the offer of a technology, or the search for one, stands.
 *
 * <p>In JSON {@code "status": "published"}, of a listing.
 *
 * @param term  the code and names
 */
public record ListingStatus(Term term) implements CodeEntry {

    /** Being written. */
    public static final Code<ListingStatus> DRAFT = Code.of("draft");

    /** Handed in, and waiting for approval. */
    public static final Code<ListingStatus> SUBMITTED = Code.of("submitted");

    /** Approved and shown. */
    public static final Code<ListingStatus> PUBLISHED = Code.of("published");

    /** Taken down for a time. */
    public static final Code<ListingStatus> SUSPENDED = Code.of("suspended");

    /** Taken back by its owner. */
    public static final Code<ListingStatus> WITHDRAWN = Code.of("withdrawn");

    /** Led to a deal. */
    public static final Code<ListingStatus> FULFILLED = Code.of("fulfilled");

    /** Past its last day. */
    public static final Code<ListingStatus> EXPIRED = Code.of("expired");
}
