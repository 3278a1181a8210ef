package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.doimoi.finding.Location;
import org.jspecify.annotations.Nullable;

/** Turns places in bytes into columns of characters, by reading the line again up to the place. */
final class Columns {

    private static final int FAR = 1 << 16;

    private final Source source;
    private long lineStart = -1;
    private long countedTo;
    private long characters;
    private long markedTo = -1;
    private long markedCharacters;
    private @Nullable Location end;

    Columns(Source source) {
        this.source = source;
    }

    /** Returns the place of a byte, given its line and the number of bytes before it on that line. */
    Location locate(long line, long offset, long indent) {
        long start = offset - indent;
        try {
            // a byte order mark is no character of the text
            start = start == 0 && indent > 0 ? Math.min(offset, Source.begin(source.read(0, 3))) : start;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        if (start != lineStart) {
            lineStart = start;
            countedTo = start;
            characters = 0;
            markedTo = -1;
        } else if (offset < countedTo) {
            boolean marked = markedTo >= 0 && markedTo <= offset;
            countedTo = marked ? markedTo : start;
            characters = marked ? markedCharacters : 0;
        }
        try {
            while (countedTo < offset) {
                byte[] bytes = source.read(countedTo, (int) Math.min(1 << 16, offset - countedTo));
                if (bytes.length == 0) {
                    break;
                }
                for (byte b : bytes) {
                    // bytes that go on with a character do not begin one
                    characters += (b & 0xc0) == 0x80 ? 0 : 1;
                }
                countedTo += bytes.length;
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return new Location(line, characters + 1, offset);
    }

    /** Counts up to a value far down a long line, from where the places within it are then near. */
    void mark(Node node) {
        if (node.indent > FAR) {
            locate(node.line, node.offset, node.indent);
            markedTo = countedTo;
            markedCharacters = characters;
        }
    }

    /** Returns the place of a byte by counting lines from the beginning. */
    Location find(long offset) throws IOException {
        long line = 1;
        long start = 0;
        long at = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.stream(offset)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    at++;
                    if (buffer[i] == '\n') {
                        line++;
                        start = at;
                    }
                }
            }
        }
        return locate(line, at, at - start);
    }

    /** Says where the input ends, which need then not be looked for. */
    void endsAt(Location place) {
        end = place;
    }

    /** Returns the place behind the last byte. */
    Location end() {
        if (end != null) {
            return end;
        }
        try {
            return find(Long.MAX_VALUE);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
