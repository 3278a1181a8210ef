package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Country;
import org.doimoi.code.OrganizationKind;
import org.doimoi.code.Province;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.LegalName;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Any other actor: an enterprise, a research institute, a university, an intermediary, an investor (tổ chức).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param names  the names, at least one of which is legal; the preferred one first
 * @param kind  what kind of organisation it is
 * @param identifiers  the numbers by which others know it, such as the tax code
 * @param province  the province of its head office, null if abroad or unknown
 * @param country  the country of its head office, null for Vietnam
 * @param address  where it is to be found, null if unknown
 * @param website  the address of its home page, null if it has none
 * @param recognitions  what it has been recognised as under Decree 268/2025/NĐ-CP
 * @param performance  what it had and did by year, as far as recognition asks for it; each year once
 * @param contacts  the persons or desks to turn to
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
public record Organization(
        Id<Organization> id,
        @NotEmpty @LegalName @Distinct @Prose(max = 300) List<Name> names,
        Code<OrganizationKind> kind,
        @Distinct List<Identifier> identifiers,
        @Nullable Code<Province> province,
        @Nullable Code<Country> country,
        @Valid @Nullable Address address,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String website,

        List<@Valid Recognition> recognitions,
        @DistinctBy("year") List<@Valid AnnualPerformance> performance,
        @Protected(Protection.PERSONAL) List<@Valid Contact> contacts,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Actor {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Organization {
        requireNonNull(id, "id");
        names = Copies.of(names);
        requireNonNull(kind, "kind");
        identifiers = Copies.of(identifiers);
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
    public static OrganizationBuilder builder() {
        return new OrganizationBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public OrganizationBuilder toBuilder() {
        return builder().from(this);
    }
}
