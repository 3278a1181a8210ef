package org.doimoi.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doimoi.code.RecognitionCriterion;
import org.doimoi.code.RecognitionKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.AnnualPerformance;
import org.doimoi.model.Incubator;
import org.doimoi.model.Recognition;
import org.doimoi.value.Money;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a recognition reaches the thresholds of Decree 268/2025/NĐ-CP (Articles 29 to 34 and 49), as far as the record
 * has the figures.
 *
 * <p>What is asked stands in the list of criteria; here stands only which figure answers which criterion. The last year
 * counts. Where one of several is enough, nothing is said while one of them is not known.
 */
final class RecognitionThresholds extends RecognitionRule {

    /** How a figure stands to what is asked. */
    private enum Verdict {
        MET,
        MISSED,
        UNKNOWN;

        /** Returns what holds if one of two is enough. */
        Verdict or(Verdict other) {
            return this == MET || other == MET ? MET : this == MISSED && other == MISSED ? MISSED : UNKNOWN;
        }

        /** Returns what holds if both are needed. */
        Verdict and(Verdict other) {
            return this == MISSED || other == MISSED ? MISSED : this == MET && other == MET ? MET : UNKNOWN;
        }
    }

    /** A figure of a year and the component that has it. */
    private record Figure(String component, Function<AnnualPerformance, @Nullable BigDecimal> value) {}

    /** What is judged of one recognition: the figures, the last year of them, what is asked by name. */
    private record Case(
            Row<Actor> row,
            List<AnnualPerformance> years,
            int last,
            Map<String, RecognitionCriterion> asked,
            Object kind,
            Sink sink) {

        AnnualPerformance year() {
            return years.get(last);
        }

        Verdict verdict(String name) {
            RecognitionCriterion criterion = asked.get(name);
            return RecognitionThresholds.verdict(criterion, value(name));
        }

        @Nullable
        BigDecimal value(String name) {
            Figure figure = FIGURES.get(name);
            return figure == null ? null : figure.value().apply(year());
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many years a mean is made of (Article 49.2 to 49.4). */
    private static final int YEARS = 3;

    /** Which figure answers which criterion, by its name in the list. */
    private static final ImmutableMap<String, Figure> FIGURES = ImmutableMap.<String, Figure>builder()
            .put("permanentStaff", figure("permanentStaff", year -> number(year.permanentStaff())))
            .put("permanentStaffWithDegreeShare", figure("permanentStaffWithDegree", RecognitionThresholds::degrees))
            .put(
                    "enterprisesSupportedPerYear",
                    figure("enterprisesSupported", year -> number(year.enterprisesSupported())))
            .put("startupsTrainedPerYear", figure("startupsTrained", year -> number(year.startupsTrained())))
            .put("directRevenuePerYear", figure("directRevenue", year -> dong(year.directRevenue())))
            .put("eventCapacity", figure("eventCapacity", year -> number(year.eventCapacity())))
            .put("directStaff", figure("directStaff", year -> number(year.directStaff())))
            .put("directStaffWithDegree", figure("directStaffWithDegree", year -> number(year.directStaffWithDegree())))
            .put("experts", figure("experts", year -> number(year.experts())))
            .put("projectsSupportedPerYear", figure("projectsSupported", year -> number(year.projectsSupported())))
            .put(
                    "individualsSupportedPerYear",
                    figure("individualsSupported", year -> number(year.individualsSupported())))
            .put("groupsSupportedPerYear", figure("groupsSupported", year -> number(year.groupsSupported())))
            .put(
                    "startupFirmsSupportedPerYear",
                    figure("startupEnterprisesSupported", year -> number(year.startupEnterprisesSupported())))
            .put("rdStaffOfAnySize", figure("researchStaff", year -> number(year.researchStaff())))
            .buildOrThrow();

    /** Criteria of which one is enough, or that a mean answers. */
    private static final ImmutableSet<String> TOGETHER = ImmutableSet.of(
            "projectsSupportedPerYear",
            "individualsSupportedPerYear",
            "groupsSupportedPerYear",
            "startupFirmsSupportedPerYear",
            "rdStaffOfAnySize");

    RecognitionThresholds() {
        super("recognition-threshold");
    }

    private static Figure figure(String component, Function<AnnualPerformance, @Nullable BigDecimal> value) {
        return new Figure(component, value);
    }

    private static @Nullable BigDecimal number(@Nullable Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    /** Returns an amount of dong; others are not compared. */
    private static @Nullable BigDecimal dong(@Nullable Money money) {
        return money == null || !money.currency().equals("VND") ? null : money.amount();
    }

    private static @Nullable BigDecimal degrees(AnnualPerformance year) {
        Integer all = year.permanentStaff();
        Integer some = year.permanentStaffWithDegree();
        return all == null || some == null || all == 0
                ? null
                : share(BigDecimal.valueOf(some), BigDecimal.valueOf(all));
    }

    private static BigDecimal share(BigDecimal some, BigDecimal all) {
        return some.multiply(HUNDRED).divide(all, 2, RoundingMode.HALF_UP);
    }

    private static Verdict verdict(@Nullable RecognitionCriterion criterion, @Nullable BigDecimal value) {
        return criterion == null || value == null
                ? Verdict.UNKNOWN
                : value.compareTo(new BigDecimal(criterion.value())) < 0 ? Verdict.MISSED : Verdict.MET;
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        if (!isHeld(recognition, context.today())) {
            return;
        }
        Map<String, RecognitionCriterion> asked = asked(recognition, context);
        Object kind = context.lists().get(RecognitionKind.class).versions(recognition.kind()).stream()
                .findFirst()
                .<Object>map(RecognitionKind::name)
                .orElse(recognition.kind());
        checkSeats(row, asked.get("coworkingSeats"), kind, sink);
        if (asked.keySet().stream().noneMatch(FIGURES::containsKey)) {
            return;
        }
        List<AnnualPerformance> years = row.record().performance();
        int last = last(years);
        if (last < 0) {
            sink.notChecked(this, "value-missing");
            return;
        }
        Case one = new Case(row, years, last, asked, kind, sink);
        FIGURES.forEach((name, figure) -> {
            if (!TOGETHER.contains(name) && asked.containsKey(name)) {
                judge(one.verdict(name), name, one.value(name), one);
            }
        });
        if (asked.containsKey("projectsSupportedPerYear")) {
            checkSupport(one);
        }
        if (asked.containsKey("rdStaffOfAnySize")) {
            RecognitionCriterion least = asked.get("rdStaffOfAnySize");
            Verdict hired = verdict(least, number(one.year().experts()));
            judge(one.verdict("rdStaffOfAnySize").or(hired), "rdStaffOfAnySize", one.value("rdStaffOfAnySize"), one);
            checkSpending(one);
        }
    }

    /** Returns the criteria of a recognition on the day of its grant that a number answers, by name. */
    private static Map<String, RecognitionCriterion> asked(Recognition recognition, Context context) {
        Map<String, RecognitionCriterion> asked = new HashMap<>();
        for (RecognitionCriterion criterion :
                context.lists().get(RecognitionCriterion.class).entries(recognition.granted())) {
            if (criterion.kind().equals(recognition.kind())
                    && criterion.operator().equals(">=")) {
                asked.put(criterion.code().substring(criterion.code().indexOf('.') + 1), criterion);
            }
        }
        return asked;
    }

    /** Returns the position of the last year, negative if there is none. */
    private static int last(List<AnnualPerformance> years) {
        int last = -1;
        for (int i = 0; i < years.size(); i++) {
            if (last < 0 || years.get(i).year().isAfter(years.get(last).year())) {
                last = i;
            }
        }
        return last;
    }

    private void checkSeats(Row<Actor> row, @Nullable RecognitionCriterion criterion, Object kind, Sink sink) {
        if (criterion != null && row.record() instanceof Incubator incubator) {
            BigDecimal seats = number(incubator.seats());
            if (seats == null) {
                sink.notChecked(this, "value-missing");
            } else if (verdict(criterion, seats) == Verdict.MISSED) {
                report(criterion, seats, kind, row, Pointer.ROOT.member("seats"), sink);
            }
        }
    }

    /** Projects, and individuals or groups or enterprises; or commitments of the last two years (Article 32.5). */
    private void checkSupport(Case one) {
        Verdict projects = one.verdict("projectsSupportedPerYear");
        Verdict help = one.verdict("individualsSupportedPerYear")
                .or(one.verdict("groupsSupportedPerYear"))
                .or(one.verdict("startupFirmsSupportedPerYear"));
        String missed = projects == Verdict.MISSED ? "projectsSupportedPerYear" : "individualsSupportedPerYear";
        judge(projects.and(help).or(commitments(one)), missed, one.value(missed), one);
    }

    private static Verdict commitments(Case one) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        for (AnnualPerformance year : one.years()) {
            BigDecimal amount = dong(year.investmentCommitments());
            if (amount != null && one.year().year().getValue() - year.year().getValue() <= 1) {
                sum = sum.add(amount);
                known++;
            }
        }
        Verdict verdict = verdict(one.asked().get("investmentCommitments"), sum);
        // a year that is not known may bring what is missing
        return verdict == Verdict.MISSED && known < 2 ? Verdict.UNKNOWN : verdict;
    }

    /** The mean of up to three years; a large enterprise may spend a fixed amount instead (Article 49.2.a). */
    private void checkSpending(Case one) {
        BigDecimal spent = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        Verdict large = Verdict.MET;
        for (AnnualPerformance year : one.years()) {
            BigDecimal spending = dong(year.researchSpending());
            BigDecimal revenue = dong(year.netRevenue());
            if (spending != null
                    && revenue != null
                    && one.year().year().getValue() - year.year().getValue() < YEARS) {
                spent = spent.add(spending);
                earned = earned.add(revenue);
                large = large.and(verdict(one.asked().get("rdSpendingPerYear"), spending));
            }
        }
        BigDecimal share = earned.signum() == 0 ? null : share(spent, earned);
        Verdict verdict = verdict(one.asked().get("rdSpendShare"), share);
        RecognitionCriterion criterion = one.asked().get("rdSpendShare");
        if (verdict.or(large) == Verdict.MISSED && criterion != null && share != null) {
            report(criterion, share, one.kind(), one.row(), at(one, "researchSpending"), one.sink());
        }
    }

    private void judge(Verdict verdict, String name, @Nullable BigDecimal value, Case one) {
        RecognitionCriterion criterion = one.asked().get(name);
        Figure figure = FIGURES.get(name);
        if (verdict == Verdict.UNKNOWN) {
            one.sink().notChecked(this, "value-missing");
        } else if (verdict == Verdict.MISSED && criterion != null && figure != null && value != null) {
            report(criterion, value, one.kind(), one.row(), at(one, figure.component()), one.sink());
        }
    }

    private static Pointer at(Case one, String component) {
        return Pointer.ROOT.member("performance").element(one.last()).member(component);
    }

    private void report(
            RecognitionCriterion criterion, BigDecimal value, Object kind, Row<Actor> row, Pointer at, Sink sink) {
        Map<String, Object> arguments =
                Map.of("value", value, "kind", kind, "criterion", criterion.name(), "article", criterion.article());
        sink.report(this, row, at, arguments);
    }
}
