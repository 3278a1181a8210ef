package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Incubator;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** Who is recognised exists: a start-up was founded, and a centre established, by the day of the certificate. */
final class RecognitionsAfterFounding extends RecognitionRule {

    RecognitionsAfterFounding() {
        super("recognition-before-founding");
    }

    private static @Nullable LocalDate beginning(Actor actor) {
        if (actor instanceof Startup startup) {
            return startup.founded();
        }
        return actor instanceof Incubator incubator ? incubator.established() : null;
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        LocalDate beginning = beginning(row.record());
        if (beginning != null && recognition.granted().isBefore(beginning)) {
            sink.report(this, row, at.member("granted"), Map.of("value", recognition.granted(), "day", beginning));
        }
    }
}
