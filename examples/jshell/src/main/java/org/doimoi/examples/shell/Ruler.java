package org.doimoi.examples.shell;

/** Says how wide a text will be. */
@FunctionalInterface
interface Ruler {

    /** Returns the width in pixels. */
    double width(String text, double size, boolean bold);
}
