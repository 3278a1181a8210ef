package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.doimoi.model.Listing;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A listing that answers another, and why.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <L>  the type of listing
 * @param listing  the listing
 * @param score  how well it answers, from 0 to 1: the mean of the fits of its parts by their weights, in which a fit that
 *     is not known counts as {@link Matching#UNKNOWN}
 * @param parts  what the score is made of, one for each aspect, in the order of {@link Aspect}
 */
public record Match<L extends Listing>(L listing, double score, List<Part> parts) {

    /** What two listings are compared by. */
    public enum Aspect {
        /** The words of titles and descriptions. */
        TEXT,
        /** The fields of science and technology, by how near they stand in the tree of their classification. */
        FIELD,
        /** The industries, by how near they stand in the tree of theirs. */
        INDUSTRY,
        /** How ready the technology is, against the window that is asked for; too little costs more than too much. */
        READINESS,
        /** The lowest price against the highest budget. */
        PRICE,
        /** How the technology can change hands, against the forms of co-operation that are wanted. */
        FORM,
        /** The province and the region. */
        PLACE,
        /** Whether the offer stands until the last day for proposals. */
        TIME
    }

    /**
     * One part of a score.
     *
     * @param aspect  what is compared
     * @param fit  how well it fits, from 0 to 1; null if one of the two says nothing of it or the two cannot be compared
     * @param weight  the weight of the aspect, 0 or more
     * @param reason  why, as a sentence in Vietnamese and in English
     */
    public record Part(Aspect aspect, @Nullable Double fit, double weight, Text reason) {

        /** Creates a part. */
        public Part {
            requireNonNull(aspect, "aspect");
            requireNonNull(reason, "reason");
        }
    }

    /** Creates a match. */
    public Match {
        requireNonNull(listing, "listing");
        parts = ImmutableList.copyOf(parts);
    }

    /**
     * Returns the part of an aspect.
     *
     * @param aspect  the aspect
     * @return the part
     * @throws IllegalArgumentException if there is none
     */
    public Part part(Aspect aspect) {
        return parts.stream()
                .filter(part -> part.aspect() == aspect)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid aspect " + aspect + ", must be one of "
                        + parts.stream().map(Part::aspect).toList()));
    }
}
