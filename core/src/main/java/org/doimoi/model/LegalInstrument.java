package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.LegalInstrumentKind;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.WebAddress;
import org.doimoi.constraint.YearInNumber;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A law, decree, circular, decision or other instrument that is a subject of the exchange, such as {@code 268/2025/NĐ-CP}
 * (văn bản pháp luật).
 *
 * <p>Whether it holds is not stored but asked of a day: {@link #isInForce}. A record that only goes by an instrument names
 * it by its {@code Code<LegalDocument>} instead.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param number  the number as it is written, such as {@code 268/2025/NĐ-CP}, at most 64 characters
 * @param kind  what kind of instrument it is
 * @param title  the title, or the subject in short, at most 500 characters
 * @param issuer  the agency that issued it, null if it is not in the exchange; the number says it as well
 * @param issued  the day on which it was passed or signed, null if unknown
 * @param inForce  the days on which it holds, null if unknown; in force later than issued but for special cases (Law
 *     80/2015/QH13, Articles 151 and 152)
 * @param replacedBy  the instrument that took its place, null if none did, or several
 * @param amendedBy  the instruments that changed it and left it in force
 * @param link  the address of its text, null if unknown
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@YearInNumber(number = "number", date = "issued")
@InOrder(
        value = {"issued", "inForce.from"},
        payload = Should.class)
public record LegalInstrument(
        Id<LegalInstrument> id,
        @Prose(max = 64) String number,
        Code<LegalInstrumentKind> kind,
        @Prose(max = 500) @Impersonal @NotShouted Text title,
        @Nullable Id<Agency> issuer,
        @PlausibleDate @PastOrPresent @Nullable LocalDate issued,
        @OrderedPeriod @Nullable Period inForce,
        @Nullable Id<LegalInstrument> replacedBy,
        @Distinct List<Id<LegalInstrument>> amendedBy,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String link,

        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public LegalInstrument {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        amendedBy = Copies.of(amendedBy);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static LegalInstrumentBuilder builder() {
        return new LegalInstrumentBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public LegalInstrumentBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns whether it holds on a day.
     *
     * @param day  the day
     * @return true if the day is within {@link #inForce()}; false if it is not, or that is not known
     */
    public boolean isInForce(LocalDate day) {
        return inForce != null && inForce.contains(day);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return issued;
    }
}
