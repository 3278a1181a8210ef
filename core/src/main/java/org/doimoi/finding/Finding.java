package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
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
 * @param related  the other places that it speaks of, such as the record that had the id first
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable String type,
        @Nullable String record,
        String pointer,
        @Nullable Location location,
        Map<String, Object> arguments,
        @Nullable Fix fix,
        List<Place> related) {

    /** Creates a finding. */
    public Finding {
        requireNonNull(rule, "rule");
        requireNonNull(severity, "severity");
        requireNonNull(pointer, "pointer");
        arguments = ImmutableSortedMap.copyOf(arguments);
        related = List.copyOf(related);
    }

    /**
     * Creates a finding without a fix, on one place.
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
        this(rule, severity, type, record, pointer, location, arguments, null, List.of());
    }

    /**
     * Returns a copy with a place in the text.
     *
     * @param place  the place
     * @return the copy
     */
    public Finding at(@Nullable Location place) {
        return new Finding(rule, severity, type, record, pointer, place, arguments, fix, related);
    }

    /**
     * Returns a copy with a fix.
     *
     * @param other  how it could be mended
     * @return the copy
     */
    public Finding with(Fix other) {
        return new Finding(rule, severity, type, record, pointer, location, arguments, other, related);
    }

    /**
     * Returns a copy of another severity.
     *
     * @param other  how grave it is
     * @return the copy
     */
    public Finding graded(Severity other) {
        return new Finding(rule, other, type, record, pointer, location, arguments, fix, related);
    }

    /**
     * Returns a copy that speaks of other places too.
     *
     * @param places  the places
     * @return the copy
     */
    public Finding relatedTo(List<Place> places) {
        return new Finding(rule, severity, type, record, pointer, location, arguments, fix, places);
    }

    /**
     * Returns where in its record the finding is, which does not change with the form of the exchange or the records
     * before.
     *
     * @return the JSON Pointer, such as {@code /province}; that of the finding if it is not about a record
     */
    public String within() {
        if (type == null) {
            return pointer;
        }
        // a line has the record under its type, a document in the list of its table
        int first = pointer.indexOf('/', 1);
        int second = first < 0 ? -1 : pointer.indexOf('/', first + 1);
        boolean line = (first < 0 ? pointer : pointer.substring(0, first)).equals("/" + type)
                && (first == pointer.length() - 1 || !isNumber(pointer, first + 1, second));
        int end = line ? first : second;
        return end < 0 ? "" : pointer.substring(end);
    }

    private static boolean isNumber(String text, int from, int to) {
        int end = to < 0 ? text.length() : to;
        for (int i = from; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from > 0 && from < end;
    }

    /**
     * Returns one line in English.
     *
     * @return the line, such as {@code 3:17 ERROR id-format /startups/0/id: ...}
     */
    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "" : " " + pointer;
        return (location == null ? "" : location + " ") + severity + " " + rule + place + ": "
                + Messages.ENGLISH.text(this);
    }
}
