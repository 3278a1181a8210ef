package org.doimoi.code;

/**
 * Brings codes of science tasks that people write differently to one form.
 *
 * <p>{@code ĐTĐL.CN-12/21}, {@code ĐTĐL CN – 12/21} and {@code dtdl.cn.12/21} give {@code dtdlcn12/21}. Case,
 * diacritics and zeros before a number make no difference, nor do blanks, full stops and dashes, except that between
 * two figures one remains: {@code KC.07.15} is not {@code KC.071.5}. Nobody has fixed how such codes are written, so
 * the text itself is kept as it was given.
 */
public final class TaskCodes {

    private TaskCodes() {}

    /**
     * Returns the form by which two codes are compared.
     *
     * @param code  the code as given, such as {@code KC.07.15/16-20}
     * @return the form, such as {@code kc7.15/16.20}
     */
    public static String normalized(String code) {
        StringBuilder out = new StringBuilder(code.length());
        String[] parts = code.split("[/\\u2044\\u2215]", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                out.append('/');
            }
            for (String word : Folding.words(parts[i])) {
                append(word, out);
            }
        }
        return out.toString();
    }

    private static void append(String word, StringBuilder out) {
        int i = 0;
        while (i < word.length()) {
            int end = i;
            while (end < word.length() && isDigit(word.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.append(word.charAt(i));
                i++;
                continue;
            }
            while (i < end - 1 && word.charAt(i) == '0') {
                i++;
            }
            if (out.length() > 0 && isDigit(out.charAt(out.length() - 1))) {
                out.append('.');
            }
            out.append(word, i, end);
            i = end;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
