package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws that all values keep: reading what was written, order and equality, and what a refusal says. */
class ValueProperties {

    private static final String LOCAL = "ABCXYZabcxyz0189._-";

    @Provide
    Arbitrary<Id<String>> ids() {
        Arbitrary<String> group =
                Arbitraries.strings().withChars("AZ09").ofLength(2).map(part -> "." + part);
        Arbitrary<String> agency = Combinators.combine(
                        Arbitraries.of("H26", "G09", "A00"), group.list().ofMaxSize(3))
                .as((head, groups) -> head + String.join("", groups));
        Arbitrary<String> scheme = Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(1),
                        Arbitraries.strings().withChars("az09-").ofMaxLength(20))
                .as(String::concat);
        Arbitrary<String> local = Arbitraries.strings()
                .withChars(LOCAL.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(64);
        return Combinators.combine(Arbitraries.oneOf(agency, scheme), local).as(Id::of);
    }

    @Provide
    Arbitrary<Code<String>> codes() {
        return Arbitraries.strings()
                .withChars("aZ09.-_/:ĐưệÁ".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(64)
                .map(Code::of);
    }

    @Provide
    Arbitrary<Coding<String>> codings() {
        return Combinators.combine(Arbitraries.of("ford", "vsic2025", "a", "a-b-0"), codes())
                .as((scheme, code) -> Coding.of(scheme, code.toString()));
    }

    @Provide
    Arbitrary<Identifier> identifiers() {
        Arbitrary<Identifier> taxes = taxCodes().map(code -> Identifier.of("tax-code", code.toString()));
        Arbitrary<Identifier> others = Arbitraries.strings()
                .withChars("abc:xyz ĐưÁ/0".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(128)
                .filter(text -> !text.isBlank())
                .map(text -> Identifier.of("of-somebody", text));
        Arbitrary<Identifier> known = Arbitraries.of(
                Identifier.of("gtin", "8934563138165"),
                Identifier.of("ror", "001ydh096"),
                Identifier.of("orcid", "0000-0002-1825-0097"));
        return Arbitraries.oneOf(taxes, others, known);
    }

    @Provide
    Arbitrary<TaxCode> taxCodes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999_999),
                        Arbitraries.integers().between(0, 999))
                .as((number, branch) -> {
                    String nine = String.format(Locale.ROOT, "%09d", number);
                    String suffix = branch == 0 ? "" : String.format(Locale.ROOT, "-%03d", branch);
                    return taxCode(nine) == null ? "" : taxCode(nine) + suffix;
                })
                .filter(text -> !text.isEmpty())
                .map(TaxCode::parse);
    }

    /** Returns the ten digits that begin with nine, computed anew; null if no check digit makes them a code. */
    private static String taxCode(String nine) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += weights[i] * Character.digit(nine.charAt(i), 10);
        }
        int check = 10 - sum % 11;
        return check == 10 || nine.endsWith("0000000") ? null : nine + check;
    }

    @Provide
    Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.of("VND", "USD", "JPY", "KWD", "EUR", "XAU"),
                        Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L))
                .as((currency, minor) -> {
                    int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
                    return Money.of(BigDecimal.valueOf(minor, decimals), currency);
                });
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<LocalDate> days =
                Arbitraries.longs().between(-800_000, 800_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(days.injectNull(0.2), days.injectNull(0.2)).as(Period::of);
    }

    // -----------------------------------------------------------------------
    @Property
    void idIsReadBack(@ForAll("ids") Id<String> id) {
        assertThat(Id.<String>parse(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(Id.<String>of(id.issuer(), id.local())).isEqualTo(id);
    }

    @Property
    void codeIsReadBack(@ForAll("codes") Code<String> code) {
        assertThat(Code.<String>parse(code.toString())).isEqualTo(code).hasSameHashCodeAs(code);
    }

    @Property
    void codingIsReadBack(@ForAll("codings") Coding<String> coding) {
        assertThat(Coding.<String>parse(coding.toString())).isEqualTo(coding);
    }

    @Property
    void identifierIsReadBack(@ForAll("identifiers") Identifier identifier) {
        assertThat(Identifier.parse(identifier.toString())).isEqualTo(identifier);
    }

    @Property
    void taxCodeIsReadBack(@ForAll("taxCodes") TaxCode code) {
        assertThat(TaxCode.parse(code.toString())).isEqualTo(code).hasSameHashCodeAs(code);
        assertThat(code.isBranch()).isEqualTo(code.toString().contains("-"));
        assertThat(code.isPersonal()).isFalse();
    }

    @Property
    void moneyIsReadBack(@ForAll("money") Money money) {
        assertThat(Money.parse(money.toString())).isEqualTo(money).hasSameHashCodeAs(money);
    }

    @Property
    void moneyOfOneAmountIsEqual(@ForAll("money") Money money, @ForAll @IntRange(max = 5) int zeros) {
        BigDecimal same = money.amount().setScale(money.amount().scale() + zeros);
        assertThat(Money.of(same, money.currency())).isEqualTo(money);
        assertThat(Money.of(same.stripTrailingZeros(), money.currency())).isEqualTo(money);
    }

    @Property
    void periodIsReadBack(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void periodContainsItsEnds(@ForAll("periods") Period period) {
        if (period.isOrdered()) {
            for (LocalDate end : new LocalDate[] {period.from(), period.through()}) {
                assertThat(end == null || period.contains(end)).isTrue();
            }
        }
        assertThat(period.from() != null && period.contains(period.from().minusDays(1)))
                .isFalse();
        assertThat(period.through() != null && period.contains(period.through().plusDays(1)))
                .isFalse();
    }

    @Property
    void readinessIsFoundAgain(@ForAll @IntRange(min = 1, max = 9) int level) {
        TechnologyReadiness readiness = TechnologyReadiness.of(level);
        assertThat(TechnologyReadiness.of(readiness.level())).isSameAs(readiness);
        assertThat(readiness).hasToString("TRL " + level).hasSameHashCodeAs(TechnologyReadiness.of(level));
    }

    // -----------------------------------------------------------------------
    @Property
    void idsAreOrderedByText(@ForAll("ids") Id<String> a, @ForAll("ids") Id<String> b) {
        assertOrdered(a, b, Comparator.naturalOrder());
    }

    @Property
    void codesAreOrderedByText(@ForAll("codes") Code<String> a, @ForAll("codes") Code<String> b) {
        assertOrdered(a, b, Comparator.naturalOrder());
    }

    @Property
    void taxCodesAreOrderedByText(@ForAll("taxCodes") TaxCode a, @ForAll("taxCodes") TaxCode b) {
        assertOrdered(a, b, Comparator.naturalOrder());
    }

    @Property
    void readinessIsOrderedByLevel(
            @ForAll @IntRange(min = 1, max = 9) int a, @ForAll @IntRange(min = 1, max = 9) int b) {
        TechnologyReadiness first = TechnologyReadiness.of(a);
        TechnologyReadiness second = TechnologyReadiness.of(b);
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.compare(a, b));
        assertThat(first.equals(second)).isEqualTo(a == b);
    }

    /** The order is that of the text, agrees with equality, and does not depend on which one is asked. */
    private static <T> void assertOrdered(T a, T b, Comparator<T> order) {
        int sign = Integer.signum(order.compare(a, b));
        assertThat(sign).isEqualTo(Integer.signum(a.toString().compareTo(b.toString())));
        assertThat(sign == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(order.compare(b, a))).isEqualTo(-sign);
        assertThat(order.compare(a, a)).isZero();
    }

    // -----------------------------------------------------------------------
    /** Whatever is asked: it is made and reads back, or is refused with a rule, the value and a sentence that quotes it. */
    @Property
    void anyTextIsReadBackOrQuoted(@ForAll("texts") String text) {
        Map<String, Function<String, Object>> parsers = Map.of(
                "id-format", Id::parse,
                "code-format", Code::parse,
                "tax-code-check", TaxCode::parse,
                "money-format", Money::parse,
                "period-format", Period::parse);
        parsers.forEach((rule, parser) -> {
            MalformedValueException refusal = catchThrowableOfType(
                    MalformedValueException.class,
                    () -> assertThat(parser.apply(text)).hasToString(text));
            if (refusal != null && refusal.rule().equals(rule)) {
                assertThat(refusal.arguments()).containsEntry("value", text);
                assertThat(refusal).hasMessageContaining("'" + text + "'").hasMessageContaining("must be");
            } else if (refusal != null) {
                assertThat(List.of("currency-code", "money-decimals", "money-digits", "personal-number"))
                        .contains(refusal.rule());
            }
        });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                Arbitraries.strings().withChars("H0189:/-.ab VND").ofMaxLength(20));
    }

    @Property
    void readinessOutsideIsQuoted(@ForAll int level) {
        if (level < 1 || level > 9) {
            assertThatThrownBy(() -> TechnologyReadiness.of(level))
                    .isInstanceOfSatisfying(MalformedValueException.class, ex -> {
                        assertThat(ex.rule()).isEqualTo("readiness-range");
                        assertThat(ex.arguments()).containsEntry("value", level);
                    })
                    .hasMessageContaining(" " + level + ",");
        }
    }
}
