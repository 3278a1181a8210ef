package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doimoi.value.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins what was read about OCOP, the documents and the criteria, and what is in doubt, so that nobody loses either. */
class OcopAndLawListsTest {

    private static final CodeList<OcopGroup> GROUPS = CodeLists.standard().get(OcopGroup.class);
    private static final CodeList<OcopStars> STARS = CodeLists.standard().get(OcopStars.class);
    private static final CodeList<OcopSection> SECTIONS = CodeLists.standard().get(OcopSection.class);
    private static final CodeList<LegalDocument> DOCUMENTS =
            CodeLists.standard().get(LegalDocument.class);
    private static final CodeList<RecognitionCriterion> CRITERIA =
            CodeLists.standard().get(RecognitionCriterion.class);
    private static final CodeList<RecognitionKind> KINDS = CodeLists.standard().get(RecognitionKind.class);

    /** The first day of Decision 26/2026/QĐ-TTg. */
    private static final LocalDate NEW_OCOP = LocalDate.of(2026, 5, 22);

    // -----------------------------------------------------------------------
    @Test
    void test_groups_number() {
        assertThat(GROUPS.entries()).hasSize(49);
        assertThat(GROUPS.isOpen()).isTrue();
        assertThat(GROUPS.entries().stream().collect(Collectors.groupingBy(OcopGroup::level, Collectors.counting())))
                .isEqualTo(Map.of(1, 6L, 2, 17L, 3, 26L));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-23, 43", "2023-02-24, 49", "2026-05-22, 49"})
    void test_groups_onADay(LocalDate day, int number) {
        assertThat(GROUPS.entries(day)).hasSize(number);
    }

    @Test
    void test_groups_parentIsOneLevelUp() {
        for (OcopGroup group : GROUPS.entries()) {
            String parent = group.term().parent();
            if (group.level() == 1) {
                assertThat(parent).as(group.code()).isNull();
            } else {
                assertThat(GROUPS.find(Code.of(parent), NEW_OCOP).orElseThrow().level())
                        .as(group.code())
                        .isEqualTo(group.level() - 1);
            }
        }
    }

    @Test
    void test_groups_ministryAndDoubtOfLevel3() {
        for (OcopGroup group : GROUPS.entries()) {
            boolean numbered = group.level() == 3;
            assertThat(group.managingMinistry() != null).as(group.code()).isEqualTo(numbered);
            assertThat(group.code().startsWith("QD26-")).as(group.code()).isEqualTo(numbered);
            assertThat(group.term().certainty() == Certainty.LOW)
                    .as(group.code())
                    .isEqualTo(numbered);
        }
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "3, 2025-07-05, Ủy ban nhân dân cấp huyện",
        "3, 2025-07-06, Ủy ban nhân dân cấp tỉnh (cấp xã đánh giá một phần)",
        "3, 2026-05-22, Cấp tỉnh",
        "4, 2025-07-05, Ủy ban nhân dân cấp tỉnh",
        "4, 2025-07-06, Ủy ban nhân dân cấp tỉnh",
        "5, 2025-07-05, Trung ương (bộ)",
        "5, 2026-05-22, Trung ương",
        "1, 2026-05-22, Cấp xã (chỉ sàng lọc)"
    })
    void test_stars_recognisedBy(String stars, LocalDate day, String by) {
        assertThat(STARS.find(Code.of(stars), day))
                .hasValueSatisfying(found -> assertThat(found.recognisedBy()).isEqualTo(by));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-23, ''",
        "2023-02-24, 345",
        "2025-07-05, 345",
        "2025-07-06, 345",
        "2026-05-21, 345",
        "2026-05-22, 12345"
    })
    void test_stars_onADay(LocalDate day, String stars) {
        assertThat(STARS.entries(day).stream().map(OcopStars::code).sorted().collect(Collectors.joining()))
                .isEqualTo(stars);
        assertThat(STARS.entries()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"2023-02-24, 50", "2025-07-05, 50", "2025-07-06, 50", "2026-05-21, 50", "2026-06-01, 0"})
    void test_stars_bandsMeetUpTo100(LocalDate day, BigDecimal least) {
        List<OcopStars> bands = STARS.entries(day).stream()
                .sorted(Comparator.comparing(OcopStars::code))
                .toList();
        BigDecimal next = least;
        for (OcopStars band : bands) {
            assertThat(band.minScore()).as(band.code()).isEqualByComparingTo(next);
            assertThat(band.maxScore()).as(band.code()).isGreaterThan(band.minScore());
            next = band.maxScore();
        }
        assertThat(next).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "5"})
    void test_stars_regimesFollowWithoutAGap(String stars) {
        List<OcopStars> versions = STARS.versions(Code.of(stars));
        assertThat(versions)
                .extracting(OcopStars::regime)
                .containsExactly("148/QĐ-TTg", "1489/QĐ-TTg", "26/2026/QĐ-TTg");
        for (int i = 1; i < versions.size(); i++) {
            Term before = versions.get(i - 1).term();
            assertThat(versions.get(i).term().valid().from())
                    .isEqualTo(before.valid().through().plusDays(1));
            assertThat(before.replacedBy()).containsExactly(stars);
        }
        assertThat(versions.get(2).term().valid().through()).isNull();
    }

    @Test
    void test_stars_validity() {
        for (OcopStars stars : STARS.entries()) {
            boolean certificate = stars.code().compareTo("3") >= 0;
            assertThat(stars.validityMonths()).as(stars.code()).isEqualTo(certificate ? 36 : null);
            if (certificate && stars.regime().equals("26/2026/QĐ-TTg")) {
                assertThat(stars.term().source()).contains("36 months not confirmed");
                assertThat(stars.term().certainty()).isNotEqualTo(Certainty.HIGH);
            }
        }
    }

    @Test
    void test_sections_sumTo100() {
        assertThat(SECTIONS.entries()).extracting(OcopSection::code).containsExactly("A", "B", "C");
        assertThat(SECTIONS.entries()).extracting(OcopSection::maxScore).containsExactly(40, 25, 35);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_documents_number() {
        assertThat(DOCUMENTS.entries()).hasSize(51);
        assertThat(DOCUMENTS.isOpen()).isTrue();
        Function<String, Long> states = state -> DOCUMENTS.entries().stream()
                .filter(document -> document.state().equals(state))
                .count();
        assertThat(List.of("in-force", "amended", "partial", "ended", "unknown"))
                .extracting(states)
                .containsExactly(33L, 4L, 2L, 10L, 2L);
    }

    @Test
    void test_documents_decree13PassesIntoDecree268() {
        Code<LegalDocument> old = Code.of("13/2019/NĐ-CP");
        LocalDate last = LocalDate.of(2025, 10, 13);
        LegalDocument ended = DOCUMENTS.find(old, last).orElseThrow();
        assertThat(ended.term().replacedBy()).containsExactly("268/2025/NĐ-CP");
        assertThat(DOCUMENTS.find(Code.of("268/2025/NĐ-CP"), last)).isEmpty();
        assertThat(DOCUMENTS.find(old, last.plusDays(1))).isEmpty();
        assertThat(DOCUMENTS.find(Code.of("268/2025/NĐ-CP"), last.plusDays(1))).isPresent();
    }

    /** What ended says what came next, and that begins the day after. */
    @Test
    void test_documents_endedAreReplaced() {
        for (LegalDocument document : DOCUMENTS.entries()) {
            LocalDate through = document.term().valid().through();
            assertThat(document.state().equals("ended")).as(document.code()).isEqualTo(through != null);
            if (through != null) {
                assertThat(document.term().replacedBy()).as(document.code()).hasSize(1);
                assertThat(DOCUMENTS.on(document, through.plusDays(1)))
                        .as(document.code())
                        .extracting(LegalDocument::code)
                        .containsExactlyElementsOf(document.term().replacedBy());
            }
        }
    }

    @Test
    void test_documents_issuedIsADayBeforeTheFirstOrThatDay() {
        for (LegalDocument document : DOCUMENTS.entries()) {
            LocalDate from = document.term().valid().from();
            if (document.issued() != null) {
                LocalDate issued = LocalDate.parse(document.issued());
                assertThat(issued).as(document.code()).isBeforeOrEqualTo(DOCUMENTS.checked());
                if (from != null) {
                    assertThat(issued).as(document.code()).isBeforeOrEqualTo(from);
                }
            }
        }
    }

    /** A first day that nobody read must not slip in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15/2026/NĐ-CP",
                "37/2026/NĐ-CP",
                "77/2026/NĐ-CP",
                "229/2026/NĐ-CP",
                "36/2025/TT-BKHCN",
                "44/2025/TT-BKHCN",
                "11/2023/TT-BKHCN",
                "95/2014/NĐ-CP"
            })
    void test_documents_withoutAFirstDay(String number) {
        assertThat(DOCUMENTS.versions(Code.of(number)))
                .singleElement()
                .extracting(document -> document.term().valid().from())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "60/2024/QH15, 2024-11-30, 2025-07-01",
        "165/2025/NĐ-CP, 2025-06-30, 2025-07-01",
        "91/2025/QH15, , 2026-01-01",
        "356/2025/NĐ-CP, , 2026-01-01"
    })
    void test_documents_lawAndDecreeAreApart(String number, String issued, LocalDate from) {
        LegalDocument document = DOCUMENTS.find(Code.of(number), from).orElseThrow();
        assertThat(document.issued()).isEqualTo(issued);
        assertThat(document.term().valid().from()).isEqualTo(from);
    }

    @Test
    void test_documents_whatHasNoSourceSaysSo() {
        assertThat(DOCUMENTS.entries())
                .filteredOn(document -> document.term().certainty() == Certainty.LOW)
                .extracting(LegalDocument::code)
                .containsExactly("262/2025/NĐ-CP");
    }

    // -----------------------------------------------------------------------
    @Test
    void test_criteria_number() {
        assertThat(CRITERIA.entries()).hasSize(54);
        assertThat(CRITERIA.isOpen()).isFalse();
        assertThat(CRITERIA.entries())
                .extracting(RecognitionCriterion::operator)
                .containsOnly(">=", "=", "any of");
    }

    @Test
    void test_criteria_kindIsKnownAndTheArticleIsItsOwn() {
        for (RecognitionCriterion criterion : CRITERIA.entries()) {
            RecognitionKind kind =
                    KINDS.find(criterion.kind(), CRITERIA.checked()).orElseThrow();
            assertThat(criterion.code()).startsWith(kind.code() + ".");
            String article = criterion.article().substring(0, 2);
            assertThat(kind.article())
                    .as(criterion.code())
                    .satisfiesAnyOf(
                            one -> assertThat(one).isEqualTo(article),
                            range -> assertThat(range).endsWith("to " + article));
        }
    }

    /** The names repeat the threshold, so they must repeat it rightly. */
    @Test
    void test_criteria_namesSayTheThreshold() {
        BigDecimal billion = BigDecimal.valueOf(1_000_000_000);
        for (RecognitionCriterion criterion : CRITERIA.entries()) {
            if (criterion.value().matches("\\d+")) {
                BigDecimal value = new BigDecimal(criterion.value());
                boolean money = "VND".equals(criterion.unit());
                BigDecimal said = money ? value.divideToIntegralValue(billion) : value;
                assertThat(criterion.name().asMap().values())
                        .as(criterion.code())
                        .hasSize(2)
                        .allSatisfy(name ->
                                assertThat(name).containsPattern("(?<!\\d)" + said.toPlainString() + "(?!\\d)"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INNOVATION_CENTRE.permanentStaff, 7, 29.4.a",
        "INNOVATION_CENTRE_NATIONAL.directRevenuePerYear, 50000000000, 31.3.c",
        "STARTUP_ENTERPRISE.revenueGrowthCapability, 20, 35.3",
        "STARTUP_EXPERT.supportedLast2Years, 20 individuals or 10 groups or 10 enterprises, 36.3"
    })
    void test_criteria_thresholds(String code, String value, String article) {
        RecognitionCriterion criterion =
                CRITERIA.find(Code.of(code), LocalDate.of(2025, 10, 14)).orElseThrow();
        assertThat(criterion.value()).isEqualTo(value);
        assertThat(criterion.article()).isEqualTo(article);
    }
}
