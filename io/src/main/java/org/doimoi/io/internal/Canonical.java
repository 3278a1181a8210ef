package org.doimoi.io.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON values in the one form that RFC 8785 has for each. */
public final class Canonical {

    /** Without most of the limits of a reader: a number may have more characters in this form than it had. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10 * Nodes.MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Nodes.Places WRITTEN = new Nodes.Places(1, 0, 0, Long.MAX_VALUE, false);

    private final boolean doubles;
    private final StringBuilder out = new StringBuilder(2048);

    private Canonical(boolean doubles) {
        this.doubles = doubles;
    }

    /** Returns the form of a value, with numbers as they are. */
    public static byte[] of(Json json) {
        return of(read(json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the form of a value, with numbers as doubles; an exception if RFC 8785 has none. */
    public static byte[] ofDoubles(Json json) {
        Canonical canonical = new Canonical(true);
        canonical.write(read(json.toString().getBytes(StandardCharsets.UTF_8)));
        return canonical.bytes();
    }

    /** Returns the form of a record, with all that is in it. */
    public static byte[] of(Composite record) {
        return of(read(RecordBytes.of(record)));
    }

    static byte[] of(Node node) {
        Canonical canonical = new Canonical(false);
        canonical.write(node);
        return canonical.bytes();
    }

    /** Returns the form of a text. */
    static byte[] quoted(String text) {
        Canonical canonical = new Canonical(false);
        canonical.quote(text);
        return canonical.bytes();
    }

    /** Reads a value that was written before. */
    static Node read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return Nodes.read(parser, WRITTEN);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256", ex);
        }
    }

    private byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Node node) {
        switch (node.kind) {
            case OBJECT -> writeObject(node);
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < node.items.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(node.items.get(i));
                }
                out.append(']');
            }
            case STRING -> quote(node.text);
            case NUMBER -> out.append(doubles ? asDouble(node.text) : Decimals.exact(node.text));
            case BOOLEAN, NULL -> out.append(node.text);
        }
    }

    private void writeObject(Node node) {
        out.append('{');
        char separator = 0;
        for (int i : order(node.names)) {
            if (separator != 0) {
                out.append(separator);
            }
            separator = ',';
            quote(node.names.get(i));
            out.append(':');
            write(node.items.get(i));
        }
        out.append('}');
    }

    /** Returns the indices of names as their UTF-16 code units sort them. */
    private static int[] order(List<String> names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted((a, b) -> names.get(a).compareTo(names.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String asDouble(String number) {
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Invalid number '" + number + "' for RFC 8785, must be one that a double can be near to");
        }
        return Decimals.shortest(value);
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    boolean lone = Character.isSurrogate(c) && !isPair(text, i);
                    if (lone && doubles) {
                        throw new IllegalArgumentException("Invalid text with half of a character, \\u"
                                + Integer.toHexString(c) + ", for RFC 8785, must be whole characters");
                    }
                    if (c < ' ' || lone) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }
}
