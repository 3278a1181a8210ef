package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.LegalDocument;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskAsset;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * An asset is handled by the law of its day: not by Decree 70/2018/NĐ-CP since that was replaced, unless its task was
 * approved before Law 93/2025/QH15 (Article 73.3).
 *
 * <p>That a law is not used before its first day is for the rule on codes to say.
 */
final class AssetRegimes extends RecordRule<TaskAsset> {

    private static final Code<LegalDocument> OLD = Code.of("70/2018/NĐ-CP");

    AssetRegimes() {
        super("asset-regime", TaskAsset.class);
    }

    @Override
    protected void check(Row<TaskAsset> row, Context context, Sink sink) {
        TaskAsset asset = row.record();
        LocalDate formed = asset.formed();
        if (!OLD.equals(asset.regime()) || formed == null || formed.isBefore(Tasks.DECREES)) {
            return;
        }
        ScienceTask task = context.find(ScienceTask.class, asset.task()).orElse(null);
        if (task == null) {
            sink.notChecked(this, "other-exchange");
        } else if (!Tasks.isBeforeLaw(task)) {
            Map<String, Object> arguments = Map.of("value", OLD, "formed", formed, "day", Tasks.DECREES);
            sink.report(this, row, Pointer.ROOT.member("regime"), arguments);
        }
    }
}
