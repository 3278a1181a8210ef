package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.ProvincialReport;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;

/** A province sends its yearly report on innovation before 31 March of the next year (Decree 268/2025, Article 66.5). */
final class ReportsInTime extends RecordRule<ProvincialReport> {

    private static final Text NOT_YET = Text.ofVietnameseEnglish("chưa gửi", "not sent yet");

    ReportsInTime() {
        super("report-late", ProvincialReport.class);
    }

    @Override
    protected void check(Row<ProvincialReport> row, Context context, Sink sink) {
        LocalDate submitted = row.record().submitted();
        LocalDate day = submitted == null ? context.today() : submitted;
        row.record().dueBefore().filter(due -> !day.isBefore(due)).ifPresent(due -> {
            Pointer at = Pointer.ROOT.member(submitted == null ? "status" : "submitted");
            sink.report(this, row, at, Map.of("value", submitted == null ? NOT_YET : submitted, "right", due));
        });
    }
}
