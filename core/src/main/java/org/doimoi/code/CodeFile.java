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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            Set.of("name.vi", "name.en", "open", "version", "checked", "source", "certainty");
    private static final Comparator<CodeEntry> OLDEST_FIRST = Comparator.comparing(
            (CodeEntry entry) -> entry.term().valid().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Class<C> type;
    private final String name;
    private final Map<String, String> header = new HashMap<>();
    private final Map<C, Integer> lines = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private int line;

    private CodeFile(Class<C> type, String name) {
        this.type = type;
        this.name = name;
    }

    static <C extends CodeEntry> CodeFile<C> read(Class<C> type, String name, BufferedReader reader) {
        CodeFile<C> file = new CodeFile<>(type, name);
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
        file.checkVersions();
        file.checkTree();
        return file;
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
            arguments[i] = i == 0 ? term(row) : convert(row.get(components[i].getName()), types[i]);
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
                        line = lines.getOrDefault(version, 0);
                        throw malformed("code '" + key + "' has two meanings at once, in "
                                + before.term().valid() + " and "
                                + version.term().valid());
                    }
                }
                before = version;
            }
        });
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

    String header(String key) {
        String value = header.get(key);
        if (value == null) {
            throw malformed("the line '# " + key + ": ...' is missing at the head of the file");
        }
        return value;
    }

    Text title() {
        return Text.ofVietnameseEnglish(header("name.vi"), header("name.en"));
    }

    boolean flag(String key) {
        String value = header(key);
        if (!value.equals("true") && !value.equals("false")) {
            throw malformed("invalid " + key + " '" + value + "', must be true or false");
        }
        return value.equals("true");
    }

    LocalDate date(String key) {
        String value = header(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException ex) {
            throw malformed("invalid " + key + " '" + value + "', must be a date such as 2026-11-24");
        }
    }

    ImmutableList<C> entries() {
        return ImmutableList.copyOf(lines.keySet());
    }

    ImmutableListMultimap<String, C> byKey() {
        return lines.keySet().stream()
                .sorted(OLDEST_FIRST)
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        entry -> CodeList.key(entry.term().scheme(), entry.code()), entry -> entry));
    }

    private CodeListException malformed(String reason) {
        return new CodeListException(name, line, reason, null);
    }
}
