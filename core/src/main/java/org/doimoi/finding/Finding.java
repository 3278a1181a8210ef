package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a piece of data.
 *
 * <p>A finding has no text: {@link Messages} makes it, in Vietnamese or English, from the rule and the arguments.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule  the stable id of what was broken, such as {@code dangling-reference}
 * @param severity  how grave it is
 * @param type  the type of record, such as {@code startup}, null if it is not about a record
 * @param record  the id of the record as it was given, null if there is none
 * @param pointer  where, as a JSON Pointer (RFC 6901): into the document, or for NDJSON into the line
 * @param location  where in the text of the input, null if the data was made in memory
 * @param arguments  what the sentence is made of, by name; {@code value} is the value that is wrong
 * @param fix  how it could be mended, null if that cannot be computed
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable String type,
        @Nullable String record,
        String pointer,
        @Nullable Location location,
        Map<String, Object> arguments,
        @Nullable Fix fix) {

    /** Creates a finding. */
    public Finding {
        requireNonNull(rule, "rule");
        requireNonNull(severity, "severity");
        requireNonNull(pointer, "pointer");
        arguments = ImmutableSortedMap.copyOf(arguments);
    }

    /**
     * Creates a finding without a fix.
     *
     * @param rule  the stable id of what was broken, such as {@code dangling-reference}
     * @param severity  how grave it is
     * @param type  the type of record, such as {@code startup}, null if it is not about a record
     * @param record  the id of the record as it was given, null if there is none
     * @param pointer  where, as a JSON Pointer
     * @param location  where in the text of the input, null if the data was made in memory
     * @param arguments  what the sentence is made of, by name
     */
    public Finding(
            String rule,
            Severity severity,
            @Nullable String type,
            @Nullable String record,
            String pointer,
            @Nullable Location location,
            Map<String, Object> arguments) {
        this(rule, severity, type, record, pointer, location, arguments, null);
    }

    /**
     * Returns a copy with a place in the text.
     *
     * @param place  the place
     * @return the copy
     */
    public Finding at(@Nullable Location place) {
        return new Finding(rule, severity, type, record, pointer, place, arguments, fix);
    }

    /**
     * Returns a copy with a fix.
     *
     * @param other  how it could be mended
     * @return the copy
     */
    public Finding with(Fix other) {
        return new Finding(rule, severity, type, record, pointer, location, arguments, other);
    }

    /**
     * Returns one line in English.
     *
     * @return the line, such as {@code 3:17 ERROR id-format /startups/0/id: ...}
     */
    @Override
    public String toString() {
        return (location == null ? "" : location + " ") + severity + " " + rule + " " + pointer + ": "
                + Messages.ENGLISH.text(this);
    }
}
