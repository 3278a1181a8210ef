package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Zips that were made to do harm: each is refused by a finding, and what is sound beside it is read. */
final class HostilePackageTest {

    private static final String HEADER = "key,value\ndoimoi,1.0\ncodesAsOf,2026-11-24\n";
    private static final String AGENCIES = "id,level\nG06:a,central\n";

    /** A zip that is made byte by byte, so that anything can be wrong in it. */
    private static final class Zip {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Entry> entries = new ArrayList<>();
        private int count = -1;
        private byte[] tail = {};

        private static final class Entry {
            String name = "";
            String local = "";
            byte[] data = {};
            byte[] packed = {};
            int flags;
            int method = 8;
            long crc;
            long size;
            int offset;
            int attributes;
            int maker = 3;
            boolean written = true;
        }

        Zip add(String name, String text) {
            return add(name, utf8(text), entry -> {});
        }

        Zip add(String name, byte[] data, Consumer<Entry> change) {
            Entry entry = new Entry();
            entry.name = name;
            entry.local = name;
            entry.data = data;
            CRC32 crc = new CRC32();
            crc.update(data);
            entry.crc = crc.getValue();
            entry.size = data.length;
            entry.packed = deflate(data);
            entry.offset = bytes.size();
            change.accept(entry);
            if (entry.written) {
                byte[] local = utf8(entry.local);
                ByteBuffer head = buffer(30);
                head.putInt(0x04034b50)
                        .putShort((short) 20)
                        .putShort((short) entry.flags)
                        .putShort((short) entry.method);
                head.putInt(0)
                        .putInt((int) entry.crc)
                        .putInt(entry.packed.length)
                        .putInt((int) entry.size);
                head.putShort((short) local.length).putShort((short) 0);
                bytes.writeBytes(head.array());
                bytes.writeBytes(local);
                bytes.writeBytes(entry.packed);
            }
            entries.add(entry);
            return this;
        }

        byte[] bytes() {
            int start = bytes.size();
            for (Entry entry : entries) {
                byte[] name = utf8(entry.name);
                ByteBuffer head = buffer(46);
                head.putInt(0x02014b50).put((byte) 20).put((byte) entry.maker).putShort((short) 20);
                head.putShort((short) entry.flags)
                        .putShort((short) entry.method)
                        .putInt(0)
                        .putInt((int) entry.crc);
                head.putInt(entry.packed.length).putInt((int) entry.size).putShort((short) name.length);
                head.putInt(0).putInt(0).putShort((short) 0).putInt(38, entry.attributes);
                head.putInt(42, entry.offset);
                bytes.writeBytes(head.array());
                bytes.writeBytes(name);
            }
            ByteBuffer end = buffer(22);
            short all = (short) (count < 0 ? entries.size() : count);
            end.putInt(0x06054b50)
                    .putInt(0)
                    .putShort(all)
                    .putShort(all)
                    .putInt(bytes.size() - start)
                    .putInt(start);
            bytes.writeBytes(end.array());
            bytes.writeBytes(tail);
            return bytes.toByteArray();
        }

        private static ByteBuffer buffer(int size) {
            return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static byte[] deflate(byte[] data) {
            Deflater deflater = new Deflater(9, true);
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.end();
            return out.toByteArray();
        }
    }

    private static Zip sound() {
        return new Zip().add("exchange.csv", HEADER);
    }

    private static Zip with(String name) {
        return sound().add(name, AGENCIES);
    }

    private static Zip agencies(Consumer<Zip.Entry> change) {
        return sound().add("agencies.csv", utf8(AGENCIES), change);
    }

    private static Zip many() {
        Zip zip = sound();
        for (int i = 0; i < 10_001; i++) {
            zip.add("f" + i, "");
        }
        return zip;
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    static Stream<Arguments> data_hostile() {
        byte[] sound = with("agencies.csv").bytes();
        Zip tail = with("agencies.csv");
        tail.tail = new byte[] {1, 2, 3};
        Zip lies = with("agencies.csv");
        lies.count = 3;
        return Stream.of(
                Arguments.of("traversal", with("../agencies.csv").bytes(), "package-entry"),
                Arguments.of("deep traversal", with("a/../../agencies.csv").bytes(), "package-entry"),
                Arguments.of("backslashes", with("..\\agencies.csv").bytes(), "package-entry"),
                Arguments.of("absolute", with("/etc/agencies.csv").bytes(), "package-entry"),
                Arguments.of("drive", with("C:agencies.csv").bytes(), "package-entry"),
                Arguments.of("in a folder", with("x/agencies.csv").bytes(), "package-entry"),
                Arguments.of("other name", with("passwd").bytes(), "package-entry"),
                Arguments.of("other case", with("Agencies.csv").bytes(), "package-entry"),
                Arguments.of("NUL in the name", with("agencies.csv\u0000").bytes(), "package-entry"),
                Arguments.of("long name", with("a".repeat(60_000)).bytes(), "package-entry"),
                Arguments.of("nested zip", with("inner.zip").bytes(), "package-entry"),
                Arguments.of("workbook", with("[Content_Types].xml").bytes(), "package-entry"),
                Arguments.of(
                        "symlink", agencies(e -> e.attributes = 0xa1ff << 16).bytes(), "package-entry"),
                Arguments.of("encrypted", agencies(e -> e.flags = 1).bytes(), "package-entry"),
                Arguments.of("other method", agencies(e -> e.method = 12).bytes(), "package-entry"),
                Arguments.of(
                        "twice",
                        with("agencies.csv").add("agencies.csv", AGENCIES).bytes(),
                        "package-entry"),
                Arguments.of(
                        "same bytes under two names",
                        with("agencies.csv")
                                .add("startups.csv", utf8(AGENCIES), e -> {
                                    e.local = "agencies.csv";
                                    e.written = false;
                                    e.offset -= 30 + 12 + e.packed.length;
                                })
                                .bytes(),
                        "broken-zip"),
                Arguments.of(
                        "overlapping",
                        agencies(e -> {
                                    e.packed = java.util.Arrays.copyOf(e.packed, e.packed.length);
                                    e.name = "agencies.csv";
                                })
                                .add("agencies.csv", utf8(AGENCIES), e -> {
                                    e.written = false;
                                    e.offset -= 30 + 12 + e.packed.length;
                                })
                                .bytes(),
                        "package-entry"),
                Arguments.of(
                        "two names", agencies(e -> e.local = "startups.csv").bytes(), "broken-zip"),
                Arguments.of("wrong sum", agencies(e -> e.crc++).bytes(), "broken-zip"),
                Arguments.of("longer than said", agencies(e -> e.size--).bytes(), "broken-zip"),
                Arguments.of(
                        "shorter than said", agencies(e -> e.size = 1L << 31).bytes(), "broken-zip"),
                Arguments.of(
                        "no deflate",
                        agencies(e -> e.packed = utf8("no deflate")).bytes(),
                        "broken-zip"),
                Arguments.of("outside", agencies(e -> e.offset = 1 << 30).bytes(), "broken-zip"),
                Arguments.of("negative", agencies(e -> e.offset = -2).bytes(), "broken-zip"),
                Arguments.of("too many entries", many().bytes(), "broken-zip"),
                Arguments.of("lies about the number", lies.bytes(), "broken-zip"),
                Arguments.of("something behind", tail.bytes(), "broken-zip"),
                Arguments.of("no end", cut(sound, 0, sound.length - 30), "broken-zip"),
                Arguments.of("beginning only", cut(sound, 0, 5), "broken-zip"),
                Arguments.of("middle missing", cut(sound, 0, 60), "broken-zip"),
                Arguments.of(
                        "bomb",
                        sound().add("agencies.csv", new byte[257 << 20], e -> {})
                                .bytes(),
                        "limit-exceeded"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data_hostile")
    void test_hostile_isRefused(String name, byte[] zip, String rule) {
        Reading reading = READER.read(zip);
        assertThat(reading.findings()).extracting(Finding::rule).contains(rule);
        assertThat(reading.isValid()).isFalse();
        assertThat(reading.dataset().size()).isLessThan(2);
        assertThat(reading.findings()).allSatisfy(finding -> {
            assertThat(Messages.VIETNAMESE.text(finding)).isNotBlank().doesNotContain("?\"");
            assertThat(Messages.ENGLISH.text(finding)).isNotBlank();
        });
    }

    @Test
    void test_sound_isRead() {
        assertThat(READER.read(with("agencies.csv").bytes()).dataset().agencies())
                .hasSize(1);
        assertThat(READER.read(agencies(e -> {
                                    e.method = 0;
                                    e.packed = e.data;
                                })
                                .bytes())
                        .dataset()
                        .agencies())
                .hasSize(1);
    }

    @Test
    void test_empty_hasNoHeader() {
        assertThat(READER.read(new Zip().bytes()).findings())
                .extracting(Finding::rule)
                .contains("missing-header");
    }

    /** One column too many, a row of a gigabyte, a quotation mark that is never closed: none costs more than a row. */
    @Test
    void test_wideAndLong() {
        String wide = "id," + "x,".repeat(5000) + "\n";
        assertThat(rules(sound().add("agencies.csv", wide).bytes())).containsExactly("csv-header");
        String cells = AGENCIES.trim() + ",".repeat(100_000) + "x\n";
        assertThat(rules(sound().add("agencies.csv", cells).bytes())).containsExactly("csv-cells");
        String open = AGENCIES + "\"" + "x".repeat(50 << 20);
        assertThat(rules(sound().add("agencies.csv", open).bytes()))
                .contains("limit-exceeded")
                .doesNotContain("csv-syntax");
        String many = AGENCIES + "\"x\"y\n".repeat(100_010);
        assertThat(rules(sound().add("agencies.csv", many).bytes())).contains("csv-syntax", "limit-exceeded");
    }

    private static List<String> rules(byte[] zip) {
        return Samples.rules(READER.read(zip).findings().stream()
                .filter(finding -> finding.record() == null)
                .toList());
    }
}
