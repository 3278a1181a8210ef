package org.doimoi.code;

/**
 * How ready a technology is, from 1 (basic principles observed) to 9 (proven in operation).
 *
 * <p>In JSON the number, {@code "trl": 6}. No Vietnamese circular fixes the names.
 *
 * @param term  the code and names
 */
public record TechnologyReadinessLevel(Term term) implements CodeEntry {}
