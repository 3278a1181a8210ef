package org.doimoi.constraint;

/** Finds characters that nobody sees and nobody needs. */
final class Invisible {

    private Invisible() {}

    /** Returns the text without zero-width spaces, soft hyphens, word joiners and byte order marks. */
    static CharSequence removed(CharSequence text) {
        StringBuilder seen = null;
        boolean divides = isDivided(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = c == 0x200b && !divides || c == 0xad || c == 0x2060 || c == 0xfeff;
            if (hidden && seen == null) {
                seen = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!hidden && seen != null) {
                seen.append(c);
            }
        }
        return seen == null ? text : seen;
    }

    /** Returns whether a script is in the text in which a zero-width space divides words: Thai, Lao, Burmese, Khmer, Han. */
    private static boolean isDivided(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xe00 && c < 0xf00
                    || c >= 0x1000 && c < 0x10a0
                    || c >= 0x1780 && c < 0x1800
                    || c >= 0x2e80 && c < 0xd800) {
                return true;
            }
        }
        return false;
    }
}
