package org.doimoi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Reading;
import org.junit.jupiter.api.Test;

class BrokenEcosystemTest {

    private static final String NAME = "ecosystem-broken";
    private static final Path BROKEN = SampleEcosystemTest.DATA.resolve(NAME + ".ndjson");
    private static final Path GOLDEN = SampleEcosystemTest.DATA.resolve(NAME + ".findings.txt");
    private static final Reading READING =
            ExchangeReader.on(SampleEcosystemTest.DAY).read(BROKEN);

    @Test
    void testFindingsAreThoseOfTheGoldenFile() throws IOException {
        List<String> found = READING.findings().stream().map(Finding::toString).toList();
        Path made = Path.of("target", NAME + ".findings.txt");
        Files.write(made, found);
        assertThat(found)
                .as("if the findings in examples/quickstart/%s are right, copy it to examples/data", made)
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }

    /** That each rule finds its own is proven by the samples of the catalogue; this file is broken in many ways at once. */
    @Test
    void testManyRulesAreBroken() {
        Set<String> broken =
                READING.findings().stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken)
                .hasSizeGreaterThanOrEqualTo(90)
                .isSubsetOf(Catalogue.standard().ids());
        assertThat(READING.findings().stream().map(Finding::severity).distinct())
                .containsExactlyInAnyOrder(Severity.values());
    }

    @Test
    void testNoRecordIsLost() throws IOException {
        long lines;
        // some bytes are not UTF-8
        try (Stream<String> stream = Files.lines(BROKEN, StandardCharsets.ISO_8859_1)) {
            lines = stream.count();
        }
        long kept = Table.all().stream()
                .mapToLong(table -> table.rows(READING.exchange().dataset()).size())
                .sum();
        // each table that this version does not know has one record here
        long unknown = READING.exchange().dataset().extras().size();
        assertThat(1 + kept + unknown + READING.rejected().size()).isEqualTo(lines);
    }
}
