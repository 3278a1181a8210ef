package org.doimoi.constraint;

/** Finds letters of other alphabets that look like Latin ones inside of Latin words. */
final class Lookalikes {

    private static final String CYRILLIC = "аеорсухіАВЕКМНОРСТХІ";
    private static final String LATIN = "aeopcyxiABEKMHOPCTXI";

    private Lookalikes() {}

    /**
     * Returns whether a word mixes Latin with Cyrillic letters, or begins with the letter eth in a text that has Vietnamese
     * letters: no Vietnamese syllable has its "đ" elsewhere, and no Icelandic word begins with eth.
     */
    static boolean areIn(CharSequence text) {
        boolean eth = false;
        boolean vietnamese = false;
        boolean latin = false;
        boolean cyrillic = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!Character.isLetter(c)) {
                if (latin && cyrillic) {
                    return true;
                }
                latin = false;
                cyrillic = false;
            } else if (c >= 0x400 && c < 0x530) {
                cyrillic = true;
            } else if (c < 0x250 || c >= 0x1e00 && c < 0x1f00) {
                eth |= isEth(c) && !latin;
                latin = true;
                vietnamese |= Tongue.isVietnamese(c);
            }
        }
        return eth && vietnamese;
    }

    private static boolean isEth(char c) {
        return c == 'Ð' || c == 'ð' || c == 'Ɖ';
    }

    /** Returns the text with the Latin letters that are meant. */
    static String replaced(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = CYRILLIC.indexOf(c);
            boolean first = i == 0 || !Character.isLetter(text.charAt(i - 1));
            latin.append(at >= 0 ? LATIN.charAt(at) : isEth(c) && first ? c == 'ð' ? 'đ' : 'Đ' : c);
        }
        return latin.toString();
    }

    /** Returns whether eth is all that is wrong, for which just one letter can be meant. */
    static boolean isOnlyEth(String text) {
        return text.chars().noneMatch(c -> c >= 0x400 && c < 0x530);
    }
}
