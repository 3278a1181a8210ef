package org.doimoi.examples.shell;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.style.markers.Marker;

/**
 * A line of a legend.
 *
 * @param name  what it stands for
 * @param color  its colour
 * @param marker  its mark, null for a patch
 */
record Key(String name, Color color, @Nullable Marker marker) {}
