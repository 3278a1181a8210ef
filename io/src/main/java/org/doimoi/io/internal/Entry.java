package org.doimoi.io.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is sorted: a record, or what stands for one.
 *
 * @param type  the name of the type of the record
 * @param key  the id of the record or what stands for it, null if it has none
 * @param digest  the SHA-256 of the record
 * @param bytes  the canonical form of the record, or of what is wanted of it
 */
record Entry(String type, @Nullable String key, byte[] digest, byte[] bytes) {

    /** By type, then by key, both by UTF-16 code units and nothing first, then by digest. */
    static final Comparator<Entry> ORDER = Entry::compare;

    static Entry of(String type, Node record) {
        Node id = record.get("id");
        byte[] bytes = Canonical.of(record);
        byte[] digest = Canonical.sha256().digest(bytes);
        return new Entry(type, id == null || id.kind != Node.Kind.STRING ? null : id.text, digest, bytes);
    }

    /** Compares the types, then the keys. */
    int compareKey(Entry other) {
        int types = type.compareTo(other.type);
        if (types != 0) {
            return types;
        }
        if (key == null || other.key == null) {
            return Objects.equals(key, other.key) ? 0 : key == null ? -1 : 1;
        }
        return key.compareTo(other.key);
    }

    private static int compare(Entry one, Entry other) {
        int keys = one.compareKey(other);
        return keys != 0 ? keys : Arrays.compareUnsigned(one.digest, other.digest);
    }

    /** Entries in order, one after the other. */
    @FunctionalInterface
    interface Cursor {
        /** Returns the next one, null if there is none. */
        @Nullable
        Entry next() throws IOException;
    }
}
