package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.doimoi.code.FundingSource;
import org.doimoi.constraint.NotNegative;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.immutables.value.Value;

/**
 * Money from one source (kinh phí theo nguồn), such as 1.2 billion dong from the budget of a province.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source  where it comes from
 * @param amount  how much
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Funding(
        Code<FundingSource> source,
        @NotNegative Money amount,
        @Extras Map<String, Json> extras) implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Funding {
        requireNonNull(source, "source");
        requireNonNull(amount, "amount");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static FundingBuilder builder() {
        return new FundingBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public FundingBuilder toBuilder() {
        return builder().from(this);
    }
}
