package org.doimoi.examples.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Property(tries = 200)
    void testScaleHoldsItsValuesAndFewMarks(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll @IntRange(min = 2, max = 10) int marks) {
        for (Scale scale : List.of(Scale.fromZero(values, marks), Scale.around(values, marks))) {
            for (double value : values) {
                assertThat(scale.share(value)).isBetween(-1e-6, 1 + 1e-6);
            }
            assertThat(scale.marks()).hasSizeBetween(2, marks + 3);
        }
        assertThat(Scale.fromZero(values, marks).share(0)).isBetween(-1e-6, 1 + 1e-6);
    }

    @Test
    void testScaleOfWholeNumbersHasNoMarksBetweenThem() {
        assertThat(Scale.fromZero(List.of(1.0, 2.0), 6).marks()).containsExactly(0.0, 1.0, 2.0);
        assertThat(Scale.fromZero(List.of(0.5, 2.0), 4).marks()).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
        assertThat(Scale.around(List.of(95.0, 99.0), 4).from()).isEqualTo(95);
        assertThat(Scale.fromZero(List.of(0.0), 4).marks()).containsExactly(0.0, 1.0);
    }

    @Property(tries = 200)
    void testLabelsOfLinesDoNotOverlap(
            @ForAll @Size(min = 1, max = 7) List<@DoubleRange(min = 0, max = 300) Double> wanted) {
        double[] heights = Lines.apart(
                wanted.stream().sorted().mapToDouble(height -> height).toArray(), 16, 0, 300);
        for (int i = 0; i < heights.length; i++) {
            assertThat(heights[i]).isBetween(0.0, 300.0);
            assertThat(i == 0 || heights[i] - heights[i - 1] >= 16 - 1e-9).isTrue();
        }
    }

    @Property(tries = 50)
    void testNodesStandApartAndLinkedOnesNear(@ForAll @IntRange(min = 3, max = 40) int nodes) {
        List<int[]> links = new ArrayList<>();
        for (int i = 1; i < nodes; i++) {
            links.add(new int[] {i / 3, i});
        }
        double[][] places = ForceLayout.of(nodes, links);
        double nearest = Double.POSITIVE_INFINITY;
        double all = 0;
        for (int i = 0; i < nodes; i++) {
            assertThat(places[0][i]).isBetween(0.0, 1.0);
            assertThat(places[1][i]).isBetween(0.0, 1.0);
            for (int j = 0; j < i; j++) {
                nearest = Math.min(nearest, distance(places, i, j));
                all += distance(places, i, j);
            }
        }
        assertThat(nearest).isGreaterThan(0.01);
        Assume.that(nodes > 6);
        double linked = links.stream()
                .mapToDouble(link -> distance(places, link[0], link[1]))
                .sum();
        assertThat(linked / links.size()).isLessThan(0.8 * all / (nodes * (nodes - 1) / 2.0));
    }

    private static double distance(double[][] places, int one, int other) {
        return Math.hypot(places[0][one] - places[0][other], places[1][one] - places[1][other]);
    }

    @Test
    void testPartsComeLargestFirst() {
        assertThat(ForceLayout.parts(6, List.of(new int[] {0, 5}, new int[] {1, 3}, new int[] {3, 4})))
                .extracting(Arrays::toString)
                .containsExactly("[1, 3, 4]", "[0, 5]", "[2]");
    }

    @Test
    void testLabelsFindRoomOrNone() {
        Crowd crowd = new Crowd(new Area(0, 0, 100, 40));
        assertThat(crowd.place(20, 20, 5, 60, 10).orElseThrow().side()).isEqualTo(Crowd.Side.RIGHT);
        assertThat(crowd.place(90, 20, 5, 8, 10).orElseThrow().side()).isEqualTo(Crowd.Side.ABOVE);
        assertThat(crowd.place(50, 20, 5, 200, 10)).isEmpty();
    }

    @Test
    void testLinesAreOfLikeLengthAndWordsAreNotBroken() {
        Canvas canvas = Canvas.written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());
        assertThat(canvas.balanced("Công ty Cổ phần May Sông Mã", 11, 150))
                .containsExactly("Công ty Cổ phần", "May Sông Mã");
        assertThat(canvas.balanced("Nghiêngngảnghiêngngả nghiêngngả", 11, 60))
                .containsExactly("Nghiêngngảnghiêngngả", "nghiêngngả");
        assertThat(canvas.balanced("Huế", 11, 150)).containsExactly("Huế");
    }

    @Test
    void testRulerCountsNoRoomForMarks() {
        GenericRuler ruler = new GenericRuler();
        assertThat(ruler.width("Thừa Thiên", 12, false)).isEqualTo(ruler.width("Thua Thien", 12, false));
        assertThat(ruler.width("Huế", 12, true)).isGreaterThan(ruler.width("Huế", 12, false));
    }

    /** What is set elsewhere finds room, since the font here is among the wider ones. */
    @Test
    void testRulerIsNearTheFontOfThisMachine() {
        String text = "Sở Khoa học và Công nghệ tỉnh Bà Rịa – Vũng Tàu, 1\u2009234,5";
        String family = Fonts.family();
        double here = Fonts.ruler(family).width(text, 12, false);
        assertThat(new GenericRuler().width(text, 12, false)).isBetween(here * 0.97, here * 1.35);
    }
}
