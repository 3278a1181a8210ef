package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.code.OcopSection;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;

/**
 * The points of a local product in one section of the criteria (điểm từng phần), such as 33 of 40 in section A.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param section  the section
 * @param score  its points, from 0 to the most that the section gives
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record SectionScore(
        Code<OcopSection> section,
        @PositiveOrZero BigDecimal score,
        @Extras Map<String, Json> extras) implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public SectionScore {
        requireNonNull(section, "section");
        requireNonNull(score, "score");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static SectionScoreBuilder builder() {
        return new SectionScoreBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public SectionScoreBuilder toBuilder() {
        return builder().from(this);
    }
}
