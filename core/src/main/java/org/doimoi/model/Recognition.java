package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.RecognitionKind;
import org.doimoi.code.RecognitionStatus;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.LastsAtMost;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has been recognised as, such as an innovative start-up enterprise (công nhận).
 *
 * <p>A certificate of Decree 268/2025/NĐ-CP lasts five years; that of a science and technology enterprise (Articles 47 to
 * 49) has no term.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind  what was recognised
 * @param number  the number of the certificate, such as {@code 12/DN-KNST}, null if unknown
 * @param issuer  the agency that recognised, null if unknown
 * @param granted  the day of the certificate
 * @param through  the last day on which it holds, null if not stated
 * @param status  whether it holds, null if not said
 * @param extras  the members that this version does not know
 */
@Value.Builder
@InOrder({"granted", "through"})
@LastsAtMost(from = "granted", through = "through", years = 5, unless = "kind", is = "ST_ENTERPRISE")
public record Recognition(
        Code<RecognitionKind> kind,
        @Prose(max = 64) @Nullable String number,
        @Nullable Id<Agency> issuer,
        @PlausibleDate @PastOrPresent LocalDate granted,
        @PlausibleDate @Nullable LocalDate through,
        @Nullable Code<RecognitionStatus> status,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Recognition {
        requireNonNull(kind, "kind");
        requireNonNull(granted, "granted");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static RecognitionBuilder builder() {
        return new RecognitionBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public RecognitionBuilder toBuilder() {
        return builder().from(this);
    }
}
