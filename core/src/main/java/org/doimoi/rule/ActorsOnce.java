package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.Folding;
import org.doimoi.code.Province;
import org.doimoi.code.StartupKind;
import org.doimoi.code.StartupStatus;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Actor;
import org.doimoi.model.Address;
import org.doimoi.model.Agency;
import org.doimoi.model.Organization;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Identifier;
import org.doimoi.value.Name;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * No actor is there twice under two ids: a name, a kind and a province name one.
 *
 * <p>What says that they are two is believed: two tax codes, two communes, two agencies above, a time of which the other
 * knows nothing. Namesakes are common among persons and among offices of communes, which are left alone.
 */
final class ActorsOnce extends Rule {

    private static final Set<Code<StartupStatus>> ENDED =
            Set.of(StartupStatus.CLOSED, StartupStatus.MERGED, StartupStatus.ACQUIRED);

    /**
     * What names an actor.
     *
     * @param kind  its kind
     * @param province  its province
     * @param name  a legal name, folded
     */
    private record Key(String kind, Code<Province> province, String name) {}

    ActorsOnce() {
        super("duplicate-actor");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Key, Breach.Related> first = new HashMap<>();
        for (Table<?> table : Table.all()) {
            if (Actor.class.isAssignableFrom(table.type())) {
                table.stream(context.dataset()).forEach(row -> check(row, (Actor) row.record(), first, sink));
            }
        }
    }

    private void check(Row<?> row, Actor actor, Map<Key, Breach.Related> first, Sink sink) {
        String kind = kind(actor);
        Code<Province> province = actor.province();
        if (kind == null || province == null) {
            return;
        }
        boolean reported = false;
        List<Name> names = actor.names();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (!name.kind().equals(Name.LEGAL)) {
                continue;
            }
            Pointer at = Pointer.ROOT.member("names").element(i).member("value");
            Breach.Related before = first.putIfAbsent(
                    new Key(kind, province, FoldedName.of(name.value())), new Breach.Related(row, at));
            if (before != null && !reported && mayBeOne((Actor) before.row().record(), actor, name.value())) {
                reported = true;
                Map<String, Object> arguments = Map.of(
                        "value", name.value(), "other", before.row().record().id());
                sink.report(this, Breach.of(row, at, arguments).relatedTo(before.row(), before.at()));
            }
        }
    }

    /** Returns what an actor is compared by, null if its name says too little. */
    private static @Nullable String kind(Actor actor) {
        if (actor instanceof Startup startup) {
            boolean ignored = startup.kind().equals(StartupKind.INDIVIDUAL) || ENDED.contains(startup.status());
            return ignored ? null : startup.kind().toString();
        }
        if (actor instanceof Organization organization) {
            return organization.kind().toString();
        }
        if (actor instanceof Agency agency) {
            return agency.level().equals(AgencyLevel.PROVINCIAL) ? "agency" : null;
        }
        return "incubator";
    }

    private static boolean mayBeOne(Actor one, Actor other, String name) {
        if (one.id().equals(other.id())
                || hasTaxCode(one) && hasTaxCode(other)
                || one.names().stream().noneMatch(own -> FoldedName.mayBeOne(own.value(), name))
                || differ(commune(one), commune(other))) {
            return false;
        }
        if (one instanceof Agency agency && other instanceof Agency second) {
            return !differ(agency.parent(), second.parent())
                    && OwnAgencyCodes.overlap(agency.active(), second.active());
        }
        return true;
    }

    private static boolean hasTaxCode(Actor actor) {
        return actor.identifiers().stream()
                .anyMatch(identifier -> identifier.scheme().equals(Identifier.TAX_CODE));
    }

    private static @Nullable String commune(Actor actor) {
        Address address = actor.address();
        return address == null || address.commune() == null ? null : Folding.fold(address.commune());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
