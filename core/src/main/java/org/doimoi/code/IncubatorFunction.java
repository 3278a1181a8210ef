package org.doimoi.code;

import org.jspecify.annotations.Nullable;

/**
 * What an incubator or support centre does; after the activities of centres in Decree 268/2025/NĐ-CP, Art. 29.2 and
 * 32.2, where they name it.
 *
 * <p>In JSON an element of {@code "functions": ["incubation", "coworking"]}.
 *
 * @param term  the code and names
 * @param articles  the points of the decree whose activity it is, such as {@code 29.2.e, 32.2.c}; null if none
 */
public record IncubatorFunction(Term term, @Nullable String articles) implements CodeEntry {}
