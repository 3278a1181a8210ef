package org.doimoi.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A technology readiness level, from 1 (basic principles observed) to 9 (proven in operation).
 *
 * <p>The scale is that of ISO 16290 and of the European framework programmes; no Vietnamese circular fixes it. In JSON a
 * level is a number. The names of the levels are in the list {@code TechnologyReadinessLevel}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TechnologyReadiness implements Comparable<TechnologyReadiness> {

    private static final TechnologyReadiness[] LEVELS = new TechnologyReadiness[9];

    static {
        for (int i = 0; i < LEVELS.length; i++) {
            LEVELS[i] = new TechnologyReadiness(i + 1);
        }
    }

    private final int level;

    private TechnologyReadiness(int level) {
        this.level = level;
    }

    /**
     * Obtains a level.
     *
     * @param level  the level, from 1 to 9
     * @return the readiness
     * @throws MalformedValueException if the level is outside 1 to 9
     */
    @JsonCreator
    public static TechnologyReadiness of(int level) {
        if (level < 1 || level > LEVELS.length) {
            throw MalformedValueException.of(
                    "readiness-range", level, "Invalid technology readiness " + level + ", must be from 1 to 9");
        }
        return LEVELS[level - 1];
    }

    /**
     * Returns the level.
     *
     * @return the level, from 1 to 9
     */
    @JsonValue
    public int level() {
        return level;
    }

    @Override
    public int compareTo(TechnologyReadiness other) {
        return Integer.compare(level, other.level);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof TechnologyReadiness other && level == other.level;
    }

    @Override
    public int hashCode() {
        return level;
    }

    /**
     * Returns the level as text.
     *
     * @return the text, such as {@code TRL 7}
     */
    @Override
    public String toString() {
        return "TRL " + level;
    }
}
