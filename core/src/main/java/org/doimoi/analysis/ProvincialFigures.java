package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.code.FigureKind;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.value.Code;
import org.jspecify.annotations.Nullable;

/**
 * One figure for each of some provinces, as the map was on a day, which can be carried to the map of another.
 *
 * <p>Where provinces were merged, what adds is added. A rate or a score is the mean of those before only if somebody says
 * with which weights; a rank is nothing that could be computed. What cannot be said is refused with the reason, unit by
 * unit, and no value is given for it:
 *
 * <pre>{@code
 * ProvincialFigures startups = ProvincialFigures.of(Measure.COUNT, LocalDate.of(2024, 12, 31), Map.of(
 *     Code.of("10"), new BigDecimal(12), Code.of("15"), new BigDecimal(7)));
 * startups.on(LocalDate.of(2025, 12, 31)).values(); // {15=19}
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ProvincialFigures {

    /** What kind of figure it is, which says whether it can be combined. */
    public enum Measure {
        /** A number of things, such as start-ups; the sum of the parts. */
        COUNT,
        /** A sum of money or another quantity, such as a budget in dong; the sum of the parts. */
        AMOUNT,
        /** A share or a ratio, such as per cent of output; a mean of the parts if their weights are known. */
        RATE,
        /** Points of an index, such as 0 to 100; a mean of the parts if their weights are known. */
        SCORE,
        /** A place among all provinces; not to be had from the ranks of the parts. */
        RANK;

        /**
         * Obtains the measure of a kind of figure, such as that of a node of an index.
         *
         * @param kind  the kind
         * @return the measure, empty if it is not known here
         */
        public static Optional<Measure> of(Code<FigureKind> kind) {
            return Stream.of(values())
                    .filter(measure -> measure.name().toLowerCase(Locale.ROOT).equals(kind.toString()))
                    .findFirst();
        }

        /**
         * Returns whether the figure of what was merged is the sum of those of its parts.
         *
         * @return true for counts and amounts
         */
        public boolean adds() {
            return this == COUNT || this == AMOUNT;
        }
    }

    /** Why there is no value. */
    public enum Reason {
        /** The code means nothing on the day of the figures. */
        UNKNOWN_CODE,
        /** What the unit was or became on the other day is not known. */
        UNKNOWN_LINEAGE,
        /** One of the units that were merged has no value, so the sum would be too small. */
        VALUE_MISSING,
        /** The figure does not add, and no weights were given. */
        DOES_NOT_ADD,
        /** One of the units that were merged has no weight, or none has one above zero. */
        WEIGHT_MISSING,
        /** A unit went into several, and how much of the figure went with each is not known. */
        SPLIT,
        /** The number of provinces changed, and with it what a rank is out of. */
        RANK_OF_OTHERS
    }

    /**
     * A province for which there is no value.
     *
     * @param province  the code: on the other day, or, if it means nothing, as it was given
     * @param reason  why
     * @param parts  the codes on the day of the figures that are concerned
     */
    public record Refusal(Code<Province> province, Reason reason, List<Code<Province>> parts) {

        /** Creates a refusal. */
        public Refusal {
            parts = ImmutableList.copyOf(parts);
        }
    }

    /**
     * Figures on another day.
     *
     * @param values  the values that can be said, by the code on that day, in the order of the list
     * @param refusals  those that cannot
     */
    public record Carried(Map<Code<Province>, BigDecimal> values, List<Refusal> refusals) {

        /** Creates a result. */
        public Carried {
            values = ImmutableMap.copyOf(values);
            refusals = ImmutableList.copyOf(refusals);
        }
    }

    private final Provinces provinces;
    private final Measure measure;
    private final LocalDate day;
    private final ImmutableMap<Code<Province>, BigDecimal> values;
    private final @Nullable ImmutableMap<Code<Province>, BigDecimal> weights;

    private ProvincialFigures(
            Provinces provinces,
            Measure measure,
            LocalDate day,
            Map<Code<Province>, BigDecimal> values,
            @Nullable Map<Code<Province>, BigDecimal> weights) {
        this.provinces = provinces;
        this.measure = measure;
        this.day = day;
        this.values = ImmutableMap.copyOf(values);
        this.weights = weights == null ? null : ImmutableMap.copyOf(weights);
    }

    /**
     * Obtains figures by the provinces of the library.
     *
     * @param measure  what kind of figure it is
     * @param day  the day on which the codes are read, such as the last of the year of the figures
     * @param values  the values by code; a province without a value is left out, which is not the same as zero
     * @return the figures
     */
    public static ProvincialFigures of(Measure measure, LocalDate day, Map<Code<Province>, BigDecimal> values) {
        return new ProvincialFigures(
                Provinces.standard(), requireNonNull(measure, "measure"), requireNonNull(day, "day"), values, null);
    }

    /**
     * Returns the same figures by other provinces.
     *
     * @param other  the provinces, such as those of code lists of the host
     * @return the figures
     */
    public ProvincialFigures withProvinces(Provinces other) {
        return new ProvincialFigures(other, measure, day, values, weights);
    }

    /**
     * Returns the same figures with weights for their means, such as the population for a rate per head.
     *
     * @param other  the weights by code on the day of the figures, none below zero
     * @return the figures
     * @throws IllegalArgumentException if a weight is below zero, or the figures are ranks
     */
    public ProvincialFigures weightedBy(Map<Code<Province>, BigDecimal> other) {
        if (measure == Measure.RANK) {
            throw new IllegalArgumentException("Ranks have no mean, with whatever weights");
        }
        other.forEach((code, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "Invalid weight " + weight + " of " + code + ", must not be below 0");
            }
        });
        return new ProvincialFigures(provinces, measure, day, values, other);
    }

    /**
     * Returns the figures for the provinces of another day.
     *
     * @param other  the other day, later or earlier
     * @return the values that can be said, and for the others why not
     */
    public Carried on(LocalDate other) {
        List<Refusal> refusals = new ArrayList<>();
        Set<Province> reached = new HashSet<>();
        for (Code<Province> code : values.keySet()) {
            Optional<Province> unit = provinces.byCode(code, day);
            List<Province> became =
                    unit.map(one -> provinces.on(one, day, other)).orElse(List.of());
            if (became.isEmpty()) {
                Reason reason = unit.isPresent() ? Reason.UNKNOWN_LINEAGE : Reason.UNKNOWN_CODE;
                refusals.add(new Refusal(code, reason, List.of(code)));
            }
            reached.addAll(became);
        }
        List<Province> heirs =
                provinces.inForce(other).stream().filter(reached::contains).toList();
        boolean sameMap =
                provinces.inForce(day).size() == provinces.inForce(other).size();
        Map<Code<Province>, BigDecimal> carried = new LinkedHashMap<>();
        for (Province heir : heirs) {
            List<Province> parts = provinces.on(heir, other, day);
            Code<Province> code = Code.of(heir.code());
            Optional<Reason> reason = refuse(parts, other, sameMap);
            if (reason.isPresent()) {
                refusals.add(new Refusal(code, reason.get(), codes(parts)));
            } else {
                carried.put(code, combine(codes(parts)));
            }
        }
        return new Carried(carried, refusals);
    }

    private static List<Code<Province>> codes(List<Province> parts) {
        return parts.stream().map(part -> Code.<Province>of(part.code())).toList();
    }

    private Optional<Reason> refuse(List<Province> parts, LocalDate other, boolean sameMap) {
        if (measure == Measure.RANK && !sameMap) {
            return Optional.of(Reason.RANK_OF_OTHERS);
        }
        if (parts.stream().anyMatch(part -> provinces.on(part, day, other).size() > 1)) {
            return Optional.of(Reason.SPLIT);
        }
        List<Code<Province>> codes = codes(parts);
        if (codes.stream().anyMatch(code -> !values.containsKey(code))) {
            return Optional.of(Reason.VALUE_MISSING);
        }
        if (codes.size() == 1 || measure.adds()) {
            return Optional.empty();
        }
        if (weights == null) {
            return Optional.of(Reason.DOES_NOT_ADD);
        }
        boolean weighted = codes.stream().allMatch(weights::containsKey)
                && codes.stream().anyMatch(code -> weight(code).signum() > 0);
        return weighted ? Optional.empty() : Optional.of(Reason.WEIGHT_MISSING);
    }

    private BigDecimal weight(Code<Province> code) {
        return weights == null ? BigDecimal.ONE : weights.getOrDefault(code, BigDecimal.ZERO);
    }

    private BigDecimal value(Code<Province> code) {
        return values.getOrDefault(code, BigDecimal.ZERO);
    }

    private BigDecimal combine(List<Code<Province>> codes) {
        if (codes.size() == 1) {
            return value(codes.get(0));
        }
        if (measure.adds()) {
            return codes.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        BigDecimal total = codes.stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return codes.stream()
                .map(code -> value(code).multiply(weight(code)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(total, MathContext.DECIMAL64);
    }

    /**
     * Returns the figures as a line.
     *
     * @return the line, such as {@code COUNT on 2024-12-31: 10=12, 15=7}
     */
    @Override
    public String toString() {
        return measure + " on " + day + ": "
                + values.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
