package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.value.Pointer;

/**
 * The year in the number of a certificate, such as 12/2026/QĐ-UBND, is that of the grant.
 *
 * <p>The forms of Decree 268/2025/NĐ-CP have none, so a number without one is left alone, and the first part, which counts.
 */
final class CertificateYears extends RecognitionRule {

    CertificateYears() {
        super("certificate-year");
    }

    /** Returns the year between two slashes, 0 if there is none. */
    private static int year(String number) {
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        String number = recognition.number();
        int year = number == null ? 0 : year(number);
        if (number != null && year != 0 && year != recognition.granted().getYear()) {
            sink.report(this, row, at.member("number"), Map.of("value", number, "day", recognition.granted()));
        }
    }
}
