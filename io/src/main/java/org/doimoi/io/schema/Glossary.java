package org.doimoi.io.schema;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.doimoi.io.internal.Resources;
import org.doimoi.value.Text;

/**
 * What the records and their components are called and what they mean, in Vietnamese and English.
 *
 * <p>The words stand in {@code contract.tsv}, a line each: {@code startup} for a record, {@code startup.headcount} for a
 * component of it, {@code *.province} for a component of this name of any record that has no line of its own.
 */
final class Glossary {

    /**
     * The words for one thing.
     *
     * @param title  what it is called
     * @param meaning  what it is, in one sentence
     */
    record Entry(Text title, Text meaning) {}

    private static final int COLUMNS = 5;

    private static final Glossary STANDARD = read(Resources.text(Glossary.class, "contract.tsv"));

    private final ImmutableMap<String, Entry> entries;

    private Glossary(ImmutableMap<String, Entry> entries) {
        this.entries = entries;
    }

    static Glossary standard() {
        return STANDARD;
    }

    static Glossary read(String text) {
        ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
        for (String line : text.lines().filter(one -> !one.startsWith("#")).toList()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != COLUMNS || cells.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("Invalid line '" + line
                        + "', must be the key, the title in Vietnamese and English, and the meaning in both, with tabs"
                        + " between");
            }
            entries.put(
                    cells.get(0),
                    new Entry(
                            Text.ofVietnameseEnglish(cells.get(1), cells.get(2)),
                            Text.ofVietnameseEnglish(cells.get(3), cells.get(4))));
        }
        return new Glossary(entries.buildOrThrow());
    }

    /** Returns the words for a record or a value, by its name. */
    Entry of(String name) {
        return entry(name, name);
    }

    /** Returns the words for a member of a record. */
    Entry of(RecordType type, Member member) {
        return entry(key(type, member), type.name() + '.' + member.name());
    }

    private Entry entry(String key, String missing) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("There are no words for '" + missing + "'; add a line to contract.tsv");
        }
        return entry;
    }

    /** Returns the key under which the words for a member stand or would have to. */
    String key(RecordType type, Member member) {
        String own = type.name() + '.' + member.name();
        String shared = "*." + member.name();
        return entries.containsKey(own) || !entries.containsKey(shared) ? own : shared;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    ImmutableSet<String> keys() {
        return entries.keySet();
    }
}
