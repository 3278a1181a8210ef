package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.CooperationForm;
import org.doimoi.code.Field;
import org.doimoi.code.Industry;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Province;
import org.doimoi.code.Visibility;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OrderedPrice;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
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
 * A technology that somebody looks for (nhu cầu công nghệ).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param title  the title, at most 200 characters
 * @param summary  the public description, at most 4,000 characters
 * @param confidentialDetail  what only those may read whom the owner lets in, null if nothing
 * @param seeker  who looks for it
 * @param province  the province in which it is to be used
 * @param fields  the fields of science and technology by FORD or the Vietnamese classification, at least one
 * @param industries  the industries by VSIC 2018 or VSIC 2025, most important first
 * @param trlFrom  the lowest readiness that will do, null if any
 * @param trlThrough  the highest readiness that is wanted, included, null if any
 * @param budget  what may be spent, null if open
 * @param cooperationForms  the forms of co-operation that are wanted
 * @param requirements  what it must do, null if the summary says it
 * @param deadline  the last day for proposals, null if open
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
@InOrder({"trlFrom", "trlThrough"})
@InOrder({"published", "deadline", "expires"})
@RequiredWhen(
        component = "status",
        is = {"published", "suspended", "fulfilled", "expired"},
        required = "published")
@RequiredWhen(component = "status", is = "expired", required = "expires")
public record TechnologyDemand(
        Id<TechnologyDemand> id,
        @Prose(max = 200) @Impersonal @NotShouted Text title,
        @Prose(max = 4000) @Impersonal Text summary,

        @Protected(Protection.CONFIDENTIAL) @Prose(max = 20000) @Nullable
        Text confidentialDetail,

        Id<Actor> seeker,
        Code<Province> province,
        @NotEmpty @Distinct List<Coding<Field>> fields,
        @Distinct List<Coding<Industry>> industries,
        @Nullable TechnologyReadiness trlFrom,
        @Nullable TechnologyReadiness trlThrough,
        @OrderedPrice @Nullable PriceRange budget,
        @Distinct List<Code<CooperationForm>> cooperationForms,
        @Prose(max = 4000) @Impersonal @Nullable Text requirements,
        @PlausibleDate @Nullable LocalDate deadline,
        @PlausibleDate @PastOrPresent @Nullable LocalDate published,
        @PlausibleDate @Nullable LocalDate expires,
        Code<ListingStatus> status,
        Code<Visibility> visibility,
        @Protected(Protection.PERSONAL) @Valid @Nullable Contact contact,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Listing {

    /** Creates a record; {@link #builder()} is easier to read. */
    public TechnologyDemand {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(seeker, "seeker");
        requireNonNull(province, "province");
        fields = Copies.of(fields);
        industries = Copies.of(industries);
        cooperationForms = Copies.of(cooperationForms);
        requireNonNull(status, "status");
        requireNonNull(visibility, "visibility");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static TechnologyDemandBuilder builder() {
        return new TechnologyDemandBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public TechnologyDemandBuilder toBuilder() {
        return builder().from(this);
    }
}
