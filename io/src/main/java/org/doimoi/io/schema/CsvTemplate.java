package org.doimoi.io.schema;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doimoi.dataset.Table;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.RuleSamples;
import org.doimoi.value.Composite;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes the empty sheets of a CSV package, with one row each that shows how they are filled in.
 *
 * <p>A text has a column a language, a composite one for each of its members, and a list of composites a sheet of its own,
 * whose rows say which record they belong to and in which place.
 */
final class CsvTemplate {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    /** Excel takes a file for UTF-8 only with it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Map<String, Map<String, String>> sheets = new LinkedHashMap<>();

    private CsvTemplate() {}

    /** Returns the sheets of a table by the names of their files. */
    static ImmutableMap<String, String> of(Table<?> table) {
        CsvTemplate template = new CsvTemplate();
        Map<String, String> columns = template.sheet(table.name());
        template.add(RecordType.of(table.type()), example(table), "", table.name(), columns);
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        template.sheets.forEach(
                (name, cells) -> files.put(name + ".csv", BYTE_ORDER_MARK + row(cells.keySet()) + row(cells.values())));
        return files.buildOrThrow();
    }

    private static @Nullable Object example(Table<?> table) {
        return table
                .rows(ExchangeReader.on(RuleSamples.DAY)
                        .read(RuleSamples.exchange(""))
                        .dataset())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> sheet(String name) {
        return sheets.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }

    private void add(
            RecordType type, @Nullable Object record, String prefix, String sheet, Map<String, String> columns) {
        for (Member member : type.members()) {
            String name = prefix + member.name();
            Object value = record == null ? null : get(type, member, record);
            boolean composite = Composite.class.isAssignableFrom(member.type());
            if (member.form() == Member.Form.LIST && composite) {
                String own = sheet + '.' + name;
                Map<String, String> cells = sheet(own);
                Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
                cells.put(
                        "record",
                        first == null ? "" : sheets.values().iterator().next().getOrDefault("id", ""));
                cells.put("position", first == null ? "" : "0");
                add(RecordType.of(member.type()), first, "", own, cells);
            } else if (member.form() == Member.Form.LIST) {
                columns.put(
                        name,
                        value instanceof List<?> list
                                ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
                                : "");
            } else if (composite) {
                add(RecordType.of(member.type()), value, name + '.', sheet, columns);
            } else if (member.type() == Text.class) {
                for (String language : LANGUAGES) {
                    columns.put(
                            name + '.' + language,
                            value instanceof Text text ? text.in(language).orElse("") : "");
                }
            } else {
                columns.put(
                        name,
                        value == null
                                ? ""
                                : value instanceof TechnologyReadiness readiness
                                        ? String.valueOf(readiness.level())
                                        : value.toString());
            }
        }
    }

    private static @Nullable Object get(RecordType type, Member member, Object record) {
        try {
            return type.type().getMethod(member.name()).invoke(record);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to read " + member.name() + " of " + type.type(), ex);
        }
    }

    private static String row(Iterable<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add(cell.matches("[^\",;\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"'));
        return String.join(",", quoted) + "\r\n";
    }
}
