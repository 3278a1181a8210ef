package org.doimoi.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.doimoi.finding.Patch;
import org.doimoi.io.internal.Comparing;
import org.doimoi.io.internal.Source;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two exchanges, record by record.
 *
 * <pre>{@code
 * ExchangeDiff.Totals totals = ExchangeDiff.between(Path.of("monday.ndjson"), Path.of("tuesday.json.gz"), System.out::println);
 * }</pre>
 *
 * <p>The exchanges are compared as they stand, with everything that this version does not know. Records are the same if their
 * canonical forms are ({@link CanonicalForm}): neither the form of the file nor the order of records and members counts, nor
 * how a number is spelled. Records of one type and id that both have are compared member by member, and lists element by
 * element. Of records without id, and of those that share one, it cannot be said which became which: they are removed and
 * added. There are no changes between two files exactly if they have the same digest.
 *
 * <p>If the records of each type stand together and in the order of their ids the files are streamed; else they are sorted in
 * temporary files. The memory that this takes is bounded either way.
 *
 * <p>As JSON a change is one line:
 *
 * <pre>{@code
 * {"change":"header","patch":[{"op":"add","path":"/publisher","value":"G06"}]}
 * {"change":"added","type":"startup","id":"H38:st-0001","record":{...}}
 * {"change":"removed","type":"startup","id":"H38:st-0002","record":{...}}
 * {"change":"changed","type":"startup","id":"H38:st-0003","patch":[{"op":"test","path":"/province","value":"10"},
 *   {"op":"replace","path":"/province","value":"15"}]}
 * }</pre>
 */
public final class ExchangeDiff {

    private ExchangeDiff() {}

    /** What became of a record, or of the header. */
    public enum Kind {
        /** The header differs. */
        HEADER,
        /** A record is in the second exchange only. */
        ADDED,
        /** A record is in the first exchange only. */
        REMOVED,
        /** A record is in both, and differs. */
        CHANGED;

        /**
         * Returns the word for it in JSON.
         *
         * @return the word, such as {@code added}
         */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One difference.
     *
     * @param kind  what it is
     * @param type  the type of the record, such as {@code startup}, null for the header
     * @param id  the id of the record, null for the header and for a record that has none
     * @param record  the record, in canonical form, if it was added or removed, else null
     * @param patch  what turns the header or the record of the first exchange into that of the second; empty if the record was
     *     added or removed. A value is tested before it is replaced or removed
     */
    public record Change(
            Kind kind,
            @Nullable String type,
            @Nullable String id,
            @Nullable Json record,
            Patch patch) {

        /**
         * Returns the change as JSON.
         *
         * @return the object
         */
        public Json toJson() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("change", kind.toString());
            if (type != null) {
                members.put("type", type);
            }
            if (id != null) {
                members.put("id", id);
            }
            if (record != null) {
                members.put("record", record);
            } else {
                members.put("patch", patch.toJson());
            }
            return Json.of(members);
        }

        /**
         * Returns the text of {@link #toJson()}.
         *
         * @return the text
         */
        @Override
        public String toString() {
            return toJson().toString();
        }
    }

    /**
     * How much differs.
     *
     * @param header  whether the headers differ
     * @param added  the number of records that are in the second exchange only
     * @param removed  the number of records that are in the first exchange only
     * @param changed  the number of records that are in both and differ
     */
    public record Totals(boolean header, long added, long removed, long changed) {

        /**
         * Returns whether nothing differs.
         *
         * @return true if both exchanges have the same canonical form
         */
        public boolean isEmpty() {
            return !header && added == 0 && removed == 0 && changed == 0;
        }
    }

    /**
     * Finds what differs.
     *
     * @param before  the first exchange, compressed or not
     * @param after  the second exchange
     * @param listener  is given each change: that of the header first, then those of the records, by type and id
     * @return how much differs
     * @throws MalformedExchangeException if not all of an exchange can be understood; nothing was told then
     * @throws ExchangeException if a file cannot be read, or a temporary file cannot be written
     */
    public static Totals between(Path before, Path after, Consumer<? super Change> listener) {
        Counting counting = new Counting(listener);
        try (Source one = open(before);
                Source other = open(after)) {
            Comparing.run(
                    one,
                    CanonicalForm.ndjson(before),
                    other,
                    CanonicalForm.ndjson(after),
                    (which, ex) -> new MalformedExchangeException((which == 0 ? before : after).toString(), ex),
                    counting);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to compare " + before + " with " + after, ex);
        }
        return new Totals(counting.header, counting.added, counting.removed, counting.changed);
    }

    private static Source open(Path path) {
        try {
            return Source.of(path);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + path, ex);
        }
    }

    private static final class Counting implements Comparing.Changes {

        private final Consumer<? super Change> listener;
        private boolean header;
        private long added;
        private long removed;
        private long changed;

        Counting(Consumer<? super Change> listener) {
            this.listener = listener;
        }

        @Override
        public void header(Patch patch) {
            header = true;
            listener.accept(new Change(Kind.HEADER, null, null, null, patch));
        }

        @Override
        public void added(String type, @Nullable String id, Json record) {
            added++;
            listener.accept(new Change(Kind.ADDED, type, id, record, new Patch(List.of())));
        }

        @Override
        public void removed(String type, @Nullable String id, Json record) {
            removed++;
            listener.accept(new Change(Kind.REMOVED, type, id, record, new Patch(List.of())));
        }

        @Override
        public void changed(String type, String id, Patch patch) {
            changed++;
            listener.accept(new Change(Kind.CHANGED, type, id, null, patch));
        }
    }
}
