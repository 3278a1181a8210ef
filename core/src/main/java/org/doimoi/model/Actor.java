package org.doimoi.model;

import java.util.List;
import org.doimoi.value.Name;

/** Who does something in the ecosystem. An {@code Id<Actor>} points at any of them. */
public sealed interface Actor extends Entity permits Agency, Incubator, Organization, Startup {

    /**
     * Returns the names.
     *
     * @return the names, the preferred one first
     */
    List<Name> names();
}
