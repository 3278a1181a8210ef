package org.doimoi.io.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The header and the records of an exchange as they stand, one after the other, whatever their types.
 *
 * <p>Nothing is passed over: what is no header and no record ends the reading with a {@link MalformedException}.
 */
interface RawRecords extends Closeable {

    /**
     * A record as it stands.
     *
     * @param type  the name of its type as a line has it, such as {@code startup}; as it stands if the type is not known
     * @param node  the record, whose places are those in the input
     * @param offset  where the bytes begin that stand for it, of a line the line
     * @param end  where they end
     */
    record Raw(String type, Node node, long offset, long end) {

        /** Returns the id of the record, null if it has none. */
        @Nullable
        String id() {
            Node id = node.get("id");
            return id == null || id.kind != Node.Kind.STRING ? null : id.text;
        }
    }

    /** Opens an input; {@code ndjson} is null if the content is to say. */
    static RawRecords of(Source source, @Nullable Boolean ndjson) throws IOException {
        Columns columns = new Columns(source);
        for (Flaw flaw : source.flaws()) {
            Location place = flaw.location();
            throw MalformedException.of(flaw.rule(), place == null ? columns.end() : place, flaw.arguments());
        }
        byte[] start = source.read(0, 2);
        for (byte b : start) {
            if (b == 0) {
                throw MalformedException.of(
                        "unsupported-encoding", new Location(1, 1, 0), Map.of("value", "UTF-16/UTF-32"));
            }
        }
        boolean lines = source.isMade() || (ndjson == null ? ReadingRun.isLines(source) : ndjson);
        if (lines) {
            RawLines raw = new RawLines(source);
            if (!raw.isDocument()) {
                return raw;
            }
            raw.close();
        }
        return new RawDocument(source);
    }

    /** Returns the next record, null if there is none. */
    @Nullable
    Raw next() throws IOException;

    /** Returns the header, which is whole once there is no next record. */
    Node header();

    /** Makes what the parser threw into what is thrown here. */
    static MalformedException malformed(JacksonException ex, Location here) {
        return MalformedException.of(Nodes.rule(ex), here, Map.of("reason", Nodes.reason(ex)));
    }

    /** Refuses members that stand twice: which one is meant cannot be known. */
    static void refuseTwins(Node node, @Nullable String type, Columns columns) {
        Problems problems = new Problems();
        if (!problems.areDistinct(node)) {
            Problems.Problem first = problems.list.get(0);
            Node id = node.get("id");
            Location here = columns.locate(first.node().line, first.node().offset, first.node().indent);
            throw new MalformedException(new Finding(
                    first.rule(),
                    Severity.ERROR,
                    type,
                    type == null || id == null || id.kind != Node.Kind.STRING ? null : id.text,
                    first.at().toString(),
                    here,
                    first.arguments()));
        }
    }

    /** Refuses bytes that are not UTF-8. */
    static MalformedException foreign(Source source, long wrong, Location here) throws IOException {
        String bytes = Utf8.hex(Arrays.copyOf(source.read(wrong, 4), 4), 0);
        return MalformedException.of("invalid-utf8", here, Map.of("value", bytes));
    }
}
