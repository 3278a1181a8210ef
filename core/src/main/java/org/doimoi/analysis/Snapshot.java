package org.doimoi.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.References;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.model.Provenance;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Records by ordinal, in the order of the tables: found by identifier in a table of hashes, and by reference in lists of
 * ordinals. It keeps no identifier twice, so that it costs little beyond the records.
 */
final class Snapshot {

    private static final int[] NONE = {};

    private final Entity[] records;
    /** Where each table begins, and the end of the last. */
    private final int[] starts;

    private final int[] slots;
    private final ImmutableList<Entity> superseded;
    private final ImmutableList<LocalDate> days;
    /** The exchange that each record is of, null if all are of the same day. */
    private final byte @Nullable [] sources;
    /** The exchange that each superseded record is of, by the record itself, as its identifier finds the other. */
    private final Map<Entity, Byte> formerSources;

    private final AtomicReference<@Nullable Links> links = new AtomicReference<>();

    private Snapshot(Builder builder) {
        this.records = builder.records;
        this.starts = builder.starts;
        this.slots = builder.slots;
        this.superseded = ImmutableList.copyOf(builder.superseded);
        this.days = builder.days;
        this.sources = builder.days.stream().distinct().count() > 1 ? builder.sources : null;
        this.formerSources = this.sources == null ? Map.of() : builder.formerSources;
    }

    static Snapshot of(List<Dataset> datasets, List<LocalDate> days) {
        if (datasets.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Too many datasets, " + datasets.size() + ", must be " + Byte.MAX_VALUE + " or fewer");
        }
        Builder builder = new Builder(datasets, ImmutableList.copyOf(days));
        builder.run();
        return new Snapshot(builder);
    }

    int size() {
        return records.length;
    }

    Entity record(int ordinal) {
        return records[ordinal];
    }

    List<Entity> superseded() {
        return superseded;
    }

    int[] ordinals(Class<?> family) {
        int[] ordinals = new int[records.length];
        int size = 0;
        for (int table = 0; table + 1 < starts.length; table++) {
            if (family.isAssignableFrom(Table.all().get(table).type())) {
                for (int i = starts[table]; i < starts[table + 1]; i++) {
                    ordinals[size++] = i;
                }
            }
        }
        return size == ordinals.length ? ordinals : Arrays.copyOf(ordinals, size);
    }

    LocalDate codesAsOf(Entity record) {
        if (sources == null) {
            return days.get(0);
        }
        int ordinal = find(record.id());
        if (ordinal >= 0 && records[ordinal] != record) {
            Byte former = formerSources.get(record);
            if (former != null) {
                return days.get(former);
            }
        }
        return days.get(ordinal < 0 ? days.size() - 1 : sources[ordinal]);
    }

    int find(Id<?> id) {
        int slot = slot(slots, records, id);
        return slots[slot] - 1;
    }

    /** The slot of an identifier: the one that has its ordinal and one, or the empty one where that would go. */
    private static int slot(int[] slots, Entity[] records, Id<?> id) {
        int mask = slots.length - 1;
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = hash >>> 7 & mask;
        while (slots[slot] != 0 && !records[slots[slot] - 1].id().equals(id)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    int[] referring(Id<?> id) {
        int ordinal = find(id);
        return ordinal < 0 ? scan(id) : links().referring(ordinal);
    }

    /** Who refers to something that is not there is rarely asked, and has no index. */
    private int[] scan(Id<?> id) {
        Visited visited = new Visited();
        int[] found = new int[records.length];
        int size = 0;
        for (int i = 0; i < records.length; i++) {
            visited.ids.clear();
            References.visit(records[i], visited);
            if (visited.ids.contains(id)) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    int[] referred(Id<?> id) {
        int ordinal = find(id);
        return ordinal < 0 ? NONE : links().referred(ordinal);
    }

    private Links links() {
        Links known = links.get();
        if (known == null) {
            // two threads may make it at once, and either is right
            known = new Links(this);
            links.set(known);
        }
        return known;
    }

    /** Collects the identifiers in a record. */
    private static final class Visited implements References.Visitor {

        final List<Id<?>> ids = new ArrayList<>();

        @Override
        public void id(Id<?> id, Class<?> target, Pointer at) {
            ids.add(id);
        }

        @Override
        public void code(Code<?> code, Class<?> list, Pointer at) {
            // a code is no reference to a record
        }

        @Override
        public void coding(Coding<?> coding, Class<?> list, Pointer at) {
            // a code is no reference to a record
        }
    }

    /** References both ways, each way as one array of ordinals with the place at which those of each record begin. */
    private static final class Links {

        private final int[] outStarts;
        private final int[] out;
        private final int[] inStarts;
        private final int[] in;

        Links(Snapshot snapshot) {
            int size = snapshot.size();
            outStarts = new int[size + 1];
            inStarts = new int[size + 1];
            int[] all = new int[size + 16];
            int count = 0;
            Visited visited = new Visited();
            for (int i = 0; i < size; i++) {
                visited.ids.clear();
                References.visit(snapshot.records[i], visited);
                outStarts[i] = count;
                for (Id<?> id : visited.ids) {
                    int target = snapshot.find(id);
                    if (target >= 0 && !contains(all, outStarts[i], count, target)) {
                        if (count == all.length) {
                            all = Arrays.copyOf(all, count + (count >> 1));
                        }
                        all[count++] = target;
                        inStarts[target + 1]++;
                    }
                }
            }
            outStarts[size] = count;
            out = Arrays.copyOf(all, count);
            for (int i = 0; i < size; i++) {
                inStarts[i + 1] += inStarts[i];
            }
            in = new int[count];
            int[] next = Arrays.copyOf(inStarts, size);
            for (int i = 0; i < size; i++) {
                for (int j = outStarts[i]; j < outStarts[i + 1]; j++) {
                    in[next[out[j]]++] = i;
                }
            }
        }

        private static boolean contains(int[] all, int from, int to, int value) {
            for (int i = from; i < to; i++) {
                if (all[i] == value) {
                    return true;
                }
            }
            return false;
        }

        int[] referring(int ordinal) {
            return Arrays.copyOfRange(in, inStarts[ordinal], inStarts[ordinal + 1]);
        }

        int[] referred(int ordinal) {
            int[] referred = Arrays.copyOfRange(out, outStarts[ordinal], outStarts[ordinal + 1]);
            Arrays.sort(referred);
            return referred;
        }
    }

    /** Puts the records of all datasets in one row. */
    private static final class Builder {

        private final List<Dataset> datasets;
        private final ImmutableList<LocalDate> days;
        private final int[] starts = new int[Table.all().size() + 1];
        private Entity[] records;
        private byte[] sources;
        private int[] slots;
        private final BitSet dead = new BitSet();
        private final List<Entity> superseded = new ArrayList<>();
        private final Map<Entity, Byte> formerSources = new IdentityHashMap<>();

        Builder(List<Dataset> datasets, ImmutableList<LocalDate> days) {
            this.datasets = datasets;
            this.days = days;
            int size = datasets.stream().mapToInt(Dataset::size).sum();
            this.records = new Entity[size];
            this.sources = new byte[size];
            this.slots = slotsFor(size);
        }

        private static int[] slotsFor(int size) {
            return new int[Integer.highestOneBit(Math.max(size, 8) * 3 / 2) * 2];
        }

        void run() {
            int size = 0;
            for (int table = 0; table < Table.all().size(); table++) {
                starts[table] = size;
                for (int source = 0; source < datasets.size(); source++) {
                    for (Entity record : Table.all().get(table).rows(datasets.get(source))) {
                        records[size] = record;
                        sources[size] = (byte) source;
                        add(size++);
                    }
                }
            }
            starts[starts.length - 1] = size;
            if (!dead.isEmpty()) {
                compact();
            }
        }

        private void add(int ordinal) {
            Entity record = records[ordinal];
            int slot = slot(slots, records, record.id());
            int before = slots[slot] - 1;
            if (before < 0) {
                slots[slot] = ordinal + 1;
            } else if (isNewer(ordinal, before)) {
                slots[slot] = ordinal + 1;
                drop(before);
            } else {
                drop(ordinal);
            }
        }

        private void drop(int ordinal) {
            dead.set(ordinal);
            superseded.add(records[ordinal]);
            formerSources.put(records[ordinal], sources[ordinal]);
        }

        private boolean isNewer(int ordinal, int before) {
            OffsetDateTime one = recorded(records[ordinal]);
            OffsetDateTime other = recorded(records[before]);
            // a day outranks none, so that it does not matter in which order three of them are met
            if ((one == null) != (other == null)) {
                return one != null;
            }
            if (one != null && other != null && !one.isEqual(other)) {
                return one.isAfter(other);
            }
            return sources[ordinal] >= sources[before];
        }

        private static @Nullable OffsetDateTime recorded(Entity record) {
            Provenance provenance = record.provenance();
            return provenance == null ? null : provenance.recordedAt();
        }

        private void compact() {
            int size = 0;
            int table = 0;
            Entity[] living = new Entity[records.length - dead.cardinality()];
            byte[] livingSources = new byte[living.length];
            for (int i = 0; i < records.length; i++) {
                while (table < starts.length && starts[table] == i) {
                    starts[table++] = size;
                }
                if (!dead.get(i)) {
                    living[size] = records[i];
                    livingSources[size++] = sources[i];
                }
            }
            while (table < starts.length) {
                starts[table++] = size;
            }
            records = living;
            sources = livingSources;
            slots = slotsFor(size);
            for (int i = 0; i < size; i++) {
                slots[slot(slots, records, records[i].id())] = i + 1;
            }
        }
    }
}
