package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * The tier of government that an agency is on.
 *
 * <p>In JSON {@code "level": "provincial"}. There have been no districts since 2025-07-01.
 *
 * @param term  the code, names and dates
 */
public record AgencyLevel(Term term) implements CodeEntry {

    /** The central authorities. */
    public static final Code<AgencyLevel> CENTRAL = Code.of("central");

    /** Provinces and centrally run cities. */
    public static final Code<AgencyLevel> PROVINCIAL = Code.of("provincial");

    /** Districts, through 2025-06-30. */
    public static final Code<AgencyLevel> DISTRICT = Code.of("district");

    /** Communes and wards. */
    public static final Code<AgencyLevel> COMMUNAL = Code.of("communal");
}
