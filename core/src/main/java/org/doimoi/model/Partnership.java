package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Country;
import org.doimoi.code.PartnershipKind;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.code.Province;
import org.doimoi.code.Region;
import org.doimoi.constraint.AtLeast;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.NotNegative;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OnlyWhen;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.Should;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Two or more parties that work together (hợp tác, liên kết): a contract, a licence, a joint venture, a regional linkage, an
 * international co-operation.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param title  the title, at most 200 characters
 * @param kind  what kind of partnership it is
 * @param parties  who takes part, at least two who differ
 * @param provinces  the provinces that it links or in which it acts
 * @param regions  the socio-economic regions that it links or in which it acts
 * @param countries  the countries that it links, Vietnam not needed
 * @param signed  the day of signing, null if not signed
 * @param period  the days for which it is agreed, null if open
 * @param value  what it is worth, null if not said
 * @param listings  the supplies and demands that it grew from
 * @param tasks  the codes of the science tasks that carry it, as given
 * @param status  how far it has come
 * @param documents  what proves or explains it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@RequiredWhen(
        component = "status",
        is = {"signed", "active", "completed", "terminated"},
        required = "signed",
        payload = Should.class)
@OnlyWhen(
        component = "status",
        is = {"signed", "active", "completed", "terminated"},
        only = "signed")
public record Partnership(
        Id<Partnership> id,
        @Prose(max = 200) @Impersonal @NotShouted Text title,
        Code<PartnershipKind> kind,

        @AtLeast(2) @DistinctBy({"actor", "name"}) List<@Valid Party> parties,

        @Distinct List<Code<Province>> provinces,
        @Distinct List<Code<Region>> regions,
        @Distinct List<Code<Country>> countries,
        @PlausibleDate @PastOrPresent @Nullable LocalDate signed,
        @OrderedPeriod @Nullable Period period,
        @NotNegative @Nullable Money value,
        @Distinct List<Id<Listing>> listings,
        @Distinct @Prose(max = 64) List<String> tasks,
        Code<PartnershipStatus> status,
        List<@Valid Document> documents,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Partnership {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        parties = Copies.of(parties);
        provinces = Copies.of(provinces);
        regions = Copies.of(regions);
        countries = Copies.of(countries);
        listings = Copies.of(listings);
        tasks = Copies.of(tasks);
        requireNonNull(status, "status");
        documents = Copies.of(documents);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static PartnershipBuilder builder() {
        return new PartnershipBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public PartnershipBuilder toBuilder() {
        return builder().from(this);
    }
}
