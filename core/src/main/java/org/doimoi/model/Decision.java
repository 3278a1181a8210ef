package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The paper by which an agency decided something (quyết định, văn bản), such as {@code 1705/QĐ-BKHCN}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param number  the number as it stands on the paper, at most 64 characters
 * @param issuer  the agency that decided, null if unknown
 * @param date  the day on which it was signed, null if unknown
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Decision(
        @Prose(max = 64) String number,
        @Nullable Id<Agency> issuer,
        @PlausibleDate @PastOrPresent @Nullable LocalDate date,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Decision {
        requireNonNull(number, "number");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static DecisionBuilder builder() {
        return new DecisionBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public DecisionBuilder toBuilder() {
        return builder().from(this);
    }
}
