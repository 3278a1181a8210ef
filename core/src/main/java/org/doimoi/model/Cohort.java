package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Start-ups that an incubator took in together.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name  what the cohort is called, such as {@code K5-2026}
 * @param period  the days on which it runs, null if unknown
 * @param startups  who was in it
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Cohort(
        @Prose(max = 200) String name,
        @OrderedPeriod @Nullable Period period,
        @Distinct List<Id<Startup>> startups,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Cohort {
        requireNonNull(name, "name");
        startups = Copies.of(startups);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static CohortBuilder builder() {
        return new CohortBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public CohortBuilder toBuilder() {
        return builder().from(this);
    }
}
