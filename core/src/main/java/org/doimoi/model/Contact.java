package org.doimoi.model;

import java.util.Map;
import org.doimoi.constraint.AnyOf;
import org.doimoi.constraint.EmailAddress;
import org.doimoi.constraint.PhoneNumber;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A desk or a person to turn to. Personal data (Law 91/2025/QH15): it leaves the house only for an audience that may have it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param role  the role, such as "technology transfer office", null if not said
 * @param name  the name, null if it is a desk
 * @param phone  the telephone number in international form, such as {@code +842438220000}, null if none
 * @param email  the e-mail address, null if none
 * @param extras  the members that this version does not know
 */
@Value.Builder
@AnyOf({"phone", "email", "name", "role"})
public record Contact(
        @Prose(max = 100) @Nullable String role,
        @Prose(max = 100) @Nullable String name,
        @PhoneNumber @Nullable String phone,
        @EmailAddress @Nullable String email,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Contact {
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ContactBuilder builder() {
        return new ContactBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ContactBuilder toBuilder() {
        return builder().from(this);
    }
}
