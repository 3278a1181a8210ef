package org.doimoi.value;

/** Tests of ASCII characters; the tests of {@link Character} accept every script. */
final class Characters {

    private Characters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isUpperOrDigit(char c) {
        return isUpper(c) || isDigit(c);
    }

    static boolean isLetterOrDigit(char c) {
        return isLower(c) || isUpperOrDigit(c);
    }

    static boolean areDigits(String text) {
        return areDigits(text, 0, text.length());
    }

    static boolean areDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }
}
