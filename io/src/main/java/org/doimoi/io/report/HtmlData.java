package org.doimoi.io.report;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Location;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Patch;
import org.doimoi.finding.Place;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings as JSON that stands in a script element.
 *
 * <p>There may be a hundred thousand: each member of {@code findings} is a column with a number for each finding, mostly an
 * index into a list of texts. Of the sentences of a rule, the beginning and the end that all have in common stand with the
 * rule. {@code <}, {@code >} and {@code &} are escaped, so that nothing in the data can end the script element.
 */
final class HtmlData {

    /** With more findings than this, only the line itself is shown, so that the page stays light. */
    private static final int MANY = 10_000;

    private static final int AROUND = 2;

    private final Report report;
    private final Writer out;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Frame> rules = new LinkedHashMap<>();
    private final List<Excerpts> excerpts = new ArrayList<>();
    private final Map<Integer, Messages> vietnamese = new HashMap<>();
    private final Map<Integer, Messages> english = new HashMap<>();

    HtmlData(Report report, Writer out) {
        this.report = report;
        this.out = out;
    }

    /** A finding and the input that it is of. */
    private record Entry(int input, Finding finding) {}

    /** A rule and what its sentences have in common, in Vietnamese and in English. */
    private static final class Frame {
        final int index;
        final int input;
        final Common vietnamese = new Common();
        final Common english = new Common();

        Frame(int index, int input) {
            this.index = index;
            this.input = input;
        }
    }

    /** The beginning and the end that texts have in common. */
    private static final class Common {
        private @Nullable String sample;
        private int begin;
        private int end;
        private boolean varied;

        void add(String text) {
            if (sample == null) {
                sample = text;
                begin = text.length();
                return;
            }
            if (!varied) {
                if (text.equals(sample)) {
                    return;
                }
                varied = true;
                end = sample.length();
            }
            int same = 0;
            while (same < begin && same < text.length() && sample.charAt(same) == text.charAt(same)) {
                same++;
            }
            if (same > 0 && Character.isHighSurrogate(sample.charAt(same - 1))) {
                same--;
            }
            begin = same;
            int most = Math.min(end, Math.min(text.length(), sample.length()) - begin);
            int last = 0;
            while (last < most && sample.charAt(sample.length() - 1 - last) == text.charAt(text.length() - 1 - last)) {
                last++;
            }
            if (last > 0 && Character.isLowSurrogate(sample.charAt(sample.length() - last))) {
                last--;
            }
            end = last;
        }

        String prefix() {
            return sample == null ? "" : sample.substring(0, begin);
        }

        String suffix() {
            return sample == null ? "" : sample.substring(sample.length() - end);
        }

        String middle(String text) {
            return text.substring(begin, text.length() - end);
        }
    }

    /** Texts, each once. */
    private static final class Texts {
        private final Map<String, Integer> indexes = new LinkedHashMap<>();

        int index(@Nullable String text) {
            if (text == null) {
                return -1;
            }
            Integer index = indexes.putIfAbsent(text, indexes.size());
            return index == null ? indexes.size() - 1 : index;
        }
    }

    /** Writes a value of a column. */
    private interface Cell {
        Object of(Entry entry);
    }

    void write() throws IOException {
        collect();
        Texts types = new Texts();
        Texts records = new Texts();
        Texts pointers = new Texts();
        Texts middles = new Texts();
        out.write("{\"findings\":{");
        column("input", Entry::input);
        column("severity", entry -> entry.finding.severity().ordinal());
        column("rule", entry -> frame(entry).index);
        column("type", entry -> types.index(entry.finding.type()));
        column("record", entry -> records.index(entry.finding.record()));
        column("pointer", entry -> pointers.index(entry.finding.pointer()));
        column("line", entry -> line(entry.finding.location()));
        column("column", entry -> column(entry.finding.location()));
        column("vi", entry -> middles.index(frame(entry).vietnamese.middle(text(entry, Messages.VIETNAMESE))));
        column("en", entry -> middles.index(frame(entry).english.middle(text(entry, Messages.ENGLISH))));
        List<Integer> firstLines = firstLines();
        column(
                "excerpt",
                entry -> mark(entry)
                        .map(mark -> firstLines.get(entry.input) + mark.line())
                        .orElse(-1));
        column("start", entry -> mark(entry).map(Excerpts.Mark::start).orElse(0));
        column("length", entry -> mark(entry).map(Excerpts.Mark::length).orElse(0));
        out.write("\"count\":" + entries.size() + "},");
        writeLines();
        writeExtras("fixes", entry -> fix(entry.finding.fix()));
        writeExtras("related", entry -> related(entry));
        value("inputs", report.inputs().stream().map(Report.Input::name).toList());
        value("types", types.indexes.keySet().stream().map(HtmlData::texts).toList());
        value("records", List.copyOf(records.indexes.keySet()));
        value("pointers", List.copyOf(pointers.indexes.keySet()));
        value("texts", List.copyOf(middles.indexes.keySet()));
        value("rules", rules.entrySet().stream().map(this::rule).toList());
        value("severities", List.of("ERROR", "WARNING", "INFO"));
        out.write("\"day\":");
        json(report.day().toString());
        out.write('}');
    }

    private void collect() {
        for (int i = 0; i < report.inputs().size(); i++) {
            for (Finding finding : report.listed(report.inputs().get(i))) {
                entries.add(new Entry(i, finding));
            }
        }
        for (Entry entry : entries) {
            Frame frame = rules.computeIfAbsent(entry.finding.rule(), any -> new Frame(rules.size(), entry.input));
            frame.vietnamese.add(text(entry, Messages.VIETNAMESE));
            frame.english.add(text(entry, Messages.ENGLISH));
        }
        int around = entries.size() > MANY ? 0 : AROUND;
        for (int i = 0; i < report.inputs().size(); i++) {
            int input = i;
            List<Finding> findings = entries.stream()
                    .filter(entry -> entry.input == input)
                    .map(Entry::finding)
                    .filter(finding -> finding.location() != null)
                    .toList();
            Set<Location> secret = findings.stream()
                    .filter(HtmlData::isSecret)
                    .map(Finding::location)
                    .collect(Collectors.toSet());
            excerpts.add(Excerpts.of(
                    report.inputs().get(i).source(),
                    findings.stream().map(Finding::location).toList(),
                    secret,
                    around));
        }
    }

    /** Returns whether the value is such that not even the sentence shows it. */
    private static boolean isSecret(Finding finding) {
        String value = finding.arguments().getOrDefault("value", "").toString();
        return !value.isEmpty() && CharMatcher.is('*').matchesAllOf(value);
    }

    private Frame frame(Entry entry) {
        Frame frame = rules.get(entry.finding.rule());
        if (frame == null) {
            throw new IllegalStateException("The rule " + entry.finding.rule() + " was not collected");
        }
        return frame;
    }

    private String text(Entry entry, Messages messages) {
        return messages(entry.input, messages).text(entry.finding);
    }

    private Messages messages(int input, Messages messages) {
        Map<Integer, Messages> all = messages == Messages.ENGLISH ? english : vietnamese;
        return all.computeIfAbsent(
                input,
                any -> messages.with(report.inputs().get(input).findings().catalogue()));
    }

    private Optional<Excerpts.Mark> mark(Entry entry) {
        return excerpts.get(entry.input).mark(entry.finding.location());
    }

    private static long line(@Nullable Location location) {
        return location == null ? 0 : location.line();
    }

    private static long column(@Nullable Location location) {
        return location == null ? 0 : location.column();
    }

    private void column(String name, Cell cell) throws IOException {
        out.write("\"" + name + "\":");
        char separator = '[';
        for (Entry entry : entries) {
            out.write(separator);
            out.write(cell.of(entry).toString());
            separator = ',';
        }
        out.write(separator == '[' ? "[]," : "],");
    }

    /** Returns where the lines of each input begin among those of all. */
    private List<Integer> firstLines() {
        List<Integer> first = new ArrayList<>();
        int sum = 0;
        for (Excerpts one : excerpts) {
            first.add(sum);
            sum += one.lines().size();
        }
        return first;
    }

    private void writeLines() throws IOException {
        out.write("\"lines\":[");
        String separator = "";
        for (int i = 0; i < excerpts.size(); i++) {
            for (Excerpts.Line line : excerpts.get(i).lines()) {
                out.write(separator);
                json(List.of(i, line.number(), line.column(), line.text(), line.more() ? 1 : 0));
                separator = ",";
            }
        }
        out.write("],");
    }

    /** Writes what few findings have, by the index of the finding. */
    private void writeExtras(String name, Extra extra) throws IOException {
        out.write("\"" + name + "\":{");
        String separator = "";
        for (int i = 0; i < entries.size(); i++) {
            Object value = extra.of(entries.get(i));
            if (value != null) {
                out.write(separator + "\"" + i + "\":");
                json(value);
                separator = ",";
            }
        }
        out.write("},");
    }

    /** What a finding may have. */
    private interface Extra {
        @Nullable
        Object of(Entry entry);
    }

    private static @Nullable Object fix(@Nullable Fix fix) {
        if (fix == null) {
            return null;
        }
        List<Object> operations = new ArrayList<>();
        for (Patch.Operation one : fix.patch().operations()) {
            // the value as text: a program that parses numbers would spell them otherwise
            List<Object> operation = new ArrayList<>(
                    List.of(one.kind().name().toLowerCase(Locale.ROOT), one.at().toString()));
            if (one.value() != null) {
                operation.add(one.value().toString());
            }
            operations.add(operation);
        }
        return List.of(fix.safe() ? 1 : 0, operations);
    }

    private @Nullable Object related(Entry entry) {
        List<Object> places = new ArrayList<>();
        for (Place place : entry.finding.related()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(place.type() == null ? null : texts(place.type()));
            values.add(place.record());
            values.add(place.pointer());
            values.add(line(place.location()));
            values.add(column(place.location()));
            places.add(Json.of(values));
        }
        return places.isEmpty() ? null : places;
    }

    private static List<String> texts(String type) {
        return List.of(type, Messages.VIETNAMESE.type(type), Messages.ENGLISH.type(type));
    }

    private List<Object> rule(Map.Entry<String, Frame> entry) {
        Frame frame = entry.getValue();
        List<Object> values = new ArrayList<>(List.of(entry.getKey()));
        for (Messages messages :
                List.of(messages(frame.input, Messages.VIETNAMESE), messages(frame.input, Messages.ENGLISH))) {
            Common common = messages.language().equals("vi") ? frame.vietnamese : frame.english;
            values.add(List.of(
                    common.prefix(), common.suffix(), messages.mend(entry.getKey()), messages.source(entry.getKey())));
        }
        return values;
    }

    private void value(String name, Object value) throws IOException {
        out.write("\"" + name + "\":");
        json(value);
        out.write(',');
    }

    /** Writes JSON that can stand in HTML: what is escaped occurs in strings only. */
    private void json(Object value) throws IOException {
        String text = Json.of(value).toString();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscaped(c)) {
                out.write(text, start, i - start);
                out.write(String.format(Locale.ROOT, "\\u%04x", (int) c));
                start = i + 1;
            }
        }
        out.write(text, start, text.length() - start);
    }

    /** Returns whether a character could end the script element, or turn the direction of the text in an editor. */
    private static boolean isEscaped(char c) {
        return c == '<' || c == '>' || c == '&' || c >= 0x7f && HtmlSummary.isInvisible(c) && !Character.isSurrogate(c);
    }
}
