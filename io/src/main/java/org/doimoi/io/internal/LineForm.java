package org.doimoi.io.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.value.Composite;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Exchanges as one object a line: the header, then records such as {@code {"startup": {...}}}. */
final class LineForm implements Form {

    @Override
    public void read(Source source, Intake intake) throws IOException {
        Chunks chunks = new Chunks(source);
        Chunks.Chunk chunk = chunks.next();
        long line = 1;
        int start = 0;
        boolean headed = false;
        // the header comes first and is read slowly, with whatever stands before it
        for (; chunk != null && !headed; line += 1) {
            source.show(chunk);
            long offset = chunk.offset() + start;
            int from = start + (line == 1 ? Source.begin(chunk.bytes()) : 0);
            int end = start;
            while (end < chunk.length() && chunk.bytes()[end] != '\n') {
                end++;
            }
            boolean blank = chunk.skipped() == 0 && isBlank(chunk.bytes(), from, end);
            if (!blank) {
                headed = true;
                if (chunk.skipped() > 0) {
                    tooLong(intake, chunk, line);
                    intake.report("missing-header", new Location(line, 1, offset), Map.of());
                } else if (isDocument(chunk.bytes(), from, end)) {
                    // whatever its name says, nothing of it may be passed over
                    new DocumentForm().read(source, intake);
                    return;
                } else {
                    int to = Math.max(from, withoutReturn(chunk.bytes(), end));
                    int skip = from - start;
                    readLine(intake, new Line(chunk.bytes(), from, to, offset + skip, line, skip), true);
                }
            }
            start = end + 1;
            if (chunk.skipped() > 0 || start >= chunk.length()) {
                chunk = chunks.next();
                start = 0;
            }
        }
        if (chunk != null && start > 0) {
            chunk = chunks.after(chunk, start);
        }
        if (!headed) {
            intake.report("missing-header", new Location(1, 1, 0), Map.of());
        }
        if (chunk != null && !intake.isRefused()) {
            readLines(source, intake, chunks, chunk, line);
        }
    }

    /** Returns whether the first line is a header that can be read, so that nothing before it is asked for again. */
    static boolean canPass(byte[] start) {
        int end = 0;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        try {
            Node header = Nodes.read(Arrays.copyOfRange(start, Source.begin(start), end), 1, 0, 0);
            Node version = header.get("doimoi");
            return end < start.length
                    && version != null
                    && Intake.isReadable(version)
                    && !DocumentForm.isDocument(header);
        } catch (JacksonException ex) {
            return false;
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static int withoutReturn(byte[] bytes, int end) {
        return end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private static boolean isDocument(byte[] bytes, int from, int to) {
        if (to - from > Nodes.MAX_RECORD) {
            return false;
        }
        try {
            return DocumentForm.isDocument(Nodes.read(Arrays.copyOfRange(bytes, from, to), 1, 0, 0));
        } catch (JacksonException ex) {
            return false;
        }
    }

    private static void tooLong(Intake intake, Chunks.Chunk chunk, long line) throws IOException {
        Location here = new Location(line, 1, chunk.offset());
        Finding finding = Intake.finding("limit-exceeded", here, Map.of("reason", Nodes.Reasons.LINE));
        intake.reject(here, chunk.offset(), chunk.skipped(), finding);
    }

    private static void readLines(Source source, Intake intake, Chunks chunks, Chunks.Chunk first, long line)
            throws IOException {
        long number = line;
        try (Batches batches = new Batches(chunks, first, intake.threads(), intake::straight, intake::giveBack)) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                source.show(batch.chunk);
                if (batch.chunk.skipped() > 0) {
                    tooLong(intake, batch.chunk, number);
                } else {
                    readBatch(intake, batch, number);
                }
                number += batch.lines;
                if (intake.isStreaming()) {
                    // what has passed cannot be counted again
                    long end = batch.chunk.offset() + batch.chunk.length() + batch.chunk.skipped();
                    intake.columns.endsAt(new Location(number, 1, end));
                }
                batches.done(batch);
            }
        }
    }

    private static void readBatch(Intake intake, Batch batch, long first) throws IOException {
        for (int i = 0; i < batch.size; i++) {
            long line = first + batch.number(i);
            long offset = batch.chunk.offset() + batch.start(i);
            Composite record = batch.record(i);
            if (record != null && intake.isClean(record)) {
                Table<?> table = Table.all().get(batch.table(i));
                Span span = new Span(offset, batch.end(i) - batch.start(i), line, 0, table.recordName(), -1);
                intake.clean(table, record, span);
            } else {
                readLine(intake, new Line(batch.chunk.bytes(), batch.start(i), batch.end(i), offset, line, 0), false);
            }
        }
    }

    /** A line: the bytes, where they are in the input, and how many bytes of the line stand before them. */
    private record Line(byte[] array, int from, int to, long offset, long number, int skip) {}

    private static void readLine(Intake intake, Line it, boolean first) throws IOException {
        long offset = it.offset();
        long line = it.number();
        int skip = it.skip();
        int length = it.to() - it.from();
        Location here = new Location(line, 1, offset);
        if (length > Nodes.MAX_RECORD) {
            intake.reject(
                    here, offset, length, Intake.finding("limit-exceeded", here, Map.of("reason", Nodes.Reasons.LINE)));
            return;
        }
        byte[] bytes = Arrays.copyOfRange(it.array(), it.from(), it.to());
        Utf8 utf8 = new Utf8();
        long wrong = utf8.accept(bytes, 0, length);
        wrong = wrong < 0 ? utf8.end() : wrong;
        if (wrong >= 0) {
            Location place = intake.columns.locate(line, offset + wrong, skip + wrong);
            intake.reject(
                    here, offset, length, Intake.finding("invalid-utf8", place, Map.of("value", Utf8.hex(bytes, (int)
                            wrong))));
            return;
        }
        Node node;
        try {
            node = Nodes.read(bytes, line, skip, offset);
        } catch (JacksonException ex) {
            TokenStreamLocation at = ex.getLocation();
            long column = at == null ? 0 : Math.max(0, at.getByteOffset());
            Location place = intake.columns.locate(line, offset + column, skip + column);
            intake.reject(
                    here, offset, length, Intake.finding(Nodes.rule(ex), place, Map.of("reason", Nodes.reason(ex))));
            return;
        }
        if (first && node.kind == Node.Kind.OBJECT && node.get("doimoi") != null) {
            intake.header(node);
            if (intake.isRefused()) {
                intake.rest(0);
            }
            return;
        }
        if (first) {
            intake.report("missing-header", here, Map.of());
        }
        if (node.kind != Node.Kind.OBJECT
                || node.names.size() != 1
                || Shape.of(Header.class).byName.containsKey(node.names.get(0))) {
            intake.reject(here, offset, length, Intake.finding("line-shape", intake.location(node), Map.of()));
            return;
        }
        String name = node.names.get(0);
        Node record = node.items.get(0);
        Span span = new Span(offset, length, line, skip, name, -1);
        Optional<Table<?>> table = intake.table(name);
        if (table.isPresent()) {
            intake.record(table.get(), record, span);
        } else {
            intake.unknown(record, span);
        }
    }
}
