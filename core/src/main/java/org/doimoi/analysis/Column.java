package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Tabulation}: its name, and what the library must know of it to keep its figures right.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name  the name, such as {@code stage}
 * @param kind  what stands in it
 * @param day  the day on which its provinces are those of the map, null in a column without provinces
 * @param measure  what kind of figure it is, null if nothing is said of it, so that it is never combined; null in a column
 *     of labels
 * @param absentIsZero  whether a row that is not there stands for zero, as in a count of records, and not for a figure that
 *     is not known
 */
public record Column(
        String name,
        Kind kind,
        @Nullable LocalDate day,
        @Nullable Measure measure,
        boolean absentIsZero) {

    /** What stands in a column. */
    public enum Kind {
        /** What a row is about: a code, a name, a year, a day. */
        LABEL,
        /** The province that a row is about, or a code that is not one province for certain. */
        PROVINCE,
        /** A number. */
        FIGURE
    }

    /** Creates a column; the factories are easier to read. */
    public Column {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        if ((kind == Kind.PROVINCE) != (day != null)) {
            throw new IllegalArgumentException(
                    "Invalid column " + name + ", a day is what a column of provinces needs");
        }
        if (kind != Kind.FIGURE && (measure != null || absentIsZero)) {
            throw new IllegalArgumentException("Invalid column " + name + ", only figures measure something");
        }
    }

    /**
     * Obtains a column of labels.
     *
     * @param name  the name
     * @return the column
     */
    public static Column label(String name) {
        return new Column(name, Kind.LABEL, null, null, false);
    }

    /**
     * Obtains a column of provinces.
     *
     * @param name  the name
     * @param day  the day of whose map they are
     * @return the column
     */
    public static Column province(String name, LocalDate day) {
        return new Column(name, Kind.PROVINCE, requireNonNull(day, "day"), null, false);
    }

    /**
     * Obtains a column of figures.
     *
     * @param name  the name
     * @param measure  what kind of figure it is
     * @return the column
     */
    public static Column figure(String name, Measure measure) {
        return new Column(name, Kind.FIGURE, null, requireNonNull(measure, "measure"), false);
    }

    /**
     * Obtains a column of figures that were counted or added up, so that a row that is not there stands for zero.
     *
     * @param name  the name
     * @param measure  {@link Measure#COUNT} or {@link Measure#AMOUNT}
     * @return the column
     * @throws IllegalArgumentException if figures of the measure do not add
     */
    public static Column total(String name, Measure measure) {
        if (!measure.adds()) {
            throw new IllegalArgumentException("Invalid measure " + measure + " of a total, must be COUNT or AMOUNT");
        }
        return new Column(name, Kind.FIGURE, null, measure, true);
    }

    /**
     * Obtains a column of numbers of which nothing is said, such as a median.
     *
     * @param name  the name
     * @return the column
     */
    public static Column number(String name) {
        return new Column(name, Kind.FIGURE, null, null, false);
    }

    /**
     * Returns whether it has figures.
     *
     * @return false if it has labels or provinces
     */
    public boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    /**
     * Returns the same column under another name.
     *
     * @param other  the other name
     * @return the column
     */
    public Column named(String other) {
        return new Column(other, kind, day, measure, absentIsZero);
    }

    /** What a row that is not there stands for. */
    @Nullable
    BigDecimal absent() {
        return absentIsZero ? BigDecimal.ZERO : null;
    }

    /** The same column of the map of another day, if it is one of provinces. */
    Column on(LocalDate other) {
        return kind == Kind.PROVINCE ? new Column(name, kind, other, null, false) : this;
    }
}
