package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.OutputStream;
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
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Protection;

/** Writes one exchange. */
public final class WritingRun {

    /** The statuses of a listing that has been published. */
    private static final ImmutableSet<String> SHOWN = ImmutableSet.of("published", "suspended", "fulfilled", "expired");

    private final Protection audience;
    private final OutputStream out;
    private final RecordBytes bytes;

    /** Creates a run. */
    public WritingRun(Protection audience, OutputStream out) {
        this.audience = audience;
        this.out = out;
        this.bytes = new RecordBytes(audience);
    }

    /** Writes an exchange as one object a line. */
    public void writeLines(Exchange exchange) throws IOException {
        Map<Table<?>, List<? extends Entity>> tables = tables(exchange.dataset());
        bytes.object(header(exchange, tables)).text("\n");
        send();
        for (Table<?> table : Table.all()) {
            String begin = "{\"" + table.recordName() + "\":";
            for (Entity record : requireNonNull(tables.get(table), "rows")) {
                bytes.text(begin).object(record).text("}\n");
                send();
            }
        }
        if (audience == Protection.PERSONAL) {
            for (Map.Entry<String, Json> unknown : exchange.dataset().extras().entrySet()) {
                String name = Json.of(unknown.getKey()).toString();
                for (Json record : Elements.of(unknown.getValue())) {
                    bytes.text("{" + name + ":" + record + "}\n");
                    send();
                }
            }
        }
    }

    /** Writes an exchange as one document, a record a line. */
    public void writeDocument(Exchange exchange) throws IOException {
        Map<Table<?>, List<? extends Entity>> tables = tables(exchange.dataset());
        bytes.object(header(exchange, tables)).drop('}');
        for (Table<?> table : Table.all()) {
            List<? extends Entity> visible = requireNonNull(tables.get(table), "rows");
            String separator = ",\n\"" + table.name() + "\":[\n";
            for (Entity record : visible) {
                bytes.text(separator).object(record);
                send();
                separator = ",\n";
            }
            bytes.text(visible.isEmpty() ? "" : "\n]");
        }
        if (audience == Protection.PERSONAL) {
            for (Map.Entry<String, Json> unknown : exchange.dataset().extras().entrySet()) {
                bytes.text(",\n" + Json.of(unknown.getKey()) + ":" + unknown.getValue());
            }
        }
        bytes.text("}\n");
        send();
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

    /** Writes what was collected, a line at once. */
    private void send() throws IOException {
        bytes.writeTo(out);
        bytes.reset();
    }
}
