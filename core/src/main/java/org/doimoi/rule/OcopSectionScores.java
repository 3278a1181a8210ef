package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.doimoi.code.OcopSection;
import org.doimoi.dataset.Row;
import org.doimoi.model.LocalProduct;
import org.doimoi.model.SectionScore;
import org.doimoi.value.Pointer;

/** No section of the criteria gives a local product more points than it has. */
final class OcopSectionScores extends RecordRule<LocalProduct> {

    OcopSectionScores() {
        super("ocop-section-score", LocalProduct.class);
    }

    @Override
    protected void check(Row<LocalProduct> row, Context context, Sink sink) {
        List<SectionScore> sections = row.record().sections();
        for (int i = 0; i < sections.size(); i++) {
            BigDecimal score = sections.get(i).score();
            Pointer at = Pointer.ROOT.member("sections").element(i).member("score");
            context.lists()
                    .get(OcopSection.class)
                    .find(sections.get(i).section(), context.codesOn(row.record()))
                    .filter(section -> score.compareTo(BigDecimal.valueOf(section.maxScore())) > 0)
                    .ifPresent(section -> sink.report(
                            this,
                            row,
                            at,
                            Map.of("value", score, "section", section.code(), "most", section.maxScore())));
        }
    }
}
