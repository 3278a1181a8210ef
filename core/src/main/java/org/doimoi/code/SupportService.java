package org.doimoi.code;

/**
 * A service that an incubator or support centre gives to start-ups; after Decree 268/2025/NĐ-CP, Art. 29.2 and 32.2,
 * where they name it.
 *
 * <p>In JSON an element of {@code "services": ["legal", "mentoring"]}.
 *
 * @param term  the code and names
 */
public record SupportService(Term term) implements CodeEntry {}
