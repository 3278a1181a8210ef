package org.doimoi.code;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.doimoi.value.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins what the law says about the provinces, so that nobody changes it by the way. */
class ProvinceTest {

    private static final CodeList<Province> PROVINCES = CodeLists.standard().get(Province.class);

    /** The first day of the 34 (202/2025/QH15). */
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    @Test
    void test_rows() {
        assertThat(PROVINCES.entries()).hasSize(92 + 3);
        assertThat(PROVINCES.isOpen()).isFalse();
        assertThat(PROVINCES.name()).isEqualTo("province");
    }

    @ParameterizedTest
    @CsvSource({
        "2003-12-31, 3",
        "2004-01-01, 64",
        "2008-07-31, 64",
        "2008-08-01, 63",
        "2024-12-31, 63",
        "2025-01-01, 63",
        "2025-06-30, 63",
        "2025-07-01, 34",
        "2026-04-30, 34",
        "2026-09-20, 34"
    })
    void test_entries_number(LocalDate day, int number) {
        assertThat(PROVINCES.entries(day)).hasSize(number);
        // no two provinces of one day have one name
        assertThat(PROVINCES.entries(day)).extracting(Province::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2004-01-01, 5, ''",
        "2024-12-31, 5, ''",
        "2025-01-01, 6, Huế",
        "2025-07-01, 6, Huế",
        "2026-04-29, 6, Huế",
        "2026-04-30, 7, Đồng Nai",
        "2026-08-31, 7, Đồng Nai",
        "2026-09-01, 8, Quảng Ninh",
        "2026-09-19, 8, Quảng Ninh",
        "2026-09-20, 9, Bắc Ninh"
    })
    void test_entries_municipalities(LocalDate day, int number, String last) {
        List<String> names = PROVINCES.entries(day).stream()
                .filter(province -> province.kind().equals(ProvinceKind.MUNICIPALITY))
                .map(province -> province.name().toString())
                .toList();
        assertThat(names).hasSize(number).contains("Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ");
        if (!last.isEmpty()) {
            assertThat(names).contains(last);
        }
    }

    /** Seven codes stand for another unit since the merger. */
    @ParameterizedTest
    @CsvSource({
        "15, Yên Bái, Lào Cai",
        "24, Bắc Giang, Bắc Ninh",
        "44, Quảng Bình, Quảng Trị",
        "52, Bình Định, Gia Lai",
        "80, Long An, Tây Ninh",
        "82, Tiền Giang, Đồng Tháp",
        "91, Kiên Giang, An Giang"
    })
    void test_find_codeThatChangedItsName(String code, String before, String after) {
        assertThat(name(code, MERGER.minusDays(1))).contains(before);
        assertThat(name(code, MERGER)).contains(after);
        assertThat(name(code, LocalDate.of(2003, 12, 31))).isEmpty();
    }

    @Test
    void test_find_onlySevenCodesChangedTheirName() {
        TreeSet<String> changed = PROVINCES.entries(MERGER).stream()
                .map(Province::code)
                .filter(code -> !name(code, MERGER).equals(name(code, MERGER.minusDays(1))))
                .collect(toCollection(TreeSet::new));
        assertThat(changed).containsExactly("15", "24", "44", "52", "80", "82", "91");
    }

    @Test
    void test_find_hue() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        assertThat(name("46", day.minusDays(1))).contains("Thừa Thiên Huế");
        assertThat(name("46", day)).contains("Huế");
        assertThat(PROVINCES.find(Code.of("46"), day.minusDays(1)).orElseThrow().kind())
                .isEqualTo(ProvinceKind.PROVINCE);
        assertThat(PROVINCES.find(Code.of("46"), day).orElseThrow().kind()).isEqualTo(ProvinceKind.MUNICIPALITY);
    }

    @Test
    void test_find_haTay() {
        assertThat(name("28", LocalDate.of(2008, 7, 31))).contains("Hà Tây");
        assertThat(name("28", LocalDate.of(2008, 8, 1))).isEmpty();
        assertThat(PROVINCES.versions(Code.of("28")).get(0).term().replacedBy()).containsExactly("01");
    }

    @Test
    void test_versions_oldestFirst() {
        assertThat(PROVINCES.versions(Code.of("24")))
                .extracting(province -> province.name() + " " + province.term().valid())
                .containsExactly(
                        "Bắc Giang 2004-01-01/2025-06-30", "Bắc Ninh 2025-07-01/2026-09-19", "Bắc Ninh 2026-09-20/..");
        assertThat(PROVINCES.versions(Code.of("99"))).isEmpty();
    }

    /** The merger took each unit whole into exactly one. */
    @Test
    void test_successors_oneEach() {
        assertThat(PROVINCES.entries())
                .filteredOn(province -> province.term().valid().through() != null)
                .filteredOn(province -> province.term().valid().from() != null)
                .hasSize(92 - 34)
                .allSatisfy(province -> assertThat(province.term().replacedBy()).hasSize(1));
        long into = PROVINCES.entries(MERGER.minusDays(1)).stream()
                .map(province -> province.term().valid().through() == null
                        ? province.code()
                        : province.term().replacedBy().get(0))
                .distinct()
                .count();
        assertThat(into).isEqualTo(34);
    }

    @Test
    void test_changes() {
        assertThat(PROVINCES.changes())
                .containsExactly(
                        LocalDate.of(2004, 1, 1),
                        LocalDate.of(2008, 8, 1),
                        LocalDate.of(2025, 1, 1),
                        MERGER,
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 20));
    }

    @Test
    void test_agencyCodes_areInTheirList() {
        CodeList<AgencyCode> agencies = CodeLists.standard().get(AgencyCode.class);
        List<Province> today = PROVINCES.entries(LocalDate.of(2026, 9, 20));
        assertThat(today).extracting(Province::agencyCode).doesNotContainNull().doesNotHaveDuplicates();
        for (Province province : today) {
            AgencyCode agency = agencies.find(Code.of(province.agencyCode()), LocalDate.of(2026, 9, 20))
                    .orElseThrow();
            String committee = agency.name().toString();
            assertThat(committee).endsWith(province.name().toString());
            assertThat(committee.contains("thành phố"))
                    .as(committee)
                    .isEqualTo(province.kind().equals(ProvinceKind.MUNICIPALITY));
        }
    }

    private static Optional<String> name(String code, LocalDate day) {
        return PROVINCES
                .find(Code.of(code), day)
                .map(province -> province.name().toString());
    }
}
