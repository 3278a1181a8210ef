package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.value.Pointer;

/** A rule on each recognition of an actor. */
abstract class RecognitionRule extends RecordRule<Actor> {

    RecognitionRule(String id) {
        super(id, Actor.class);
    }

    /** Returns whether a recognition holds on a day, as far as it says. */
    static boolean isHeld(Recognition recognition, LocalDate day) {
        LocalDate through = recognition.through();
        Object status = recognition.status();
        return (through == null || !through.isBefore(day))
                && (status == null || status.toString().equals("valid"));
    }

    abstract void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink);

    @Override
    protected final void check(Row<Actor> row, Context context, Sink sink) {
        List<Recognition> recognitions = row.record().recognitions();
        for (int i = 0; i < recognitions.size(); i++) {
            Pointer at = Pointer.ROOT.member("recognitions").element(i);
            check(recognitions.get(i), row, at, context, sink);
        }
    }
}
