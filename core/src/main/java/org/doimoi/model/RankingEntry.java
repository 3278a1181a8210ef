package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.doimoi.code.CertaintyLevel;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.Score;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The place of a province, a region or a country in a ranking (thứ hạng), such as rank 5 with 49.37 points for Huế in 2025.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param area  whose rank it is
 * @param rank  the rank, 1 for the best
 * @param tied  whether it shares its rank with another, null if nothing is said
 * @param score  the score of the index from 0 to 100, null if unknown
 * @param scores  the scores of parts of the index, as far as they are known
 * @param source  where this was read, null if its publisher sent it
 * @param certainty  how sure it is, null if it is as the publisher wrote it
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record RankingEntry(
        @Valid Area area,
        @Positive Integer rank,
        @Nullable Boolean tied,
        @Score @Nullable BigDecimal score,
        @DistinctBy("node") List<@Valid NodeScore> scores,
        @Prose(max = 500) @Nullable String source,
        @Nullable Code<CertaintyLevel> certainty,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public RankingEntry {
        requireNonNull(area, "area");
        requireNonNull(rank, "rank");
        scores = Copies.of(scores);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static RankingEntryBuilder builder() {
        return new RankingEntryBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public RankingEntryBuilder toBuilder() {
        return builder().from(this);
    }
}
