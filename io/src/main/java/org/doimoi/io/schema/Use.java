package org.doimoi.io.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.Together;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A constraint at one place.
 *
 * @param id  the id of the rule that it is
 * @param severity  how grave it is to break it there
 * @param attributes  what it says, by name
 * @param parts  the constraints that it is made of
 * @param given  the ids of those parts whose attributes are given at the place
 */
record Use(
        String id,
        Severity severity,
        ImmutableMap<String, Object> attributes,
        ImmutableList<Use> parts,
        ImmutableList<String> given) {

    /** Returns the constraints on an element, in the order in which they are written. */
    static ImmutableList<Use> on(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .flatMap(Use::unfolded)
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .map(annotation -> of(annotation, Map.of()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns several of one type, which Java folds into one. */
    private static Stream<Annotation> unfolded(Annotation annotation) {
        return Stream.of(annotation.annotationType().getDeclaredMethods())
                .filter(method -> method.getName().equals("value")
                        && method.getReturnType().isArray()
                        && method.getReturnType().getComponentType().isAnnotation())
                .findFirst()
                .map(method -> Stream.of((Annotation[]) call(method, annotation)))
                .orElse(Stream.of(annotation));
    }

    private static Use of(Annotation annotation, Map<String, Object> overridden) {
        Class<? extends Annotation> type = annotation.annotationType();
        ImmutableMap.Builder<String, Object> attributes = ImmutableMap.builder();
        ImmutableList.Builder<String> given = ImmutableList.builder();
        boolean advice = false;
        Map<Class<?>, Map<String, Object>> passed = Stream.of(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(OverridesAttribute.class))
                .collect(Collectors.groupingBy(
                        method -> method.getAnnotation(OverridesAttribute.class).constraint(),
                        Collectors.toMap(
                                method -> method.getAnnotation(OverridesAttribute.class)
                                        .name(),
                                method -> call(method, annotation))));
        for (Method method : sorted(type)) {
            Object value = overridden.getOrDefault(method.getName(), call(method, annotation));
            if (value instanceof Class<?>[] payload && method.getName().equals("payload")) {
                advice = List.of(payload).contains(Should.class);
            } else if (!method.getName().equals("groups") && !method.getName().equals("message")) {
                attributes.put(method.getName(), value);
            }
        }
        ImmutableList.Builder<Use> parts = ImmutableList.builder();
        for (Annotation part : type.getAnnotations()) {
            if (part.annotationType().isAnnotationPresent(Constraint.class)) {
                Map<String, Object> values = passed.getOrDefault(part.annotationType(), Map.of());
                Use use = of(part, values);
                parts.add(use);
                if (!values.isEmpty()) {
                    given.add(use.id());
                }
            }
        }
        @Nullable Together together = type.getAnnotation(Together.class);
        if (together != null) {
            for (Class<?> part : together.value()) {
                Use use = of(part, attributes.buildOrThrow());
                parts.add(use);
                if (!use.attributes().isEmpty()) {
                    given.add(use.id());
                }
            }
        }
        String id = Catalogue.idOf(type.getSimpleName());
        Severity severity =
                Catalogue.standard().find(id).map(Definition::severity).orElse(Severity.ERROR);
        boolean lowered = advice && severity == Severity.ERROR;
        return new Use(
                id, lowered ? Severity.WARNING : severity, attributes.buildOrThrow(), parts.build(), given.build());
    }

    /** Returns a constraint of several in one, whose only attribute without a default is given there under its own name. */
    private static Use of(Class<?> part, ImmutableMap<String, Object> together) {
        ImmutableMap.Builder<String, Object> attributes = ImmutableMap.builder();
        for (Method method : sorted(part)) {
            if (method.getDefaultValue() == null) {
                attributes.put(method.getName(), together.values().iterator().next());
            }
        }
        String id = Catalogue.idOf(part.getSimpleName());
        Severity severity =
                Catalogue.standard().find(id).map(Definition::severity).orElse(Severity.ERROR);
        return new Use(id, severity, attributes.buildOrThrow(), ImmutableList.of(), ImmutableList.of());
    }

    private static List<Method> sorted(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Object call(Method method, Annotation annotation) {
        try {
            return method.invoke(annotation);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to read " + method, ex);
        }
    }

    /** Returns whether a value that breaks it is wrong, and not only unusual. */
    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns this constraint or, in its place, those that it is made of. */
    Stream<Use> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Use::leaves);
    }

    int number(String attribute) {
        return (Integer) value(attribute);
    }

    String text(String attribute) {
        return (String) value(attribute);
    }

    List<String> texts(String attribute) {
        return List.of((String[]) value(attribute));
    }

    private Object value(String attribute) {
        Object value = attributes.get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("The constraint " + id + " has no attribute '" + attribute + "'");
        }
        return value;
    }

    /** Returns what it demands, in a language. */
    String sentence(String language) {
        String sentence = Catalogue.standard()
                .find(id)
                .map(rule -> rule.sentence().best(language))
                .orElse(id);
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            Object value = attribute.getValue();
            String said = value instanceof String[] several ? String.join(", ", several) : value.toString();
            sentence = sentence.replace('{' + attribute.getKey() + '}', said);
        }
        return sentence;
    }
}
