package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.CREATED;
import static org.doimoi.examples.quickstart.SampleParts.DAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.value.Code;

/**
 * Makes the bundled exchange, {@code examples/data/ecosystem.ndjson}.
 *
 * <p>Its first part is real: the ministry, the people's committees of the provinces of today with their departments of
 * science and technology, and the organisations of the Research Organization Registry. All else is fictional and says so
 * by the member {@code fictional} and by ids that begin with {@code demo-}; it touches every component of every type.
 *
 * <p>The same program always makes the same bytes.
 */
public final class SampleEcosystem {

    private SampleEcosystem() {}

    /**
     * Writes the exchange.
     *
     * @param args  the folder of the data, if it is not {@code examples/data}
     */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "examples/data");
        new ExchangeWriter().write(make(folder.resolve("ror_vn.json")), folder.resolve("ecosystem.ndjson"));
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
        Dataset dataset = Dataset.builder()
                .agencies(new SampleAgencies().make())
                .addAllOrganizations(new RorImport(DAY)
                        .read(ror).stream()
                                .map(RorImport.Imported::organization)
                                .toList())
                .addAllOrganizations(actors.organizations)
                .startups(actors.startups)
                .incubators(actors.incubators)
                .technologySupplies(listings.supplies)
                .technologyDemands(listings.demands)
                .proposals(listings.proposals)
                .partnerships(listings.partnerships)
                .build();
        return new Exchange(header(dataset), dataset);
    }

    private static Header header(Dataset dataset) {
        Map<String, LocalDate> versions = new LinkedHashMap<>();
        CodeLists.standard().all().forEach(list -> versions.put(list.name(), list.version()));
        Map<String, Long> counts = new LinkedHashMap<>();
        Table.all()
                .forEach(table ->
                        counts.put(table.name(), (long) table.rows(dataset).size()));
        return Header.builder()
                .doimoi(Header.CONTRACT)
                .publisher(Code.of("G06"))
                .created(CREATED)
                .codesAsOf(DAY)
                .lists(versions)
                .counts(counts)
                .build();
    }
}
