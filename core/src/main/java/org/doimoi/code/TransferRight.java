package org.doimoi.code;

/**
 * Which right to a technology passes, and how far a right to use it goes (Law on Technology Transfer, 07/2017/QH14,
 * Art. 2.7 and 7).
 *
 * <p>In JSON an element of {@code "transferRights": ["USE", "EXCLUSIVE"]}.
 *
 * @param term  the code, names and dates
 */
public record TransferRight(Term term) implements CodeEntry {}
