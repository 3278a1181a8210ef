package org.doimoi.io.internal;

import java.util.Map;
import org.doimoi.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an input as a whole, found when it was unpacked: not all of it can be read.
 *
 * @param location  where, null if at the end
 */
record Flaw(String rule, @Nullable Location location, Map<String, Object> arguments) {}
