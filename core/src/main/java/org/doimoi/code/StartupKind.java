package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Who is behind an innovative start-up: an enterprise, an individual or a group (Decree 268/2025/NĐ-CP, Art. 3.7 and
 * 35).
 *
 * <p>In JSON {@code "kind": "group"}, of a start-up.
 *
 * @param term  the code and names
 */
public record StartupKind(Term term) implements CodeEntry {

    /** An enterprise. */
    public static final Code<StartupKind> ENTERPRISE = Code.of("enterprise");

    /** One person. */
    public static final Code<StartupKind> INDIVIDUAL = Code.of("individual");

    /** A group of persons that is no enterprise. */
    public static final Code<StartupKind> GROUP = Code.of("group");
}
