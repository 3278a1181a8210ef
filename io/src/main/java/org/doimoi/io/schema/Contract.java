package org.doimoi.io.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.value.Composite;

/** Every record of the contract: the header, the entities in the order of their tables, and what these have within. */
final class Contract {

    private final Map<Class<?>, RecordType> types = new LinkedHashMap<>();

    private Contract() {}

    /** Returns the contract of this library. */
    static Contract present() {
        Contract contract = new Contract();
        contract.add(Header.class);
        Table.all().forEach(table -> contract.types.put(table.type(), RecordType.of(table.type())));
        List.copyOf(contract.types.values()).forEach(contract::addParts);
        return contract;
    }

    /** Returns one type of record with what it has within, the type first. */
    static Contract of(Class<?> type) {
        Contract contract = new Contract();
        contract.add(type);
        return contract;
    }

    private void add(Class<?> type) {
        if (!types.containsKey(type)) {
            RecordType record = RecordType.of(type);
            types.put(type, record);
            addParts(record);
        }
    }

    private void addParts(RecordType record) {
        for (Member member : record.members()) {
            if (Composite.class.isAssignableFrom(member.type())) {
                add(member.type());
            }
        }
    }

    ImmutableList<RecordType> types() {
        return ImmutableList.copyOf(types.values());
    }

    /** Returns the types of record that have a table, by the name of the table. */
    ImmutableMap<String, RecordType> tables() {
        ImmutableMap.Builder<String, RecordType> tables = ImmutableMap.builder();
        for (Table<?> table : Table.all()) {
            RecordType type = types.get(table.type());
            if (type != null) {
                tables.put(table.name(), type);
            }
        }
        return tables.buildOrThrow();
    }

    RecordType type(Class<?> type) {
        RecordType known = types.get(type);
        if (known == null) {
            throw new IllegalArgumentException("The contract has no record " + type);
        }
        return known;
    }

    /** Returns the names of the records that an id of a type points to, such as all actors. */
    static List<String> pointedAt(Class<?> target) {
        return Table.all().stream()
                .filter(table -> target.isAssignableFrom(table.type()))
                .map(Table::recordName)
                .toList();
    }
}
