package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Severity;
import org.doimoi.rule.Rule;
import org.doimoi.rule.Sink;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one input from its beginning to its end. */
public final class ReadingRun {

    /** Checks the records against each other once all are read. */
    @FunctionalInterface
    public interface DatasetCheck {
        /** Checks a dataset; {@code rejected} are the ids of records that are in the input but could not be made. */
        void check(Dataset dataset, LocalDate codesAsOf, Set<String> rejected, Sink sink);
    }

    /** A record that could not be made. */
    public record Rejection(@Nullable String type, Location location, byte[] bytes, List<Finding> findings) {}

    /** What was read. */
    public record Result(Exchange exchange, List<Finding> findings, List<Rejection> rejected) {}

    /** Where a record stands in the input; {@code index} is that in the list of a document. */
    private record Span(long offset, int length, long line, long indent, int index) {}

    /** What a rule found, until its place in the text is known. */
    private record Pending(Rule rule, Row<?> row, Pointer at, Map<String, Object> arguments) {}

    private static final int SNIFF = 1 << 20;
    private static final int PROGRESS_EVERY = 4096;

    private final Source source;
    private final LocalDate today;
    private final Constraints constraints;
    private final DatasetCheck check;
    private final LongConsumer progress;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Set<String> rejectedIds = new HashSet<>();
    private final Map<Table<?>, List<Object>> rows = new LinkedHashMap<>();
    private final Map<Table<?>, List<Span>> spans = new HashMap<>();
    private final Map<String, Long> found = new HashMap<>();
    private final Map<String, List<Json>> unknown = new LinkedHashMap<>();
    private final Columns columns;
    private long read;
    private boolean lines;
    private boolean refused;
    private boolean cut;
    private @Nullable Header header;

    /** Creates a run. */
    public ReadingRun(
            Source source, LocalDate today, Constraints constraints, DatasetCheck check, LongConsumer progress) {
        this.source = source;
        this.today = today;
        this.constraints = constraints;
        this.check = check;
        this.progress = progress;
        this.columns = new Columns(source);
    }

    /** Reads the input; {@code ndjson} is null if the content is to say. */
    public Result read(@Nullable Boolean ndjson) throws IOException {
        byte[] start = source.read(0, 4);
        String encoding = encoding(start);
        if (encoding != null) {
            whole("unsupported-encoding", new Location(1, 1, 0), Map.of("value", encoding));
        } else {
            lines = ndjson == null ? isLines() : ndjson;
            if (lines) {
                readLines();
            } else {
                readDocument();
            }
        }
        return finish();
    }

    private static @Nullable String encoding(byte[] start) {
        int a = start.length > 0 ? start[0] & 0xff : 1;
        int b = start.length > 1 ? start[1] & 0xff : 1;
        if (a == 0xfe && b == 0xff || a == 0xff && b == 0xfe || a == 0 || b == 0) {
            return "UTF-16 or UTF-32";
        }
        return null;
    }

    /** Returns whether the first line is a whole object and something follows it. */
    private boolean isLines() throws IOException {
        byte[] start = source.read(0, SNIFF);
        int from = begin(start);
        while (from < start.length && start[from] <= ' ') {
            from++;
        }
        int end = from;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        int next = end;
        while (next < start.length && start[next] <= ' ') {
            next++;
        }
        if (next == start.length) {
            return false;
        }
        try {
            return Nodes.read(Arrays.copyOfRange(start, from, end), 1, 0, 0).kind == Node.Kind.OBJECT;
        } catch (JacksonException ex) {
            return false;
        }
    }

    private static int begin(byte[] bytes) {
        boolean mark =
                bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return mark ? 3 : 0;
    }

    // ---------------------------------------------------------------------------------------------- NDJSON

    private void readLines() throws IOException {
        boolean first = true;
        long line = 0;
        try (LineSplitter splitter = new LineSplitter(source)) {
            while (!refused && splitter.next()) {
                line++;
                int skip = line == 1 ? begin(source.read(0, 3)) : 0;
                if (splitter.isBlank(skip)) {
                    continue;
                }
                readLine(splitter, line, skip, first);
                first = false;
            }
        }
        if (first) {
            whole("missing-header", new Location(1, 1, 0), Map.of());
        }
    }

    private void readLine(LineSplitter splitter, long line, int skip, boolean first) throws IOException {
        long offset = splitter.offset() + skip;
        int length = splitter.length() - skip;
        Location here = new Location(line, 1, offset);
        if (length > Nodes.MAX_RECORD) {
            reject(null, here, offset, length, finding("limit-exceeded", here, Map.of("reason", "16 MiB a line")));
            return;
        }
        byte[] bytes = source.read(offset, length);
        Utf8 utf8 = new Utf8();
        long wrong = utf8.accept(bytes, 0, length);
        wrong = wrong < 0 ? utf8.end() : wrong;
        if (wrong >= 0) {
            Location place = columns.locate(line, offset + wrong, skip + wrong);
            reject(null, here, offset, length, finding("invalid-utf8", place, Map.of("value", hex(bytes, (int)
                    wrong))));
            return;
        }
        Node node;
        try {
            node = Nodes.read(bytes, line, skip, offset);
        } catch (JacksonException ex) {
            TokenStreamLocation at = ex.getLocation();
            long column = at == null || at.getLineNr() != 1 ? 0 : Math.max(0, at.getColumnNr() - 1);
            Location place = columns.locate(line, offset + column, skip + column);
            reject(null, here, offset, length, finding(rule(ex), place, Map.of("reason", reason(ex))));
            return;
        }
        if (first && node.kind == Node.Kind.OBJECT && node.get("doimoi") != null) {
            readHeader(node);
            return;
        }
        if (first) {
            whole("missing-header", here, Map.of());
        }
        if (node.kind != Node.Kind.OBJECT
                || node.names.size() != 1
                || Shape.of(Header.class).byName.containsKey(node.names.get(0))) {
            reject(null, here, offset, length, finding("line-shape", location(node), Map.of()));
            return;
        }
        String name = node.names.get(0);
        Node record = node.items.get(0);
        Pointer base = Pointer.ROOT.member(name);
        Span span = new Span(offset, length, line, skip, 0);
        Optional<Table<?>> table = Table.named(name);
        if (table.isPresent()) {
            readRecord(table.get(), record, base, span);
        } else {
            readUnknown(name, record, base, span);
        }
    }

    private void readUnknown(String name, Node record, Pointer base, Span span) throws IOException {
        Problems problems = new Problems();
        if (problems.areDistinct(record)) {
            unknown.computeIfAbsent(name, key -> new ArrayList<>()).add(record.toJson());
            findings.add(new Finding(
                    "unknown-table",
                    Severity.INFO,
                    name,
                    id(record),
                    base.toString(),
                    location(record),
                    Map.of("value", name)));
        } else {
            List<Finding> mine = problems.list.stream()
                    .map(problem -> finding(problem, name, id(record), base))
                    .toList();
            findings.addAll(mine);
            rejected.add(new Rejection(name, location(record), source.read(span.offset, span.length), mine));
        }
        count(name);
    }

    private void reject(@Nullable String type, Location here, long offset, int length, Finding finding)
            throws IOException {
        findings.add(finding);
        rejected.add(new Rejection(type, here, source.read(offset, length), List.of(finding)));
        count("");
    }

    // ---------------------------------------------------------------------------------------------- document

    private void readDocument() throws IOException {
        long wrong = invalidUtf8();
        Node head = new Node(Node.Kind.OBJECT, "", 1, 0, 0);
        try (JsonParser parser = Nodes.parser(source.stream(wrong < 0 ? Long.MAX_VALUE : wrong))) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_OBJECT) {
                fatal("missing-header", new Location(1, 1, 0), Map.of());
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                readMember(parser, head);
            }
            if (parser.nextToken() != null) {
                whole("trailing-text", location(place(parser.currentTokenLocation())), Map.of());
            }
        } catch (JacksonException ex) {
            if (wrong >= 0) {
                byte[] bytes = source.read(wrong, 4);
                fatal("invalid-utf8", columns.find(wrong), Map.of("value", hex(bytes, 0)));
            } else {
                TokenStreamLocation at = ex.getLocation();
                Location here = at == null ? new Location(1, 1, 0) : location(place(at));
                fatal(rule(ex), here, Map.of("reason", reason(ex) + "; what follows was not read"));
            }
        }
        if (head.get("doimoi") == null && !cut) {
            whole("missing-header", new Location(1, 1, 0), Map.of());
        }
        readHeader(head);
    }

    private static Node place(TokenStreamLocation at) {
        return new Node(Node.Kind.NULL, "", at.getLineNr(), Math.max(0, at.getColumnNr() - 1), at.getByteOffset());
    }

    private void readMember(JsonParser parser, Node head) throws IOException {
        String name = parser.currentName();
        parser.nextToken();
        Optional<Table<?>> table = Table.named(name);
        if (table.isEmpty() || parser.currentToken() != JsonToken.START_ARRAY) {
            Node node = Nodes.read(parser, Nodes.Places.BEGINNING);
            if (table.isPresent()) {
                Problems problems = new Problems();
                problems.at = Pointer.ROOT.member(name);
                problems.expect(node, Node.Kind.ARRAY);
                problems.list.forEach(problem -> findings.add(finding(problem, null, null, Pointer.ROOT)));
            }
            head.names.add(name);
            head.items.add(node);
            return;
        }
        Pointer base = Pointer.ROOT.member(name);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Node record = Nodes.read(parser, Nodes.Places.BEGINNING);
            int length = (int) Math.min(Integer.MAX_VALUE - 8, record.end - record.offset);
            readRecord(
                    table.get(),
                    record,
                    base.element(i),
                    new Span(record.offset, length, record.line, record.indent, i));
        }
    }

    private long invalidUtf8() throws IOException {
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.stream(Long.MAX_VALUE)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long wrong = utf8.accept(buffer, 0, n);
                if (wrong >= 0) {
                    return wrong;
                }
            }
        }
        return utf8.end();
    }

    // ---------------------------------------------------------------------------------------------- both

    private void readHeader(Node node) throws IOException {
        Node version = node.get("doimoi");
        if (version != null && !isReadable(version)) {
            Location here = location(version);
            findings.add(new Finding(
                    "contract-version", Severity.ERROR, null, null, "/doimoi", here, Map.of("value", version.text)));
            refused = true;
            rows.clear();
            unknown.clear();
            return;
        }
        Node head = new Node(Node.Kind.OBJECT, "", node.line, node.indent, node.offset);
        for (int i = 0; i < node.names.size(); i++) {
            Node item = node.items.get(i);
            boolean known = Shape.of(Header.class).byName.containsKey(node.names.get(i));
            if (!known && !lines && isTable(item)) {
                for (Node record : item.items) {
                    int length = (int) Math.min(Integer.MAX_VALUE - 8, record.end - record.offset);
                    Span span = new Span(record.offset, length, record.line, record.indent, 0);
                    readUnknown(node.names.get(i), record, Pointer.ROOT.member(node.names.get(i)), span);
                }
            } else {
                head.names.add(node.names.get(i));
                head.items.add(item);
            }
        }
        Problems problems = new Problems();
        boolean distinct = problems.areDistinct(head);
        header = (Header) Binder.read(Header.class, head, problems);
        boolean missing = version == null;
        problems.list.stream()
                // that there is no header at all was said
                .filter(problem -> !missing || !problem.rule().equals("missing-member"))
                .forEach(problem -> findings.add(finding(problem, null, null, Pointer.ROOT)));
        if (header == null || !distinct) {
            Map<String, Json> rest = new LinkedHashMap<>();
            for (int i = 0; i < head.names.size(); i++) {
                if (!head.names.get(i).equals("doimoi") && !head.names.get(i).equals("codesAsOf")) {
                    rest.put(head.names.get(i), head.items.get(i).toJson());
                }
            }
            header = Header.of(today).toBuilder().extras(rest).build();
        }
        if (version != null && !version.text.equals(Header.CONTRACT)) {
            findings.add(new Finding(
                    "newer-contract",
                    Severity.INFO,
                    null,
                    null,
                    "/doimoi",
                    location(version),
                    Map.of("value", version.text)));
        }
    }

    /** Returns whether a member that is not known looks like a table; an empty list may be anything. */
    private static boolean isTable(Node node) {
        return node.kind == Node.Kind.ARRAY
                && !node.items.isEmpty()
                && node.items.stream().allMatch(item -> item.kind == Node.Kind.OBJECT);
    }

    private static boolean isReadable(Node version) {
        String text = version.text;
        return version.kind == Node.Kind.STRING
                && text.length() >= 3
                && text.length() <= 6
                && text.startsWith("1.")
                && text.chars().skip(2).allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 3 || text.charAt(2) != '0');
    }

    private void readRecord(Table<?> table, Node node, Pointer base, Span span) throws IOException {
        count(table.name());
        Problems problems = new Problems();
        boolean distinct = problems.areDistinct(node);
        Composite record = Binder.read(table.type(), node, problems);
        String type = table.recordName();
        String id = id(node);
        List<Finding> mine = new ArrayList<>();
        for (Problems.Problem problem : problems.list) {
            mine.add(finding(problem, type, id, base));
        }
        if (record != null) {
            for (Constraints.Broken broken : constraints.check(record)) {
                String at = broken.at().toString();
                if (problems.kept.stream().noneMatch(kept -> at.equals(kept) || at.startsWith(kept + "/"))) {
                    mine.add(new Finding(
                            broken.rule(),
                            broken.severity(),
                            type,
                            id,
                            base.append(broken.at()).toString(),
                            location(node.at(broken.at())),
                            broken.arguments()));
                }
            }
        }
        findings.addAll(mine);
        if (record == null || !distinct) {
            rejected.add(new Rejection(type, location(node), source.read(span.offset, span.length), mine));
            if (id != null) {
                rejectedIds.add(id);
            }
        } else {
            rows.computeIfAbsent(table, key -> new ArrayList<>()).add(record);
            spans.computeIfAbsent(table, key -> new ArrayList<>()).add(span);
        }
    }

    private void count(String table) {
        found.merge(table, 1L, Long::sum);
        if (++read % PROGRESS_EVERY == 0) {
            progress.accept(read);
        }
    }

    private static @Nullable String id(Node record) {
        Node id = record.get("id");
        return id == null || id.kind != Node.Kind.STRING ? null : id.text;
    }

    private Finding finding(Problems.Problem problem, @Nullable String type, @Nullable String id, Pointer base) {
        String pointer = base.append(problem.at()).toString();
        return new Finding(
                problem.rule(), problem.severity(), type, id, pointer, location(problem.node()), problem.arguments());
    }

    private static Finding finding(String rule, Location here, Map<String, Object> arguments) {
        return new Finding(rule, Severity.ERROR, null, null, "", here, arguments);
    }

    private void whole(String rule, Location here, Map<String, Object> arguments) {
        findings.add(finding(rule, here, arguments));
    }

    /** Reports what makes the rest of a document unreadable. */
    private void fatal(String rule, Location here, Map<String, Object> arguments) {
        whole(rule, here, arguments);
        cut = true;
    }

    private Location location(Node node) {
        return columns.locate(node.line, node.offset, node.indent);
    }

    private static String rule(JacksonException ex) {
        return ex instanceof StreamConstraintsException ? "limit-exceeded" : "malformed-json";
    }

    private static String reason(JacksonException ex) {
        String reason = ex.getOriginalMessage();
        int line = reason == null ? -1 : reason.indexOf('\n');
        return reason == null ? "unknown" : line < 0 ? reason : reason.substring(0, line);
    }

    private static String hex(byte[] bytes, int from) {
        StringBuilder hex = new StringBuilder();
        for (int i = from; i < Math.min(bytes.length, from + 4); i++) {
            hex.append(hex.length() == 0 ? "" : " ").append(String.format("%02X", bytes[i] & 0xff));
        }
        return hex.toString();
    }

    // ---------------------------------------------------------------------------------------------- the end

    private Result finish() throws IOException {
        if (source.isBroken()) {
            whole("broken-gzip", columns.end(), Map.of());
        }
        Map<String, Json> extras = new LinkedHashMap<>();
        unknown.forEach((name, records) -> extras.put(name, Json.of(records)));
        Dataset dataset = Table.assemble(rows, extras);
        Header head = header == null ? Header.of(today) : header;
        if (!refused) {
            checkCounts(head);
            List<Pending> pending = new ArrayList<>();
            check.check(
                    dataset,
                    head.codesAsOf(),
                    rejectedIds,
                    (rule, row, at, arguments) -> pending.add(new Pending(rule, row, at, arguments)));
            locate(pending);
        }
        progress.accept(read);
        findings.sort(Comparator.comparingLong(
                finding -> finding.location() == null ? 0 : finding.location().offset()));
        return new Result(new Exchange(head, dataset), findings, rejected);
    }

    private void checkCounts(Header head) {
        head.counts().forEach((name, announced) -> {
            long here = found.getOrDefault(Table.named(name).map(Table::name).orElse(name), 0L);
            if (here != announced) {
                String pointer = Pointer.ROOT.member("counts").member(name).toString();
                Map<String, Object> arguments = Map.of("value", announced, "found", here);
                Location end = columns.end();
                findings.add(new Finding("count-mismatch", Severity.ERROR, null, null, pointer, end, arguments));
            }
        });
    }

    /** Reads the records again in which a rule found something, for the places. */
    private void locate(List<Pending> pending) throws IOException {
        pending.sort(Comparator.comparingInt(
                        (Pending one) -> Table.all().indexOf(one.row().table()))
                .thenComparingInt(one -> one.row().index()));
        @Nullable Span last = null;
        Node node = new Node(Node.Kind.NULL, "", 1, 0, 0);
        for (Pending one : pending) {
            Row<?> row = one.row();
            Span span = requireNonNull(spans.get(row.table()), "spans").get(row.index());
            if (!span.equals(last)) {
                node = Nodes.read(source.read(span.offset, span.length), span.line, span.indent, span.offset);
                last = span;
            }
            Node record = lines ? node.items.get(0) : node;
            Pointer base = lines
                    ? Pointer.ROOT.member(node.names.get(0))
                    : Pointer.ROOT.member(row.table().name()).element(span.index);
            findings.add(new Finding(
                    one.rule().id(),
                    one.rule().severity(),
                    row.table().recordName(),
                    row.record().id().toString(),
                    base.append(one.at()).toString(),
                    location(record.at(one.at())),
                    one.arguments()));
        }
    }
}
