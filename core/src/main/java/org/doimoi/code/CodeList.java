package org.doimoi.code;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.BufferedReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * <p>This class is immutable and thread-safe.
 *
 * @param <C>  the type of entry
 */
public final class CodeList<C extends CodeEntry> {

    private final Class<C> type;
    private final String source;
    private final Text title;
    private final boolean open;
    private final LocalDate version;
    private final LocalDate checked;
    private final ImmutableList<C> entries;
    private final ImmutableListMultimap<String, C> byKey;
    private final ImmutableList<String> schemes;

    private CodeList(Class<C> type, CodeFile<C> file) {
        this.type = type;
        this.source = file.header("source");
        this.title = file.title();
        this.open = file.flag("open");
        this.version = file.date("version");
        this.checked = file.date("checked");
        this.entries = file.entries();
        this.byKey = file.byKey();
        this.schemes = entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.term().scheme()).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
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
        return new CodeList<>(type, CodeFile.read(type, name, reader));
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
        return name(type);
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
        return find(byKey.get(code.toString()), day);
    }

    /**
     * Finds what a code of a scheme means on a day.
     *
     * @param coding  the scheme and the code
     * @param day  the day
     * @return the entry, empty if the list has no such code or it is not in force on that day
     */
    public Optional<C> find(Coding<?> coding, LocalDate day) {
        return find(byKey.get(key(coding.scheme(), coding.code())), day);
    }

    private Optional<C> find(List<C> versions, LocalDate day) {
        for (C version : versions) {
            if (version.term().isInForce(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns everything that a code has ever meant.
     *
     * @param code  the code
     * @return the entries, oldest first, empty if the list does not have the code
     */
    public List<C> versions(Code<?> code) {
        return byKey.get(code.toString());
    }

    /**
     * Returns everything that a code of a scheme has ever meant.
     *
     * @param coding  the scheme and the code
     * @return the entries, oldest first, empty if the list does not have the code
     */
    public List<C> versions(Coding<?> coding) {
        return byKey.get(key(coding.scheme(), coding.code()));
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
        return name() + " " + version + ", " + entries.size() + " entries";
    }
}
