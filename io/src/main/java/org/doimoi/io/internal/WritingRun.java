package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.model.Listing;
import org.doimoi.model.Partnership;
import org.doimoi.model.Proposal;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Protection;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes one exchange. */
public final class WritingRun {

    /** The statuses of a listing that has been published. */
    private static final ImmutableSet<String> SHOWN = ImmutableSet.of("published", "suspended", "fulfilled", "expired");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Protection audience;
    private final RecordWriter records;
    private final OutputStream out;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2048);

    /** Creates a run. */
    public WritingRun(Protection audience, OutputStream out) {
        this.audience = audience;
        this.records = new RecordWriter(audience);
        this.out = out;
    }

    /** Writes an exchange as one object a line. */
    public void writeLines(Exchange exchange) throws IOException {
        Map<Table<?>, List<? extends Entity>> tables = tables(exchange.dataset());
        object(header(exchange, tables));
        text("\n");
        for (Table<?> table : Table.all()) {
            for (Entity record : requireNonNull(tables.get(table), "rows")) {
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
        Map<Table<?>, List<? extends Entity>> tables = tables(exchange.dataset());
        byte[] head = bytes(header(exchange, tables));
        out.write(head, 0, head.length - 1);
        for (Table<?> table : Table.all()) {
            List<? extends Entity> visible = requireNonNull(tables.get(table), "rows");
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

    /** Says the version of the contract that is written, whatever was read, and how much is written. */
    private Header header(Exchange exchange, Map<Table<?>, List<? extends Entity>> tables) {
        Header header = exchange.header();
        Map<String, Json> extras = new LinkedHashMap<>(header.extras());
        // what stood in the place of a table gives way to the table
        tables.forEach((table, records) -> {
            if (!records.isEmpty()) {
                extras.remove(table.name());
            }
        });
        Map<String, Long> counts = new LinkedHashMap<>();
        header.counts().forEach((name, count) -> {
            Table<?> table = Table.named(name).orElse(null);
            if (table != null) {
                counts.put(name, (long) requireNonNull(tables.get(table), name).size());
            } else if (audience == Protection.PERSONAL) {
                counts.put(name, count);
            }
        });
        return header.toBuilder()
                .doimoi(Header.CONTRACT)
                .counts(counts)
                .extras(extras)
                .build();
    }

    /** Returns the records of each table that the audience may see. */
    private Map<Table<?>, List<? extends Entity>> tables(Dataset dataset) {
        Set<Id<?>> hidden = new HashSet<>();
        for (Table<?> table : Table.all()) {
            table.rows(dataset).stream()
                    .filter(record -> record instanceof Listing listing && !isVisible(listing))
                    .forEach(record -> hidden.add(record.id()));
        }
        Map<Table<?>, List<? extends Entity>> tables = new LinkedHashMap<>();
        for (Table<?> table : Table.all()) {
            List<? extends Entity> rows = table.rows(dataset);
            tables.put(table, hidden.isEmpty() ? rows : without(hidden, rows));
        }
        return tables;
    }

    private static List<? extends Entity> without(Set<Id<?>> hidden, List<? extends Entity> rows) {
        return rows.stream()
                .filter(record -> !hidden.contains(record.id()))
                .filter(record -> !(record instanceof Proposal proposal)
                        || !hidden.contains(proposal.demand()) && !hidden.contains(proposal.supply()))
                .map(record -> record instanceof Partnership partnership ? without(hidden, partnership) : record)
                .toList();
    }

    private static Partnership without(Set<Id<?>> hidden, Partnership partnership) {
        return partnership.listings().stream().noneMatch(hidden::contains)
                ? partnership
                : partnership.toBuilder()
                        .listings(partnership.listings().stream()
                                .filter(listing -> !hidden.contains(listing))
                                .toList())
                        .build();
    }

    private boolean isVisible(Listing listing) {
        Protection needed = switch (listing.visibility().toString()) {
            case "public" -> SHOWN.contains(listing.status().toString()) ? Protection.PUBLIC : Protection.CONFIDENTIAL;
            case "restricted" -> Protection.CONFIDENTIAL;
            default -> Protection.PERSONAL;
        };
        return needed.compareTo(audience) <= 0;
    }

    private void object(Composite record) throws IOException {
        write(record);
        buffer.writeTo(out);
    }

    private byte[] bytes(Composite record) {
        write(record);
        return buffer.toByteArray();
    }

    private void write(Composite record) {
        buffer.reset();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer, JsonEncoding.UTF8)) {
            records.write(record, generator);
        }
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
