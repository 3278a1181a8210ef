package org.doimoi.io.schema;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Header;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.DigitalLink;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Money;
import org.doimoi.value.Name;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The values that records are made of, as JSON Schema says them.
 *
 * <p>The patterns agree with the methods that read the values, but for check digits and the few things that a pattern
 * cannot say; a test holds the two against each other. They are of the part that ECMA-262, Java and Python share.
 */
final class Values {

    /** The calendar, with its leap years, from the year 1 to 9999. */
    private static final String DAY = "(?:(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)";

    private static final String TIME = "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{0,9})?)?"
            + "(?:[Zz]|[+-](?:(?:0[0-9]|1[0-7])(?::[0-5][0-9](?::[0-5][0-9])?)?|18(?::00(?::00)?)?))";

    private static final String DURATION = "^[-+]?[Pp](?=[-+]?[0-9])(?:[-+]?[0-9]+[Yy])?(?:[-+]?[0-9]+[Mm])?"
            + "(?:[-+]?[0-9]+[Ww])?(?:[-+]?[0-9]+[Dd])?$";

    private static final String ID =
            "^(?:[A-Z][0-9]{2}(?:\\.[A-Z0-9]{2}){0,10}|[a-z][a-z0-9-]{0,34}):[A-Za-z0-9._-]{1,64}$";

    private static final String CODE = "^[!-~\\p{L}\\p{Nd}]{1,64}$";

    /** A key, what qualifies it, and a query; that the digits check, a pattern cannot say. */
    private static final String DIGITAL_LINK = "^[Hh][Tt][Tt][Pp][Ss]?://[!-\"$-.0->@-~]+(?:/[!-\"$->@-~]*)?"
            + "/(?:01/(?:[0-9]{8}|[0-9]{12,14})|414/[0-9]{13})(?:/[!-\"$->@-~]*)?(?:\\?[!-\"$-~]*)?(?:#[!-~]*)?$";

    private static final String SCHEME = "^[a-z][a-z0-9-]{0,31}$";

    private static final String LANGUAGE = "^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$";

    /** Printable, and not of white space only. */
    private static final String IDENTIFIER =
            "^(?=[\\s\\S]*[^ \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000])"
                    + "[^\\u0000-\\u001f\\u007f]{1,128}$";

    private static final String VERSION =
            "^" + Header.CONTRACT.substring(0, Header.CONTRACT.indexOf('.')) + "\\.(?:0|[1-9][0-9]{0,3})$";

    private static final BigInteger WHOLE_DIGITS = BigInteger.TEN.pow(15);
    private static final BigInteger DIGITS = BigInteger.TEN.pow(18);

    private static final int MAX_LANGUAGES = 64;
    private static final int FEW = 5;

    private record Scalar(String name, Map<String, Object> schema, String example) {}

    private static final ImmutableMap<Class<?>, Scalar> SCALARS = ImmutableMap.<Class<?>, Scalar>builder()
            .put(Id.class, new Scalar("id", text(ID), "\"H38:st-0001\""))
            .put(Code.class, new Scalar("code", text(CODE), "\"15\""))
            .put(
                    DigitalLink.class,
                    new Scalar("digitalLink", text(DIGITAL_LINK), "\"https://id.gs1.org/01/08934563138165\""))
            .put(LocalDate.class, new Scalar("date", formatted("date", "^" + DAY + "$"), "\"2026-11-24\""))
            .put(
                    OffsetDateTime.class,
                    new Scalar("time", text("^" + DAY + TIME + "$"), "\"2026-11-24T08:00:00+07:00\""))
            .put(Period.class, new Scalar("duration", text(DURATION), "\"P6M\""))
            .put(Year.class, new Scalar("year", whole(1, 9999), "2025"))
            .put(TechnologyReadiness.class, new Scalar("technologyReadiness", whole(1, 9), "7"))
            .put(Integer.class, new Scalar("integer", whole(Integer.MIN_VALUE, Integer.MAX_VALUE), "12"))
            .put(Long.class, new Scalar("long", whole(Long.MIN_VALUE, Long.MAX_VALUE), "1200"))
            .put(
                    BigDecimal.class,
                    new Scalar(
                            "decimal",
                            ordered("type", "number", "exclusiveMinimum", DIGITS.negate(), "exclusiveMaximum", DIGITS),
                            "12.5"))
            .put(Boolean.class, new Scalar("boolean", Map.of("type", "boolean"), "true"))
            .put(String.class, new Scalar("string", Map.of("type", "string"), "\"...\""))
            .put(
                    Text.class,
                    new Scalar(
                            "text",
                            ordered(
                                    "type",
                                    "object",
                                    "minProperties",
                                    1,
                                    "maxProperties",
                                    MAX_LANGUAGES,
                                    "propertyNames",
                                    Map.of("pattern", LANGUAGE),
                                    "additionalProperties",
                                    Map.of("type", "string")),
                            "{\"vi\":\"...\",\"en\":\"...\"}"))
            .buildOrThrow();

    /** What the constructors of values demand of their components, which are plain texts and numbers. */
    private static final ImmutableMap<String, Map<String, Object>> COMPONENTS =
            ImmutableMap.<String, Map<String, Object>>builder()
                    .put(key(Coding.class, "scheme"), text(SCHEME))
                    .put(key(Coding.class, "code"), text(CODE))
                    .put(key(Identifier.class, "scheme"), scheme())
                    .put(key(Identifier.class, "value"), text(IDENTIFIER))
                    .put(key(Name.class, "lang"), text(LANGUAGE))
                    .put(key(Money.class, "currency"), text("^[A-Z]{3}$"))
                    .put(
                            key(Money.class, "amount"),
                            ordered(
                                    "type",
                                    "number",
                                    "exclusiveMinimum",
                                    WHOLE_DIGITS.negate(),
                                    "exclusiveMaximum",
                                    WHOLE_DIGITS))
                    .put(key(Header.class, "doimoi"), text(VERSION))
                    .buildOrThrow();

    private Values() {}

    private static String key(Class<?> type, String component) {
        return type.getName() + '.' + component;
    }

    /** Returns whether a type comes as one JSON value whose inside has no components. */
    static boolean isScalar(Class<?> type) {
        return SCALARS.containsKey(type);
    }

    /** Returns the name of a value, such as {@code date}; a type that is not known reads itself from text. */
    static String name(Class<?> type) {
        Scalar scalar = SCALARS.get(type);
        return scalar == null ? RecordType.name(type) : scalar.name();
    }

    static Map<String, Object> schema(Class<?> type) {
        Scalar scalar = SCALARS.get(type);
        return scalar == null ? Map.of("type", "string") : scalar.schema();
    }

    /** Returns how a value looks in JSON. */
    static String example(Class<?> type) {
        Scalar scalar = SCALARS.get(type);
        return scalar == null ? "\"...\"" : scalar.example();
    }

    /** Returns what the constructor of a record demands of one of its components, null if nothing. */
    static @Nullable Map<String, Object> demanded(RecordType type, Member member) {
        return COMPONENTS.get(key(type.type(), member.name()));
    }

    /** Returns what the constructor of a record demands of it as a whole. */
    static List<Map<String, Object>> demanded(Class<?> type) {
        if (type == Identifier.class) {
            List<Map<String, Object>> forms = new ArrayList<>();
            Identifier.forms()
                    .forEach((scheme, pattern) ->
                            forms.add(when("scheme", scheme, "value", text("^(?:" + pattern + ")$"))));
            return forms;
        }
        // dong are whole; what other currencies have is for ISO 4217 to say, not for this page
        return type == Money.class ? List.of(when("currency", "VND", "amount", Map.of("type", "integer"))) : List.of();
    }

    private static Map<String, Object> when(String given, String is, String then, Map<String, Object> schema) {
        return ordered(
                "if",
                ordered("properties", Map.of(given, Map.of("const", is)), "required", List.of(given)),
                "then",
                Map.of("properties", Map.of(then, schema)));
    }

    private static Map<String, Object> scheme() {
        Map<String, Object> scheme = new LinkedHashMap<>(text(SCHEME));
        scheme.put("not", Map.of("enum", List.copyOf(Identifier.personalSchemes())));
        scheme.put("examples", List.copyOf(Identifier.forms().keySet()));
        return scheme;
    }

    static Map<String, Object> text(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> formatted(String format, String pattern) {
        return ordered("type", "string", "format", format, "pattern", pattern);
    }

    private static Map<String, Object> whole(long min, long max) {
        return ordered("type", "integer", "minimum", min, "maximum", max);
    }

    /** Returns a map of names and values in turn, which keeps their order. */
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    // ---------------------------------------------------------------------------------------------- code lists

    /** Returns the list that the codes of a type are of, null if the type names none. */
    static @Nullable CodeList<?> list(@Nullable Class<?> target) {
        return target == null ? null : CodeLists.standard().of(target).orElse(null);
    }

    /** Returns the codes of a list: all that it ever had if it is closed, since the date decides which of them holds. */
    static Map<String, Object> codes(CodeList<?> list) {
        List<String> codes =
                list.entries().stream().map(CodeEntry::code).distinct().toList();
        Map<String, Object> schema = list.isOpen() ? text(CODE) : ordered("type", "string", "enum", codes);
        if (list.isOpen()) {
            schema.put("examples", codes.subList(0, Math.min(FEW, codes.size())));
        }
        return schema;
    }

    /** Returns the codes of a list with their schemes. */
    static Map<String, Object> codings(CodeList<?> list) {
        Map<String, Object> schemes =
                list.isOpen() ? Map.of("examples", list.schemes()) : Map.of("enum", list.schemes());
        Map<String, Object> schema = ordered("properties", Map.of("scheme", schemes));
        if (!list.isOpen()) {
            List<Map<String, Object>> byScheme = new ArrayList<>();
            for (String scheme : list.schemes()) {
                List<String> codes = list.entries().stream()
                        .filter(entry -> scheme.equals(entry.term().scheme()))
                        .map(CodeEntry::code)
                        .distinct()
                        .toList();
                byScheme.add(when("scheme", scheme, "code", Map.of("enum", codes)));
            }
            schema.put("allOf", byScheme);
        }
        return schema;
    }
}
