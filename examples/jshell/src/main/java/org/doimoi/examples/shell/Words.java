package org.doimoi.examples.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doimoi.analysis.Column;
import org.doimoi.analysis.Ecosystem;
import org.doimoi.analysis.Groups;
import org.doimoi.analysis.Match;
import org.doimoi.analysis.Matching;
import org.doimoi.analysis.Network;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.analysis.Rankings;
import org.doimoi.analysis.Records;
import org.doimoi.analysis.Tabulation;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.Folding;
import org.doimoi.code.Province;
import org.doimoi.code.ProvinceKind;
import org.doimoi.code.Provinces;
import org.doimoi.code.Region;
import org.doimoi.dataset.Exchange;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Total;
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
import org.doimoi.value.Likeness;
import org.doimoi.value.Text;

/**
 * The words of the shell: few, and each returns something that prints as a table and has more to ask.
 *
 * <p>In {@code examples/jshell/doimoi-shell} they are imported; {@code help()} lists them.
 */
public final class Words {

    /** One shell, one session; it is the only state, and a library would not have it. */
    private static final Session SESSION = new Session(
            Path.of(System.getProperty("doimoi.home", ".")),
            System.getProperty("doimoi.language", "vi"),
            Optional.ofNullable(System.getProperty("doimoi.today")).map(LocalDate::parse));

    /** Held, since the level of a logger that nobody holds is forgotten. */
    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    static {
        VALIDATOR_LOG.setLevel(Level.WARNING);
    }

    private static final int ANSWERS = 10;

    private Words() {}

    // -------------------------------------------------------------------- files, day, language

    /**
     * Opens exchanges in place of those that are open.
     *
     * @param paths  the files: JSON, NDJSON, CSV package, each with gzip or without; looked for in this folder, then in the
     *     project
     * @return how many records there are of each kind
     */
    public static Ecosystem load(String... paths) {
        Session.Open open = SESSION.load(paths);
        long errors = open.readings().stream()
                .mapToLong(reading -> reading.count(org.doimoi.finding.Severity.ERROR))
                .sum();
        long rejected = open.readings().stream()
                .mapToLong(reading -> reading.rejected().size())
                .sum();
        System.out.println(SESSION.say(
                open.ecosystem().size() + " bản ghi, " + rejected + " bị từ chối, " + errors + " lỗi; xem findings()",
                open.ecosystem().size() + " records, " + rejected + " rejected, " + errors
                        + " errors; see findings()"));
        return ecosystem();
    }

    /**
     * Returns what is open; until {@link #load} it is the bundled exchange.
     *
     * @return the ecosystem
     */
    public static Ecosystem ecosystem() {
        return SESSION.ecosystem();
    }

    /**
     * Returns the first of the files that are open, for whatever the library can do with an exchange.
     *
     * @return the header and the records
     */
    public static Exchange exchange() {
        return SESSION.open().readings().get(0).exchange();
    }

    /**
     * Looks at what is open by the codes of another day, such as those before the provinces were merged.
     *
     * @param day  the day, such as {@code 2025-06-30}
     * @return the ecosystem
     */
    public static Ecosystem on(String day) {
        SESSION.look(day(day));
        return ecosystem();
    }

    /**
     * Sets the language.
     *
     * @param language  {@code vi} or {@code en}
     */
    public static void language(String language) {
        SESSION.speak(language);
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException ex) {
            throw new IllegalArgumentException("Invalid day " + day + ", must be such as 2025-06-30", ex);
        }
    }

    // -------------------------------------------------------------------- records

    /**
     * Returns the start-ups.
     *
     * @return the records
     */
    public static Records<Startup> startups() {
        return ecosystem().startups();
    }

    /**
     * Returns the incubators.
     *
     * @return the records
     */
    public static Records<Incubator> incubators() {
        return ecosystem().incubators();
    }

    /**
     * Returns the organisations.
     *
     * @return the records
     */
    public static Records<Organization> organizations() {
        return ecosystem().organizations();
    }

    /**
     * Returns the agencies.
     *
     * @return the records
     */
    public static Records<Agency> agencies() {
        return ecosystem().agencies();
    }

    /**
     * Returns all who do something: agencies, organisations, start-ups, incubators.
     *
     * @return the records
     */
    public static Records<Actor> actors() {
        return ecosystem().records(Actor.class);
    }

    /**
     * Returns the technologies that are offered.
     *
     * @return the records
     */
    public static Records<TechnologySupply> supplies() {
        return ecosystem().technologySupplies();
    }

    /**
     * Returns the technologies that are wanted.
     *
     * @return the records
     */
    public static Records<TechnologyDemand> demands() {
        return ecosystem().technologyDemands();
    }

    /**
     * Returns the answers to demands.
     *
     * @return the records
     */
    public static Records<Proposal> proposals() {
        return ecosystem().proposals();
    }

    /**
     * Returns the partnerships.
     *
     * @return the records
     */
    public static Records<Partnership> partnerships() {
        return ecosystem().partnerships();
    }

    /**
     * Returns the records of a table.
     *
     * @param table  the name, such as {@code scienceTasks}
     * @return the records
     */
    public static Records<? extends Entity> records(String table) {
        return ecosystem().records(table);
    }

    /**
     * Finds records by identifier or by words of their names, with or without diacritics.
     *
     * @param text  the identifier or the words
     * @return the records
     */
    public static Records<Entity> find(String text) {
        Records<Entity> all = ecosystem().records(Entity.class);
        List<String> words = Folding.words(text);
        return all.where(record -> record.id().toString().equals(text)
                || !words.isEmpty()
                        && Folding.words(Ecosystem.name(record).best(SESSION.language()))
                                .containsAll(words));
    }

    /**
     * Returns a record.
     *
     * @param id  its identifier
     * @return the record
     */
    public static Entity get(String id) {
        Records<Entity> all = ecosystem().records(Entity.class);
        return all.stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> ids =
                            all.stream().map(record -> record.id().toString()).toList();
                    return new IllegalArgumentException("There is no record " + id
                            + Likeness.nearest(id, ids)
                                    .map(one -> ", did you mean " + one + "?")
                                    .orElse("; find(\"words of its name\") looks for one"));
                });
    }

    /**
     * Returns the records that refer to one, such as the start-ups, partnerships and listings of an actor.
     *
     * @param id  the identifier of that one
     * @return the records
     */
    public static Records<Entity> around(String id) {
        return ecosystem().referring(get(id).id());
    }

    // -------------------------------------------------------------------- matching, networks, indices

    /**
     * Ranks what answers a demand or a supply: the ten best.
     *
     * @param id  the identifier of the demand or supply
     * @return the answers, of which {@code why(1)} explains the first
     */
    public static Answers match(String id) {
        if (!(get(id) instanceof Listing listing)) {
            throw new IllegalArgumentException(
                    id + " is neither a demand nor a supply; demands() and supplies() list them");
        }
        return match(listing);
    }

    /**
     * Ranks what answers a demand or a supply: the ten best.
     *
     * @param listing  the demand or supply, which need not be among what is open
     * @return the answers, of which {@code why(1)} explains the first
     */
    public static Answers match(Listing listing) {
        LocalDate today = SESSION.today();
        List<? extends Match<? extends Listing>> matches = listing instanceof TechnologyDemand
                ? Matching.among(supplies().list(), today).rank(listing, ANSWERS)
                : Matching.among(demands().list(), today).rank(listing, ANSWERS);
        return new Answers(listing, matches, SESSION.language());
    }

    /**
     * Returns who is linked with whom: by partnerships, proposals, incubation and more.
     *
     * @return the network, with {@code mostConnected(10)}, {@code components()}, {@code in("Lào Cai")} and more to ask
     */
    public static Network network() {
        return Network.of(ecosystem());
    }

    /**
     * Returns the published results of an index.
     *
     * @param name  the index, such as {@code PII}
     * @return the results, with {@code table()}, {@code change(...)} and more to ask
     */
    public static Rankings index(String name) {
        return Rankings.of(ecosystem(), name).in(SESSION.language());
    }

    // -------------------------------------------------------------------- pictures

    /**
     * Draws a table: a heat map if it has a figure for each of three columns or more, else bars. {@code Chart} has lines and
     * points as well.
     *
     * @param table  the table
     * @return the picture, to be written by {@code save(picture, "file.png")}
     */
    public static Chart chart(Tabulation table) {
        long figures = table.columns().stream().filter(Column::isFigure).count();
        long labels = table.columns().size() - figures;
        return figures > 2 || labels > 1 ? Chart.heatMap(table) : Chart.bar(table);
    }

    /**
     * Draws the counts of groups.
     *
     * @param groups  the groups
     * @return the picture
     */
    public static Chart chart(Groups<?> groups) {
        return chart(groups.count());
    }

    /**
     * Draws a network: what may be shown to everybody; how many ties that leaves out is said.
     *
     * @param network  the network, with up to 1,000 actors that have ties
     * @return the picture
     */
    public static Chart chart(Network network) {
        return Chart.network(network, SESSION.language());
    }

    /**
     * Writes a picture to a file.
     *
     * @param chart  the picture
     * @param path  the file, whose name ends with {@code .png} or {@code .svg}
     * @return the file
     */
    public static Path save(Chart chart, String path) {
        return chart.save(Path.of(path));
    }

    // -------------------------------------------------------------------- codes

    /**
     * Returns the provinces of the day at which the shell looks.
     *
     * @return the table
     */
    public static Tabulation provinces() {
        return provinces(ecosystem().day());
    }

    /**
     * Returns the provinces of a day.
     *
     * @param day  the day, such as {@code 2025-07-01}
     * @return the table, with what each was made of when it was last changed
     */
    public static Tabulation provinces(String day) {
        return provinces(day(day));
    }

    private static Tabulation provinces(LocalDate day) {
        Provinces provinces = ecosystem().provinces();
        Tabulation.Builder table = Tabulation.builder(
                Column.label("code"),
                Column.province("province", day),
                Column.label("kind"),
                Column.label("region"),
                Column.label("before 2025-07-01"));
        LocalDate before = LocalDate.of(2025, 6, 30);
        for (Province province : provinces.inForce(day)) {
            table.row(
                    province.code(),
                    province,
                    entry(ProvinceKind.class, province.kind(), day),
                    entry(Region.class, province.region(), day),
                    String.join(
                            ", ",
                            provinces.on(province, day, before).stream()
                                    .map(one -> one.name().best(SESSION.language()))
                                    .toList()));
        }
        Tabulation made = table.build().in(SESSION.language());
        return day.isAfter(before) ? made : made.select("code", "province", "kind", "region");
    }

    private static <C extends CodeEntry> Object entry(Class<C> list, Code<C> code, LocalDate day) {
        Optional<C> found = ecosystem().codeLists().get(list).find(code, day);
        return found.isPresent() ? found.get() : code.toString();
    }

    /**
     * Returns the codes of a list as of the day at which the shell looks.
     *
     * @param list  the name of the list, such as {@code startupStage} or {@code field}
     * @return the table
     */
    public static Tabulation codes(String list) {
        CodeList<?> found = ecosystem().codeLists().named(list).orElseThrow(() -> {
            var names = ecosystem().codeLists().names();
            return new IllegalArgumentException("There is no list " + list
                    + Likeness.nearest(list, names)
                            .map(one -> ", did you mean " + one + "?")
                            .orElse(". There are " + String.join(", ", names)));
        });
        Tabulation.Builder table = Tabulation.builder(
                Column.label("scheme"), Column.label("code"), Column.label("name"), Column.label("source"));
        for (CodeEntry entry : found.entries(ecosystem().day())) {
            table.row(
                    entry.term().scheme(),
                    entry.code(),
                    entry.name(),
                    entry.term().source());
        }
        Tabulation made = table.build().in(SESSION.language());
        return found.schemes().isEmpty() ? made.select("code", "name", "source") : made;
    }

    // -------------------------------------------------------------------- findings

    /**
     * Counts what is wrong with what is open.
     *
     * @return the table, a row for each rule that was broken
     */
    public static Tabulation findings() {
        Map<String, Total> totals = new TreeMap<>();
        for (Findings findings : SESSION.findings()) {
            for (Total total : findings.totals()) {
                String key = total.severity().ordinal() + " " + total.rule();
                totals.merge(
                        key,
                        total,
                        (one, other) -> new Total(one.rule(), one.severity(), null, one.count() + other.count()));
            }
        }
        Tabulation.Builder table = Tabulation.builder(
                Column.label("severity"), Column.label("rule"), Column.total("count", Measure.COUNT));
        totals.values()
                .forEach(total -> table.row(
                        Messages.of(SESSION.language()).severity(total.severity()), total.rule(), total.count()));
        return table.build().in(SESSION.language());
    }

    /**
     * Returns the findings of a rule.
     *
     * @param rule  the rule, such as {@code dangling-reference}
     * @return the table
     */
    public static Tabulation findings(String rule) {
        Tabulation.Builder table = Tabulation.builder(Column.label("record"), Column.label("at"), Column.label("what"));
        List<String> rules = new ArrayList<>();
        int count = 0;
        for (Findings findings : SESSION.findings()) {
            for (Finding finding : findings) {
                rules.add(finding.rule());
                if (finding.rule().equals(rule)) {
                    count++;
                    table.row(
                            finding.record(),
                            finding.pointer(),
                            Messages.of(SESSION.language()).text(finding));
                }
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("There are no findings of " + rule
                    + Likeness.nearest(rule, rules)
                            .map(one -> ", did you mean " + one + "?")
                            .orElse("; findings() lists the rules that were broken"));
        }
        return table.build().in(SESSION.language());
    }

    // -------------------------------------------------------------------- tables, files

    /**
     * Makes a table of records.
     *
     * @param records  the records
     * @param paths  what is to stand in it, such as {@code province} or {@code founded.year}
     * @return the table
     */
    public static Tabulation table(Records<?> records, String... paths) {
        return records.table(paths);
    }

    /**
     * Makes a table of groups: their counts.
     *
     * @param groups  the groups
     * @return the table
     */
    public static Tabulation table(Groups<?> groups) {
        return groups.count();
    }

    /**
     * Writes a table to a file.
     *
     * @param table  the table
     * @param path  the file, whose name ends with {@code .csv}, {@code .json}, {@code .md} or {@code .txt}
     * @return the file
     */
    public static Path save(Tabulation table, String path) {
        String text;
        if (path.endsWith(".csv")) {
            // Excel takes UTF-8 for what it is only behind this mark
            text = '\uFEFF' + table.toCsv();
        } else if (path.endsWith(".json")) {
            text = table.toJson();
        } else if (path.endsWith(".md")) {
            text = table.toMarkdown();
        } else if (path.endsWith(".txt")) {
            text = table.toString();
        } else {
            throw new IllegalArgumentException("Invalid file " + path + ", must end with .csv, .json, .md or .txt");
        }
        try {
            return Files.writeString(Path.of(path), text);
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to write " + path, ex);
        }
    }

    /**
     * Prints something, as scripts need it.
     *
     * @param what  tables, texts, anything that prints
     */
    public static void print(Object... what) {
        for (Object one : what) {
            String text = one instanceof Text said ? said.best(SESSION.language()) : String.valueOf(one);
            System.out.println(text.stripTrailing());
        }
    }

    // --------------------------------------------------------------------

    /**
     * Says something in the language of the shell.
     *
     * @param vietnamese  the text in Vietnamese
     * @param english  the text in English
     * @return one of the two
     */
    public static String say(String vietnamese, String english) {
        return SESSION.say(vietnamese, english);
    }

    /**
     * Returns where a script puts its picture.
     *
     * @param name  what the picture is called
     * @return a file of that name and the language, in the folder that the system property {@code doimoi.pictures} names or
     *     in that in which the shell was started
     */
    public static String picture(String name) {
        return Path.of(System.getProperty("doimoi.pictures", ""), name + '.' + SESSION.language() + ".svg")
                .toString();
    }

    /** Says what to try, when the shell begins. */
    public static void welcome() {
        System.out.print(Help.banner(SESSION.language()));
    }

    /** Lists the words. */
    public static void help() {
        System.out.print(Help.words(SESSION.language()));
    }
}
