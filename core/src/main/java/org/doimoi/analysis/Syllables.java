package org.doimoi.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doimoi.code.Folding;

/**
 * Takes a Vietnamese or English text apart into syllables, which is what stands between spaces.
 *
 * <p>A Vietnamese word is made of one syllable or several, and nothing in the text says where it ends: {@code nông sản}
 * is one word and two syllables. So two that follow each other in one clause are worth more than either.
 */
final class Syllables {

    /** The tones of Vietnamese as combining marks: grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final int FEW = 3;

    private Syllables() {}

    /**
     * Returns the syllables of a text.
     *
     * @param text  the text
     * @return each in lower case, and an empty one at the end of each clause
     */
    static List<String> of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<String> syllables = new ArrayList<>(composed.length() / FEW);
        int from = -1;
        for (int i = 0; i <= composed.length(); i++) {
            char c = i < composed.length() ? composed.charAt(i) : '\n';
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                from = from < 0 ? i : from;
                continue;
            }
            if (from >= 0) {
                syllables.add(stem(composed.substring(from, i).toLowerCase(Locale.ROOT)));
                from = -1;
            }
            if (c != ' ' && c != '-' && c != '\u00a0') {
                syllables.add("");
            }
        }
        return syllables;
    }

    /** English has a plural; no Vietnamese syllable ends in s. */
    private static String stem(String word) {
        int length = word.length();
        if (length <= FEW || word.charAt(length - 1) != 's' || word.charAt(length - 2) == 's') {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, length - FEW) + "y" : word.substring(0, length - 1);
    }

    /**
     * Returns a syllable with its tone at the end, since {@code hoà} and {@code hòa} are one.
     *
     * @param syllable  the syllable in lower case
     * @return its marks of vowels where they were, and the tone behind
     */
    static String toneLast(String syllable) {
        if (isPlain(syllable)) {
            return syllable;
        }
        String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        StringBuilder base = new StringBuilder(apart.length());
        StringBuilder tones = new StringBuilder(1);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            (TONES.indexOf(c) < 0 ? base : tones).append(c);
        }
        return base.append(tones).toString();
    }

    private static boolean isPlain(String syllable) {
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            // what stands between syllables, such as a dash, says nothing
            if (c >= 0x80 && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a text has no letter that only Vietnamese has.
     *
     * @param text  the text
     * @return true if it may be Vietnamese that was typed without marks, or is of another language
     */
    static boolean areUnmarked(String text) {
        return isPlain(text);
    }

    /** Returns a syllable without any mark. */
    static String plain(String syllable) {
        return isPlain(syllable) ? syllable : Folding.fold(syllable);
    }
}
