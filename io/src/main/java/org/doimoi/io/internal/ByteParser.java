package org.doimoi.io.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.doimoi.value.Text;
import org.doimoi.value.Traits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Jackson's parser, which also tells where the bytes of a string stand, so that these need not become characters.
 *
 * <p>It is as strict as the parser for all else: what it hands out of a string is UTF-8 without control characters. For
 * strings that are not in its usual form it says so, and they are left to those who read slowly.
 *
 * <p>This is the seam at which a tokenizer of our own would go: {@link Straight} knows no more than this class.
 */
final class ByteParser extends UTF8StreamJsonParser {

    private static final Factory FACTORY = new Factory(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Nodes.MAX_DEPTH)
                    .maxStringLength(Nodes.MAX_TEXT)
                    .maxNumberLength(Nodes.MAX_NUMBER)
                    .maxNameLength(1000)
                    .build()));

    /** What is longer is left to those who read slowly. */
    private static final int LONGEST = 1 << 20;

    /** The bytes that end a string or are none of its characters. */
    private static final boolean[] STOPS = stops();

    private static boolean[] stops() {
        boolean[] stops = new boolean[256];
        Arrays.fill(stops, 0, ' ', true);
        stops['"'] = true;
        stops['\\'] = true;
        return stops;
    }

    private byte[] scratch = {};

    private byte[] from;
    private int start;
    private int end;
    private boolean ascii;
    private long hash;

    private ByteParser(
            ObjectReadContext readContext,
            IOContext context,
            int features,
            int formatFeatures,
            ByteQuadsCanonicalizer symbols,
            byte[] bytes,
            int start,
            int end) {
        super(readContext, context, features, formatFeatures, null, symbols, bytes, start, end, 0, false);
        this.from = bytes;
    }

    static ByteParser of(byte[] bytes, int start, int end) {
        return (ByteParser) FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start);
    }

    /** Returns the factory, which makes matchers of names. */
    static JsonFactory factory() {
        return FACTORY;
    }

    /** Returns the index of the byte after the last that was read. */
    int position() {
        return _inputPtr;
    }

    /** Returns the number of the line of the last byte that was read, counted from where the parser began. */
    int row() {
        return _currInputRow;
    }

    /**
     * Reads on to the next member of an object, whose value is then the current token.
     *
     * <p>The member that is expected is looked for as writers write it, without white space; all else is for the parser.
     *
     * @param names  the names that are known
     * @param before  the index of the name of the member before, -1 if there is none
     * @return the index of the name; negative, as matchers have it, if it is not known or the object ends
     */
    int nextMember(Names names, int before) {
        int expected = names.after(before);
        if (expected >= 0 && isNext(names.spelled(expected))) {
            return expected;
        }
        int found = nextNameMatch(names.matcher());
        if (found >= 0) {
            nextToken();
            names.follows(before, found);
        }
        return found;
    }

    private boolean isNext(byte[] spelled) {
        if (_tokenIncomplete || _currToken == JsonToken.PROPERTY_NAME || !_streamReadContext.inObject()) {
            return false;
        }
        // before the first member stands no comma
        int comma = _streamReadContext.hasCurrentIndex() ? 0 : 1;
        int shift = _inputPtr - comma;
        int after = shift + spelled.length;
        if (after >= _inputEnd) {
            return false;
        }
        byte[] bytes = _inputBuffer;
        for (int i = comma; i < spelled.length; i++) {
            if (bytes[shift + i] != spelled[i]) {
                return false;
            }
        }
        return begin(after);
    }

    /** Reads on to the next element of a list, which is then the current token, or to the end of the list. */
    JsonToken nextElement() {
        int at = _inputPtr;
        boolean inside = !_tokenIncomplete && at + 1 < _inputEnd && _streamReadContext.inArray();
        if (inside && _streamReadContext.hasCurrentIndex()) {
            inside = _inputBuffer[at] == ',';
            at++;
        }
        return inside && begin(at) ? _currToken : nextToken();
    }

    /** Begins the value that is at an index if it is a string, an object, a list or a number without sign. */
    private boolean begin(int at) {
        byte first = _inputBuffer[at];
        JsonReadContext around = _streamReadContext;
        if (first == '"') {
            _inputPtr = at + 1;
            _tokenIncomplete = true;
            _updateToken(JsonToken.VALUE_STRING);
        } else if (first == '{') {
            _inputPtr = at + 1;
            createChildObjectContext(_currInputRow, 0);
            _updateToken(JsonToken.START_OBJECT);
        } else if (first == '[') {
            _inputPtr = at + 1;
            createChildArrayContext(_currInputRow, 0);
            _updateToken(JsonToken.START_ARRAY);
        } else if (first >= '0' && first <= '9') {
            _inputPtr = at + 1;
            _numTypesValid = NR_UNKNOWN;
            _updateToken(_parseUnsignedNumber(first));
        } else {
            return false;
        }
        // which counts the member or element
        around.expectComma();
        return true;
    }

    /**
     * Reads the string that is the current token, whose bytes are then those of {@link #bytes()}; false if there is anything
     * about it that is to be read slowly.
     */
    boolean readString() {
        if (!_tokenIncomplete || _currToken != JsonToken.VALUE_STRING) {
            return false;
        }
        byte[] bytes = _inputBuffer;
        int limit = Math.min(_inputEnd, _inputPtr + LONGEST);
        int first = _inputPtr;
        int seen = 0;
        long mixed = 0;
        int i = first;
        while (i < limit && !STOPS[bytes[i] & 0xff]) {
            byte b = bytes[i++];
            seen |= b;
            mixed = Memo.mix(mixed, b);
        }
        if (i == limit || bytes[i] != '"') {
            return i < limit && bytes[i] == '\\' && readEscaped(i, seen, limit);
        }
        from = bytes;
        start = first;
        end = i;
        ascii = seen >= 0;
        hash = mixed;
        _inputPtr = i + 1;
        _tokenIncomplete = false;
        return true;
    }

    /** Adds the string that is the current token to a text; false if it is to be read slowly. */
    boolean readText(String language, Text.Builder text) {
        if (!_tokenIncomplete || _currToken != JsonToken.VALUE_STRING) {
            return false;
        }
        int after = text.addQuoted(language, _inputBuffer, _inputPtr, Math.min(_inputEnd, _inputPtr + LONGEST));
        if (after < 0) {
            return readString() && text.add(language, from, start, end);
        }
        _inputPtr = after + 1;
        _tokenIncomplete = false;
        return true;
    }

    /** Reads a string with escapes in it from the first of these on. */
    private boolean readEscaped(int first, int before, int limit) {
        byte[] bytes = _inputBuffer;
        int seen = before;
        int i = first;
        int n = first - _inputPtr;
        if (scratch.length < n + 256) {
            scratch = new byte[Math.max(n + 256, 2 * scratch.length)];
        }
        System.arraycopy(bytes, _inputPtr, scratch, 0, n);
        while (i < limit) {
            int b = bytes[i++];
            if (b == '"') {
                from = scratch;
                start = 0;
                end = n;
                ascii = seen >= 0;
                hash = Memo.hash(scratch, 0, n);
                _inputPtr = i;
                _tokenIncomplete = false;
                return true;
            }
            if (b >= 0 && b < ' ') {
                return false;
            }
            if (n + 4 > scratch.length) {
                scratch = Arrays.copyOf(scratch, 2 * scratch.length);
            }
            if (b != '\\') {
                seen |= b;
                scratch[n++] = (byte) b;
                continue;
            }
            int c = i < limit ? escaped(bytes[i++]) : 0;
            if (c == 0) {
                return false;
            }
            scratch[n++] = (byte) c;
        }
        return false;
    }

    /** Returns the character that is meant by a letter after a backslash, 0 if it is not one of the short forms. */
    private static int escaped(byte letter) {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> 0;
        };
    }

    /** Returns the bytes that have the string. */
    byte[] bytes() {
        return from;
    }

    /** Returns the index of the first byte of the string. */
    int start() {
        return start;
    }

    /** Returns the index after the last byte of the string. */
    int end() {
        return end;
    }

    /** Returns the {@linkplain Memo#mix hash} of the string. */
    long hash() {
        return hash;
    }

    /** Returns the string; null if its bytes are not UTF-8. */
    @Nullable
    String string() {
        if (ascii) {
            return new String(from, start, end - start, StandardCharsets.ISO_8859_1);
        }
        return Traits.of(from, start, end) < 0 ? null : new String(from, start, end - start, StandardCharsets.UTF_8);
    }

    /** Makes the parsers. */
    private static final class Factory extends JsonFactory {

        private static final long serialVersionUID = 1;

        Factory(JsonFactoryBuilder builder) {
            super(builder);
        }

        @Override
        protected JsonParser _createParser(
                ObjectReadContext readContext, IOContext context, byte[] bytes, int start, int length) {
            return new ByteParser(
                    readContext,
                    context,
                    readContext.getStreamReadFeatures(_streamReadFeatures),
                    readContext.getFormatReadFeatures(_formatReadFeatures),
                    _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                    bytes,
                    start,
                    start + length);
        }
    }
}
