package org.doimoi.examples.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class PaletteTest {

    // Viénot, Brettel and Mollon, Digital Video Colourmaps for Checking the Legibility of Displays by Dichromats (1999)
    private static final double[][] PROTANOPE = {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};
    private static final double[][] DEUTERANOPE = {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}
    };

    /** At less than 10 two colours of CIE L*a*b* begin to be taken for one another in a legend. */
    @Test
    void testKindsAreToldApartByTheColourBlind() {
        for (int one = 0; one < Palette.KINDS; one++) {
            for (int other = one + 1; other < Palette.KINDS; other++) {
                for (double[][] eye : new double[][][] {PROTANOPE, DEUTERANOPE}) {
                    assertThat(distance(seen(eye, Palette.kind(one)), seen(eye, Palette.kind(other))))
                            .as("%s and %s", Palette.kind(one), Palette.kind(other))
                            .isGreaterThan(10);
                }
            }
        }
    }

    /** So that it is read in print without colours as well. */
    @Test
    void testScaleOnlyGetsDarker() {
        double before = 101;
        for (int i = 0; i <= 100; i++) {
            double light = lab(linear(Palette.scale(i / 100.0)))[0];
            assertThat(light).as("at %s", i).isLessThan(before + 0.5);
            before = Math.min(before, light);
        }
        assertThat(before).isLessThan(20);
    }

    @Test
    void testFiguresAreLegibleOnEachColourOfTheScale() {
        for (int i = 0; i <= 100; i++) {
            Color ground = Palette.scale(i / 100.0);
            double one = luminance(linear(ground)) + 0.05;
            double other = luminance(linear(Palette.on(ground))) + 0.05;
            assertThat(Math.max(one, other) / Math.min(one, other))
                    .as("at %s", i)
                    .isGreaterThan(3.9);
        }
    }

    private static double[] seen(double[][] eye, Color color) {
        double[] rgb = linear(color);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += eye[i][j] * rgb[j];
            }
            seen[i] = Math.min(1, Math.max(0, sum));
        }
        return seen;
    }

    private static double[] linear(Color color) {
        float[] rgb = color.getRGBColorComponents(null);
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            linear[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = f(luminance(rgb));
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
