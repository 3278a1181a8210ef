package org.doimoi.io.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.value.Pointer;

/**
 * What earlier contracts called otherwise: one small step from each to the next. It is done to a record as it stands, before
 * it is read by the newest contract, and leaves everything where it is in the text.
 *
 * <p>To change the contract so that an old file could not be read as a new one, add a step here.
 */
final class Upgrades {

    /** The steps, from each contract to the one of the next step, the last to the newest. */
    static final List<Step> STEPS = List.of(new Step(
            "0.9",
            Map.of("technologyNeed", "technologyDemand", "technologyNeeds", "technologyDemands"),
            List.of(
                    new Member("technologySupply", "/maturity", "trl"),
                    new Member("technologySupply", "/owners/*/percent", "share"))));

    /** What is done to a file of the newest contract. */
    static final Upgrades NONE = new Upgrades(List.of());

    private final List<Step> steps;

    private Upgrades(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * What a step renames.
     *
     * @param from  the contract that it begins with
     * @param types  the names of tables and of their records that changed, old to new
     * @param members  the members that got another name
     */
    record Step(String from, Map<String, String> types, List<Member> members) {}

    /**
     * A member that got another name.
     *
     * @param type  the type of the record, by its name after the step
     * @param path  where the member was, by the names after the step but for its own; a star stands for each element
     * @param name  what it is called now
     */
    record Member(String type, String path, String name) {}

    /** Returns whether a contract is an earlier one that can be read. */
    static boolean isKnown(String contract) {
        for (Step step : STEPS) {
            if (step.from().equals(contract)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what is to be done to a file of a contract. */
    static Upgrades from(String contract) {
        for (int i = 0; i < STEPS.size(); i++) {
            if (STEPS.get(i).from().equals(contract)) {
                return new Upgrades(STEPS.subList(i, STEPS.size()));
            }
        }
        return NONE;
    }

    /** Returns whether there is nothing to be done. */
    boolean isNone() {
        return steps.isEmpty();
    }

    /** Finds a table by the name that it, or its records, had. */
    Optional<Table<?>> table(String name) {
        return Table.named(newest(name, 0));
    }

    private String newest(String type, int first) {
        String name = type;
        for (Step step : steps.subList(first, steps.size())) {
            name = step.types().getOrDefault(name, name);
        }
        return name;
    }

    /** Renames the members of a record, and returns what they were called. */
    Names apply(String type, Node record) {
        if (isNone()) {
            return Names.NONE;
        }
        Names names = new Names(record);
        for (int i = 0; i < steps.size(); i++) {
            for (Member member : steps.get(i).members()) {
                if (newest(member.type(), i + 1).equals(type)) {
                    List<String> path = tokens(member.path());
                    rename(record, path, member.name(), names);
                }
            }
        }
        return names;
    }

    /** Renames the tables in the counts of a header, and returns what they were called. */
    Names applyToHeader(Node header) {
        Node counts = header.get("counts");
        Names names = new Names(header);
        if (counts != null && counts.kind == Node.Kind.OBJECT) {
            for (String name : List.copyOf(counts.names)) {
                names.rename(counts, name, newest(name, 0));
            }
        }
        return names;
    }

    private static List<String> tokens(String pointer) {
        return List.of(pointer.substring(1).split("/", -1));
    }

    private static void rename(Node node, List<String> path, String name, Names names) {
        String token = path.get(0);
        if (token.equals("*")) {
            if (node.kind == Node.Kind.ARRAY) {
                node.items.forEach(item -> rename(item, path.subList(1, path.size()), name, names));
            }
        } else if (path.size() == 1) {
            names.rename(node, token, name);
        } else {
            Node next = node.kind == Node.Kind.OBJECT ? node.get(token) : null;
            if (next != null) {
                rename(next, path.subList(1, path.size()), name, names);
            }
        }
    }

    /** What the members of a record are called in the file. */
    static final class Names {

        static final Names NONE = new Names(new Node(Node.Kind.NULL, "", 1, 0, 0, 0));

        private final Node record;
        private final Map<Node, Map<String, String>> old = new IdentityHashMap<>();

        private Names(Node record) {
            this.record = record;
        }

        /** Renames a member, unless another has the new name: that one is meant, and this one is kept as it is. */
        private void rename(Node object, String from, String to) {
            if (object.kind != Node.Kind.OBJECT || from.equals(to) || object.get(to) != null) {
                return;
            }
            int index = object.names.indexOf(from);
            if (index >= 0) {
                object.names.set(index, to);
            }
            // of a member that is missing is said what it would be called
            Map<String, String> names = old.computeIfAbsent(object, key -> new HashMap<>());
            String first = names.remove(from);
            names.put(to, first == null ? from : first);
        }

        /** Returns a pointer with the names that stand in the file. */
        Pointer inFile(Pointer at) {
            String text = at.toString();
            if (old.isEmpty() || text.isEmpty()) {
                return at;
            }
            Pointer there = Pointer.ROOT;
            Node node = record;
            for (String token : tokens(text)) {
                String name = token.replace("~1", "/").replace("~0", "~");
                there = there.member(old.getOrDefault(node, Map.of()).getOrDefault(name, name));
                node = node.at("/" + token);
            }
            return there;
        }

        /** Returns a fix with the names that stand in the file. */
        Fix inFile(Fix fix) {
            return old.isEmpty()
                    ? fix
                    : new Fix(
                            new Patch(fix.patch().operations().stream()
                                    .map(one -> new Patch.Operation(one.kind(), inFile(one.at()), one.value()))
                                    .toList()),
                            fix.safe());
        }
    }
}
