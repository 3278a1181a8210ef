package org.doimoi.io.internal;

import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.doimoi.value.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON values by Jackson's tokens. */
final class Nodes {

    static final int MAX_DEPTH = 100;
    static final int MAX_TEXT = 8 << 20;
    static final int MAX_NUMBER = 1000;
    static final int MAX_RECORD = 16 << 20;
    static final int MAX_VALUES = 200_000;

    private static final JsonFactory LINES = factory(MAX_DEPTH);

    /** Made once and only when it is needed. */
    private static final class Documents {

        /** A record is one level deeper in a document, and what can be read of a line must be read there too. */
        static final JsonFactory FACTORY = factory(MAX_DEPTH + 1);

        private Documents() {}
    }

    private Nodes() {}

    private static JsonFactory factory(int depth) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(MAX_TEXT)
                        .maxNumberLength(MAX_NUMBER)
                        .maxNameLength(1000)
                        .build())
                .build();
    }

    static JsonParser parser(InputStream in) {
        return Documents.FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    static JsonParser parser(byte[] bytes, int start, int length) {
        return LINES.createParser(ObjectReadContext.empty(), bytes, start, length);
    }

    /** Reads a value that was read before, however long it is. */
    static Node readAny(byte[] bytes) {
        try (JsonParser parser = Documents.FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            return read(parser, new Places(1, 0, 0, Long.MAX_VALUE, false));
        }
    }

    /** Reads one value that must be all there is in the bytes; places count on from those given. */
    static Node read(byte[] bytes, long line, long indent, long offset) {
        try (JsonParser parser = parser(bytes, 0, bytes.length)) {
            if (isForeign(bytes)) {
                throw new StreamReadException(parser, "Illegal character at the beginning");
            }
            Places places = new Places(line, indent, offset, MAX_RECORD, isLine(bytes));
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "there is no value");
            }
            Node node = read(parser, places);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "something follows the value");
            }
            return node;
        }
    }

    /** Returns whether the parser would take the bytes for another encoding by their beginning, or pass over a mark of it. */
    private static boolean isForeign(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return Source.begin(bytes) > 0;
    }

    private static boolean isLine(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n') {
                return false;
            }
        }
        return true;
    }

    /** Reads the value whose first token is the current one. */
    static Node read(JsonParser parser, Places places) {
        return read(parser, places, new int[] {MAX_VALUES});
    }

    private static Node read(JsonParser parser, Places places, int[] left) {
        // a value takes far more memory than the two bytes that it may be
        if (left[0]-- == 0 && places.limit() == MAX_RECORD) {
            throw new StreamConstraintsException(
                    "a record or a member of more than 200,000 values", parser.currentTokenLocation());
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                Node object = node(parser, places, Node.Kind.OBJECT, "");
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    object.names.add(parser.currentName());
                    parser.nextToken();
                    object.items.add(read(parser, places, left));
                    end(parser, places, object);
                }
                object.end = end(parser, places, object);
                yield object;
            }
            case START_ARRAY -> {
                Node array = node(parser, places, Node.Kind.ARRAY, "");
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.items.add(read(parser, places, left));
                    end(parser, places, array);
                }
                array.end = end(parser, places, array);
                yield array;
            }
            case VALUE_STRING -> node(parser, places, Node.Kind.STRING, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> node(parser, places, Node.Kind.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> node(parser, places, Node.Kind.BOOLEAN, parser.getString());
            case VALUE_NULL -> node(parser, places, Node.Kind.NULL, "null");
            default -> throw new StreamReadException(parser, "unexpected " + token);
        };
    }

    /** Returns the end of what was read of a value, which must not be too long. */
    private static long end(JsonParser parser, Places places, Node node) {
        long end = places.offset(parser.currentLocation());
        if (end - node.offset > places.limit()) {
            throw new StreamConstraintsException(
                    "a record or a member of more than 16 MiB", parser.currentTokenLocation());
        }
        return end;
    }

    private static Node node(JsonParser parser, Places places, Node.Kind kind, String text) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Node(
                kind,
                text,
                places.line(at),
                places.indent(at),
                places.offset(at),
                places.offset(parser.currentLocation()));
    }

    /** Where the bytes of a parser begin in the input, how long a value may be, and whether they are one line: then no carriage return in it ends it. */
    record Places(long line, long indent, long offset, long limit, boolean isLine) {

        static final Places BEGINNING = new Places(1, 0, 0, MAX_RECORD, false);

        long line(TokenStreamLocation at) {
            return isLine ? line : line + at.getLineNr() - 1;
        }

        long indent(TokenStreamLocation at) {
            return isLine ? indent + at.getByteOffset() : (at.getLineNr() == 1 ? indent : 0) + at.getColumnNr() - 1;
        }

        long offset(TokenStreamLocation at) {
            return offset + at.getByteOffset();
        }
    }

    /** Returns the rule that an input breaks on which the parser gave up. */
    static String rule(JacksonException ex) {
        return ex instanceof StreamConstraintsException ? "limit-exceeded" : "malformed-json";
    }

    /** Returns why the parser gave up, in both languages where its words are known. */
    static Text reason(JacksonException ex) {
        String reason = english(ex);
        if (ex instanceof StreamConstraintsException) {
            // the parser writes the numbers as the machine's language does
            for (Map.Entry<String, Text> limit : Reasons.LIMITS.entrySet()) {
                if (reason.startsWith(limit.getKey())) {
                    return limit.getValue();
                }
            }
        }
        String vietnamese = Reasons.WORDS.entrySet().stream()
                .filter(entry -> reason.startsWith(entry.getKey()))
                .map(entry -> entry.getValue() + quoted(reason))
                .findFirst()
                .orElse(reason);
        return Text.ofVietnameseEnglish(vietnamese, reason);
    }

    /** The words for what is wrong, made once and only when something is. */
    static final class Reasons {

        /** The limit of a line. */
        static final Text LINE = Text.ofVietnameseEnglish("16 MiB mỗi dòng", "16 MiB a line");

        /** The limits by the words with which the parser says that one is exceeded. */
        private static final ImmutableMap<String, Text> LIMITS = ImmutableMap.of(
                "Document nesting depth",
                Text.ofVietnameseEnglish("lồng sâu hơn 100 cấp", "more than 100 levels deep"),
                "String value length",
                Text.ofVietnameseEnglish("chuỗi dài hơn 8 MiB", "a text of more than 8 MiB"),
                "String length",
                Text.ofVietnameseEnglish("chuỗi dài hơn 8 MiB", "a text of more than 8 MiB"),
                "Number value length",
                Text.ofVietnameseEnglish("số dài hơn 1.000 ký tự", "a number of more than 1,000 characters"),
                "Name value length",
                Text.ofVietnameseEnglish("tên dài hơn 1.000 ký tự", "a name of more than 1,000 characters"),
                "Name length",
                Text.ofVietnameseEnglish("tên dài hơn 1.000 ký tự", "a name of more than 1,000 characters"),
                "a record or a member of more than 200,000",
                Text.ofVietnameseEnglish(
                        "bản ghi hoặc thành phần có hơn 200.000 giá trị",
                        "a record or a member of more than 200,000 values"),
                "a record or a member of more than 16",
                Text.ofVietnameseEnglish(
                        "bản ghi hoặc thành phần lớn hơn 16 MiB", "a record or a member of more than 16 MiB"));

        /** What the parser says most often, in Vietnamese. */
        private static final ImmutableMap<String, String> WORDS = ImmutableMap.of(
                "Unexpected end-of-input", "dữ liệu kết thúc giữa chừng",
                "Unexpected character", "ký tự không đúng chỗ",
                "Unrecognized token", "không hiểu từ",
                "Unexpected close marker", "dấu đóng không khớp",
                "Illegal unquoted character", "ký tự điều khiển chưa được mã hóa trong chuỗi",
                "Illegal character", "ký tự không được phép",
                "Invalid UTF-8", "không phải UTF-8",
                "Invalid numeric value", "số viết sai",
                "there is no value", "không có giá trị nào",
                "something follows the value", "còn dữ liệu sau giá trị");

        private Reasons() {}
    }

    /** Returns what the parser put in quotation marks, after a space; nothing if there is none. */
    private static String quoted(String reason) {
        int open = reason.indexOf('\'');
        int close = reason.indexOf('\'', open + 2);
        return open < 0 || close < 0 ? "" : " " + reason.substring(open, close + 1);
    }

    private static String english(JacksonException ex) {
        String reason = ex.getOriginalMessage();
        if (reason == null) {
            return "unknown";
        }
        // the parser goes on to say where in its own settings or source it was
        for (String tail : List.of("\n", " (start marker", ", from `", " (from `")) {
            int at = reason.indexOf(tail);
            reason = at < 0 ? reason : reason.substring(0, at);
        }
        return reason.chars().filter(c -> c == '(').count()
                        > reason.chars().filter(c -> c == ')').count()
                ? reason + ")"
                : reason;
    }
}
