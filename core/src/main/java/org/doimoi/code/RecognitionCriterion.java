package org.doimoi.code;

import org.doimoi.value.Code;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that must be met to be recognised (Decree 268/2025/NĐ-CP, Art. 29 to 37 and 49), such as
 * {@code INNOVATION_CENTRE.permanentStaff}.
 *
 * <p>The names say the whole criterion, in words of this library and not of the decree.
 *
 * @param term  the code, names and dates
 * @param kind  the recognition that it is for
 * @param operator  how the fact must stand to the value: {@code >=}, {@code =} or {@code any of}
 * @param value  a plain number, or a text in English where a number is not enough
 * @param unit  the unit of the number, such as {@code persons}; null if there is none
 * @param article  the point of the decree, such as {@code 29.4.a}
 * @param note  what else is asked, in English; null if nothing is
 */
public record RecognitionCriterion(
        Term term,
        Code<RecognitionKind> kind,
        String operator,
        String value,
        @Nullable String unit,
        String article,
        @Nullable String note)
        implements CodeEntry {}
