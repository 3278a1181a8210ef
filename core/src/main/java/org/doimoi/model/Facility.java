package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.FacilityKind;
import org.doimoi.code.IncubatorFunction;
import org.doimoi.code.Province;
import org.doimoi.code.SupportService;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Technical infrastructure that can be used (hạ tầng kỹ thuật): a laboratory, a co-working space, a workshop, a platform
 * (Decree 268/2025/NĐ-CP, Article 63.1).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param title  what it is called, at most 200 characters
 * @param kind  what kind of infrastructure it is
 * @param owner  who owns it
 * @param operator  who runs it, null if the owner does
 * @param province  the province in which it is
 * @param address  where it is to be found, null if unknown
 * @param functions  what it serves
 * @param area  its floor area in square metres, null if unknown
 * @param seats  how many can work there at the same time, null if unknown
 * @param eventCapacity  how many an event can hold, null if unknown or there are none
 * @param equipment  the equipment in it, the most important first
 * @param investment  what was invested in it, by source, each source once
 * @param services  the services that it offers
 * @param shared  whether others than the owner may use it, null if not said
 * @param active  the days on which it is or was in use, null if unknown
 * @param website  the address of its home page, null if it has none
 * @param contacts  the persons or desks to turn to
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
public record Facility(
        Id<Facility> id,
        @Prose(max = 200) @Impersonal @NotShouted Text title,
        Code<FacilityKind> kind,
        Id<Actor> owner,
        @Nullable Id<Actor> operator,
        Code<Province> province,
        @Valid @Nullable Address address,
        @Distinct List<Code<IncubatorFunction>> functions,
        @PositiveOrZero @Nullable BigDecimal area,
        @PositiveOrZero @Nullable Integer seats,
        @PositiveOrZero @Nullable Integer eventCapacity,
        List<@Valid Equipment> equipment,
        @DistinctBy("source") List<@Valid Funding> investment,
        @Distinct List<Code<SupportService>> services,
        @Nullable Boolean shared,
        @OrderedPeriod @Nullable Period active,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String website,

        @Protected(Protection.PERSONAL) List<@Valid Contact> contacts,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Facility {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(owner, "owner");
        requireNonNull(province, "province");
        functions = Copies.of(functions);
        equipment = Copies.of(equipment);
        investment = Copies.of(investment);
        services = Copies.of(services);
        contacts = Copies.of(contacts);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static FacilityBuilder builder() {
        return new FacilityBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public FacilityBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return active == null ? null : active.through();
    }
}
