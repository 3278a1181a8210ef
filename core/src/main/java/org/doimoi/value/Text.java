package org.doimoi.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same text in one or more languages, such as {@code {"vi": "Máy sấy nông sản", "en": "Farm produce dryer"}}.
 *
 * <p>Languages are BCP 47 tags ({@code vi}, {@code en}, {@code zh-Hant}), each at most once, in the order given. A text
 * has at least one language; whether what stands there is blank, too long or not in Unicode NFC is for the constraints
 * of the component.
 *
 * <p>This class is immutable and thread-safe. The order of languages does not matter for equality.
 */
public final class Text {

    private static final int MAX_LANGUAGES = 64;

    private static final String[] VIETNAMESE = {"vi"};
    private static final String[] ENGLISH = {"en"};
    private static final String[] BOTH = {"vi", "en"};

    /** The bytes behind the values that say of each where it ends and what its traits are, if there are more than two. */
    private static final int ENTRY = 8;

    /** A passage of so many bytes has one of the windows that begin every so many. */
    private static final int PASSAGE = 40;

    private static final int WINDOW = 16;

    private static final int STRIDE = 24;

    private final String[] languages;

    /** The values as UTF-8 (half a surrogate pair as three bytes), one after the other; entries if there are more than two. */
    private final byte[] data;

    /** Where the first value ends. */
    private final int end;

    private final int firstTraits;
    private final int secondTraits;

    private Text(String[] languages, byte[] data, int end, int firstTraits, int secondTraits) {
        this.languages = languages;
        this.data = data;
        this.end = end;
        this.firstTraits = firstTraits;
        this.secondTraits = secondTraits;
    }

    /**
     * Obtains a text in one language.
     *
     * @param language  a BCP 47 tag such as {@code vi}
     * @param value  the text in that language
     * @return the text
     * @throws MalformedValueException if the tag is not well-formed
     */
    public static Text of(String language, String value) {
        return new Builder().add(language, value).build();
    }

    /**
     * Obtains a text in Vietnamese and English.
     *
     * @param vietnamese  the Vietnamese text
     * @param english  the English text
     * @return the text, Vietnamese first
     */
    public static Text ofVietnameseEnglish(String vietnamese, String english) {
        return new Builder().add("vi", vietnamese).add("en", english).build();
    }

    /**
     * Obtains a text from a map.
     *
     * @param values  the text by BCP 47 tag, in the order to keep; not empty
     * @return the text
     * @throws MalformedValueException if the map is empty or has more than 64 languages, or a tag is not well-formed
     */
    @JsonCreator
    public static Text of(Map<String, String> values) {
        if (values.isEmpty()) {
            throw MalformedValueException.of(
                    "text-empty", "{}", "Invalid text {}, must have at least one language, such as {\"vi\": \"...\"}");
        }
        if (values.size() > MAX_LANGUAGES) {
            throw MalformedValueException.of(
                    "text-languages",
                    values.size(),
                    "Invalid text in " + values.size() + " languages, must be in at most " + MAX_LANGUAGES);
        }
        Builder builder = new Builder();
        values.forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns the text in a language.
     *
     * @param language  a BCP 47 tag such as {@code en}; only this very tag is looked for
     * @return the text, empty if there is none in that language
     */
    public Optional<String> in(String language) {
        int i = index(language);
        return i < 0 ? Optional.empty() : Optional.of(value(i));
    }

    private int index(String language) {
        for (int i = 0; i < languages.length; i++) {
            if (languages[i].equals(language)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the text to show where only one language fits.
     *
     * @param preferred  the language to look for first
     * @return the text in that language, else in Vietnamese, else in the first language there is
     */
    public String best(String preferred) {
        int i = index(preferred);
        return value(i >= 0 ? i : Math.max(0, index("vi")));
    }

    /**
     * Returns the languages.
     *
     * @return the BCP 47 tags in the order given, at least one
     */
    public List<String> languages() {
        return List.of(languages);
    }

    /**
     * Returns a copy with the text of one language set.
     *
     * @param language  a BCP 47 tag
     * @param value  the text in that language, replacing what was there
     * @return the copy
     * @throws MalformedValueException if the tag is not well-formed
     */
    public Text with(String language, String value) {
        Builder builder = new Builder();
        for (int i = 0; i < languages.length; i++) {
            builder.add(languages[i], languages[i].equals(language) ? value : value(i));
        }
        return index(language) >= 0
                ? builder.build()
                : builder.add(language, value).build();
    }

    /**
     * Returns how many languages there are.
     *
     * @return the number, from 1
     */
    public int size() {
        return languages.length;
    }

    /**
     * Returns the language at a position.
     *
     * @param index  the position, from 0
     * @return the BCP 47 tag
     * @throws IndexOutOfBoundsException if there is none
     */
    public String language(int index) {
        return languages[index];
    }

    /**
     * Returns the text at a position.
     *
     * @param index  the position, from 0
     * @return the text in {@link #language(int)}
     * @throws IndexOutOfBoundsException if there is none
     */
    public String value(int index) {
        int start = start(index);
        int length = end(index) - start;
        return Traits.hasHalves(traits(index)) ? halves(start, length) : new String(data, start, length, UTF_8);
    }

    /**
     * Returns the traits of the text at a position, which are known without looking at it.
     *
     * @param index  the position, from 0
     * @return the {@link Traits}
     * @throws IndexOutOfBoundsException if there is none
     */
    public int traits(int index) {
        if (languages.length > 2) {
            return entry(index, Integer.BYTES);
        }
        Objects.checkIndex(index, languages.length);
        return index == 0 ? firstTraits : secondTraits;
    }

    /**
     * Returns how many bytes the text at a position takes as UTF-8.
     *
     * @param index  the position, from 0
     * @return the number
     * @throws IndexOutOfBoundsException if there is none
     */
    public int utf8Length(int index) {
        return end(index) - start(index);
    }

    /**
     * Copies the text at a position as UTF-8.
     *
     * @param index  the position, from 0
     * @param target  where to copy to
     * @param at  where the copy begins
     * @throws IndexOutOfBoundsException if there is no such position, or the target is too small
     */
    public void copyUtf8(int index, byte[] target, int at) {
        System.arraycopy(data, start(index), target, at, utf8Length(index));
    }

    /**
     * Returns whether the text at a position may be the same as another without regard to case, by how both begin.
     *
     * @param index  the position, from 0
     * @param other  another text
     * @param otherIndex  a position of the other, from 0
     * @return false if they begin with other Latin letters; true if that is not certain
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public boolean mayBeginAs(int index, Text other, int otherIndex) {
        int at = start(index);
        int there = other.start(otherIndex);
        int length = Math.min(utf8Length(index), other.utf8Length(otherIndex));
        for (int i = 0; i < length; i++) {
            if (data[at + i] == other.data[there + i]) {
                continue;
            }
            int begin = i;
            while ((data[at + begin] & 0xc0) == 0x80) {
                begin--;
            }
            int mine = codePoint(data, at + begin);
            int its = codePoint(other.data, there + begin);
            if (!isLatin(mine) || !isLatin(its)) {
                return true;
            }
            if (Character.toLowerCase(mine) != Character.toLowerCase(its)) {
                return false;
            }
            if (mine >= 0x80 || its >= 0x80) {
                return true;
            }
        }
        return true;
    }

    /** Returns whether the small letter of a character is one letter, whatever stands around it. */
    private static boolean isLatin(int c) {
        return c < 0x250 && c != 0x130 || c >= 0x1e00 && c < 0x1f00;
    }

    private static int codePoint(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
            return lead;
        }
        if (lead < 0xe0) {
            return (lead & 0x1f) << 6 | bytes[at + 1] & 0x3f;
        }
        // the plane beyond is no Latin, and its last bits tell nothing
        return lead < 0xf0 ? (lead & 0xf) << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f : 0x10000;
    }

    /**
     * Returns whether the text at a position may have a passage of another in it.
     *
     * @param index  the position, from 0
     * @param other  another text
     * @param otherIndex  a position of the other, from 0
     * @return false if no passage of 40 bytes or more of UTF-8 is in both; true if that is not certain
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public boolean mayShare(int index, Text other, int otherIndex) {
        int start = other.start(otherIndex);
        int end = other.end(otherIndex);
        long marks = 0;
        for (int at = start; at + WINDOW <= end; at += STRIDE) {
            marks |= 1L << mark(other.word(at + Long.BYTES));
        }
        long word = 0;
        for (int i = start(index), seen = 1; i < end(index); i++, seen++) {
            word = word << 8 | data[i] & 0xff;
            if (seen >= WINDOW
                    && (marks >>> mark(word) & 1) != 0
                    && isShared(i + 1 - WINDOW, index, other, otherIndex)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a window begins at an index of these bytes, and stands in a passage that is long enough. */
    private boolean isShared(int from, int index, Text other, int otherIndex) {
        for (int at = other.start(otherIndex); at + WINDOW <= other.end(otherIndex); at += STRIDE) {
            if (Arrays.equals(data, from, from + WINDOW, other.data, at, at + WINDOW)) {
                int before = 0;
                while (from - before > start(index)
                        && at - before > other.start(otherIndex)
                        && data[from - before - 1] == other.data[at - before - 1]) {
                    before++;
                }
                int after = Arrays.mismatch(data, from, end(index), other.data, at, other.end(otherIndex));
                if (after < 0 || before + after >= PASSAGE) {
                    return true;
                }
            }
        }
        return false;
    }

    private long word(int at) {
        long word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = word << 8 | data[at + i] & 0xff;
        }
        return word;
    }

    private static int mark(long word) {
        return (int) (word * 0x9e3779b97f4a7c15L >>> 58);
    }

    private int entry(int index, int part) {
        int at = data.length - (languages.length - index) * ENTRY + part;
        return data[at] << 24 | (data[at + 1] & 0xff) << 16 | (data[at + 2] & 0xff) << 8 | data[at + 3] & 0xff;
    }

    private int start(int index) {
        return index == 0 ? 0 : end(index - 1);
    }

    private int end(int index) {
        if (index == 0) {
            return end;
        }
        Objects.checkIndex(index, languages.length);
        return languages.length > 2 ? entry(index, 0) : data.length;
    }

    /** Returns the characters of bytes some of which are half a surrogate pair. */
    private String halves(int start, int length) {
        StringBuilder text = new StringBuilder(length);
        int i = start;
        while (i < start + length) {
            int lead = data[i] & 0xff;
            int size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
            if (lead == 0xed && (data[i + 1] & 0xff) > 0x9f) {
                text.append((char) (0xd000 | (data[i + 1] & 0x3f) << 6 | data[i + 2] & 0x3f));
            } else {
                text.append(new String(data, i, size, UTF_8));
            }
            i += size;
        }
        return text.toString();
    }

    /**
     * Returns the text as a map.
     *
     * @return the text by BCP 47 tag, in the order given
     */
    @JsonValue
    public Map<String, String> asMap() {
        ImmutableMap.Builder<String, String> map = ImmutableMap.builderWithExpectedSize(languages.length);
        for (int i = 0; i < languages.length; i++) {
            map.put(languages[i], value(i));
        }
        return map.buildOrThrow();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Text other
                && (Arrays.equals(languages, other.languages)
                        ? end == other.end && Arrays.equals(data, other.data)
                        : asMap().equals(other.asMap()));
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < languages.length; i++) {
            int hash = 0;
            for (int k = start(i); k < end(i); k++) {
                hash = hash * 31 + data[k];
            }
            sum += languages[i].hashCode() ^ hash;
        }
        return sum;
    }

    /**
     * Returns the text to show a Vietnamese reader; see {@link #best(String)}.
     *
     * @return the Vietnamese text, or the first there is
     */
    @Override
    public String toString() {
        return best("vi");
    }

    /**
     * Collects the languages of a text. A builder can be used again and again, which makes it fit for readers of many.
     *
     * <p>This class is mutable and not thread-safe.
     */
    public static final class Builder {

        private String[] languages = new String[4];
        private int size;
        private byte[] bytes = {};
        private int length;
        private int[] entries = new int[8];

        /** Creates an empty builder. */
        public Builder() {}

        /**
         * Adds a language.
         *
         * @param language  a BCP 47 tag such as {@code vi}, not one that was added before
         * @param value  the text in that language
         * @return this
         * @throws MalformedValueException if the tag is not well-formed
         */
        public Builder add(String language, String value) {
            int traits = Traits.of(requireNonNull(value, "value"));
            byte[] utf8 = Traits.hasHalves(traits) ? utf8(value) : value.getBytes(UTF_8);
            add(language, utf8, 0, utf8.length, traits);
            return this;
        }

        /**
         * Adds a language.
         *
         * @param language  a BCP 47 tag such as {@code vi}, not one that was added before
         * @param utf8  bytes that have the text, as UTF-8
         * @param from  the index of its first byte
         * @param to  the index after the last
         * @return whether the bytes are UTF-8; if not, nothing was added
         * @throws MalformedValueException if the tag is not well-formed
         */
        public boolean add(String language, byte[] utf8, int from, int to) {
            int traits = Traits.of(utf8, from, to);
            if (traits < 0) {
                return false;
            }
            add(language, utf8, from, to, traits);
            return true;
        }

        /**
         * Adds a language whose text a quotation mark ends, as in JSON without escapes.
         *
         * @param language  a BCP 47 tag such as {@code vi}, not one that was added before
         * @param utf8  bytes that have the text, as UTF-8
         * @param from  the index of its first byte
         * @param limit  the index before which the quotation mark must be
         * @return the index of the quotation mark; -1 if the bytes are not UTF-8, or a control character or a backslash comes
         *     first, and nothing was added
         * @throws MalformedValueException if the tag is not well-formed
         */
        public int addQuoted(String language, byte[] utf8, int from, int limit) {
            long scanned = Traits.ofQuoted(utf8, from, limit);
            if (scanned < 0) {
                return -1;
            }
            int end = (int) (scanned >>> 32);
            add(language, utf8, from, end, (int) scanned);
            return end;
        }

        private void add(String language, byte[] utf8, int from, int to, int traits) {
            Languages.check(language);
            if (size == MAX_LANGUAGES) {
                throw MalformedValueException.of(
                        "text-languages",
                        size + 1,
                        "Invalid text in more than " + MAX_LANGUAGES + " languages, must be in at most "
                                + MAX_LANGUAGES);
            }
            for (int i = 0; i < size; i++) {
                if (languages[i].equals(language)) {
                    throw new IllegalArgumentException("Invalid language " + language + ", was added before");
                }
            }
            if (size == languages.length) {
                languages = Arrays.copyOf(languages, 2 * size);
                entries = Arrays.copyOf(entries, 4 * size);
            }
            int needed = length + to - from;
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
            }
            System.arraycopy(utf8, from, bytes, length, to - from);
            length = needed;
            languages[size] = language;
            entries[2 * size] = length;
            entries[2 * size + 1] = traits;
            size++;
        }

        /**
         * Returns the text and forgets it, so that the next can be built.
         *
         * @return the text
         * @throws MalformedValueException if no language was added
         */
        public Text build() {
            if (size == 0) {
                throw MalformedValueException.of(
                        "text-empty",
                        "{}",
                        "Invalid text {}, must have at least one language, such as {\"vi\": \"...\"}");
            }
            byte[] data = Arrays.copyOf(bytes, size > 2 ? length + size * ENTRY : length);
            for (int i = 0; i < 2 * size && size > 2; i++) {
                int at = length + i * Integer.BYTES;
                data[at] = (byte) (entries[i] >> 24);
                data[at + 1] = (byte) (entries[i] >> 16);
                data[at + 2] = (byte) (entries[i] >> 8);
                data[at + 3] = (byte) entries[i];
            }
            Text text = new Text(languages(), data, entries[0], entries[1], size > 1 ? entries[3] : 0);
            clear();
            return text;
        }

        /** Forgets what was added. */
        public void clear() {
            size = 0;
            length = 0;
        }

        /** Returns the languages; those of most texts are shared. */
        private String[] languages() {
            boolean vietnamese = languages[0].equals("vi");
            if (size == 1 && (vietnamese || languages[0].equals("en"))) {
                return vietnamese ? VIETNAMESE : ENGLISH;
            }
            if (size == 2 && vietnamese && languages[1].equals("en")) {
                return BOTH;
            }
            return Arrays.copyOf(languages, size);
        }

        /** Encodes a text with half a surrogate pair in it, which no encoder of the platform does. */
        private static byte[] utf8(String text) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
            text.codePoints().forEach(c -> {
                if (Character.getType(c) == Character.SURROGATE) {
                    out.write(0xe0 | c >> 12);
                    out.write(0x80 | c >> 6 & 0x3f);
                    out.write(0x80 | c & 0x3f);
                } else {
                    out.writeBytes(Character.toString(c).getBytes(UTF_8));
                }
            });
            return out.toByteArray();
        }
    }
}
