package org.doimoi.io.internal;

import jakarta.validation.ClockProvider;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doimoi.value.Component;
import org.doimoi.value.Composite;
import org.jspecify.annotations.Nullable;

/**
 * Proves that records of one type keep their constraints, without a provider of Jakarta Validation.
 *
 * <p>It goes by the annotations that a provider goes by and asks the validators that a provider asks. What it does not know
 * (a constraint of several validators, of groups, on elements of a map) it takes for broken, so that a provider is asked. It
 * never says that a constraint holds of which a provider says that it does not.
 */
final class Proof {

    /** One constraint. */
    @FunctionalInterface
    private interface Check {
        boolean holds(@Nullable Object value);

        /** Returns whether a value that is missing breaks it; the constraints of this library let that be. */
        default boolean asksForAll() {
            return true;
        }
    }

    /** A check by the validator of a constraint. */
    private record Validated(ConstraintValidator<Annotation, Object> validator, Unheard context, boolean asksForAll)
            implements Check {

        @Override
        public boolean holds(@Nullable Object value) {
            return validator.isValid(value, context);
        }
    }

    /** What the proofs of one day have in common. */
    static final class Rules {
        private final LocalDate today;
        private final Instant now;
        private final Map<Class<?>, Proof> proofs = new ConcurrentHashMap<>();
        /** The constraints of components, of which most stand at several; those of a type remember the type. */
        private final Map<Annotation, Check> checks = new ConcurrentHashMap<>();

        Rules(LocalDate today) {
            this.today = today;
            this.now = Constraints.noon(today);
        }

        Proof of(Class<?> type) {
            Proof known = proofs.get(type);
            if (known == null) {
                known = new Proof(type, this);
                proofs.put(type, known);
            }
            return known;
        }

        private Check check(Annotation annotation) {
            Check known = checks.get(annotation);
            if (known == null) {
                known = Proof.check(annotation, this);
                checks.put(annotation, known);
            }
            return known;
        }

        /** Returns whether a record and its parts keep all constraints; false if that is not certain. */
        boolean holds(Composite record) {
            return of(record.getClass()).holds(record);
        }
    }

    private static final String OURS = "org.doimoi.constraint.";
    private static final Check[] NONE = {};
    /** Of what is not known nothing is proven. */
    private static final Check UNKNOWN = value -> false;

    private final Rules rules;
    private final Component[] components;
    private final Check[] whole;
    private final Check[][] checks;
    private final Check[][] elements;
    private final boolean[] cascaded;
    /** Whether a component is looked at even if it is missing. */
    private final boolean[] always;

    private Proof(Class<?> type, Rules rules) {
        this.rules = rules;
        this.components = Component.of(type).values().toArray(new Component[0]);
        RecordComponent[] header = type.getRecordComponents();
        this.checks = new Check[header.length][];
        this.elements = new Check[header.length][];
        this.cascaded = new boolean[header.length];
        this.always = new boolean[header.length];
        this.whole = checks(annotations(type), rules, false);
        for (int i = 0; i < header.length; i++) {
            Field field = field(type, header[i].getName());
            List<Check> all = new ArrayList<>(List.of(checks(List.of(field.getAnnotations()), rules, true)));
            cascaded[i] = field.isAnnotationPresent(Valid.class);
            elements[i] = NONE;
            AnnotatedType annotated = field.getAnnotatedType();
            if (annotated instanceof AnnotatedParameterizedType container) {
                AnnotatedType[] arguments = container.getAnnotatedActualTypeArguments();
                boolean list = header[i].getType() == List.class;
                for (AnnotatedType argument : arguments) {
                    cascaded[i] |= argument.isAnnotationPresent(Valid.class);
                    Check[] of = checks(List.of(argument.getAnnotations()), rules, true);
                    if (of.length > 0 && list) {
                        elements[i] = of;
                    } else if (of.length > 0 || cascaded[i] && !list) {
                        all.add(UNKNOWN);
                    }
                }
            }
            checks[i] = all.toArray(Check[]::new);
            for (Check check : all) {
                always[i] |= check.asksForAll();
            }
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException ex) {
            throw new IllegalStateException(type + " has no field " + name, ex);
        }
    }

    /** Returns the annotations of a type and of all that it implements. */
    private static List<Annotation> annotations(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        addInterfaces(type, types);
        List<Annotation> annotations = new ArrayList<>();
        for (Class<?> one : types) {
            annotations.addAll(List.of(one.getAnnotations()));
        }
        return annotations;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> types) {
        types.add(type);
        for (Class<?> one : type.getInterfaces()) {
            addInterfaces(one, types);
        }
    }

    private static Check[] checks(List<Annotation> annotations, Rules rules, boolean shared) {
        List<Check> checks = new ArrayList<>();
        for (Annotation annotation : annotations) {
            for (Annotation one : repeated(annotation)) {
                if (isConstraint(one.annotationType())) {
                    checks.add(shared ? rules.check(one) : check(one, rules));
                }
            }
        }
        return checks.toArray(NONE);
    }

    /** Returns whether a type of annotation is a constraint; those that have no groups are none, and cheap to tell. */
    private static boolean isConstraint(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("groups")) {
                return type.isAnnotationPresent(Constraint.class);
            }
        }
        return false;
    }

    /** Returns the constraints that a list of these holds, or the annotation itself. */
    private static List<Annotation> repeated(Annotation annotation) {
        if (attribute(annotation, "value") instanceof Annotation[] several) {
            return List.of(several);
        }
        return List.of(annotation);
    }

    private static @Nullable Object attribute(Annotation annotation, String name) {
        try {
            Method method = annotation.annotationType().getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(annotation);
        } catch (ReflectiveOperationException ex) {
            return null;
        }
    }

    private static Check check(Annotation annotation, Rules rules) {
        Class<?> type = annotation.annotationType();
        if (!(attribute(annotation, "groups") instanceof Class<?>[] groups) || groups.length > 0) {
            return UNKNOWN;
        }
        if (type == NotNull.class) {
            return value -> value != null;
        }
        if (type == NotEmpty.class) {
            return Proof::isFilled;
        }
        if (type == Positive.class) {
            return value -> value == null || sign(value) > 0;
        }
        if (type == PositiveOrZero.class) {
            return value -> value == null || sign(value) >= 0;
        }
        if (type == PastOrPresent.class) {
            return value -> value == null || !isFuture(value, rules);
        }
        Class<?>[] validators = type.getAnnotation(Constraint.class).validatedBy();
        for (Annotation part : type.getAnnotations()) {
            if (part.annotationType().isAnnotationPresent(Constraint.class)) {
                // it is made of others, whose attributes it may set
                return UNKNOWN;
            }
        }
        return validators.length == 1 ? validated(validators[0], annotation, rules) : UNKNOWN;
    }

    private static boolean isFilled(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? !list.isEmpty()
                : value instanceof Map<?, ?> map
                        ? !map.isEmpty()
                        : value instanceof CharSequence text && text.length() > 0;
    }

    /** Returns the sign of a number, far below zero of what is none that is known. */
    private static int sign(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum();
        }
        return value instanceof Integer || value instanceof Long
                ? Long.signum(((Number) value).longValue())
                : Integer.MIN_VALUE;
    }

    /** Returns whether a time is in the future, true also of what is no time that is known. */
    private static boolean isFuture(Object value, Rules rules) {
        if (value instanceof LocalDate date) {
            return date.isAfter(rules.today);
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().isAfter(rules.now);
        }
        return !(value instanceof Year year) || year.getValue() > rules.today.getYear();
    }

    @SuppressWarnings("unchecked") // what is not of the type of the validator ends in a ClassCastException
    private static Check validated(Class<?> type, Annotation annotation, Rules rules) {
        try {
            ConstraintValidator<Annotation, Object> validator = (ConstraintValidator<Annotation, Object>)
                    type.getConstructor().newInstance();
            validator.initialize(annotation);
            Unheard context = new Unheard(rules.now);
            return new Validated(validator, context, !type.getName().startsWith(OURS));
        } catch (ReflectiveOperationException | ValidationException ex) {
            return UNKNOWN;
        }
    }

    /** Returns whether the parts of a component are checked with the record. */
    boolean isCascaded(int component) {
        return cascaded[component];
    }

    /** Returns whether a record keeps the constraints of its own, given its components as well; its parts are not looked at. */
    boolean holds(Object record, @Nullable Object[] arguments) {
        try {
            for (int i = 0; i < checks.length; i++) {
                if ((arguments[i] != null || always[i]) && !holds(checks[i], elements[i], arguments[i])) {
                    return false;
                }
            }
            return holds(whole, record);
        } catch (Broken | ValidationException | ClassCastException ex) {
            return false;
        }
    }

    /** Returns whether a record and its parts keep all constraints. */
    boolean holds(Object record) {
        try {
            for (int i = 0; i < checks.length; i++) {
                if (checks[i].length == 0 && elements[i].length == 0 && !cascaded[i]) {
                    continue;
                }
                Object value = components[i].get(record);
                if (value == null && !always[i]) {
                    continue;
                }
                if (!holds(checks[i], elements[i], value) || cascaded[i] && value != null && !holdParts(value)) {
                    return false;
                }
            }
            return holds(whole, record);
        } catch (Broken | ValidationException | ClassCastException ex) {
            return false;
        }
    }

    /** Returns whether the value of a component keeps the constraints of the component; its parts are not looked at. */
    boolean holds(int component, Object value) {
        try {
            return holds(checks[component], elements[component], value);
        } catch (Broken | ValidationException | ClassCastException ex) {
            return false;
        }
    }

    private boolean holdParts(Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (!rules.of(list.get(i).getClass()).holds(list.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return value instanceof Composite && rules.of(value.getClass()).holds(value);
    }

    private static boolean holds(Check[] checks, Check[] elements, @Nullable Object value) {
        if (!holds(checks, value)) {
            return false;
        }
        if (elements.length > 0 && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (!holds(elements, list.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(Check[] checks, @Nullable Object value) {
        for (Check check : checks) {
            if (!check.holds(value)) {
                return false;
            }
        }
        return true;
    }

    /** Ends a check in which a validator begins to say what is broken. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        static final Broken ONE = new Broken();

        private Broken() {
            super("broken", null, false, false);
        }
    }

    /** Listens to no validator: as soon as one has something to say, a constraint is broken. */
    private record Unheard(Instant now) implements ConstraintValidatorContext {

        @Override
        public void disableDefaultConstraintViolation() {
            throw Broken.ONE;
        }

        @Override
        public String getDefaultConstraintMessageTemplate() {
            throw Broken.ONE;
        }

        @Override
        public ClockProvider getClockProvider() {
            return () -> Clock.fixed(now, ZoneOffset.UTC);
        }

        @Override
        public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String template) {
            throw Broken.ONE;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw Broken.ONE;
        }
    }
}
