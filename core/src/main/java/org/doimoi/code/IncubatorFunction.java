package org.doimoi.code;

/**
 * What an incubator or support centre does; after the activities of centres in Decree 268/2025/NĐ-CP, Art. 29.2 and
 * 32.2, where they name it.
 *
 * <p>In JSON an element of {@code "functions": ["incubation", "coworking"]}.
 *
 * @param term  the code and names
 */
public record IncubatorFunction(Term term) implements CodeEntry {}
