package org.doimoi.rule;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.TransferForm;
import org.doimoi.code.TransferRight;
import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A form of transfer that names a right agrees with the rights that are offered. */
final class FormsHaveRights extends RecordRule<TechnologySupply> {

    /** What the forms of the exchange of Hà Nội, which mix form and right, pass on. */
    private static final ImmutableMap<String, Code<TransferRight>> RIGHTS = ImmutableMap.of(
            "FULL_ASSIGNMENT", Code.of("OWNERSHIP"),
            "PARTIAL_ASSIGNMENT", Code.of("OWNERSHIP"),
            "EXCLUSIVE_LICENSE", Code.of("EXCLUSIVE"),
            "NON_EXCLUSIVE_LICENSE", Code.of("NON_EXCLUSIVE"),
            "SUB_LICENSE", Code.of("SUBLICENSE"));

    FormsHaveRights() {
        super("form-without-right", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        List<Code<TransferRight>> rights = row.record().transferRights();
        List<Code<TransferForm>> forms = row.record().transferForms();
        // who names no rights leaves them to the form
        for (int i = 0; i < forms.size() && !rights.isEmpty(); i++) {
            Code<TransferRight> right = RIGHTS.get(forms.get(i).toString());
            if (right != null && !rights.contains(right)) {
                Pointer at = Pointer.ROOT.member("transferForms").element(i);
                sink.report(this, row, at, Map.of("value", forms.get(i), "right", right));
            }
        }
    }
}
