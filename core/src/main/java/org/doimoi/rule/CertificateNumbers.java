package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.RecognitionKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.value.Pointer;

/** The number of a certificate ends as Decree 268/2025/NĐ-CP, forms IV.3.3 and IV.3.4, has it for its kind. */
final class CertificateNumbers extends RecognitionRule {

    CertificateNumbers() {
        super("certificate-number");
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        String number = recognition.number();
        context.lists()
                .get(RecognitionKind.class)
                .find(recognition.kind(), recognition.granted())
                .map(RecognitionKind::certificateSuffix)
                .filter(suffix -> number != null && !number.endsWith("/" + suffix))
                .ifPresent(suffix -> sink.report(
                        this, row, at.member("number"), Map.of("value", String.valueOf(number), "suffix", suffix)));
    }
}
