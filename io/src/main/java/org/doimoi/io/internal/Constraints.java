package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.Together;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Severity;
import org.doimoi.value.Composite;
import org.doimoi.value.Pointer;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Checks records by a provider of Jakarta Validation. */
public final class Constraints {

    /** One constraint that is broken. */
    public record Broken(String rule, Severity severity, Pointer at, Map<String, Object> arguments) {}

    private static final Set<String> NO_ARGUMENTS = Set.of("message", "groups", "payload");

    /** The provider; null stands for the default one. */
    private final @Nullable ValidatorFactory factory;

    private final LocalDate today;
    private final Proof.@Nullable Rules proof;
    private final ConcurrentLinkedQueue<Straight> readers = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Validator validator;

    private Constraints(@Nullable ValidatorFactory factory, LocalDate today, Proof.@Nullable Rules proof) {
        this.factory = factory;
        this.today = today;
        this.proof = proof;
    }

    /** Returns the checks of the default provider, which is asked only of what cannot be proven without it. */
    public static Constraints of(LocalDate today) {
        return new Constraints(null, today, new Proof.Rules(today));
    }

    /** Returns the checks of a provider for a day on which dates must not be in the future. */
    public static Constraints of(ValidatorFactory factory, LocalDate today) {
        return new Constraints(factory, today, null);
    }

    /** Returns the validator, made when it is first asked for; two threads that ask at once may make two, which are alike. */
    private Validator validator() {
        Validator known = validator;
        if (known == null) {
            Clock noon = Clock.fixed(noon(today), ZoneOffset.UTC);
            known = (factory == null ? DefaultProvider.FACTORY : factory)
                    .usingContext()
                    .clockProvider(() -> noon)
                    .getValidator();
            validator = known;
        }
        return known;
    }

    static Instant noon(LocalDate today) {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Returns a reader of clean records, for one thread; one that was given back knows what it has read before. */
    Straight reader() {
        Straight idle = readers.poll();
        return idle == null ? new Straight(proof) : idle;
    }

    /** Takes a reader back. */
    void giveBack(Straight reader) {
        readers.add(reader);
    }

    /** Returns what proves records clean without the provider; null if the provider is one of the host. */
    Proof.@Nullable Rules proof() {
        return proof;
    }

    /** Returns the default provider, without expression language and with English whatever the machine speaks. */
    public static ValidatorFactory factory() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
                .buildValidatorFactory();
    }

    /** Checks the value of one component of a record that could not be made. */
    public <T extends Composite> List<Broken> check(Class<T> type, String component, Object value) {
        List<Broken> broken = new ArrayList<>();
        if (proof == null || !proof.of(type).holds(Shape.of(type).position(component), value)) {
            validator().validateValue(type, component, value).forEach(violation -> broken.add(broken(violation)));
        }
        Pointer at = Pointer.ROOT.member(component);
        if (value instanceof Composite part) {
            addAll(part, at, broken);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Composite part) {
                    addAll(part, at.element(i), broken);
                }
            }
        }
        return broken;
    }

    private void addAll(Composite part, Pointer at, List<Broken> broken) {
        check(part)
                .forEach(one ->
                        broken.add(new Broken(one.rule(), one.severity(), at.append(one.at()), one.arguments())));
    }

    /** Checks a record and returns what is broken, in a fixed order. */
    public List<Broken> check(Composite record) {
        if (proof != null && proof.holds(record)) {
            return List.of();
        }
        Set<ConstraintViolation<Composite>> violations = validator().validate(record);
        return violations.isEmpty()
                ? List.of()
                : violations.stream()
                        .map(Constraints::broken)
                        .distinct()
                        .sorted(Comparator.comparing(
                                        (Broken broken) -> broken.at().toString())
                                .thenComparing(Broken::rule)
                                .thenComparing(broken -> broken.arguments().toString()))
                        .toList();
    }

    private static Broken broken(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
        Map<String, Object> arguments = new LinkedHashMap<>();
        descriptor.getAttributes().entrySet().stream()
                .filter(attribute -> !NO_ARGUMENTS.contains(attribute.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> arguments.put(attribute.getKey(), plain(attribute.getValue())));
        String type = descriptor.getAnnotation().annotationType().getName();
        if (!type.startsWith("org.doimoi.") && !type.startsWith("jakarta.")) {
            arguments.put("message", violation.getMessage());
        }
        String id = Catalogue.idOf(name(violation, arguments));
        Severity severity =
                Catalogue.standard().find(id).map(Definition::severity).orElse(Severity.ERROR);
        boolean advice = severity == Severity.ERROR && descriptor.getPayload().contains(Should.class);
        return new Broken(id, advice ? Severity.WARNING : severity, pointer(violation.getPropertyPath()), arguments);
    }

    /** Returns the name of the constraint that is broken: of several that are checked together the message tells which. */
    private static String name(ConstraintViolation<?> violation, Map<String, Object> arguments) {
        Class<?> type = violation.getConstraintDescriptor().getAnnotation().annotationType();
        Together together = type.getAnnotation(Together.class);
        if (together == null) {
            return type.getSimpleName();
        }
        Object max = arguments.get("max");
        arguments.clear();
        for (Class<?> part : together.value()) {
            if (violation.getMessageTemplate().equals("{" + part.getName() + ".message}")) {
                return part.getSimpleName();
            }
        }
        arguments.put("value", requireNonNull(max, "max"));
        return MaxLength.class.getSimpleName();
    }

    private static Object plain(Object attribute) {
        return attribute instanceof String[] texts ? String.join(", ", texts) : attribute.toString();
    }

    private static Pointer pointer(Path path) {
        Pointer pointer = Pointer.ROOT;
        for (Path.Node node : path) {
            @Nullable Integer index = node.isInIterable() ? node.getIndex() : null;
            if (index != null) {
                pointer = pointer.element(index);
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer = pointer.member(node.getName());
            }
        }
        return pointer;
    }

    /** Made once and only when it is needed: it takes longer than reading a small exchange. */
    private static final class DefaultProvider {
        static final ValidatorFactory FACTORY = factory();
    }
}
