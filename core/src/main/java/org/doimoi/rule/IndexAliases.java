package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.IndicatorSet;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.value.Code;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;

/** A set of indicators is known by its usual code: IPP is PII. */
final class IndexAliases extends RecordRule<IndicatorFramework> {

    IndexAliases() {
        super("index-alias", IndicatorFramework.class);
    }

    @Override
    protected void check(Row<IndicatorFramework> row, Context context, Sink sink) {
        Code<IndicatorSet> code = row.record().code();
        context.lists()
                .get(IndicatorSet.class)
                .find(code, context.codesOn(row.record()))
                .map(IndicatorSet::aliasOf)
                .ifPresent(usual -> {
                    Pointer at = Pointer.ROOT.member("code");
                    Fix fix = new Fix(Patch.replace(at, Json.of(code.toString()), Json.of(usual)), true);
                    sink.report(
                            this,
                            Breach.of(row, at, Map.of("value", code, "right", usual))
                                    .with(fix));
                });
    }
}
