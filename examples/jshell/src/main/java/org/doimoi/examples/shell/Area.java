package org.doimoi.examples.shell;

/** A part of a picture. */
record Area(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean overlaps(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    static Area around(double x, double y, double size) {
        return new Area(x - size / 2, y - size / 2, size, size);
    }

    Area inset(double left, double top, double right, double bottom) {
        return new Area(
                Math.rint(x + left),
                Math.rint(y + top),
                Math.rint(width - left - right),
                Math.rint(height - top - bottom));
    }
}
