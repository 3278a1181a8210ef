package org.doimoi.code;

/**
 * How far a start-up has come, from an idea to a business that grows by itself, such as {@code growth}.
 *
 * @param term  the code and names
 */
public record StartupStage(Term term) implements CodeEntry {}
