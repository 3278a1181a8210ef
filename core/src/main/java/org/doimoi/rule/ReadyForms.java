package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import org.doimoi.code.TransferForm;
import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** What is sold as a machine or franchised has been built. */
final class ReadyForms extends RecordRule<TechnologySupply> {

    private static final ImmutableSet<String> BUILT = ImmutableSet.of("MACHINERY_SALE", "FRANCHISE");

    ReadyForms() {
        super("form-too-early", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        List<Code<TransferForm>> forms = row.record().transferForms();
        for (int i = 0; i < forms.size(); i++) {
            if (BUILT.contains(forms.get(i).toString())) {
                int level = row.record().trl().level();
                if (level < context.parameter(this, "trl").intValue()) {
                    Pointer at = Pointer.ROOT.member("transferForms").element(i);
                    sink.report(this, row, at, Map.of("value", forms.get(i), "trl", level));
                }
            }
        }
    }
}
