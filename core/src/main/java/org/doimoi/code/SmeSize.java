package org.doimoi.code;

import java.math.BigDecimal;

/**
 * A size class of small and medium enterprises (Decree 80/2021/NĐ-CP, Art. 5).
 *
 * <p>An enterprise is of the smallest class whose limit of employees, and whose limit of revenue or of capital, it
 * keeps. Decree 268/2025/NĐ-CP, Art. 49 goes by these classes. In JSON such as {@code "small-trade-services"}.
 *
 * @param term  the code, names and dates
 * @param size  {@code micro}, {@code small} or {@code medium}
 * @param sectorGroup  {@code agriculture-industry-construction} or {@code trade-services}
 * @param maxEmployees  the most employees in social insurance, as an average of the year
 * @param maxRevenueBillionVnd  the most revenue in a year, in billions of dong
 * @param maxCapitalBillionVnd  the most capital, in billions of dong
 */
public record SmeSize(
        Term term,
        String size,
        String sectorGroup,
        Integer maxEmployees,
        BigDecimal maxRevenueBillionVnd,
        BigDecimal maxCapitalBillionVnd)
        implements CodeEntry {}
