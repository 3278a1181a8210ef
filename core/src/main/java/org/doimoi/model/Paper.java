package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.Map;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was read at an event (tham luận, báo cáo).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param title  the title, at most 300 characters
 * @param presentedBy  the agency or organisation that read it, null if unknown; never a person
 * @param document  the text, null if it is nowhere to be found
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Paper(
        @Prose(max = 300) @Impersonal @NotShouted Text title,
        @Nullable Id<Actor> presentedBy,
        @Valid @Nullable Document document,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Paper {
        requireNonNull(title, "title");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static PaperBuilder builder() {
        return new PaperBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public PaperBuilder toBuilder() {
        return builder().from(this);
    }
}
