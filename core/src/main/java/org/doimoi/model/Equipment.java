package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.NotNegative;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment, or several alike, in a facility (thiết bị), such as two heat pump dryers.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name  what it is
 * @param quantity  how many there are, null if not said
 * @param value  what they are worth together, null if not said
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Equipment(
        @Prose(max = 200) @Impersonal Text name,
        @PositiveOrZero @Nullable Integer quantity,
        @NotNegative @Nullable Money value,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Equipment {
        requireNonNull(name, "name");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static EquipmentBuilder builder() {
        return new EquipmentBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public EquipmentBuilder toBuilder() {
        return builder().from(this);
    }
}
