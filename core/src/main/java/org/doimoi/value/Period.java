package org.doimoi.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days from one date through another, both included, such as {@code {"from": "2025-07-01", "through": "2025-12-31"}}.
 *
 * <p>Either end may be open. A period whose end is before its start holds no day; that it is one is for a constraint to
 * say, so that it can be looked at.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from  the first day, null if there is no known beginning
 * @param through  the last day, null if there is no known end
 * @param extras  the members that this version does not know
 */
public record Period(
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Extras Map<String, Json> extras) implements Composite {

    private static final String OPEN = "..";

    /** All days. */
    public static final Period ALWAYS = new Period(null, null, Map.of());

    /** Creates a period. */
    public Period {
        extras = Copies.of(extras);
    }

    /**
     * Obtains a period.
     *
     * @param from  the first day, null if open
     * @param through  the last day, null if open
     * @return the period
     */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate through) {
        return from == null && through == null ? ALWAYS : new Period(from, through, Map.of());
    }

    /**
     * Obtains the period that begins on a day and has no known end.
     *
     * @param from  the first day
     * @return the period
     */
    public static Period since(LocalDate from) {
        return of(from, null);
    }

    /**
     * Obtains a period from its text.
     *
     * @param text  the first and the last day with a slash between, two dots for an open end (ISO 8601-2), such as
     *     {@code 2025-07-01/..}
     * @return the period
     * @throws MalformedValueException if the text is not such
     */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            try {
                return of(day(text.substring(0, slash)), day(text.substring(slash + 1)));
            } catch (DateTimeException ex) {
                throw malformed(text);
            }
        }
        throw malformed(text);
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals(OPEN) ? null : LocalDate.parse(text);
    }

    private static MalformedValueException malformed(String text) {
        return MalformedValueException.of(
                "period-format",
                text,
                "Invalid period '" + text + "', must be two dates with a slash between, such as 2025-07-01/..");
    }

    /**
     * Returns whether a day is in the period.
     *
     * @param day  the day
     * @return true if it is neither before the first nor after the last
     */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
    }

    /**
     * Returns whether the period has a day at all.
     *
     * @return false if its end is before its start
     */
    @JsonIgnore // not a member, though mappers would take it for one
    public boolean isOrdered() {
        return from == null || through == null || !through.isBefore(from);
    }

    /**
     * Returns the text, which {@link #parse(String)} accepts if there are no extras.
     *
     * @return the text, such as {@code 2025-07-01/..}
     */
    @Override
    public String toString() {
        return (from == null ? OPEN : from) + "/" + (through == null ? OPEN : through);
    }
}
