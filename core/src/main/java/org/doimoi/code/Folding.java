package org.doimoi.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings names that people write differently to one form: the letters and digits in lower case without diacritics.
 *
 * <p>{@code Đắk Lắk}, {@code Daklak} and {@code ĐĂK-LĂK} give the same. Where the mark of a tone stands in a syllable
 * makes no difference then, nor does the form of Unicode.
 */
public final class Folding {

    /** The letters with marks that Vietnamese is written with, and those of other Latin alphabets, end here. */
    private static final int LATIN = 0x1F00;

    /** The folded letter of each of the first characters that are in use here, 0 for all others. */
    private static final char[] FOLDED = table();

    private Folding() {}

    private static char[] table() {
        char[] table = new char[LATIN];
        for (char c = 0; c < 0x80; c++) {
            table[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        // Normalizer takes its time to get ready, and more for every character
        put(table, 'a', "àáảãạăằắẳẵặâầấẩẫậ");
        put(table, 'd', "đ");
        put(table, 'e', "èéẻẽẹêềếểễệ");
        put(table, 'i', "ìíỉĩị");
        put(table, 'o', "òóỏõọôồốổỗộơờớởỡợ");
        put(table, 'u', "ùúủũụưừứửữự");
        put(table, 'y', "ỳýỷỹỵ");
        return table;
    }

    private static void put(char[] table, char base, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            table[letters.charAt(i)] = base;
            table[Character.toUpperCase(letters.charAt(i))] = base;
        }
    }

    private static char fold(char c) {
        char folded = c < LATIN ? FOLDED[c] : 0;
        return folded != 0 || !Character.isLetterOrDigit(c) ? folded : other(c);
    }

    private static char other(char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(apart.charAt(0));
    }

    /**
     * Returns the letters and digits of a text, folded and without anything between.
     *
     * @param text  the text, such as {@code Đắk Lắk}
     * @return the text folded, such as {@code daklak}
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /**
     * Returns the words of a text, each folded. A mark that stands on its own, as in NFD, divides nothing.
     *
     * @param text  the text, such as {@code Đắk Lắk}
     * @return the words, such as {@code dak} and {@code lak}
     */
    public static List<String> words(String text) {
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
