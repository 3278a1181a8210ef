package org.doimoi.examples.shell;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Colours that those who cannot tell red from green can tell apart, and marks and dashes that differ as well.
 *
 * <p>Kinds have the colours of Masataka Okabe and Kei Ito, Color Universal Design (2008), without the yellow, which is lost on
 * white. Amounts have those of YlGnBu of ColorBrewer 2, by Cynthia Brewer and Mark Harrower (2003, Apache-2.0), which go from
 * pale to dark without a break, so that more is darker and a map of many zeros stays quiet.
 */
final class Palette {

    /** The most kinds that are told apart in one picture. */
    static final int KINDS = 7;

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color PALE_INK = new Color(0x5A, 0x5A, 0x5A);
    static final Color LINE = new Color(0xDD, 0xDD, 0xDD);
    static final Color AXIS = new Color(0x88, 0x88, 0x88);
    static final Color UNKNOWN = new Color(0xF0, 0xF0, 0xF0);
    static final Color OTHER = new Color(0x99, 0x99, 0x99);
    static final Color PAPER = Color.WHITE;

    private static final List<Color> OKABE_ITO = List.of(
            new Color(0x00, 0x72, 0xB2),
            new Color(0xD5, 0x5E, 0x00),
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00),
            new Color(0x56, 0xB4, 0xE9),
            new Color(0x00, 0x00, 0x00));

    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_DOWN,
            Strokes.cross(),
            Strokes.plus());

    private static final List<float[]> DASHES = List.of(
            new float[] {},
            new float[] {9, 4},
            new float[] {2, 3},
            new float[] {12, 4, 2, 4},
            new float[] {5, 3},
            new float[] {16, 4},
            new float[] {8, 3, 2, 3, 2, 3});

    private static final Color[] YELLOW_GREEN_BLUE = {
        new Color(0xFF, 0xFF, 0xD9),
        new Color(0xED, 0xF8, 0xB1),
        new Color(0xC7, 0xE9, 0xB4),
        new Color(0x7F, 0xCD, 0xBB),
        new Color(0x41, 0xB6, 0xC4),
        new Color(0x1D, 0x91, 0xC0),
        new Color(0x22, 0x5E, 0xA8),
        new Color(0x25, 0x34, 0x94),
        new Color(0x08, 0x1D, 0x58)
    };

    private Palette() {}

    static Color kind(int index) {
        return OKABE_ITO.get(index);
    }

    static Marker marker(int index) {
        return MARKERS.get(index);
    }

    static float[] dash(int index) {
        return DASHES.get(index).clone();
    }

    /** Returns the colours of a scale, from the least to the most. */
    static Color[] scale() {
        return YELLOW_GREEN_BLUE.clone();
    }

    /** Returns the colour of a share of the scale, as XChart has it. */
    static Color scale(double share) {
        double place = Math.min(1, Math.max(0, share)) * (YELLOW_GREEN_BLUE.length - 1);
        int from = Math.min((int) place, YELLOW_GREEN_BLUE.length - 2);
        double part = place - from;
        Color low = YELLOW_GREEN_BLUE[from];
        Color high = YELLOW_GREEN_BLUE[from + 1];
        return new Color(
                (int) (low.getRed() + part * (high.getRed() - low.getRed())),
                (int) (low.getGreen() + part * (high.getGreen() - low.getGreen())),
                (int) (low.getBlue() + part * (high.getBlue() - low.getBlue())));
    }

    /** Returns black or white, whichever is read better on a colour by the contrast of WCAG 2. */
    static Color on(Color ground) {
        double light = luminance(ground);
        return 1.05 / (light + 0.05) > (light + 0.05) / (luminance(INK) + 0.05) ? Color.WHITE : INK;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
