package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.DAY;
import static org.doimoi.examples.quickstart.SampleParts.created;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.code.StartupStatus;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.model.Organization;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;

/**
 * Makes the bundled exchanges, {@code examples/data/ecosystem.ndjson}, {@code ecosystem-2025-06-30.ndjson} and, by
 * {@link SampleStory}, {@code story.ndjson}.
 *
 * <p>The first part of {@code ecosystem.ndjson} is real: the ministry, the people's committees of the provinces of
 * today with their departments of science and technology, and the organisations of the Research Organization Registry.
 * So are the sets of indicators, values and rankings whose ids begin with {@code doimoi:}, each with its source.
 * All else is fictional and says so by the member {@code fictional} and by ids that begin with {@code demo-}; it
 * touches every component of every type.
 *
 * <p>{@code ecosystem-2025-06-30.ndjson} has the real part alone, with the agencies and the provinces of the last day
 * before the merger. It has no codes of industries or fields, for not each of these leads to one of today.
 * {@code startups-2025-06-30.ndjson} has fictional start-ups alone, in the provinces of the same day.
 *
 * <p>The same program always makes the same bytes.
 */
public final class SampleEcosystem {

    /** The last day before 63 provinces became 34 (202/2025/QH15). */
    private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);

    private SampleEcosystem() {}

    /**
     * Writes the exchanges.
     *
     * @param args  the folder of the data, if it is not {@code examples/data}
     */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "examples/data");
        Path ror = folder.resolve("ror_vn.json");
        new ExchangeWriter().write(make(ror), folder.resolve("ecosystem.ndjson"));
        new ExchangeWriter().write(makeBeforeMerger(ror), folder.resolve("ecosystem-2025-06-30.ndjson"));
        new ExchangeWriter().write(makeStartupsBeforeMerger(), folder.resolve("startups-2025-06-30.ndjson"));
        new ExchangeWriter().write(SampleStory.make(), folder.resolve("story.ndjson"));
    }

    /**
     * Makes the exchange.
     *
     * @param ror  the file with the records of the Research Organization Registry
     * @return the exchange
     */
    public static Exchange make(Path ror) {
        // seeded, so that it is the same each time
        Random random = new Random(20261124);
        SampleActors actors = new SampleActors(random);
        SampleListings listings = new SampleListings(actors, random);
        SampleIndicators indicators = new SampleIndicators(actors.startups);
        SampleTasks tasks = new SampleTasks(actors);
        SampleProducts local = new SampleProducts();
        Dataset dataset = Dataset.builder()
                .agencies(new SampleAgencies(DAY).real())
                .addAllAgencies(SampleAgencies.fictional())
                .addAllOrganizations(imported(ror, DAY))
                .addAllOrganizations(actors.organizations)
                .startups(actors.startups)
                .incubators(actors.incubators)
                .technologySupplies(listings.supplies)
                .technologyDemands(listings.demands)
                .proposals(listings.proposals)
                .partnerships(listings.partnerships)
                .provincialBudgets(indicators.budgets)
                .enterpriseFunds(indicators.funds)
                .indicatorFrameworks(indicators.frameworks)
                .indicatorValues(indicators.values)
                .rankings(indicators.rankings)
                .provincialReports(indicators.reports)
                .programmes(tasks.programmes)
                .scienceTasks(tasks.tasks)
                .taskAssets(tasks.assets)
                .legalInstruments(SampleLaw.instruments())
                .events(SampleLaw.events())
                .recommendations(SampleLaw.recommendations())
                .addOrganizations(SampleProducts.company())
                .addStartups(SampleProducts.startup())
                .addIncubators(SampleProducts.centre())
                .localProducts(local.products)
                .intellectualProperties(local.rights)
                .traceabilityRecords(local.traces)
                .facilities(local.facilities)
                .build();
        return new Exchange(header(dataset, DAY), dataset);
    }

    /**
     * Makes the exchange of the last day before the merger of provinces.
     *
     * @param ror  the file with the records of the Research Organization Registry
     * @return the exchange
     */
    public static Exchange makeBeforeMerger(Path ror) {
        Dataset dataset = Dataset.builder()
                .agencies(new SampleAgencies(BEFORE_MERGER).real())
                .addAllOrganizations(imported(ror, BEFORE_MERGER))
                .build();
        return new Exchange(header(dataset, BEFORE_MERGER), dataset);
    }

    /**
     * Makes an exchange of start-ups alone, as a department would have kept them on the last day before the merger of
     * provinces.
     *
     * @return the exchange: the fictional start-ups that were founded by then, each in one of the provinces that made up
     *     its province of today, in turn
     */
    public static Exchange makeStartupsBeforeMerger() {
        Provinces provinces = Provinces.standard();
        List<Startup> startups = new ArrayList<>();
        for (Startup now : new SampleActors(new Random(20261124)).startups) {
            LocalDate founded = now.founded();
            if (founded != null && !founded.isAfter(BEFORE_MERGER)) {
                Province today = provinces.byCode(now.province(), DAY).orElseThrow();
                List<Province> before = provinces.on(today, DAY, BEFORE_MERGER);
                Province then = before.get(startups.size() % before.size());
                startups.add(Startup.builder()
                        .id(now.id())
                        .names(now.names())
                        .kind(now.kind())
                        .province(Code.of(then.code()))
                        .founded(founded)
                        .stage(now.stage())
                        .summary(now.summary())
                        .headcount(now.headcount())
                        .status(StartupStatus.ACTIVE)
                        .extras(now.extras())
                        .build());
            }
        }
        Dataset dataset = Dataset.builder().startups(startups).build();
        return new Exchange(header(dataset, BEFORE_MERGER), dataset);
    }

    private static List<Organization> imported(Path ror, LocalDate day) {
        return new RorImport(day)
                .read(ror).stream().map(RorImport.Imported::organization).toList();
    }

    static Header header(Dataset dataset, LocalDate day) {
        Map<String, LocalDate> versions = new LinkedHashMap<>();
        CodeLists.standard().all().forEach(list -> versions.put(list.name(), list.version()));
        Map<String, Long> counts = new LinkedHashMap<>();
        Table.all()
                .forEach(table ->
                        counts.put(table.name(), (long) table.rows(dataset).size()));
        return Header.builder()
                .doimoi(Header.CONTRACT)
                .publisher(Code.of("G06"))
                .created(created(day))
                .codesAsOf(day)
                .lists(versions)
                .counts(counts)
                .build();
    }
}
