package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.code.IntellectualPropertyStatus;
import org.doimoi.code.Territory;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A right that protects a technology: a patent, a utility solution, a copyright (quyền sở hữu trí tuệ).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind  what kind of right
 * @param number  the number of the application or the title, such as {@code 1-2025-07378}, null for a right without one
 * @param status  whether it is granted, null if unknown
 * @param territories  where it protects
 * @param through  the last day of protection, null if unknown
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record IntellectualPropertyRight(
        Code<IntellectualPropertyKind> kind,
        @Prose(max = 64) @Nullable String number,
        @Nullable Code<IntellectualPropertyStatus> status,
        @Distinct List<Code<Territory>> territories,
        @PlausibleDate @Nullable LocalDate through,
        @Extras Map<String, Json> extras)
        implements Part, Right {

    /** Creates a record; {@link #builder()} is easier to read. */
    public IntellectualPropertyRight {
        requireNonNull(kind, "kind");
        territories = Copies.of(territories);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static IntellectualPropertyRightBuilder builder() {
        return new IntellectualPropertyRightBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public IntellectualPropertyRightBuilder toBuilder() {
        return builder().from(this);
    }
}
