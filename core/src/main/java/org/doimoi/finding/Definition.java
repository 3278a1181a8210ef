package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rule: what it says in Vietnamese and English, how grave it is to break it, where it comes from and how
 * to mend what it finds.
 *
 * <p>Those of the library stand in the {@link Catalogue}. A host defines rules of its own:
 *
 * <pre>{@code
 * Definition.of("acme-logo-missing", Severity.WARNING,
 *     Text.ofVietnameseEnglish("thiếu biểu trưng", "must have a logo"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the stable id, lower-case words with hyphens; never used again for another rule
 * @param kind  who checks it
 * @param severity  how grave it is to break it; a constraint that is a recommendation at its place is a warning there
 * @param since  the version of the rules that had it first, such as {@code 1.0}
 * @param until  the last version that has it, null if it is in force
 * @param regraded  the severity that it had up to a version, by that version, if it was another
 * @param reads  the members that it looks at, such as {@code startup.successor}; empty if it looks at all of a kind
 * @param sentence  what it says, with arguments in braces
 * @param mend  how to mend what it finds
 * @param source  the article of law, the standard or the reason that it rests on
 * @param parameters  the numbers that a policy may set, by name
 * @param bad  samples that break it and nothing else
 * @param good  samples that it must leave alone
 */
public record Definition(
        String id,
        Kind kind,
        Severity severity,
        String since,
        @Nullable String until,
        Map<String, Severity> regraded,
        List<String> reads,
        Text sentence,
        @Nullable Text mend,
        @Nullable Text source,
        Map<String, Parameter> parameters,
        List<String> bad,
        List<String> good) {

    /** Who checks a rule. */
    public enum Kind {
        /** The reader, on the text of the input and the form of each value. */
        READING,
        /** A program that makes a value of a text, by an exception; no exchange can break it. */
        VALUE,
        /** A Jakarta constraint, on one record. */
        CONSTRAINT,
        /** A rule of {@code org.doimoi.rule}, on records and what is around them. */
        DATASET,
        /** Re-expression, on codes that it cannot carry to another day. */
        REEXPRESSION,
        /** The reader of policies and waivers. */
        POLICY
    }

    /**
     * A number that a policy may set.
     *
     * @param value  the number that holds if no policy says another
     * @param meaning  what it is, with its unit
     */
    public record Parameter(BigDecimal value, Text meaning) {}

    /** Creates a definition. */
    public Definition {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(severity, "severity");
        requireNonNull(since, "since");
        regraded = ImmutableSortedMap.copyOf(regraded, Catalogue.Versions.ORDER);
        reads = ImmutableList.copyOf(reads);
        requireNonNull(sentence, "sentence");
        parameters = ImmutableSortedMap.copyOf(parameters);
        bad = ImmutableList.copyOf(bad);
        good = ImmutableList.copyOf(good);
    }

    /**
     * Defines a rule on datasets.
     *
     * @param id  the stable id, lower-case words with hyphens
     * @param severity  how grave it is to break it
     * @param sentence  what it says, with arguments in braces
     * @return the definition
     */
    public static Definition of(String id, Severity severity, Text sentence) {
        return new Definition(
                id,
                Kind.DATASET,
                severity,
                Catalogue.FIRST,
                null,
                Map.of(),
                List.of(),
                sentence,
                null,
                null,
                Map.of(),
                List.of(),
                List.of());
    }

    /**
     * Returns whether the rule is one of a version of the rules.
     *
     * @param version  the version, such as {@code 1.0}
     * @return true if it was there then
     */
    public boolean isIn(String version) {
        return Catalogue.Versions.ORDER.compare(since, version) <= 0
                && (until == null || Catalogue.Versions.ORDER.compare(version, until) <= 0);
    }

    /**
     * Returns the rule as it was in a version.
     *
     * @param version  the version, such as {@code 1.0}
     * @return the rule, with the severity that it had then
     */
    public Definition in(String version) {
        Map.Entry<String, Severity> then = ((NavigableMap<String, Severity>) regraded).ceilingEntry(version);
        return then == null ? this : graded(then.getValue());
    }

    private Definition graded(Severity other) {
        return new Definition(
                id, kind, other, since, until, regraded, reads, sentence, mend, source, parameters, bad, good);
    }
}
