package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.bytes;
import static org.doimoi.io.Samples.read;
import static org.doimoi.io.Samples.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EarlierContractTest {

    private static final String OLD_HEAD = "{\"doimoi\":\"0.9\",\"codesAsOf\":\"2026-11-24\"}";

    /** Writes a text of contract 1.0 as contract 0.9 had it. */
    private static String old(String text) {
        return text.replaceFirst("\"doimoi\":\\s*\"1.0\"", "\"doimoi\":\"0.9\"")
                .replace("\"trl\":", "\"maturity\":")
                .replace("\"share\":", "\"percent\":")
                .replace("\"technologyDemands\":", "\"technologyNeeds\":")
                .replace("\"technologyDemand\":", "\"technologyNeed\":");
    }

    static List<String> names() {
        return Samples.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void test_samples(String name) {
        String now = new String(bytes(name + ".json"), StandardCharsets.UTF_8);
        Reading reading = read(now);
        for (Format format : List.of(Format.JSON, Format.NDJSON)) {
            Reading old = read(old(new ExchangeWriter().toText(reading.exchange(), format)));
            assertThat(old.exchange().dataset()).isEqualTo(reading.exchange().dataset());
            assertThat(old.exchange().header().doimoi()).isEqualTo("0.9");
            List<String> expected = new ArrayList<>(rules(reading.findings()));
            expected.add("older-contract");
            assertThat(rules(old.findings())).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(new ExchangeWriter().toText(old.exchange(), format))
                    .isEqualTo(new ExchangeWriter().toText(reading.exchange(), format));
        }
    }

    @Test
    void test_olderContract_isSaid() {
        Finding finding = read(OLD_HEAD).findings().get(0);
        assertThat(finding.rule()).isEqualTo("older-contract");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.pointer()).isEqualTo("/doimoi");
        assertThat(rules(read(OLD_HEAD.replace("0.9", "0.8")).findings())).containsExactly("contract-version");
    }

    @Test
    void test_findings_pointIntoTheFileAsItIs() {
        String supply =
                "{\"technologySupply\":{\"id\":\"H38:t-1\",\"maturity\":75,\"owners\":[{\"actor\":\"H38:x\",\"percent\":\"all\"}]}}";
        List<Finding> findings = read(OLD_HEAD + "\n" + supply + "\n").findings().stream()
                .filter(finding -> finding.pointer().matches(".*/(maturity|trl|percent|share)"))
                .toList();
        assertThat(findings)
                .extracting(Finding::pointer)
                .containsExactly("/technologySupply/maturity", "/technologySupply/owners/0/percent");
        assertThat(findings.get(0).location().column()).isEqualTo(supply.indexOf("75") + 1);
        assertThat(findings.get(1).location().line()).isEqualTo(2);
        assertThat(read(OLD_HEAD + "\n{\"technologySupply\":{}}").findings())
                .extracting(Finding::pointer)
                .contains("/technologySupply/maturity")
                .doesNotContain("/technologySupply/trl");
    }

    @Test
    void test_rulesOnTheDataset_pointIntoTheFileAsItIs() {
        String demand = new String(bytes("technologyDemand.json"), StandardCharsets.UTF_8);
        String text = new ExchangeWriter().toText(read(demand).exchange(), Format.NDJSON);
        List<Finding> now = read(text).findings();
        List<Finding> before = read(old(text)).findings().stream()
                .filter(finding -> !finding.rule().equals("older-contract"))
                .toList();
        assertThat(before)
                .extracting(finding -> finding.pointer().replace("/technologyNeed/", "/technologyDemand/"))
                .containsExactlyElementsOf(now.stream().map(Finding::pointer).toList());
    }

    @Test
    void test_newName_goesBeforeTheOld() {
        Reading reading = read(OLD_HEAD + "\n{\"technologySupply\":{\"id\":\"H38:t-1\",\"trl\":75,\"maturity\":3}}");
        assertThat(reading.findings())
                .extracting(Finding::pointer)
                .contains("/technologySupply/trl", "/technologySupply/maturity");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.pointer().equals("/technologySupply/maturity"))
                .extracting(Finding::rule)
                .containsExactly("unknown-member");
    }

    @Test
    void test_contractBehindTheTables() {
        String now = new ExchangeWriter()
                .toText(Samples.sample("technologyDemand").exchange(), Format.NDJSON)
                .lines()
                .filter(line -> line.startsWith("{\"technologyDemand\":"))
                .findFirst()
                .orElseThrow();
        String record = now.substring("{\"technologyDemand\":".length(), now.length() - 1);
        Reading reading = read("{\"technologyNeeds\":[" + old(record) + "]," + OLD_HEAD.substring(1));
        assertThat(reading.dataset().technologyDemands()).hasSize(1);
        assertThat(reading.exchange().header().doimoi()).isEqualTo("0.9");
    }

    @Test
    void test_counts() {
        String head = OLD_HEAD.replace("}", ",\"counts\":{\"technologyNeeds\":2}}");
        Reading reading = read(head);
        assertThat(reading.exchange().header().counts()).containsOnlyKeys("technologyDemands");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.rule().equals("count-mismatch"))
                .extracting(Finding::pointer)
                .containsExactly("/counts/technologyNeeds");
        assertThat(new ExchangeWriter().toText(reading.exchange(), Format.NDJSON))
                .contains("\"doimoi\":\"" + Header.CONTRACT + "\"", "\"counts\":{\"technologyDemands\":0}");
    }
}
