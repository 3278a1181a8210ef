package org.doimoi.examples.shell;

import java.util.List;

/** What is drawn between the heading of a picture and its notes. */
interface Plot {

    /** Returns the height that it would like to have, axes and their names included. */
    double height(Canvas canvas, double width);

    /** Draws it. */
    void paint(Canvas canvas, Area area, Axes axes);

    /** Returns what its colours mean, nothing if it says so itself. */
    List<Key> keys();

    /** Returns how the axes are called if nobody says. */
    Axes axes();
}
