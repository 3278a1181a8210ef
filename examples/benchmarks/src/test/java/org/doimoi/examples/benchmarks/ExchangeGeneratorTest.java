package org.doimoi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;
import org.doimoi.io.Reading;
import org.doimoi.model.Partnership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeGeneratorTest {

    private static final ExchangeReader READER = ExchangeReader.on(ExchangeGenerator.TODAY);

    private static byte[] write(ExchangeGenerator generator, int records, double broken) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        generator.write(records, broken, out);
        return out.toByteArray();
    }

    // ---------------------------------------------------------------------------------------------- determinism

    @Test
    void test_write_sameSeed_sameBytes() throws IOException {
        byte[] first = write(ExchangeGenerator.of(42), 500, 0.1);

        assertThat(write(ExchangeGenerator.of(42), 500, 0.1)).isEqualTo(first);
        assertThat(write(ExchangeGenerator.of(43), 500, 0.1)).isNotEqualTo(first);
    }

    @Test
    void test_write_streamedIsWhatIsMadeInMemory() throws IOException {
        ExchangeGenerator generator = ExchangeGenerator.of(42);

        Reading streamed = READER.read(write(generator, 120, 0));

        assertThat(streamed.exchange()).isEqualTo(generator.exchange(120));
    }

    // ---------------------------------------------------------------------------------------------- validity

    @Test
    void test_write_500_hasNoErrorOrWarning() throws IOException {
        Reading reading = READER.read(write(ExchangeGenerator.of(42), 500, 0));

        assertThat(reading.findings()).filteredOn(ExchangeGeneratorTest::counts).isEmpty();
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.dataset().size()).isEqualTo(500);
    }

    @Property(tries = 40)
    void anExchangeOfAnySizeHasNoErrorOrWarning(@ForAll long seed, @ForAll @IntRange(max = 170) int records)
            throws IOException {
        Reading reading = READER.read(write(ExchangeGenerator.of(seed), records, 0));

        assertThat(reading.findings()).filteredOn(ExchangeGeneratorTest::counts).isEmpty();
        assertThat(reading.dataset().size()).isEqualTo(records);
    }

    @Test
    void test_write_hasEveryType() {
        // the actors and the market, of which exchanges have most
        assertThat(Table.all().subList(0, Table.all().indexOf(Table.of(Partnership.class)) + 1))
                .hasSize(8)
                .allSatisfy(table -> assertThat(
                                table.rows(ExchangeGenerator.of(42).exchange(50).dataset()))
                        .as(table.name())
                        .isNotEmpty());
    }

    private static boolean counts(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    // ---------------------------------------------------------------------------------------------- listings

    @Test
    void test_ofListings_areValidAndOfTheSizeOfTheReferenceListing() throws IOException {
        byte[] bytes = write(ExchangeGenerator.ofListings(42), 500, 0);

        Reading reading = READER.read(bytes);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dataset().technologySupplies()).hasSize(500);
        assertThat(bytes.length / 500).isBetween(1_150, 1_250);
    }

    @Test
    void test_ofListings_textIsVariedAndNormalized() {
        var listings = ExchangeGenerator.ofListings(42).exchange(500).dataset().technologySupplies();

        assertThat(listings.stream().map(listing -> listing.title().best("vi")).collect(Collectors.toSet()))
                .hasSizeGreaterThan(100);
        assertThat(listings)
                .allSatisfy(listing -> assertThat(
                                Normalizer.isNormalized(listing.summary().best("vi"), Normalizer.Form.NFC))
                        .isTrue());
    }

    // ---------------------------------------------------------------------------------------------- broken

    @Test
    void test_write_broken_everyDefectIsFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        long broken = ExchangeGenerator.of(42).write(1_000, 0.2, out);

        Reading reading = READER.read(out.toByteArray());
        long linesWithErrors = reading.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                // what is missing elsewhere because a record was rejected is a consequence
                .filter(finding -> !finding.rule().equals("dangling-reference"))
                .map(finding -> Objects.requireNonNull(finding.location()).line())
                .distinct()
                .count();
        assertThat(broken).isBetween(150L, 250L);
        assertThat(linesWithErrors).isEqualTo(broken);
    }

    @Test
    void test_write_broken_keepsTheRestAsItIs() throws IOException {
        String whole = new String(write(ExchangeGenerator.ofListings(7), 200, 0), StandardCharsets.UTF_8);
        String damaged = new String(write(ExchangeGenerator.ofListings(7), 200, 0.3), StandardCharsets.UTF_8);

        long same = damaged.lines()
                .skip(1)
                .filter(whole.lines().collect(Collectors.toSet())::contains)
                .count();

        assertThat(damaged.lines()).hasSize(201);
        assertThat(same).isBetween(110L, 170L);
    }

    // ---------------------------------------------------------------------------------------------- Generate

    @Test
    void test_run_writesTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("exchange.ndjson");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = Generate.run(
                new String[] {"60", file.toString(), "--seed", "5"}, new PrintStream(out, true, "UTF-8"), System.err);

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("60 records, 0 of them broken");
        assertThat(Files.readAllBytes(file)).isEqualTo(write(ExchangeGenerator.of(5), 60, 0));
    }

    @Test
    void test_run_wrongUsage() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, "UTF-8");

        assertThat(Generate.run(new String[] {"many", "file"}, System.out, stream))
                .isEqualTo(2);
        assertThat(Generate.run(new String[] {"1", "file", "--broken", "2"}, System.out, stream))
                .isEqualTo(2);
        assertThat(Generate.run(new String[] {"1"}, System.out, stream)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: Generate");
    }

    // ---------------------------------------------------------------------------------------------- format

    @Test
    void test_exchange_isTheSameAsADocument() {
        var exchange = ExchangeGenerator.of(42).exchange(120);

        Reading reading = READER.read(new ExchangeWriter().toText(exchange, Format.JSON));

        assertThat(reading.exchange()).isEqualTo(exchange);
    }
}
