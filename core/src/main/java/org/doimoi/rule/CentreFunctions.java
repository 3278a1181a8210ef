package org.doimoi.rule;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.doimoi.code.IncubatorFunction;
import org.doimoi.code.RecognitionKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Incubator;
import org.doimoi.model.Recognition;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * A recognised centre does something of what centres of its kind do (Decree 268/2025/NĐ-CP, Articles 29.2 and 32.2, to which
 * Articles 30.1, 31.1, 33.1 and 34.1 lead).
 */
final class CentreFunctions extends RecognitionRule {

    private static final ImmutableMap<String, String> ARTICLES =
            ImmutableMap.of("INNOVATION_CENTRE", "29.2", "STARTUP_SUPPORT_CENTRE", "32.2");

    CentreFunctions() {
        super("centre-function");
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        if (!(row.record() instanceof Incubator incubator) || !isHeld(recognition, context.today())) {
            return;
        }
        String kind = recognition.kind().toString().replaceFirst("_(PROVINCIAL|NATIONAL)$", "");
        String article = ARTICLES.get(kind);
        if (article == null) {
            return;
        }
        boolean fits = false;
        boolean known = true;
        for (Code<IncubatorFunction> function : incubator.functions()) {
            IncubatorFunction meant = context.lists()
                    .get(IncubatorFunction.class)
                    .find(function, context.codesOn(incubator))
                    .orElse(null);
            known &= meant != null;
            fits |= meant != null
                    && meant.articles() != null
                    && meant.articles().contains(article + ".");
        }
        if (!fits && !known) {
            sink.notChecked(this, "code-unknown");
        } else if (!fits) {
            Object name = context.lists().get(RecognitionKind.class).versions(recognition.kind()).stream()
                    .findFirst()
                    .<Object>map(RecognitionKind::name)
                    .orElse(recognition.kind());
            Map<String, Object> arguments = Map.of("value", name, "article", article);
            sink.report(this, row, Pointer.ROOT.member("functions"), arguments);
        }
    }
}
