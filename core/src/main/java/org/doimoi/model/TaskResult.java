package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.code.TaskResultKind;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a science task made or is to make (sản phẩm, kết quả của nhiệm vụ), such as two devices or one article.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind  the kind I, II or III of the forms, or another
 * @param name  what it is, at most 300 characters
 * @param quantity  how many or how much, from 0, null if not counted
 * @param unit  the unit of the quantity, such as {@code bài báo}, null if none is needed
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record TaskResult(
        Code<TaskResultKind> kind,
        @Prose(max = 300) @Impersonal Text name,
        @PositiveOrZero @Nullable BigDecimal quantity,
        @Prose(max = 64) @Nullable String unit,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public TaskResult {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static TaskResultBuilder builder() {
        return new TaskResultBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public TaskResultBuilder toBuilder() {
        return builder().from(this);
    }
}
