package org.doimoi.io.schema;

import com.google.common.collect.ImmutableMap;

/**
 * The constraints on texts that a pattern can say, or all but a little of them, by the ids of the rules.
 *
 * <p>A constraint that is not here is named by its id and left to the library. A test holds each pattern against its
 * constraint.
 */
final class Patterns {

    /** What is neither white space nor unseen. */
    private static final String BLANK = "\\t-\\r\\u001c-\\u0020\\p{Z}\\p{Cf}";

    private static final String PART = "[^\\u0000-\\u0020\\u007f,;:/()<>\\[\\]\\\\\"@.\\p{Z}]";

    private static final String LABEL = "(?:[A-Za-z0-9_-]|[^\\u0000-\\u007f\\p{Z}])+";

    private static final ImmutableMap<String, String> BY_RULE = ImmutableMap.<String, String>builder()
            .put("filled", "[^" + BLANK + "]")
            .put("trimmed", "^(?:[" + BLANK + "]*|[^" + BLANK + "](?:[\\s\\S]*[^" + BLANK + "])?)$")
            .put(
                    "printable",
                    "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffd]*$")
            .put("sha256", "^[0-9a-f]{64}$")
            .put("media-type", "^[!#-'*+\\-.0-9A-Z^-~]+/[!#-'*+\\-.0-9A-Z^-~]+$")
            .put("ipc-code", "^[A-H][0-9]{2}(?:[A-Z](?: ?[0-9]{1,4}/[0-9]{2,6}(?: \\([0-9]{4}\\.[0-9]{2}\\))?)?)?$")
            .put(
                    "phone-number",
                    "^(?:\\+84(?:[235789][0-9]{7,9}|1022|1[89]00(?:[0-9]{4}|[0-9]{6}))|\\+(?!84)[1-9][0-9]{7,14}"
                            + "|1022|1[89]00(?:[0-9]{4}|[0-9]{6}))$")
            .put(
                    "email-address",
                    "^(?=[\\s\\S]{1,254}$)" + PART + "+(?:\\." + PART + "+)*@" + PART + "+(?:\\." + PART + "+)+$")
            .put(
                    "web-address",
                    "^[Hh][Tt][Tt][Pp][Ss]?://" + LABEL + "(?:\\." + LABEL + ")+(?::[0-9]{1,5})?"
                            + "(?:[/?#][^\\u0000-\\u0020\\u007f\"<>\\\\^`{}\\p{Z}]*)?$")
            .buildOrThrow();

    private Patterns() {}

    static boolean has(String rule) {
        return BY_RULE.containsKey(rule);
    }

    static String get(String rule) {
        return BY_RULE.getOrDefault(rule, "");
    }
}
