package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.StartupStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Startup;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** Which actors are no more. */
final class Endings {

    private Endings() {}

    /** Reports an actor that is no more; null, or one that is not in the dataset, is not reported. */
    static void report(Rule rule, Row<?> row, @Nullable Id<?> id, Pointer at, Context context, Sink sink) {
        Actor actor = context.find(Actor.class, id).orElse(null);
        Object end = actor == null ? null : of(actor, context.today());
        if (actor != null && end != null) {
            sink.report(rule, row, at, Map.of("value", actor.id(), "end", end));
        }
    }

    /**
     * Returns as what an actor is no more.
     *
     * <p>What one that was merged or acquired had, others have now, so it is not among them.
     *
     * @return the status of a start-up or the last day of an agency, null if it goes on or that is not known
     */
    private static @Nullable Object of(Actor actor, LocalDate today) {
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
