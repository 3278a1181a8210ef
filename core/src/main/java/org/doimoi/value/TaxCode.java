package org.doimoi.value;

import org.jspecify.annotations.Nullable;

/**
 * A Vietnamese tax code (mã số thuế), such as {@code 0100109106}, or {@code 0100109106-001} for a branch.
 *
 * <p>Enterprises have their enterprise code of ten digits (Law on Tax Administration, Circular 86/2024/TT-BTC). Since
 * 2025-07-01 a citizen's tax code is the twelve-digit personal identification number, which is personal data: it is
 * refused unless the caller asks for it by {@link #parseAllowingPersonal(String)}.
 *
 * <p>An {@link Identifier} never holds a personal code, however it was obtained here.
 *
 * <p>This class is immutable and thread-safe. Equality and order are those of the text.
 */
public final class TaxCode implements Comparable<TaxCode> {

    private final String text;

    private TaxCode(String text) {
        this.text = text;
    }

    /**
     * Obtains the tax code of an organisation from its text.
     *
     * @param text  ten digits with a right check digit, then for a branch a hyphen and 001 to 999
     * @return the tax code
     * @throws MalformedValueException if the text is not such a code; its rule is {@code personal-number} for twelve
     *     digits, and then the message does not repeat them
     */
    public static TaxCode parse(String text) {
        // with spaces or points between them as well, since what is refused is quoted in messages and logs
        if (text.chars().filter(c -> c >= '0' && c <= '9').count() == 12 && !CheckDigits.isTaxCode(text)) {
            throw MalformedValueException.of(
                    "personal-number",
                    "************",
                    "Invalid tax code of twelve digits, which is a person's number; must be an organisation's ten digits");
        }
        if (!CheckDigits.isTaxCode(text)) {
            throw MalformedValueException.of(
                    "tax-code-check",
                    text,
                    "Invalid tax code '" + text
                            + "', must be ten digits with a right check digit, such as 0100109106 or 0100109106-001");
        }
        return new TaxCode(text);
    }

    /**
     * Obtains a tax code that may be a person's. The caller answers for having the right to process it.
     *
     * @param text  a code as for {@link #parse(String)}, or twelve digits
     * @return the tax code
     * @throws MalformedValueException if the text is neither
     */
    public static TaxCode parseAllowingPersonal(String text) {
        return isPersonalForm(text) ? new TaxCode(text) : parse(text);
    }

    private static boolean isPersonalForm(String text) {
        return text.length() == 12 && Characters.areDigits(text);
    }

    /**
     * Returns whether this is a person's number.
     *
     * @return true if it has twelve digits
     */
    public boolean isPersonal() {
        return text.length() == 12;
    }

    /**
     * Returns whether this is the code of a branch or dependent unit.
     *
     * @return true if it ends in a hyphen and three digits
     */
    public boolean isBranch() {
        return text.length() == 14;
    }

    @Override
    public int compareTo(TaxCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof TaxCode other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the text, which {@link #parseAllowingPersonal(String)} accepts.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return text;
    }
}
