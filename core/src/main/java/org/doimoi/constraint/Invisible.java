package org.doimoi.constraint;

/** Finds characters that nobody sees and nobody needs. */
final class Invisible {

    private Invisible() {}

    /** Returns the text without zero-width spaces, soft hyphens, word joiners and byte order marks. */
    static CharSequence removed(CharSequence text) {
        StringBuilder seen = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = c == 0x200b || c == 0xad || c == 0x2060 || c == 0xfeff;
            if (hidden && seen == null) {
                seen = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!hidden && seen != null) {
                seen.append(c);
            }
        }
        return seen == null ? text : seen;
    }
}
