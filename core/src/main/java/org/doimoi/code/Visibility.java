package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Who may see a listing.
 *
 * <p>In JSON {@code "visibility": "public"}.
 *
 * @param term  the code and names
 */
public record Visibility(Term term) implements CodeEntry {

    /** Everybody. */
    public static final Code<Visibility> PUBLIC = Code.of("public");

    /** Those to whom the publisher gives access. */
    public static final Code<Visibility> RESTRICTED = Code.of("restricted");

    /** The publisher alone. */
    public static final Code<Visibility> PRIVATE = Code.of("private");
}
