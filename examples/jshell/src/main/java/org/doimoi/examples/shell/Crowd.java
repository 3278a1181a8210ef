package org.doimoi.examples.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doimoi.examples.shell.Canvas.Anchor;

/** Finds room for labels beside points, so that none is over another, over a point or outside. Not thread-safe. */
final class Crowd {

    private static final double DIAGONAL = 0.6;

    // between two labels, so that they are not read as one
    private static final double APART = 5;

    private final Area bounds;
    private final List<Area> taken = new ArrayList<>();

    Crowd(Area bounds) {
        this.bounds = bounds;
    }

    /** Where a label stands to its point. */
    enum Side {
        RIGHT(1, 0),
        LEFT(-1, 0),
        ABOVE(0, -1),
        BELOW(0, 1),
        UPPER_RIGHT(1, -1),
        LOWER_RIGHT(1, 1),
        UPPER_LEFT(-1, -1),
        LOWER_LEFT(-1, 1);

        private final int across;
        private final int down;

        Side(int across, int down) {
            this.across = across;
            this.down = down;
        }

        Anchor anchor() {
            return across > 0 ? Anchor.START : across < 0 ? Anchor.END : Anchor.MIDDLE;
        }
    }

    /** A label that found room. */
    record Spot(Side side, Area area) {}

    void take(Area area) {
        taken.add(area);
    }

    /** Returns the first side with room for a label, which it then has. */
    Optional<Spot> place(double x, double y, double distance, double width, double height) {
        for (Side side : Side.values()) {
            // beside a corner is as far as beside an edge
            double away = side.across != 0 && side.down != 0 ? distance * DIAGONAL : distance;
            Area area = new Area(
                    x + side.across * away - (1 - side.across) * width / 2,
                    y + side.down * away - (1 - side.down) * height / 2,
                    width,
                    height);
            if (isFree(area)) {
                taken.add(new Area(area.x() - APART, area.y(), area.width() + 2 * APART, area.height()));
                return Optional.of(new Spot(side, area));
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Area area) {
        return area.x() >= bounds.x()
                && area.right() <= bounds.right()
                && area.y() >= bounds.y()
                && area.bottom() <= bounds.bottom()
                && taken.stream().noneMatch(area::overlaps);
    }
}
