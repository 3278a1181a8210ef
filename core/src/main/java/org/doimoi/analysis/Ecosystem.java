package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Table;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Entity;
import org.doimoi.model.Incubator;
import org.doimoi.model.Listing;
import org.doimoi.model.Organization;
import org.doimoi.model.Partnership;
import org.doimoi.model.Proposal;
import org.doimoi.model.Startup;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Likeness;
import org.doimoi.value.Text;

/**
 * The records of one or more datasets, indexed, and looked at by the codes of one day.
 *
 * <p>Each code is read on the day of its record ({@link Entity#codesOn()}, else the {@code codesAsOf} of its exchange) and
 * counted as what it is on {@link #day()}: a start-up recorded in Yên Bái in 2024 stands in Lào Cai as of 2026. A code that
 * may mean several things on that day stands by itself under the names of all of them; none is guessed.
 *
 * <pre>{@code
 * Ecosystem ecosystem = Ecosystem.of(exchange);
 * ecosystem.startups().in("Lào Cai").by("stage");
 * ecosystem.on(LocalDate.of(2025, 6, 30)).startups().by("province").count();
 * ecosystem.referring(incubator.id()); // its start-ups, its partnerships ...
 * }</pre>
 *
 * <p>What several datasets have under one identifier is one record: the one recorded last, if none is dated the one of
 * the dataset that was given last. The others are in {@link #superseded()}.
 *
 * <p>Indices are made when they are first asked for, and shared by all views. This class is immutable and thread-safe.
 */
public final class Ecosystem {

    private final Snapshot snapshot;
    private final CodeLists lists;
    private final LocalDate day;
    private final String language;
    private final Map<DimensionKey, Dimension> dimensions;

    /** A dimension by what it is of; none of it depends on the language. */
    private record DimensionKey(Class<?> family, String path) {}

    private Ecosystem(
            Snapshot snapshot,
            CodeLists lists,
            LocalDate day,
            String language,
            Map<DimensionKey, Dimension> dimensions) {
        this.snapshot = snapshot;
        this.lists = lists;
        this.day = day;
        this.language = language;
        this.dimensions = dimensions;
    }

    /**
     * Obtains the ecosystem of some exchanges, by the code lists of the library; its day is the latest {@code codesAsOf}.
     *
     * @param exchanges  the exchanges, one or more
     * @return the ecosystem
     * @throws IllegalArgumentException if there are none
     */
    public static Ecosystem of(Exchange... exchanges) {
        LocalDate latest = Arrays.stream(exchanges)
                .map(exchange -> exchange.header().codesAsOf())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("There must be one exchange or more"));
        Snapshot snapshot = Snapshot.of(
                Arrays.stream(exchanges).map(Exchange::dataset).toList(),
                Arrays.stream(exchanges)
                        .map(exchange -> exchange.header().codesAsOf())
                        .toList());
        return new Ecosystem(snapshot, CodeLists.standard(), latest, "vi", new ConcurrentHashMap<>());
    }

    /**
     * Obtains the ecosystem of some datasets, by the code lists of the library.
     *
     * @param codesAsOf  the day on which the codes of all of them are read, and by whose codes they are counted
     * @param datasets  the datasets
     * @return the ecosystem
     */
    public static Ecosystem of(LocalDate codesAsOf, Dataset... datasets) {
        requireNonNull(codesAsOf, "codesAsOf");
        Snapshot snapshot = Snapshot.of(
                ImmutableList.copyOf(datasets),
                IntStream.range(0, datasets.length).mapToObj(i -> codesAsOf).toList());
        return new Ecosystem(snapshot, CodeLists.standard(), codesAsOf, "vi", new ConcurrentHashMap<>());
    }

    /**
     * Returns the same records, counted by the codes of another day.
     *
     * @param other  the day
     * @return the ecosystem, which shares the records and their references
     */
    public Ecosystem on(LocalDate other) {
        return other.equals(day)
                ? this
                : new Ecosystem(snapshot, lists, requireNonNull(other, "other"), language, new ConcurrentHashMap<>());
    }

    /**
     * Returns the same records, read by other code lists.
     *
     * @param other  the code lists, such as those of the host
     * @return the ecosystem, which shares the records and their references
     */
    public Ecosystem withCodeLists(CodeLists other) {
        return new Ecosystem(snapshot, requireNonNull(other, "other"), day, language, new ConcurrentHashMap<>());
    }

    /**
     * Returns the same ecosystem, whose tables print another language.
     *
     * @param other  the language, {@code vi} or {@code en}
     * @return the ecosystem, which shares everything
     */
    public Ecosystem in(String other) {
        return new Ecosystem(snapshot, lists, day, requireNonNull(other, "other"), dimensions);
    }

    // --------------------------------------------------------------------

    /**
     * Returns the day by whose codes it is counted.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Returns the language in which its tables print.
     *
     * @return the language, such as {@code vi}
     */
    public String language() {
        return language;
    }

    /**
     * Returns the code lists by which it is read.
     *
     * @return the code lists
     */
    public CodeLists codeLists() {
        return lists;
    }

    /**
     * Returns the provinces by which it is read.
     *
     * @return the provinces
     */
    public Provinces provinces() {
        return Provinces.of(lists);
    }

    /**
     * Returns the number of records.
     *
     * @return the number
     */
    public int size() {
        return snapshot.size();
    }

    /**
     * Returns the records that another of the same identifier stands for.
     *
     * @return the records, in the order in which they were met
     */
    public List<Entity> superseded() {
        return snapshot.superseded();
    }

    /**
     * Finds a record.
     *
     * @param id  its identifier
     * @return the record, empty if there is none
     */
    public Optional<Entity> find(Id<?> id) {
        int ordinal = snapshot.find(id);
        return ordinal < 0 ? Optional.empty() : Optional.of(snapshot.record(ordinal));
    }

    /**
     * Returns the records of a type, or of a family such as {@link Actor}, {@link Listing} or {@link Entity}.
     *
     * @param <E>  the type
     * @param type  the type
     * @return the records, in the order of the tables and of the datasets
     */
    public <E extends Entity> Records<E> records(Class<E> type) {
        return new Records<>(this, type, snapshot.ordinals(type));
    }

    /**
     * Returns the records of a table.
     *
     * @param table  the name of the table or of its records, such as {@code startups} or {@code startup}
     * @return the records
     * @throws IllegalArgumentException if there is no such table
     */
    public Records<? extends Entity> records(String table) {
        return records(Table.named(table)
                .orElseThrow(() -> {
                    List<String> names = Table.all().stream().map(Table::name).toList();
                    String meant = Likeness.nearest(table, names)
                            .map(one -> ", did you mean " + one + "?")
                            .orElse(".");
                    return new IllegalArgumentException(
                            "There is no table " + table + meant + " There are " + String.join(", ", names) + ".");
                })
                .type());
    }

    /**
     * Returns the agencies.
     *
     * @return the records
     */
    public Records<Agency> agencies() {
        return records(Agency.class);
    }

    /**
     * Returns the organisations that are none of the other actors.
     *
     * @return the records
     */
    public Records<Organization> organizations() {
        return records(Organization.class);
    }

    /**
     * Returns the start-ups.
     *
     * @return the records
     */
    public Records<Startup> startups() {
        return records(Startup.class);
    }

    /**
     * Returns the incubators.
     *
     * @return the records
     */
    public Records<Incubator> incubators() {
        return records(Incubator.class);
    }

    /**
     * Returns the technologies that are offered.
     *
     * @return the records
     */
    public Records<TechnologySupply> technologySupplies() {
        return records(TechnologySupply.class);
    }

    /**
     * Returns the technologies that are wanted.
     *
     * @return the records
     */
    public Records<TechnologyDemand> technologyDemands() {
        return records(TechnologyDemand.class);
    }

    /**
     * Returns the answers to demands.
     *
     * @return the records
     */
    public Records<Proposal> proposals() {
        return records(Proposal.class);
    }

    /**
     * Returns the partnerships.
     *
     * @return the records
     */
    public Records<Partnership> partnerships() {
        return records(Partnership.class);
    }

    /**
     * Returns the records that refer to one.
     *
     * @param id  the identifier of that one, such as of an incubator; it need not be among the records
     * @return the records that have it anywhere in them, such as the start-ups that the incubator supports
     */
    public Records<Entity> referring(Id<?> id) {
        return new Records<>(this, Entity.class, snapshot.referring(id));
    }

    /**
     * Returns the records to which one refers.
     *
     * @param id  the identifier of that one
     * @return the records whose identifiers it has anywhere in it; those that are not there are left out
     */
    public Records<Entity> referred(Id<?> id) {
        return new Records<>(this, Entity.class, snapshot.referred(id));
    }

    // --------------------------------------------------------------------

    /**
     * Returns the day on which the codes of a record are read.
     *
     * @param record  the record
     * @return its own day if it has one that is past, else that of its exchange
     */
    public LocalDate codesOn(Entity record) {
        LocalDate asOf = snapshot.codesAsOf(record);
        LocalDate own = record.codesOn();
        return own == null || own.isAfter(asOf) ? asOf : own;
    }

    /**
     * Returns the province of {@link #day()} that a code of a record means.
     *
     * @param record  the record
     * @param code  a code in it
     * @return the province, empty if the code is unknown, or means several on that day
     */
    public Optional<Province> province(Entity record, Code<Province> code) {
        List<? extends CodeEntry> found = entries(lists.get(Province.class), code, codesOn(record));
        return found.size() == 1 ? Optional.of((Province) found.get(0)) : Optional.empty();
    }

    /**
     * Returns what a record is called.
     *
     * @param record  the record
     * @return its first name, its title, or its identifier if it has neither
     */
    public static Text name(Entity record) {
        return Naming.of(record);
    }

    /**
     * Returns what a record is called in a language.
     *
     * @param record  the record
     * @param in  the language
     * @return its name in that language, else in one that it has
     */
    public String name(Entity record, String in) {
        return Naming.of(record).best(in);
    }

    /** What a code that was read on a day is on the day of this ecosystem. */
    List<? extends CodeEntry> entries(CodeList<?> list, Object code, LocalDate read) {
        return entriesOf(list, code, read);
    }

    private <C extends CodeEntry> List<C> entriesOf(CodeList<C> list, Object code, LocalDate read) {
        Optional<C> entry =
                code instanceof Coding<?> coding ? list.find(coding, read) : list.find((Code<?>) code, read);
        if (entry.isEmpty()) {
            return List.of();
        }
        List<C> today = list.on(entry.get(), read, day);
        // of a code whose end is not known what became of it, the name that it had is what there is
        return today.isEmpty() ? List.of(entry.get()) : today;
    }

    Entity record(int ordinal) {
        return snapshot.record(ordinal);
    }

    String typeName(Entity record) {
        return Table.of(record.getClass()).recordName();
    }

    Dimension dimension(Class<? extends Entity> family, String path) {
        DimensionKey key = new DimensionKey(family, path);
        Dimension known = dimensions.get(key);
        if (known == null) {
            int[] ordinals = snapshot.ordinals(family);
            known = path.equals("type")
                    ? Dimension.ofTypes(this, ordinals)
                    : Dimension.of(this, family, path, ordinals);
            // two threads may make it at once, and either is right
            dimensions.put(key, known);
        }
        return known;
    }

    /**
     * Returns how many records there are of each type.
     *
     * @return the text, a line for each table that has records
     */
    @Override
    public String toString() {
        return records(Entity.class).by("type").count().toString();
    }
}
