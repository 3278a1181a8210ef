package org.doimoi.model;

import java.util.List;
import org.doimoi.code.Province;
import org.doimoi.value.Code;
import org.doimoi.value.Identifier;
import org.doimoi.value.Name;
import org.jspecify.annotations.Nullable;

/** Who does something in the ecosystem. An {@code Id<Actor>} points at any of them. */
public sealed interface Actor extends Entity permits Agency, Incubator, Organization, Startup {

    /**
     * Returns the names.
     *
     * @return the names, the preferred one first
     */
    List<Name> names();

    /**
     * Returns the numbers by which others know it.
     *
     * @return the identifiers, empty if there are none
     */
    default List<Identifier> identifiers() {
        return List.of();
    }

    /**
     * Returns what it has been recognised as.
     *
     * @return the recognitions, empty if there are none
     */
    default List<Recognition> recognitions() {
        return List.of();
    }

    /**
     * Returns what it had and did, as far as recognition asks for it.
     *
     * @return the figures by year, empty if there are none
     */
    default List<AnnualPerformance> performance() {
        return List.of();
    }

    /**
     * Returns where it is to be found.
     *
     * @return the address, null if unknown
     */
    default @Nullable Address address() {
        return null;
    }

    /**
     * Returns the province in which it is or acts.
     *
     * @return the province, null if unknown, abroad or none
     */
    @Nullable
    Code<Province> province();
}
