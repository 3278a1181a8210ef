package org.doimoi.code;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.doimoi.value.Code;
import org.jspecify.annotations.Nullable;

/**
 * Finds provinces by whatever people write, and what became of them, always for a day.
 *
 * <pre>{@code
 * Provinces provinces = Provinces.standard();
 * provinces.find("TP. Yen Bai", LocalDate.of(2026, 11, 24)); // Lào Cai, by a former name
 *
 * Province yenBai = provinces.byCode(Code.of("15"), LocalDate.of(2025, 6, 30)).orElseThrow();
 * provinces.successors(yenBai, LocalDate.of(2026, 11, 24)); // Lào Cai, of which it became a part
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Provinces {

    /** By what a text was recognised, the surest first. */
    public enum Route {
        /** The statistical code on that day. */
        CODE,
        /** The code of ISO 3166-2. */
        ISO,
        /** The code of the people's committee on that day. */
        AGENCY_CODE,
        /** The name on that day, to the letter. */
        NAME,
        /** The name on that day, but for diacritics, case, spaces, or words such as Tỉnh, TP., Province. */
        FOLDED_NAME,
        /** Another name or spelling that was in use on that day. */
        ALIAS,
        /** The name, alias or ISO code of a unit that had ended by that day: its heir is given. */
        FORMER_NAME
    }

    /**
     * One province that a text may mean.
     *
     * @param province  the province on the day asked about
     * @param route  by what it was recognised
     * @param former  the unit that the text names, if it had ended by then; else null
     */
    public record Match(
            Province province, Route route, @Nullable Province former) {}

    /** How a province differs from a unit of another day that it descends from. */
    public enum Change {
        /** The code is another. */
        CODE,
        /** The name is another. */
        NAME,
        /** A province became a municipality. */
        RANK,
        /** It took in other units as well, or was taken in. */
        MERGER
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
    }

    private static final List<String> AFFIXES =
            List.of("thanhpho", "tinh", "tp", "province", "city", "municipality", "provincialcity");

    private final CodeList<Province> list;
    private final ImmutableListMultimap<String, Province> byFolded;
    private final ImmutableListMultimap<String, Province> byAlias;
    private final ImmutableListMultimap<String, Province> byIso;
    private final ImmutableListMultimap<String, Province> byAgency;

    private Provinces(CodeList<Province> list) {
        this.list = list;
        this.byFolded = index(province -> province.name().languages().stream()
                .map(language -> Folding.fold(province.name().in(language).orElseThrow()))
                .toList());
        this.byAlias =
                index(province -> province.aliases().stream().map(Folding::fold).toList());
        this.byIso =
                index(province -> Optional.ofNullable(province.iso()).stream().toList());
        this.byAgency = index(
                province -> Optional.ofNullable(province.agencyCode()).stream().toList());
    }

    private ImmutableListMultimap<String, Province> index(Function<Province, List<String>> keys) {
        ImmutableListMultimap.Builder<String, Province> index = ImmutableListMultimap.builder();
        list.entries()
                .forEach(
                        province -> new LinkedHashSet<>(keys.apply(province)).forEach(key -> index.put(key, province)));
        return index.build();
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
        return new Provinces(lists.get(Province.class));
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
     * Finds the province that a text means on a day: a code, a name with or without diacritics, an alias, a former name.
     *
     * <p>The surest route that finds anything is taken. If by that route the text may mean several provinces, all are
     * given; which one is meant is never guessed.
     *
     * @param text  the text, such as {@code Hoà Bình}, {@code ha noi city}, {@code VN-SG} or {@code H38}
     * @param on  the day
     * @return what the text may mean, empty if nothing was recognised
     */
    public List<Match> find(String text, LocalDate on) {
        String trimmed = text.strip();
        List<Match> matches =
                inForce(Code.isCode(trimmed) ? list.versions(Code.parse(trimmed)) : List.of(), Route.CODE, on);
        if (matches.isEmpty()) {
            matches = inForce(byIso.get(trimmed), Route.ISO, on);
        }
        if (matches.isEmpty()) {
            matches = inForce(byAgency.get(trimmed), Route.AGENCY_CODE, on);
        }
        return matches.isEmpty() ? byName(trimmed, on) : matches;
    }

    private List<Match> byName(String text, LocalDate on) {
        Set<Province> named = new LinkedHashSet<>();
        Set<Province> aliased = new LinkedHashSet<>();
        for (String key : keys(Folding.fold(text))) {
            named.addAll(byFolded.get(key));
            aliased.addAll(byAlias.get(key));
        }
        List<Match> matches = inForce(named, Route.FOLDED_NAME, on).stream()
                .map(match -> match.province().name().asMap().containsValue(text)
                        ? new Match(match.province(), Route.NAME, null)
                        : match)
                .toList();
        if (matches.isEmpty()) {
            matches = inForce(aliased, Route.ALIAS, on);
        }
        if (!matches.isEmpty()) {
            return matches;
        }
        named.addAll(aliased);
        named.addAll(byIso.get(text));
        Set<Match> heirs = new LinkedHashSet<>();
        for (Province former : named) {
            LocalDate through = former.term().valid().through();
            if (through != null && through.isBefore(on)) {
                successors(former, on)
                        .forEach(heir -> heirs.add(new Match(heir.province(), Route.FORMER_NAME, former)));
            }
        }
        return newestOnly(heirs);
    }

    /** Of several versions of one former unit with one heir, keeps the last. */
    private static List<Match> newestOnly(Set<Match> heirs) {
        return heirs.stream()
                .filter(match -> heirs.stream()
                        .noneMatch(other -> other.province().equals(match.province())
                                && through(other).isAfter(through(match))))
                .toList();
    }

    private static LocalDate through(Match match) {
        Province former = requireNonNull(match.former(), "former");
        return requireNonNull(former.term().valid().through(), "through");
    }

    private static List<Match> inForce(Iterable<Province> versions, Route route, LocalDate on) {
        ImmutableSet.Builder<Match> matches = ImmutableSet.builder();
        for (Province version : versions) {
            if (version.term().isInForce(on)) {
                matches.add(new Match(version, route, null));
            }
        }
        return matches.build().asList();
    }

    /** Returns a folded name with and without the words that only say what kind of unit it is. */
    private static Set<String> keys(String folded) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(folded);
        for (String affix : AFFIXES) {
            for (String key : List.copyOf(keys)) {
                if (key.startsWith(affix)) {
                    keys.add(key.substring(affix.length()));
                }
                if (key.endsWith(affix)) {
                    keys.add(key.substring(0, key.length() - affix.length()));
                }
            }
        }
        keys.remove("");
        return keys;
    }

    /**
     * Returns what a unit has become by a later day.
     *
     * @param unit  the unit
     * @param to  the day, not before the unit's first
     * @return the units into which it went, one or more; itself if it is still in force; empty if that is not known
     */
    public List<Relative> successors(Province unit, LocalDate to) {
        Set<Province> at = new LinkedHashSet<>(List.of(unit));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Province one : List.copyOf(at)) {
                LocalDate through = one.term().valid().through();
                if (through != null && through.isBefore(to)) {
                    at.remove(one);
                    one.term()
                            .replacedBy()
                            .forEach(code -> list.find(Code.of(code), through.plusDays(1))
                                    .ifPresent(at::add));
                    moved = true;
                }
            }
        }
        return at.stream()
                .filter(heir -> heir.term().isInForce(to))
                .map(heir -> relative(heir, unit, heir, to))
                .toList();
    }

    /**
     * Returns what a unit was made of on an earlier day.
     *
     * @param unit  the unit
     * @param from  the day, not after the unit's last
     * @return the units that went into it, one or more; itself if it was in force; empty if that is not known
     */
    public List<Relative> predecessors(Province unit, LocalDate from) {
        LocalDate beginning = unit.term().valid().from();
        LocalDate to = beginning == null || beginning.isBefore(from) ? from : beginning;
        return list.entries(from).stream()
                .filter(old -> heirs(old, to).contains(unit))
                .map(old -> relative(old, old, unit, to))
                .toList();
    }

    private List<Province> heirs(Province unit, LocalDate to) {
        return successors(unit, to).stream().map(Relative::province).toList();
    }

    private Relative relative(Province shown, Province old, Province heir, LocalDate to) {
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
        if (isMerged(old, heir, to)) {
            changes.add(Change.MERGER);
        }
        return new Relative(shown, changes);
    }

    /** Returns whether another unit of the old one's last day went into the heir as well. */
    private boolean isMerged(Province old, Province heir, LocalDate to) {
        LocalDate through = old.term().valid().through();
        return through != null
                && through.isBefore(to)
                && list.entries(through).stream()
                        .filter(other -> !other.equals(old))
                        .anyMatch(other -> reaches(other, heir, to));
    }

    private boolean reaches(Province other, Province heir, LocalDate to) {
        Province at = other;
        while (true) {
            LocalDate through = at.term().valid().through();
            if (at.equals(heir) || through == null || !through.isBefore(to)) {
                return at.equals(heir);
            }
            List<String> codes = at.term().replacedBy();
            Optional<Province> next =
                    codes.size() == 1 ? list.find(Code.of(codes.get(0)), through.plusDays(1)) : Optional.empty();
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
    }

    /** Made once and only when it is needed. */
    private static final class Standard {
        static final Provinces PROVINCES = of(CodeLists.standard());
    }
}
