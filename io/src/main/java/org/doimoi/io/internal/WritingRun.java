package org.doimoi.io.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.model.Listing;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Protection;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes one exchange. */
public final class WritingRun {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Protection audience;
    private final RecordWriter records;
    private final OutputStream out;

    /** Creates a run. */
    public WritingRun(Protection audience, OutputStream out) {
        this.audience = audience;
        this.records = new RecordWriter(audience);
        this.out = out;
    }

    /** Writes an exchange as one object a line. */
    public void writeLines(Exchange exchange) throws IOException {
        object(header(exchange));
        text("\n");
        for (Table<?> table : Table.all()) {
            for (Entity record : visible(table, exchange.dataset())) {
                text("{\"" + table.recordName() + "\":");
                object(record);
                text("}\n");
            }
        }
        if (audience == Protection.PERSONAL) {
            for (Map.Entry<String, Json> unknown : exchange.dataset().extras().entrySet()) {
                String name = Json.of(unknown.getKey()).toString();
                for (Json record : Elements.of(unknown.getValue())) {
                    text("{" + name + ":" + record + "}\n");
                }
            }
        }
    }

    /** Writes an exchange as one document, a record a line. */
    public void writeDocument(Exchange exchange) throws IOException {
        byte[] head = bytes(header(exchange));
        out.write(head, 0, head.length - 1);
        for (Table<?> table : Table.all()) {
            List<? extends Entity> visible = visible(table, exchange.dataset());
            String separator = ",\n\"" + table.name() + "\":[\n";
            for (Entity record : visible) {
                text(separator);
                object(record);
                separator = ",\n";
            }
            text(visible.isEmpty() ? "" : "\n]");
        }
        if (audience == Protection.PERSONAL) {
            for (Map.Entry<String, Json> unknown : exchange.dataset().extras().entrySet()) {
                text(",\n" + Json.of(unknown.getKey()) + ":" + unknown.getValue());
            }
        }
        text("}\n");
    }

    /** Says the version of the contract that is written, whatever was read. */
    private static Header header(Exchange exchange) {
        Map<String, Json> extras = new LinkedHashMap<>(exchange.header().extras());
        // what stood in the place of a table gives way to the table
        Table.all().stream()
                .filter(table -> !table.rows(exchange.dataset()).isEmpty())
                .forEach(table -> extras.remove(table.name()));
        return exchange.header().toBuilder()
                .doimoi(Header.CONTRACT)
                .extras(extras)
                .build();
    }

    private List<? extends Entity> visible(Table<?> table, Dataset dataset) {
        return table.rows(dataset).stream().filter(this::isVisible).toList();
    }

    private boolean isVisible(Entity record) {
        if (!(record instanceof Listing listing)) {
            return true;
        }
        Protection needed = switch (listing.visibility().toString()) {
            case "public" -> Protection.PUBLIC;
            case "restricted" -> Protection.INTERNAL;
            default -> Protection.CONFIDENTIAL;
        };
        return needed.compareTo(audience) <= 0;
    }

    private void object(Composite record) throws IOException {
        out.write(bytes(record));
    }

    private byte[] bytes(Composite record) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(2048);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer, JsonEncoding.UTF8)) {
            records.write(record, generator);
        }
        return buffer.toByteArray();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
