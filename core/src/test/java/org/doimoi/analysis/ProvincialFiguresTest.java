package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doimoi.analysis.ProvincialFigures.Carried;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.analysis.ProvincialFigures.Reason;
import org.doimoi.analysis.ProvincialFigures.Refusal;
import org.doimoi.code.CodeLists;
import org.doimoi.code.FigureKind;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.value.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvincialFiguresTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2025, 12, 31);

    private static Map<Code<Province>, BigDecimal> figures(Object... pairs) {
        Map<Code<Province>, BigDecimal> figures = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            figures.put(Code.of((String) pairs[i]), new BigDecimal(pairs[i + 1].toString()));
        }
        return figures;
    }

    private static Refusal refusal(String province, Reason reason, String... parts) {
        return new Refusal(
                Code.of(province),
                reason,
                List.of(parts).stream().map(Code::<Province>of).toList());
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @EnumSource(
            value = Measure.class,
            names = {"COUNT", "AMOUNT"})
    void whatAddsIsAdded(Measure measure) {
        Carried carried = ProvincialFigures.of(measure, BEFORE, figures("10", 12, "15", 7, "04", 3))
                .on(AFTER);
        assertThat(carried.values()).isEqualTo(figures("15", 19, "04", 3));
        assertThat(carried.refusals()).isEmpty();
    }

    @Test
    void aSumOfWhichAPartIsMissingIsRefused() {
        Carried carried =
                ProvincialFigures.of(Measure.COUNT, BEFORE, figures("10", 12)).on(AFTER);
        assertThat(carried.values()).isEmpty();
        assertThat(carried.refusals()).containsExactly(refusal("15", Reason.VALUE_MISSING, "10", "15"));
    }

    @Test
    void whatDoesNotAddIsRefusedWithoutWeights() {
        ProvincialFigures rates = ProvincialFigures.of(Measure.RATE, BEFORE, figures("10", 40, "15", 10, "04", 3));
        Carried carried = rates.on(AFTER);
        assertThat(carried.values()).isEqualTo(figures("04", 3));
        assertThat(carried.refusals()).containsExactly(refusal("15", Reason.DOES_NOT_ADD, "10", "15"));
        assertThat(rates.weightedBy(figures("10", 1, "15", 2)).on(AFTER).values())
                .isEqualTo(figures("15", 20, "04", 3));
        assertThat(rates.weightedBy(figures("10", 1)).on(AFTER).refusals())
                .containsExactly(refusal("15", Reason.WEIGHT_MISSING, "10", "15"));
        assertThat(rates.weightedBy(figures("10", 0, "15", 0)).on(AFTER).refusals())
                .containsExactly(refusal("15", Reason.WEIGHT_MISSING, "10", "15"));
    }

    @Test
    void ranksAreOfAsManyAsThereWere() {
        ProvincialFigures ranks = ProvincialFigures.of(Measure.RANK, BEFORE, figures("04", 60, "10", 40));
        assertThat(ranks.on(AFTER).values()).isEmpty();
        assertThat(ranks.on(AFTER).refusals())
                .containsExactly(
                        refusal("04", Reason.RANK_OF_OTHERS, "04"), refusal("15", Reason.RANK_OF_OTHERS, "10", "15"));
        // Huế became a municipality in between, but there are 63 still
        assertThat(ranks.on(LocalDate.of(2025, 1, 31)).values()).isEqualTo(figures("04", 60, "10", 40));
        assertThatThrownBy(() -> ranks.weightedBy(figures("04", 1))).hasMessageContaining("Ranks have no mean");
    }

    @Test
    void whatWasMergedCannotBeTakenApart() {
        Carried carried = ProvincialFigures.of(Measure.COUNT, AFTER, figures("15", 19, "04", 3))
                .on(BEFORE);
        assertThat(carried.values()).isEqualTo(figures("04", 3));
        assertThat(carried.refusals())
                .containsExactly(refusal("10", Reason.SPLIT, "15"), refusal("15", Reason.SPLIT, "15"));
    }

    @Test
    void aCodeThatMeansNothingOnTheDayIsRefused() {
        assertThat(ProvincialFigures.of(Measure.COUNT, AFTER, figures("10", 1))
                        .on(BEFORE)
                        .refusals())
                .containsExactly(refusal("10", Reason.UNKNOWN_CODE, "10"));
    }

    @Test
    void aUnitWhosePastIsNotKnownIsRefusedForThat() {
        assertThat(ProvincialFigures.of(Measure.COUNT, BEFORE, figures("04", 1))
                        .on(LocalDate.of(1990, 1, 1))
                        .refusals())
                .containsExactly(refusal("04", Reason.UNKNOWN_LINEAGE, "04"));
    }

    @Test
    void valuesAreInTheOrderOfTheList() {
        assertThat(ProvincialFigures.of(Measure.COUNT, AFTER, figures("79", 1, "48", 2, "01", 3))
                        .on(LocalDate.of(2026, 11, 24))
                        .values()
                        .keySet())
                .extracting(Code::toString)
                .containsExactly("01", "48", "79");
    }

    @Test
    void theSumOfAllStaysWhatItWas() {
        Map<Code<Province>, BigDecimal> ones = Provinces.standard().inForce(BEFORE).stream()
                .map(unit -> Code.<Province>of(unit.code()))
                .collect(Collectors.toMap(Function.identity(), code -> BigDecimal.ONE));
        assertThat(ones).hasSize(63);
        Carried carried = ProvincialFigures.of(Measure.COUNT, BEFORE, ones).on(AFTER);
        assertThat(carried.refusals()).isEmpty();
        assertThat(carried.values()).hasSize(34);
        assertThat(carried.values().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("63");
    }

    @Test
    void aWeightBelowZeroIsRefused() {
        ProvincialFigures rates = ProvincialFigures.of(Measure.RATE, BEFORE, figures("10", 40));
        assertThatThrownBy(() -> rates.weightedBy(figures("10", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Invalid weight -1 of 10");
    }

    @Test
    void test_measure_ofEachKindOfFigure() {
        assertThat(CodeLists.standard().get(FigureKind.class).entries())
                .allSatisfy(kind -> assertThat(Measure.of(Code.of(kind.code()))).isPresent())
                .hasSameSizeAs(Measure.values());
        assertThat(Measure.of(FigureKind.COUNT)).contains(Measure.COUNT);
        assertThat(Measure.of(Code.of("share"))).isEmpty();
    }
}
