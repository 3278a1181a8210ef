package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number or code by which others know a thing, such as {@code {"scheme": "tax-code", "value": "0100109106"}}.
 *
 * <p>The values of these schemes are checked; those of any other scheme are 1 to 128 characters and kept as given:
 *
 * <table>
 * <caption>Schemes whose values are checked</caption>
 * <tr><th>scheme</th><th>value</th><th>example</th></tr>
 * <tr><td>{@code tax-code}</td><td>tax or enterprise code, 10 digits, or 10-3 for a branch</td><td>0100109106</td></tr>
 * <tr><td>{@code gtin}</td><td>GS1 trade item number of 8, 12, 13 or 14 digits</td><td>8934563138165</td></tr>
 * <tr><td>{@code gln}</td><td>GS1 location number of 13 digits</td><td>8930000000002</td></tr>
 * <tr><td>{@code ror}</td><td>Research Organization Registry</td><td>001ydh096</td></tr>
 * <tr><td>{@code agency-code}</td><td>agency, Decision 20/2020/QĐ-TTg</td><td>G09.20</td></tr>
 * <tr><td>{@code agency-code-2016}</td><td>agency, QCVN 102:2016/BTTTT</td><td>000.00.00.G22</td></tr>
 * <tr><td>{@code legal-instrument}</td><td>rule of law, with its year</td><td>268/2025/NĐ-CP</td></tr>
 * <tr><td>{@code document-number}</td><td>administrative document, without a year</td><td>148/QĐ-TTg</td></tr>
 * <tr><td>{@code ip-application}</td><td>application for an industrial property right</td><td>1-2025-07378</td></tr>
 * <tr><td>{@code programme-code}</td><td>national science programme</td><td>KC.07/16-20</td></tr>
 * <tr><td>{@code task-code}</td><td>independent national task, as it was written</td><td>ĐTĐL.CN-34/16</td></tr>
 * <tr><td>{@code orcid}</td><td>researcher, public by choice</td><td>0000-0002-1825-0097</td></tr>
 * </table>
 *
 * <p>A twelve-digit tax code is the personal identification number of a citizen (Circular 86/2024/TT-BTC) and is
 * refused, and so are the schemes of identity cards and passports: the model holds no personal numbers. A program that must look at such codes has {@link TaxCode}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scheme  the scheme, 1 to 32 lower-case letters, digits and hyphens, beginning with a letter
 * @param value  the value in the canonical form of its scheme
 * @param extras  the members that this version does not know
 */
public record Identifier(
        String scheme, String value, @Extras Map<String, Json> extras) implements Composite {

    /** The scheme of tax and enterprise codes. */
    public static final String TAX_CODE = "tax-code";

    private static final int MAX_LENGTH = 128;

    /** The form of the values of a scheme without a check digit; no two parts of a pattern match the same text. */
    private record Form(Pattern pattern, String example) {

        static Form of(String pattern, String example) {
            return new Form(Pattern.compile(pattern), example);
        }
    }

    /** Schemes whose values name a person (Law 91/2025/QH15), by the names that systems give them. */
    private static final ImmutableSet<String> PERSONAL = ImmutableSet.of(
            "cccd",
            "cmnd",
            "citizen-id",
            "identity-card",
            "national-id",
            "passport",
            "personal-id",
            "so-dinh-danh",
            "social-insurance",
            "bhxh");

    /** The forms, compiled once and only when a value has one. */
    private static final class Forms {

        static final ImmutableMap<String, Form> ALL = ImmutableMap.<String, Form>builder()
                .put("agency-code", Form.of("[A-Z]\\d{2}(\\.[A-Z0-9]{2}){0,3}", "G09.20"))
                .put("agency-code-2016", Form.of("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}", "000.00.00.G22"))
                .put(
                        "legal-instrument",
                        Form.of(
                                "\\d{1,4}/\\d{4}/(QH\\d{1,2}|[A-ZĐ]{1,5}(-[A-Za-zĐđ0-9]{1,15}){1,3})",
                                "268/2025/NĐ-CP"))
                .put("document-number", Form.of("\\d{1,5}/[A-ZĐ]{1,6}(-[A-Za-zĐđ0-9]{1,15}){1,4}", "148/QĐ-TTg"))
                .put("ip-application", Form.of("[1-6]-(19|20)\\d{2}-\\d{5}", "1-2025-07378"))
                .put("programme-code", Form.of("K[A-Z]\\.\\d{2}(\\.\\d{1,2})?/\\d{2}-\\d{2}", "KC.07/16-20"))
                .put("task-code", Form.of("ĐTĐL\\.[A-ZĐ]{1,4}[.-]\\d{1,3}[/.]\\d{2}", "ĐTĐL.CN-34/16"))
                .buildOrThrow();

        private Forms() {}
    }

    /**
     * Creates an identifier.
     *
     * @throws MalformedValueException if the scheme is not as described, or the value is not one of its scheme
     */
    public Identifier {
        checkScheme(requireNonNull(scheme, "scheme"));
        checkValue(scheme, requireNonNull(value, "value"));
        extras = Copies.of(extras);
    }

    /**
     * Obtains an identifier.
     *
     * @param scheme  the scheme, such as {@code tax-code}
     * @param value  the value, such as {@code 0100109106}
     * @return the identifier
     * @throws MalformedValueException if the scheme is not as described, or the value is not one of its scheme
     */
    public static Identifier of(String scheme, String value) {
        return new Identifier(scheme, value, Map.of());
    }

    /**
     * Obtains an identifier from its text.
     *
     * @param text  the scheme, a colon and the value, such as {@code tax-code:0100109106}
     * @return the identifier
     * @throws MalformedValueException if the text is not an identifier
     */
    public static Identifier parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw MalformedValueException.of(
                    "identifier-format",
                    text,
                    "Invalid identifier '" + text + "', must be a scheme, a colon and a value");
        }
        return of(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Returns whether a text has the form of the values of a scheme that has one and no check digit.
     *
     * @param scheme  the scheme, such as {@code ip-application}
     * @param value  the text, such as {@code 1-2025-07378}
     * @return true if it has that form, or the scheme has none
     */
    public static boolean isOfForm(String scheme, String value) {
        Form form = Forms.ALL.get(scheme);
        return form == null || form.pattern().matcher(value).matches();
    }

    /**
     * Returns the forms of the values of those schemes that have one, for schemas and forms of input.
     *
     * @return regular expressions that a value matches from end to end, by scheme; check digits come on top of them
     */
    public static Map<String, String> forms() {
        ImmutableMap.Builder<String, String> forms = ImmutableMap.builder();
        forms.put(TAX_CODE, "[0-9]{10}(-[0-9]{3})?")
                .put("gtin", "[0-9]{8}|[0-9]{12,14}")
                .put("gln", "[0-9]{13}")
                .put("ror", "0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}")
                .put("orcid", "([0-9]{4}-){3}[0-9]{3}[0-9X]");
        Forms.ALL.forEach(
                (scheme, form) -> forms.put(scheme, form.pattern().pattern().replace("\\d", "[0-9]")));
        return forms.buildOrThrow();
    }

    /**
     * Returns the schemes that are refused, since their values name a person.
     *
     * @return the schemes, such as {@code cccd}
     */
    public static Set<String> personalSchemes() {
        return PERSONAL;
    }

    static void checkScheme(String scheme) {
        boolean good = !scheme.isEmpty() && scheme.length() <= 32 && Characters.isLower(scheme.charAt(0));
        for (int i = 1; good && i < scheme.length(); i++) {
            char c = scheme.charAt(i);
            good = Characters.isLower(c) || Characters.isDigit(c) || c == '-';
        }
        if (!good) {
            throw MalformedValueException.of(
                    "scheme-format",
                    scheme,
                    "Invalid scheme '" + scheme
                            + "', must be 1 to 32 lower-case letters, digits and hyphens, such as tax-code");
        }
    }

    private static void checkValue(String scheme, String value) {
        switch (scheme) {
            case TAX_CODE -> TaxCode.parse(value);
            case "gtin" ->
                check(
                        CheckDigits.isGtin(value),
                        "gtin-check",
                        "GTIN",
                        value,
                        "8, 12, 13 or 14 digits with a check digit");
            case "gln" -> check(CheckDigits.isGln(value), "gln-check", "GLN", value, "13 digits with a check digit");
            case "ror" ->
                check(
                        CheckDigits.isRor(value),
                        "ror-check",
                        "ROR identifier",
                        value,
                        "nine characters such as 001ydh096");
            case "orcid" ->
                check(CheckDigits.isOrcid(value), "orcid-check", "ORCID", value, "like 0000-0002-1825-0097");
            default -> checkForm(scheme, value);
        }
    }

    private static void checkForm(String scheme, String value) {
        if (PERSONAL.contains(scheme)) {
            throw new MalformedValueException(
                    "personal-number",
                    "Invalid scheme '" + scheme + "', which numbers persons; must be one that numbers organisations",
                    Map.of("value", scheme));
        }
        Form form = Forms.ALL.get(scheme);
        if (form != null && !isOfForm(scheme, value)) {
            throw new MalformedValueException(
                    "identifier-form",
                    "Invalid " + scheme + " '" + value + "', must be like " + form.example(),
                    Map.of("value", value, "scheme", scheme, "example", form.example()));
        }
        boolean printable = value.chars().allMatch(c -> c >= ' ' && c != 0x7f);
        boolean good = !value.isBlank() && value.length() <= MAX_LENGTH && printable;
        check(good, "identifier-format", "identifier", value, "1 to 128 printable characters");
    }

    private static void check(boolean good, String rule, String what, String value, String right) {
        if (!good) {
            throw MalformedValueException.of(rule, value, "Invalid " + what + " '" + value + "', must be " + right);
        }
    }

    /**
     * Returns the text, which {@link #parse(String)} accepts if there are no extras.
     *
     * @return the text, such as {@code tax-code:0100109106}
     */
    @Override
    public String toString() {
        return scheme + ':' + value;
    }
}
