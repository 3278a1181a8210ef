package org.doimoi.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.doimoi.finding.Finding;

/**
 * An exchange after its fixes.
 *
 * <p>What was found before and is not found any more is exactly what {@code applied} says. Nothing new is found, but in
 * records that could not be read before.
 *
 * @param before  the exchange as it was
 * @param after  the exchange as it is now
 * @param applied  the fixes that were applied, in the order in which they were
 * @param refused  the findings whose fix was chosen but not applied: it did not fit what another one left, or would have made
 *     the record break another rule
 * @param bytes  the exchange as it is now, not compressed
 */
public record Fixed(Reading before, Reading after, List<Applied> applied, List<Finding> refused, byte[] bytes) {

    /**
     * One fix that was applied.
     *
     * @param finding  what was found, with the fix
     * @param along  what is not found any more either, since it came of the same value
     */
    public record Applied(Finding finding, List<Finding> along) {

        /** Creates an entry. */
        public Applied {
            requireNonNull(finding, "finding");
            along = ImmutableList.copyOf(along);
        }
    }

    /** Creates a result. */
    public Fixed {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        applied = ImmutableList.copyOf(applied);
        refused = ImmutableList.copyOf(refused);
        bytes = bytes.clone();
    }

    /**
     * Returns the exchange as it is now.
     *
     * @return a copy of the bytes
     */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
