package org.doimoi.code;

import java.text.Normalizer;
import java.util.Locale;

/** Brings names that people write differently to one form. */
final class Folding {

    private Folding() {}

    /**
     * Returns the letters and digits of a text in lower case without diacritics: {@code Đắk Lắk} and {@code Daklak} give
     * the same. Where the mark of a tone stands in a syllable makes no difference then, nor does the form of Unicode.
     */
    static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == 'đ') {
                folded.append('d');
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
