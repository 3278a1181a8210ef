package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** The rights under which a local product is sold are trademarks or geographical indications. */
final class ProductMarks extends RecordRule<LocalProduct> {

    private static final ImmutableSet<String> MARKS = ImmutableSet.of("trademark", "geographical-indication");

    ProductMarks() {
        super("product-mark-kind", LocalProduct.class);
    }

    @Override
    protected void check(Row<LocalProduct> row, Context context, Sink sink) {
        List<Id<IntellectualProperty>> marks = row.record().trademarks();
        for (int i = 0; i < marks.size(); i++) {
            Pointer at = Pointer.ROOT.member("trademarks").element(i);
            context.find(IntellectualProperty.class, marks.get(i))
                    .filter(right -> !MARKS.contains(right.kind().toString()))
                    .ifPresent(right -> sink.report(this, row, at, Map.of("value", right.id(), "kind", right.kind())));
        }
    }
}
