package org.doimoi.code;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doimoi.value.Code;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds provinces by whatever people write, and what became of them, always for a day.
 *
 * <pre>{@code
 * Provinces provinces = Provinces.standard();
 * provinces.find("TP. Yen Bai", LocalDate.of(2026, 11, 24)); // Lào Cai, by the name of a unit that ended
 *
 * Province yenBai = provinces.byCode(Code.of("15"), LocalDate.of(2025, 6, 30)).orElseThrow();
 * provinces.successors(yenBai, LocalDate.of(2026, 11, 24)); // Lào Cai, of which it became a part
 * }</pre>
 *
 * <p>The list is whole from 2004-01-01 on. Of earlier days it knows only the three units that were split on that one.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Provinces {

    /** By what a text was recognised, the surest first. */
    public enum Route {
        /** The statistical code, such as {@code 15}. */
        CODE,
        /** The code of ISO 3166-2, such as {@code VN-06}. */
        ISO,
        /** The code of the people's committee, such as {@code H63}. */
        AGENCY_CODE,
        /** The name in Vietnamese or English, to the letter. */
        NAME,
        /** The name, but for diacritics, case, spaces, or words such as Tỉnh, TP., Province. */
        FOLDED_NAME,
        /** Another name or spelling in use, such as {@code Sài Gòn}. */
        ALIAS,
        /** The words of the name or of an alias in another order, such as {@code Minh Ho Chi}. */
        WORD_ORDER
    }

    /**
     * One province that a text may mean.
     *
     * @param province  the province on the day asked about
     * @param route  by what the text was recognised: of the province, or of the former unit if there is one
     * @param former  the unit that the text names, if it had ended by then and the province is what became of it; else
     *     null
     */
    public record Match(
            Province province, Route route, @Nullable Province former) {}

    /** How a unit differs from one of another day that it passed into, or was made of. */
    public enum Change {
        /** The code is another. */
        CODE,
        /** The name is another. */
        NAME,
        /** A province became a municipality. */
        RANK,
        /** The later unit was made of others as well. */
        MERGER,
        /** The earlier unit went into others as well. */
        SPLIT
    }

    /**
     * A unit on another day.
     *
     * @param province  the unit on that day
     * @param changes  what differs, empty if it is the same
     */
    public record Relative(Province province, Set<Change> changes) {

        /** Creates a relative. */
        public Relative {
            changes = ImmutableSet.copyOf(changes);
        }

        /**
         * Returns whether the two units are the same territory, whatever their codes, names and ranks.
         *
         * @return true if there was neither a merger nor a split
         */
        public boolean isExact() {
            return !changes.contains(Change.MERGER) && !changes.contains(Change.SPLIT);
        }
    }

    /** What an index leads to: a version of a unit, and by what. */
    private record Named(Province province, Route route) {

        /** Returns whether it leads to this very entry; comparing what is in records costs 40 ms at the first time. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Province other) {
            return province == other;
        }
    }

    private static final List<String> PREFIXES = List.of("thanhpho", "tinh", "tp", "thudo", "cityof", "provinceof");
    private static final List<String> SUFFIXES =
            List.of("vietnam", "cu", "provincialcity", "province", "city", "municipality", "tinh", "thanhpho");
    private static final Set<String> KIND_WORDS =
            Set.of("thanh", "pho", "tinh", "tp", "city", "province", "of", "viet", "nam", "vietnam");

    private static final int MAX_LENGTH = 200;

    /** Provinces of before 2004, whose words are those of another in another order. */
    private static final Set<String> OTHERS = Set.of("namha");

    private final CodeList<Province> list;
    /** Filled while this is made, and never changed. */
    private final Map<String, List<Named>> byKey;

    private final Map<String, List<Named>> byWords;

    private Provinces(CodeList<Province> list) {
        this.list = list;
        Map<String, List<Named>> keys = new HashMap<>();
        Map<String, List<Named>> words = new HashMap<>();
        for (Province province : list.entries()) {
            put(keys, province.iso(), new Named(province, Route.ISO));
            put(keys, province.agencyCode(), new Named(province, Route.AGENCY_CODE));
            for (String language : province.name().languages()) {
                String name = province.name().in(language).orElseThrow();
                put(keys, name, new Named(province, Route.FOLDED_NAME));
                putWords(words, name, province);
            }
            for (String alias : province.aliases()) {
                put(keys, alias, new Named(province, Route.ALIAS));
                putWords(words, alias, province);
            }
        }
        this.byKey = keys;
        this.byWords = words;
    }

    private static void put(Map<String, List<Named>> index, @Nullable String text, Named named) {
        if (text != null) {
            add(index, Folding.fold(text), named);
        }
    }

    private static void putWords(Map<String, List<Named>> index, String text, Province province) {
        List<String> words = Folding.words(text);
        if (words.size() > 1) {
            add(index, sorted(words), new Named(province, Route.WORD_ORDER));
        }
    }

    private static void add(Map<String, List<Named>> index, String key, Named named) {
        List<Named> list = index.get(key);
        if (list == null) {
            list = new ArrayList<>(1);
            index.put(key, list);
        }
        // a unit comes with all its names at once
        Named last = list.isEmpty() ? null : list.get(list.size() - 1);
        if (last == null || last.route() != named.route() || !last.isOf(named.province())) {
            list.add(named);
        }
    }

    private static String sorted(List<String> words) {
        List<String> sorted = new ArrayList<>(words);
        Collections.sort(sorted);
        return String.join(" ", sorted);
    }

    /**
     * Returns the provinces of the list of the library.
     *
     * @return the provinces
     */
    public static Provinces standard() {
        return Standard.PROVINCES;
    }

    /**
     * Returns the provinces of some code lists.
     *
     * @param lists  the code lists
     * @return the provinces
     */
    public static Provinces of(CodeLists lists) {
        return lists == CodeLists.standard() ? standard() : new Provinces(lists.get(Province.class));
    }

    /**
     * Finds what a statistical code means on a day.
     *
     * @param code  the code, such as {@code 15}
     * @param on  the day
     * @return the province, empty if the code is not in force on that day
     */
    public Optional<Province> byCode(Code<Province> code, LocalDate on) {
        return list.find(code, on);
    }

    /**
     * Returns the provinces of a day.
     *
     * @param day  the day
     * @return the provinces in the order of the list
     */
    public List<Province> inForce(LocalDate day) {
        return list.entries(day);
    }

    /**
     * Returns what a unit, as it was on one day, is on another, later or earlier.
     *
     * @param unit  the unit, of this list
     * @param asOf  a day on which it is in force
     * @param day  the other day
     * @return the units, empty if nothing is known
     */
    public List<Province> on(Province unit, LocalDate asOf, LocalDate day) {
        return list.on(unit, asOf, day);
    }

    /**
     * Finds the province that a text means on a day: a code, a name with or without diacritics, an alias, the name or the
     * code of a unit that ended.
     *
     * <p>The surest route that finds anything is taken, and what is in force goes before what ended. If by that route the
     * text may mean several provinces, all are given; which one is meant is never guessed.
     *
     * @param text  the text, such as {@code Hoà Bình}, {@code ha noi city}, {@code VN-SG} or {@code H38}; one that is
     *     longer than 200 characters is no province
     * @param on  the day
     * @return what the text may mean, empty if nothing was recognised
     */
    public List<Match> find(String text, LocalDate on) {
        String trimmed = text.strip();
        if (trimmed.length() > MAX_LENGTH) {
            return List.of();
        }
        List<Province> coded = Code.isCode(trimmed) ? list.versions(Code.parse(trimmed)) : List.of();
        if (!coded.isEmpty()) {
            List<Named> named = new ArrayList<>(coded.size());
            for (Province unit : coded) {
                named.add(new Named(unit, Route.CODE));
            }
            List<Match> matches = pick(named, trimmed, on);
            if (!matches.isEmpty()) {
                return matches;
            }
        }
        String key = Folding.fold(trimmed);
        List<Match> matches = pick(named(byKey, key), trimmed, on);
        if (!matches.isEmpty()) {
            return matches;
        }
        for (String bare : bare(key)) {
            matches = pick(named(byKey, bare), trimmed, on);
            if (!matches.isEmpty()) {
                return matches;
            }
        }
        int open = trimmed.indexOf('(');
        boolean remarked = open > 0 && trimmed.indexOf('(', open + 1) < 0 && trimmed.endsWith(")");
        return remarked ? withRemark(trimmed, open, on) : inAnyOrder(trimmed, on);
    }

    /** A remark in parentheses may say the same, something else that is no province, or name another province. */
    private List<Match> withRemark(String text, int open, LocalDate on) {
        List<Match> before = find(text.substring(0, open), on);
        List<Match> remark = find(text.substring(open + 1, text.length() - 1), on);
        if (before.isEmpty() || remark.isEmpty()) {
            return before.isEmpty() ? inAnyOrder(text, on) : before;
        }
        List<Match> both = new ArrayList<>(before);
        for (Match match : remark) {
            boolean known = false;
            for (Match one : before) {
                known |= one.province().equals(match.province());
            }
            if (!known) {
                both.add(match);
            }
        }
        return both;
    }

    private static List<Named> named(Map<String, List<Named>> index, String key) {
        List<Named> named = index.get(key);
        return named == null ? List.of() : named;
    }

    private List<Match> inAnyOrder(String text, LocalDate on) {
        List<String> words = Folding.words(text);
        if (OTHERS.contains(String.join("", words))) {
            return List.of();
        }
        List<Match> matches = pick(named(byWords, sorted(words)), text, on);
        if (matches.isEmpty() && words.removeIf(KIND_WORDS::contains)) {
            matches = pick(named(byWords, sorted(words)), text, on);
        }
        return matches;
    }

    /** Chooses what is in force, by the surest route; if nothing is, the heirs of what ended. */
    private List<Match> pick(List<Named> candidates, String text, LocalDate on) {
        List<Match> matches = new ArrayList<>(1);
        for (Named named : candidates) {
            if (named.province().term().isInForce(on)) {
                add(matches, new Match(named.province(), route(named, text), null));
            }
        }
        if (!matches.isEmpty()) {
            return matches;
        }
        for (Named named : candidates) {
            if (hasEnded(named.province(), on) && isNewest(named, candidates, on)) {
                for (Province heir : list.on(named.province(), on)) {
                    add(matches, new Match(heir, route(named, text), named.province()));
                }
            }
        }
        return matches;
    }

    private static void add(List<Match> matches, Match match) {
        if (!matches.isEmpty()) {
            int surer = match.route().compareTo(matches.get(0).route());
            if (surer < 0) {
                matches.clear();
            } else if (surer > 0 || matches.contains(match)) {
                return;
            }
        }
        matches.add(match);
    }

    private static Route route(Named named, String text) {
        if (named.route() != Route.FOLDED_NAME) {
            return named.route();
        }
        Text name = named.province().name();
        for (String language : name.languages()) {
            if (name.best(language).equals(text)) {
                return Route.NAME;
            }
        }
        return Route.FOLDED_NAME;
    }

    private static boolean hasEnded(Province unit, LocalDate by) {
        LocalDate through = unit.term().valid().through();
        return through != null && through.isBefore(by);
    }

    /** Returns whether no later version of the same code, which had ended as well, is among the candidates. */
    private static boolean isNewest(Named named, List<Named> candidates, LocalDate on) {
        LocalDate through = named.province().term().valid().through();
        for (Named other : candidates) {
            if (other.province().code().equals(named.province().code())
                    && hasEnded(other.province(), on)
                    && through != null
                    && through.isBefore(other.province().term().valid().through())) {
                return false;
            }
        }
        return true;
    }

    /** Returns a folded name without the words that only say what kind of unit it is, the least changed first. */
    private static Set<String> bare(String folded) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> heads = new ArrayList<>(List.of(folded));
        for (String prefix : PREFIXES) {
            if (folded.startsWith(prefix)) {
                heads.add(folded.substring(prefix.length()));
            }
        }
        keys.addAll(heads);
        for (String head : heads) {
            String tail = head;
            for (String suffix : SUFFIXES) {
                if (tail.endsWith(suffix)) {
                    tail = tail.substring(0, tail.length() - suffix.length());
                    keys.add(tail);
                }
            }
        }
        keys.remove(folded);
        keys.remove("");
        return keys;
    }

    /**
     * Returns what a unit has become by a later day, through any number of changes.
     *
     * @param unit  the unit, of this list
     * @param to  the day, not before the unit's first
     * @return the units into which it went, one or more; itself if it is still in force; empty if that is not known or
     *     the unit only begins after the day
     */
    public List<Relative> successors(Province unit, LocalDate to) {
        LocalDate from = unit.term().valid().from();
        if (from != null && from.isAfter(to)) {
            return List.of();
        }
        LocalDate through = unit.term().valid().through();
        LocalDate last = through != null && through.isBefore(to) ? through : to;
        return list.on(unit, to).stream()
                .map(heir -> relative(heir, unit, last, heir, to))
                .toList();
    }

    /**
     * Returns what a unit was made of on an earlier day, through any number of changes.
     *
     * @param unit  the unit, of this list
     * @param from  the day, not after the unit's last
     * @return the units that went into it, one or more; itself if it was in force; empty if that is not known or the unit
     *     had ended by the day
     */
    public List<Relative> predecessors(Province unit, LocalDate from) {
        if (hasEnded(unit, from)) {
            return List.of();
        }
        LocalDate beginning = unit.term().valid().from();
        LocalDate first = beginning != null && beginning.isAfter(from) ? beginning : from;
        return list.on(unit, from).stream()
                .map(old -> relative(old, old, from, unit, first))
                .toList();
    }

    private Relative relative(Province shown, Province old, LocalDate oldDay, Province heir, LocalDate heirDay) {
        EnumSet<Change> changes = EnumSet.noneOf(Change.class);
        if (!old.code().equals(heir.code())) {
            changes.add(Change.CODE);
        }
        if (!old.name().equals(heir.name())) {
            changes.add(Change.NAME);
        }
        if (!old.kind().equals(heir.kind()) && heir.kind().equals(ProvinceKind.MUNICIPALITY)) {
            changes.add(Change.RANK);
        }
        if (list.on(heir, heirDay, oldDay).size() > 1) {
            changes.add(Change.MERGER);
        }
        if (list.on(old, oldDay, heirDay).size() > 1) {
            changes.add(Change.SPLIT);
        }
        return new Relative(shown, changes);
    }

    /** Made once and only when it is needed. */
    private static final class Standard {
        static final Provinces PROVINCES = new Provinces(CodeLists.standard().get(Province.class));
    }
}
