package org.doimoi.code;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many stars a product of the programme One Commune One Product has (hạng sao OCOP), {@code 1} to {@code 5}.
 *
 * <p>A new entry begins with each regime, since who recognises a star depends on the day: 3 stars the district through
 * 2025-07-05, the province from then on. 1 and 2 stars are here only from 2026-05-22 and are no recognition.
 *
 * @param term  the code, names and dates
 * @param regime  the decision in force, such as {@code 26/2026/QĐ-TTg}
 * @param minScore  the least score, inclusive
 * @param maxScore  the score that is too high, exclusive; of 5 stars it is 100, inclusive
 * @param recognisedBy  who recognises, in Vietnamese, such as {@code Ủy ban nhân dân cấp huyện}
 * @param recogniserLevel  the code of the level that recognises, such as {@code provincial}; {@code district} for a few days
 *     after the last of the districts
 * @param validityMonths  for how many months its certificate holds, null if there is no certificate
 */
public record OcopStars(
        Term term,
        String regime,
        BigDecimal minScore,
        BigDecimal maxScore,
        String recognisedBy,
        String recogniserLevel,
        @Nullable Integer validityMonths)
        implements CodeEntry {}
