package org.doimoi.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doimoi.io.internal.TreeForm;
import org.doimoi.io.internal.TreeRun;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * A tree of digests, by which two parties find what differs between their exchanges without sending them.
 *
 * <p>The records of each type lie in buckets by the hexadecimal digits of the SHA-256 of their id (of its canonical form; of
 * that of the record if it has no id). A bucket of more than 16 records is split by the next digit, so the tree is as deep as
 * need be; one of up to 16 lists its records. All digests are SHA-256, of these bytes:
 *
 * <ul>
 * <li>of a bucket that is not split: 0, then of each record the digest of its id and its own, in this order
 * <li>of one that is split: 1, then of each bucket in it, empty ones apart, the digit (0 to 15, one byte) and its digest
 * <li>of the whole: 2, the digest of the header, then of each type the digest of its name as a JSON text and that of its
 *     bucket
 * </ul>
 *
 * <p>A tree may leave out its deepest buckets: the digests of the others do not depend on it. As JSON it is
 *
 * <pre>{@code
 * {"digestTree":"1.0","digest":"5f0c...","header":"a1b2...","buckets":[
 *   {"type":"startup","prefix":"","digest":"77aa...","count":20},
 *   {"type":"startup","prefix":"0","digest":"01cd...","count":2,"records":[{"id":"H38:st-0001","digest":"9e1f..."}, ...]}]}
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param digest  the digest of the whole, 64 hexadecimal digits
 * @param header  the digest of the header
 * @param buckets  the buckets, by type and prefix
 */
public record DigestTree(String digest, String header, List<Bucket> buckets) {

    /** The depth of a tree if nothing is said: of each type at most 4,096 buckets, and those that they are in. */
    public static final int DEFAULT_DEPTH = 3;

    /** The greatest depth, at which nothing is left out. */
    public static final int MAX_DEPTH = 64;

    /**
     * Some records of one type.
     *
     * @param type  the type, such as {@code startup}
     * @param prefix  with what the SHA-256 of their ids begins, up to 64 hexadecimal digits
     * @param digest  the digest of the bucket
     * @param count  the number of records in it
     * @param records  the records, null if there are more than are listed
     */
    public record Bucket(
            String type,
            String prefix,
            String digest,
            long count,
            @Nullable List<Leaf> records) {

        /** Creates a bucket. */
        public Bucket {
            records = records == null ? null : ImmutableList.copyOf(records);
        }
    }

    /**
     * One record.
     *
     * @param id  the id, null if it has none
     * @param digest  the SHA-256 of its canonical form, 64 hexadecimal digits
     */
    public record Leaf(@Nullable String id, String digest) {}

    /** What it is that differs. */
    public enum Part {
        /** The headers. */
        HEADER,
        /** Records of one type and id, or records of a type that have no id. */
        RECORD,
        /** Records of a bucket; a deeper tree says which. */
        BUCKET
    }

    /**
     * One difference between two trees.
     *
     * @param part  what it is that differs
     * @param type  the type of the records, null for the headers
     * @param prefix  with what the SHA-256 of their ids begins, empty for the headers
     * @param id  the id of a record, null if it has none and for the headers and a bucket
     * @param here  how many such records the first tree has, 0 for the headers
     * @param there  how many the second has
     */
    public record Difference(
            Part part,
            @Nullable String type,
            String prefix,
            @Nullable String id,
            long here,
            long there) {}

    /** Creates a tree. */
    public DigestTree {
        buckets = buckets.stream()
                .sorted(Comparator.comparing(Bucket::type).thenComparing(Bucket::prefix))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Makes the tree of an exchange.
     *
     * @param in  the exchange, compressed or not
     * @return the tree, to the default depth
     * @throws MalformedExchangeException if not all of the exchange can be understood
     * @throws ExchangeException if the file cannot be read, or a temporary file cannot be written
     */
    public static DigestTree of(Path in) {
        return of(in, DEFAULT_DEPTH);
    }

    /**
     * Makes the tree of an exchange. The memory that it takes is that of the buckets.
     *
     * @param in  the exchange, compressed or not
     * @param depth  the most digits of a prefix, from 0 to 64
     * @return the tree
     * @throws IllegalArgumentException if there is no such depth
     * @throws MalformedExchangeException if not all of the exchange can be understood
     * @throws ExchangeException if the file cannot be read, or a temporary file cannot be written
     */
    public static DigestTree of(Path in, int depth) {
        if (depth < 0 || depth > MAX_DEPTH) {
            throw new IllegalArgumentException("Invalid depth " + depth + ", must be from 0 to " + MAX_DEPTH);
        }
        List<Bucket> buckets = new ArrayList<>();
        TreeRun.Root root =
                CanonicalForm.reading(in, (source, ndjson) -> TreeRun.write(source, ndjson, depth, collector(buckets)));
        return new DigestTree(root.digest(), root.header(), buckets);
    }

    /**
     * Reads a tree from JSON.
     *
     * @param path  the file
     * @return the tree
     * @throws ExchangeException if the file cannot be read or is no such tree; the message says where
     */
    public static DigestTree read(Path path) {
        try {
            return parse(Files.readAllBytes(path));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + path, ex);
        }
    }

    /**
     * Obtains a tree from JSON.
     *
     * @param json  what {@link #toJson()} returns
     * @return the tree
     * @throws ExchangeException if it is no such tree; the message says where
     */
    public static DigestTree parse(String json) {
        try {
            return parse(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read the tree", ex);
        }
    }

    private static DigestTree parse(byte[] json) throws IOException {
        List<Bucket> buckets = new ArrayList<>();
        TreeRun.Root root = TreeForm.read(json, collector(buckets));
        return new DigestTree(root.digest(), root.header(), buckets);
    }

    private static TreeRun.Buckets collector(List<Bucket> buckets) {
        return (type, prefix, digest, count, records) -> {
            List<Leaf> leaves = records == null
                    ? null
                    : records.stream()
                            .map(one -> new Leaf(one.id(), one.digest()))
                            .toList();
            buckets.add(new Bucket(type, prefix, digest, count, leaves));
        };
    }

    /**
     * Returns the tree as JSON.
     *
     * @return the object
     */
    public Json toJson() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("digestTree", TreeForm.VERSION);
        members.put("digest", digest);
        members.put("header", header);
        members.put("buckets", buckets.stream().map(DigestTree::toMap).toList());
        return Json.of(members);
    }

    private static Map<String, Object> toMap(Bucket bucket) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", bucket.type());
        members.put("prefix", bucket.prefix());
        members.put("digest", bucket.digest());
        members.put("count", bucket.count());
        if (bucket.records() != null) {
            members.put(
                    "records", bucket.records().stream().map(DigestTree::toMap).toList());
        }
        return members;
    }

    private static Map<String, Object> toMap(Leaf leaf) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (leaf.id() != null) {
            members.put("id", leaf.id());
        }
        members.put("digest", leaf.digest());
        return members;
    }

    // -----------------------------------------------------------------------
    /**
     * Finds what differs between this tree and another, as far as both go.
     *
     * @param other  the other tree, which may be of another depth
     * @return the differences, by type and prefix, that of the header first
     */
    public List<Difference> compare(DigestTree other) {
        List<Difference> differences = new ArrayList<>();
        if (!header.equals(other.header)) {
            differences.add(new Difference(Part.HEADER, null, "", null, 0, 0));
        }
        TreeSet<String> types = new TreeSet<>();
        buckets.forEach(bucket -> types.add(bucket.type()));
        other.buckets.forEach(bucket -> types.add(bucket.type()));
        for (String type : types) {
            new Comparison(type, byPrefix(type), other.byPrefix(type), differences).compare("");
        }
        return differences;
    }

    private Map<String, Bucket> byPrefix(String type) {
        Map<String, Bucket> byPrefix = new LinkedHashMap<>();
        for (Bucket bucket : buckets) {
            if (bucket.type().equals(type)) {
                byPrefix.put(bucket.prefix(), bucket);
            }
        }
        return byPrefix;
    }

    /** The buckets of one type in two trees. */
    private record Comparison(
            String type, Map<String, Bucket> here, Map<String, Bucket> there, List<Difference> differences) {

        private static final String DIGITS = "0123456789abcdef";

        void compare(String prefix) {
            Bucket one = here.get(prefix);
            Bucket other = there.get(prefix);
            if (one == null && other == null
                    || one != null && other != null && one.digest().equals(other.digest())) {
                return;
            }
            List<Leaf> mine = records(here, prefix);
            List<Leaf> theirs = records(there, prefix);
            if (mine != null && theirs != null) {
                compare(prefix, mine, theirs);
            } else if (isSplit(here, prefix) && isSplit(there, prefix)) {
                for (int i = 0; i < DIGITS.length(); i++) {
                    compare(prefix + DIGITS.charAt(i));
                }
            } else {
                differences.add(new Difference(Part.BUCKET, type, prefix, null, count(one), count(other)));
            }
        }

        private void compare(String prefix, List<Leaf> mine, List<Leaf> theirs) {
            Map<String, List<List<String>>> byId = new TreeMap<>();
            mine.forEach(leaf -> digests(byId, leaf).get(0).add(leaf.digest()));
            theirs.forEach(leaf -> digests(byId, leaf).get(1).add(leaf.digest()));
            byId.forEach((key, digests) -> {
                digests.forEach(list -> list.sort(Comparator.naturalOrder()));
                if (!digests.get(0).equals(digests.get(1))) {
                    String id = key.isEmpty() ? null : key.substring(1);
                    int before = digests.get(0).size();
                    differences.add(new Difference(
                            Part.RECORD,
                            type,
                            prefix,
                            id,
                            before,
                            digests.get(1).size()));
                }
            });
        }

        /** Returns the digests of each side for the id of a record; an id gets a mark, so that an empty one is one. */
        private static List<List<String>> digests(Map<String, List<List<String>>> byId, Leaf leaf) {
            return byId.computeIfAbsent(
                    leaf.id() == null ? "" : "=" + leaf.id(), key -> List.of(new ArrayList<>(), new ArrayList<>()));
        }

        private static long count(@Nullable Bucket bucket) {
            return bucket == null ? 0 : bucket.count();
        }

        private static boolean isSplit(Map<String, Bucket> buckets, String prefix) {
            return DIGITS.chars().anyMatch(digit -> buckets.containsKey(prefix + (char) digit))
                    || !buckets.containsKey(prefix);
        }

        /** Returns all records of a bucket, null if not all are listed. */
        private static @Nullable List<Leaf> records(Map<String, Bucket> buckets, String prefix) {
            Bucket bucket = buckets.get(prefix);
            if (bucket == null) {
                return List.of();
            }
            if (bucket.records() != null) {
                return bucket.records();
            }
            List<Leaf> all = new ArrayList<>();
            for (int i = 0; i < DIGITS.length(); i++) {
                List<Leaf> some = prefix.length() < MAX_DEPTH ? records(buckets, prefix + DIGITS.charAt(i)) : null;
                if (some == null) {
                    return null;
                }
                all.addAll(some);
            }
            return all.size() == bucket.count() ? all : null;
        }
    }
}
