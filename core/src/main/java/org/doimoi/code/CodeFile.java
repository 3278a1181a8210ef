package org.doimoi.code;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Reads the data file of a {@link CodeList}, whose class comment describes the form. */
final class CodeFile<C extends CodeEntry> {

    private static final List<String> TERM_COLUMNS =
            List.of("scheme", "code", "vi", "en", "from", "through", "parent", "replacedBy", "source", "certainty");
    private static final Set<String> HEADER_KEYS =
            Set.of("list", "layer", "name.vi", "name.en", "open", "version", "checked", "source", "certainty");
    private static final String REPLACE = "replace";
    private static final Comparator<CodeEntry> OLDEST_FIRST = Comparator.comparing(
            (CodeEntry entry) -> entry.term().valid().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Class<C> type;
    private final String name;
    private final @Nullable CodeList<C> below;
    private final Map<String, String> header = new HashMap<>();
    private final Map<C, Integer> lines = new LinkedHashMap<>();
    private final List<C> shadowed = new ArrayList<>();
    private List<String> columns = List.of();
    private int line;

    private CodeFile(Class<C> type, String name, @Nullable CodeList<C> below) {
        this.type = type;
        this.name = name;
        this.below = below;
    }

    /**
     * Reads a file.
     *
     * @param below  the list that the file is laid over, null if there is none
     */
    static <C extends CodeEntry> CodeFile<C> read(
            Class<C> type, String name, BufferedReader reader, @Nullable CodeList<C> below) {
        CodeFile<C> file = new CodeFile<>(type, name, below);
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                file.line++;
                file.accept(text);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + name + " after line " + file.line, ex);
        }
        file.line = 0;
        if (file.columns.isEmpty()) {
            throw file.malformed("the line with the names of the columns is missing");
        }
        file.layOver();
        file.checkVersions();
        file.checkTree();
        return file;
    }

    /** Takes over the entries of the list below, but for those of codes that this file has. */
    private void layOver() {
        String layer = header.getOrDefault("layer", "extend");
        if (!layer.equals("extend") && !layer.equals(REPLACE)) {
            throw malformed("invalid layer '" + layer + "', must be extend or " + REPLACE);
        }
        if (below == null) {
            return;
        }
        Map<C, Integer> own = new LinkedHashMap<>(lines);
        Set<String> keys = new HashSet<>();
        own.keySet().forEach(entry -> keys.add(key(entry)));
        lines.clear();
        for (C entry : below.entries()) {
            if (layer.equals(REPLACE) || keys.contains(key(entry))) {
                shadowed.add(entry);
            } else {
                lines.put(entry, 0);
            }
        }
        lines.putAll(own);
    }

    private static String key(CodeEntry entry) {
        return CodeList.key(entry.term().scheme(), entry.code());
    }

    private void accept(String text) {
        if (text.startsWith("#")) {
            int colon = text.indexOf(": ");
            String key = colon < 0 ? "" : text.substring(1, colon).strip();
            if (columns.isEmpty() && HEADER_KEYS.contains(key)) {
                @Nullable
                String before = header.put(key, text.substring(colon + 2).strip());
                if (before != null) {
                    throw malformed("the line '# " + key + ": ...' stands twice");
                }
            }
        } else if (columns.isEmpty()) {
            columns(Splitter.on('\t').splitToList(text));
        } else if (!text.isBlank()) {
            row(Splitter.on('\t').splitToList(text));
        }
    }

    private void columns(List<String> names) {
        if (type != AddedEntry.class) {
            checkKnown(names);
        }
        for (String column : List.of("code", "vi")) {
            if (!names.contains(column)) {
                throw malformed("the column '" + column + "' is missing");
            }
        }
        if (names.stream().distinct().count() < names.size()) {
            throw malformed("a column stands twice");
        }
        columns = names;
    }

    private void checkKnown(List<String> names) {
        List<String> known = new ArrayList<>(TERM_COLUMNS);
        Stream.of(type.getRecordComponents())
                .skip(1)
                .map(RecordComponent::getName)
                .forEach(known::add);
        for (String column : names) {
            if (!known.contains(column)) {
                throw malformed("unknown column '" + column + "', must be one of " + known);
            }
        }
    }

    private void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw malformed(cells.size() + " cells, must be " + columns.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(columns.get(i), cells.get(i));
            }
        }
        try {
            @Nullable Integer before = lines.put(entry(row), line);
            if (before != null) {
                throw malformed("the same as line " + before);
            }
        } catch (CodeListException ex) {
            throw ex;
        } catch (IllegalArgumentException | DateTimeException ex) {
            throw new CodeListException(name, line, requireNonNull(ex.getMessage()), ex);
        }
    }

    private C entry(Map<String, String> row) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = argument(row, i, components[i]);
            if (arguments[i] == null && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw malformed("the cell '" + components[i].getName() + "' is empty");
            }
        }
        try {
            Constructor<C> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException ex) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + ex.getCause(), ex.getCause());
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to make a " + type, ex);
        }
    }

    private @Nullable Object argument(Map<String, String> row, int index, RecordComponent component) {
        if (index == 0) {
            return term(row);
        }
        if (component.getType() == Map.class) {
            Map<String, String> rest = new LinkedHashMap<>(row);
            TERM_COLUMNS.forEach(rest::remove);
            return rest;
        }
        return convert(row.get(component.getName()), component.getType());
    }

    private Term term(Map<String, String> row) {
        String code = required(row, "code");
        Code.parse(code);
        Text names = Text.of("vi", required(row, "vi"));
        String english = row.get("en");
        String from = row.get("from");
        String through = row.get("through");
        Period valid = Period.of(
                from == null ? null : LocalDate.parse(from), through == null ? null : LocalDate.parse(through));
        if (!valid.isOrdered()) {
            throw malformed("the period " + valid + " ends before it begins");
        }
        String source = row.getOrDefault("source", header.get("source"));
        String certainty = row.getOrDefault("certainty", header.get("certainty"));
        if (source == null || certainty == null) {
            throw malformed("source and certainty must stand in the row or at the head of the file");
        }
        return new Term(
                row.get("scheme"),
                code,
                english == null ? names : names.with("en", english),
                valid,
                row.get("parent"),
                Splitter.on(',').omitEmptyStrings().splitToList(row.getOrDefault("replacedBy", "")),
                source,
                Certainty.valueOf(certainty.toUpperCase(Locale.ROOT)));
    }

    private String required(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw malformed("the cell '" + column + "' is empty");
        }
        return cell;
    }

    private static @Nullable Object convert(@Nullable String cell, Class<?> type) {
        if (type == List.class) {
            return Splitter.on(',').omitEmptyStrings().splitToList(cell == null ? "" : cell);
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

    private void checkVersions() {
        byKey().asMap().forEach((key, versions) -> {
            @Nullable C before = null;
            for (C version : versions) {
                if (before != null) {
                    LocalDate through = before.term().valid().through();
                    LocalDate from = version.term().valid().from();
                    if (through == null || from == null || !from.isAfter(through)) {
                        line = line(before, version);
                        throw malformed("code '" + key + "' has two meanings at once, in "
                                + before.term().valid() + " and "
                                + version.term().valid());
                    }
                }
                before = version;
            }
        });
    }

    private int line(C one, C other) {
        return Math.max(lines.getOrDefault(one, 0), lines.getOrDefault(other, 0));
    }

    private void checkTree() {
        ImmutableListMultimap<String, C> byKey = byKey();
        lines.forEach((entry, at) -> {
            Term term = entry.term();
            line = at;
            String parent = term.parent();
            if (parent != null && !byKey.containsKey(CodeList.key(term.scheme(), parent))) {
                throw malformed("the parent '" + parent + "' of '" + term.code() + "' is missing");
            }
            for (String successor : term.replacedBy()) {
                LocalDate through = term.valid().through();
                if (through == null) {
                    throw malformed("'" + term.code() + "' is replaced, but has no last day");
                }
                boolean found = byKey.get(CodeList.key(term.scheme(), successor)).stream()
                        .anyMatch(heir -> heir.term().isInForce(through.plusDays(1)));
                if (!found) {
                    throw malformed("'" + successor + "', which replaces '" + term.code() + "', is not in force on "
                            + through.plusDays(1));
                }
            }
        });
        line = 0;
    }

    /** Returns what the head of the file says, or else, in a file that extends a list, what that list says. */
    private <T> T header(String key, Function<CodeList<C>, T> ofBelow, Function<String, T> convert) {
        String value = header.get(key);
        if (value != null) {
            return convert.apply(value);
        }
        if (below == null || REPLACE.equals(header.get("layer"))) {
            throw malformed("the line '# " + key + ": ...' is missing at the head of the file");
        }
        return ofBelow.apply(below);
    }

    /** Returns the name of the list: that of its type, or, of an added one, the one that it says. */
    String listName() {
        String said = header.get("list");
        if (type == AddedEntry.class) {
            if (said == null) {
                throw malformed("the library has no list of this name; one of your own says so by the line '# list:"
                        + " NAME' at the head of the file");
            }
            return said;
        }
        String own = CodeList.name(type);
        if (said != null && !said.equals(own)) {
            throw malformed("the list is called '" + said + "' at the head of the file, must be '" + own + "'");
        }
        return own;
    }

    String source() {
        return header("source", CodeList::source, value -> value);
    }

    Text title() {
        String vietnamese = header("name.vi", list -> list.title().best("vi"), value -> value);
        String english = header("name.en", list -> list.title().best("en"), value -> value);
        return Text.ofVietnameseEnglish(vietnamese, english);
    }

    boolean isOpen() {
        return header("open", CodeList::isOpen, this::flag);
    }

    private boolean flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw malformed("invalid open '" + value + "', must be true or false");
        }
        return value.equals("true");
    }

    LocalDate version() {
        return header("version", CodeList::version, value -> date("version", value));
    }

    LocalDate checked() {
        return header("checked", CodeList::checked, value -> date("checked", value));
    }

    private LocalDate date(String key, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException ex) {
            throw malformed("invalid " + key + " '" + value + "', must be a date such as 2026-11-24");
        }
    }

    ImmutableList<C> entries() {
        return ImmutableList.copyOf(lines.keySet());
    }

    /** Returns the entries of the list below that those of this file stand instead of. */
    ImmutableList<C> shadowed() {
        return ImmutableList.copyOf(shadowed);
    }

    List<C> oldestFirst() {
        return lines.keySet().stream().sorted(OLDEST_FIRST).toList();
    }

    private ImmutableListMultimap<String, C> byKey() {
        return oldestFirst().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(CodeFile::key, entry -> entry));
    }

    private CodeListException malformed(String reason) {
        return new CodeListException(name, line, reason, null);
    }
}
