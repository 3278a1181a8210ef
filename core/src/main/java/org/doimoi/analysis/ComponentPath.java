package org.doimoi.analysis;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.code.Province;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Component;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Likeness;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.jspecify.annotations.Nullable;

/**
 * The way from a record to values in it or behind its references, such as {@code stage}, {@code fundingRounds.stage},
 * {@code province.region}, {@code founded.year} or {@code supportedBy.province}.
 */
final class ComponentPath {

    /** Who is told the values; the owner is the record on whose day a code is read. */
    interface Visitor {
        void value(Entity owner, Object value);
    }

    /** Who is told the values, each with the part of the record in which it stands. */
    interface PartVisitor {
        void value(Object part, Entity owner, Object value);
    }

    /** What is made of a value at the end of the way. */
    private enum Derived {
        YEAR,
        QUARTER,
        MONTH,
        REGION
    }

    private final Component component;
    private final boolean list;
    private final Class<?> kind;
    private final @Nullable Class<?> target;
    private final @Nullable ComponentPath next;
    private final ImmutableMap<Class<?>, ComponentPath> beyond;
    private final @Nullable Derived derived;

    private ComponentPath(
            RecordComponent component,
            Type of,
            @Nullable ComponentPath next,
            Map<Class<?>, ComponentPath> beyond,
            @Nullable Derived derived) {
        this.component = component(component);
        this.list = component.getType() == List.class;
        this.kind = raw(of);
        this.target = of instanceof ParameterizedType parameterized
                ? raw(parameterized.getActualTypeArguments()[0])
                : null;
        this.next = next;
        this.beyond = ImmutableMap.copyOf(beyond);
        this.derived = derived;
    }

    private static Component component(RecordComponent component) {
        Component found = Component.of(component.getDeclaringRecord()).get(component.getName());
        if (found == null) {
            throw new IllegalStateException("There is no component " + component);
        }
        return found;
    }

    /**
     * Finds the way in each type of record of a family.
     *
     * @throws IllegalArgumentException if none of them has it
     */
    static Map<Class<?>, ComponentPath> of(Class<? extends Entity> family, String path) {
        List<String> names = Arrays.asList(path.split("\\.", -1));
        Map<Class<?>, ComponentPath> paths = new LinkedHashMap<>();
        @Nullable IllegalArgumentException first = null;
        for (Class<?> type : types(family)) {
            try {
                paths.put(type, of(type, names));
            } catch (IllegalArgumentException ex) {
                first = first == null ? ex : first;
            }
        }
        if (paths.isEmpty() && first != null) {
            throw first;
        }
        return paths;
    }

    /** Returns the types of record of a family, in the order of the tables. */
    static List<Class<? extends Entity>> types(Class<?> family) {
        return Table.all().stream()
                .<Class<? extends Entity>>map(Table::type)
                .filter(family::isAssignableFrom)
                .toList();
    }

    private static ComponentPath of(Class<?> type, List<String> names) {
        String name = names.get(0);
        RecordComponent component = Stream.of(type.getRecordComponents())
                // nobody knows how far what a later version says is protected
                .filter(one -> one.getName().equals(name) && !name.equals("extras"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(type, name)));
        Protected guard = component.getAnnotation(Protected.class);
        if (guard != null && guard.value().compareTo(Protection.CONFIDENTIAL) >= 0) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + "." + name + " is protected (" + guard.value() + ") and is not counted");
        }
        Type of = component.getGenericType();
        if (of instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
            of = parameterized.getActualTypeArguments()[0];
        }
        Class<?> kind = raw(of);
        List<String> rest = names.subList(1, names.size());
        if (rest.isEmpty()) {
            return new ComponentPath(component, of, null, Map.of(), null);
        }
        if (kind == Id.class && of instanceof ParameterizedType id) {
            Map<Class<?>, ComponentPath> beyond = beyond(raw(id.getActualTypeArguments()[0]), rest);
            return new ComponentPath(component, of, null, beyond, null);
        }
        if (kind != Coding.class && Composite.class.isAssignableFrom(kind)) {
            return new ComponentPath(component, of, of(kind, rest), Map.of(), null);
        }
        Derived derived = derived(kind, of, rest)
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getSimpleName() + "." + name + " has no " + String.join(".", rest) + ends(kind)));
        return new ComponentPath(component, of, null, Map.of(), derived);
    }

    private static Map<Class<?>, ComponentPath> beyond(Class<?> family, List<String> rest) {
        Map<Class<?>, ComponentPath> beyond = new LinkedHashMap<>();
        @Nullable IllegalArgumentException first = null;
        for (Class<?> type : types(family)) {
            try {
                beyond.put(type, of(type, rest));
            } catch (IllegalArgumentException ex) {
                first = first == null ? ex : first;
            }
        }
        if (beyond.isEmpty() && first != null) {
            throw first;
        }
        return beyond;
    }

    private static Optional<Derived> derived(Class<?> kind, Type of, List<String> rest) {
        boolean date = kind == LocalDate.class || kind == OffsetDateTime.class;
        boolean province = of instanceof ParameterizedType code && code.getActualTypeArguments()[0] == Province.class;
        return rest.size() > 1
                ? Optional.empty()
                : Stream.of(Derived.values())
                        .filter(one -> one.name().equalsIgnoreCase(rest.get(0)))
                        .filter(one -> one == Derived.REGION ? province : date)
                        .findFirst();
    }

    private static String ends(Class<?> kind) {
        if (kind == LocalDate.class || kind == OffsetDateTime.class) {
            return "; a day has year, quarter, month";
        }
        return kind == Code.class ? "; a province has region" : "";
    }

    private static String unknown(Class<?> type, String name) {
        List<String> names = Stream.of(type.getRecordComponents())
                .filter(one -> one.getAnnotation(Protected.class) == null)
                .map(RecordComponent::getName)
                .filter(one -> !one.equals("extras"))
                .toList();
        return type.getSimpleName() + " has no " + name
                + Likeness.nearest(name, names)
                        .map(one -> ", did you mean " + one + "?")
                        .orElse(".")
                + " It has " + names.stream().collect(Collectors.joining(", ")) + ".";
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        return type instanceof Class<?> c ? c : Object.class;
    }

    /** The last component of the way. */
    private Stream<ComponentPath> ends() {
        if (next != null) {
            return next.ends();
        }
        return beyond.isEmpty() ? Stream.of(this) : beyond.values().stream().flatMap(ComponentPath::ends);
    }

    /** Returns the list of codes at the end of the ways, null if there are none or not of one list. */
    static @Nullable Class<?> codes(Iterable<ComponentPath> paths) {
        List<@Nullable Class<?>> lists = new ArrayList<>();
        paths.forEach(path -> path.ends()
                .forEach(end -> lists.add(end.kind == Code.class || end.kind == Coding.class ? end.target : null)));
        Class<?> first = lists.isEmpty() ? null : lists.get(0);
        return first != null && lists.stream().allMatch(one -> one == first) ? first : null;
    }

    /** Returns whether the ways end at the regions of provinces. */
    static boolean isRegion(Iterable<ComponentPath> paths) {
        boolean[] region = {false};
        paths.forEach(path -> region[0] |= path.ends().anyMatch(end -> end.derived == Derived.REGION));
        return region[0];
    }

    /** Tells the values, none if the record says nothing. */
    void visit(Entity owner, Object record, Ecosystem ecosystem, Visitor visitor) {
        Object value = component.get(record);
        if (list && value instanceof List<?> all) {
            for (Object one : all) {
                tell(owner, one, ecosystem, visitor);
            }
        } else if (value != null) {
            tell(owner, value, ecosystem, visitor);
        }
    }

    /** Returns whether both ways begin with one list of parts, such as the rounds of which one has the stage, one the amount. */
    boolean sharesParts(ComponentPath other) {
        return list && next != null && other.next != null && component == other.component;
    }

    /** Tells the values, each with the element of the list with which the way begins. */
    void visitParts(Entity record, Ecosystem ecosystem, PartVisitor visitor) {
        ComponentPath rest = next;
        if (rest != null && component.get(record) instanceof List<?> parts) {
            for (Object part : parts) {
                rest.visit(record, part, ecosystem, (owner, value) -> visitor.value(part, owner, value));
            }
        }
    }

    private void tell(Entity owner, Object value, Ecosystem ecosystem, Visitor visitor) {
        if (next != null) {
            next.visit(owner, value, ecosystem, visitor);
        } else if (!beyond.isEmpty()) {
            ecosystem.find((Id<?>) value).ifPresent(other -> {
                ComponentPath path = beyond.get(other.getClass());
                if (path != null) {
                    path.visit(other, other, ecosystem, visitor);
                }
            });
        } else if (derived == null) {
            visitor.value(owner, value instanceof Year year ? (Object) year.getValue() : value);
        } else if (derived == Derived.REGION) {
            visitor.value(owner, value);
        } else {
            visitor.value(owner, part(value instanceof OffsetDateTime time ? time.toLocalDate() : (LocalDate) value));
        }
    }

    private Object part(LocalDate day) {
        if (derived == Derived.YEAR) {
            return day.getYear();
        }
        String unit = derived == Derived.MONTH
                ? "%02d".formatted(day.getMonthValue())
                : "Q" + day.get(IsoFields.QUARTER_OF_YEAR);
        return day.getYear() + "-" + unit;
    }
}
