package org.doimoi.rule;

import java.time.LocalDate;
import org.doimoi.code.StartupStatus;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Startup;
import org.jspecify.annotations.Nullable;

/** Which actors are no more. */
final class Endings {

    private Endings() {}

    /**
     * Returns as what an actor is no more.
     *
     * <p>What one that was merged or acquired had, others have now, so it is not among them.
     *
     * @return the status of a start-up or the last day of an agency, null if it goes on or that is not known
     */
    static @Nullable Object of(Actor actor, LocalDate today) {
        if (actor instanceof Startup startup) {
            return startup.status().equals(StartupStatus.CLOSED) ? startup.status() : null;
        }
        if (actor instanceof Agency agency && agency.active() != null) {
            LocalDate through = agency.active().through();
            return through != null && through.isBefore(today) ? through : null;
        }
        return null;
    }
}
