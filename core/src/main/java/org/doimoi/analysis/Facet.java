package org.doimoi.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.analysis.Match.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * What many listings say of an aspect, each thing that is said once: there are fewer prices than listings, and fewer
 * provinces still, so that comparing all costs little more than comparing those that differ.
 */
final class Facet {

    private final Aspect aspect;
    private final List<Profile> values;

    /** Which listing says what. */
    private final int[] numbers;

    Facet(Aspect aspect, List<Profile> profiles) {
        this.aspect = aspect;
        this.values = new ArrayList<>();
        this.numbers = new int[profiles.size()];
        Map<@Nullable Object, Integer> known = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            Profile profile = profiles.get(i);
            numbers[i] = known.computeIfAbsent(Comparison.key(aspect, profile), key -> {
                values.add(profile);
                return values.size() - 1;
            });
        }
    }

    Aspect aspect() {
        return aspect;
    }

    /** Returns how well each thing that is said fits. */
    double[] fits(Profile asked, Comparison comparison) {
        double[] fits = new double[values.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = comparison.fit(aspect, asked, values.get(i));
        }
        return fits;
    }

    /** Adds to the score of each listing the share of what it says. */
    void addTo(double[] scores, double[] shares) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += shares[numbers[i]];
        }
    }
}
