package org.doimoi.code;

import java.util.List;

/**
 * What kind of legal instrument something is, such as a law or a circular (loại văn bản).
 *
 * <p>In JSON {@code "kind": "decree"}, of a legal instrument.
 *
 * @param term  the code and names
 * @param symbols  the abbreviations by which a number of this kind is known, such as {@code NĐ} in
 *     {@code 268/2025/NĐ-CP}; empty if none
 */
public record LegalInstrumentKind(Term term, List<String> symbols) implements CodeEntry {}
