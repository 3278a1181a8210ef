package org.doimoi.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings names that people write differently to one form: the letters and digits in lower case without diacritics.
 *
 * <p>{@code Đắk Lắk}, {@code Daklak} and {@code ĐĂK-LĂK} give the same. Where the mark of a tone stands in a syllable
 * makes no difference then, nor does the form of Unicode.
 */
final class Folding {

    /** Letters of Vietnamese, and of the other Latin alphabets of Unicode, are below this. */
    private static final int LATIN = 0x1F00;

    /** The folded letter of each of the first characters, 0 for what is left out. */
    private static final char[] FOLDED = table();

    private Folding() {}

    private static char[] table() {
        char[] table = new char[LATIN];
        for (char c = 0; c < LATIN; c++) {
            table[c] = Character.isLetterOrDigit(c) ? base(c) : 0;
        }
        table['đ'] = 'd';
        table['Đ'] = 'd';
        return table;
    }

    private static char base(char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return apart.toLowerCase(Locale.ROOT).charAt(0);
    }

    private static char fold(char c) {
        if (c < LATIN) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    /** Returns the letters and digits of a text, folded and without anything between. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Returns the words of a text, each folded. A mark that stands on its own, as in NFD, divides nothing. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char raw = text.charAt(i);
            char c = fold(raw);
            if (c != 0) {
                word.append(c);
            } else if (Character.getType(raw) != Character.NON_SPACING_MARK && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
