package org.doimoi.io.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.doimoi.finding.Severity;
import org.doimoi.value.Pointer;

/** What is wrong with one record, in the order in which it was found, and where the reader stands in it. */
final class Problems {

    /** One thing that is wrong. */
    record Problem(String rule, Severity severity, Pointer at, Node node, Map<String, Object> arguments) {}

    final List<Problem> list = new ArrayList<>(0);
    /** The places whose values are carried in the extras since they could not be read. */
    final NavigableSet<String> kept = new TreeSet<>();

    /** The components that were read of a record that could not be made. */
    final Map<String, Object> parts = new LinkedHashMap<>();

    Pointer at = Pointer.ROOT;

    void add(String rule, Node node, Map<String, Object> arguments) {
        add(rule, Severity.ERROR, node, arguments);
    }

    void add(String rule, Severity severity, Node node, Map<String, Object> arguments) {
        list.add(new Problem(rule, severity, at, node, arguments));
    }

    /** Returns whether a place is in a value that is carried in the extras: what is wrong there was said. */
    boolean isKept(Pointer pointer) {
        for (String place = pointer.toString(); ; place = place.substring(0, place.lastIndexOf('/'))) {
            if (kept.contains(place)) {
                return true;
            }
            if (place.isEmpty()) {
                return false;
            }
        }
    }

    /** Returns whether a value that is carried in the extras is below a place, and so missing from what is judged there. */
    boolean hasKept(Pointer pointer) {
        String first = kept.ceiling(pointer + "/");
        return first != null && first.startsWith(pointer + "/");
    }

    boolean expect(Node node, Node.Kind kind) {
        if (node.kind == kind) {
            return true;
        }
        wrongType(node, kind.word());
        return false;
    }

    void wrongType(Node node, String expected) {
        add("wrong-type", node, Map.of("expected", expected, "found", node.kind.word()));
    }

    /** Reports every member that stands twice in one object, at any depth; returns whether there are none. */
    boolean areDistinct(Node node) {
        boolean distinct = true;
        Pointer here = at;
        boolean object = node.kind == Node.Kind.OBJECT;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < node.items.size(); i++) {
            Node item = node.items.get(i);
            boolean again = object && !seen.add(node.names.get(i));
            // most items are scalars that stand once, of which there is nothing to say
            if (again || !item.items.isEmpty()) {
                at = object ? here.member(node.names.get(i)) : here.element(i);
                if (again) {
                    add("duplicate-member", item, Map.of("value", node.names.get(i)));
                    distinct = false;
                }
                distinct &= areDistinct(item);
            }
        }
        at = here;
        return distinct;
    }
}
