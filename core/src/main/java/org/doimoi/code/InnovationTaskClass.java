package org.doimoi.code;

/**
 * How Decree 268/2025/NĐ-CP classes innovation tasks (Art. 5) and national programmes (Art. 25).
 *
 * <p>The schemes are {@code formation}, {@code deployment}, {@code content} and {@code programme}; a task has one class
 * of each that applies. In JSON such as {@code {"scheme": "content", "code": "VOUCHER"}}.
 *
 * @param term  the scheme, code, names and dates
 * @param article  the point of the decree, such as {@code 5.1.a}
 */
public record InnovationTaskClass(Term term, String article) implements CodeEntry {}
