package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.IncubatorFunction;
import org.doimoi.code.LegalType;
import org.doimoi.code.Province;
import org.doimoi.code.SupportService;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.LegalName;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An incubator, a centre that supports innovative start-ups, or an innovation centre (vườn ươm, trung tâm hỗ trợ khởi nghiệp
 * sáng tạo, trung tâm đổi mới sáng tạo).
 *
 * <p>What it does is a set of functions, not a type: one house may incubate, run a laboratory and let desks (Decree
 * 268/2025/NĐ-CP, Articles 28 to 34).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param names  the names, at least one of which is legal; the preferred one first
 * @param legalType  its legal form, null if unknown
 * @param functions  what it does, at least one
 * @param host  the organisation that runs it, null if it stands by itself
 * @param province  the province in which it is
 * @param address  where it is to be found, null if unknown
 * @param seats  how many can work there at the same time, null if unknown
 * @param established  the day of its founding, null if unknown
 * @param programmes  the programmes that it runs
 * @param cohorts  the groups of start-ups that it took in
 * @param services  the services that it offers
 * @param recognitions  what it has been recognised as under Decree 268/2025/NĐ-CP
 * @param performance  what it had and did by year, as far as recognition asks for it; each year once
 * @param website  the address of its home page, null if it has none
 * @param contacts  the persons or desks to turn to
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
public record Incubator(
        Id<Incubator> id,
        @NotEmpty @LegalName @Distinct @Prose(max = 300) List<Name> names,
        @Nullable Code<LegalType> legalType,
        @NotEmpty @Distinct List<Code<IncubatorFunction>> functions,
        @Nullable Id<Organization> host,
        Code<Province> province,
        @Valid @Nullable Address address,
        @PositiveOrZero @Nullable Integer seats,
        @PlausibleDate @PastOrPresent @Nullable LocalDate established,
        List<@Valid SupportProgramme> programmes,
        List<@Valid Cohort> cohorts,
        @Distinct List<Code<SupportService>> services,
        List<@Valid Recognition> recognitions,
        @DistinctBy("year") List<@Valid AnnualPerformance> performance,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String website,

        @Protected(Protection.PERSONAL) List<@Valid Contact> contacts,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Actor {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Incubator {
        requireNonNull(id, "id");
        names = Copies.of(names);
        functions = Copies.of(functions);
        requireNonNull(province, "province");
        programmes = Copies.of(programmes);
        cohorts = Copies.of(cohorts);
        services = Copies.of(services);
        recognitions = Copies.of(recognitions);
        performance = Copies.of(performance);
        contacts = Copies.of(contacts);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static IncubatorBuilder builder() {
        return new IncubatorBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public IncubatorBuilder toBuilder() {
        return builder().from(this);
    }
}
