package org.doimoi.examples.shell;

import java.util.List;
import org.doimoi.examples.shell.Canvas.Anchor;

/** Says what the colours and marks mean, in as many lines as it needs. */
final class Legend {

    private static final double LINE = 20;
    private static final double PATCH = 12;
    private static final double GAP = 7;
    private static final double BETWEEN = 22;

    private Legend() {}

    static double height(Canvas canvas, List<Key> keys, double width) {
        return keys.isEmpty() ? 0 : set(canvas, keys, 0, 0, width, false);
    }

    static void paint(Canvas canvas, List<Key> keys, double x, double y, double width) {
        set(canvas, keys, x, y, width, true);
    }

    private static double set(Canvas canvas, List<Key> keys, double x, double y, double width, boolean painting) {
        double left = x;
        double top = y;
        for (Key key : keys) {
            String name = canvas.fit(key.name(), Canvas.LABEL, width - PATCH - GAP);
            double needed = PATCH + GAP + canvas.width(name, Canvas.LABEL);
            if (left > x && left + needed > x + width) {
                left = x;
                top += LINE;
            }
            if (painting) {
                paint(canvas, key, name, left, top);
            }
            left += needed + BETWEEN;
        }
        return top + LINE - y;
    }

    private static void paint(Canvas canvas, Key key, String name, double left, double top) {
        double middle = top + LINE / 2;
        if (key.marker() == null) {
            canvas.fill(left, middle - PATCH / 2, PATCH, PATCH, key.color());
        } else {
            canvas.mark(key.marker(), key.color(), left + PATCH / 2, middle, (int) PATCH - 3);
        }
        canvas.middle(name, left + PATCH + GAP, middle, Canvas.LABEL, Palette.INK, Anchor.START);
    }
}
