package org.doimoi.reexpression;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.finding.Patch;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
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
     * Returns what makes the change in the JSON of the record.
     *
     * @return the patch, empty if the code is the same to the letter
     */
    public Patch patch() {
        return patch(Pointer.parse(pointer), from, to);
    }

    static Patch patch(Pointer at, String from, String to) {
        if (from.equals(to)) {
            return new Patch(List.of());
        }
        int before = from.indexOf(':');
        int after = to.indexOf(':');
        if (before < 0 || after < 0) {
            return replace(at, from, to);
        }
        return replace(at.member("scheme"), from.substring(0, before), to.substring(0, after))
                .then(replace(at.member("code"), from.substring(before + 1), to.substring(after + 1)));
    }

    private static Patch replace(Pointer at, String from, String to) {
        return Patch.replace(at, Json.of(from), Json.of(to));
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
