package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * How far a local product has come in the programme One Commune One Product (tình trạng sản phẩm OCOP).
 *
 * <p>In JSON {@code "status": "recognised"}, of a local product. A product with 1 or 2 stars stays {@code assessed}.
 *
 * @param term  the code and names
 */
public record LocalProductStatus(Term term) implements CodeEntry {

    /** Registered by its producer. */
    public static final Code<LocalProductStatus> REGISTERED = Code.of("registered");

    /** Scored, but without a certificate. */
    public static final Code<LocalProductStatus> ASSESSED = Code.of("assessed");

    /** With a certificate that holds. */
    public static final Code<LocalProductStatus> RECOGNISED = Code.of("recognised");

    /** With a certificate that has run out. */
    public static final Code<LocalProductStatus> EXPIRED = Code.of("expired");

    /** With a certificate that was taken back. */
    public static final Code<LocalProductStatus> REVOKED = Code.of("revoked");
}
