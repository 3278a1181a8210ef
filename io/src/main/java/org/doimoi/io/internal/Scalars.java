package org.doimoi.io.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import org.doimoi.value.MalformedValueException;
import org.doimoi.value.TechnologyReadiness;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that are one JSON token.
 *
 * <p>A type that is not in the table and has a static {@code parse(String)} comes as text: identifiers, codes, and
 * whatever value is added later.
 */
final class Scalars {

    /** What a {@code java.time} type is called in a sentence. */
    private static final Map<Class<?>, String> TIMES = Map.of(
            LocalDate.class, "date",
            OffsetDateTime.class, "time",
            Period.class, "duration");

    private static final int MAX_DIGITS = 18;
    private static final int MAX_SCALE = 100;

    private static final ClassValue<MethodHandle> PARSERS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            for (Method method : type.getMethods()) {
                if (method.getName().equals("parse")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(String.class)) {
                    try {
                        return MethodHandles.publicLookup()
                                .unreflect(method)
                                .asType(MethodType.methodType(Object.class, String.class));
                    } catch (IllegalAccessException ex) {
                        throw new IllegalStateException("Unable to call " + method, ex);
                    }
                }
            }
            throw new IllegalStateException(type + " has no public static parse(String)");
        }
    };

    private Scalars() {}

    /** Returns in which kind of JSON token a type comes. */
    static Node.Kind kind(Class<?> type) {
        boolean number = type == Integer.class
                || type == Long.class
                || type == Year.class
                || type == TechnologyReadiness.class
                || type == BigDecimal.class;
        return number ? Node.Kind.NUMBER : type == Boolean.class ? Node.Kind.BOOLEAN : Node.Kind.STRING;
    }

    static @Nullable Object read(Class<?> type, Node node, Problems problems) {
        if (isWhole(type)) {
            return whole(type, node, problems);
        }
        if (type == BigDecimal.class) {
            return problems.expect(node, Node.Kind.NUMBER) ? decimal(node, problems) : null;
        }
        if (type == Boolean.class) {
            return problems.expect(node, Node.Kind.BOOLEAN) ? Boolean.valueOf(node.text) : null;
        }
        if (node.kind != Node.Kind.STRING) {
            problems.wrongType(node, TIMES.getOrDefault(type, Node.Kind.STRING.word()));
            return null;
        }
        if (!isGood(node, problems)) {
            return null;
        }
        return type == String.class ? node.text : parse(type, node, problems);
    }

    /** Returns whether a type comes as a whole number. */
    static boolean isWhole(Class<?> type) {
        return type == Integer.class || type == Year.class || type == TechnologyReadiness.class || type == Long.class;
    }

    /** Returns the value of a text, null if it has none; what is wrong with it another reader has to say. */
    static @Nullable Object parse(Class<?> type, String text) {
        try {
            Object value = parsed(type, text);
            return isInYears(value) ? value : null;
        } catch (MalformedValueException | DateTimeException ex) {
            return null;
        }
    }

    /** Returns the value of a whole number, null if it has none. */
    static @Nullable Object whole(Class<?> type, long number) {
        if (type == Long.class) {
            return number;
        }
        if (number < (type == Year.class ? 1 : Integer.MIN_VALUE)
                || number > (type == Year.class ? 9999 : Integer.MAX_VALUE)) {
            return null;
        }
        if (type == Year.class) {
            return Year.of((int) number);
        }
        if (type == Integer.class) {
            return (int) number;
        }
        return number >= 1 && number <= 9 ? TechnologyReadiness.of((int) number) : null;
    }

    /** Refuses the texts that no component may have. */
    static boolean isGood(Node node, Problems problems) {
        String text = node.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    problems.add("lone-surrogate", node, Map.of());
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable Object parse(Class<?> type, Node node, Problems problems) {
        try {
            Object value = parsed(type, node.text);
            if (isInYears(value)) {
                return value;
            }
            problems.add("date-format", node, Map.of("value", node.text, "expected", TIMES.getOrDefault(type, "date")));
        } catch (MalformedValueException ex) {
            problems.add(ex.rule(), node, ex.arguments());
        } catch (DateTimeException ex) {
            String expected = TIMES.getOrDefault(type, type.getSimpleName());
            problems.add("date-format", node, Map.of("value", node.text, "expected", expected));
        }
        return null;
    }

    private static Object parsed(Class<?> type, String text) {
        try {
            return type == LocalDate.class
                    ? date(text)
                    : type == OffsetDateTime.class
                            ? time(text)
                            : (Object) PARSERS.get(type).invokeExact(text);
        } catch (RuntimeException ex) {
            throw ex;
        } catch (Throwable ex) {
            throw new IllegalStateException("Unable to read a " + type, ex);
        }
    }

    /** Reads a date in the usual form by itself, which takes a tenth of the time, and leaves others to the platform. */
    private static LocalDate date(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            if (year >= 0 && month >= 0 && day >= 0) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(text);
    }

    /** Reads a time such as {@code 2026-04-05T08:00:00+07:00} by itself, and leaves others to the platform. */
    private static OffsetDateTime time(String text) {
        boolean usual = text.length() == 25
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (text.charAt(19) == '+' || text.charAt(19) == '-')
                && text.charAt(22) == ':';
        if (usual) {
            int hour = number(text, 11, 13);
            int minute = number(text, 14, 16);
            int second = number(text, 17, 19);
            int hours = number(text, 20, 22);
            int minutes = number(text, 23, 25);
            // what is beyond is midnight by another name, a leap second, or nothing
            if (hour >= 0 && hour < 24 && minute >= 0 && second >= 0 && hours >= 0 && hours < 18 && minutes >= 0) {
                int sign = text.charAt(19) == '-' ? -1 : 1;
                return OffsetDateTime.of(
                        date(text.substring(0, 10)),
                        LocalTime.of(hour, minute, second),
                        ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
            }
        }
        return OffsetDateTime.parse(text);
    }

    /** Returns a number of ASCII digits, negative if there are others. */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Dates far out of history are slips, and arithmetic with them overflows. */
    private static boolean isInYears(Object value) {
        int year = value instanceof LocalDate date
                ? date.getYear()
                : value instanceof OffsetDateTime time ? time.getYear() : 1;
        return year >= 1 && year <= 9999;
    }

    private static @Nullable Object whole(Class<?> type, Node node, Problems problems) {
        if (node.kind != Node.Kind.NUMBER || node.text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            problems.wrongType(node, "whole");
            return null;
        }
        long min = type == Long.class ? Long.MIN_VALUE : type == Year.class ? 1 : Integer.MIN_VALUE;
        long max = type == Long.class ? Long.MAX_VALUE : type == Year.class ? 9999 : Integer.MAX_VALUE;
        @Nullable Long value = longOrNull(node.text);
        if (value == null || value < min || value > max) {
            problems.add("number-range", node, Map.of("value", node.text, "min", min, "max", max));
            return null;
        }
        if (type != TechnologyReadiness.class) {
            return whole(type, value);
        }
        try {
            return TechnologyReadiness.of(value.intValue());
        } catch (MalformedValueException ex) {
            problems.add(ex.rule(), node, ex.arguments());
            return null;
        }
    }

    private static @Nullable Long longOrNull(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException ex) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(Node node, Problems problems) {
        BigDecimal value = decimal(node.text);
        if (value == null) {
            problems.add("number-range", node, Map.of("value", node.text, "min", "-1e18", "max", "1e18"));
        }
        return value;
    }

    /** Returns the value of a number, null if it is out of range. */
    static @Nullable BigDecimal decimal(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            // in long: a scale may be near the end of int, and no sum may have to write out millions of digits
            long before = (long) value.precision() - value.scale();
            if (value.signum() == 0 || before <= MAX_DIGITS && Math.abs((long) value.scale()) <= MAX_SCALE) {
                return value;
            }
        } catch (NumberFormatException ex) {
            // the exponent is beyond what any amount could be
            return null;
        }
        return null;
    }
}
