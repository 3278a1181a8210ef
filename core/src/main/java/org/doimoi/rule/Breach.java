package org.doimoi.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * That a record breaks a rule, and where.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param row  the record that breaks it
 * @param at  where in the record
 * @param arguments  what the sentence is made of, by name
 * @param fix  how the record could be mended, null if that cannot be computed
 * @param related  the other places that it speaks of, such as the record that had the id first
 */
public record Breach(
        Row<?> row,
        Pointer at,
        Map<String, Object> arguments,
        @Nullable Fix fix,
        List<Related> related) {

    /**
     * A place in another record.
     *
     * @param row  the record
     * @param at  where in the record
     */
    public record Related(Row<?> row, Pointer at) {}

    /** Creates a breach. */
    public Breach {
        requireNonNull(row, "row");
        requireNonNull(at, "at");
        arguments = ImmutableMap.copyOf(arguments);
        related = ImmutableList.copyOf(related);
    }

    /**
     * Returns the breach of a rule at one place.
     *
     * @param row  the record that breaks it
     * @param at  where in the record
     * @param arguments  what the sentence is made of, by name
     * @return the breach, without a fix
     */
    public static Breach of(Row<?> row, Pointer at, Map<String, Object> arguments) {
        return new Breach(row, at, arguments, null, List.of());
    }

    /**
     * Returns a copy with a fix.
     *
     * @param other  how the record could be mended, null if that cannot be computed
     * @return the copy
     */
    public Breach with(@Nullable Fix other) {
        return new Breach(row, at, arguments, other, related);
    }

    /**
     * Returns a copy that speaks of a place in another record too.
     *
     * @param other  the record
     * @param there  where in that record
     * @return the copy
     */
    public Breach relatedTo(Row<?> other, Pointer there) {
        return new Breach(
                row,
                at,
                arguments,
                fix,
                ImmutableList.<Related>builder()
                        .addAll(related)
                        .add(new Related(other, there))
                        .build());
    }
}
