package org.doimoi.code;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of a list from the cells of its rows.
 *
 * <p>Lists are loaded while a program starts, when nothing is compiled yet: plain loops, and what a type has is looked up
 * once.
 */
final class RowReader<C extends CodeEntry> {

    /** What is wrong with a row. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String reason) {
            super(reason);
        }
    }

    static final List<String> TERM_COLUMNS =
            List.of("scheme", "code", "vi", "en", "from", "through", "parent", "replacedBy", "source", "certainty");
    private static final Map<String, Certainty> CERTAINTIES = certainties();

    private final Class<C> type;
    private final boolean checked;
    private final Constructor<C> constructor;
    private final String[] names;
    private final Class<?>[] types;
    private final @Nullable Boolean[] nullable;

    private final List<String> columns;
    /** Where each column of a term is, -1 if the file does not have it. */
    private final int[] termAt;
    /** Where each component is. */
    private final int[] componentAt;

    private final RecordComponent[] components;

    /**
     * Creates a reader.
     *
     * @param columns  the columns that the rows have
     * @param checked  whether an empty cell is refused where the component must not be null; it takes 20 ms to read such
     *     annotations for the first time, and the lists of the library are checked by its tests
     */
    RowReader(Class<C> type, List<String> columns, boolean checked) {
        this.type = type;
        this.checked = checked;
        this.columns = columns;
        components = type.getRecordComponents();
        names = new String[components.length];
        types = new Class<?>[components.length];
        nullable = new @Nullable Boolean[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = components[i].getName();
            types[i] = components[i].getType();
        }
        termAt = new int[TERM_COLUMNS.size()];
        for (int i = 0; i < termAt.length; i++) {
            termAt[i] = columns.indexOf(TERM_COLUMNS.get(i));
        }
        componentAt = new int[names.length];
        for (int i = 0; i < componentAt.length; i++) {
            componentAt[i] = columns.indexOf(names[i]);
        }
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException ex) {
            throw new IllegalStateException("The canonical constructor of " + type + " is missing", ex);
        }
    }

    /** Returns the names of the columns that a file of a list may have; of an added one the columns are free. */
    static List<String> columns(Class<?> type) {
        List<String> columns = new ArrayList<>(TERM_COLUMNS);
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 1; i < components.length; i++) {
            columns.add(components[i].getName());
        }
        return columns;
    }

    /**
     * Makes an entry.
     *
     * @param cells  a cell for each column
     * @param head  what stands at the head of the file
     */
    C read(List<String> cells, Map<String, String> head) {
        @Nullable Object[] arguments = new @Nullable Object[names.length];
        arguments[0] = term(cells, head);
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = types[i] == Map.class ? others(cells) : convert(cell(cells, componentAt[i]), types[i]);
            if (arguments[i] == null && checked && !mayBeEmpty(i)) {
                throw new Refusal("the cell '" + names[i] + "' is empty");
            }
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException ex) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + ex.getCause(), ex.getCause());
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to make a " + type, ex);
        }
    }

    private static @Nullable String cell(List<String> cells, int at) {
        String cell = at < 0 ? "" : cells.get(at);
        return cell.isEmpty() ? null : cell;
    }

    private boolean mayBeEmpty(int component) {
        if (nullable[component] == null) {
            nullable[component] = components[component].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
        return nullable[component];
    }

    private Map<String, String> others(List<String> cells) {
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!TERM_COLUMNS.contains(columns.get(i)) && !cells.get(i).isEmpty()) {
                others.put(columns.get(i), cells.get(i));
            }
        }
        return others;
    }

    private @Nullable String cell(List<String> cells, String column) {
        return cell(cells, termAt[TERM_COLUMNS.indexOf(column)]);
    }

    private Term term(List<String> cells, Map<String, String> head) {
        String code = required(cells, "code");
        Code.parse(code);
        String vietnamese = required(cells, "vi");
        String english = cell(cells, "en");
        Period valid = Period.of(day(cell(cells, "from")), day(cell(cells, "through")));
        if (!valid.isOrdered()) {
            throw new Refusal("the period " + valid + " ends before it begins");
        }
        String source = cell(cells, "source");
        String certainty = cell(cells, "certainty");
        source = source == null ? head.get("source") : source;
        certainty = certainty == null ? head.get("certainty") : certainty;
        if (source == null || certainty == null) {
            throw new Refusal("source and certainty must stand in the row or at the head of the file");
        }
        return new Term(
                cell(cells, "scheme"),
                code,
                english == null ? Text.of("vi", vietnamese) : Text.ofVietnameseEnglish(vietnamese, english),
                valid,
                cell(cells, "parent"),
                split(cell(cells, "replacedBy"), ',', false),
                source,
                certainty(certainty));
    }

    private String required(List<String> cells, String column) {
        String cell = cell(cells, column);
        if (cell == null) {
            throw new Refusal("the cell '" + column + "' is empty");
        }
        return cell;
    }

    /** Returns a day; what is none is left to the parser of the JDK, which takes its time to get ready and to explain. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean plain = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        for (int i = 0; plain && i < 10; i++) {
            plain = i == 4 || i == 7 || text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (plain) {
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } catch (DateTimeException ex) {
                // the parser explains it with the text
                return LocalDate.parse(text);
            }
        }
        return LocalDate.parse(text);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static Certainty certainty(String text) {
        Certainty certainty = CERTAINTIES.get(text);
        if (certainty == null) {
            throw new Refusal(
                    "invalid certainty '" + text + "', must be one of " + String.join(", ", CERTAINTIES.keySet()));
        }
        return certainty;
    }

    private static Map<String, Certainty> certainties() {
        Map<String, Certainty> certainties = new LinkedHashMap<>();
        for (Certainty certainty : Certainty.values()) {
            certainties.put(certainty.name().toLowerCase(Locale.ROOT), certainty);
        }
        return certainties;
    }

    private static @Nullable Object convert(@Nullable String cell, Class<?> type) {
        if (type == List.class) {
            return split(cell, ',', false);
        }
        if (cell == null || type == String.class) {
            return cell;
        }
        if (type == Code.class) {
            return Code.parse(cell);
        }
        if (type == Integer.class) {
            return Integer.valueOf(cell);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(cell);
        }
        throw new IllegalStateException(
                "A component of a code list must be String, List, Code, Integer or BigDecimal, not " + type);
    }

    /** Returns the parts of a text between the marks, those that are empty only if they are asked for. */
    static List<String> split(@Nullable String text, char mark, boolean empty) {
        if (text == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(mark); end >= 0; end = text.indexOf(mark, start)) {
            if (empty || end > start) {
                parts.add(text.substring(start, end));
            }
            start = end + 1;
        }
        if (empty || start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
