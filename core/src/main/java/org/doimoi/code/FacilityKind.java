package org.doimoi.code;

/**
 * What kind of technical infrastructure a facility is (Decree 268/2025/NĐ-CP, Art. 63.1), such as {@code coworking}.
 *
 * <p>In JSON {@code "kind": "coworking"}, of a facility.
 *
 * @param term  the code and names
 */
public record FacilityKind(Term term) implements CodeEntry {}
