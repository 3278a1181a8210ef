package org.doimoi.code;

/**
 * Whether a recognition is in force; termination and revocation differ (Decree 268/2025/NĐ-CP, Art. 45).
 *
 * <p>In JSON {@code "status": "valid"}, of a recognition.
 *
 * @param term  the code and names
 */
public record RecognitionStatus(Term term) implements CodeEntry {}
