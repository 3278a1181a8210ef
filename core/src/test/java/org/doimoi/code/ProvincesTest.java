package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.code.Provinces.Change.CODE;
import static org.doimoi.code.Provinces.Change.MERGER;
import static org.doimoi.code.Provinces.Change.NAME;
import static org.doimoi.code.Provinces.Change.RANK;
import static org.doimoi.code.Provinces.Change.SPLIT;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.code.Provinces.Change;
import org.doimoi.code.Provinces.Relative;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
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
        "TP. Hồ Chí Minh, 79, ALIAS",
        "Ho Chi Minh City, 79, FOLDED_NAME",
        "HÀ NỘI, 01, FOLDED_NAME",
        "Hanoi, 01, FOLDED_NAME",
        "Daklak, 66, FOLDED_NAME",
        "Đăk Lăk, 66, FOLDED_NAME",
        "HCMC, 79, ALIAS",
        "Sài Gòn, 79, ALIAS",
        "Đắc Lắc, 66, ALIAS",
        "TP.HCM, 79, ALIAS",
        "Tỉnh Cao Bằng, 04, FOLDED_NAME",
        "Cao Bằng Province, 04, FOLDED_NAME",
        "'Sơn La, Việt Nam', 14, FOLDED_NAME",
        "Lào Cai tỉnh, 15, FOLDED_NAME",
        "vn-hn, 01, ISO",
        "Ho Chi Minh City (HCMC), 79, FOLDED_NAME",
        "Sơn La (phía Bắc), 14, NAME",
        "La Sơn, 14, WORD_ORDER",
        "Minh Ho Chi, 79, WORD_ORDER",
        "'Chi Minh, Ho (City)', 79, WORD_ORDER"
    })
    void findsWhatPeopleWrite(String text, String code, Provinces.Route route) {
        assertThat(provinces.find(text, TODAY)).singleElement().satisfies(match -> {
            assertThat(match.province().code()).isEqualTo(code);
            assertThat(match.route()).isEqualTo(route);
            assertThat(match.former()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Yên Bái, 15, NAME, Yên Bái",
        "hoà binh, 25, FOLDED_NAME, Hòa Bình",
        "Hà Tây, 01, NAME, Hà Tây",
        "Thừa Thiên Huế, 46, NAME, Thừa Thiên Huế",
        "Thua Thien - Hue, 46, FOLDED_NAME, Thừa Thiên Huế",
        "Bà Rịa–Vũng Tàu, 79, FOLDED_NAME, Bà Rịa - Vũng Tàu",
        "Bắc Cạn, 19, ALIAS, Bắc Kạn",
        "tỉnh Yên Bái (cũ), 15, FOLDED_NAME, Yên Bái",
        "VN-06, 15, ISO, Yên Bái",
        "H63, 15, AGENCY_CODE, Yên Bái",
        "10, 15, CODE, Lào Cai",
        "28, 01, CODE, Hà Tây"
    })
    void findsWhatBecameOfUnitsThatEnded(String text, String code, Provinces.Route route, String former) {
        assertThat(provinces.find(text, TODAY)).singleElement().satisfies(match -> {
            assertThat(match.province().code()).isEqualTo(code);
            assertThat(match.route()).isEqualTo(route);
            assertThat(match.former()).isNotNull();
            assertThat(String.valueOf(match.former().name())).isEqualTo(former);
        });
    }

    @Test
    void aTextOfAnyShapeEnds() {
        for (String text :
                List.of("(".repeat(100_000) + ")".repeat(100_000), "Hà Nội (".repeat(20) + ")", "()", ")(")) {
            assertThat(provinces.find(text, TODAY)).isEmpty();
        }
    }

    @Test
    void ambiguityIsAnAnswer() {
        assertThat(provinces.find("605", TODAY))
                .extracting(match -> match.province().code())
                .containsExactly("66", "68");
        assertThat(provinces.find("Quảng Trị (Đà Nẵng)", TODAY))
                .extracting(match -> match.province().code())
                .containsExactly("44", "48");
        assertThat(provinces.find("815", LocalDate.of(2010, 1, 1)))
                .extracting(match -> match.province().name().toString())
                .containsExactly("Cần Thơ", "Hậu Giang");
    }

    @ParameterizedTest
    @CsvSource({"xyz", "Tỉnh", "99", "VN-99", "'   '", "Nam Hà", "1-5", "Viet Nam", "City"})
    void recognisesNothingElse(String text) {
        assertThat(provinces.find(text, TODAY)).isEmpty();
    }

    @Test
    void findsEveryNameOnItsDaysInEitherFormOfUnicode() {
        for (Province province : CodeLists.standard().get(Province.class).entries()) {
            Period valid = province.term().valid();
            LocalDate day = valid.from() == null ? valid.through() : valid.from();
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
    void knowsTheSplitsOf2004() {
        LocalDate before = LocalDate.of(2003, 12, 31);
        Province canTho = provinces.byCode(Code.of("815"), before).orElseThrow();
        assertThat(provinces.successors(canTho, LocalDate.of(2004, 1, 1)))
                .satisfiesExactly(
                        heir -> {
                            assertThat(heir.province().code()).isEqualTo("92");
                            assertThat(heir.changes()).containsExactlyInAnyOrder(CODE, RANK, SPLIT);
                            assertThat(heir.isExact()).isFalse();
                        },
                        heir -> {
                            assertThat(heir.province().code()).isEqualTo("93");
                            assertThat(heir.changes()).containsExactlyInAnyOrder(CODE, NAME, SPLIT);
                        });
        Province dienBien =
                provinces.byCode(Code.of("11"), LocalDate.of(2004, 1, 1)).orElseThrow();
        assertThat(provinces.predecessors(dienBien, before))
                .extracting(relative -> relative.province().code())
                .containsExactly("301");
    }

    @Test
    void countsOfUnitsAndMunicipalitiesAreThoseOfTheLaw() {
        CodeList<Province> list = CodeLists.standard().get(Province.class);
        assertThat(list.entries().stream().filter(unit -> unit.term().valid().from() != null))
                .hasSize(92);
        assertThat(units("2004-01-01")).isEqualTo("64 of which 5");
        assertThat(units("2008-08-01")).isEqualTo("63 of which 5");
        assertThat(units("2025-01-01")).isEqualTo("63 of which 6");
        assertThat(units("2025-07-01")).isEqualTo("34 of which 6");
        assertThat(units("2026-04-30")).isEqualTo("34 of which 7");
        assertThat(units("2026-09-01")).isEqualTo("34 of which 8");
        assertThat(units("2026-09-20")).isEqualTo("34 of which 9");
    }

    private static String units(String day) {
        List<Province> units = CodeLists.standard().get(Province.class).entries(LocalDate.parse(day));
        long municipalities = units.stream()
                .filter(unit -> unit.kind().equals(ProvinceKind.MUNICIPALITY))
                .count();
        return units.size() + " of which " + municipalities;
    }

    @Test
    void theAgencyCodeFollowsTheNameAndTheCodeFollowsTheSeat() {
        for (Province unit : CodeLists.standard().get(Province.class).entries(MERGER_DAY)) {
            List<Province> old = provinces.predecessors(unit, BEFORE_MERGER).stream()
                    .map(Relative::province)
                    .toList();
            assertThat(old).extracting(Province::code).contains(unit.code());
            assertThat(old.stream().filter(one -> one.name().equals(unit.name())))
                    .singleElement()
                    .extracting(Province::agencyCode)
                    .isEqualTo(unit.agencyCode());
        }
    }

    @Test
    void lineageComposesBothWays() {
        CodeList<Province> list = CodeLists.standard().get(Province.class);
        List<LocalDate> days = list.changes();
        for (LocalDate a : days) {
            for (LocalDate b : days) {
                for (LocalDate c : days) {
                    boolean onward = a.compareTo(b) <= 0 && b.compareTo(c) <= 0;
                    boolean back = a.compareTo(b) >= 0 && b.compareTo(c) >= 0;
                    if (onward || back) {
                        for (Province unit : list.entries(a)) {
                            assertThat(list.on(unit, b).stream()
                                            .flatMap(middle -> list.on(middle, c).stream())
                                            .distinct())
                                    .as("%s on %s over %s", unit.name(), c, b)
                                    .containsExactlyInAnyOrderElementsOf(list.on(unit, c));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aRelativeIsAskedForInTheRightDirection() {
        Province yenBai = provinces.byCode(Code.of("15"), BEFORE_MERGER).orElseThrow();
        Province laoCai = provinces.byCode(Code.of("15"), TODAY).orElseThrow();
        assertThat(provinces.predecessors(yenBai, TODAY)).isEmpty();
        assertThat(provinces.successors(laoCai, BEFORE_MERGER)).isEmpty();
        assertThat(provinces.predecessors(laoCai, BEFORE_MERGER))
                .extracting(relative -> relative.province().name().toString())
                .containsExactly("Lào Cai", "Yên Bái");
    }
}
