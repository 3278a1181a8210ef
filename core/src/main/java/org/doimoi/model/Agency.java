package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.AgencyKind;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.Province;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.LegalName;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A state agency, such as a ministry, a provincial department of science and technology or a people's committee (cơ quan).
 *
 * <p>An agency of a merged province ends with it: its {@code active} period says when, and its codes are read on its last
 * day.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param names  the names, at least one of which is legal; the preferred one first
 * @param identifiers  the numbers by which others know it, such as the tax code
 * @param agencyCode  its code by Decision 20/2020/QĐ-TTg, null if it has none of its own
 * @param level  central, provincial or communal
 * @param kind  what kind of agency it is, null if unknown
 * @param parent  the agency that it belongs to, null if it is at the top or unknown
 * @param province  the province in which it acts, null for a central agency
 * @param active  the days on which it exists, null if unknown
 * @param website  the address of its home page, null if it has none
 * @param contacts  the persons or desks to turn to
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@RequiredWhen(component = "level", is = "provincial", required = "province")
public record Agency(
        Id<Agency> id,
        @NotEmpty @LegalName @Distinct @Prose(max = 300) List<Name> names,
        @Distinct List<Identifier> identifiers,
        @Nullable Code<AgencyCode> agencyCode,
        Code<AgencyLevel> level,
        @Nullable Code<AgencyKind> kind,
        @Nullable Id<Agency> parent,
        @Nullable Code<Province> province,
        @OrderedPeriod @Nullable Period active,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String website,

        @Protected(Protection.PERSONAL) List<@Valid Contact> contacts,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Actor {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Agency {
        requireNonNull(id, "id");
        names = Copies.of(names);
        identifiers = Copies.of(identifiers);
        requireNonNull(level, "level");
        contacts = Copies.of(contacts);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static AgencyBuilder builder() {
        return new AgencyBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public AgencyBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return active == null ? null : active.through();
    }
}
