package org.doimoi.io.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.value.Text;

/**
 * The files of a CSV package, derived from the records: one per table, and one for each list of objects in it.
 *
 * <p>A member of a member has both names as its column, as {@code address.commune} has, and so has a text in each
 * language, {@code title.vi}. A file of a list has first the id of the record and the positions, from 1, in the lists
 * around it and its own: {@code startup_id, fundingRounds_position, investors_position}.
 */
final class CsvLayout {

    /** The column with what has no column of its own, as a JSON object. */
    static final String EXTRAS = "extras";

    static final String HEADER = "exchange.csv";
    /** The file of the records whose type is not known, each as JSON. */
    static final String OTHERS = "others.csv";

    static final int DEEPEST = 6;

    /** The files of the tables, in the order of these. */
    static final ImmutableList<CsvLayout> TABLES = Table.all().stream()
            .map(table -> new CsvLayout(
                    table.name(), ImmutableList.of(), ImmutableList.of(), table.type(), table.recordName()))
            .collect(ImmutableList.toImmutableList());

    /** The header, which is a table of one record, written with a row for each column. */
    static final CsvLayout HEAD =
            new CsvLayout("exchange", ImmutableList.of(), ImmutableList.of(), Header.class, "exchange");

    /** The layouts of all tables and lists, by name of the file. */
    static final ImmutableMap<String, CsvLayout> FILES = files();

    /** How a column holds a value. */
    enum Form {
        /** One value. */
        ONE,
        /** The values of a list. */
        LIST,
        /** One value of a map or a text, the key being part of the name of the column. */
        ENTRY,
        /** A JSON object whose members are taken over. */
        EXTRAS
    }

    /**
     * What a column is for.
     *
     * @param path  the names from the record to the value; for extras, to the object that they are of
     */
    record Target(ImmutableList<String> path, Form form, Node.Kind kind) {}

    final String file;
    /** The name of the records of the table. */
    final String record;
    /** Where the list is in the object around it; empty for a table. */
    final ImmutableList<String> at;
    /** The columns that say where a row belongs; none for a table. */
    final ImmutableList<String> keys;

    final Shape shape;
    /** The lists in it, by the dotted name of their place. */
    final ImmutableMap<String, CsvLayout> lists;

    private CsvLayout(String stem, ImmutableList<String> at, ImmutableList<String> keys, Class<?> type, String record) {
        this.file = stem + ".csv";
        this.record = record;
        this.at = at;
        this.keys = keys;
        this.shape = Shape.of(type);
        ImmutableMap.Builder<String, CsvLayout> found = ImmutableMap.builder();
        if (keys.size() < DEEPEST) {
            addLists(shape, ImmutableList.of(), stem, found);
        }
        this.lists = found.buildOrThrow();
    }

    private void addLists(
            Shape part, ImmutableList<String> path, String stem, ImmutableMap.Builder<String, CsvLayout> found) {
        for (Shape.Component component : part.components) {
            if (!Shape.isComposite(component.type()) || path.size() >= DEEPEST) {
                continue;
            }
            ImmutableList<String> below = append(path, component.name());
            if (component.form() == Shape.Form.ONE) {
                addLists(Shape.of(component.type()), below, stem, found);
            } else if (component.form() == Shape.Form.LIST) {
                String name = String.join(".", below);
                ImmutableList<String> start = keys.isEmpty() ? ImmutableList.of(record + "_id") : keys;
                found.put(
                        name,
                        new CsvLayout(
                                stem + "." + name, below, append(start, name + "_position"), component.type(), record));
            }
        }
    }

    private static ImmutableMap<String, CsvLayout> files() {
        ImmutableMap.Builder<String, CsvLayout> files = ImmutableMap.builder();
        List<CsvLayout> open = new ArrayList<>(TABLES);
        while (!open.isEmpty()) {
            CsvLayout next = open.remove(0);
            files.put(next.file, next);
            open.addAll(0, next.lists.values());
        }
        return files.buildOrThrow();
    }

    static ImmutableList<String> append(ImmutableList<String> path, String name) {
        return ImmutableList.<String>builder().addAll(path).add(name).build();
    }

    /** Returns whether a component has columns whose names end in a key: the languages of a text, the keys of a map. */
    static boolean hasEntries(Shape.Component component) {
        return component.form() == Shape.Form.ONE && component.type() == Text.class
                || component.form() == Shape.Form.MAP
                        && component.type() != Text.class
                        && !Shape.isComposite(component.type());
    }

    static Node.Kind kind(Shape.Component component) {
        return component.type() == Text.class ? Node.Kind.STRING : Scalars.kind(component.type());
    }

    /** Returns what a column is for; one that is not known holds a member of its name. */
    Target target(String column) {
        return target(shape, column, ImmutableList.of());
    }

    private static Target target(Shape shape, String column, ImmutableList<String> path) {
        int dot = column.indexOf('.');
        Shape.Component component = shape.byName.get(dot < 0 ? column : column.substring(0, dot));
        if (component == null) {
            return column.equals(EXTRAS)
                    ? new Target(path, Form.EXTRAS, Node.Kind.OBJECT)
                    : new Target(append(path, column), Form.ONE, Node.Kind.STRING);
        }
        ImmutableList<String> below = append(path, component.name());
        boolean composite = Shape.isComposite(component.type());
        if (dot < 0) {
            boolean scalar = !composite && component.type() != Text.class;
            Form form = component.form() == Shape.Form.LIST && scalar ? Form.LIST : Form.ONE;
            boolean fits = scalar && component.form() != Shape.Form.MAP;
            return new Target(below, form, fits ? kind(component) : Node.Kind.STRING);
        }
        String rest = column.substring(dot + 1);
        if (hasEntries(component)) {
            return new Target(append(below, rest), Form.ENTRY, kind(component));
        }
        return composite && component.form() == Shape.Form.ONE
                ? target(Shape.of(component.type()), rest, below)
                : new Target(append(path, column), Form.ONE, Node.Kind.STRING);
    }

    /** Returns the columns, given the keys of texts and maps and which objects have extras. */
    List<String> columns(Map<String, ? extends Iterable<String>> entries) {
        List<String> columns = new ArrayList<>(keys);
        addColumns(shape, "", 0, entries, columns);
        return columns;
    }

    private static void addColumns(
            Shape shape,
            String prefix,
            int depth,
            Map<String, ? extends Iterable<String>> entries,
            List<String> columns) {
        for (Shape.Component component : shape.components) {
            String name = prefix + component.name();
            if (component.form() == Shape.Form.EXTRAS) {
                continue;
            }
            if (hasEntries(component)) {
                Iterable<String> keys = entries.containsKey(name)
                        ? entries.get(name)
                        : component.type() == Text.class ? List.of("vi") : List.<String>of();
                keys.forEach(key -> columns.add(name + "." + key));
            } else if (!Shape.isComposite(component.type())) {
                if (component.form() == Shape.Form.ONE || isList(component)) {
                    columns.add(name);
                }
            } else if (component.form() == Shape.Form.ONE && depth < DEEPEST) {
                addColumns(Shape.of(component.type()), name + ".", depth + 1, entries, columns);
            }
        }
        if (entries.containsKey(prefix + EXTRAS)) {
            columns.add(prefix + EXTRAS);
        }
    }

    /** Returns whether a component is a list that one cell can hold. */
    static boolean isList(Shape.Component component) {
        return component.form() == Shape.Form.LIST
                && component.type() != Text.class
                && !Shape.isComposite(component.type());
    }

    /** Returns whether a component is one object, whose members have columns. */
    static boolean isComposite(Shape.Component component) {
        return component.form() == Shape.Form.ONE && Shape.isComposite(component.type());
    }
}
