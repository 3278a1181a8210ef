package org.doimoi.constraint;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells Vietnamese from English by letters and small words. */
final class Tongue {

    private static final int FEWEST_WORDS = 5;

    private static final ImmutableSet<String> ENGLISH = ImmutableSet.of(
            "the", "and", "of", "for", "with", "is", "are", "to", "in", "by", "from", "that", "which", "a");

    /** Vietnamese syllables without their marks that no English text has many of. */
    private static final ImmutableSet<String> BARE = ImmutableSet.of(
            "cong", "nghe", "cua", "cho", "khong", "duoc", "nguoi", "san", "pham", "thong", "nghiep", "doanh", "trong",
            "cac", "nhung", "viec", "phat", "trien", "khoa", "hoc", "dung", "chuyen", "giao", "he", "va", "voi", "nuoc",
            "chat", "luong", "nong", "dien", "thuat", "ung", "quan", "ly", "moi", "truong");

    private Tongue() {}

    /** Returns whether a letter is of Vietnamese and of no other language that a partner writes. */
    static boolean isVietnamese(char c) {
        return c >= 0x1ea0 && c <= 0x1ef9
                || c == 'ơ'
                || c == 'Ơ'
                || c == 'ư'
                || c == 'Ư'
                || c == 'đ'
                || c == 'Đ'
                || c == 'ă'
                || c == 'Ă';
    }

    /** Returns whether a text can be of its language; true for a language that is neither of the two. */
    static boolean isRight(CharSequence text, @Nullable String language) {
        if ("vi".equals(language)) {
            return !isEnglish(text);
        }
        return !"en".equals(language) || !isVietnameseText(text);
    }

    /** Returns whether a third of the words that are no names are Vietnamese. */
    private static boolean isVietnameseText(CharSequence text) {
        int words = 0;
        int vietnamese = 0;
        boolean inWord = false;
        boolean name = false;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord) {
                name = Character.isUpperCase(c);
                words += name ? 0 : 1;
                counted = name;
            }
            if (letter && !counted && isVietnamese(c)) {
                vietnamese++;
                counted = true;
            }
            inWord = letter;
        }
        return vietnamese >= 3 && vietnamese * 3 >= words;
    }

    private static boolean isEnglish(CharSequence text) {
        return isAscii(text) && count(text, ENGLISH) >= 2 && count(text, BARE) < 2;
    }

    /** Returns whether a text is Vietnamese that was written without its marks. */
    static boolean isBare(CharSequence text) {
        return isAscii(text) && count(text, BARE) >= 3;
    }

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Counts the words that are among some; none in a text of few words. */
    private static int count(CharSequence text, ImmutableSet<String> some) {
        int words = 0;
        int found = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words++;
                found += i - from < 8
                                && some.contains(
                                        text.subSequence(from, i).toString().toLowerCase(Locale.ROOT))
                        ? 1
                        : 0;
                from = -1;
            }
        }
        return words < FEWEST_WORDS ? 0 : found;
    }
}
