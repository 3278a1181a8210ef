package org.doimoi.code;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A published list of codes, with the dates on which each code means what.
 *
 * <p>A code that ended stays in the list, so that data from its time can still be read; on later days the same code may
 * stand for something else. On no day does a code stand for two things.
 *
 * <pre>{@code
 * CodeList<Province> provinces = CodeLists.standard().get(Province.class);
 * provinces.find(Code.of("15"), LocalDate.of(2025, 6, 30)); // Yên Bái
 * provinces.find(Code.of("15"), LocalDate.of(2025, 7, 1));  // Lào Cai
 * }</pre>
 *
 * <p>What became of a code by another day is followed along {@code replacedBy}, forwards and backwards:
 *
 * <pre>{@code
 * CodeList<AgencyCode> agencies = CodeLists.standard().get(AgencyCode.class);
 * AgencyCode yenBai = agencies.find(Code.of("H63"), LocalDate.of(2025, 6, 30)).orElseThrow();
 * agencies.on(yenBai, LocalDate.of(2026, 11, 24)); // [H38], the committee of Lào Cai
 * }</pre>
 *
 * <h2>The data file</h2>
 *
 * <p>UTF-8 text. Lines that begin with {@code #} are comments; those of the form {@code # key: value} before the first
 * other line describe the list: {@code name.vi}, {@code name.en}, {@code open} (true or false), {@code version} and
 * {@code checked} (a date each), {@code source}, {@code certainty}. Then a line with the names of the columns, then one
 * line per entry, with tabs between the columns and nothing quoted. An empty cell is null. The columns are
 * {@code scheme code vi en from through parent replacedBy source certainty} of {@link Term}, of which only {@code code}
 * and {@code vi} must be there, and after them the components of the record. {@code through} is the last day on which
 * the entry holds; {@code replacedBy} holds codes with commas between; source and certainty that are empty are those of
 * the list.
 *
 * <p>A file that a host lays over a list ({@link CodeLists#with(CodeListProvider)}) is of the same form. What its head
 * does not say is as in the list below, but for source and certainty, which are those of the file or the row itself. Its entries are added; where it has a code that the list below has as well,
 * its entries stand instead of all that the code means there ({@link #shadowed()}). With {@code # layer: replace} at its
 * head it stands instead of the whole list. A list under a name that the library does not have says so by
 * {@code # list: NAME}; its entries are {@link AddedEntry}, and its further columns are free.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <C>  the type of entry
 */
public final class CodeList<C extends CodeEntry> {

    /** Stands for the missing scheme in a list of one. */
    private static final String NO_SCHEME = "";

    /** Everything that one code has ever meant, oldest first. */
    private record Versions<C extends CodeEntry>(ImmutableList<C> entries, ImmutableList<Optional<C>> answers) {

        static <C extends CodeEntry> Versions<C> of(List<C> entries) {
            ImmutableList.Builder<Optional<C>> answers = ImmutableList.builder();
            for (C entry : entries) {
                answers.add(Optional.of(entry));
            }
            return new Versions<>(ImmutableList.copyOf(entries), answers.build());
        }

        /** Allocates nothing: it is asked for every code of every record. */
        Optional<C> on(LocalDate day) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).term().isInForce(day)) {
                    return answers.get(i);
                }
            }
            return Optional.empty();
        }
    }

    private final Class<C> type;
    private final String name;
    private final String source;
    private final Text title;
    private final boolean open;
    private final LocalDate version;
    private final LocalDate checked;
    private final ImmutableList<C> entries;
    private final ImmutableList<String> schemes;
    private final ImmutableList<C> shadowed;
    /** Filled while the list is made, and never changed. */
    private final Map<String, Versions<C>> byCode;

    private final Map<String, Map<String, Versions<C>>> byScheme;
    private final AtomicReference<@Nullable Lineage<C>> lineage = new AtomicReference<>();

    private CodeList(Class<C> type, CodeFile<C> file) {
        this.type = type;
        this.name = file.listName();
        this.source = file.source();
        this.title = file.title();
        this.open = file.isOpen();
        this.version = file.version();
        this.checked = file.checked();
        this.entries = file.entries();
        this.shadowed = file.shadowed();
        this.byScheme = index(file.byCode());
        this.byCode = byScheme.getOrDefault(NO_SCHEME, Map.of());
        Set<String> found = new LinkedHashSet<>();
        for (C entry : entries) {
            if (entry.term().scheme() != null) {
                found.add(entry.term().scheme());
            }
        }
        this.schemes = ImmutableList.copyOf(found);
    }

    /** Lists are loaded while a program starts: plain loops, since nothing is compiled then. */
    private static <C extends CodeEntry> Map<String, Map<String, Versions<C>>> index(List<C> sorted) {
        Map<String, Map<String, Versions<C>>> index = new HashMap<>();
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            C first = sorted.get(from);
            if (to == sorted.size() || !isSameCode(first, sorted.get(to))) {
                Map<String, Versions<C>> codes = index.get(scheme(first));
                if (codes == null) {
                    codes = new HashMap<>();
                    index.put(scheme(first), codes);
                }
                codes.put(first.code(), Versions.of(sorted.subList(from, to)));
                from = to;
            }
        }
        return index;
    }

    private static boolean isSameCode(CodeEntry one, CodeEntry other) {
        return one.code().equals(other.code()) && scheme(one).equals(scheme(other));
    }

    private static String scheme(CodeEntry entry) {
        String scheme = entry.term().scheme();
        return scheme == null ? NO_SCHEME : scheme;
    }

    /**
     * Reads a list.
     *
     * @param <C>  the type of entry
     * @param type  the type of entry
     * @param name  the name of the file, for messages
     * @param reader  the text of the file in the form described above; read to its end and not closed
     * @return the list
     * @throws CodeListException if the text is not of that form, a code overlaps itself in time, or a parent or successor
     *     is missing
     * @throws java.io.UncheckedIOException if reading fails
     */
    public static <C extends CodeEntry> CodeList<C> read(Class<C> type, String name, BufferedReader reader) {
        return read(type, name, reader, null, true);
    }

    static <C extends CodeEntry> CodeList<C> read(
            Class<C> type, String name, BufferedReader reader, @Nullable CodeList<C> below, boolean checked) {
        return new CodeList<>(type, CodeFile.read(type, name, reader, below, checked));
    }

    static String key(@Nullable String scheme, String code) {
        return scheme == null ? code : scheme + ':' + code;
    }

    /**
     * Returns the name of the list as it stands in the header of an exchange.
     *
     * @return the name, such as {@code province}
     */
    public String name() {
        return name;
    }

    static String name(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * Returns the type of entry.
     *
     * @return the record type
     */
    public Class<C> type() {
        return type;
    }

    /**
     * Returns what the list is called.
     *
     * @return the title in Vietnamese and English
     */
    public Text title() {
        return title;
    }

    /**
     * Returns whether others may use codes that the list does not have.
     *
     * @return true if an unknown code is a warning, false if it is an error
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Returns the version of the list: the day of its newest content.
     *
     * @return the day
     */
    public LocalDate version() {
        return version;
    }

    /**
     * Returns the day on which somebody last compared the list with its source.
     *
     * @return the day
     */
    public LocalDate checked() {
        return checked;
    }

    /**
     * Returns where the list comes from, if it says so as a whole.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * Returns every entry, those that ended included.
     *
     * @return the entries in the order of the file
     */
    public List<C> entries() {
        return entries;
    }

    /**
     * Returns the entries of the list below that those of this list stand instead of.
     *
     * @return the entries that a layer of the host has covered, empty in a list of the library as it is
     */
    public List<C> shadowed() {
        return shadowed;
    }

    /**
     * Returns the entries in force on a day.
     *
     * @param day  the day
     * @return the entries in the order of the file
     */
    public List<C> entries(LocalDate day) {
        return entries.stream().filter(entry -> entry.term().isInForce(day)).toList();
    }

    /**
     * Finds what a code means on a day.
     *
     * @param code  the code
     * @param day  the day
     * @return the entry, empty if the list has no such code or it is not in force on that day
     */
    public Optional<C> find(Code<?> code, LocalDate day) {
        Versions<C> versions = byCode.get(code.toString());
        return versions == null ? Optional.empty() : versions.on(day);
    }

    /**
     * Finds what a code of a scheme means on a day.
     *
     * @param coding  the scheme and the code
     * @param day  the day
     * @return the entry, empty if the list has no such code or it is not in force on that day
     */
    public Optional<C> find(Coding<?> coding, LocalDate day) {
        Versions<C> versions = versions(coding.scheme(), coding.code());
        return versions == null ? Optional.empty() : versions.on(day);
    }

    private @Nullable Versions<C> versions(String scheme, String code) {
        Map<String, Versions<C>> codes = byScheme.get(scheme);
        return codes == null ? null : codes.get(code);
    }

    /** Returns everything that a code has ever meant in the scheme of an entry. */
    List<C> versions(CodeEntry like, String code) {
        Versions<C> versions = versions(scheme(like), code);
        return versions == null ? List.of() : versions.entries();
    }

    /**
     * Returns everything that a code has ever meant.
     *
     * @param code  the code
     * @return the entries, oldest first, empty if the list does not have the code
     */
    public List<C> versions(Code<?> code) {
        Versions<C> versions = byCode.get(code.toString());
        return versions == null ? List.of() : versions.entries();
    }

    /**
     * Returns everything that a code of a scheme has ever meant.
     *
     * @param coding  the scheme and the code
     * @return the entries, oldest first, empty if the list does not have the code
     */
    public List<C> versions(Coding<?> coding) {
        Versions<C> versions = versions(coding.scheme(), coding.code());
        return versions == null ? List.of() : versions.entries();
    }

    /**
     * Returns what an entry is called on another day: what it passed into by a later day, what it was made of on an
     * earlier one, itself on the days for which it holds.
     *
     * @param entry  an entry of this list
     * @param day  the other day
     * @return the entries in force on that day, in the order of the file; one if it passed on alone or together with
     *     others (or on an earlier day, if it was made of one), several if it was split (or was made of several), none if
     *     nothing is known
     * @throws IllegalArgumentException if the entry is not of this list
     */
    public List<C> on(C entry, LocalDate day) {
        return lineage().on(entry, day);
    }

    /**
     * Returns what an entry, as it was on one day, is called on another.
     *
     * <p>Which day it was matters for an entry that went on while others passed into it: the agency code H38 as of 2026 is
     * H38 and H63 of 2024, for it took in the latter, but as of 2024 it is H38 alone. Read forwards and backwards the
     * answers agree: A of the one day is B of the other if and only if B of the other is A of the one.
     *
     * @param entry  an entry of this list
     * @param asOf  a day on which it is in force
     * @param day  the other day
     * @return the entries in force on the other day, in the order of the file, empty if nothing is known
     * @throws IllegalArgumentException if the entry is not of this list
     */
    public List<C> on(C entry, LocalDate asOf, LocalDate day) {
        return lineage().on(entry, asOf, day);
    }

    private Lineage<C> lineage() {
        Lineage<C> known = lineage.get();
        if (known == null) {
            // two threads may make it at once, and either is right
            known = new Lineage<>(this);
            lineage.set(known);
        }
        return known;
    }

    /**
     * Returns the schemes of the list.
     *
     * @return the schemes in the order of the file, empty if its codes have none
     */
    public List<String> schemes() {
        return schemes;
    }

    /**
     * Returns the days on which the list changed.
     *
     * @return the days on which a code begins to mean something or has just ceased to, ascending
     */
    public List<LocalDate> changes() {
        return entries.stream()
                .map(entry -> entry.term().valid())
                .flatMap(valid -> Stream.of(
                        Optional.ofNullable(valid.from()),
                        Optional.ofNullable(valid.through()).map(day -> day.plusDays(1))))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return name + " " + version + ", " + entries.size() + " entries";
    }
}
