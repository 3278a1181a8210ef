package org.doimoi.code;

/**
 * A field of research, of the scheme {@code ford} (OECD, Frascati Manual 2015) or {@code vn2008} (Decision
 * 12/2008/QĐ-BKHCN).
 *
 * <p>The classification of Circular 24/2025/TT-BKHCN is not here yet. In JSON an element of
 * {@code "fields": [{"scheme": "ford", "code": "1.2"}]}.
 *
 * @param term  the scheme, code and names
 * @param level  1 for a group of fields, 2 for a field
 */
public record Field(Term term, Integer level) implements CodeEntry {}
