package org.doimoi.value;

/**
 * The check digits of identifiers. Each method wants the canonical form and says false of anything else.
 *
 * <p>Every check finds each single wrong digit; none proves that the identifier was ever issued.
 */
public final class CheckDigits {

    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private CheckDigits() {}

    /**
     * Tests the tax code or enterprise code (mã số thuế, mã số doanh nghiệp) of an organisation.
     *
     * <p>Ten digits, the last of which is 10 − (sum mod 11) with weights 31 29 23 19 17 13 7 5 3; a branch adds a hyphen
     * and 001 to 999. A twelve-digit code is a person's number and has no check digit.
     *
     * @param text  the code, such as {@code 0100109106} or {@code 0100109106-001}
     * @return whether the check digit is right
     */
    public static boolean isTaxCode(String text) {
        boolean branch = text.length() == 14 && text.charAt(10) == '-';
        if (!branch && text.length() != 10
                || !Characters.areDigits(text, 0, 10)
                || branch && (!Characters.areDigits(text, 11, 14) || text.endsWith("-000"))) {
            return false;
        }
        int sum = 0;
        boolean serial = false;
        for (int i = 0; i < 9; i++) {
            int digit = text.charAt(i) - '0';
            sum += TAX_WEIGHTS[i] * digit;
            serial |= i >= 2 && digit != 0;
        }
        return serial && 10 - sum % 11 == text.charAt(9) - '0';
    }

    /**
     * Tests a Global Trade Item Number of 8, 12, 13 or 14 digits (GS1 General Specifications, modulo 10).
     *
     * @param text  the digits, such as {@code 8934563138165}
     * @return whether the check digit is right
     */
    public static boolean isGtin(String text) {
        int length = text.length();
        return (length == 8 || length >= 12 && length <= 14) && isGs1(text);
    }

    /**
     * Tests a Global Location Number (GS1 General Specifications, modulo 10).
     *
     * @param text  13 digits
     * @return whether the check digit is right
     */
    public static boolean isGln(String text) {
        return text.length() == 13 && isGs1(text);
    }

    private static boolean isGs1(String text) {
        if (!Characters.areDigits(text)) {
            return false;
        }
        int sum = 0;
        for (int i = text.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += weight * (text.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }

    /**
     * Tests an identifier of the Research Organization Registry: a zero, six characters of Crockford's base 32, and two
     * digits which are 98 − (number × 100 mod 97).
     *
     * @param text  the identifier without its address, such as {@code 001ydh096}
     * @return whether the check digits are right
     */
    public static boolean isRor(String text) {
        if (text.length() != 9 || text.charAt(0) != '0' || !Characters.areDigits(text, 7, 9)) {
            return false;
        }
        long number = 0;
        for (int i = 0; i < 7; i++) {
            int digit = CROCKFORD.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            number = number * 32 + digit;
        }
        return 98 - number * 100 % 97 == Integer.parseInt(text.substring(7));
    }

    /**
     * Tests an ORCID identifier (ISO 7064 MOD 11-2). A person's identifier, public by that person's choice.
     *
     * @param text  four groups of four with hyphens, such as {@code 0000-0002-1825-0097}
     * @return whether the check character is right
     */
    public static boolean isOrcid(String text) {
        if (text.length() != 19) {
            return false;
        }
        int total = 0;
        for (int i = 0; i < 18; i++) {
            char c = text.charAt(i);
            if (i % 5 == 4 ? c != '-' : !Characters.isDigit(c)) {
                return false;
            }
            total = i % 5 == 4 ? total : (total + c - '0') * 2 % 11;
        }
        int check = (12 - total) % 11;
        return text.charAt(18) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
