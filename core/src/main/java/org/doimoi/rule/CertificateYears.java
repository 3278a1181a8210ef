package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.DocumentNumbers;
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

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        String number = recognition.number();
        int year = number == null ? 0 : DocumentNumbers.year(number);
        if (number != null && year != 0 && year != recognition.granted().getYear()) {
            sink.report(this, row, at.member("number"), Map.of("value", number, "day", recognition.granted()));
        }
    }
}
