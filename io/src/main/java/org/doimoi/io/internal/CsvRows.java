package org.doimoi.io.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.doimoi.finding.Location;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file (RFC 4180), from any row on, with the place of each cell. */
final class CsvRows {

    static final int MAX_COLUMNS = 4096;
    static final int MAX_ROW = 48 << 20;

    static final Text TOO_LONG = Text.ofVietnameseEnglish("48 MiB mỗi dòng của bảng", "48 MiB a row");
    private static final Text UNCLOSED =
            Text.ofVietnameseEnglish("dấu ngoặc kép mở ở đây không được đóng", "the quotation mark here is not closed");
    private static final Text BEHIND = Text.ofVietnameseEnglish(
            "sau dấu ngoặc kép đóng phải là dấu phân cách hoặc hết dòng",
            "a separator or the end of the row must follow a closing quotation mark");
    private static final Text WITHIN = Text.ofVietnameseEnglish(
            "ô có dấu ngoặc kép thì cả ô phải đặt trong ngoặc kép và viết đôi dấu đó",
            "a cell with a quotation mark must be in quotation marks, and the mark written twice");

    /** What is wrong with a row. */
    record Problem(String rule, Location location, Map<String, Object> arguments) {}

    /** A cell. */
    record Cell(String text, long line, long column, long offset) {}

    /** A row; what is wrong with it leaves its cells incomplete. */
    record Row(
            long offset,
            long end,
            long line,
            List<Cell> cells,
            boolean more,
            @Nullable Problem problem,
            boolean cut) {

        String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
        }

        boolean isEmpty() {
            return problem == null
                    && !more
                    && cells.stream().allMatch(cell -> cell.text().isEmpty());
        }
    }

    private final Source source;
    private final String file;
    private final char separator;

    private byte[] buffer = new byte[0];
    private long base;
    private int at;

    private long line;
    private long column = 1;
    private byte[] cell = new byte[256];
    private int length;

    CsvRows(Source source, String file, char separator, long offset, long line) {
        this.source = source;
        this.file = file;
        this.separator = separator;
        this.base = offset;
        this.line = line;
    }

    long offset() {
        return base + at;
    }

    long line() {
        return line;
    }

    private int peek() throws IOException {
        if (at == buffer.length) {
            base += at;
            at = 0;
            buffer = source.read(base, 1 << 15);
        }
        return at == buffer.length ? -1 : buffer[at] & 0xff;
    }

    /** Goes over the byte that was looked at. */
    private void skip() throws IOException {
        int b = buffer[at++] & 0xff;
        if (b == '\n' || b == '\r' && peek() != '\n') {
            line++;
            column = 1;
        } else if ((b & 0xc0) != 0x80) {
            column++;
        }
    }

    private void take() throws IOException {
        if (length == cell.length) {
            cell = Arrays.copyOf(cell, length * 2);
        }
        cell[length++] = buffer[at];
        skip();
    }

    private static boolean isEnd(int b) {
        return b < 0 || b == '\n' || b == '\r';
    }

    /** Goes over bytes that are no part of a row. */
    void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes && peek() >= 0; i++) {
            at++;
        }
    }

    /** Returns the next row that has anything in it, null at the end. */
    @Nullable
    Row next() throws IOException {
        while (true) {
            while (peek() == '\n' || peek() == '\r') {
                skip();
            }
            if (peek() < 0) {
                return null;
            }
            Row row = row();
            if (!row.isEmpty()) {
                return row;
            }
        }
    }

    private Row row() throws IOException {
        long start = offset();
        long startLine = line;
        List<Cell> cells = new ArrayList<>();
        boolean more = false;
        Problem problem = null;
        while (true) {
            long cellLine = line;
            long cellColumn = column;
            long cellOffset = offset();
            Location here = new Location(cellLine, cellColumn, cellOffset, file);
            length = 0;
            if (peek() == '"') {
                skip();
                while (true) {
                    int b = peek();
                    if (b < 0 || offset() - start > MAX_ROW) {
                        Problem why = b < 0 ? syntax(here, UNCLOSED) : limit(here);
                        return new Row(start, source.size(), startLine, cells, more, why, true);
                    }
                    if (b == '"') {
                        skip();
                        if (peek() != '"') {
                            break;
                        }
                    }
                    take();
                }
                if (peek() != separator && !isEnd(peek())) {
                    problem = problem == null ? syntax(place(), BEHIND) : problem;
                }
            } else {
                while (peek() != separator && !isEnd(peek())) {
                    if (offset() - start > MAX_ROW) {
                        return new Row(start, source.size(), startLine, cells, more, limit(here), true);
                    }
                    if (peek() == '"' && problem == null) {
                        problem = syntax(place(), WITHIN);
                    }
                    take();
                }
            }
            if (problem != null && problem.rule().equals("csv-syntax")) {
                // where the cells end is not known any more; the line does
                while (!isEnd(peek())) {
                    if (offset() - start > MAX_ROW) {
                        return new Row(start, source.size(), startLine, cells, more, limit(here), true);
                    }
                    skip();
                }
                break;
            }
            Utf8 utf8 = new Utf8();
            long wrong = utf8.accept(cell, 0, length);
            wrong = wrong < 0 ? utf8.end() : wrong;
            if (wrong >= 0 && problem == null) {
                byte[] bytes = Arrays.copyOf(cell, length);
                problem = new Problem("invalid-utf8", here, Map.of("value", Utf8.hex(bytes, (int) wrong)));
            }
            if (cells.size() < MAX_COLUMNS) {
                cells.add(new Cell(
                        new String(cell, 0, length, StandardCharsets.UTF_8), cellLine, cellColumn, cellOffset));
            } else {
                more = true;
            }
            if (peek() != separator || isEnd(peek())) {
                break;
            }
            skip();
        }
        long end = offset();
        if (peek() == '\r') {
            skip();
        }
        if (peek() == '\n') {
            skip();
        }
        return new Row(start, end, startLine, cells, more, problem, false);
    }

    private Location place() {
        return new Location(line, column, offset(), file);
    }

    private static Problem syntax(Location here, Text reason) {
        return new Problem("csv-syntax", here, Map.of("reason", reason));
    }

    private static Problem limit(Location here) {
        return new Problem("limit-exceeded", here, Map.of("reason", TOO_LONG));
    }
}
