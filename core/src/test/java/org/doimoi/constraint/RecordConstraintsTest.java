package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ValidationException;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.value.Code;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.junit.jupiter.api.Test;

/** Constraints that compare the components of one record. */
class RecordConstraintsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @AnyOf({"a", "b"})
    record AnyBox(String a, List<String> b, String c) {}

    @Excludes(
            component = "a",
            is = {"accepted", "recognised"},
            other = "b",
            not = {"not-signed", "terminated"})
    record ExcludesBox(Code<String> a, Code<String> b) {}

    @InOrder({"a", "b"})
    record AmountsBox(Money a, Money b) {}

    @AnyOf(
            value = {"a", "b"},
            component = "kind",
            is = "done")
    record AnyWhenBox(Code<String> kind, String a, List<String> b) {}

    @AnyOf("period.from")
    @InOrder({"day", "period.from"})
    record PathBox(LocalDate day, Period period) {}

    @YearInNumber(number = "number", date = "date")
    record NumberBox(String number, LocalDate date) {}

    @Different({"from", "to"})
    record DifferentBox(Code<String> from, Code<String> to) {}

    @InOrder({"a", "b", "c"})
    record OrderBox(LocalDate a, LocalDate b, LocalDate c) {}

    @LastsAtMost(from = "a", through = "b", years = 5)
    record LastsBox(LocalDate a, LocalDate b) {}

    @LastsAtMost(
            from = "a",
            through = "b",
            years = 5,
            unless = "kind",
            is = {"FREE", "OPEN"})
    record LastsUnlessBox(LocalDate a, LocalDate b, Code<String> kind) {}

    @OnlyWhen(
            component = "status",
            is = {"merged", "acquired"},
            only = "successor")
    record OnlyBox(Code<String> status, String successor) {}

    @RequiredWhen(
            component = "status",
            is = {"published", "expired"},
            required = {"a", "b"})
    record RequiredBox(Code<String> status, String a, List<String> b) {}

    @AnyOf({"a", "d"})
    record WrongBox(String a) {}

    // -----------------------------------------------------------------------
    @Test
    void test_anyOf() {
        assertThat(Violations.of(new AnyBox("x", List.of(), null))).isEmpty();
        assertThat(Violations.of(new AnyBox(null, List.of("x"), null))).isEmpty();
        assertThat(Violations.of(new AnyBox("x", List.of("x"), "x"))).isEmpty();
        assertThat(Violations.of(new AnyBox(null, List.of(), "x"))).containsExactly("AnyOf");
        assertThat(Violations.of(new AnyBox(null, null, null))).containsExactly("AnyOf");
    }

    @Test
    void test_excludes() {
        assertThat(Violations.of(new ExcludesBox(Code.of("accepted"), Code.of("active"))))
                .isEmpty();
        assertThat(Violations.of(new ExcludesBox(Code.of("not-due"), Code.of("not-signed"))))
                .isEmpty();
        assertThat(Violations.of(new ExcludesBox(null, Code.of("not-signed")))).isEmpty();
        assertThat(Violations.of(new ExcludesBox(Code.of("accepted"), null))).isEmpty();
        assertThat(Violations.of(new ExcludesBox(Code.of("recognised"), Code.of("terminated"))))
                .containsExactly("b Excludes");
        assertThat(new Excludes.Validator().isValid(null, null)).isTrue();
    }

    @Test
    void test_inOrder_amounts() {
        assertThat(Violations.of(new AmountsBox(Money.dong(1), Money.dong(1)))).isEmpty();
        assertThat(Violations.of(new AmountsBox(Money.dong(2), Money.of(1, "USD"))))
                .isEmpty();
        assertThat(Violations.of(new AmountsBox(Money.dong(2), Money.dong(1)))).containsExactly("b InOrder");
    }

    @Test
    void test_anyOf_withSomeCodes() {
        assertThat(Violations.of(new AnyWhenBox(Code.of("done"), null, List.of())))
                .containsExactly("AnyOf");
        assertThat(Violations.of(new AnyWhenBox(Code.of("done"), "x", List.of())))
                .isEmpty();
        assertThat(Violations.of(new AnyWhenBox(Code.of("open"), null, null))).isEmpty();
        assertThat(Violations.of(new AnyWhenBox(null, null, null))).isEmpty();
    }

    @Test
    void test_path() {
        assertThat(Violations.of(new PathBox(DAY, Period.since(DAY)))).isEmpty();
        assertThat(Violations.of(new PathBox(DAY, Period.of(null, DAY)))).containsExactly("AnyOf");
        assertThat(Violations.of(new PathBox(DAY, null))).containsExactly("AnyOf");
        assertThat(Violations.of(new PathBox(DAY, Period.since(DAY.minusDays(1)))))
                .containsExactly("period.from InOrder");
    }

    @Test
    void test_yearInNumber() {
        assertThat(Violations.of(new NumberBox("09/2024/TT-BKHCN", DAY))).isEmpty();
        assertThat(Violations.of(new NumberBox("09/2025/TT-BKHCN", DAY))).containsExactly("number YearInNumber");
        assertThat(Violations.of(new NumberBox("1705/QĐ-BKHCN", DAY))).isEmpty();
        assertThat(Violations.of(new NumberBox("09/2025/TT-BKHCN", null))).isEmpty();
        assertThat(Violations.of(new NumberBox(null, DAY))).isEmpty();
    }

    @Test
    void test_different_values() {
        assertThat(Violations.of(new DifferentBox(Code.of("a"), Code.of("b")))).isEmpty();
        assertThat(Violations.of(new DifferentBox(Code.of("a"), Code.of("a")))).containsExactly("to Different");
        assertThat(Violations.of(new DifferentBox(null, null))).isEmpty();
    }

    @Test
    void test_inOrder() {
        LocalDate next = DAY.plusDays(1);
        assertThat(Violations.of(new OrderBox(DAY, DAY, DAY))).isEmpty();
        assertThat(Violations.of(new OrderBox(DAY, next, next))).isEmpty();
        assertThat(Violations.of(new OrderBox(null, null, null))).isEmpty();
        assertThat(Violations.of(new OrderBox(DAY, null, next))).isEmpty();
        assertThat(Violations.of(new OrderBox(next, DAY, null))).containsExactly("b InOrder");
        assertThat(Violations.of(new OrderBox(DAY, next, DAY))).containsExactly("c InOrder");
        assertThat(Violations.of(new OrderBox(next, null, DAY)))
                .as("also over one that is not there")
                .containsExactly("c InOrder");
    }

    @Test
    void test_lastsAtMost() {
        // five years from a leap day end on the last day of February
        assertThat(Violations.of(new LastsBox(DAY, LocalDate.of(2029, 2, 28)))).isEmpty();
        assertThat(Violations.of(new LastsBox(DAY, LocalDate.of(2029, 3, 1)))).containsExactly("b LastsAtMost");
        assertThat(Violations.of(new LastsBox(DAY, DAY))).isEmpty();
        assertThat(Violations.of(new LastsBox(null, DAY))).isEmpty();
        assertThat(Violations.of(new LastsBox(DAY, null))).isEmpty();
    }

    @Test
    void test_lastsAtMost_unless() {
        LocalDate late = DAY.plusYears(6);
        assertThat(Violations.of(new LastsUnlessBox(DAY, late, Code.of("FREE"))))
                .isEmpty();
        assertThat(Violations.of(new LastsUnlessBox(DAY, late, Code.of("OPEN"))))
                .isEmpty();
        assertThat(Violations.of(new LastsUnlessBox(DAY, late, Code.of("OTHER"))))
                .containsExactly("b LastsAtMost");
        assertThat(Violations.of(new LastsUnlessBox(DAY, late, null))).containsExactly("b LastsAtMost");
        assertThat(Violations.of(new LastsUnlessBox(DAY, DAY, Code.of("OTHER"))))
                .isEmpty();
    }

    @Test
    void test_onlyWhen() {
        assertThat(Violations.of(new OnlyBox(Code.of("merged"), "x"))).isEmpty();
        assertThat(Violations.of(new OnlyBox(Code.of("acquired"), "x"))).isEmpty();
        assertThat(Violations.of(new OnlyBox(Code.of("acquired"), null))).isEmpty();
        assertThat(Violations.of(new OnlyBox(Code.of("active"), null))).isEmpty();
        assertThat(Violations.of(new OnlyBox(Code.of("active"), "x"))).containsExactly("successor OnlyWhen");
        assertThat(Violations.of(new OnlyBox(null, "x"))).containsExactly("successor OnlyWhen");
    }

    @Test
    void test_requiredWhen() {
        assertThat(Violations.of(new RequiredBox(Code.of("published"), "x", List.of("y"))))
                .isEmpty();
        assertThat(Violations.of(new RequiredBox(Code.of("draft"), null, List.of())))
                .isEmpty();
        assertThat(Violations.of(new RequiredBox(null, null, null))).isEmpty();
        assertThat(Violations.of(new RequiredBox(Code.of("published"), null, List.of("y"))))
                .containsExactly("a RequiredWhen");
        assertThat(Violations.of(new RequiredBox(Code.of("expired"), "x", List.of())))
                .containsExactly("b RequiredWhen");
    }

    @Test
    void test_componentThatIsNot_isRefused() {
        assertThatThrownBy(() -> Violations.of(new WrongBox(null)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("has no component 'd'");
    }

    @Test
    void test_null() {
        // a provider never asks a constraint on a type about null; a host that calls a validator may
        assertThat(new AnyOf.Validator().isValid(null, null)).isTrue();
        assertThat(new InOrder.Validator().isValid(null, null)).isTrue();
        assertThat(new Different.Validator().isValid(null, null)).isTrue();
        assertThat(new YearInNumber.Validator().isValid(null, null)).isTrue();
        assertThat(new LastsAtMost.Validator().isValid(null, null)).isTrue();
        assertThat(new OnlyWhen.Validator().isValid(null, null)).isTrue();
        assertThat(new RequiredWhen.Validator().isValid(null, null)).isTrue();
    }
}
