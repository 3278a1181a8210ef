package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.doimoi.model.Funding;
import org.doimoi.value.Code;
import org.doimoi.value.Money;
import org.junit.jupiter.api.Test;

/** Constraints on figures: one of several, sums, scores, trees, years. */
class FigureConstraintsTest {

    @OneOf({"a", "b", "c"})
    record OneBox(String a, List<String> b, String c) {}

    @SumWithin(
            sum = {"used", "returned"},
            within = {"left", "added"})
    record SumBox(Money used, Money returned, Money left, Money added) {}

    @SumWithin(sum = "parts", within = "whole")
    record PartsBox(List<Funding> parts, Money whole) {}

    @SumWithin(sum = "fte", within = "heads")
    record NumberBox(BigDecimal fte, Integer heads) {}

    record Node(String code, String parent) {}

    record TreeBox(@Tree(node = "code", parent = "parent") List<Node> nodes) {}

    record ScoreBox(@Score BigDecimal score) {}

    record YearBox(@PlausibleDate Year year, @PlausibleDate LocalDate day) {}

    private static Funding funding(String source, Money amount) {
        return new Funding(Code.of(source), amount, Map.of());
    }

    @Test
    void test_oneOf() {
        assertThat(Violations.of(new OneBox("x", List.of(), null))).isEmpty();
        assertThat(Violations.of(new OneBox(null, List.of("x"), null))).isEmpty();
        assertThat(Violations.of(new OneBox("x", null, "x"))).containsExactly("OneOf");
        assertThat(Violations.of(new OneBox("x", List.of("x"), "x"))).containsExactly("OneOf");
        assertThat(Violations.of(new OneBox(null, List.of(), null))).containsExactly("OneOf");
        assertThat(new OneOf.Validator().isValid(null, null)).isTrue();
    }

    @Test
    void test_sumWithin_money() {
        Money five = Money.dong(5);
        Money six = Money.dong(6);
        assertThat(Violations.of(new SumBox(five, five, five, five))).isEmpty();
        assertThat(Violations.of(new SumBox(five, six, five, five))).containsExactly("used SumWithin");
        assertThat(Violations.of(new SumBox(null, Money.dong(11), five, five))).containsExactly("returned SumWithin");
        assertThat(Violations.of(new SumBox(null, null, Money.dong(-1), Money.dong(0))))
                .as("nothing is more than nothing")
                .isEmpty();
        assertThat(Violations.of(new SumBox(six, six, null, five)))
                .as("what is not known limits nothing")
                .isEmpty();
        assertThat(Violations.of(new SumBox(six, Money.of(6, "USD"), five, five)))
                .as("of two currencies there is no sum")
                .isEmpty();
        assertThat(Violations.of(new SumBox(Money.of(11, "USD"), null, five, five)))
                .isEmpty();
        assertThat(new SumWithin.Validator().isValid(null, null)).isTrue();
    }

    @Test
    void test_sumWithin_parts() {
        List<Funding> parts = List.of(funding("enterprise", Money.dong(5)), funding("foreign", Money.dong(6)));
        assertThat(Violations.of(new PartsBox(parts, Money.dong(11)))).isEmpty();
        assertThat(Violations.of(new PartsBox(parts, Money.dong(10)))).containsExactly("parts SumWithin");
        assertThat(Violations.of(new PartsBox(List.of(), Money.dong(0)))).isEmpty();
        assertThat(Violations.of(new PartsBox(null, null))).isEmpty();
    }

    @Test
    void test_sumWithin_numbers() {
        assertThat(Violations.of(new NumberBox(new BigDecimal("9.5"), 10))).isEmpty();
        assertThat(Violations.of(new NumberBox(new BigDecimal("10.5"), 10))).containsExactly("fte SumWithin");
        assertThat(Violations.of(new NumberBox(new BigDecimal("1E+1000000"), 10)))
                .as("what cannot be added is for another constraint")
                .isEmpty();
    }

    @Test
    void test_tree() {
        Node top = new Node("1", null);
        assertThat(Violations.of(new TreeBox(List.of(top, new Node("1.1", "1"), new Node("1.1.1", "1.1")))))
                .isEmpty();
        assertThat(Violations.of(new TreeBox(List.of(new Node("1.1", "1"), top))))
                .as("in any order")
                .isEmpty();
        assertThat(Violations.of(new TreeBox(List.of(top, new Node("2.1", "2")))))
                .containsExactly("nodes[1].parent Tree");
        assertThat(Violations.of(new TreeBox(List.of(new Node("1", "1"))))).containsExactly("nodes[0].parent Tree");
        assertThat(Violations.of(new TreeBox(List.of(new Node("1", "2"), new Node("2", "1"), new Node("3", "2"), top))))
                .as("what hangs on a circle is not in it")
                .containsExactly("nodes[0].parent Tree", "nodes[1].parent Tree");
        assertThat(Violations.of(new TreeBox(List.of()))).isEmpty();
        assertThat(Violations.of(new TreeBox(null))).isEmpty();
    }

    @Test
    void test_score() {
        assertThat(Violations.of(new ScoreBox(null))).isEmpty();
        for (String good : List.of("0", "100", "100.0", "37.1234", "1E+1", "37.12340")) {
            assertThat(Violations.of(new ScoreBox(new BigDecimal(good))))
                    .as(good)
                    .isEmpty();
        }
        for (String bad : List.of("-0.1", "100.01", "37.12345", "1E+3")) {
            assertThat(Violations.of(new ScoreBox(new BigDecimal(bad)))).as(bad).containsExactly("score Score");
        }
    }

    @Test
    void test_plausibleDate_ofYears() {
        assertThat(Violations.of(new YearBox(Year.of(1900), LocalDate.of(2100, 12, 31))))
                .isEmpty();
        assertThat(Violations.of(new YearBox(Year.of(2100), null))).isEmpty();
        assertThat(Violations.of(new YearBox(Year.of(25), null))).containsExactly("year PlausibleDate");
        assertThat(Violations.of(new YearBox(Year.of(2101), null))).containsExactly("year PlausibleDate");
    }
}
