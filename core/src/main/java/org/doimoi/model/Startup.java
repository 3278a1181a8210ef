package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Field;
import org.doimoi.code.Industry;
import org.doimoi.code.Province;
import org.doimoi.code.StartupKind;
import org.doimoi.code.StartupStage;
import org.doimoi.code.StartupStatus;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.LegalName;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.OnlyWhen;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An innovative start-up: an enterprise, an individual or a group (doanh nghiệp, cá nhân, nhóm khởi nghiệp sáng tạo).
 *
 * <p>Not always an enterprise: Decree 268/2025/NĐ-CP, Article 3.7.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param names  the names, at least one of which is legal; the preferred one first
 * @param kind  enterprise, individual or group
 * @param identifiers  the numbers by which others know it, such as the tax code
 * @param province  the province of its head office
 * @param address  where it is to be found, null if unknown
 * @param founded  the day of its registration or beginning, null if unknown
 * @param industries  the industries by VSIC 2018 or VSIC 2025, most important first
 * @param fields  the fields of science and technology that it builds on
 * @param stage  how far it has come, null if unknown
 * @param summary  what it does, at most 2,000 characters, null if not said
 * @param website  the address of its home page, null if it has none
 * @param recognitions  what it has been recognised as under Decree 268/2025/NĐ-CP
 * @param performance  what it had and did by year, as far as recognition asks for it; each year once
 * @param fundingRounds  the money that it raised, oldest first
 * @param revenues  its revenue by year, each year once
 * @param headcount  how many people work there, null if unknown
 * @param supportedBy  the incubators and centres that support it
 * @param status  whether it is active
 * @param successor  whom it became part of, null if it stands by itself
 * @param contacts  the persons or desks to turn to
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@RequiredWhen(
        component = "status",
        is = {"merged", "acquired"},
        required = "successor",
        payload = Should.class)
@OnlyWhen(
        component = "status",
        is = {"merged", "acquired"},
        only = "successor")
public record Startup(
        Id<Startup> id,
        @NotEmpty @LegalName @Distinct @Prose(max = 300) List<Name> names,
        Code<StartupKind> kind,
        @Distinct List<Identifier> identifiers,
        Code<Province> province,
        @Valid @Nullable Address address,
        @PlausibleDate @PastOrPresent @Nullable LocalDate founded,
        @Distinct List<Coding<Industry>> industries,
        @Distinct List<Coding<Field>> fields,
        @Nullable Code<StartupStage> stage,
        @Prose(max = 2000) @Impersonal @Nullable Text summary,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String website,

        List<@Valid Recognition> recognitions,
        @DistinctBy("year") List<@Valid AnnualPerformance> performance,
        List<@Valid FundingRound> fundingRounds,
        @DistinctBy("year") List<@Valid AnnualRevenue> revenues,
        @PositiveOrZero @Nullable Integer headcount,
        @Distinct List<Id<Incubator>> supportedBy,
        Code<StartupStatus> status,
        @Nullable Id<Actor> successor,
        @Protected(Protection.PERSONAL) List<@Valid Contact> contacts,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Actor {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Startup {
        requireNonNull(id, "id");
        names = Copies.of(names);
        requireNonNull(kind, "kind");
        identifiers = Copies.of(identifiers);
        requireNonNull(province, "province");
        industries = Copies.of(industries);
        fields = Copies.of(fields);
        recognitions = Copies.of(recognitions);
        performance = Copies.of(performance);
        fundingRounds = Copies.of(fundingRounds);
        revenues = Copies.of(revenues);
        supportedBy = Copies.of(supportedBy);
        requireNonNull(status, "status");
        contacts = Copies.of(contacts);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static StartupBuilder builder() {
        return new StartupBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public StartupBuilder toBuilder() {
        return builder().from(this);
    }
}
