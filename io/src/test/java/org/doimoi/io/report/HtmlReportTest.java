package org.doimoi.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.FindingCollector;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Location;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Patch;
import org.doimoi.finding.Place;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Waiver;
import org.doimoi.io.internal.Resources;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page is whole, says all, and lets nothing of the data be more than text. */
class HtmlReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Pattern POLICY = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"");
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static FindingCollector collector(int limit) {
        return new FindingCollector(Catalogue.standard(), Policy.NONE, List.of(), DAY, limit);
    }

    private static Finding finding(String rule, String record, Map<String, Object> arguments) {
        return new Finding(rule, Severity.ERROR, "startup", record, "/startup/id", null, arguments);
    }

    private static Report report(Findings findings) {
        return new Report(DAY, Severity.INFO, "1.2.3", List.of(new Report.Input("in.ndjson", null, 12, 3, findings)));
    }

    private static String html(Report report, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.HTML.write(report, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String html(Findings findings) {
        return html(report(findings), "en");
    }

    private static Findings finish(FindingCollector collector) {
        return collector.finish(Comparator.comparingInt(any -> 0));
    }

    private static JsonNode data(String html) {
        List<MatchResult> blocks = DATA.matcher(html).results().toList();
        assertThat(blocks).hasSize(1);
        return new JsonMapper().readTree(blocks.get(0).group(1));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    private static String between(String text, String begin, String end) {
        int from = text.lastIndexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    // -----------------------------------------------------------------------
    @Test
    void test_write_allowsItsOwnScriptAndStyleOnly() throws NoSuchAlgorithmException {
        String html = html(finish(collector(1)));
        assertThat(POLICY.matcher(html).results().map(match -> match.group(1)))
                .containsExactly("default-src 'none'; script-src " + hash(between(html, "<script>", "</script>"))
                        + "; style-src " + hash(between(html, "<style>", "</style>"))
                        + "; base-uri 'none'; form-action 'none'");
        assertThat(html)
                .doesNotContainPattern("<[^>]*\\s(on\\w+|style|src)=")
                .doesNotContainPattern("(?i)<(link|iframe|object|embed|img|base|form)\\b")
                .doesNotContain("{{");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://");
    }

    @Test
    void test_script_putsDataInAsTextOnly() {
        assertThat(Resources.text(HtmlReport.class, "report.js"))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContain("fetch(", "XMLHttpRequest", "import(", "</", "<!--");
    }

    @Test
    void test_write_firstLanguage() {
        Report report = report(finish(collector(1)));
        assertThat(html(report, "vi")).contains("<html lang=\"vi\">", "<title>Báo cáo kiểm tra dữ liệu Doimoi</title>");
        assertThat(html(report, "en")).contains("<html lang=\"en\">", "<title>Doimoi data check report</title>");
    }

    @Test
    void test_template_everyTextIsInBothLanguages() {
        String template = Resources.text(HtmlReport.class, "report.html");
        assertThat(template.split("class=\"w\" lang=\"vi\">", -1))
                .hasSameSizeAs(template.split("class=\"w\" lang=\"en\">", -1));
        assertThat(template.replaceAll(
                        "(?s)<span class=\"w\" lang=\"vi\">.*?</span><span class=\"w\" lang=\"en\">.*?</span>", ""))
                .doesNotContain("class=\"w\"");
    }

    // -----------------------------------------------------------------------
    @Test
    void test_write_summaryWithoutScript() {
        Policy policy = new Policy(
                "Sở KH&CN Lào Cai",
                Map.of(
                        "unknown-code", new Policy.Setting(true, null, Map.of()),
                        "legal-name", new Policy.Setting(false, Severity.INFO, Map.of())),
                List.of());
        Waiver waiver = new Waiver(
                "dangling-reference", "H38:st-1", null, "đang sửa", "Phòng CNTT", LocalDate.of(2026, 12, 31));
        FindingCollector collector = new FindingCollector(Catalogue.standard(), policy, List.of(waiver), DAY, 1000);
        collector.add(finding("dangling-reference", "H38:st-1", Map.of("value", "x", "type", "Startup")));
        collector.add(finding("dangling-reference", "H38:st-2", Map.of("value", "y", "type", "Startup")));
        collector.add(finding("legal-name", "H38:st-2", Map.of()));
        collector.notChecked("province-name", "list-missing", 7);
        String html = html(finish(collector));
        String summary = html.substring(0, html.indexOf("id=\"data\""));
        assertThat(summary)
                .contains("in.ndjson", "Sở KH&amp;CN Lào Cai", "Doimoi 1.2.3", "24/11/2026", "24 November 2026")
                .contains("1 error must be mended", "Có 1 lỗi phải sửa")
                .contains(Catalogue.standard().version())
                .contains("H38:st-1", "đang sửa", "Phòng CNTT", "31/12/2026")
                .contains("chưa nạp danh mục mã", "chính sách đã tắt quy tắc này")
                .contains("#rule=legal-name&amp;severity=INFO");
    }

    @Test
    void test_write_countsWhatIsNotStored() {
        FindingCollector collector = collector(2);
        for (int i = 0; i < 1234; i++) {
            collector.add(finding("id-format", "H38:" + i, Map.of("value", i)));
        }
        String html = html(finish(collector));
        assertThat(html)
                .contains("1,232 findings are counted but not stored", "1.232 phát hiện chỉ được đếm mà không được lưu")
                .contains("Có 1.234 lỗi phải sửa", "1,234 errors must be mended");
        assertThat(data(html).get("findings").get("count").intValue()).isEqualTo(2);
    }

    @Test
    void test_write_countsWhatIsLessGrave() {
        FindingCollector collector = collector(1000);
        collector.add(finding("id-format", "a", Map.of("value", "x")).graded(Severity.ERROR));
        collector.add(finding("legal-name", "b", Map.of()));
        collector.add(new Finding("unlisted-code", Severity.WARNING, "startup", "c", "", null, Map.of()));
        Report report =
                new Report(DAY, Severity.ERROR, "1", List.of(new Report.Input("in", null, 1, 0, finish(collector))));
        String html = html(report, "en");
        assertThat(html).contains("1 finding below the severity “error” is counted but not listed");
        assertThat(data(html).get("findings").get("count").intValue()).isEqualTo(2);
    }

    @Test
    void test_write_nothingFound() {
        String html = html(finish(collector(1)));
        assertThat(html).contains("Nothing was found", "Không phát hiện điều gì");
        assertThat(data(html).get("findings").get("count").intValue()).isZero();
        assertThat(html(new Report(DAY, Severity.INFO, "1", List.of()), "vi")).contains("Nothing was found");
    }

    // -----------------------------------------------------------------------
    /** Puts the sentence together as the page does. */
    private static String sentence(JsonNode data, int index, Messages messages) {
        JsonNode rule = data.get("rules").get(at(data, "rule", index));
        JsonNode frame = rule.get(messages.language().equals("vi") ? 1 : 2);
        return frame.get(0).stringValue()
                + data.get("texts").get(at(data, messages.language(), index)).stringValue()
                + frame.get(1).stringValue();
    }

    private static int at(JsonNode data, String column, int index) {
        return data.get("findings").get(column).get(index).intValue();
    }

    @Test
    void test_write_sentencesOfEveryKind() {
        FindingCollector collector = collector(1000);
        List<String> values = List.of(
                "x", "xx", "xyx", "", "x", "😀", "😁", "a😀", "\ud83d", "…", "is not", "\"", "xyz is not an id", "x");
        for (String value : values) {
            for (Definition rule : Catalogue.standard().all()) {
                collector.add(finding(
                        rule.id(), value, Map.of("value", value, "list", "province", "expected", "date", "day", DAY)));
            }
        }
        Findings findings = finish(collector);
        JsonNode data = data(html(findings));
        for (int i = 0; i < findings.size(); i++) {
            for (Messages messages : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
                assertThat(sentence(data, i, messages)).isEqualTo(messages.text(findings.get(i)));
            }
            assertThat(data.get("records").get(at(data, "record", i)).stringValue())
                    .isEqualTo(findings.get(i).record());
        }
    }

    @Test
    void test_write_ruleOfTheHost() {
        Definition rule = new Definition(
                "acme-logo",
                Definition.Kind.DATASET,
                Severity.WARNING,
                "1.0",
                null,
                Map.of(),
                List.of(),
                Text.ofVietnameseEnglish("thiếu biểu trưng", "must have a logo"),
                Text.ofVietnameseEnglish("Thêm biểu trưng", "Add a logo"),
                Text.ofVietnameseEnglish("Quy chế nội bộ", "House rules"),
                Map.of(),
                List.of(),
                List.of());
        FindingCollector collector =
                new FindingCollector(Catalogue.standard().with(List.of(rule)), Policy.NONE, List.of(), DAY, 10);
        collector.add(finding("acme-logo", "a", Map.of()));
        JsonNode data = data(html(finish(collector)));
        assertThat(sentence(data, 0, Messages.VIETNAMESE)).isEqualTo("thiếu biểu trưng");
        assertThat(data.get("rules").get(0).get(2).get(2).stringValue()).isEqualTo("Add a logo");
        assertThat(data.get("rules").get(0).get(1).get(3).stringValue()).isEqualTo("Quy chế nội bộ");
    }

    @Test
    void test_write_fixAndRelated() {
        Pointer province = Pointer.ROOT.member("startup").member("province");
        FindingCollector collector = collector(10);
        collector.add(finding("id-format", "a", Map.of("value", "x")));
        collector.add(finding("id-format", "b", Map.of("value", "x"))
                .with(new Fix(Patch.replace(province, Json.number("1.0"), Json.of("15")), true))
                .relatedTo(List.of(new Place("startup", "c", "/startup/id", new Location(3, 4, 50)))));
        JsonNode data = data(html(finish(collector)));
        assertThat(data.get("fixes").toString())
                .isEqualTo("{\"1\":[1,[[\"test\",\"/startup/province\",\"1.0\"],"
                        + "[\"replace\",\"/startup/province\",\"\\\"15\\\"\"]]]}");
        assertThat(data.get("related").get("1").get(0).get(1).stringValue()).isEqualTo("c");
        assertThat(data.get("related").get("1").get(0).get(3).intValue()).isEqualTo(3);
    }

    @Test
    void test_write_linesOfTheSource() throws IOException {
        String text = "{\"doimoi\":\"1.0\"}\n{\"startup\":{\"id\":\"BAD ID\",\"contacts\":[{\"email\":\"SECRET\"}]}}\n";
        Path source = Files.writeString(folder.resolve("in.ndjson"), text);
        FindingCollector collector = collector(10);
        int at = text.indexOf("\"BAD");
        collector.add(finding("id-format", "BAD ID", Map.of("value", "BAD ID"))
                .at(new Location(2, at - text.indexOf('\n'), at)));
        Report.Input input = new Report.Input("in.ndjson", source, 1, 0, finish(collector));
        String html = html(new Report(DAY, Severity.INFO, "1", List.of(input, input)), "vi");
        assertThat(html).doesNotContain("SECRET");
        JsonNode data = data(html);
        for (int i = 0; i < 2; i++) {
            JsonNode line = data.get("lines").get(at(data, "excerpt", i));
            assertThat(line.get(0).intValue()).isEqualTo(i);
            assertThat(line.get(3).stringValue().substring(at(data, "start", i)))
                    .startsWith("\"BAD ID\"");
            assertThat(at(data, "length", i)).isEqualTo("\"BAD ID\"".length());
        }
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(2)</script>",
                "</SCRIPT ><!--",
                "\"><img src=x onerror=alert(3)>",
                "'><svg onload=alert(4)>",
                "javascript:alert(5)",
                "</style></title></noscript>",
                "<!-- <script>",
                "\u2028\u2029\u0000\u001b[31m\u202e",
                "{{data}}{{verdict}}",
                "\ud83d",
                "$1\\0&lt;"
            })
    void test_write_whateverStandsInTheData(String naughty) throws IOException {
        Path source = Files.writeString(
                folder.resolve("in.ndjson"), "{\"startup\":{\"id\":\"" + naughty.replace("\ud83d", "?") + "\"}}\n");
        Policy policy =
                new Policy(naughty, Map.of(naughty, new Policy.Setting(true, null, Map.of())), List.of(naughty));
        Waiver waiver = new Waiver("legal-name", naughty, naughty, naughty, naughty, DAY);
        FindingCollector collector = new FindingCollector(Catalogue.standard(), policy, List.of(waiver), DAY, 10);
        Json json = Json.of(naughty);
        collector.add(new Finding(
                        "id-format",
                        Severity.ERROR,
                        naughty,
                        naughty,
                        naughty,
                        new Location(1, 1, 0),
                        Map.of("value", naughty))
                .with(new Fix(Patch.replace(Pointer.ROOT.member(naughty), json, json), false))
                .relatedTo(List.of(new Place(naughty, naughty, naughty, null))));
        collector.add(new Finding("x" + naughty, Severity.ERROR, null, null, "", null, Map.of("message", naughty)));
        collector.add(new Finding("legal-name", Severity.ERROR, null, naughty, naughty, null, Map.of()));
        collector.notChecked(naughty, naughty, 1);
        Findings findings = finish(collector);
        assertThat(findings.waived()).hasSize(1);
        Report report =
                new Report(DAY, Severity.INFO, naughty, List.of(new Report.Input(naughty, source, 1, 0, findings)));
        String html = html(report, "vi");
        String plain = html(report(finish(collector(1))), "vi");

        // no element, comment or attribute that a page without these data does not have
        for (String tag :
                List.of("<script", "</script", "<style", "</style", "<img", "<svg onload", "<!--", "</title")) {
            assertThat(html.split(Pattern.quote(tag), -1)).hasSameSizeAs(plain.split(Pattern.quote(tag), -1));
        }
        assertThat(html).doesNotContainPattern("<[a-z]+[^>]*\\son\\w+=").doesNotContain("href=\"javascript");
        assertThat(html).doesNotContain("\u0000").doesNotContain("\u202e").doesNotContain("\u2028");
        JsonNode data = data(html);
        assertThat(data.get("records").get(0).stringValue()).isEqualTo(naughty);
        assertThat(data.get("inputs").get(0).stringValue()).isEqualTo(naughty);
        assertThat(data.get("fixes").get("0").get(1).get(1).get(2).stringValue())
                .isEqualTo(json.toString());
    }

    @Test
    void test_write_leavesTheStreamOpen() {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                // nothing is kept
            }

            @Override
            public void close() {
                throw new AssertionError("must not be closed");
            }
        };
        ReportFormat.HTML.write(report(finish(collector(1))), "vi", out);
    }
}
