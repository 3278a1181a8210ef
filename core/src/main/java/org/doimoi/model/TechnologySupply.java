package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Field;
import org.doimoi.code.Industry;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Province;
import org.doimoi.code.TransferForm;
import org.doimoi.code.TransferRight;
import org.doimoi.code.Visibility;
import org.doimoi.constraint.Different;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.IpcCode;
import org.doimoi.constraint.KeptApart;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OrderedPrice;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.TotalAtMost;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.PriceRange;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A technology that somebody offers (công nghệ chào bán).
 *
 * <p>The components are those of the forms of Vietnamese technology exchanges and of the Enterprise Europe Network. How a
 * technology may be transferred is fixed by the Law on Technology Transfer 07/2017/QH14, Articles 5 to 7.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param title  the title, at most 200 characters
 * @param summary  the public description, at most 4,000 characters
 * @param confidentialDetail  what only those may read whom the owner lets in, null if nothing
 * @param owners  who owns it, at least one; the shares add up to at most 100 %
 * @param province  the province from which it is offered
 * @param fields  the fields of science and technology by FORD or the Vietnamese classification, at least one
 * @param industries  the industries by VSIC 2018 or VSIC 2025, most important first
 * @param ipcCodes  symbols of the International Patent Classification
 * @param trl  how ready it is
 * @param intellectualProperty  the rights that protect it
 * @param certifications  standards that it is certified to, such as ISO 9001
 * @param transferForms  the forms in which it may be transferred
 * @param transferRights  the rights that are offered
 * @param price  the price, null if to be agreed
 * @param advantages  what is better than what there is, null if not said
 * @param applications  where it can be used, null if not said
 * @param documents  what proves or explains it
 * @param sourceTask  the code of the science task that it came from, as given, null if none
 * @param published  the day of publication, null if not published
 * @param expires  the last day on which it stands, null if it does not end by itself
 * @param status  how far the listing has come
 * @param visibility  who may see the listing
 * @param contact  whom to ask, null if the publisher answers
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@InOrder({"published", "expires"})
@Different({"title", "summary"})
@KeptApart(
        secret = "confidentialDetail",
        from = {"title", "summary", "advantages", "applications"})
@RequiredWhen(
        component = "status",
        is = {"published", "suspended", "fulfilled", "expired"},
        required = "published")
@RequiredWhen(component = "status", is = "expired", required = "expires")
public record TechnologySupply(
        Id<TechnologySupply> id,
        @Prose(max = 200) @Impersonal @NotShouted Text title,
        @Prose(max = 4000) @Impersonal Text summary,

        @Protected(Protection.CONFIDENTIAL) @Prose(max = 20000) @Nullable
        Text confidentialDetail,

        @NotEmpty @TotalAtMost(of = "share", max = 100) @DistinctBy({"actor", "name"})
        List<@Valid Ownership> owners,

        Code<Province> province,
        @NotEmpty @Distinct List<Coding<Field>> fields,
        @Distinct List<Coding<Industry>> industries,
        @Distinct @IpcCode List<String> ipcCodes,
        TechnologyReadiness trl,
        List<@Valid IntellectualPropertyRight> intellectualProperty,
        @Distinct @Prose(max = 200) List<String> certifications,
        @Distinct List<Code<TransferForm>> transferForms,
        @Distinct List<Code<TransferRight>> transferRights,
        @OrderedPrice @Nullable PriceRange price,
        @Prose(max = 2000) @Impersonal @Nullable Text advantages,
        @Prose(max = 2000) @Impersonal @Nullable Text applications,
        List<@Valid Document> documents,
        @Prose(max = 64) @Nullable String sourceTask,
        @PlausibleDate @PastOrPresent @Nullable LocalDate published,
        @PlausibleDate @Nullable LocalDate expires,
        Code<ListingStatus> status,
        Code<Visibility> visibility,
        @Protected(Protection.PERSONAL) @Valid @Nullable Contact contact,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Listing {

    /** Creates a record; {@link #builder()} is easier to read. */
    public TechnologySupply {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        owners = Copies.of(owners);
        requireNonNull(province, "province");
        fields = Copies.of(fields);
        industries = Copies.of(industries);
        ipcCodes = Copies.of(ipcCodes);
        requireNonNull(trl, "trl");
        intellectualProperty = Copies.of(intellectualProperty);
        certifications = Copies.of(certifications);
        transferForms = Copies.of(transferForms);
        transferRights = Copies.of(transferRights);
        documents = Copies.of(documents);
        requireNonNull(status, "status");
        requireNonNull(visibility, "visibility");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static TechnologySupplyBuilder builder() {
        return new TechnologySupplyBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public TechnologySupplyBuilder toBuilder() {
        return builder().from(this);
    }
}
