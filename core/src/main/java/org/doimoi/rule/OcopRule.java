package org.doimoi.rule;

import org.doimoi.code.OcopStars;
import org.doimoi.dataset.Row;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Code;

/** A rule on a local product by what the regime of its day says of its stars. */
abstract class OcopRule extends RecordRule<LocalProduct> {

    OcopRule(String id) {
        super(id, LocalProduct.class);
    }

    /** Checks a product whose stars the list has on the day of its certificate or assessment. */
    abstract void check(OcopStars stars, Row<LocalProduct> row, Context context, Sink sink);

    @Override
    protected final void check(Row<LocalProduct> row, Context context, Sink sink) {
        Code<OcopStars> code = row.record().stars();
        if (code == null) {
            return;
        }
        OcopStars stars = context.lists()
                .get(OcopStars.class)
                .find(code, context.codesOn(row.record()))
                .orElse(null);
        if (stars == null) {
            sink.notChecked(this, "code-unknown");
            return;
        }
        check(stars, row, context, sink);
    }
}
