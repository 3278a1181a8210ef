package org.doimoi.io.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Messages;
import org.doimoi.finding.NotChecked;
import org.doimoi.finding.Patch;
import org.doimoi.finding.Place;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Waiver;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/** The words of a report for people, besides those of the findings. */
enum Words {
    /** Vietnamese. */
    VIETNAMESE(
            "%s: bản ghi: %d, bị loại: %d, lỗi: %d, cảnh báo: %d, lưu ý: %d",
            "chính sách: %s",
            "(còn %d phát hiện được đếm nhưng không liệt kê vì quá giới hạn mỗi quy tắc)",
            "(các phát hiện nhẹ hơn không được liệt kê; dùng --severity info để xem tất cả)",
            "chưa kiểm tra: %s: %s (%d)",
            "mọi quy tắc",
            "được miễn trừ: %s cho %s (%d), %s chịu trách nhiệm đến %s: %s",
            "xem thêm: %s",
            "cách sửa (%s): %s",
            "an toàn",
            "cần xác nhận",
            "%s: KHÔNG ĐỌC ĐƯỢC: %s"),
    /** English. */
    ENGLISH(
            "%s: records: %d, rejected: %d, errors: %d, warnings: %d, infos: %d",
            "policy: %s",
            "(%d more findings are counted and not listed, beyond the limit per rule)",
            "(findings that are less grave are not listed; --severity info lists all)",
            "not checked: %s: %s (%d)",
            "all rules",
            "waived: %s for %s (%d), by %s until %s: %s",
            "see also: %s",
            "fix (%s): %s",
            "safe",
            "to be confirmed",
            "%s: COULD NOT BE READ: %s");

    private final String figures;
    private final String policy;
    private final String notStored;
    private final String lessGrave;
    private final String notChecked;
    private final String allRules;
    private final String waived;
    private final String related;
    private final String fix;
    private final String safe;
    private final String unsafe;
    private final String unread;

    Words(
            String figures,
            String policy,
            String notStored,
            String lessGrave,
            String notChecked,
            String allRules,
            String waived,
            String related,
            String fix,
            String safe,
            String unsafe,
            String unread) {
        this.figures = figures;
        this.policy = policy;
        this.notStored = notStored;
        this.lessGrave = lessGrave;
        this.notChecked = notChecked;
        this.allRules = allRules;
        this.waived = waived;
        this.related = related;
        this.fix = fix;
        this.safe = safe;
        this.unsafe = unsafe;
        this.unread = unread;
    }

    static Words of(String language) {
        return language.equals("vi") ? VIETNAMESE : ENGLISH;
    }

    private static String format(String template, Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }

    String unread(Report.Unread one) {
        return format(unread, one.name(), one.reason());
    }

    String figures(Report.Input input) {
        return format(
                figures,
                input.name(),
                input.records(),
                input.rejected(),
                input.findings().count(Severity.ERROR),
                input.findings().count(Severity.WARNING),
                input.findings().count(Severity.INFO));
    }

    String policy(Policy followed) {
        return format(policy, followed.name());
    }

    String notStored(long count) {
        return format(notStored, count);
    }

    String lessGrave() {
        return lessGrave;
    }

    String notChecked(NotChecked one, Messages messages) {
        return format(notChecked, one.rule() == null ? allRules : one.rule(), messages.reason(one), one.count());
    }

    String waived(Waiver waiver, long count) {
        String place = waiver.record() == null ? String.valueOf(waiver.pointer()) : waiver.record();
        return format(waived, waiver.rule(), place, count, waiver.owner(), waiver.until(), waiver.reason());
    }

    String related(Place place) {
        return format(
                related,
                (place.location() == null ? "" : place.location() + " ")
                        + place.pointer()
                        + (place.record() == null ? "" : " (" + place.record() + ")"));
    }

    /** Returns what a fix makes of a value, in few words. */
    String fix(Fix mended) {
        String steps = mended.patch().operations().stream()
                .filter(operation -> operation.kind() != Patch.Kind.TEST)
                .map(operation -> operation.at() + " = " + shorten(operation.value()))
                .collect(Collectors.joining(", "));
        return format(fix, mended.safe() ? safe : unsafe, steps);
    }

    private static String shorten(@Nullable Json value) {
        String text = String.valueOf(value);
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }
}
