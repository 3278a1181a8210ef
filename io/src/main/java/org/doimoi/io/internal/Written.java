package org.doimoi.io.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;

/** Counts what is written of an exchange, for its header. */
final class Written {

    private final Map<Class<?>, long[]> counts = new HashMap<>();

    Written() {
        Table.all().forEach(table -> counts.put(table.type(), new long[1]));
    }

    /** Counts a record. */
    void count(Entity record) {
        long[] count = counts.get(record.getClass());
        if (count == null) {
            throw new IllegalArgumentException("No table takes a " + record.getClass());
        }
        count[0]++;
    }

    private long count(Table<?> table) {
        return counts.getOrDefault(table.type(), new long[1])[0];
    }

    /** Returns the header of what was written: the contract is that of this version, the counts are those of the records. */
    Header header(Header header) {
        Map<String, Json> extras = new LinkedHashMap<>(header.extras());
        for (Table<?> table : Table.all()) {
            // what stood in the place of a table gives way to the table
            if (count(table) > 0) {
                extras.remove(table.name());
            }
        }
        Map<String, Long> here = new LinkedHashMap<>();
        header.counts()
                .forEach((name, announced) ->
                        here.put(name, Table.named(name).map(this::count).orElse(announced)));
        return header.toBuilder()
                .doimoi(Header.CONTRACT)
                .counts(here)
                .extras(extras)
                .build();
    }
}
