package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.RecognitionKind;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Actor;
import org.doimoi.model.Entity;
import org.doimoi.model.Incubator;
import org.doimoi.model.Recognition;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * No two actors have the same certificate: its number is given once a year by its issuer.
 *
 * <p>Where the issuer is not said, only actors of one province are compared. An incubator and the organisation that runs it
 * may both show the same certificate.
 */
final class OwnCertificateNumbers extends Rule {

    /**
     * What tells certificates apart.
     *
     * @param kind  what was recognised
     * @param year  the year of the grant, for numbers begin again each year
     * @param issuer  who granted it, or the province of the actor
     * @param number  the number
     */
    private record Certificate(Code<RecognitionKind> kind, int year, Object issuer, String number) {}

    OwnCertificateNumbers() {
        super("recognition-number-shared");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Certificate, Breach.Related> first = new HashMap<>();
        for (Table<?> table : Table.all()) {
            if (Actor.class.isAssignableFrom(table.type())) {
                table.stream(context.dataset()).forEach(row -> check(row, (Actor) row.record(), first, sink));
            }
        }
    }

    private void check(Row<?> row, Actor actor, Map<Certificate, Breach.Related> first, Sink sink) {
        List<Recognition> recognitions = actor.recognitions();
        for (int i = 0; i < recognitions.size(); i++) {
            Recognition recognition = recognitions.get(i);
            Object issuer = recognition.issuer() == null ? actor.province() : recognition.issuer();
            if (recognition.number() == null || issuer == null) {
                continue;
            }
            Pointer at = Pointer.ROOT.member("recognitions").element(i).member("number");
            Certificate certificate =
                    new Certificate(recognition.kind(), recognition.granted().getYear(), issuer, recognition.number());
            Breach.Related before = first.putIfAbsent(certificate, new Breach.Related(row, at));
            if (before != null
                    && !before.row().record().id().equals(actor.id())
                    && !isHosted(actor, before.row().record())
                    && !isHosted(before.row().record(), actor)) {
                Map<String, Object> arguments = Map.of(
                        "value",
                        recognition.number(),
                        "other",
                        before.row().record().id());
                sink.report(this, Breach.of(row, at, arguments).relatedTo(before.row(), before.at()));
            }
        }
    }

    private static boolean isHosted(Entity guest, Entity host) {
        return guest instanceof Incubator incubator && host.id().equals(incubator.host());
    }
}
