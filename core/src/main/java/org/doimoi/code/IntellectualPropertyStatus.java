package org.doimoi.code;

/**
 * Where an intellectual property right stands, from application to expiry.
 *
 * <p>In JSON {@code "status": "granted"}, of an intellectual property right.
 *
 * @param term  the code and names
 */
public record IntellectualPropertyStatus(Term term) implements CodeEntry {}
