package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.TaskAsset;
import org.doimoi.value.Pointer;

/** The value of an asset is in units of its currency, not in thousands or millions. */
final class AssetMagnitudes extends MagnitudeRule<TaskAsset> {

    AssetMagnitudes() {
        super("asset-value-magnitude", TaskAsset.class);
    }

    @Override
    protected void check(Row<TaskAsset> row, Context context, Sink sink) {
        check(row.record().originalValue(), row, Pointer.ROOT.member("originalValue"), context, sink);
    }
}
