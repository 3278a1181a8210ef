package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the digest tree of an exchange: of each type the records in the order of the SHA-256 of their ids, in buckets by its
 * hexadecimal digits.
 */
public final class TreeRun {

    /** A bucket with more records than these is split by the next digit. */
    static final int MAX_RECORDS = 16;

    private static final int DIGITS = 64;
    private static final String NIBBLES = "0123456789abcdef";

    /** A record of a bucket. */
    public record Leaf(@Nullable String id, String digest) {}

    /** Is given the buckets, each after those that are in it. */
    @FunctionalInterface
    public interface Buckets {
        /** Takes a bucket; {@code records} is null if they are not listed. */
        void bucket(String type, String prefix, String digest, long count, @Nullable List<Leaf> records);
    }

    /** The digests above all buckets. */
    public record Root(String digest, String header) {}

    private final int depth;
    private final Buckets buckets;
    private final Entry.Cursor entries;
    private final Deque<Entry> ahead = new ArrayDeque<>();

    private TreeRun(int depth, Buckets buckets, Entry.Cursor entries) {
        this.depth = depth;
        this.buckets = buckets;
        this.entries = entries;
    }

    /** Reads an input; buckets of more than {@code depth} digits are left out. */
    public static Root write(Source source, @Nullable Boolean ndjson, int depth, Buckets buckets) throws IOException {
        MessageDigest sha256 = Canonical.sha256();
        try (Sorting sorting = new Sorting();
                RawRecords raw = RawRecords.of(source, ndjson)) {
            for (RawRecords.Raw one = raw.next(); one != null; one = raw.next()) {
                byte[] record = sha256.digest(Canonical.of(one.node()));
                String id = one.id();
                byte[] quoted = id == null ? new byte[0] : Canonical.quoted(id);
                byte[] key = id == null ? record : sha256.digest(quoted);
                sorting.add(new Entry(one.type(), HexFormat.of().formatHex(key), record, quoted));
            }
            byte[] header = sha256.digest(CanonicalRun.header(raw.header()));
            String root = new TreeRun(depth, buckets, sorting.sorted()).root(header);
            return new Root(root, HexFormat.of().formatHex(header));
        }
    }

    private String root(byte[] header) throws IOException {
        MessageDigest root = Canonical.sha256();
        root.update((byte) 2);
        root.update(header);
        for (Entry first = peek(0); first != null; first = peek(0)) {
            root.update(Canonical.sha256().digest(Canonical.quoted(first.type())));
            root.update(bucket(first.type(), "").digest());
        }
        return HexFormat.of().formatHex(root.digest());
    }

    private record Bucket(byte[] digest, long count) {}

    private Bucket bucket(String type, String prefix) throws IOException {
        boolean split = prefix.length() < DIGITS && isWithin(peek(MAX_RECORDS), type, prefix);
        Bucket bucket;
        List<Leaf> records = null;
        if (split) {
            bucket = branch(type, prefix);
        } else {
            // only records without id that are the same, or an id that many share, make a list long
            records = new ArrayList<>();
            bucket = leaf(type, prefix, records);
            records = records.size() > MAX_RECORDS ? null : records;
        }
        if (prefix.length() <= depth) {
            buckets.bucket(type, prefix, HexFormat.of().formatHex(bucket.digest()), bucket.count(), records);
        }
        return bucket;
    }

    private Bucket branch(String type, String prefix) throws IOException {
        MessageDigest digest = Canonical.sha256();
        digest.update((byte) 1);
        long count = 0;
        for (int nibble = 0; nibble < NIBBLES.length(); nibble++) {
            String next = prefix + NIBBLES.charAt(nibble);
            if (isWithin(peek(0), type, next)) {
                Bucket child = bucket(type, next);
                digest.update((byte) nibble);
                digest.update(child.digest());
                count += child.count();
            }
        }
        return new Bucket(digest.digest(), count);
    }

    private Bucket leaf(String type, String prefix, List<Leaf> records) throws IOException {
        MessageDigest digest = Canonical.sha256();
        digest.update((byte) 0);
        long count = 0;
        while (isWithin(peek(0), type, prefix)) {
            Entry entry = ahead.remove();
            digest.update(HexFormat.of().parseHex(requireNonNull(entry.key(), "key")));
            digest.update(entry.digest());
            count++;
            if (records.size() <= MAX_RECORDS) {
                String id = entry.bytes().length == 0 ? null : Nodes.readAny(entry.bytes()).text;
                records.add(new Leaf(id, HexFormat.of().formatHex(entry.digest())));
            }
        }
        return new Bucket(digest.digest(), count);
    }

    private static boolean isWithin(@Nullable Entry entry, String type, String prefix) {
        return entry != null
                && entry.type().equals(type)
                && requireNonNull(entry.key(), "key").startsWith(prefix);
    }

    /** Returns an entry further ahead, null if there are not so many. */
    private @Nullable Entry peek(int further) throws IOException {
        while (ahead.size() <= further) {
            Entry entry = entries.next();
            if (entry == null) {
                return null;
            }
            ahead.add(entry);
        }
        if (further == 0) {
            return ahead.peek();
        }
        Iterator<Entry> all = ahead.iterator();
        for (int i = 0; i < further; i++) {
            all.next();
        }
        return all.next();
    }
}
