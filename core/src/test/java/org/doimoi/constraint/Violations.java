package org.doimoi.constraint;

import static java.util.stream.Collectors.toCollection;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What Hibernate Validator finds wrong with a record, as short lines such as {@code title.en Trimmed}. */
public final class Violations {

    private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

    /** A validator without expression language, on the day of the samples. */
    public static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> Clock.fixed(NOW, ZoneOffset.UTC))
            .buildValidatorFactory()
            .getValidator();

    private static final Pattern PART = Pattern.compile("\\{org\\.doimoi\\.constraint\\.(\\w+)\\.message}");

    private Violations() {}

    /**
     * Validates a record.
     *
     * @param record  the record
     * @return path and simple name of the constraint of each violation; the name alone if it is on the record itself
     */
    public static Set<String> of(Object record) {
        return VALIDATOR.validate(record).stream().map(Violations::line).collect(toCollection(TreeSet::new));
    }

    private static String line(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Matcher part = PART.matcher(violation.getMessageTemplate());
        boolean together = constraint.equals("Prose") && part.matches();
        String name = together ? part.group(1).replace("Prose", "MaxLength") : constraint;
        return (violation.getPropertyPath() + " " + name).strip();
    }
}
