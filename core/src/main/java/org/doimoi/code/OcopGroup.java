package org.doimoi.code;

import org.jspecify.annotations.Nullable;

/**
 * A group of products of the programme One Commune One Product (nhóm sản phẩm OCOP), such as {@code I} for food.
 *
 * <p>Six groups of level 1 since 2023-02-24 (Decision 148/QĐ-TTg); levels 2 and 3 since 2026-05-22 (Decision
 * 26/2026/QĐ-TTg, Appendix I). The codes of level 3, {@code QD26-01} to {@code QD26-26}, are no official numbering. In
 * JSON it is the {@code group} of a local product.
 *
 * @param term  the code, names, dates and parent
 * @param level  1, 2 or 3
 * @param managingMinistry  the ministry in charge, in Vietnamese, several with a semicolon between; null at levels 1
 *     and 2
 */
public record OcopGroup(Term term, Integer level, @Nullable String managingMinistry) implements CodeEntry {}
