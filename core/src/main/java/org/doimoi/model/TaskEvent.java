package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.TaskEventKind;
import org.doimoi.code.TaskEventOutcome;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a science task (mốc quản lý nhiệm vụ), such as the signing of its contract.
 *
 * <p>The events are what is known of the course of a task; the states of the task are read against them.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind  what happened
 * @param date  the day on which it happened
 * @param outcome  how it came out, such as {@code passed}; null if the kind has no outcome or it is unknown
 * @param decision  the paper that says so, null if there is none or it is unknown
 * @param note  what else is to be known, at most 2,000 characters, null if nothing
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record TaskEvent(
        Code<TaskEventKind> kind,
        @PlausibleDate @PastOrPresent LocalDate date,
        @Nullable Code<TaskEventOutcome> outcome,
        @Valid @Nullable Decision decision,
        @Prose(max = 2000) @Impersonal @Nullable Text note,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public TaskEvent {
        requireNonNull(kind, "kind");
        requireNonNull(date, "date");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static TaskEventBuilder builder() {
        return new TaskEventBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public TaskEventBuilder toBuilder() {
        return builder().from(this);
    }
}
