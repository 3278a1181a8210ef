package org.doimoi.code;

/**
 * In what form a technology is transferred: those of the Law on Technology Transfer (07/2017/QH14, Art. 5), and those
 * of a technology exchange.
 *
 * <p>In JSON an element of {@code "transferForms": ["INDEPENDENT_CONTRACT"]}.
 *
 * @param term  the code, names and dates
 * @param basis  {@code law} or {@code exchange}
 */
public record TransferForm(Term term, String basis) implements CodeEntry {}
