package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.code.Provinces.Change.CODE;
import static org.doimoi.code.Provinces.Change.MERGER;
import static org.doimoi.code.Provinces.Change.NAME;
import static org.doimoi.code.Provinces.Change.RANK;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.code.Provinces.Change;
import org.doimoi.code.Provinces.Relative;
import org.doimoi.value.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvincesTest {

    private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER_DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Provinces provinces = Provinces.standard();

    @ParameterizedTest
    @CsvSource({
        "15, 2025-06-30, Yên Bái, Lào Cai",
        "24, 2025-06-30, Bắc Giang, Bắc Ninh",
        "44, 2025-06-30, Quảng Bình, Quảng Trị",
        "52, 2025-06-30, Bình Định, Gia Lai",
        "80, 2025-06-30, Long An, Tây Ninh",
        "82, 2025-06-30, Tiền Giang, Đồng Tháp",
        "91, 2025-06-30, Kiên Giang, An Giang"
    })
    void sevenCodesPassedToUnitsOfAnotherName(String code, LocalDate before, String old, String now) {
        assertThat(provinces.byCode(Code.of(code), before))
                .map(Province::name)
                .map(Object::toString)
                .contains(old);
        assertThat(provinces.byCode(Code.of(code), MERGER_DAY))
                .map(Province::name)
                .map(Object::toString)
                .contains(now);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 15, CODE",
        "VN-HN, 01, ISO",
        "H38, 15, AGENCY_CODE",
        "Huế, 46, NAME",
        "Lao Cai, 15, NAME",
        "Tỉnh Lào Cai, 15, FOLDED_NAME",
        "TP. Hồ Chí Minh, 79, FOLDED_NAME",
        "Ho Chi Minh City, 79, FOLDED_NAME",
        "HÀ NỘI, 01, FOLDED_NAME",
        "Hanoi, 01, FOLDED_NAME",
        "Daklak, 66, FOLDED_NAME",
        "Đăk Lăk, 66, FOLDED_NAME",
        "HCMC, 79, ALIAS",
        "Sài Gòn, 79, ALIAS",
        "Yên Bái, 15, FORMER_NAME",
        "hoà binh, 25, FORMER_NAME",
        "Hà Tây, 01, FORMER_NAME",
        "Thừa Thiên Huế, 46, FORMER_NAME",
        "Bà Rịa–Vũng Tàu, 79, FORMER_NAME",
        "VN-06, 15, FORMER_NAME"
    })
    void findsWhatPeopleWrite(String text, String code, Provinces.Route route) {
        assertThat(provinces.find(text, TODAY)).singleElement().satisfies(match -> {
            assertThat(match.province().code()).isEqualTo(code);
            assertThat(match.route()).isEqualTo(route);
            assertThat(match.former() == null).isEqualTo(route != Provinces.Route.FORMER_NAME);
        });
    }

    @ParameterizedTest
    @CsvSource({"xyz", "Tỉnh", "99", "VN-99", "'   '"})
    void recognisesNothingElse(String text) {
        assertThat(provinces.find(text, TODAY)).isEmpty();
    }

    @Test
    void findsEveryNameOnItsDaysInEitherFormOfUnicode() {
        for (Province province : CodeLists.standard().get(Province.class).entries()) {
            LocalDate day = province.term().valid().from();
            String name = province.name().toString();
            assertThat(provinces.find(name, day))
                    .extracting(Provinces.Match::province)
                    .containsExactly(province);
            assertThat(provinces.find(Normalizer.normalize(name, Normalizer.Form.NFD), day))
                    .extracting(Provinces.Match::province)
                    .containsExactly(province);
        }
    }

    @Test
    void aCodeIsAskedOnADayAndIsNotTheCodeOfTheAgency() {
        Province laoCai = provinces.byCode(Code.of("15"), TODAY).orElseThrow();
        assertThat(laoCai.agencyCode()).isEqualTo("H38");
        assertThat(provinces.find("H38", BEFORE_MERGER))
                .singleElement()
                .satisfies(match -> assertThat(match.province().code()).isEqualTo("10"));
    }

    @Test
    void everyUnitBeforeTheMergerHasOneHeirThatKnowsIt() {
        List<Province> before = CodeLists.standard().get(Province.class).entries(BEFORE_MERGER);
        assertThat(before).hasSize(63);
        for (Province unit : before) {
            List<Relative> heirs = provinces.successors(unit, TODAY);
            assertThat(heirs).as("heirs of %s", unit.name()).hasSize(1);
            assertThat(provinces.predecessors(heirs.get(0).province(), BEFORE_MERGER))
                    .extracting(Relative::province)
                    .contains(unit);
        }
        assertThat(before.stream()
                        .map(unit -> provinces.successors(unit, TODAY).get(0).province())
                        .collect(Collectors.toSet()))
                .hasSize(34);
    }

    @Test
    void saysWhatChanged() {
        assertThat(changes("15", BEFORE_MERGER, TODAY)).containsExactlyInAnyOrder(NAME, MERGER);
        assertThat(changes("10", BEFORE_MERGER, TODAY)).containsExactlyInAnyOrder(CODE, MERGER);
        assertThat(changes("22", BEFORE_MERGER, TODAY)).containsExactly(RANK);
        assertThat(changes("01", BEFORE_MERGER, TODAY)).isEmpty();
        assertThat(changes("46", LocalDate.of(2024, 12, 31), TODAY)).containsExactlyInAnyOrder(NAME, RANK);
        assertThat(changes("28", LocalDate.of(2008, 7, 31), TODAY)).containsExactlyInAnyOrder(CODE, NAME, RANK, MERGER);
    }

    private Set<Change> changes(String code, LocalDate from, LocalDate to) {
        Province unit = provinces.byCode(Code.of(code), from).orElseThrow();
        return provinces.successors(unit, to).get(0).changes();
    }

    @Test
    void lineageComposes() {
        CodeList<Province> list = CodeLists.standard().get(Province.class);
        List<LocalDate> days = list.changes();
        for (LocalDate a : days) {
            for (LocalDate b : days) {
                if (b.isBefore(a)) {
                    continue;
                }
                for (Province unit : list.entries(a)) {
                    List<Province> direct = heirs(unit, TODAY);
                    List<Province> overB = heirs(unit, b).stream()
                            .flatMap(middle -> heirs(middle, TODAY).stream())
                            .toList();
                    assertThat(overB).as("%s over %s", unit.name(), b).isEqualTo(direct);
                }
            }
        }
    }

    private List<Province> heirs(Province unit, LocalDate to) {
        return provinces.successors(unit, to).stream().map(Relative::province).toList();
    }
}
