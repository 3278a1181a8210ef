package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.Score;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;

/**
 * The score that a place has in a part of an index (điểm thành phần), such as 51.50 in the sub-index of inputs.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param node  the code of the node in the set, such as {@code I}
 * @param score  the score from 0 to 100
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record NodeScore(
        @Prose(max = 32) String node,
        @Score BigDecimal score,
        @Extras Map<String, Json> extras) implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public NodeScore {
        requireNonNull(node, "node");
        requireNonNull(score, "score");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static NodeScoreBuilder builder() {
        return new NodeScoreBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public NodeScoreBuilder toBuilder() {
        return builder().from(this);
    }
}
