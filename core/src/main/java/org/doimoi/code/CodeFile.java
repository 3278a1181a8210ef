package org.doimoi.code;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Reads the data file of a {@link CodeList}, whose class comment describes the form. */
final class CodeFile<C extends CodeEntry> {

    /** An entry and its line; 0 if it is of the list below. */
    private record Line<C extends CodeEntry>(C entry, int number) {}

    private static final Set<String> HEADER_KEYS =
            Set.of("list", "layer", "name.vi", "name.en", "open", "version", "checked", "source", "certainty");
    private static final String REPLACE = "replace";

    private final Class<C> type;
    private final String name;
    private final @Nullable CodeList<C> below;
    private final boolean checked;
    private final Map<String, String> header = new HashMap<>();
    private final List<C> shadowed = new ArrayList<>();
    /** The versions of each code, oldest first. */
    private final Map<String, List<Line<C>>> byKey = new LinkedHashMap<>();

    private List<Line<C>> lines = new ArrayList<>();
    private List<String> columns = List.of();
    private @Nullable RowReader<C> rows;
    private int line;

    private CodeFile(Class<C> type, String name, @Nullable CodeList<C> below, boolean checked) {
        this.type = type;
        this.name = name;
        this.below = below;
        this.checked = checked;
    }

    /**
     * Reads a file.
     *
     * @param below  the list that the file is laid over, null if there is none
     * @param checked  whether cells that are empty, but must not be, are looked for
     */
    static <C extends CodeEntry> CodeFile<C> read(
            Class<C> type, String name, BufferedReader reader, @Nullable CodeList<C> below, boolean checked) {
        CodeFile<C> file = new CodeFile<>(type, name, below, checked);
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                file.line++;
                // editors of Windows put a mark at the beginning
                file.accept(file.line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + name + " after line " + file.line, ex);
        }
        file.line = 0;
        if (file.columns.isEmpty()) {
            throw file.malformed("the line with the names of the columns is missing");
        }
        file.layOver();
        for (Line<C> one : file.lines) {
            file.addVersion(one);
        }
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
        Set<String> keys = new HashSet<>();
        for (Line<C> one : lines) {
            keys.add(key(one.entry));
        }
        List<Line<C>> both = new ArrayList<>();
        for (C entry : below.entries()) {
            if (layer.equals(REPLACE) || keys.contains(key(entry))) {
                shadowed.add(entry);
            } else {
                both.add(new Line<>(entry, 0));
            }
        }
        both.addAll(lines);
        lines = both;
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
            columns(RowReader.split(text, '\t', true));
        } else if (!text.isBlank()) {
            row(RowReader.split(text, '\t', true));
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
        if (new HashSet<>(names).size() < names.size()) {
            throw malformed("a column stands twice");
        }
        columns = names;
        rows = new RowReader<>(type, names, checked);
    }

    private void checkKnown(List<String> names) {
        List<String> known = RowReader.columns(type);
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
        try {
            lines.add(new Line<>(requireNonNull(rows, "rows").read(cells, header), line));
        } catch (RowReader.Refusal ex) {
            throw new CodeListException(name, line, requireNonNull(ex.getMessage()), null);
        } catch (IllegalArgumentException | DateTimeException ex) {
            throw new CodeListException(name, line, requireNonNull(ex.getMessage()), ex);
        }
    }

    /** Puts an entry among those of its code, and checks that no two of them hold on one day. */
    private void addVersion(Line<C> added) {
        String key = key(added.entry);
        List<Line<C>> versions = byKey.get(key);
        if (versions == null) {
            versions = new ArrayList<>(1);
            byKey.put(key, versions);
        }
        int at = versions.size();
        while (at > 0 && isBefore(added.entry, versions.get(at - 1).entry)) {
            at--;
        }
        versions.add(at, added);
        if (at > 0) {
            checkApart(versions.get(at - 1), added);
        }
        if (at + 1 < versions.size()) {
            checkApart(added, versions.get(at + 1));
        }
    }

    private static boolean isBefore(CodeEntry one, CodeEntry other) {
        LocalDate from = one.term().valid().from();
        LocalDate otherFrom = other.term().valid().from();
        return otherFrom != null && (from == null || from.isBefore(otherFrom));
    }

    private void checkApart(Line<C> earlier, Line<C> later) {
        LocalDate through = earlier.entry.term().valid().through();
        LocalDate from = later.entry.term().valid().from();
        if (through == null || from == null || !from.isAfter(through)) {
            line = Math.max(earlier.number, later.number);
            throw malformed(
                    earlier.entry.equals(later.entry)
                            ? "the same as line " + Math.min(earlier.number, later.number)
                            : "code '" + key(later.entry) + "' has two meanings at once, in "
                                    + earlier.entry.term().valid() + " and "
                                    + later.entry.term().valid());
        }
    }

    private void checkTree() {
        for (Line<C> one : lines) {
            Term term = one.entry.term();
            line = one.number;
            String parent = term.parent();
            if (parent != null && !byKey.containsKey(CodeList.key(term.scheme(), parent))) {
                throw malformed("the parent '" + parent + "' of '" + term.code() + "' is missing");
            }
            for (String successor : term.replacedBy()) {
                LocalDate through = term.valid().through();
                if (through == null) {
                    throw malformed("'" + term.code() + "' is replaced, but has no last day");
                }
                if (!isInForce(CodeList.key(term.scheme(), successor), through.plusDays(1))) {
                    throw malformed("'" + successor + "', which replaces '" + term.code() + "', is not in force on "
                            + through.plusDays(1));
                }
            }
        }
        line = 0;
    }

    private boolean isInForce(String key, LocalDate day) {
        for (Line<C> version : byKey.getOrDefault(key, List.of())) {
            if (version.entry.term().isInForce(day)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the head of the file says, null if the list below is to say it. */
    private @Nullable String head(String key) {
        String value = header.get(key);
        if (value == null && (below == null || REPLACE.equals(header.get("layer")))) {
            throw malformed("the line '# " + key + ": ...' is missing at the head of the file");
        }
        return value;
    }

    private CodeList<C> below() {
        return requireNonNull(below, "below");
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
        String said = head("source");
        return said == null ? below().source() : said;
    }

    Text title() {
        String vietnamese = head("name.vi");
        String english = head("name.en");
        return Text.ofVietnameseEnglish(
                vietnamese == null ? below().title().best("vi") : vietnamese,
                english == null ? below().title().best("en") : english);
    }

    boolean isOpen() {
        String said = head("open");
        if (said != null && !said.equals("true") && !said.equals("false")) {
            throw malformed("invalid open '" + said + "', must be true or false");
        }
        return said == null ? below().isOpen() : said.equals("true");
    }

    LocalDate version() {
        String said = head("version");
        return said == null ? below().version() : date("version", said);
    }

    LocalDate checked() {
        String said = head("checked");
        return said == null ? below().checked() : date("checked", said);
    }

    private LocalDate date(String key, String value) {
        try {
            return requireNonNull(RowReader.day(value));
        } catch (DateTimeException ex) {
            throw malformed("invalid " + key + " '" + value + "', must be a date such as 2026-11-24");
        }
    }

    ImmutableList<C> entries() {
        ImmutableList.Builder<C> entries = ImmutableList.builder();
        for (Line<C> one : lines) {
            entries.add(one.entry);
        }
        return entries.build();
    }

    /** Returns the entries of the list below that those of this file stand instead of. */
    ImmutableList<C> shadowed() {
        return ImmutableList.copyOf(shadowed);
    }

    /** Returns the entries, those of one code oldest first and together. */
    List<C> byCode() {
        List<C> entries = new ArrayList<>(lines.size());
        for (List<Line<C>> versions : byKey.values()) {
            for (Line<C> version : versions) {
                entries.add(version.entry);
            }
        }
        return entries;
    }

    private CodeListException malformed(String reason) {
        return new CodeListException(name, line, reason, null);
    }
}
