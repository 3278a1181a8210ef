package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples: a valid one per table, and broken ones with the findings that they must give. */
final class GoldenTest {

    private static final Path BROKEN = Path.of("src/test/resources/samples/broken");

    static Stream<String> broken() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".findings.txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("org.doimoi.io.Samples#names")
    void test_valid(String name) {
        Reading reading = Samples.sample(name);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.rejected()).isEmpty();
        assertThat(Table.named(name).orElseThrow().rows(reading.dataset())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void test_broken(String name) {
        String golden = name.substring(0, name.lastIndexOf('.')) + ".findings.txt";
        assertThat(text(Samples.READER.read(bytes("broken/" + name))))
                .as("Is this right? Then write it to io/src/test/resources/samples/broken/%s", golden)
                .isEqualTo(new String(bytes("broken/" + golden), StandardCharsets.UTF_8));
    }

    /** Each broken sample is named for a rule that is found in it. */
    @ParameterizedTest
    @MethodSource("broken")
    void test_broken_isNamedForItsRule(String name) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        assertThat(Samples.READER.read(bytes("broken/" + name)).findings().stream()
                        .map(Finding::rule))
                .anyMatch(rule -> stem.equals(rule) || stem.startsWith(rule + "-"));
    }

    @Test
    void test_broken_areMany() throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        broken().forEach(name -> rules.addAll(
                Samples.rules(Samples.READER.read(bytes("broken/" + name)).findings())));
        assertThat(rules).hasSizeGreaterThan(40).isSubsetOf(Catalogue.standard().ids());
    }

    private static String text(Reading reading) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : reading.findings()) {
            text.append(finding)
                    .append('\n')
                    .append("    ")
                    .append(Messages.VIETNAMESE.text(finding))
                    .append('\n');
        }
        text.append(String.format(
                Locale.ROOT,
                "%d kept, %d rejected\n",
                reading.dataset().size(),
                reading.rejected().size()));
        return text.toString();
    }
}
