package org.doimoi.io.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Exchanges as one object a line: the header, then records such as {@code {"startup": {...}}}. */
final class LineForm implements Form {

    @Override
    public void read(Source source, Intake intake) throws IOException {
        boolean first = true;
        long line = 0;
        try (LineSplitter splitter = new LineSplitter(source)) {
            while (!intake.isRefused() && splitter.next()) {
                line++;
                int skip = line == 1 ? Source.begin(source.read(0, 3)) : 0;
                if (splitter.isBlank(skip)) {
                    continue;
                }
                if (first && isDocument(source, splitter, skip)) {
                    // whatever its name says, nothing of it may be passed over
                    new DocumentForm().read(source, intake);
                    return;
                }
                readLine(source, intake, splitter, line, skip, first);
                first = false;
            }
        }
        if (first) {
            intake.report("missing-header", new Location(1, 1, 0), Map.of());
        }
    }

    private static boolean isDocument(Source source, LineSplitter splitter, int skip) throws IOException {
        if (splitter.length() > Nodes.MAX_RECORD) {
            return false;
        }
        try {
            byte[] line = source.read(splitter.offset() + skip, splitter.length() - skip);
            return DocumentForm.isDocument(Nodes.read(line, 1, 0, 0));
        } catch (JacksonException ex) {
            return false;
        }
    }

    private static void readLine(
            Source source, Intake intake, LineSplitter splitter, long line, int skip, boolean first)
            throws IOException {
        long offset = splitter.offset() + skip;
        int length = splitter.length() - skip;
        Location here = new Location(line, 1, offset);
        if (length > Nodes.MAX_RECORD) {
            intake.reject(here, offset, length, Intake.finding("limit-exceeded", here, Map.of("reason", Nodes.LINE)));
            return;
        }
        byte[] bytes = source.read(offset, length);
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
        Optional<Table<?>> table = Table.named(name);
        if (table.isPresent()) {
            intake.record(table.get(), record, span);
        } else {
            intake.unknown(record, span);
        }
    }
}
