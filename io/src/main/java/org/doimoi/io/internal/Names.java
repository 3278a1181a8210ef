package org.doimoi.io.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The names that the members of an object may have, and which of them followed which the last time.
 *
 * <p>Writers keep to an order, so the name that comes next can be guessed. It is for one thread.
 */
final class Names {

    private final PropertyNameMatcher matcher;
    /** Each name as it stands between two members: comma, quoted name, colon. */
    private final byte[][] spelled;
    /** By the index before, from -1 on: the index that followed, -1 if none did. */
    private final int[] followers;

    Names(List<String> names) {
        this.matcher = ByteParser.factory()
                .constructNameMatcher(names.stream().map(Named::fromString).toList(), false);
        this.spelled = new byte[names.size()][];
        this.followers = new int[names.size() + 1];
        for (int i = 0; i < spelled.length; i++) {
            spelled[i] = (",\"" + names.get(i) + "\":").getBytes(StandardCharsets.UTF_8);
            followers[i] = i;
        }
        followers[spelled.length] = -1;
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }

    /** Returns how a name is spelled, with the comma before it and the colon. */
    byte[] spelled(int index) {
        return spelled[index];
    }

    /** Returns the index of the name that is expected after another, -1 if none is; before the first stands -1. */
    int after(int before) {
        return followers[before + 1];
    }

    /** Takes which name followed another. */
    void follows(int before, int index) {
        followers[before + 1] = index;
    }
}
