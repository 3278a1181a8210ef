package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.doimoi.code.OcopSection;
import org.doimoi.dataset.Row;
import org.doimoi.model.LocalProduct;
import org.doimoi.model.SectionScore;
import org.doimoi.value.Pointer;

/** The points of all sections are together the score of a local product; those of some are not more. */
final class OcopTotals extends RecordRule<LocalProduct> {

    OcopTotals() {
        super("ocop-score-sum", LocalProduct.class);
    }

    @Override
    protected void check(Row<LocalProduct> row, Context context, Sink sink) {
        BigDecimal score = row.record().score();
        List<SectionScore> sections = row.record().sections();
        if (score == null || sections.isEmpty()) {
            return;
        }
        BigDecimal sum = sections.stream().map(SectionScore::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = score.subtract(sum);
        boolean all = context.lists().get(OcopSection.class).entries(context.codesOn(row.record())).stream()
                .allMatch(one -> sections.stream()
                        .anyMatch(section -> section.section().toString().equals(one.code())));
        BigDecimal tolerance = context.parameter(this, "tolerance");
        if (rest.negate().compareTo(tolerance) > 0 || all && rest.compareTo(tolerance) > 0) {
            sink.report(this, row, Pointer.ROOT.member("score"), Map.of("value", score, "sum", sum));
        }
    }
}
