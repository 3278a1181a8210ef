package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Place;
import org.doimoi.finding.Severity;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Makes the lines of an exchange of a CSV package, so that its records are read and checked as those of any other, and
 * leads from these lines back to the cells.
 *
 * <p>The tables are read row by row. Of the files of lists it is kept where the rows of each record are, at some 40 bytes
 * a record, and of each line where it came from, at 36; the lines are in memory up to 64 MiB, then in a temporary file.
 * What is no record comes as a line that is none either, in whose place the reader is given what was wrong.
 */
final class CsvReading implements Origin {

    private static final int IN_MEMORY = 64 << 20;
    private static final int MAX_REJECT = 64 << 20;
    /** The most bad rows that are looked at one by one. */
    private static final int MAX_BAD = 100_000;

    /** What a line was made of. */
    private enum Kind {
        HEADER,
        /** A record with the rows of its lists. */
        OWNER,
        /** A record whose lists went to another with the same id. */
        RECORD,
        OTHER,
        /** What is no record. */
        BAD
    }

    /** Some bytes of a file. */
    private record Part(CsvFile file, long offset, long end) {}

    /** What is no record, and why. */
    private record Bad(Finding finding, List<Part> parts) {}

    /** Stops the making of a record that a cell keeps from being one. */
    private static final class BadCell extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient CsvRows.Problem problem;

        BadCell(CsvRows.Problem problem) {
            super(problem.rule(), null, false, false);
            this.problem = problem;
        }
    }

    /** A row of a list with where it belongs: the positions in the lists around it, and its own. */
    private record Item(CsvRows.Row row, List<Integer> around, int position) {}

    /** A file of a list, read as its rows are needed. */
    private static final class ListFile {

        private final CsvLayout layout;
        private final CsvFile file;
        private final List<CsvLayout.Target> targets;
        private final CsvIndex index = new CsvIndex();
        private final List<Bad> bad = new ArrayList<>();
        private CsvRows rows;
        private CsvRows.@Nullable Row ahead;

        ListFile(CsvLayout layout, CsvFile file, List<CsvLayout.Target> targets) {
            this.layout = layout;
            this.file = file;
            this.targets = targets;
            this.rows = file.rows();
        }
    }

    private final PackageFiles files;
    private final Spool spool = new Spool(IN_MEMORY);
    private final List<CsvFile> opened = new ArrayList<>();
    private final Map<String, ListFile> lists = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private boolean cut;

    private int size;
    private long[] spooled = new long[64];
    private int[] kinds = new int[64];
    private long[] offsets = new long[64];
    private long[] rowLines = new long[64];
    private final List<Bad> bad = new ArrayList<>();

    private int traced = -1;
    private Map<String, Location> trace = Map.of();
    private Map<String, Location> header = Map.of();

    private CsvReading(PackageFiles files) {
        this.files = files;
    }

    /** Reads a package. */
    static Source open(PackageFiles files) throws IOException {
        CsvReading reading = new CsvReading(files);
        try {
            reading.run();
            List<Flaw> flaws = new ArrayList<>(files.flaws);
            return Source.of(reading.spool, flaws, reading);
        } catch (IOException | RuntimeException ex) {
            files.close();
            reading.spool.close();
            throw ex;
        }
    }

    @Override
    public boolean isCut() {
        return cut;
    }

    private void run() throws IOException {
        rank(CsvLayout.HEADER);
        CsvLayout.FILES.keySet().forEach(this::rank);
        rank(CsvLayout.OTHERS);
        header();
        for (CsvLayout layout : CsvLayout.TABLES) {
            table(layout);
        }
        others();
    }

    private void rank(String file) {
        ranks.put(file, ranks.size() + 1);
    }

    // ------------------------------------------------------------------------------------------ the files

    /** Opens a file; null, with the reason said, if it cannot be read. */
    private @Nullable CsvFile file(String name, ImmutableList<String> needed) throws IOException {
        Source source = files.files.get(name);
        if (source == null) {
            return null;
        }
        CsvFile file = new CsvFile(name, source, needed);
        opened.add(file);
        if (file.problem != null) {
            cut = true;
            bad(file.problem, List.of(new Part(file, 0, source.size())), "");
            return null;
        }
        return file;
    }

    private void header() throws IOException {
        CsvFile file = file(CsvLayout.HEADER, ImmutableList.of("key", "value"));
        if (file == null) {
            return;
        }
        int key = file.position("key");
        int value = file.position("value");
        Node head = CsvCells.make(Node.Kind.OBJECT, "");
        Map<String, Location> places = new HashMap<>();
        CsvRows rows = file.rows();
        Node extras = null;
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            CsvRows.Problem problem = file.problem(row);
            Part part = new Part(file, row.offset(), row.end());
            String name = row.text(key);
            String text = row.text(value);
            try {
                if (problem != null) {
                    throw new BadCell(problem);
                }
                if (text.isEmpty()) {
                    continue;
                }
                CsvLayout.Target target = CsvLayout.HEAD.target(name.isEmpty() ? name : CsvCells.unescape(name));
                Location here = file.location(row.cells().get(value));
                if (target.form() == CsvLayout.Form.EXTRAS) {
                    extras = object(text, here);
                } else {
                    put(head, target, text, here, places, "");
                }
            } catch (BadCell ex) {
                bad(ex.problem, List.of(part), "");
            }
        }
        if (extras != null) {
            head.names.addAll(extras.names);
            head.items.addAll(extras.items);
        }
        header = places;
        if (head.get("doimoi") == null) {
            // without it the members would be taken for those of a record
            CsvRows.Problem problem = new CsvRows.Problem("missing-member", start(), Map.of());
            bad(problem, List.of(new Part(file, 0, file.source.size())), "/doimoi", "");
            return;
        }
        mark(Kind.HEADER, opened.size() - 1, 0, 1);
        line(CsvCells.json(head));
    }

    private static Location start() {
        return new Location(1, 1, 0, CsvLayout.HEADER);
    }

    private void table(CsvLayout layout) throws IOException {
        CsvFile file = file(layout.file, ImmutableList.of("id"));
        openLists(layout);
        if (file != null) {
            List<CsvLayout.Target> targets = targets(layout, file);
            int fileNumber = opened.indexOf(file);
            int id = file.position("id");
            CsvRows rows = file.rows();
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                record(layout, file, fileNumber, targets, row, row.text(id));
                cut |= row.cut();
                if (bad.size() > MAX_BAD) {
                    rest(file, rows.offset());
                    break;
                }
            }
        }
        leftovers(layout);
    }

    private void rest(CsvFile file, long offset) throws IOException {
        cut = true;
        Location here = new Location(1, 1, offset, file.name);
        CsvRows.Problem problem = new CsvRows.Problem(
                "limit-exceeded",
                here,
                Map.of(
                        "reason",
                        Text.ofVietnameseEnglish(
                                "hơn 100.000 dòng không đọc được", "more than 100,000 rows that cannot be read")));
        if (offset < file.source.size()) {
            bad(problem, List.of(new Part(file, offset, file.source.size())), "");
        }
    }

    private static List<CsvLayout.Target> targets(CsvLayout layout, CsvFile file) {
        return file.columns.stream()
                .map(column -> layout.target(column.isEmpty() ? column : CsvCells.unescape(column)))
                .toList();
    }

    private void openLists(CsvLayout layout) throws IOException {
        for (CsvLayout list : layout.lists.values()) {
            // the last position may be left to the order of the rows
            CsvFile file = file(list.file, list.keys.subList(0, list.keys.size() - 1));
            if (file != null) {
                ListFile opened = new ListFile(list, file, targets(list, file));
                index(opened);
                lists.put(list.file, opened);
            }
            openLists(list);
        }
    }

    private void index(ListFile list) throws IOException {
        int key = list.file.position(list.layout.keys.get(0));
        CsvRows rows = list.file.rows();
        String before = "";
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            CsvRows.Problem problem = list.file.problem(row);
            if (problem != null) {
                cut |= row.cut();
                list.bad.add(new Bad(finding(problem, ""), List.of(new Part(list.file, row.offset(), row.end()))));
                if (list.bad.size() > MAX_BAD) {
                    cut = true;
                    return;
                }
                continue;
            }
            String id = row.text(key);
            if (!id.equals(before) || before.isEmpty()) {
                list.index.add(id, row.offset(), row.line());
            }
            before = id;
        }
    }

    private void leftovers(CsvLayout layout) throws IOException {
        for (CsvLayout child : layout.lists.values()) {
            ListFile list = lists.get(child.file);
            if (list != null) {
                for (Bad one : list.bad) {
                    bad(one, "");
                }
                int key = list.file.position(child.keys.get(0));
                for (int i = list.index.left(0); i >= 0; i = list.index.left(i + 1)) {
                    CsvRows rows = list.file.rows(list.index.offset(i), list.index.line(i));
                    String id = null;
                    for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                        if (list.file.problem(row) != null) {
                            continue;
                        }
                        if (id != null && !row.text(key).equals(id)) {
                            break;
                        }
                        id = row.text(key);
                        bad(orphan(list, row, key, layout), List.of(new Part(list.file, row.offset(), row.end())), "");
                    }
                }
            }
            leftovers(child);
        }
    }

    private static CsvRows.Problem orphan(ListFile list, CsvRows.Row row, int column, CsvLayout around) {
        Location here =
                column < row.cells().size() ? list.file.location(row.cells().get(column)) : list.file.location(row);
        return new CsvRows.Problem("csv-orphan", here, Map.of("value", row.text(column), "file", around.file));
    }

    private void others() throws IOException {
        CsvFile file = file(CsvLayout.OTHERS, ImmutableList.of("type", "json"));
        if (file == null) {
            return;
        }
        int number = opened.size() - 1;
        int type = file.position("type");
        int json = file.position("json");
        CsvRows rows = file.rows();
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            CsvRows.Problem problem = file.problem(row);
            Part part = new Part(file, row.offset(), row.end());
            try {
                if (problem != null) {
                    throw new BadCell(problem);
                }
                String name = row.text(type).isEmpty() ? "" : CsvCells.unescape(row.text(type));
                Location here =
                        row.cells().size() > json ? file.location(row.cells().get(json)) : file.location(row);
                Node record = json(row.text(json), here);
                mark(Kind.OTHER, number, row.offset(), row.line());
                line("{" + Json.of(name) + ":" + CsvCells.json(record) + "}");
            } catch (BadCell ex) {
                bad(ex.problem, List.of(part), "");
            }
            cut |= row.cut();
        }
    }

    // ------------------------------------------------------------------------------------------ the records

    private void record(
            CsvLayout layout, CsvFile file, int number, List<CsvLayout.Target> targets, CsvRows.Row row, String id)
            throws IOException {
        CsvRows.Problem problem = file.problem(row);
        List<Bad> aside = new ArrayList<>();
        boolean owner = problem == null && !id.isEmpty() && isFree(layout, id);
        Map<String, List<Item>> items = new HashMap<>();
        try {
            if (problem != null) {
                throw new BadCell(problem);
            }
            if (owner) {
                gather(layout, id, items, aside);
            }
            Node node = make(layout, file, targets, row, items, owner ? aside : null, null);
            mark(owner ? Kind.OWNER : Kind.RECORD, number, row.offset(), row.line());
            line("{" + Json.of(layout.record) + ":" + CsvCells.json(node) + "}");
        } catch (BadCell ex) {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(file, row.offset(), row.end()));
            items.forEach((name, rows) -> rows.forEach(item -> parts.add(new Part(
                    requireNonNull(lists.get(name)).file,
                    item.row().offset(),
                    item.row().end()))));
            aside.clear();
            bad(ex.problem, parts, id);
        }
        for (Bad one : aside) {
            bad(one, "");
        }
    }

    /** Returns whether the rows of the lists of a record have not gone to another of the same id. */
    private boolean isFree(CsvLayout layout, String id) {
        boolean owner = true;
        for (CsvLayout child : layout.lists.values()) {
            ListFile list = lists.get(child.file);
            int entry = list == null ? -1 : list.index.first(id);
            owner &= entry < 0 || !requireNonNull(list).index.isTaken(entry);
            owner &= isFree(child, id);
        }
        return owner;
    }

    /** Reads the rows of the lists of a record. */
    private void gather(CsvLayout layout, String id, Map<String, List<Item>> items, @Nullable List<Bad> aside)
            throws IOException, BadCell {
        for (CsvLayout child : layout.lists.values()) {
            ListFile list = lists.get(child.file);
            if (list != null) {
                List<Item> found = new ArrayList<>();
                long bytes = 0;
                for (int i = list.index.first(id); i >= 0; i = list.index.next(i)) {
                    bytes += rows(list, i, id, found, aside);
                    if (bytes > CsvRows.MAX_ROW) {
                        throw new BadCell(new CsvRows.Problem(
                                "limit-exceeded",
                                new Location(list.index.line(i), 1, list.index.offset(i), list.file.name),
                                Map.of("reason", CsvRows.TOO_LONG)));
                    }
                }
                if (!found.isEmpty()) {
                    items.put(child.file, found);
                }
            }
            gather(child, id, items, aside);
        }
    }

    private long rows(ListFile list, int entry, String id, List<Item> found, @Nullable List<Bad> aside)
            throws IOException {
        List<String> keys = list.layout.keys;
        int key = list.file.position(keys.get(0));
        CsvRows.@Nullable Row row = list.ahead;
        if (row == null || row.offset() != list.index.offset(entry)) {
            list.rows = list.file.rows(list.index.offset(entry), list.index.line(entry));
            row = list.rows.next();
        }
        long bytes = 0;
        while (row != null) {
            if (list.file.problem(row) == null) {
                if (!row.text(key).equals(id)) {
                    break;
                }
                if (aside != null) {
                    list.index.take(entry);
                }
                bytes += row.end() - row.offset();
                if (bytes > CsvRows.MAX_ROW) {
                    break;
                }
                add(list, row, found, aside);
            }
            row = list.rows.next();
        }
        list.ahead = row;
        return bytes;
    }

    private static void add(ListFile list, CsvRows.Row row, List<Item> found, @Nullable List<Bad> aside) {
        List<String> keys = list.layout.keys;
        List<Integer> positions = new ArrayList<>();
        for (int i = 1; i < keys.size(); i++) {
            int column = list.file.position(keys.get(i));
            String text = row.text(column);
            boolean left = i == keys.size() - 1 && text.isEmpty();
            int position = left ? 0 : text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : -1;
            if (position < 0) {
                if (aside != null) {
                    Location here = column >= 0 && column < row.cells().size()
                            ? list.file.location(row.cells().get(column))
                            : list.file.location(row);
                    CsvRows.Problem problem =
                            new CsvRows.Problem("csv-position", here, Map.of("value", text, "column", keys.get(i)));
                    aside.add(new Bad(finding(problem, ""), List.of(new Part(list.file, row.offset(), row.end()))));
                }
                return;
            }
            positions.add(position);
        }
        int own = positions.remove(positions.size() - 1);
        if (own == 0) {
            Item before = found.isEmpty() ? null : found.get(found.size() - 1);
            own = before != null && before.around().equals(positions) ? before.position() + 1 : 1;
        }
        found.add(new Item(row, positions, own));
    }

    /** Makes a record of its row and those of its lists. */
    private Node make(
            CsvLayout layout,
            CsvFile file,
            List<CsvLayout.Target> targets,
            CsvRows.Row row,
            Map<String, List<Item>> items,
            @Nullable List<Bad> aside,
            @Nullable Map<String, Location> places)
            throws BadCell {
        Map<String, Map<List<Integer>, List<Item>>> grouped = new LinkedHashMap<>();
        items.forEach((name, rows) -> {
            Map<List<Integer>, List<Item>> groups = new LinkedHashMap<>();
            rows.forEach(item -> groups.computeIfAbsent(item.around(), any -> new ArrayList<>())
                    .add(item));
            grouped.put(name, groups);
        });
        Node record = object(layout, file, targets, row, List.of(), grouped, aside, places, "");
        if (aside != null) {
            // what is left belongs to an element that is not there
            grouped.forEach((name, groups) -> groups.values()
                    .forEach(rows -> rows.forEach(item -> {
                        ListFile list = requireNonNull(lists.get(name));
                        int column = list.file.position(list.layout.keys.get(list.layout.keys.size() - 2));
                        aside.add(new Bad(
                                finding(orphan(list, item.row(), column, layout), ""),
                                List.of(new Part(
                                        list.file,
                                        item.row().offset(),
                                        item.row().end()))));
                    })));
        }
        return record;
    }

    private Node object(
            CsvLayout layout,
            CsvFile file,
            List<CsvLayout.Target> targets,
            CsvRows.Row row,
            List<Integer> position,
            Map<String, Map<List<Integer>, List<Item>>> items,
            @Nullable List<Bad> aside,
            @Nullable Map<String, Location> places,
            String pointer)
            throws BadCell {
        Node object = CsvCells.make(Node.Kind.OBJECT, "");
        if (places != null) {
            places.put(pointer, file.location(row));
        }
        List<Integer> extras = new ArrayList<>(0);
        for (int i = 0; i < row.cells().size() && i < targets.size(); i++) {
            CsvRows.Cell cell = row.cells().get(i);
            if (cell.text().isEmpty() || layout.keys.contains(file.columns.get(i))) {
                continue;
            }
            if (targets.get(i).form() == CsvLayout.Form.EXTRAS) {
                extras.add(i);
            } else {
                put(object, targets.get(i), cell.text(), file.location(cell), places, pointer);
            }
        }
        for (CsvLayout child : layout.lists.values()) {
            Map<List<Integer>, List<Item>> groups = items.get(child.file);
            List<Item> rows = groups == null ? null : groups.remove(position);
            if (rows != null) {
                list(child, rows, position, object, items, aside, places, pointer);
            }
        }
        for (int i : extras) {
            // an object that has nothing else is there all the same
            Node of = object;
            for (String name : targets.get(i).path()) {
                of = child(of, name);
            }
        }
        sort(layout.shape, object);
        for (int i : extras) {
            CsvRows.Cell cell = row.cells().get(i);
            Node more = object(cell.text(), file.location(cell));
            Node of = object;
            StringBuilder path = new StringBuilder(pointer);
            for (String name : targets.get(i).path()) {
                of = child(of, name);
                path.append('/').append(escaped(name));
            }
            of.names.addAll(more.names);
            of.items.addAll(more.items);
            if (places != null) {
                for (String name : more.names) {
                    places.putIfAbsent(path + "/" + escaped(name), file.location(cell));
                }
                places.putIfAbsent(path.toString(), file.location(cell));
            }
        }
        return object;
    }

    /** Puts the members that are known into the order of the record, wherever their columns are, and before the others. */
    private static void sort(Shape shape, Node object) {
        List<Integer> order = new ArrayList<>(object.names.size());
        boolean sorted = true;
        int before = -1;
        for (int i = 0; i < object.names.size(); i++) {
            order.add(i);
            int position = rank(shape, object.names.get(i));
            sorted &= position >= before;
            before = position;
            Shape.Component component = shape.byName.get(object.names.get(i));
            if (component != null && CsvLayout.isComposite(component) && object.items.get(i).kind == Node.Kind.OBJECT) {
                sort(Shape.of(component.type()), object.items.get(i));
            }
        }
        if (!sorted) {
            order.sort(Comparator.comparingInt(i -> rank(shape, object.names.get(i))));
            List<String> names = order.stream().map(object.names::get).toList();
            List<Node> items = order.stream().map(object.items::get).toList();
            object.names.clear();
            object.names.addAll(names);
            object.items.clear();
            object.items.addAll(items);
        }
    }

    private static int rank(Shape shape, String name) {
        int position = shape.position(name);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    private void list(
            CsvLayout layout,
            List<Item> rows,
            List<Integer> around,
            Node object,
            Map<String, Map<List<Integer>, List<Item>>> items,
            @Nullable List<Bad> aside,
            @Nullable Map<String, Location> places,
            String pointer)
            throws BadCell {
        ListFile list = requireNonNull(lists.get(layout.file));
        rows.sort(Comparator.comparingInt(Item::position));
        Node of = object;
        StringBuilder path = new StringBuilder(pointer);
        for (String name : layout.at.subList(0, layout.at.size() - 1)) {
            of = child(of, name);
            path.append('/').append(escaped(name));
        }
        String name = layout.at.get(layout.at.size() - 1);
        path.append('/').append(escaped(name));
        Node array = CsvCells.make(Node.Kind.ARRAY, "");
        int before = 0;
        for (Item item : rows) {
            if (item.position() == before) {
                if (aside != null) {
                    CsvRows.Problem problem = new CsvRows.Problem(
                            "csv-position",
                            list.file.location(item.row()),
                            Map.of("value", item.position(), "column", layout.keys.get(layout.keys.size() - 1)));
                    aside.add(new Bad(
                            finding(problem, ""),
                            List.of(new Part(
                                    list.file, item.row().offset(), item.row().end()))));
                }
                continue;
            }
            before = item.position();
            List<Integer> position = new ArrayList<>(around);
            position.add(item.position());
            array.items.add(object(
                    layout,
                    list.file,
                    list.targets,
                    item.row(),
                    position,
                    items,
                    aside,
                    places,
                    path + "/" + array.items.size()));
        }
        if (places != null) {
            places.put(path.toString(), list.file.location(rows.get(0).row()));
        }
        of.names.add(name);
        of.items.add(array);
    }

    /** Puts a cell where its column says. */
    private static void put(
            Node object,
            CsvLayout.Target target,
            String text,
            Location here,
            @Nullable Map<String, Location> places,
            String pointer) {
        Node of = object;
        ImmutableList<String> path = target.path();
        StringBuilder at = new StringBuilder(places == null ? "" : pointer);
        for (int i = 0; i < path.size() - 1; i++) {
            of = child(of, path.get(i));
            if (places != null) {
                places.putIfAbsent(at.append('/').append(escaped(path.get(i))).toString(), here);
            }
        }
        of.names.add(path.get(path.size() - 1));
        of.items.add(
                target.form() == CsvLayout.Form.LIST
                        ? CsvCells.list(target.kind(), text)
                        : CsvCells.node(target.kind(), text));
        if (places != null) {
            places.put(at.append('/').append(escaped(path.get(path.size() - 1))).toString(), here);
        }
    }

    /** Returns the object that is a member of another, and makes it if there is none. */
    private static Node child(Node object, String name) {
        int last = object.names.lastIndexOf(name);
        if (last >= 0 && object.items.get(last).kind == Node.Kind.OBJECT) {
            return object.items.get(last);
        }
        Node child = CsvCells.make(Node.Kind.OBJECT, "");
        object.names.add(name);
        object.items.add(child);
        return child;
    }

    private static Node object(String text, Location here) throws BadCell {
        Node node = json(text, here);
        if (node.kind != Node.Kind.OBJECT) {
            throw new BadCell(
                    new CsvRows.Problem("wrong-type", here, Map.of("expected", "object", "found", node.kind.word())));
        }
        return node;
    }

    private static Node json(String text, Location here) throws BadCell {
        try {
            return Nodes.read(text.getBytes(StandardCharsets.UTF_8), 1, 0, 0);
        } catch (JacksonException ex) {
            throw new BadCell(new CsvRows.Problem(Nodes.rule(ex), here, Map.of("reason", Nodes.reason(ex))));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    // ------------------------------------------------------------------------------------------ the lines

    private static Finding finding(CsvRows.Problem problem, String pointer) {
        return new Finding(
                problem.rule(), Severity.ERROR, null, null, pointer, problem.location(), problem.arguments());
    }

    private void bad(CsvRows.Problem problem, List<Part> parts, String id) throws IOException {
        bad(problem, parts, "", id);
    }

    private void bad(CsvRows.Problem problem, List<Part> parts, String pointer, String id) throws IOException {
        bad(new Bad(finding(problem, pointer), parts), id);
    }

    private void bad(Bad one, String id) throws IOException {
        mark(Kind.BAD, 0, bad.size(), 0);
        bad.add(one);
        // the reader looks for ids in lines that are no record
        line("[{\"id\":" + Json.of(id) + "}]");
    }

    private void mark(Kind kind, int file, long offset, long line) {
        if (size == kinds.length) {
            int more = size + (size >> 1);
            spooled = Arrays.copyOf(spooled, more);
            kinds = Arrays.copyOf(kinds, more);
            offsets = Arrays.copyOf(offsets, more);
            rowLines = Arrays.copyOf(rowLines, more);
        }
        spooled[size] = spool.size();
        kinds[size] = file * 8 + kind.ordinal();
        offsets[size] = offset;
        rowLines[size] = line;
        size++;
    }

    private void line(String text) throws IOException {
        spool.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    // ------------------------------------------------------------------------------------------ the way back

    @Override
    public Finding place(Finding finding) {
        Location there = finding.location();
        if (there == null) {
            return finding;
        }
        int entry = entry(there);
        if (entry >= 0 && kind(entry) == Kind.BAD && finding.rule().equals("line-shape")) {
            return bad.get((int) offsets[entry]).finding();
        }
        Finding placed = finding.at(
                finding.rule().equals("missing-header")
                        ? start()
                        : place(there, finding.type() == null ? null : finding.pointer(), finding.pointer()));
        if (finding.related().isEmpty()) {
            return placed;
        }
        List<Place> related = new ArrayList<>();
        for (Place one : finding.related()) {
            Location other = one.location();
            related.add(
                    other == null
                            ? one
                            : new Place(one.type(), one.record(), one.pointer(), place(other, one.pointer(), "")));
        }
        return placed.relatedTo(related);
    }

    /** Returns the entry of the line that a place is in, -1 if it is behind the last. */
    private int entry(Location there) {
        if (there.offset() >= spool.size()) {
            return -1;
        }
        int found = Arrays.binarySearch(spooled, 0, size, there.offset());
        return found >= 0 ? found : -found - 2;
    }

    private Kind kind(int entry) {
        return Kind.values()[kinds[entry] % 8];
    }

    /** Returns the place in the package; {@code pointer} is null if it is not in a record. */
    private Location place(Location there, @Nullable String pointer, String ofHeader) {
        int entry = entry(there);
        if (entry < 0 || kind(entry) == Kind.HEADER) {
            return nearest(header, ofHeader).orElse(start());
        }
        if (kind(entry) == Kind.BAD) {
            return Optional.ofNullable(bad.get((int) offsets[entry]).finding().location())
                    .orElse(start());
        }
        CsvFile file = opened.get(kinds[entry] / 8);
        if (kind(entry) != Kind.OTHER && pointer != null) {
            trace(entry, file);
            int second = pointer.indexOf('/', 1);
            Optional<Location> found = nearest(trace, second < 0 ? "" : pointer.substring(second));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Location(rowLines[entry], 1, offsets[entry], file.name);
    }

    private static Optional<Location> nearest(Map<String, Location> places, String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Location found = places.get(at);
            if (found != null || at.lastIndexOf('/') < 0) {
                return Optional.ofNullable(found);
            }
        }
    }

    /** Makes a record again, for the places of its values. */
    private void trace(int entry, CsvFile file) {
        if (traced == entry) {
            return;
        }
        traced = entry;
        trace = new HashMap<>();
        try {
            CsvLayout layout = requireNonNull(CsvLayout.FILES.get(file.name));
            CsvRows.Row row = file.rows(offsets[entry], rowLines[entry]).next();
            if (row != null) {
                Map<String, List<Item>> items = items(entry, layout, file, row);
                make(layout, file, targets(layout, file), row, items, null, trace);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (BadCell ex) {
            throw new IllegalStateException("A record cannot be made again", ex);
        }
    }

    private Map<String, List<Item>> items(int entry, CsvLayout layout, CsvFile file, CsvRows.Row row)
            throws IOException, BadCell {
        Map<String, List<Item>> items = new HashMap<>();
        if (kind(entry) == Kind.OWNER) {
            gather(layout, row.text(file.position("id")), items, null);
        }
        return items;
    }

    @Override
    public ReadingRun.Rejection restore(ReadingRun.Rejection rejection) throws IOException {
        int entry = entry(rejection.location());
        if (entry < 0) {
            return rejection;
        }
        List<Part> parts = new ArrayList<>();
        Kind kind = kind(entry);
        if (kind == Kind.BAD) {
            parts.addAll(bad.get((int) offsets[entry]).parts());
        } else {
            CsvFile file = opened.get(kinds[entry] / 8);
            CsvRows.Row row = kind == Kind.HEADER
                    ? null
                    : file.rows(offsets[entry], rowLines[entry]).next();
            if (row == null) {
                parts.add(new Part(file, 0, file.source.size()));
            } else {
                parts.add(new Part(file, row.offset(), row.end()));
            }
            CsvLayout layout = CsvLayout.FILES.get(file.name);
            if (row != null && layout != null) {
                try {
                    items(entry, layout, file, row)
                            .forEach((name, items) -> items.forEach(item -> parts.add(new Part(
                                    requireNonNull(lists.get(name)).file,
                                    item.row().offset(),
                                    item.row().end()))));
                } catch (BadCell ex) {
                    throw new IllegalStateException("A record cannot be made again", ex);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Part part : parts) {
            if (bytes.size() > 0) {
                bytes.write('\n');
            }
            long length = Math.min(part.end() - part.offset(), MAX_REJECT - bytes.size());
            bytes.write(part.file().source.read(part.offset(), (int) Math.max(0, length)));
        }
        Location here = place(rejection.location(), null, "");
        return new ReadingRun.Rejection(rejection.type(), here, bytes.toByteArray(), rejection.findings());
    }

    @Override
    public Comparator<Location> order() {
        return Comparator.comparingInt((Location one) -> one.file() == null ? 0 : ranks.getOrDefault(one.file(), 0))
                .thenComparingLong(Location::offset);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
