package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What was concluded at an event, mostly a task, and what became of it (kết luận, nhiệm vụ được giao).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param text  what is to be done, at most 2000 characters
 * @param responsible  the agency that has to do it, null if several or not said
 * @param due  the day by which it is to be done, null if none was set
 * @param outcome  what became of it, at most 2000 characters, null if nothing is known
 * @param instruments  the legal instruments that carry it out
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Conclusion(
        @Prose(max = 2000) @Impersonal Text text,
        @Nullable Id<Agency> responsible,
        @PlausibleDate @Nullable LocalDate due,
        @Prose(max = 2000) @Impersonal @Nullable Text outcome,
        @Distinct List<Id<LegalInstrument>> instruments,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Conclusion {
        requireNonNull(text, "text");
        instruments = Copies.of(instruments);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ConclusionBuilder builder() {
        return new ConclusionBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ConclusionBuilder toBuilder() {
        return builder().from(this);
    }
}
