package org.doimoi.constraint;

/** Finds texts in capitals. */
final class Capitals {

    private static final int FEWEST_WORDS = 5;

    private Capitals() {}

    /** Returns whether a text has five words or more and no small letter. */
    static boolean only(CharSequence text) {
        int words = 0;
        int letters = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            } else {
                words += letters > 1 ? 1 : 0;
                letters = 0;
            }
        }
        return words >= FEWEST_WORDS;
    }
}
