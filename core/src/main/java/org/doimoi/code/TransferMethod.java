package org.doimoi.code;

/**
 * By which method a technology is handed over (Law on Technology Transfer, 07/2017/QH14, Art. 6).
 *
 * <p>In JSON such as {@code "TRAINING"}.
 *
 * @param term  the code, names and dates
 */
public record TransferMethod(Term term) implements CodeEntry {}
