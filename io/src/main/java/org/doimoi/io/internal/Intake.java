package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doimoi.constraint.Repairs;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.FindingCollector;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Location;
import org.doimoi.finding.Patch;
import org.doimoi.finding.Place;
import org.doimoi.finding.Severity;
import org.doimoi.model.Entity;
import org.doimoi.rule.Breach;
import org.doimoi.rule.Rule;
import org.doimoi.rule.Sink;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Takes in what a form finds: makes records, checks them, and keeps account of everything. */
final class Intake {

    /** What a rule found, until its place in the text is known. */
    private record Pending(Rule rule, Severity severity, Breach breach) {

        Row<?> row() {
            return breach.row();
        }
    }

    /** A finding without its place in the text, and the value that has the place. */
    private record Draft(Node node, Finding finding) {

        Draft with(Fix fix) {
            return new Draft(node, finding.with(fix));
        }

        Draft relatedTo(List<Place> places) {
            return new Draft(node, finding.relatedTo(places));
        }
    }

    /** The constraints that judge a whole by its parts, and cannot when one of these could not be read. */
    private static final Set<String> JUDGED_BY_PARTS =
            Set.of("any-of", "distinct", "distinct-by", "one-of", "sum-within", "total-at-most", "tree");

    /** The longest value that a fix is made for. */
    private static final int MAX_FIXED = 100_000;

    /** The most that is kept of bytes that are no record. */
    private static final int MAX_REJECT = 64 << 20;

    /** What looks like an id in bytes that are no record. */
    private static final class Ids {

        static final Pattern PATTERN = Pattern.compile("\"id\"\\s*:\\s*\"([\\x21-\\x7e&&[^\"]]{3,100})\"");

        private Ids() {}
    }

    /** The most that is handed on at once of bytes that are no record. */
    private static final int PIECE = 4 << 20;

    private static final int PROGRESS_EVERY = 4096;

    /** The most types of records that this version does not know; a name each is remembered of a stream, however long. */
    private static final int MAX_TYPES = 1_000;

    private static final Text TYPES =
            Text.ofVietnameseEnglish("1.000 loại bản ghi chưa biết", "1,000 unknown types of records");

    private final Source source;
    private final ReadingRun.Plan plan;
    private final LocalDate today;
    private final Constraints constraints;
    private final @Nullable Receiver receiver;

    private final FindingCollector collector;
    private final List<ReadingRun.Rejection> rejected = new ArrayList<>();
    /** The ids of records that are in the input but not in the dataset. */
    private final Set<String> otherIds = new HashSet<>();

    private final Map<Table<?>, List<Object>> rows = new LinkedHashMap<>();
    private final Map<Table<?>, List<Span>> spans = new HashMap<>();
    private final Map<String, Long> found = new HashMap<>();
    private final Map<String, List<Json>> unknown = new LinkedHashMap<>();
    final Columns columns;
    private long read;
    /** How many bytes are taken in, and how many there are. */
    private long reached;

    private long expected = -1;
    private long kept;
    private long rejections;
    private boolean refused;
    private boolean announced;
    /** Whether the day is known on which codes are read. */
    private boolean dated;
    /** What was found last, which is why what follows it cannot be read. */
    private List<Finding> last = List.of();

    private boolean complete = true;
    private @Nullable Header header;
    /** What an earlier contract called otherwise. */
    private Upgrades upgrades = Upgrades.NONE;

    private Upgrades.Names headerNames = Upgrades.Names.NONE;

    Intake(Source source, ReadingRun.Plan plan) {
        this.source = source;
        this.plan = plan;
        this.today = plan.today();
        this.constraints = plan.constraints();
        this.collector = plan.collector();
        this.receiver = plan.receiver();
        this.columns = new Columns(source);
    }

    /** Takes how many bytes are to come, -1 if nobody knows. */
    void expect(long bytes) {
        expected = bytes;
    }

    /** Returns whether the records are handed on and not kept. */
    boolean isStreaming() {
        return receiver != null;
    }

    /** Returns whether the header says a contract that this version cannot read. */
    boolean isRefused() {
        return refused;
    }

    /** Takes the contract by which what follows is to be read. */
    void contract(String contract) {
        upgrades = Upgrades.from(contract);
    }

    /** Finds a table by its name, or that of its records, in the contract of the input. */
    Optional<Table<?>> table(String name) {
        return upgrades.table(name);
    }

    /** Takes the header. */
    void header(Node head) {
        Node version = head.get("doimoi");
        contract(version == null ? Header.CONTRACT : version.text);
        headerNames = upgrades.applyToHeader(head);
        if (version != null && !isReadable(version)) {
            refused = true;
            rows.clear();
            unknown.clear();
            collector.clear();
            rejected.clear();
            kept = 0;
            rejections = 0;
            settle(List.of(ofHeader("contract-version", Severity.ERROR, version)));
            return;
        }
        Problems problems = new Problems();
        problems.areDistinct(head);
        if (version == null) {
            // that it is missing was said; the rest of the header is worth reading all the same
            head.names.add("doimoi");
            head.items.add(new Node(Node.Kind.STRING, Header.CONTRACT, head.line, head.indent, head.offset, head.end));
        }
        header = (Header) Binder.read(Header.class, head, problems);
        dated = header != null;
        if (header == null) {
            header = withoutDay(head);
        }
        List<Draft> drafts = new ArrayList<>();
        for (Problems.Problem problem : problems.list) {
            // that a table is no list was said, and what a header that is missing should have
            boolean said = problem.rule().equals("unknown-member")
                            && Table.named(String.valueOf(problem.arguments().get("value")))
                                    .isPresent()
                    || version == null && problem.rule().equals("missing-member");
            if (!said) {
                drafts.add(draft(problem, null, null, Pointer.ROOT, headerNames));
            }
        }
        if (version != null && !version.text.equals(Header.CONTRACT)) {
            drafts.add(ofHeader(upgrades.isNone() ? "newer-contract" : "older-contract", Severity.INFO, version));
        }
        settle(drafts);
    }

    /** Reads a header whose day for the codes is missing or wrong, as was said: its other members are worth having. */
    private Header withoutDay(Node head) {
        Node dated = new Node(Node.Kind.OBJECT, "", head.line, head.indent, head.offset, head.end);
        for (int i = 0; i < head.names.size(); i++) {
            if (!head.names.get(i).equals("codesAsOf")) {
                dated.names.add(head.names.get(i));
                dated.items.add(head.items.get(i));
            }
        }
        dated.names.add("codesAsOf");
        dated.items.add(new Node(Node.Kind.STRING, today.toString(), head.line, head.indent, head.offset, head.end));
        return (Header) requireNonNull(Binder.read(Header.class, dated, new Problems()), "header");
    }

    private static Draft ofHeader(String rule, Severity severity, Node version) {
        Map<String, Object> arguments = Map.of("value", version.text);
        return new Draft(version, new Finding(rule, severity, null, null, "/doimoi", null, arguments));
    }

    static boolean isReadable(Node version) {
        String text = version.text;
        return version.kind == Node.Kind.STRING && (Upgrades.isKnown(text) || isOfThisMajor(text));
    }

    private static boolean isOfThisMajor(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() >= 3
                && text.length() <= 6
                && text.startsWith("1.")
                && (text.length() == 3 || text.charAt(2) != '0');
    }

    /** Reports that a member with the name of a table is not a list. */
    void notATable(String name, Node node) {
        Problems problems = new Problems();
        problems.at = Pointer.ROOT.member(name);
        problems.expect(node, Node.Kind.ARRAY);
        settle(problems.list.stream()
                .map(problem -> draft(problem, null, null, Pointer.ROOT))
                .toList());
    }

    /** Reports that a table stands twice. All its records are taken. */
    void duplicate(String name, Node list) {
        String pointer = Pointer.ROOT.member(name).toString();
        Map<String, Object> arguments = Map.of("value", name);
        settle(List.of(new Draft(
                list, new Finding("duplicate-member", Severity.ERROR, null, null, pointer, null, arguments))));
    }

    /** Returns a reader of records that need nothing said of them, for one thread; null if an earlier contract names them. */
    @Nullable
    Straight straight() {
        return upgrades.isNone() ? constraints.reader() : null;
    }

    /** Takes a reader back that is not needed any more. */
    void giveBack(Straight reader) {
        constraints.giveBack(reader);
    }

    /** Returns by how many threads records may be read. */
    int threads() {
        return plan.threads();
    }

    /** Returns whether a record that was read straight through is clean, of which a provider of the host was not yet asked. */
    boolean isClean(Composite record) {
        return constraints.proof() != null || constraints.check(record).isEmpty();
    }

    /** Takes a record of a table that was read straight through. */
    void clean(Table<?> table, Composite record, Span span) {
        count(table.name(), span);
        keep(table, record, span);
    }

    private void keep(Table<?> table, Composite record, Span span) {
        kept++;
        if (receiver != null) {
            announce(receiver).record(table, (Entity) record);
            return;
        }
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(record);
        spans.computeIfAbsent(table, key -> new ArrayList<>()).add(span);
    }

    /** Hands on the header before the first record, also if there is none. */
    private Receiver announce(Receiver to) {
        if (!announced) {
            announced = true;
            to.header(header == null ? Header.of(today) : header);
        }
        return to;
    }

    private void reject(ReadingRun.Rejection made) throws IOException {
        Origin origin = source.origin();
        ReadingRun.Rejection rejection = origin == null ? made : origin.restore(made);
        rejections++;
        if (receiver != null) {
            announce(receiver).rejected(rejection);
        } else {
            rejected.add(rejection);
        }
    }

    /** Takes a record of a table. */
    void record(Table<?> table, Node node, Span span) throws IOException {
        columns.mark(node);
        count(table.name(), span);
        Problems problems = new Problems();
        boolean distinct = problems.areDistinct(node);
        String type = table.recordName();
        Upgrades.Names names = upgrades.apply(type, node);
        Composite record = Binder.read(table.type(), node, problems);
        String id = id(node);
        List<Draft> drafts = new ArrayList<>(0);
        problems.list.forEach(problem -> drafts.add(draft(problem, type, id, span.pointer(), names)));
        List<Constraints.Broken> broken = new ArrayList<>(0);
        if (record != null) {
            broken.addAll(constraints.check(record));
        } else {
            problems.parts.forEach((name, value) -> broken.addAll(constraints.check(table.type(), name, value)));
        }
        for (Constraints.Broken one : broken) {
            if (!isWanting(one, problems) && !problems.isKept(one.at())) {
                Problems.Problem problem =
                        new Problems.Problem(one.rule(), one.severity(), one.at(), node.at(one.at()), one.arguments());
                drafts.add(draft(problem, type, id, span.pointer(), names));
            }
        }
        List<Finding> mine = settle(drafts);
        if (record == null || !distinct) {
            reject(type, node, span, mine);
        } else {
            keep(table, record, span);
        }
    }

    /** Returns whether a constraint judges a whole of which a part could not be read. */
    private static boolean isWanting(Constraints.Broken one, Problems problems) {
        if (!JUDGED_BY_PARTS.contains(one.rule()) || !problems.hasKept(one.at())) {
            return false;
        }
        boolean names = one.rule().equals("any-of") || one.rule().equals("one-of");
        if (!names) {
            return true;
        }
        for (String name : String.valueOf(one.arguments().get("value")).split(", ")) {
            if (problems.isKept(one.at().member(name.split("\\.")[0]))) {
                return true;
            }
        }
        return false;
    }

    /** Takes a record of a type that this version does not know; of each type the first is reported. */
    void unknown(Node record, Span span) throws IOException {
        columns.mark(record);
        boolean beyond = !unknown.containsKey(span.name()) && unknown.size() == MAX_TYPES;
        count(beyond ? "" : span.name(), span);
        String id = id(record);
        Problems problems = new Problems();
        List<Json> known = unknown.get(span.name());
        if (beyond) {
            problems.add("limit-exceeded", record, Map.of("reason", TYPES));
        }
        // what is no object is no record, and a document could not tell it from a member of its header
        if (problems.expect(record, Node.Kind.OBJECT) && problems.areDistinct(record) && problems.list.isEmpty()) {
            if (known == null) {
                known = new ArrayList<>();
                unknown.put(span.name(), known);
                problems.add("unknown-table", Severity.INFO, record, Map.of("value", span.name()));
                settle(List.of(draft(problems.list.get(0), span.name(), id, span.pointer())));
            }
            kept++;
            if (receiver != null) {
                announce(receiver).unknown(span.name(), record.toJson());
                return;
            }
            known.add(record.toJson());
            remember(id);
        } else {
            reject(
                    span.name(),
                    record,
                    span,
                    settle(problems.list.stream()
                            .map(problem -> draft(problem, span.name(), id, span.pointer()))
                            .toList()));
        }
    }

    private void reject(String type, Node record, Span span, List<Finding> mine) throws IOException {
        byte[] bytes = source.read(span.offset(), span.length());
        reject(new ReadingRun.Rejection(type, location(record), bytes, mine));
        remember(id(record));
    }

    /** Remembers the id of a record that is not in the dataset, unless references are not checked. */
    private void remember(@Nullable String id) {
        if (id != null && receiver == null) {
            otherIds.add(id);
        }
    }

    /** Takes bytes that are no record at all. What looks like their id is not said to be missing. */
    void reject(Location here, long offset, long length, Finding finding) throws IOException {
        byte[] bytes = source.read(offset, (int) Math.min(length, receiver == null ? MAX_REJECT : PIECE));
        complete &= length <= Nodes.MAX_RECORD;
        if (receiver == null) {
            Matcher id = Ids.PATTERN.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            while (id.find()) {
                remember(id.group(1));
            }
        }
        last = add(finding);
        reject(new ReadingRun.Rejection(null, here, bytes, last));
        handOn(here, bytes, offset + length);
        reached = offset + length;
        count("");
    }

    /** Takes what stands from an offset on, which cannot be read: nothing is then said to be missing. */
    void rest(long offset) throws IOException {
        complete = false;
        trailing(offset);
    }

    /** Takes what stands behind the end of the exchange, which was read as a whole. */
    void trailing(long offset) throws IOException {
        Location here = columns.find(offset);
        byte[] bytes = source.read(offset, receiver == null ? MAX_REJECT : PIECE);
        if (bytes.length > 0) {
            reject(new ReadingRun.Rejection(null, here, bytes, last));
            handOn(here, bytes, Long.MAX_VALUE);
        }
    }

    /** Hands on what comes behind a piece that was rejected, in pieces as well: nobody has room for all of it. */
    private void handOn(Location first, byte[] begun, long end) throws IOException {
        Location here = first;
        byte[] bytes = begun;
        while (receiver != null && bytes.length > 0) {
            here = behind(here, bytes);
            bytes = source.read(here.offset(), (int) Math.min(end - here.offset(), PIECE));
            if (bytes.length > 0) {
                receiver.rejected(new ReadingRun.Rejection(null, here, bytes, last));
            }
        }
    }

    private static Location behind(Location here, byte[] bytes) {
        long line = here.line();
        long column = here.column();
        for (byte b : bytes) {
            if (b == '\n') {
                line++;
                column = 1;
            } else if ((b & 0xc0) != 0x80) {
                column++;
            }
        }
        return new Location(line, column, here.offset() + bytes.length);
    }

    /** Reports what is wrong with the input as a whole. */
    void report(String rule, Location here, Map<String, Object> arguments) {
        last = add(finding(rule, here, arguments));
    }

    private List<Finding> add(Finding finding) {
        Finding graded = collector.add(placed(finding));
        return graded == null ? List.of() : List.of(graded);
    }

    /** Returns a finding at its place in the input, if the lines were made of that. */
    private Finding placed(Finding finding) {
        Origin origin = source.origin();
        return origin == null ? finding : origin.place(finding);
    }

    private void count(String table, Span span) {
        reached = span.offset() + span.length();
        count(table);
    }

    private void count(String table) {
        found.put(table, found.getOrDefault(table, 0L) + 1);
        if (++read % PROGRESS_EVERY == 0) {
            plan.progress().at(read, reached, expected);
        }
    }

    private static @Nullable String id(Node record) {
        Node id = record.get("id");
        return id == null || id.kind != Node.Kind.STRING ? null : id.text;
    }

    private static Draft draft(Problems.Problem problem, @Nullable String type, @Nullable String id, Pointer base) {
        return draft(problem, type, id, base, Upgrades.Names.NONE);
    }

    private static Draft draft(
            Problems.Problem problem, @Nullable String type, @Nullable String id, Pointer base, Upgrades.Names names) {
        Pointer at = base.append(names.inFile(problem.at()));
        Finding finding =
                new Finding(problem.rule(), problem.severity(), type, id, at.toString(), null, problem.arguments());
        Draft draft = new Draft(problem.node(), finding);
        // a fix has the text twice
        boolean fit =
                problem.node().kind == Node.Kind.STRING && problem.node().text.length() <= MAX_FIXED;
        String text = fit ? problem.node().text : "";
        if (problem.rule().equals("distinct")
                && problem.node().kind == Node.Kind.ARRAY
                && problem.node().end - problem.node().offset <= MAX_FIXED) {
            Fix once = once(problem.node(), at);
            return once == null ? draft : draft.with(once);
        }
        return Repairs.of(problem.rule(), text)
                .map(repair ->
                        draft.with(new Fix(Patch.replace(at, Json.of(text), Json.of(repair.text())), repair.safe())))
                .orElse(draft);
    }

    /** Returns the fix that leaves of the elements that are the same the first. */
    private static @Nullable Fix once(Node list, Pointer at) {
        List<Json> all = list.items.stream().map(Node::toJson).toList();
        if (all.stream().distinct().count() == all.size()) {
            return null; // the same in another order of members
        }
        return new Fix(
                Patch.replace(at, Json.of(all), Json.of(all.stream().distinct().toList())), true);
    }

    /** Adds findings in the order of their places, which also makes it cheap to find these. */
    private List<Finding> settle(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Draft> sorted = drafts;
        if (drafts.size() > 1) {
            sorted = new ArrayList<>(drafts);
            sorted.sort(Comparator.comparingLong(draft -> draft.node().offset));
        }
        List<Finding> settled = new ArrayList<>(sorted.size());
        for (Draft draft : sorted) {
            Finding graded = collector.add(placed(draft.finding().at(location(draft.node()))));
            if (graded != null) {
                settled.add(graded);
            }
        }
        last = settled.isEmpty() ? last : settled.subList(settled.size() - 1, settled.size());
        return List.copyOf(settled);
    }

    static Finding finding(String rule, Location here, Map<String, Object> arguments) {
        return new Finding(rule, Severity.ERROR, null, null, "", here, arguments);
    }

    Location location(Node node) {
        return columns.locate(node.line, node.offset, node.indent);
    }

    /** Checks the records against each other, and returns what was read. */
    ReadingRun.Result finish() throws IOException {
        for (Flaw flaw : source.flaws()) {
            complete = false;
            Location here = flaw.location() == null ? columns.end() : flaw.location();
            collector.add(finding(flaw.rule(), here, flaw.arguments()));
        }
        complete &= !source.isCut();
        Map<String, Json> extras = new LinkedHashMap<>();
        if (receiver == null) {
            unknown.forEach((name, records) -> extras.put(name, Json.of(records)));
        }
        Dataset dataset = Table.assemble(rows, extras);
        Header head = header == null ? Header.of(today) : header;
        if (!complete || refused) {
            collector.incomplete();
        }
        if (!refused) {
            if (complete) {
                checkCounts(head);
            } else if (kept > 0) {
                add(new Finding("not-checked", Severity.INFO, null, null, "", columns.end(), Map.of()));
                collector.notChecked("dangling-reference", "input-incomplete", 1);
            }
            if (rejections > 0) {
                collector.notChecked(null, "record-rejected", rejections);
            }
            for (String name : unknown.keySet()) {
                collector.notChecked(null, "record-unknown", found.getOrDefault(name, 0L));
            }
        }
        if (receiver != null) {
            announce(receiver);
            collector.notChecked(null, "record-by-record", kept);
        } else if (!refused) {
            List<Pending> pending = new ArrayList<>();
            plan.check().check(dataset, dated ? head.codesAsOf() : null, otherIds, complete, new Sink() {
                @Override
                public void report(Rule rule, Breach breach) {
                    Row<?> row = breach.row();
                    Severity severity = collector.admit(
                            rule.id(),
                            rule.severity(),
                            row.table().recordName(),
                            row.record().id().toString(),
                            breach.at().toString());
                    if (severity != null) {
                        pending.add(new Pending(rule, severity, breach));
                    }
                }

                @Override
                public void notChecked(Rule rule, String reason) {
                    collector.notChecked(rule.id(), reason, 1);
                }
            });
            locate(pending);
        }
        plan.progress().at(read, expected < 0 ? reached : expected, expected);
        Findings findings = collector.finish(order());
        return new ReadingRun.Result(new Exchange(head, dataset), findings, rejected, kept, rejections);
    }

    private Comparator<Finding> order() {
        Origin origin = source.origin();
        return origin == null
                ? Intake::byOffset
                : Comparator.comparing(
                        finding -> finding.location() == null ? new Location(1, 1, 0) : finding.location(),
                        origin.order());
    }

    private static int byOffset(Finding one, Finding other) {
        Location first = one.location();
        Location second = other.location();
        return Long.compare(first == null ? 0 : first.offset(), second == null ? 0 : second.offset());
    }

    private void checkCounts(Header head) {
        if (head.counts().isEmpty()) {
            // the place of the end costs a pass over the input
            return;
        }
        Location end = columns.end();
        // a line that is no JSON may have been a record of any table
        long untyped = found.getOrDefault("", 0L);
        head.counts().forEach((name, announced) -> {
            long here = found.getOrDefault(Table.named(name).map(Table::name).orElse(name), 0L);
            // the name of a table that is not known may differ from that of its records
            boolean known = Table.named(name).isPresent() || found.containsKey(name);
            if (known && (here > announced || announced - here > untyped)) {
                String pointer = headerNames
                        .inFile(Pointer.ROOT.member("counts").member(name))
                        .toString();
                Map<String, Object> arguments =
                        Map.of("value", announced, "found", here < announced ? here + untyped : here);
                add(new Finding("count-mismatch", Severity.ERROR, null, null, pointer, end, arguments));
            }
        });
    }

    /** Reads the records again in which a rule found something, for the places. */
    private void locate(List<Pending> pending) throws IOException {
        pending.sort(Comparator.comparingInt(
                        (Pending one) -> Table.all().indexOf(one.row().table()))
                .thenComparingInt(one -> one.row().index()));
        @Nullable Row<?> row = null;
        Placed here = new Placed(Pointer.ROOT, new Node(Node.Kind.NULL, "", 1, 0, 0, 0), Upgrades.Names.NONE);
        List<Draft> drafts = new ArrayList<>();
        for (Pending one : pending) {
            if (row == null || !isSame(row, one.row())) {
                store(drafts);
                row = one.row();
                here = place(row);
            }
            Breach breach = one.breach();
            Problems.Problem problem = new Problems.Problem(
                    one.rule().id(), one.severity(), breach.at(), here.record().at(breach.at()), breach.arguments());
            String id = row.record().id().toString();
            Draft draft = draft(problem, row.table().recordName(), id, here.base(), here.names());
            draft = breach.fix() == null
                    ? draft
                    : draft.with(here.names().inFile(breach.fix()).under(here.base()));
            drafts.add(breach.related().isEmpty() ? draft : draft.relatedTo(places(breach.related())));
        }
        store(drafts);
    }

    /** A record that was read again, the pointer to it, and what its members are called in the file. */
    private record Placed(Pointer base, Node record, Upgrades.Names names) {}

    private static boolean isSame(Row<?> row, Row<?> other) {
        return row.table().equals(other.table()) && row.index() == other.index();
    }

    private Placed place(Row<?> row) throws IOException {
        Span span = requireNonNull(spans.get(row.table()), "spans").get(row.index());
        byte[] bytes = source.read(span.offset(), span.length());
        Node whole = Nodes.read(bytes, span.line(), span.indent(), span.offset());
        columns.mark(whole);
        Node record = span.record(whole);
        return new Placed(span.pointer(), record, upgrades.apply(row.table().recordName(), record));
    }

    private List<Place> places(List<Breach.Related> related) throws IOException {
        List<Place> places = new ArrayList<>(related.size());
        for (Breach.Related one : related) {
            Placed there = place(one.row());
            places.add(new Place(
                    one.row().table().recordName(),
                    one.row().record().id().toString(),
                    there.base().append(there.names().inFile(one.at())).toString(),
                    location(there.record().at(one.at()))));
        }
        return places;
    }

    private void store(List<Draft> drafts) {
        drafts.stream()
                .sorted(Comparator.comparingLong(draft -> draft.node().offset))
                .forEach(draft -> collector.store(placed(draft.finding().at(location(draft.node())))));
        drafts.clear();
    }
}
