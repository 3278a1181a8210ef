package org.doimoi.io.report;

import com.google.common.collect.ImmutableSetMultimap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.io.internal.ConstraintFields;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The catalogue of rules as a document.
 *
 * <p>Of constraints the members that have them are taken from the records themselves.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RuleDocuments {

    private final Catalogue catalogue;
    private final ImmutableSetMultimap<String, String> constraints;

    private RuleDocuments(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.constraints = ConstraintFields.all();
    }

    /**
     * Returns the documents of a catalogue.
     *
     * @param catalogue  the rules, such as {@link Catalogue#standard()}
     * @return the documents
     */
    public static RuleDocuments of(Catalogue catalogue) {
        return new RuleDocuments(catalogue);
    }

    /**
     * Returns the members of records that a rule looks at.
     *
     * @param rule  the rule
     * @return the members, such as {@code startup.website}; empty if it looks at all of a kind
     */
    public Collection<String> reads(Definition rule) {
        return rule.kind() == Definition.Kind.CONSTRAINT ? constraints.get(rule.id()) : rule.reads();
    }

    /**
     * Returns all rules as JSON.
     *
     * @return the JSON, one rule a line
     */
    public String json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonReport.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("version", catalogue.version());
            json.writeArrayPropertyStart("rules");
            for (Definition rule : catalogue.all()) {
                json.writeRaw("\n");
                write(rule, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Returns one rule as JSON.
     *
     * @param rule  the rule
     * @return the JSON, on one line
     */
    public String json(Definition rule) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonReport.generator(out)) {
            write(rule, json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(Definition rule, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("kind", lower(rule.kind()));
        json.writeStringProperty("severity", JsonReport.word(rule.severity()));
        json.writeStringProperty("since", rule.since());
        json.writeArrayPropertyStart("reads");
        reads(rule).forEach(json::writeString);
        json.writeEndArray();
        both("sentence", rule.sentence(), json);
        both("mend", rule.mend(), json);
        both("source", rule.source(), json);
        json.writeObjectPropertyStart("parameters");
        rule.parameters().forEach((name, parameter) -> {
            json.writeObjectPropertyStart(name);
            json.writeNumberProperty("value", parameter.value());
            both("meaning", parameter.meaning(), json);
            json.writeEndObject();
        });
        json.writeEndObject();
        samples("bad", rule.bad(), json);
        samples("good", rule.good(), json);
        json.writeEndObject();
    }

    private static void samples(String name, List<String> samples, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        samples.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void both(String name, @Nullable Text text, JsonGenerator json) {
        if (text == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("vi", text.best("vi"));
        json.writeStringProperty("en", text.best("en"));
        json.writeEndObject();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns all rules as Markdown.
     *
     * @param language  {@code vi} or {@code en}
     * @return the text
     * @throws IllegalArgumentException if the language is neither
     */
    public String markdown(String language) {
        Titles titles = Titles.of(language);
        StringBuilder out = new StringBuilder(1 << 17);
        out.append("# ")
                .append(titles.title())
                .append(' ')
                .append(catalogue.version())
                .append("\n\n");
        out.append(titles.intro(catalogue.all().size())).append("\n");
        Definition.Kind kind = null;
        for (Definition rule : catalogue.all()) {
            if (rule.kind() != kind) {
                kind = rule.kind();
                out.append("\n## ").append(titles.kind(kind)).append('\n');
            }
            out.append("\n### ").append(rule.id()).append("\n\n");
            append(rule, titles, language, out);
        }
        return out.toString();
    }

    private void append(Definition rule, Titles titles, String language, StringBuilder out) {
        item(titles.severity(), titles.word(rule.severity()), out);
        item(titles.sentence(), rule.sentence().best(language), out);
        item(titles.mend(), rule.mend() == null ? "" : rule.mend().best(language), out);
        item(titles.source(), rule.source() == null ? "" : rule.source().best(language), out);
        item(titles.reads(), String.join(", ", reads(rule)), out);
        item(titles.since(), rule.since(), out);
        rule.parameters()
                .forEach((name, parameter) -> item(
                        titles.parameter() + " `" + name + "`",
                        parameter.value().toPlainString() + ", "
                                + parameter.meaning().best(language),
                        out));
        samples(titles.bad(), rule.bad(), out);
        samples(titles.good(), rule.good(), out);
    }

    private static void item(String name, String text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append("- ").append(name).append(": ").append(plain(text)).append('\n');
        }
    }

    private static void samples(String name, List<String> samples, StringBuilder out) {
        if (samples.isEmpty()) {
            return;
        }
        out.append("- ").append(name).append(":\n\n");
        for (String sample : samples) {
            out.append("  ```\n");
            sample.lines()
                    .forEach(line -> out.append("  ").append(visible(line)).append('\n'));
            out.append("  ```\n");
        }
        out.append('\n');
    }

    /** Returns a text whose marks Markdown does not take for its own. */
    private static String plain(String text) {
        return text.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_");
    }

    /** Returns a line in which what nobody sees is an escape. */
    private static String visible(String line) {
        return Messages.harmless(line);
    }

    /** The words of the document. */
    private enum Titles {
        VIETNAMESE(
                "Danh mục quy tắc, phiên bản",
                "%d quy tắc. Trang này được sinh từ mã nguồn (`doimoi rules --lang vi --format markdown`). Mẫu dữ liệu ghi phần"
                        + " khác với bản ghi mẫu; xem `RuleSamples`. LỖI là điều pháp luật hoặc đặc tả trao đổi buộc phải có, CẢNH"
                        + " BÁO là điều nên có, LƯU Ý là phần còn lại.",
                List.of(
                        "Mức độ",
                        "Nội dung",
                        "Cách sửa",
                        "Căn cứ",
                        "Trường dữ liệu",
                        "Có từ phiên bản",
                        "Tham số",
                        "Vi phạm",
                        "Không vi phạm"),
                List.of(
                        "Đọc dữ liệu",
                        "Giá trị",
                        "Ràng buộc trên một bản ghi",
                        "Quy tắc trên bộ dữ liệu",
                        "Chuyển mã theo ngày",
                        "Chính sách và miễn trừ"),
                List.of("LỖI", "CẢNH BÁO", "LƯU Ý")),
        ENGLISH(
                "Catalogue of rules, version",
                "%d rules. This page is made from the code (`doimoi rules --format markdown`). A sample says what differs from a"
                        + " plain record; see `RuleSamples`. ERROR is a \"must\" of the law or of the contract of the exchange, WARNING a \"should\", INFO the rest.",
                List.of(
                        "Severity",
                        "Sentence",
                        "How to mend",
                        "Source",
                        "Reads",
                        "Since version",
                        "Parameter",
                        "Breaks it",
                        "Does not break it"),
                List.of(
                        "Reading",
                        "Values",
                        "Constraints on one record",
                        "Rules on datasets",
                        "Re-expression",
                        "Policies and waivers"),
                List.of("ERROR", "WARNING", "INFO"));

        private final String title;
        private final String intro;
        private final List<String> items;
        private final List<String> kinds;
        private final List<String> severities;

        Titles(String title, String intro, List<String> items, List<String> kinds, List<String> severities) {
            this.title = title;
            this.intro = intro;
            this.items = items;
            this.kinds = kinds;
            this.severities = severities;
        }

        static Titles of(String language) {
            return switch (language) {
                case "vi" -> VIETNAMESE;
                case "en" -> ENGLISH;
                default -> throw new IllegalArgumentException("Invalid language '" + language + "', must be vi or en");
            };
        }

        String title() {
            return title;
        }

        String intro(int rules) {
            return String.format(Locale.ROOT, intro, rules);
        }

        String kind(Definition.Kind kind) {
            return kinds.get(kind.ordinal());
        }

        String word(Severity severity) {
            return severities.get(severity.ordinal());
        }

        String severity() {
            return items.get(0);
        }

        String sentence() {
            return items.get(1);
        }

        String mend() {
            return items.get(2);
        }

        String source() {
            return items.get(3);
        }

        String reads() {
            return items.get(4);
        }

        String since() {
            return items.get(5);
        }

        String parameter() {
            return items.get(6);
        }

        String bad() {
            return items.get(7);
        }

        String good() {
            return items.get(8);
        }
    }
}
