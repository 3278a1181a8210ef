package org.doimoi.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price or a budget, such as {@code {"from": {"amount": 500000000, "currency": "VND"}, "basis": "indicative"}}.
 *
 * <p>That both ends are of one currency and in order is for a constraint to say.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from  the lowest price, null if open
 * @param to  the highest price, included, null if open
 * @param basis  how binding the price is: {@code indicative}, {@code floor} or {@code firm}; null if not said
 * @param extras  the members that this version does not know
 */
public record PriceRange(
        @Nullable Money from,
        @Nullable Money to,
        @Nullable Code<Basis> basis,
        @Extras Map<String, Json> extras) implements Composite {

    /** The list of how binding a price is. */
    public interface Basis {}

    /** Creates a price range. */
    public PriceRange {
        extras = Copies.of(extras);
    }

    /**
     * Obtains a price range.
     *
     * @param from  the lowest price, null if open
     * @param to  the highest price, null if open
     * @param basis  how binding it is, null if not said
     * @return the price range
     */
    public static PriceRange of(@Nullable Money from, @Nullable Money to, @Nullable Code<Basis> basis) {
        return new PriceRange(from, to, basis, Map.of());
    }

    /**
     * Returns whether the ends can be compared and are in order.
     *
     * @return false if the ends are of two currencies, or the first is above the second
     */
    @JsonIgnore // not a member, though mappers would take it for one
    public boolean isOrdered() {
        return from == null
                || to == null
                || from.currency().equals(to.currency()) && from.amount().compareTo(to.amount()) <= 0;
    }
}
