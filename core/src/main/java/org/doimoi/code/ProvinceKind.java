package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Whether a place on the first level of local government is a province (tỉnh) or a centrally run city (thành phố trực
 * thuộc trung ương).
 *
 * <p>It is the {@code kind} of a {@link Province} and changes over time: Huế was a province through 2024-12-31.
 *
 * @param term  the code and names
 */
public record ProvinceKind(Term term) implements CodeEntry {

    /** A province. */
    public static final Code<ProvinceKind> PROVINCE = Code.of("province");

    /** A centrally run city. */
    public static final Code<ProvinceKind> MUNICIPALITY = Code.of("municipality");
}
