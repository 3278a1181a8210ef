package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doimoi.code.CertaintyLevel;
import org.doimoi.code.IndicatorSet;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.Tree;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A set of indicators (bộ chỉ số) and the tree that they form, as data: the Provincial Innovation Index (PII) of a year, the
 * Global Innovation Index (GII), or the targets of a strategy.
 *
 * <p>An index that is published anew each year has a record for each edition.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param code  what it is known as, such as {@code PII}
 * @param title  its full name
 * @param publisher  who publishes it, null if unknown
 * @param year  the year of the edition, null if it has no editions
 * @param decision  the decision by which it was issued, null if none or unknown
 * @param nodes  the nodes of the tree, each code once, as far as they are known
 * @param source  where this was read, null if its publisher sent it
 * @param certainty  how sure it is, null if it is as the publisher wrote it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
public record IndicatorFramework(
        Id<IndicatorFramework> id,
        Code<IndicatorSet> code,
        @Prose(max = 300) @NotShouted Text title,
        @Valid @Nullable Party publisher,
        @CalendarYear @PlausibleDate @Nullable Year year,
        @Valid @Nullable Decision decision,

        @DistinctBy("code") @Tree(node = "code", parent = "parent", payload = Should.class)
        List<@Valid IndicatorNode> nodes,

        @Prose(max = 500) @Nullable String source,
        @Nullable Code<CertaintyLevel> certainty,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public IndicatorFramework {
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        requireNonNull(title, "title");
        nodes = Copies.of(nodes);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static IndicatorFrameworkBuilder builder() {
        return new IndicatorFrameworkBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public IndicatorFrameworkBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * Finds a node.
     *
     * @param code  the code of the node, such as {@code 2.2.3}
     * @return the node, empty if there is none
     */
    public Optional<IndicatorNode> node(String code) {
        return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return year == null ? null : year.atMonth(12).atEndOfMonth();
    }
}
