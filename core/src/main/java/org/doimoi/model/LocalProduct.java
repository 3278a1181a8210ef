package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.LegalDocument;
import org.doimoi.code.LocalProductStatus;
import org.doimoi.code.OcopGroup;
import org.doimoi.code.OcopStars;
import org.doimoi.code.Province;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OnlyWhen;
import org.doimoi.constraint.Percentage;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.Should;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A product of the programme One Commune One Product (sản phẩm OCOP), such as a tea with four stars.
 *
 * <p>Which stars a score gives, who recognises them and for how long is fixed by the decision in force on the day of the
 * certificate: 148/QĐ-TTg, 1489/QĐ-TTg from 2025-07-06, 26/2026/QĐ-TTg from 2026-05-22. The codes of the record are read
 * on that day, so that what a district granted in 2024 stays what it was.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param title  what it is called, at most 200 characters
 * @param producer  who makes it: an enterprise, a co-operative, a household
 * @param province  the province that it comes from, by its code on the day of the certificate
 * @param commune  the commune that it comes from, null if unknown
 * @param group  the group of products, null if not said
 * @param stars  how many stars it has, 1 to 5; null if it is not yet assessed
 * @param score  the points of the assessment, above 0 and at most 100; null if not published
 * @param sections  the points by section of the criteria, each section once
 * @param regime  the decision by which it was assessed, null if it is the one in force on the day
 * @param recogniserLevel  the level of government that recognised it, null if the issuer of the decision says it
 * @param decision  by which it was recognised, null if it was not or that is unknown
 * @param assessed  the day of the assessment, null if unknown
 * @param granted  the day of the certificate, null if it has none
 * @param through  the last day on which the certificate holds, null if not stated
 * @param status  how far it has come
 * @param summary  what it is, at most 2,000 characters, null if not said
 * @param trademarks  the trademarks and geographical indications under which it is sold
 * @param traceability  the records by which it can be traced
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@InOrder({"assessed", "granted", "through"})
@RequiredWhen(
        component = "status",
        is = {"recognised", "expired", "revoked"},
        required = {"stars", "granted"})
@RequiredWhen(
        component = "status",
        is = {"recognised", "expired", "revoked"},
        required = "decision",
        payload = Should.class)
@OnlyWhen(
        component = "status",
        is = {"recognised", "expired", "revoked"},
        only = "granted")
public record LocalProduct(
        Id<LocalProduct> id,
        @Prose(max = 200) @Impersonal @NotShouted Text title,
        Id<Actor> producer,
        Code<Province> province,
        @Prose(max = 100) @Nullable String commune,
        @Nullable Code<OcopGroup> group,
        @Nullable Code<OcopStars> stars,
        @Percentage @Nullable BigDecimal score,
        @DistinctBy("section") List<@Valid SectionScore> sections,
        @Nullable Code<LegalDocument> regime,
        @Nullable Code<AgencyLevel> recogniserLevel,
        @Valid @Nullable Decision decision,
        @PlausibleDate @PastOrPresent @Nullable LocalDate assessed,
        @PlausibleDate @PastOrPresent @Nullable LocalDate granted,
        @PlausibleDate @Nullable LocalDate through,
        Code<LocalProductStatus> status,
        @Prose(max = 2000) @Impersonal @Nullable Text summary,
        @Distinct List<Id<IntellectualProperty>> trademarks,
        @Distinct List<Id<TraceabilityRecord>> traceability,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public LocalProduct {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(producer, "producer");
        requireNonNull(province, "province");
        sections = Copies.of(sections);
        requireNonNull(status, "status");
        trademarks = Copies.of(trademarks);
        traceability = Copies.of(traceability);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static LocalProductBuilder builder() {
        return new LocalProductBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public LocalProductBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return granted == null ? assessed : granted;
    }
}
