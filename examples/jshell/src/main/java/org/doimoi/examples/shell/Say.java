package org.doimoi.examples.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.doimoi.analysis.Named;
import org.doimoi.analysis.Tabulation;
import org.doimoi.code.CodeEntry;
import org.jspecify.annotations.Nullable;

/** How cells are said in a picture. */
final class Say {

    /** Between groups of three digits, where both languages read it alike. */
    static final char THIN_SPACE = '\u2009';

    static final String NOTHING = "–";

    private static final int DECIMALS = 2;

    private Say() {}

    /** Says a label and its code, if it has one. */
    static String coded(@Nullable Object cell, Tabulation table) {
        String code = cell instanceof CodeEntry entry ? entry.code() : cell instanceof Named named ? named.code() : "";
        return table.say(cell) + (code.isEmpty() ? "" : " (" + code + ")");
    }

    /** Says a figure to two decimals, with the comma or the point of the language. */
    static String figure(double value, String language) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        String plain = rounded.toPlainString();
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder said = new StringBuilder(start == 1 ? "−" : "");
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                said.append(THIN_SPACE);
            }
            said.append(plain.charAt(i));
        }
        if (end < plain.length()) {
            said.append(language.equals("en") ? '.' : ',').append(plain, end + 1, plain.length());
        }
        return said.toString();
    }
}
