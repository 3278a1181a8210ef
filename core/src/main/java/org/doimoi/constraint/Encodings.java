package org.doimoi.constraint;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds, and where it can be done undoes, what wrong encodings make of Vietnamese text. */
final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What bytes of 128 and above are in Windows-1252; those that it does not have are control characters. */
    private static final byte[] BYTES = bytes();

    /** Letters of TCVN 5712 by what they are in Windows-1252, small letters only: fonts had the capitals apart. */
    private static final String OLD = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ";

    private static final String NEW = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    /** How far back the beginning of an address is looked for. */
    private static final int LONGEST_ADDRESS = 200;

    private Encodings() {}

    private static byte[] bytes() {
        byte[] bytes = new byte[0x2123];
        for (int b = 0x80; b <= 0xff; b++) {
            String decoded = new String(new byte[] {(byte) b}, WINDOWS);
            char c = decoded.charAt(0) == 0xfffd ? (char) b : decoded.charAt(0);
            bytes[c] = (byte) b;
        }
        return bytes;
    }

    /** Returns the byte that a character is in Windows-1252, from 128 to 255; 0 if it is none of these. */
    private static int high(char c) {
        return c < BYTES.length ? BYTES[c] & 0xff : 0;
    }

    /** Returns whether there are bytes of UTF-8 that were read as Windows-1252, or words with question marks in them. */
    static boolean isDamaged(CharSequence text) {
        int sequences = 0;
        int questions = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xc2 && c <= 0xf4) {
                int length = length(text, i);
                if (length > 1 && !isQuoted(text, i, length)) {
                    // a sign of money or a fraction follows no letter, but for a byte
                    boolean sure = c == 'Ã' && text.charAt(i + 1) >= 0xa1 && text.charAt(i + 1) <= 0xbf;
                    sequences += sure ? 2 : 1;
                    i += length - 1;
                }
            } else if (c == '?' && isQuestionInWord(text, i)) {
                questions++;
            }
        }
        return sequences > 1 && !hasVietnamese(text) || questions > 1;
    }

    /** Returns whether a capital stands before a quotation mark or a dash, as at the end of what is quoted in capitals. */
    private static boolean isQuoted(CharSequence text, int i, int length) {
        char next = text.charAt(i + 1);
        return length == 2 && next >= 0x2013 && next <= 0x2026 && "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".indexOf(text.charAt(i)) >= 0;
    }

    /** Returns whether there is a letter that bytes read as Windows-1252 never give. */
    private static boolean hasVietnamese(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Tongue.isVietnamese(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many characters from here on are one of UTF-8 together; 1 if they are not. */
    private static int length(CharSequence text, int i) {
        int lead = high(text.charAt(i));
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
        if (i + length > text.length()) {
            return 1;
        }
        for (int k = 1; k < length; k++) {
            int next = high(text.charAt(i + k));
            if (next < 0x80 || next > 0xbf) {
                return 1;
            }
        }
        return length;
    }

    /** Returns whether a question mark stands between letters, and not in an address of the web. */
    private static boolean isQuestionInWord(CharSequence text, int i) {
        if (i == 0
                || i + 1 == text.length()
                || !Character.isLetter(text.charAt(i - 1))
                || !Character.isLetter(text.charAt(i + 1))) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - LONGEST_ADDRESS) && text.charAt(k) != ' '; k--) {
            if (text.charAt(k) == '/') {
                return false;
            }
        }
        return true;
    }

    /** Returns the text as it was before it was read as Windows-1252; null if it was not, or cannot be brought back. */
    static @Nullable String undamaged(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = high(c);
            if (c >= 0x80 && high == 0) {
                return null;
            }
            bytes.put((byte) (c < 0x80 ? c : high));
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return decoded.length() == text.length() ? null : decoded.toString();
        } catch (CharacterCodingException ex) {
            return null;
        }
    }

    /** Returns whether two words or more have a sign in them that is a letter in the fonts of TCVN 5712. */
    static boolean isOfOldFont(CharSequence text) {
        int signs = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            // the middle dot is that of units such as kW·h
            if (c >= 0xa8 && c <= 0xbe && c != '·' && isLatin(text.charAt(i - 1)) && OLD.indexOf(c) >= 0) {
                // a closing quotation mark or a degree has no letter behind it
                boolean inside = i + 1 < text.length() && isLatin(text.charAt(i + 1));
                boolean last = c != '»' && c != '®' && c != 'ª' && c != '¹' && c != '¼' && c != '½' && c != '¾';
                signs += inside || last && !isUnit(text, i) ? 1 : 0;
            }
        }
        return signs > 1;
    }

    /** Returns whether a sign ends something like 5 m2: a letter alone before it. */
    private static boolean isUnit(CharSequence text, int i) {
        return i < 2 || !Character.isLetter(text.charAt(i - 2));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Returns a text of a font of TCVN 5712 in Unicode. */
    static String ofOldFont(String text) {
        StringBuilder modern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int letter = OLD.indexOf(text.charAt(i));
            modern.append(letter < 0 ? text.charAt(i) : NEW.charAt(letter));
        }
        return modern.toString();
    }
}
