package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * The electronic code of an agency (mã định danh điện tử), such as {@code H26} (Decision 20/2020/QĐ-TTg, amended by
 * 09/2025/QĐ-TTg).
 *
 * <p>In JSON it is the {@code agencyCode} of an agency, the {@code publisher} of an exchange and the issuer of an id.
 * The list has the first level of the groups G and H only and is open; a second level such as {@code G09.20} is real
 * but unknown here.
 *
 * @param term  the code, names and dates
 * @param kind  the kind of agency
 */
public record AgencyCode(Term term, Code<AgencyKind> kind) implements CodeEntry {}
