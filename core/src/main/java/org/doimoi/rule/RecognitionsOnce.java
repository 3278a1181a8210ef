package org.doimoi.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.RecognitionKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * Nobody holds two recognitions of one kind at a time: a certificate that is granted again keeps its term (Decree
 * 268/2025/NĐ-CP, Article 44.4), and one that follows another is applied for some time before (Articles 42.3 and 43.3).
 */
final class RecognitionsOnce extends RecordRule<Actor> {

    private static final Set<String> ENDED = Set.of("expired", "terminated", "revoked");

    RecognitionsOnce() {
        super("recognition-repeated", Actor.class);
    }

    @Override
    protected void check(Row<Actor> row, Context context, Sink sink) {
        List<Recognition> recognitions = row.record().recognitions();
        if (recognitions.size() < 2) {
            return;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < recognitions.size(); i++) {
            if (isHeld(recognitions.get(i))) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparing(i -> recognitions.get(i).granted()));
        Map<Code<RecognitionKind>, Recognition> last = new HashMap<>();
        for (int i : order) {
            Recognition recognition = recognitions.get(i);
            Recognition before = last.put(recognition.kind(), recognition);
            if (before != null && overlap(before, recognition, context)) {
                Pointer at = Pointer.ROOT.member("recognitions").element(i);
                Map<String, Object> arguments =
                        Map.of("value", recognition.granted(), "kind", recognition.kind(), "before", before.granted());
                sink.report(this, row, at.member("granted"), arguments);
            }
        }
    }

    private static boolean isHeld(Recognition recognition) {
        return recognition.status() == null
                || !ENDED.contains(recognition.status().toString());
    }

    private boolean overlap(Recognition before, Recognition recognition, Context context) {
        LocalDate through = before.through();
        if (through == null) {
            Integer years = context.lists()
                    .get(RecognitionKind.class)
                    .find(before.kind(), before.granted())
                    .map(RecognitionKind::validityYears)
                    .orElse(null);
            if (years == null) {
                return true;
            }
            through = before.granted().plusYears(years);
        }
        long days = context.parameter(this, "days").longValue();
        return recognition.granted().plusDays(days).isBefore(through);
    }
}
