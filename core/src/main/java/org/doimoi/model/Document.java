package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.MediaType;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.Sha256;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A document that is found elsewhere: its title, its address and what to compare a copy with.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param title  what it is called
 * @param link  its address, null if it is not on the web
 * @param mediaType  its media type, such as {@code application/pdf}, null if unknown
 * @param sha256  its SHA-256 digest as 64 lower-case hexadecimal digits, null if unknown
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Document(
        @Prose(max = 300) @Impersonal @NotShouted Text title,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(2000) @Nullable
        String link,

        @MediaType @Nullable String mediaType,
        @Sha256 @Nullable String sha256,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Document {
        requireNonNull(title, "title");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static DocumentBuilder builder() {
        return new DocumentBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public DocumentBuilder toBuilder() {
        return builder().from(this);
    }
}
