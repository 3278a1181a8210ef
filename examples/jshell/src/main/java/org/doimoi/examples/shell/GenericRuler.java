package org.doimoi.examples.shell;

import java.text.Normalizer;

/**
 * Measures as DejaVu Sans does, whatever fonts there are, so that a picture whose text is set elsewhere has one layout on
 * every machine. Most fonts that a browser shows instead are narrower, so there is room enough.
 */
final class GenericRuler implements Ruler {

    // hundredths of the size, from the space to the tilde
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
                84, 84,
        84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
                69, 39,
        34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82,
                59, 59,
        52, 64, 34, 64, 84
    };
    private static final int SMALL = 64;
    private static final int CAPITAL = 79;
    private static final int THIN_SPACE = 20;
    private static final double BOLD = 1.13;

    @Override
    public double width(String text, double size, boolean bold) {
        // a mark above or below takes no room of its own
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        int hundredths = letters.chars().map(GenericRuler::hundredths).sum();
        return hundredths * size / 100 * (bold ? BOLD : 1);
    }

    private static int hundredths(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (letter >= ' ' && letter <= '~') {
            return ASCII[letter - ' '];
        }
        if (letter == Say.THIN_SPACE) {
            return THIN_SPACE;
        }
        return Character.isUpperCase(letter) ? CAPITAL : SMALL;
    }
}
