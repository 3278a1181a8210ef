package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Exchanges as one document: the members of the header and a list per table, in any order. */
final class DocumentForm implements Form {

    private final Set<String> seen = new HashSet<>();
    /** The offset up to which everything was taken in. */
    private long done;

    @Override
    public void read(Source source, Intake intake) throws IOException {
        long wrong = invalidUtf8(source);
        contract(source).ifPresent(intake::contract);
        Node head = new Node(Node.Kind.OBJECT, "", 1, 0, 0, 0);
        boolean cut = false;
        if (intake.isStreaming()) {
            // whoever takes the records one by one needs to know first how these are to be read
            intake.header(header(source, intake));
            if (intake.isRefused()) {
                intake.rest(0);
                return;
            }
        }
        try (JsonParser parser = Nodes.parser(source.stream(wrong < 0 ? Long.MAX_VALUE : wrong))) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_OBJECT) {
                if (wrong >= 0) {
                    foreign(source, wrong, intake);
                }
                intake.report("missing-header", new Location(1, 1, 0), Map.of());
                intake.rest(0);
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                readMember(parser, head, intake);
                done = parser.currentLocation().getByteOffset();
            }
            done = parser.currentLocation().getByteOffset();
            if (parser.nextToken() != null) {
                intake.report("trailing-text", intake.location(place(parser.currentTokenLocation())), Map.of());
                intake.trailing(done);
            }
        } catch (JacksonIOException ex) {
            throw ex.getCause();
        } catch (JacksonException ex) {
            cut = true;
            // where bytes that are not UTF-8 begin, the parser finds the end
            if (wrong < 0 || !(ex instanceof UnexpectedEndOfInputException)) {
                TokenStreamLocation at = ex.getLocation();
                Location here = at == null ? new Location(1, 1, 0) : intake.location(place(at));
                intake.report(Nodes.rule(ex), here, Map.of("reason", Nodes.reason(ex)));
            }
        }
        if (wrong >= 0) {
            foreign(source, wrong, intake);
        }
        if (cut) {
            intake.rest(done);
        }
        if (head.get("doimoi") == null && !cut) {
            intake.report("missing-header", new Location(1, 1, 0), Map.of());
        }
        if (!intake.isStreaming()) {
            intake.header(head);
        }
        if (intake.isRefused()) {
            intake.rest(0);
        }
    }

    private static void foreign(Source source, long wrong, Intake intake) throws IOException {
        byte[] bytes = source.read(wrong, 4);
        intake.report("invalid-utf8", intake.columns.find(wrong), Map.of("value", Utf8.hex(bytes, 0)));
    }

    /** Returns the members that are no tables, wherever these stand, as far as the document can be read. */
    private static Node header(Source source, Intake intake) {
        Node head = new Node(Node.Kind.OBJECT, "", 1, 0, 0, 0);
        try (JsonParser parser = Nodes.parser(source.stream(Long.MAX_VALUE))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return head;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                boolean known = Shape.of(Header.class).byName.containsKey(name);
                if (parser.nextToken() != JsonToken.START_ARRAY || known) {
                    Node value = Nodes.read(parser, Nodes.Places.BEGINNING);
                    head.names.add(name);
                    head.items.add(value);
                    continue;
                }
                Node list = place(parser.currentTokenLocation());
                boolean rows = intake.table(name).isPresent();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    rows |= list.items.isEmpty() && parser.currentToken() == JsonToken.START_OBJECT;
                    if (rows) {
                        parser.skipChildren();
                    } else {
                        list.items.add(Nodes.read(parser, Nodes.Places.BEGINNING));
                    }
                }
                if (!rows) {
                    head.names.add(name);
                    head.items.add(list);
                }
            }
        } catch (JacksonException ex) {
            // what is wrong is found again when the records are read
            return head;
        }
        return head;
    }

    /** Returns whether an object has a table in it, so that it is a document and not a header or a record. */
    static boolean isDocument(Node object) {
        Node contract = object.get("doimoi");
        Upgrades upgrades = contract == null ? Upgrades.NONE : Upgrades.from(contract.text);
        for (int i = 0; i < object.names.size(); i++) {
            if (object.items.get(i).kind == Node.Kind.ARRAY
                    && upgrades.table(object.names.get(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Finds the contract, which may stand behind the tables that are to be read by it. */
    private static Optional<String> contract(Source source) throws IOException {
        try (JsonParser parser = Nodes.parser(source.stream(Long.MAX_VALUE))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("doimoi");
                JsonToken value = parser.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonIOException ex) {
            throw ex.getCause();
        } catch (JacksonException ex) {
            return Optional.empty(); // what is wrong is said when it is read
        }
    }

    private void readMember(JsonParser parser, Node head, Intake intake) throws IOException {
        String name = parser.currentName();
        parser.nextToken();
        boolean known = Shape.of(Header.class).byName.containsKey(name);
        Optional<Table<?>> table = known ? Optional.empty() : intake.table(name);
        if (parser.currentToken() != JsonToken.START_ARRAY || known) {
            Node node = Nodes.read(parser, Nodes.Places.BEGINNING);
            if (table.isPresent()) {
                intake.notATable(name, node);
            }
            head.names.add(name);
            head.items.add(node);
            return;
        }
        // a list of a name that is not known is a table if its first element is an object, else it is of the header
        Node list = place(parser.currentTokenLocation());
        boolean rows = table.isPresent();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Node record = Nodes.read(parser, Nodes.Places.BEGINNING);
            done = record.end;
            rows |= i == 0 && record.kind == Node.Kind.OBJECT;
            int length = (int) (record.end - record.offset);
            Span span = new Span(record.offset, length, record.line, record.indent, name, i);
            if (!rows) {
                list.items.add(record);
            } else if (table.isPresent()) {
                intake.record(table.get(), record, span);
            } else {
                intake.unknown(record, span);
            }
        }
        if (!rows) {
            head.names.add(name);
            head.items.add(list);
        } else if (!seen.add(table.map(Table::name).orElse(name))) {
            intake.duplicate(name, list);
        }
    }

    private static Node place(TokenStreamLocation at) {
        return new Node(Node.Kind.ARRAY, "", at.getLineNr(), Math.max(0, at.getColumnNr() - 1), at.getByteOffset(), 0);
    }

    private static long invalidUtf8(Source source) throws IOException {
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.stream(Long.MAX_VALUE)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long wrong = utf8.accept(buffer, 0, n);
                if (wrong >= 0) {
                    return wrong;
                }
            }
        }
        return utf8.end();
    }
}
