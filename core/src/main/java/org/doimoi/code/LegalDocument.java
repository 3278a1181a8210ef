package org.doimoi.code;

import org.jspecify.annotations.Nullable;

/**
 * A law, decree, decision or circular that the model goes by, such as {@code 268/2025/NĐ-CP}.
 *
 * <p>One that ended says by what it was replaced, so that a record that goes by it afterwards is found; a record of its own
 * time is not. The names are its subject in short, not its title. Where a first or last day is not known the entry has none, and
 * is then found on days on which the document did not hold: ask {@code state} too.
 *
 * @param term  the number, subject and the days in force as far as they are known
 * @param issued  the day on which it was issued, such as {@code 2025-10-14}; null if not known to the day
 * @param state  what it was on the day on which the list was checked: {@code in-force}, {@code amended} (in force as
 *     amended), {@code partial} (in force in part), {@code ended} or {@code unknown}
 */
public record LegalDocument(Term term, @Nullable String issued, String state) implements CodeEntry {}
