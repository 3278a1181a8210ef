package org.doimoi.io.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.finding.Severity;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Likeness;
import org.doimoi.value.MalformedValueException;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON values, one component after the other, so that one bad value never hides the next.
 *
 * <p>A value that cannot be read does not cost the record if the record can be without it: it goes on in the extras, as
 * it was. Only a record whose required component cannot be read is not made.
 */
final class Binder {

    private Binder() {}

    /** Reads a composite; null, with a problem said, if it cannot be made. */
    static @Nullable Composite read(Class<?> type, Node node, Problems problems) {
        if (!problems.expect(node, Node.Kind.OBJECT)) {
            return null;
        }
        Shape shape = Shape.of(type);
        Pointer here = problems.at;
        boolean complete = true;
        Map<String, Json> extras = new LinkedHashMap<>(0);
        @Nullable Node[] members = new Node[shape.components.size()];
        for (int i = 0; i < node.names.size(); i++) {
            String name = node.names.get(i);
            int position = shape.position(name);
            if (position >= 0) {
                // of those that stand twice the first counts
                members[position] = members[position] == null ? node.items.get(i) : members[position];
            } else {
                extras.put(name, node.items.get(i).toJson());
                problems.at = here.member(name);
                problems.add("unknown-member", Severity.INFO, node.items.get(i), unknown(name, node, shape));
            }
        }
        @Nullable Object[] arguments = new Object[shape.components.size()];
        for (int i = 0; i < arguments.length; i++) {
            Shape.Component component = shape.components.get(i);
            if (component.form() == Shape.Form.EXTRAS) {
                arguments[i] = extras;
                continue;
            }
            Node member = members[i];
            if (member == null || member.kind == Node.Kind.NULL) {
                if (component.form() != Shape.Form.ONE) {
                    arguments[i] = component.form() == Shape.Form.LIST ? List.of() : Map.of();
                } else if (component.required()) {
                    problems.at = here.member(component.name());
                    problems.add("missing-member", node, Map.of());
                    complete = false;
                }
                continue;
            }
            problems.at = here.member(component.name());
            arguments[i] = read(component, member, problems);
            if (arguments[i] == null) {
                if (component.required()) {
                    complete = false;
                } else {
                    extras.put(component.name(), member.toJson());
                    problems.kept.add(here.member(component.name()).toString());
                }
            }
        }
        problems.at = here;
        if (complete) {
            return make(shape, arguments, node, problems);
        }
        if (here.equals(Pointer.ROOT)) {
            // so that what was read is checked even if the record cannot be made
            for (int i = 0; i < arguments.length; i++) {
                @Nullable Object argument = arguments[i];
                if (argument != null && shape.components.get(i).form() != Shape.Form.EXTRAS) {
                    problems.parts.put(shape.components.get(i).name(), argument);
                }
            }
        }
        return null;
    }

    /** Returns the arguments of a finding on a member that is not known, with the one that may be meant. */
    private static Map<String, Object> unknown(String name, Node node, Shape shape) {
        return Likeness.nearest(name, shape.byName.keySet())
                .filter(known -> node.get(known) == null)
                .map(known -> Map.<String, Object>of("value", name, "near", " (" + known + "?)"))
                .orElse(Map.of("value", name));
    }

    private static @Nullable Composite make(Shape shape, @Nullable Object[] arguments, Node node, Problems problems) {
        try {
            return (Composite) shape.make(arguments);
        } catch (MalformedValueException ex) {
            // the value stands in one of the members, if the exception does not hide it
            Object value = ex.arguments().get("value");
            for (int i = node.names.size() - 1; i >= 0; i--) {
                if (value != null && node.items.get(i).text.equals(value.toString())) {
                    Pointer here = problems.at;
                    problems.at = here.member(node.names.get(i));
                    problems.add(ex.rule(), node.items.get(i), ex.arguments());
                    problems.at = here;
                    return null;
                }
            }
            // a value that is hidden is that of the member of this name
            int hidden = ex.rule().equals("personal-number") ? node.names.indexOf("value") : -1;
            Pointer here = problems.at;
            problems.at = hidden < 0 ? here : here.member("value");
            problems.add(ex.rule(), hidden < 0 ? node : node.items.get(hidden), ex.arguments());
            problems.at = here;
            return null;
        }
    }

    private static @Nullable Object read(Shape.Component component, Node node, Problems problems) {
        return switch (component.form()) {
            case ONE -> one(component.type(), node, problems);
            case LIST -> list(component.type(), node, problems);
            case MAP -> map(component.type(), node, problems);
            case EXTRAS -> throw new IllegalStateException("Extras have no member of their own");
        };
    }

    private static @Nullable Object one(Class<?> type, Node node, Problems problems) {
        if (Shape.isComposite(type)) {
            return read(type, node, problems);
        }
        return type == Text.class ? text(node, problems) : Scalars.read(type, node, problems);
    }

    private static @Nullable List<Object> list(Class<?> type, Node node, Problems problems) {
        if (!problems.expect(node, Node.Kind.ARRAY)) {
            return null;
        }
        Pointer here = problems.at;
        List<Object> list = new ArrayList<>(node.items.size());
        for (int i = 0; i < node.items.size(); i++) {
            problems.at = here.element(i);
            Object element = one(type, node.items.get(i), problems);
            if (element != null) {
                list.add(element);
            }
        }
        problems.at = here;
        return list.size() == node.items.size() ? list : null;
    }

    private static @Nullable Map<String, Object> map(Class<?> type, Node node, Problems problems) {
        if (!problems.expect(node, Node.Kind.OBJECT)) {
            return null;
        }
        Pointer here = problems.at;
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < node.names.size(); i++) {
            problems.at = here.member(node.names.get(i));
            Object value = one(type, node.items.get(i), problems);
            if (value != null) {
                map.put(node.names.get(i), value);
            }
        }
        problems.at = here;
        return map.size() == node.names.size() ? map : null;
    }

    private static @Nullable Text text(Node node, Problems problems) {
        if (!problems.expect(node, Node.Kind.OBJECT)) {
            return null;
        }
        Pointer here = problems.at;
        boolean good = true;
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < node.names.size(); i++) {
            Node item = node.items.get(i);
            problems.at = here.member(node.names.get(i));
            if (problems.expect(item, Node.Kind.STRING) && Scalars.isGood(item, problems)) {
                try {
                    Text.of(node.names.get(i), item.text);
                    values.put(node.names.get(i), item.text);
                } catch (MalformedValueException ex) {
                    problems.add(ex.rule(), item, ex.arguments());
                    good = false;
                }
            } else {
                good = false;
            }
        }
        problems.at = here;
        if (!good) {
            return null;
        }
        try {
            return Text.of(values);
        } catch (MalformedValueException ex) {
            problems.add(ex.rule(), node, ex.arguments());
            return null;
        }
    }
}
