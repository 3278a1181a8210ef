package org.doimoi.reexpression;

import java.time.LocalDate;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * One code that was read on one day and written as on another.
 *
 * <p>A code that stays the same to the letter is a change as well if it means something else, as 15 does (Yên Bái, then
 * Lào Cai), or if the unit that it means took in others: without that, the way back could not be found.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type  the type of record, such as {@code startup}, or {@code header}
 * @param record  the id of the record, null for the header
 * @param pointer  where in the record, as a JSON Pointer
 * @param list  the name of the code list
 * @param from  the code before, with its scheme if it has one, such as {@code 10} or {@code vsic2018:62}
 * @param fromName  what it meant
 * @param fromDay  the day on which it was read
 * @param to  the code after
 * @param toName  what it means
 * @param toDay  the day on which that is to be read
 * @param reason  why this code and no other
 * @param basis  where the list has it from, such as a resolution of the National Assembly
 */
public record CodeChange(
        String type,
        @Nullable String record,
        String pointer,
        String list,
        String from,
        Text fromName,
        LocalDate fromDay,
        String to,
        Text toName,
        LocalDate toDay,
        Reason reason,
        String basis) {

    /** Why one code stands for another. */
    public enum Reason {
        /** The list says that the one passed into the other alone, or was made of it alone. */
        SUCCESSION,
        /** The list says that the one passed into the other, together with others. */
        MERGER,
        /** The list knows several or none; the caller chose. */
        CHOICE,
        /** A log of an earlier re-expression says what it was. */
        LOG
    }

    /**
     * Returns the change as a line.
     *
     * @return the line, such as {@code startup H38:st-1 /province: province 10 Lào Cai -> 15 Lào Cai (202/2025/QH15)}
     */
    @Override
    public String toString() {
        return type + (record == null ? "" : " " + record) + " " + pointer + ": " + list + " " + from + " " + fromName
                + " -> " + to + " " + toName + " (" + basis + ")";
    }
}
