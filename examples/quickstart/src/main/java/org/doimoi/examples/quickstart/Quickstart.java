package org.doimoi.examples.quickstart;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeLists;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Province;
import org.doimoi.code.StartupStatus;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Reading;
import org.doimoi.model.Incubator;
import org.doimoi.model.Listing;
import org.doimoi.model.Organization;
import org.doimoi.model.Startup;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;

/** Reads an exchange, says what is in it and what is wrong with it, and writes it back. */
public final class Quickstart {

    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    private final Reading reading;
    private final PrintStream out;

    private Quickstart(Reading reading, PrintStream out) {
        this.reading = reading;
        this.out = out;
    }

    /**
     * Runs the program, in the folder of the project or in that of this module.
     *
     * @param args  a file of your own, or nothing for the bundled one
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path examples = Files.isDirectory(Path.of("examples")) ? Path.of("examples") : Path.of("..");
        Path copy = examples.resolve("quickstart/target/copy.json");
        if (args.length == 0) {
            // the day of the bundled exchange, so that its listings stay open and everybody sees the same
            run(examples.resolve("data/ecosystem.ndjson"), LocalDate.of(2026, 11, 24), copy, out);
        } else {
            run(Path.of(args[0]), LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")), copy, out);
        }
    }

    static void run(Path file, LocalDate today, Path copy, PrintStream out) {
        VALIDATOR_LOG.setLevel(Level.WARNING); // its first line is of no interest here
        ExchangeReader reader = ExchangeReader.on(today);
        Reading reading = reader.read(file);
        Quickstart quickstart = new Quickstart(reading, out);
        out.println(file + ", judged as of " + today);
        quickstart.printTypes();
        quickstart.printProvinces();
        quickstart.printStatus();
        quickstart.printFindings();

        new ExchangeWriter().write(reading.exchange(), copy);
        boolean equal = reader.read(copy).exchange().equals(reading.exchange());
        out.println("\nWritten to " + copy + ", which reads back " + (equal ? "equal" : "DIFFERENT"));
    }

    private void printTypes() {
        Dataset dataset = reading.dataset();
        out.println("\nWhat is in it: " + dataset.size() + " records, and "
                + reading.rejected().size() + " rejected");
        for (Table<?> table : Table.all()) {
            int records = table.rows(dataset).size();
            if (records > 0) {
                print(records, table.name());
            }
        }
    }

    private void printProvinces() {
        Dataset dataset = reading.dataset();
        Stream<Code<Province>> provinces = Stream.of(
                        dataset.organizations().stream()
                                .map(Organization::province)
                                .filter(Objects::nonNull),
                        dataset.startups().stream().map(Startup::province),
                        dataset.incubators().stream().map(Incubator::province),
                        dataset.technologySupplies().stream().map(TechnologySupply::province),
                        dataset.technologyDemands().stream().map(TechnologyDemand::province))
                .flatMap(Function.identity());
        print("Actors and listings by province", Province.class, provinces, 8);
    }

    private void printStatus() {
        Dataset dataset = reading.dataset();
        print(
                "Start-ups by status",
                StartupStatus.class,
                dataset.startups().stream().map(Startup::status),
                8);
        Stream<Code<ListingStatus>> listings = Stream.concat(
                        dataset.technologySupplies().stream(), dataset.technologyDemands().stream())
                .map(Listing::status);
        print("Technologies offered and wanted by status", ListingStatus.class, listings, 8);
    }

    /** Counts codes, most frequent first, and prints what they mean on the day of the exchange. */
    private <C extends CodeEntry> void print(String title, Class<C> list, Stream<Code<C>> codes, int top) {
        LocalDate day = reading.header().codesAsOf();
        Map<Code<C>, Long> counts = codes.collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        out.println("\n" + title + ", names as of " + day);
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(top)
                .forEach(entry -> print(entry.getValue(), name(list, entry.getKey(), day)));
        if (counts.size() > top) {
            out.println("        and " + (counts.size() - top) + " more");
        }
    }

    private void print(long count, Object what) {
        out.println(String.format(Locale.ROOT, "%6d  %s", count, what));
    }

    private static <C extends CodeEntry> String name(Class<C> list, Code<C> code, LocalDate day) {
        return CodeLists.standard()
                .get(list)
                .find(code, day)
                .map(entry -> entry.name().best("vi") + " / " + entry.name().best("en"))
                .orElse("unknown code " + code);
    }

    private void printFindings() {
        out.println("\nWhat is wrong with it");
        for (Severity severity : Severity.values()) {
            print(reading.count(severity), severity);
        }
        // of each rule, how often it is broken and where first
        Map<String, List<Finding>> byRule =
                reading.findings().stream().collect(groupingBy(Finding::rule, LinkedHashMap::new, toList()));
        byRule.forEach((rule, findings) -> {
            Finding first = findings.get(0);
            print(findings.size(), rule + ", first at " + first.location());
            out.println("        " + first.pointer() + " of " + first.record() + ": " + Messages.ENGLISH.text(first));
            out.println("        " + Messages.VIETNAMESE.text(first));
        });
    }
}
