package org.doimoi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doimoi.examples.quickstart.RorImport.Imported;
import org.doimoi.examples.quickstart.RorImport.Way;
import org.doimoi.value.Code;
import org.doimoi.value.Name;
import org.junit.jupiter.api.Test;

class RorImportTest {

    private static final List<Imported> IMPORTED =
            new RorImport(SampleEcosystemTest.DAY).read(SampleEcosystemTest.DATA.resolve("ror_vn.json"));

    private static Imported imported(String ror) {
        return IMPORTED.stream()
                .filter(one -> one.organization().id().local().equals(ror))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void testWays() {
        Map<Way, Long> ways = IMPORTED.stream().collect(Collectors.groupingBy(Imported::way, Collectors.counting()));
        assertThat(ways).isEqualTo(Map.of(Way.EXACT, 69L, Way.FORMER, 3L, Way.CITY, 37L, Way.CONTRADICTORY, 20L));
    }

    @Test
    void testHanoiIsNotInAnGiang() {
        assertThat(imported("0031x3y66").way()).isEqualTo(Way.CONTRADICTORY);
        assertThat(imported("0031x3y66").organization().province()).isEqualTo(Code.of("01"));
        assertThat(imported("0031x3y66").remark()).contains("An Giang Province", "taken as Hà Nội");
    }

    @Test
    void testFormerProvinces() {
        // Quy Nhơn was in Bình Định, which is Gia Lai now
        assertThat(imported("036h5fs56").way()).isEqualTo(Way.FORMER);
        assertThat(imported("036h5fs56").organization().province()).isEqualTo(Code.of("52"));
        // Vũng Tàu states no province
        assertThat(imported("04pzh0a71").way()).isEqualTo(Way.CITY);
        assertThat(imported("04pzh0a71").organization().province()).isEqualTo(Code.of("79"));
    }

    @Test
    void testNamesAndIdentifiers() {
        var organization = imported("001ydh096").organization();
        assertThat(organization.names().get(0)).isEqualTo(Name.legal("Trường Đại học Bách khoa, Đại học Đà Nẵng"));
        assertThat(organization.kind()).isEqualTo(Code.of("university"));
        assertThat(organization.identifiers())
                .extracting(identifier -> identifier.scheme())
                .containsExactly("ror", "fundref", "grid", "isni", "wikidata");
        assertThat(organization.website()).isEqualTo("https://dut.udn.vn");
    }

    @Test
    void testReportSaysWhatIsContradictory() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RorImport.report(IMPORTED, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("129 organisations of the Research Organization Registry", "   69  by today's name")
                .hasSize(1 + Way.values().length + 20);
    }
}
