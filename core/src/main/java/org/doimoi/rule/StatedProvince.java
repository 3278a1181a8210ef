package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.model.Actor;
import org.doimoi.model.Address;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The province of an actor, said twice: by its code and by the name that the source wrote.
 *
 * @param code  the code
 * @param at  where the code is in the record
 * @param name  the name
 */
record StatedProvince(Code<Province> code, Pointer at, String name) {

    static final Pointer NAME = Pointer.ROOT.member("address").member("provinceName");

    /** Returns what an actor says, null if it does not say both. */
    static @Nullable StatedProvince of(Actor actor) {
        Address address = actor.address();
        if (address == null || address.provinceName() == null) {
            return null;
        }
        if (address.province() != null) {
            Pointer at = Pointer.ROOT.member("address").member("province");
            return new StatedProvince(address.province(), at, address.provinceName());
        }
        return actor.province() == null
                ? null
                : new StatedProvince(actor.province(), Pointer.ROOT.member("province"), address.provinceName());
    }

    /** Returns whether the code and the name may mean the same on a day. */
    boolean agrees(Provinces provinces, LocalDate day) {
        return provinces
                .byCode(code, day)
                .filter(unit -> names(unit, provinces, day))
                .isPresent();
    }

    /** Returns whether the name may mean a unit on a day. */
    boolean names(Province unit, Provinces provinces, LocalDate day) {
        return named(provinces, day).stream().anyMatch(match -> match.province().equals(unit));
    }

    List<Provinces.Match> named(Provinces provinces, LocalDate day) {
        return provinces.find(name, day);
    }
}
