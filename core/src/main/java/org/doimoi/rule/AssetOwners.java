package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.TaskAssetKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskAsset;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/**
 * A result that the budget paid for belongs to the host of its task, unless a decision says otherwise (Law
 * 93/2025/QH15, Article 25.2; Decree 267/2025/NĐ-CP, Article 32).
 */
final class AssetOwners extends RecordRule<TaskAsset> {

    AssetOwners() {
        super("asset-owner", TaskAsset.class);
    }

    @Override
    protected void check(Row<TaskAsset> row, Context context, Sink sink) {
        TaskAsset asset = row.record();
        ScienceTask task = context.find(ScienceTask.class, asset.task()).orElse(null);
        if (asset.owner() == null
                || asset.decision() != null
                || asset.formed() == null
                || asset.formed().isBefore(Tasks.DECREES)
                || !asset.kind().equals(TaskAssetKind.RESULT)
                || task == null
                || task.host() == null
                || Tasks.isBeforeLaw(task)) {
            return;
        }
        Id<Actor> owner = asset.owner().actor();
        if (owner == null) {
            sink.notChecked(this, "value-missing");
        } else if (!owner.equals(task.host())) {
            Pointer at = Pointer.ROOT.member("owner").member("actor");
            sink.report(this, row, at, Map.of("value", owner, "host", task.host()));
        }
    }
}
