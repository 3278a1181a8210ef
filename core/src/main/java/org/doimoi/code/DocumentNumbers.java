package org.doimoi.code;

/**
 * What the number of an official document says: {@code 268/2025/NĐ-CP} is of 2025, and a decree (Law 80/2015/QH13, Article 10).
 */
public final class DocumentNumbers {

    private DocumentNumbers() {}

    /**
     * Returns the year between two slashes.
     *
     * @param number  the number, such as {@code 268/2025/NĐ-CP}
     * @return the year, 0 if there is none, as in {@code 1705/QĐ-BKHCN}
     */
    public static int year(String number) {
        for (int slash = number.indexOf('/'); slash >= 0; slash = number.indexOf('/', slash + 1)) {
            if (slash + 5 < number.length()
                    && number.charAt(slash + 5) == '/'
                    && (number.startsWith("19", slash + 1) || number.startsWith("20", slash + 1))
                    && isDigit(number.charAt(slash + 3))
                    && isDigit(number.charAt(slash + 4))) {
                return Integer.parseInt(number, slash + 1, slash + 5, 10);
            }
        }
        return 0;
    }

    /**
     * Returns the abbreviation that begins the last part.
     *
     * @param number  the number, such as {@code 268/2025/NĐ-CP} or {@code 93/2025/QH15}
     * @return the abbreviation without the number of the legislature, such as {@code NĐ} or {@code QH}; empty if there is
     *     no slash
     */
    public static String symbol(String number) {
        int from = number.lastIndexOf('/') + 1;
        int dash = number.indexOf('-', from);
        int to = dash < 0 ? number.length() : dash;
        while (to > from && isDigit(number.charAt(to - 1))) {
            to--;
        }
        return from == 0 ? "" : number.substring(from, to);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
