package org.doimoi.io.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Digest trees as JSON. */
public final class TreeForm {

    /** The version of the form that is written. */
    public static final String VERSION = "1.0";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{0,64}");

    private TreeForm() {}

    /** Reads a tree. */
    public static TreeRun.Root read(byte[] json, TreeRun.Buckets buckets) throws IOException {
        Node tree;
        try {
            tree = Nodes.readAny(json);
        } catch (JacksonException ex) {
            throw new IOException("it is not JSON: " + Nodes.reason(ex).best("en"), ex);
        }
        if (!VERSION.equals(text(tree, "digestTree", ""))) {
            throw wrong("/digestTree", "\"" + VERSION + "\"");
        }
        Node list = tree.get("buckets");
        if (list == null || list.kind != Node.Kind.ARRAY) {
            throw wrong("/buckets", "a list");
        }
        for (int i = 0; i < list.items.size(); i++) {
            read(list.items.get(i), "/buckets/" + i, buckets);
        }
        return new TreeRun.Root(digest(tree, "digest", ""), digest(tree, "header", ""));
    }

    private static void read(Node bucket, String at, TreeRun.Buckets buckets) throws IOException {
        String prefix = text(bucket, "prefix", at);
        if (!PREFIX.matcher(prefix).matches()) {
            throw wrong(at + "/prefix", "up to 64 hexadecimal digits");
        }
        Node count = bucket.get("count");
        if (count == null
                || count.kind != Node.Kind.NUMBER
                || count.text.length() > 18
                || !count.text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong(at + "/count", "a number of records");
        }
        buckets.bucket(
                text(bucket, "type", at),
                prefix,
                digest(bucket, "digest", at),
                Long.parseLong(count.text),
                records(bucket.get("records"), at + "/records"));
    }

    private static @Nullable List<TreeRun.Leaf> records(@Nullable Node list, String at) throws IOException {
        if (list == null) {
            return null;
        }
        if (list.kind != Node.Kind.ARRAY) {
            throw wrong(at, "a list");
        }
        List<TreeRun.Leaf> records = new ArrayList<>();
        for (int i = 0; i < list.items.size(); i++) {
            Node record = list.items.get(i);
            String here = at + "/" + i;
            records.add(new TreeRun.Leaf(
                    record.get("id") == null ? null : text(record, "id", here), digest(record, "digest", here)));
        }
        return records;
    }

    private static String digest(Node object, String name, String at) throws IOException {
        String digest = text(object, name, at);
        if (!DIGEST.matcher(digest).matches()) {
            throw wrong(at + "/" + name, "64 hexadecimal digits");
        }
        return digest;
    }

    private static String text(Node object, String name, String at) throws IOException {
        Node text = object.get(name);
        if (text == null || text.kind != Node.Kind.STRING) {
            throw wrong(at + "/" + name, "a text");
        }
        return text.text;
    }

    private static IOException wrong(String pointer, String expected) {
        return new IOException("it is not a digest tree, " + pointer + " must be " + expected);
    }
}
