package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Table;
import org.doimoi.value.Protection;
import org.jspecify.annotations.Nullable;

/**
 * Writes an exchange as a package of CSV files, made of the lines that it has as NDJSON: so an audience sees the same in
 * both.
 *
 * <p>The lines are gone through twice, first for the columns. They are in memory up to 64 MiB, then in a temporary file.
 * What a cell cannot hold goes into the column {@code extras}, as JSON.
 */
public final class CsvWriting {

    private static final int IN_MEMORY = 64 << 20;
    private static final int BUFFER = 1 << 14;

    /** The most languages of a text, or keys of a map, that have columns of their own. */
    private static final int MAX_ENTRIES = 32;

    /** The hour that stands in a zip, which cannot be without. */
    private static final LocalDateTime HOUR = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The keys that can be part of the name of a column. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Takes the cells of a row by their columns. */
    @FunctionalInterface
    private interface Rows {
        void row(CsvLayout layout, Map<String, String> cells) throws IOException;
    }

    private final Source lines;
    /** By file: the keys of each text and map, and the objects that have extras, by the name of their column. */
    private final Map<String, Map<String, Set<String>>> entries = new LinkedHashMap<>();

    private boolean others;

    private CsvWriting(Source lines) {
        this.lines = lines;
    }

    // ------------------------------------------------------------------------------------------ the package

    /** Writes a package as a folder, which takes its place once it is complete. */
    public static void writeFolder(Exchange exchange, Protection audience, Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        refuseOther(folder);
        Path part = sibling(folder, ".part");
        Path old = sibling(folder, ".old");
        try {
            delete(part);
            Files.createDirectory(part);
            write(exchange, audience, part);
            delete(old);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(folder, old);
            }
            Files.move(part, folder);
            delete(old);
        } finally {
            delete(part);
        }
    }

    private static Path sibling(Path folder, String end) {
        return folder.resolveSibling("." + folder.getFileName() + end);
    }

    /** Refuses to replace a folder that has other things in it than a package. */
    private static void refuseOther(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder + " is there and is not a folder");
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!PackageFiles.isKnown(file.getFileName().toString())
                        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(
                            "the folder has " + file.getFileName() + " in it, which is no part of a package");
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Writes a package as a zip. The same exchange gives the same bytes. */
    public static void writeZip(Exchange exchange, Protection audience, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("doimoi");
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            byte[] buffer = new byte[1 << 16];
            for (String name : write(exchange, audience, folder)) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(HOUR);
                zip.putNextEntry(entry);
                try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        zip.write(buffer, 0, n);
                    }
                }
                zip.closeEntry();
            }
            zip.finish();
        } finally {
            delete(folder);
        }
    }

    /** Returns the sheets to fill in: all files with all columns, and the rows of an example, by the names of the files. */
    public static Map<String, String> sheets(Exchange example) throws IOException {
        Path folder = Files.createTempDirectory("doimoi");
        Spool spool = new Spool(IN_MEMORY);
        try {
            new WritingRun(Protection.PERSONAL, spool).writeLines(example);
            CsvWriting writing = new CsvWriting(Source.of(spool, List.of(), null));
            writing.run(writing::collect, null);
            CsvLayout.FILES.values().forEach(writing::addAll);
            Map<String, String> sheets = new LinkedHashMap<>();
            for (String name : writing.writeTo(folder)) {
                sheets.put(name, Files.readString(folder.resolve(name)));
            }
            return sheets;
        } finally {
            spool.close();
            delete(folder);
        }
    }

    /** Gives each text of a file a column in Vietnamese and one in English. */
    private void addAll(CsvLayout layout) {
        Map<String, Set<String>> found = entries.computeIfAbsent(layout.file, file -> new LinkedHashMap<>());
        for (String column : layout.columns(Map.of())) {
            if (column.endsWith(".vi")) {
                String text = column.substring(0, column.length() - 3);
                Set<String> languages = found.computeIfAbsent(text, key -> new LinkedHashSet<>());
                languages.add("vi");
                languages.add("en");
            }
        }
    }

    /** Writes the files into an empty folder, and returns their names. */
    private static List<String> write(Exchange exchange, Protection audience, Path folder) throws IOException {
        Spool spool = new Spool(IN_MEMORY);
        try {
            new WritingRun(audience, spool).writeLines(exchange);
            CsvWriting writing = new CsvWriting(Source.of(spool, List.of(), null));
            writing.run(writing::collect, null);
            return writing.writeTo(folder);
        } finally {
            spool.close();
        }
    }

    private List<String> writeTo(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Open files = new Open(folder)) {
            names.add(CsvLayout.HEADER);
            files.open(CsvLayout.HEADER, List.of("key", "value"));
            Map<String, List<String>> columns = new HashMap<>();
            for (CsvLayout layout : CsvLayout.FILES.values()) {
                Map<String, Set<String>> found = entries.get(layout.file);
                if (found != null) {
                    columns.put(layout.file, layout.columns(found));
                    files.open(layout.file, layout.columns(found));
                    names.add(layout.file);
                }
            }
            if (others) {
                files.open(CsvLayout.OTHERS, List.of("type", "json"));
                names.add(CsvLayout.OTHERS);
            }
            run(
                    (layout, cells) -> {
                        if (layout == CsvLayout.HEAD) {
                            for (Map.Entry<String, String> cell : cells.entrySet()) {
                                files.row(layout.file, List.of(CsvCells.escape(cell.getKey()), cell.getValue()));
                            }
                            return;
                        }
                        List<String> row = new ArrayList<>();
                        for (String column : requireNonNull(columns.get(layout.file))) {
                            row.add(cells.getOrDefault(column, ""));
                        }
                        files.row(layout.file, row);
                    },
                    files);
        }
        return names;
    }

    /** The files that are being written. */
    private static final class Open implements Closeable {

        private final Path folder;
        private final Map<String, OutputStream> open = new HashMap<>();

        Open(Path folder) {
            this.folder = folder;
        }

        void open(String name, List<String> columns) throws IOException {
            OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE_NEW), BUFFER);
            open.put(name, out);
            out.write(MARK);
            row(name, columns);
        }

        void row(String name, List<String> cells) throws IOException {
            StringBuilder row = new StringBuilder();
            CsvCells.row(cells, row);
            requireNonNull(open.get(name)).write(row.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            IOException failed = null;
            for (OutputStream out : open.values()) {
                try {
                    out.close();
                } catch (IOException ex) {
                    failed = ex;
                }
            }
            if (failed != null) {
                throw failed;
            }
        }
    }

    // ------------------------------------------------------------------------------------------ the rows

    private void collect(CsvLayout layout, Map<String, String> cells) {
        entries.computeIfAbsent(layout.file, any -> new HashMap<>());
    }

    private void run(Rows rows, @Nullable Open files) throws IOException {
        Ids ids = new Ids();
        String table = "";
        boolean first = true;
        try (LineSplitter splitter = new LineSplitter(lines)) {
            while (splitter.next()) {
                Node line = Nodes.readAny(lines.read(splitter.offset(), splitter.length()));
                if (first) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    fill(CsvLayout.HEAD, CsvLayout.HEAD.shape, "", 0, line, cells, null);
                    rows.row(CsvLayout.HEAD, cells);
                    first = false;
                    continue;
                }
                String name = line.names.get(0);
                Node record = line.items.get(0);
                @Nullable
                CsvLayout layout = Table.named(name)
                        .map(one -> CsvLayout.FILES.get(one.name() + ".csv"))
                        .orElse(null);
                if (layout == null) {
                    others = true;
                    if (files != null) {
                        files.row(CsvLayout.OTHERS, List.of(CsvCells.escape(name), CsvCells.json(record)));
                    }
                    continue;
                }
                if (!name.equals(table)) {
                    table = name;
                    ids = new Ids();
                }
                Node id = record.get("id");
                // rows of lists go by the id, so only the first record of an id can have any
                boolean single = id != null && id.kind == Node.Kind.STRING && ids.add(CsvIndex.hash(id.text));
                write(layout, record, single ? List.of() : null, id == null ? "" : id.text, rows);
            }
        }
    }

    /** Lists of an object that have files of their own. */
    private record Pending(CsvLayout layout, Node list) {}

    private void write(CsvLayout layout, Node object, @Nullable List<Integer> position, String id, Rows rows)
            throws IOException {
        Map<String, String> cells = new HashMap<>();
        List<Pending> pending = position == null ? null : new ArrayList<>();
        if (position != null && !position.isEmpty()) {
            cells.put(layout.keys.get(0), CsvCells.escape(id));
            for (int i = 0; i < position.size(); i++) {
                cells.put(layout.keys.get(i + 1), position.get(i).toString());
            }
        }
        fill(layout, layout.shape, "", 0, object, cells, pending);
        rows.row(layout, cells);
        if (pending == null || position == null) {
            return;
        }
        for (Pending list : pending) {
            for (int i = 0; i < list.list().items.size(); i++) {
                List<Integer> below = new ArrayList<>(position);
                below.add(i + 1);
                write(list.layout(), list.list().items.get(i), below, id, rows);
            }
        }
    }

    /** Puts the members of an object into cells; returns whether there were any. */
    private boolean fill(
            CsvLayout layout,
            Shape shape,
            String prefix,
            int depth,
            Node object,
            Map<String, String> cells,
            @Nullable List<Pending> pending) {
        Node extras = CsvCells.make(Node.Kind.OBJECT, "");
        boolean any = false;
        for (int i = 0; i < object.names.size(); i++) {
            String name = object.names.get(i);
            Node value = object.items.get(i);
            Shape.Component component = shape.byName.get(name);
            if (component != null && put(layout, component, prefix + name, depth, value, cells, pending)) {
                any = true;
            } else {
                extras.names.add(name);
                extras.items.add(value);
            }
        }
        // an object without members is not the same as none
        if (!extras.items.isEmpty() || !any && !prefix.isEmpty()) {
            cells.put(prefix + CsvLayout.EXTRAS, CsvCells.json(extras));
            keys(layout, prefix + CsvLayout.EXTRAS);
            any = true;
        }
        return any;
    }

    private Set<String> keys(CsvLayout layout, String column) {
        return entries.computeIfAbsent(layout.file, any -> new HashMap<>())
                .computeIfAbsent(column, any -> new LinkedHashSet<>());
    }

    private boolean put(
            CsvLayout layout,
            Shape.Component component,
            String column,
            int depth,
            Node value,
            Map<String, String> cells,
            @Nullable List<Pending> pending) {
        if (!fits(component, value)) {
            return false;
        }
        if (CsvLayout.hasEntries(component)) {
            return putEntries(layout, component, column, value, cells);
        }
        if (CsvLayout.isComposite(component)) {
            if (depth >= CsvLayout.DEEPEST) {
                return false;
            }
            fill(layout, Shape.of(component.type()), column + ".", depth + 1, value, cells, pending);
            return true;
        }
        CsvLayout list = layout.lists.get(column);
        if (list != null) {
            if (pending != null) {
                pending.add(new Pending(list, value));
            }
            return pending != null;
        }
        String cell = null;
        if (CsvLayout.isList(component) && value.kind == Node.Kind.ARRAY) {
            cell = CsvCells.cell(CsvLayout.kind(component), value.items);
        } else if (component.form() == Shape.Form.ONE && !Shape.isComposite(component.type())) {
            cell = CsvCells.cell(CsvLayout.kind(component), value);
        }
        if (cell != null) {
            cells.put(column, cell);
        }
        return cell != null;
    }

    /** Returns whether columns can hold a value of a component, so that it comes back as it is. */
    private static boolean fits(Shape.Component component, Node value) {
        boolean object = value.kind == Node.Kind.OBJECT;
        if (CsvLayout.hasEntries(component)) {
            boolean fits = object && !value.items.isEmpty();
            for (int i = 0; fits && i < value.items.size(); i++) {
                fits = CsvCells.cell(CsvLayout.kind(component), value.items.get(i)) != null
                        && KEY.matcher(value.names.get(i)).matches();
            }
            return fits;
        }
        if (CsvLayout.isComposite(component)) {
            return object && isInOrder(Shape.of(component.type()), value);
        }
        if (component.form() == Shape.Form.LIST && Shape.isComposite(component.type())) {
            Shape shape = Shape.of(component.type());
            return value.kind == Node.Kind.ARRAY
                    && !value.items.isEmpty()
                    && value.items.stream().allMatch(item -> item.kind == Node.Kind.OBJECT && isInOrder(shape, item));
        }
        if (CsvLayout.isList(component)) {
            return value.kind == Node.Kind.ARRAY && CsvCells.cell(CsvLayout.kind(component), value.items) != null;
        }
        return component.form() == Shape.Form.ONE
                && !Shape.isComposite(component.type())
                && CsvCells.cell(CsvLayout.kind(component), value) != null;
    }

    /**
     * Returns whether the members that have columns come first and in the order of these. They do in what could be read;
     * what could not be is carried as it stood, and keeps its order.
     */
    private static boolean isInOrder(Shape shape, Node object) {
        int last = -1;
        boolean others = false;
        for (int i = 0; i < object.names.size(); i++) {
            int position = shape.position(object.names.get(i));
            if (position < 0 || !fits(shape.components.get(position), object.items.get(i))) {
                others = true;
            } else if (others || position <= last) {
                return false;
            } else {
                last = position;
            }
        }
        return true;
    }

    private boolean putEntries(
            CsvLayout layout, Shape.Component component, String column, Node value, Map<String, String> cells) {
        Set<String> known = keys(layout, column);
        if (known.isEmpty() && component.form() == Shape.Form.ONE) {
            known.add("vi");
        }
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> more = new LinkedHashSet<>();
        for (int i = 0; i < value.items.size(); i++) {
            String key = value.names.get(i);
            String cell = CsvCells.cell(CsvLayout.kind(component), value.items.get(i));
            found.put(column + "." + key, requireNonNull(cell));
            if (!known.contains(key)) {
                more.add(key);
            }
        }
        if (layout != CsvLayout.HEAD && !more.isEmpty() && known.size() + more.size() > MAX_ENTRIES) {
            return false;
        }
        known.addAll(more);
        cells.putAll(found);
        return true;
    }

    /** The hashes of the ids of a table, eight to sixteen bytes each. That two ids share one costs nothing but columns. */
    private static final class Ids {

        private long[] slots = new long[256];
        private int size;

        /** Adds an id; false if it was there. */
        boolean add(long hash) {
            if (size * 2 >= slots.length) {
                long[] old = slots;
                slots = new long[old.length * 2];
                for (long one : old) {
                    if (one != 0) {
                        slots[slot(one)] = one;
                    }
                }
            }
            long key = hash == 0 ? 1 : hash;
            int slot = slot(key);
            if (slots[slot] == key) {
                return false;
            }
            slots[slot] = key;
            size++;
            return true;
        }

        private int slot(long key) {
            int slot = (int) key & slots.length - 1;
            while (slots[slot] != 0 && slots[slot] != key) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }
    }
}
