package org.doimoi.io.report;

import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Messages;
import org.doimoi.finding.NotChecked;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Total;
import org.doimoi.finding.Waiver;
import org.jspecify.annotations.Nullable;

/** Writes the parts of the summary as HTML: each text in Vietnamese and English, of which the style shows one. */
final class HtmlSummary {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Report report;

    HtmlSummary(Report report) {
        this.report = report;
    }

    /** Writes one part. */
    void write(String part, Writer out) throws IOException {
        out.write(
                switch (part) {
                    case "verdict" -> verdict();
                    case "tiles" -> tiles();
                    case "facts" -> facts();
                    case "inputs" -> inputs();
                    case "by-rule" -> byRule();
                    case "by-type" -> byType();
                    case "unlisted" -> unlisted();
                    case "policy" -> policy();
                    case "not-checked" -> notChecked();
                    case "waived" -> waived();
                    default -> throw new IllegalStateException("The page has no part " + part);
                });
    }

    // -----------------------------------------------------------------------
    private long count(Severity severity) {
        return report.inputs().stream()
                .mapToLong(input -> input.findings().count(severity))
                .sum();
    }

    private String verdict() {
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        long infos = count(Severity.INFO);
        if (!report.unread().isEmpty()) {
            return icon(Severity.ERROR)
                    + both(
                            "Chưa đầy đủ: có tệp không đọc được; " + vietnamese(errors) + " lỗi trong phần còn lại",
                            "Not complete: some input could not be read; errors in the rest: " + english(errors));
        }
        if (errors > 0) {
            return icon(Severity.ERROR)
                    + both(
                            "Có " + vietnamese(errors) + " lỗi phải sửa",
                            english(errors) + (errors == 1 ? " error must be mended" : " errors must be mended"));
        }
        if (warnings > 0) {
            return icon(Severity.WARNING)
                    + both(
                            "Không có lỗi; có " + vietnamese(warnings) + " cảnh báo nên xem lại",
                            "No errors; " + english(warnings)
                                    + (warnings == 1
                                            ? " warning is worth a second look"
                                            : " warnings are worth a second look"));
        }
        return icon("OK")
                + (infos > 0
                        ? both("Không có lỗi, không có cảnh báo", "No errors and no warnings")
                        : both("Không phát hiện điều gì", "Nothing was found"));
    }

    private String tiles() {
        StringBuilder out = new StringBuilder();
        for (Severity severity : Severity.values()) {
            out.append("<li class=\"tile ").append(severity).append("\">").append(icon(severity));
            out.append("<span class=\"figure\">")
                    .append(number(count(severity)))
                    .append("</span> ");
            out.append("<span class=\"what\">")
                    .append(both(
                            Messages.VIETNAMESE.severity(severity),
                            Messages.ENGLISH.severity(severity) + (count(severity) == 1 ? "" : "s")))
                    .append("</span>");
            out.append("<span class=\"meaning\">")
                    .append(
                            switch (severity) {
                                case ERROR ->
                                    both(
                                            "pháp luật hoặc quy ước dữ liệu bắt buộc",
                                            "the law or the data contract says “must”");
                                case WARNING ->
                                    both(
                                            "pháp luật hoặc lẽ thường khuyến nghị",
                                            "the law or common sense says “should”");
                                case INFO -> both("nên biết", "worth knowing");
                            })
                    .append("</span></li>\n");
        }
        return out.toString();
    }

    private String facts() {
        StringBuilder out = new StringBuilder();
        fact(out, both("Ngày xét", "Judged on"), day(report.day()));
        fact(out, both("Phiên bản quy tắc", "Version of the rules"), distinct(HtmlSummary::version));
        fact(out, both("Chính sách", "Policy"), distinct(findings -> policyName(findings.policy())));
        fact(out, both("Liệt kê từ mức", "Listed from"), word(report.least()));
        fact(out, both("Chương trình", "Program"), "Doimoi " + escape(report.version()));
        return out.toString();
    }

    private static void fact(StringBuilder out, String name, String value) {
        out.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>\n");
    }

    private String distinct(Function<Findings, String> part) {
        String all = report.inputs().stream()
                .map(Report.Input::findings)
                .map(part)
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "–" : all;
    }

    private static String version(Findings findings) {
        String version = findings.catalogue().version();
        LocalDate from = Catalogue.versions().get(version);
        return escape(version) + (from == null ? "" : " (" + both("từ ", "from ") + day(from) + ")");
    }

    private static String policyName(Policy policy) {
        if (policy.equals(Policy.NONE)) {
            return both("không dùng", "none");
        }
        return policy.name().isEmpty() ? both("không tên", "without a name") : escape(policy.name());
    }

    private String inputs() {
        StringBuilder out = new StringBuilder();
        for (Report.Input input : report.inputs()) {
            out.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                    .append(escape(input.name()))
                    .append("</th>");
            cell(out, both("Bản ghi", "Records"), number(input.records()));
            cell(out, both("Bị loại", "Rejected"), number(input.rejected()));
            for (Severity severity : Severity.values()) {
                cell(out, word(severity), number(input.findings().count(severity)));
            }
            out.append("</tr>\n");
        }
        for (Report.Unread one : report.unread()) {
            out.append("<tr role=\"row\" class=\"unread\"><th role=\"rowheader\" scope=\"row\">")
                    .append(escape(one.name()))
                    .append("</th><td role=\"cell\" colspan=\"5\">")
                    .append(both("không đọc được: ", "could not be read: "))
                    .append(escape(one.reason()))
                    .append("</td></tr>\n");
        }
        return out.toString();
    }

    /** Appends a cell that says what it is where the head of the table does not fit. */
    private static void cell(StringBuilder out, String head, String value) {
        out.append("<td role=\"cell\" class=\"number\"><span class=\"head\" aria-hidden=\"true\">")
                .append(head)
                .append("</span>")
                .append(value)
                .append("</td>");
    }

    /** The totals of a rule at one severity. */
    private static final class Sum {
        final Findings findings;
        final Map<String, Long> types = new TreeMap<>();
        long count;
        long listed;

        Sum(Findings findings) {
            this.findings = findings;
        }
    }

    private record Key(Severity severity, String rule) {}

    private Map<Key, Sum> sums() {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        List<Total> totals = new ArrayList<>();
        for (Report.Input input : report.inputs()) {
            for (Total total : input.findings().totals()) {
                totals.add(total);
                Sum sum =
                        sums.computeIfAbsent(new Key(total.severity(), total.rule()), any -> new Sum(input.findings()));
                sum.count += total.count();
                sum.types.merge(total.type() == null ? "" : total.type(), total.count(), Long::sum);
            }
            for (Finding finding : report.listed(input)) {
                Sum sum = sums.get(new Key(finding.severity(), finding.rule()));
                if (sum != null) {
                    sum.listed++;
                }
            }
        }
        Map<Key, Sum> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<Key, Sum>comparingByKey((one, other) -> one.severity.compareTo(other.severity))
                        .thenComparing(entry -> -entry.getValue().count)
                        .thenComparing(entry -> entry.getKey().rule))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private String byRule() {
        Map<Key, Sum> sums = sums();
        StringBuilder out = new StringBuilder();
        sums.forEach((key, sum) -> {
            out.append("<tr class=\"").append(key.severity).append("\"><td class=\"level\">");
            out.append(icon(key.severity))
                    .append("<span>")
                    .append(word(key.severity))
                    .append("</span></td>");
            out.append("<th scope=\"row\">")
                    .append(link("rule", key.rule, "<code>" + escape(key.rule) + "</code>", key.severity))
                    .append("<span class=\"says\">")
                    .append(says(sum.findings, key.rule))
                    .append("</span><span class=\"types\">")
                    .append(sum.types.entrySet().stream()
                            .map(type ->
                                    type(type.getKey()) + (sum.types.size() > 1 ? " " + number(type.getValue()) : ""))
                            .collect(Collectors.joining(", ")))
                    .append("</span></th>");
            out.append("<td class=\"number\">").append(number(sum.count));
            if (sum.listed < sum.count) {
                out.append("<span class=\"listed\">")
                        .append(both("liệt kê ", "listed "))
                        .append(number(sum.listed))
                        .append("</span>");
            }
            out.append("</td></tr>\n");
        });
        return out.length() > 0 ? out.toString() : none(3);
    }

    private static String none(int columns) {
        return "<tr><td colspan=\"" + columns + "\">" + both("Không có", "None") + "</td></tr>\n";
    }

    /** Returns the sentence of a rule, whatever it is said of. */
    private static String says(Findings findings, String rule) {
        return findings.catalogue()
                .find(rule)
                .map(Definition::sentence)
                .map(text -> both(open(text.best("vi")), open(text.best("en"))))
                .orElse("");
    }

    private static String open(String template) {
        String sentence = template.replaceAll("\\{\\w+}", "…");
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String byType() {
        Map<String, Map<Severity, Long>> types = new TreeMap<>();
        for (Report.Input input : report.inputs()) {
            for (Total total : input.findings().totals()) {
                types.computeIfAbsent(total.type() == null ? "" : total.type(), any -> new EnumMap<>(Severity.class))
                        .merge(total.severity(), total.count(), Long::sum);
            }
        }
        StringBuilder out = new StringBuilder();
        types.forEach((type, counts) -> {
            out.append("<tr><th scope=\"row\">")
                    .append(type.isEmpty() ? type(type) : link("type", type, type(type), null))
                    .append("</th>");
            for (Severity severity : Severity.values()) {
                out.append("<td class=\"number\">")
                        .append(number(counts.getOrDefault(severity, 0L)))
                        .append("</td>");
            }
            out.append("</tr>\n");
        });
        return out.length() > 0 ? out.toString() : none(4);
    }

    private String unlisted() {
        long count = 0;
        long stored = 0;
        long listed = 0;
        for (Report.Input input : report.inputs()) {
            count += input.findings().count();
            stored += input.findings().size();
            listed += report.listed(input).size();
        }
        StringBuilder out = new StringBuilder();
        if (stored < count) {
            long more = count - stored;
            out.append("<p class=\"note\">")
                    .append(both(
                            vietnamese(more)
                                    + " phát hiện chỉ được đếm mà không được lưu, vì mỗi quy tắc chỉ lưu đến một số"
                                    + " lượng nhất định. Các con số tổng hợp vẫn đầy đủ; danh sách dưới đây thì không.",
                            english(more) + (more == 1 ? " finding is" : " findings are")
                                    + " counted but not stored, since of each rule only so many are. The totals are"
                                    + " complete; the list below is not."))
                    .append("</p>\n");
        }
        if (listed < stored) {
            long less = stored - listed;
            out.append("<p class=\"note\">")
                    .append(both(
                            vietnamese(less) + " phát hiện dưới mức “" + Messages.VIETNAMESE.severity(report.least())
                                    + "” được đếm mà không liệt kê.",
                            english(less) + (less == 1 ? " finding" : " findings") + " below the severity “"
                                    + Messages.ENGLISH.severity(report.least()) + "” "
                                    + (less == 1 ? "is" : "are") + " counted but not listed."))
                    .append("</p>\n");
        }
        return out.toString();
    }

    private String policy() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Report.Input input : report.inputs()) {
            Findings findings = input.findings();
            findings.policy().settings().forEach((rule, setting) -> {
                StringBuilder row = new StringBuilder();
                if (setting.off()) {
                    row.append(both("tắt", "off"));
                }
                if (setting.severity() != null) {
                    row.append(row.length() == 0 ? "" : "; ").append(word(setting.severity()));
                }
                setting.parameters()
                        .forEach((name, value) -> row.append(row.length() == 0 ? "" : "; ")
                                .append("<code>")
                                .append(escape(name))
                                .append("</code> = ")
                                .append(escape(value.toPlainString())));
                rows.put("<code>" + escape(rule) + "</code>", row.toString());
            });
            findings.policy()
                    .rules()
                    .forEach(name ->
                            rows.put("<code>" + escape(name) + "</code>", both("quy tắc bổ sung", "rules added")));
        }
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<section aria-labelledby=\"policy-title\"><h3 id=\"policy-title\">")
                .append(both("Chính sách đã điều chỉnh", "What the policy sets"))
                .append("</h3><dl class=\"pairs\">\n");
        rows.forEach((rule, what) -> fact(out, rule, what));
        return out.append("</dl></section>\n").toString();
    }

    private String notChecked() {
        record Reason(@Nullable String rule, String vietnamese, String english) {}
        Map<Reason, Long> counts = new LinkedHashMap<>();
        for (Report.Input input : report.inputs()) {
            for (NotChecked entry : input.findings().notChecked()) {
                counts.merge(
                        new Reason(entry.rule(), Messages.VIETNAMESE.reason(entry), Messages.ENGLISH.reason(entry)),
                        entry.count(),
                        Long::sum);
            }
        }
        StringBuilder out = new StringBuilder();
        counts.forEach((reason, count) -> out.append("<tr><th scope=\"row\">")
                .append(
                        reason.rule == null
                                ? both("mọi quy tắc xét bản ghi", "all rules that look at records")
                                : "<code>" + escape(reason.rule) + "</code>")
                .append("</th><td>")
                .append(both(reason.vietnamese, reason.english))
                .append("</td><td class=\"number\">")
                .append(number(count))
                .append("</td></tr>\n"));
        return out.length() > 0 ? out.toString() : none(3);
    }

    private String waived() {
        StringBuilder out = new StringBuilder();
        for (Report.Input input : report.inputs()) {
            for (Findings.Waived waived : input.findings().waived()) {
                Waiver waiver = waived.waiver();
                out.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><code>")
                        .append(escape(waiver.rule()))
                        .append("</code>");
                if (waiver.record() != null) {
                    out.append(" <code>").append(escape(waiver.record())).append("</code>");
                }
                if (waiver.pointer() != null) {
                    out.append(" <code>").append(escape(waiver.pointer())).append("</code>");
                }
                out.append("</th><td role=\"cell\">")
                        .append(escape(waiver.reason()))
                        .append("</td>");
                out.append("<td role=\"cell\"><span class=\"head\" aria-hidden=\"true\">")
                        .append(both("Người chịu trách nhiệm", "Owner"))
                        .append("</span>")
                        .append(escape(waiver.owner()))
                        .append("</td>");
                out.append("<td role=\"cell\"><span class=\"head\" aria-hidden=\"true\">")
                        .append(both("Đến hết ngày", "Until"))
                        .append("</span>")
                        .append(day(waiver.until()))
                        .append("</td>");
                cell(out, both("Số phát hiện", "Findings"), number(waived.count()));
                out.append("</tr>\n");
            }
        }
        return out.length() > 0 ? out.toString() : none(5);
    }

    // -----------------------------------------------------------------------
    private static String type(String type) {
        return type.isEmpty()
                ? both("ngoài bản ghi", "not in a record")
                : both(Messages.VIETNAMESE.type(type), Messages.ENGLISH.type(type));
    }

    private static String word(Severity severity) {
        return both(Messages.VIETNAMESE.severity(severity), Messages.ENGLISH.severity(severity));
    }

    private static String icon(Object name) {
        return "<svg class=\"icon " + name + "\" aria-hidden=\"true\"><use href=\"#icon-" + name + "\"/></svg>";
    }

    private static String link(String filter, String value, String text, @Nullable Severity severity) {
        return "<a href=\"#" + filter + "=" + encode(value) + (severity == null ? "" : "&amp;severity=" + severity)
                + "\">" + text + "</a>";
    }

    private static String encode(String text) {
        return escape(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static String day(LocalDate day) {
        return "<time datetime=\"" + day + "\">" + both(VIETNAMESE_DAY.format(day), ENGLISH_DAY.format(day))
                + "</time>";
    }

    private static String number(long number) {
        return both(vietnamese(number), english(number));
    }

    private static String english(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String vietnamese(long number) {
        return english(number).replace(',', '.');
    }

    /** Returns a text in both languages. */
    static String both(String vietnamese, String english) {
        return vietnamese.equals(english)
                ? escape(english)
                : "<span class=\"w\" lang=\"vi\">" + escape(vietnamese) + "</span><span class=\"w\" lang=\"en\">"
                        + escape(english) + "</span>";
    }

    /** Returns a text as HTML, in which what cannot be seen is shown. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isInvisible(c)) {
                        out.append(String.format(Locale.ROOT, "<span class=\"unseen\">U+%04X</span>", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Returns whether nothing is seen of a character, or it changes how others are seen. */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
