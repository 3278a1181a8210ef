package org.doimoi.value;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How alike two texts are, for telling somebody what was probably meant. */
public final class Likeness {

    /** A text that is longer is not one that somebody mistyped. */
    private static final int LONGEST = 100;

    private Likeness() {}

    /**
     * Counts the letters to be changed, put in or taken out to make one text of another (the distance of Levenshtein).
     *
     * @param one  a text
     * @param other  another text
     * @return the number, 0 if they are the same
     */
    public static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[before.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }

    /**
     * Finds the text that somebody probably meant.
     *
     * @param typed  what was typed
     * @param known  what there is
     * @return the one that is most like it but for case, the first of several; empty if none differs in a quarter of the
     *     letters or less, or in one
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        String small = typed.toLowerCase(Locale.ROOT);
        int least = Math.max(1, typed.length() / 4) + 1;
        for (String one : known) {
            if (Math.abs(one.length() - typed.length()) < least) {
                int distance = distance(small, one.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    best = Optional.of(one);
                }
            }
        }
        return best;
    }
}
