package org.doimoi.code;

/**
 * An industry of the Vietnam Standard Industrial Classification, of the scheme {@code vsic2018} (Decision
 * 27/2018/QĐ-TTg) or {@code vsic2025} (Decision 36/2025/QĐ-TTg, in force from 2025-11-15).
 *
 * <p>From K on every letter changed its meaning in 2025, and the official conversion is many to many: no entry names a
 * successor. Levels 1 and 2 are here. In JSON an element of
 * {@code "industries": [{"scheme": "vsic2025", "code": "62"}]}.
 *
 * @param term  the scheme, code, names and dates
 * @param level  1 for a section, 2 for a division
 */
public record Industry(Term term, Integer level) implements CodeEntry {}
