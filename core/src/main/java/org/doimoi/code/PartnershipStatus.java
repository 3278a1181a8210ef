package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Where a partnership stands.
 *
 * <p>In JSON {@code "status": "signed"}, of a partnership.
 *
 * @param term  the code and names
 */
public record PartnershipStatus(Term term) implements CodeEntry {

    /** Under discussion. */
    public static final Code<PartnershipStatus> PROPOSED = Code.of("proposed");

    /** Signed, not yet begun. */
    public static final Code<PartnershipStatus> SIGNED = Code.of("signed");

    /** Under way. */
    public static final Code<PartnershipStatus> ACTIVE = Code.of("active");

    /** Carried out to its end. */
    public static final Code<PartnershipStatus> COMPLETED = Code.of("completed");

    /** Ended early. */
    public static final Code<PartnershipStatus> TERMINATED = Code.of("terminated");
}
