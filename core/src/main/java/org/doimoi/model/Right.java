package org.doimoi.model;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.code.IntellectualPropertyStatus;
import org.doimoi.code.Territory;
import org.doimoi.value.Code;
import org.doimoi.value.Composite;
import org.jspecify.annotations.Nullable;

/** A right of intellectual property, whether it has a record of its own or is named in that of a technology. */
public sealed interface Right extends Composite permits IntellectualProperty, IntellectualPropertyRight {

    /**
     * Returns what kind of right it is.
     *
     * @return the kind
     */
    Code<IntellectualPropertyKind> kind();

    /**
     * Returns the number by which it is found.
     *
     * @return the number of the application, or of the title where the record has but one; null if there is none
     */
    @Nullable
    String number();

    /**
     * Returns the number of the title.
     *
     * @return the number, null if there is none or {@link #number()} is it
     */
    default @Nullable String certificateNumber() {
        return null;
    }

    /**
     * Returns the day of the application.
     *
     * @return the day, null if unknown
     */
    default @Nullable LocalDate filed() {
        return null;
    }

    /**
     * Returns where the right stands.
     *
     * @return the status, null if unknown
     */
    @Nullable
    Code<IntellectualPropertyStatus> status();

    /**
     * Returns where it protects.
     *
     * @return the countries and offices, empty if unknown
     */
    List<Code<Territory>> territories();

    /**
     * Returns the last day of protection.
     *
     * @return the day, null if unknown
     */
    @Nullable
    LocalDate through();
}
