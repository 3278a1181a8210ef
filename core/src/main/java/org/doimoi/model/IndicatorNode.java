package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.code.CertaintyLevel;
import org.doimoi.code.FigureKind;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One node in the tree of an index (chỉ số thành phần, trụ cột, chỉ số): the index itself, a sub-index, a pillar or a single
 * indicator, such as pillar 3, Cơ sở hạ tầng.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code  the code within the set, such as {@code 2.2.3}
 * @param parent  the code of the node above, null at the top or if unknown
 * @param title  what it is called
 * @param kind  whether it is the index, a part of it or a single indicator
 * @param figure  what kind of figure its values are, which says whether those of merged provinces add; null if unknown
 * @param unit  the unit of its values, such as %, null if they have none or it is unknown
 * @param direction  whether more is better, null if unknown
 * @param weight  its weight among its siblings, whose weights add up to 1 or to 100; null if not published
 * @param source  where this was read, null if the set says it for all
 * @param certainty  how sure it is, null if it is as the publisher wrote it
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record IndicatorNode(
        @Prose(max = 32) String code,
        @Prose(max = 32) @Nullable String parent,
        @Prose(max = 300) Text title,
        Code<IndicatorKind> kind,
        @Nullable Code<FigureKind> figure,
        @Prose(max = 100) @Nullable Text unit,
        @Nullable Code<IndicatorDirection> direction,
        @Positive @Nullable BigDecimal weight,
        @Prose(max = 500) @Nullable String source,
        @Nullable Code<CertaintyLevel> certainty,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public IndicatorNode {
        requireNonNull(code, "code");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static IndicatorNodeBuilder builder() {
        return new IndicatorNodeBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public IndicatorNodeBuilder toBuilder() {
        return builder().from(this);
    }
}
