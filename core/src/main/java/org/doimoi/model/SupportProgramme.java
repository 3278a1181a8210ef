package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.doimoi.code.IncubatorFunction;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A programme that an incubator runs, such as a three-month acceleration.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name  what it is called
 * @param function  which function it serves, null if several
 * @param period  the days on which it runs, null if always
 * @param summary  what it offers, null if not said
 * @param website  the address of its page, null if none
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record SupportProgramme(
        @Prose(max = 200) Text name,
        @Nullable Code<IncubatorFunction> function,
        @OrderedPeriod @Nullable Period period,
        @Prose(max = 2000) @Impersonal @Nullable Text summary,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String website,

        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public SupportProgramme {
        requireNonNull(name, "name");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static SupportProgrammeBuilder builder() {
        return new SupportProgrammeBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public SupportProgrammeBuilder toBuilder() {
        return builder().from(this);
    }
}
