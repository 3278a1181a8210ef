package org.doimoi.io.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Location;
import org.doimoi.value.Protected;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a source around places in it.
 *
 * <p>The source is read once, from its beginning to the last place, and only what is shown is kept: of a long line some
 * characters around each place. A source that is gone has no lines, and a place that is no longer where it was has none
 * either.
 *
 * <p>A report goes from hand to hand, so what is protected in a record is not shown, nor are texts of twelve digits, which
 * may be the numbers of persons.
 */
final class Excerpts {

    /** The most characters of a line that are kept around a place. */
    static final int WIDTH = 220;

    private static final int BEFORE = 80;

    /** Excerpts of a line begin at few columns, so that places that are close together share one. */
    private static final int STEP = 40;

    private static final char DOTTED = '\u2022';
    private static final byte[] DOT = String.valueOf(DOTTED).getBytes(StandardCharsets.UTF_8);
    private static final int DOTS = 3;
    private static final int PERSONAL_NUMBER = 12;

    /** The names of protected members, in lower case: what is misspelt may be as confidential. */
    private static final ImmutableSet<String> PROTECTED = Table.all().stream()
            .flatMap(table -> Arrays.stream(table.type().getRecordComponents()))
            .filter(component -> component.isAnnotationPresent(Protected.class))
            .map(RecordComponent::getName)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(ImmutableSet.toImmutableSet());

    /**
     * Some characters of a line.
     *
     * @param number  the number of the line, from 1
     * @param column  the column of the first character, from 1
     * @param text  the characters
     * @param more  whether the line goes on after them
     */
    record Line(long number, long column, String text, boolean more) {}

    /**
     * A place in an excerpt.
     *
     * @param line  the index of the line that has it
     * @param start  where it begins in the text of the line
     * @param length  the length of what stands there, 0 at the end of a line
     */
    record Mark(int line, int start, int length) {}

    private final NavigableMap<Long, List<Location>> wanted = new TreeMap<>();
    private final boolean neighbours;
    private final Set<Location> secret;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Location, Mark> marks = new HashMap<>();

    private Excerpts(Collection<Location> places, Set<Location> secret, int around) {
        this.secret = secret;
        neighbours = around > 0;
        for (Location place : Sets.newHashSet(places)) {
            for (long number = Math.max(1, place.line() - around); number <= place.line() + around; number++) {
                wanted.computeIfAbsent(number, any -> new ArrayList<>(1));
            }
            wanted.getOrDefault(place.line(), List.of()).add(place);
        }
    }

    /**
     * Reads the lines around places.
     *
     * @param source  the file, compressed by gzip or not; null if there is none
     * @param places  the places
     * @param secret  the places at which the value must not be shown
     * @param around  how many lines before and after
     * @return the lines, none if the file cannot be read
     */
    static Excerpts of(@Nullable Path source, Collection<Location> places, Set<Location> secret, int around) {
        // the lines of a package are in its files
        boolean several = places.stream().anyMatch(place -> place.file() != null);
        Excerpts excerpts = new Excerpts(several ? List.of() : places, secret, around);
        // a pipe cannot be read again, and would be waited for
        if (source != null && !several && !places.isEmpty() && Files.isRegularFile(source)) {
            try (InputStream file = Files.newInputStream(source);
                    InputStream in = unpacked(file)) {
                excerpts.new Scan().read(in);
            } catch (IOException ex) {
                // the file is gone or was cut off since it was judged: what was read up to there is shown
                return excerpts;
            }
        }
        return excerpts;
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Returns the lines, in the order of the source; a long line may be here in several pieces. */
    List<Line> lines() {
        return lines;
    }

    /** Returns where a place is in the lines, empty if it is not. */
    Optional<Mark> mark(@Nullable Location place) {
        return place == null ? Optional.empty() : Optional.ofNullable(marks.get(place));
    }

    /** Returns the column at which the excerpt for a column begins. */
    private static long start(long column) {
        long before = column - BEFORE - 1;
        return column <= WIDTH - BEFORE ? 1 : before - before % STEP + 1;
    }

    /** What is kept of the line that is being read, from one column on. */
    private static final class Window {
        /** More bytes than these no text of the width has; what is no text may have. */
        private static final int MOST = WIDTH * 4;

        final long column;
        private byte[] bytes = new byte[WIDTH + WIDTH / 2];
        private int length;
        private int dots;
        boolean more;

        Window(long column) {
            this.column = column;
        }

        void append(byte b, boolean hidden) {
            if (!hidden) {
                dots = 0;
                write(b);
            } else if (dots < DOTS) {
                dots++;
                for (byte part : DOT) {
                    write(part);
                }
            }
        }

        private void write(byte b) {
            if (length == bytes.length && length < MOST) {
                bytes = Arrays.copyOf(bytes, MOST);
            }
            if (length < bytes.length) {
                bytes[length++] = b;
            }
        }

        String text(int end) {
            return new String(bytes, 0, Math.min(end, length), StandardCharsets.UTF_8);
        }
    }

    /** A place that was come to, and where in the bytes of a window. */
    private record Hit(Location place, Window window, int at) {}

    /** One reading of the source. */
    private final class Scan {
        private final long last = wanted.lastKey();
        private final Hiding hiding = new Hiding();
        private long offset;
        private long number = 1;
        private long column;
        private boolean skipped;
        private @Nullable List<Location> places;
        private int nextPlace;
        private long[] starts = {};
        private int nextStart;
        private final List<Window> open = new ArrayList<>();
        private final List<Hit> hits = new ArrayList<>();
        private @Nullable Window head;

        void read(InputStream in) throws IOException {
            byte[] buffer = new byte[1 << 16];
            begin();
            try {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    for (int i = 0; i < n; i++) {
                        byte b = buffer[i];
                        if (b == '\n') {
                            end();
                            offset++;
                            number++;
                            if (number > last) {
                                return;
                            }
                            begin();
                        } else {
                            if (!skipped) {
                                take(b);
                            }
                            offset++;
                        }
                    }
                }
            } finally {
                // after the last line end there is no line, unless a place is there
                if (column > 0 || places != null && !places.isEmpty()) {
                    end();
                }
            }
        }

        private void begin() {
            places = wanted.get(number);
            column = 0;
            skipped = false;
            nextPlace = 0;
            nextStart = 0;
            hits.clear();
            open.clear();
            head = null;
            if (places != null) {
                places.sort(Comparator.comparingLong(Location::offset));
                Set<Long> columns = new TreeSet<>(Set.of(1L));
                places.forEach(place -> columns.add(start(place.column())));
                starts = columns.stream().mapToLong(Long::longValue).toArray();
            }
        }

        private void take(byte b) {
            if (column == 0) {
                hiding.begin(b);
                // a line that has a record to itself says nothing of those after it
                skipped = places == null && number > 1 && b == '{';
            }
            boolean first = (b & 0xc0) != 0x80;
            if (first) {
                column++;
            }
            boolean hidden = hiding.hides(b);
            if (places == null) {
                return;
            }
            if (first) {
                move();
            }
            if (nextPlace < places.size()) {
                note(places);
            }
            for (int i = 0; i < open.size(); i++) {
                open.get(i).append(b, hidden);
            }
        }

        /** Opens and closes windows at a column. */
        private void move() {
            if (nextStart < starts.length && starts[nextStart] == column) {
                Window window = new Window(column);
                open.add(window);
                head = head == null ? window : head;
                nextStart++;
            }
            // all are as wide, so the first that was opened is the first to close
            if (!open.isEmpty() && column >= open.get(0).column + WIDTH) {
                open.remove(0).more = true;
            }
        }

        /** Notes the places that are here. */
        private void note(List<Location> all) {
            for (; nextPlace < all.size() && all.get(nextPlace).offset() <= offset; nextPlace++) {
                Location place = all.get(nextPlace);
                if (place.offset() == offset) {
                    for (Window window : open) {
                        if (window.column == 1 || window.column == start(place.column())) {
                            hits.add(new Hit(place, window, window.length));
                        }
                    }
                }
            }
        }

        private void end() {
            hiding.end();
            if (places == null) {
                return;
            }
            if (head == null) {
                head = new Window(1);
                open.add(head);
            }
            note(places);
            Window whole = head.more ? null : head;
            Map<Window, List<Hit>> shown = new TreeMap<>(Comparator.comparingLong(window -> window.column));
            if (whole != null || neighbours) {
                shown.put(head, new ArrayList<>());
            }
            for (Hit hit : hits) {
                if (whole == null ? hit.window.column == start(hit.place.column()) : hit.window == whole) {
                    shown.computeIfAbsent(hit.window, any -> new ArrayList<>()).add(hit);
                }
            }
            shown.forEach(this::keep);
            places = null;
        }

        private void keep(Window window, List<Hit> all) {
            if (!window.more && window.length > 0 && window.bytes[window.length - 1] == '\r') {
                window.length--;
            }
            StringBuilder text = new StringBuilder(window.text(window.length));
            hideNumbers(text, window);
            for (Hit hit : all) {
                int start = window.text(hit.at).length();
                int width = token(text, start);
                if (secret.contains(hit.place)) {
                    stars(text, start, start + width);
                }
                marks.put(hit.place, new Mark(lines.size(), start, width));
            }
            lines.add(new Line(number, window.column, text.toString(), window.more));
        }
    }

    /** Returns the length of the JSON value that begins somewhere; of an object or a list only the bracket. */
    private static int token(CharSequence text, int start) {
        if (start >= text.length()) {
            return 0;
        }
        int end = start + 1;
        char first = text.charAt(start);
        if (first == '"') {
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(end + 1, text.length()) - start;
        }
        if (Character.isHighSurrogate(first) && end < text.length()) {
            end++;
        }
        boolean word = Character.isLetterOrDigit(first) || first == '-' || first == DOTTED;
        while (word && end < text.length() && " \t,:[]{}\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end - start;
    }

    /** Makes stars of texts of twelve digits, and of digits at the border that may be part of one. */
    private static void hideNumbers(StringBuilder text, Window window) {
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end > i) {
                boolean cut = i == 0 && window.column > 1 || end == text.length() && window.more;
                boolean left = i == 0 ? window.column > 1 : text.charAt(i - 1) == '"';
                boolean right = end == text.length() ? window.more : text.charAt(end) == '"';
                if (left && right && (cut ? end - i < PERSONAL_NUMBER : end - i == PERSONAL_NUMBER)) {
                    stars(text, i, end);
                }
            }
            i = end + 1;
        }
    }

    private static void stars(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '"') {
                text.setCharAt(i, '*');
            }
        }
    }

    /** Follows JSON, well-formed or not, as far as is needed to know what is the value of a protected member. */
    private static final class Hiding {
        private static final int NAME = 32;

        private final StringBuilder name = new StringBuilder(NAME);
        private boolean inString;
        private boolean escaped;
        private int depth;
        /** The depth at which the value that is hidden ends, -1 if none is. */
        private int until = -1;
        /** Whether the value of a protected member is about to begin. */
        private boolean pending;

        /** A line that begins with a brace is a record of its own, whatever stood before. */
        void begin(byte first) {
            if (first == '{') {
                depth = 0;
                until = -1;
                pending = false;
            }
        }

        /** No string goes over the end of a line. */
        void end() {
            inString = false;
            escaped = false;
        }

        boolean hides(byte b) {
            if (inString) {
                boolean hidden = until >= 0;
                if (escaped) {
                    escaped = false;
                } else if (b == '\\') {
                    escaped = true;
                } else if (b == '"') {
                    inString = false;
                } else if (name.length() < NAME) {
                    name.append((char) (b & 0xff));
                }
                return hidden;
            }
            if (b == ' ' || b == '\t' || b == '\r') {
                return until >= 0;
            }
            if (pending) {
                pending = false;
                until = depth;
            }
            switch (b) {
                case '"' -> {
                    inString = true;
                    name.setLength(0);
                }
                case ':' -> {
                    pending = until < 0 && PROTECTED.contains(name.toString().toLowerCase(Locale.ROOT));
                    name.setLength(0);
                }
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (until > depth) {
                        // the object of a protected member that was a plain value
                        until = -1;
                    }
                }
                case ',' -> {
                    if (until == depth) {
                        until = -1;
                    }
                }
                default -> {
                    // part of a number or a word
                }
            }
            return until >= 0;
        }
    }
}
