package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doimoi.code.CodeList;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Actor;
import org.doimoi.value.Code;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * The code of a province is not one that fits its name on another day only.
 *
 * <p>10 and Lào Cai fit until 2025-06-30, and 15 and Lào Cai since; a record that has one of them on a day of the other
 * was coded by the list of the wrong day. If the unit of that day is just one on the day of the record, and that is the
 * one that is named, the code of it is the fix.
 */
final class CodesOfAnotherDate extends StatedProvinceRule {

    /** A day on which code and name agree. */
    record Agreement(Province unit, LocalDate day) {}

    CodesOfAnotherDate() {
        super("province-code-date");
    }

    @Override
    void check(StatedProvince stated, LocalDate day, Row<Actor> row, Context context, Sink sink) {
        Agreement agreement = agreement(stated, context, day).orElse(null);
        if (agreement == null) {
            return;
        }
        Province then = agreement.unit();
        Map<String, Object> arguments = Map.of(
                "value",
                stated.code(),
                "name",
                stated.name(),
                "day",
                day,
                "valid",
                then.term().valid());
        sink.report(this, Breach.of(row, stated.at(), arguments).with(fix(stated, context, day, then)));
    }

    /** Finds the nearest day on which the code and the name agree, an earlier one first, if they do not on the day. */
    static Optional<Agreement> agreement(StatedProvince stated, Context context, LocalDate day) {
        Provinces provinces = context.provinces();
        if (stated.agrees(provinces, day)) {
            return Optional.empty();
        }
        CodeList<Province> list = context.lists().get(Province.class);
        Comparator<Agreement> earlierThenNearest = Comparator.comparing(
                        (Agreement one) -> one.day().isAfter(day))
                .thenComparing(one -> Math.abs(one.day().toEpochDay() - day.toEpochDay()));
        return list.versions(stated.code()).stream()
                .filter(unit -> !unit.term().isInForce(day))
                .map(unit -> new Agreement(unit, nearest(unit, day)))
                .filter(one -> stated.names(one.unit(), provinces, one.day()))
                .min(earlierThenNearest);
    }

    private static LocalDate nearest(Province unit, LocalDate day) {
        LocalDate through = unit.term().valid().through();
        LocalDate from = unit.term().valid().from();
        LocalDate edge = through != null && through.isBefore(day) ? through : from;
        return edge == null ? day : edge;
    }

    private static @Nullable Fix fix(StatedProvince stated, Context context, LocalDate day, Province then) {
        List<Province> now = context.lists().get(Province.class).on(then, day).stream()
                .filter(unit -> stated.names(unit, context.provinces(), day))
                .toList();
        if (now.size() != 1) {
            return null;
        }
        Code<Province> right = Code.of(now.get(0).code());
        return new Fix(Patch.replace(stated.at(), Json.of(stated.code().toString()), Json.of(right.toString())), true);
    }
}
