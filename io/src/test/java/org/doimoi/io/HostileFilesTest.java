package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doimoi.io.Samples.AGENCY;
import static org.doimoi.io.Samples.HEAD;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.agency;
import static org.doimoi.io.Samples.document;
import static org.doimoi.io.Samples.line;
import static org.doimoi.io.Samples.lines;
import static org.doimoi.io.Samples.startup;
import static org.doimoi.io.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Total;
import org.doimoi.model.Entity;
import org.doimoi.rule.Rule;
import org.doimoi.rule.Rules;
import org.doimoi.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were made to do harm, or were damaged as files are: each says what is wrong with it, and nothing of it is lost. */
final class HostileFilesTest {

    private static final ExchangeWriter WRITER = new ExchangeWriter();

    private static final Set<String> BETWEEN_RECORDS =
            Rules.standard().stream().map(Rule::id).collect(Collectors.toSet());

    private static final int MEGABYTE = 1 << 20;

    private static final String OTHER = "{\"agency\":" + agency("G06:b", "") + "}";

    /** What is in the files: how many records are kept, how many are rejected, and what is said. */
    private static final class Cases {

        private final List<Arguments> all = new ArrayList<>();

        void add(String name, String expected, byte[] bytes) {
            all.add(Arguments.of(name, expected, bytes));
        }

        void add(String name, String expected, String text) {
            add(name, expected, utf8(text));
        }

        /** A value of a member that is not known, on a line before a sound one. */
        void value(String name, String expected, String value) {
            add(name, expected, lines(line(",\"x\":" + value), OTHER));
        }

        /** The same in a document. */
        void element(String name, String expected, String value) {
            add(
                    name + ", in a document",
                    expected,
                    document("\"agencies\":[" + agency("G06:b", "") + "," + agency("G06:a", ",\"x\":" + value) + "]"));
        }
    }

    // ---------------------------------------------------------------------------------------------- what is made

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof byte[] some) {
                out.writeBytes(some);
            } else if (part instanceof Integer one) {
                out.write(one);
            } else {
                out.writeBytes(utf8(part.toString()));
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] bytes, int at, int with) {
        byte[] copy = bytes.clone();
        copy[at < 0 ? bytes.length + at : at] ^= (byte) with;
        return copy;
    }

    private static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length);
    }

    private static String many(int number, IntFunction<String> one) {
        return IntStream.range(0, number).mapToObj(one).collect(Collectors.joining(","));
    }

    /** Returns names that all have the same hash code. */
    private static Stream<String> colliding(int bits) {
        return IntStream.range(0, 1 << bits)
                .mapToObj(i -> IntStream.range(0, bits)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()));
    }

    // ---------------------------------------------------------------------------------------------- the files

    static List<Arguments> files() {
        Cases cases = new Cases();
        truncated(cases);
        numbers(cases);
        literals(cases);
        texts(cases);
        encodings(cases);
        marks(cases);
        headers(cases);
        versions(cases);
        lineShapes(cases);
        types(cases);
        documents(cases);
        duplicates(cases);
        deep(cases);
        wide(cases);
        compressed(cases);
        return cases.all;
    }

    private static void truncated(Cases cases) {
        String full = lines(
                line(",\"x\":{\"a\":[1.5e3,true,null,\"\\ud83d\\ude00\\n\"],\"ế😀\":\"đ\"}"),
                OTHER,
                line("").replace(":a", ":c"));
        byte[] all = utf8(full);
        String[][] places = {
            // the text after which the file ends, how many bytes more, and what is to be found
            {"in the header, in a name|{\"doi|0", "0+1 malformed-json"},
            {"in the header, before the colon|{\"doimoi\"|0", "0+1 malformed-json"},
            {"in the header, in the version|\"1.|0", "0+1 malformed-json"},
            {"in the header, before its end|2026-11-24\"|0", "0+0 malformed-json"},
            {"behind the header|2026-11-24\"}|0", "0+0"},
            {"behind the header and its line end|2026-11-24\"}\n|0", "0+0"},
            {"behind a brace|\n{|0", "0+1 malformed-json"},
            {"in the type|{\"agen|0", "0+1 malformed-json"},
            {"behind the type|{\"agency\":|0", "0+1 malformed-json"},
            {"in the id|\"G06|0", "0+1 malformed-json"},
            {"behind a comma|\"G06:a\",|0", "0+1 malformed-json"},
            {"in a list of objects|[{\"value\":\"Bộ Mẫu\",\"lang\":\"vi\",\"kind\":\"legal\"}|0", "0+1 malformed-json"},
            {"in a number, before its fraction|[1.|0", "0+1 malformed-json"},
            {"in a number, before its exponent|[1.5e|0", "0+1 malformed-json"},
            {"behind a number|[1.5e3|0", "0+1 malformed-json"},
            {"in a literal|,tr|0", "0+1 malformed-json"},
            {"in another literal|,nul|0", "0+1 malformed-json"},
            {"behind a backslash|null,\"\\|0", "0+1 malformed-json"},
            {"in an escape|null,\"\\u|0", "0+1 malformed-json"},
            {"in the digits of an escape|null,\"\\ud8|0", "0+1 malformed-json"},
            {"between the halves of a character|\\ud83d|0", "0+1 malformed-json"},
            {"in a character of three bytes|null,\"\\ud83d\\ude00\\n\"],\"|1", "0+1 invalid-utf8"},
            {"in a character of three bytes, one more|null,\"\\ud83d\\ude00\\n\"],\"|2", "0+1 invalid-utf8"},
            {"in a character of four bytes|\"ế|1", "0+1 invalid-utf8"},
            {"in a character of four bytes, one more|\"ế|3", "0+1 invalid-utf8"},
            {"in a character of two bytes|\"ế😀\":\"|1", "0+1 invalid-utf8"},
            {"before the last brace of a record|\"đ\"}}|0", "0+1 malformed-json"},
            {"behind a record without its line end|\"đ\"}}}|0", "1+0 unknown-member"},
        };
        for (String[] place : places) {
            String[] parts = place[0].split("\\|", -1);
            int at = full.indexOf(parts[1]);
            assertThat(at).as(parts[1]).isNotNegative();
            int end = utf8(full.substring(0, at + parts[1].length())).length + Integer.parseInt(parts[2]);
            cases.add("cut " + parts[0], place[1], first(all, end));
        }
        cases.add("cut before the last brace", "2+1 malformed-json unknown-member", first(all, -2));
        cases.add("cut before the last line end", "3+0 unknown-member", first(all, -1));
        cases.add("cut by a hole of zeros", "2+1 malformed-json unknown-member", bytes(first(all, -40), new byte[40]));
        cases.add(
                "cut at the start",
                "1+1 malformed-json",
                Arrays.copyOfRange(
                        utf8(lines(line(""), OTHER)), HEAD.length() + 5, utf8(lines(line(""), OTHER)).length));
    }

    private static void numbers(Cases cases) {
        String kept = "2+0 unknown-member";
        for (String number : List.of(
                "1e400",
                "-1e400",
                "1e-400",
                "1E+0400",
                "-0",
                "-0.0",
                "0e0",
                "1.0",
                "1.00",
                "123456789012345678901234567890",
                "0.1234567890123456789012345678901234567890",
                "9007199254740993",
                "9223372036854775808",
                "1e999999999",
                "1e-999999999",
                "1e2147483648",
                "1e-99999999999999999999",
                "4.9e-324",
                "2.2250738585072012e-308")) {
            cases.value("number " + number, kept, number);
            cases.element("number " + number, kept, number);
        }
        cases.value("number of 1000 digits", kept, "9".repeat(1000));
        for (String number : List.of(
                "007",
                "-01",
                "00",
                "+1",
                ".5",
                "1.",
                "1.e3",
                "-",
                "--1",
                "1e",
                "1e+",
                "1.2.3",
                "0x10",
                "1_000",
                "1,5",
                "１２",
                "NaN",
                "-NaN",
                "Infinity",
                "-Infinity",
                "1e400d",
                "1 000",
                "٣")) {
            cases.value("no number " + number, "1+1 malformed-json", number);
        }
        cases.value("number of 1001 digits", "1+1 limit-exceeded", "9".repeat(1001));
        cases.value("number of a million digits", "1+1 limit-exceeded", "9".repeat(1_000_000));
        cases.value("number with a fraction of a million digits", "1+1 limit-exceeded", "0." + "9".repeat(1_000_000));
        for (String number :
                List.of("1e999999999", "1e-999999999", "1e400", "12345678901234567890", "1.5", "1e2147483648")) {
            cases.add(
                    "headcount " + number,
                    "1+0 " + (number.startsWith("123") ? "number-range" : "wrong-type"),
                    lines("{\"startup\":" + startup("H38:s", ",\"headcount\":" + number) + "}"));
        }
    }

    private static void literals(Cases cases) {
        for (String value : List.of(
                "True",
                "nul",
                "nullx",
                "undefined",
                "'x'",
                "x",
                "`x`",
                "\u201cx\u201d",
                "\"a\" \"b\"",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{a:1}",
                "{1:1}",
                "{\"a\" 1}",
                "{\"a\":}",
                "{\"a\"}",
                "[1}",
                "{\"a\":1]",
                "1//c",
                "/*c*/1",
                "#1",
                "<x/>",
                "@x",
                "1;",
                "\u00a01",
                "\u30001",
                "",
                "1}",
                "1]")) {
            cases.value("no value " + value, "1+1 malformed-json", value);
        }
    }

    private static void texts(Cases cases) {
        String kept = "2+0 unknown-member";
        for (int control : new int[] {0, 1, 7, 8, 9, 0x0b, 0x0c, 0x0d, 0x1b, 0x1e, 0x1f}) {
            cases.value(
                    "control character " + control + " in a text",
                    "1+1 malformed-json",
                    "\"a" + (char) control + "b\"");
        }
        for (String escape :
                List.of("\\x41", "\\'", "\\u12", "\\u{1F600}", "\\a", "\\0", "\\U00e0", "\\u 041", "\\u00g0", "\\")) {
            cases.value("no escape " + escape, "1+1 malformed-json", "\"" + escape + "\"");
        }
        for (String text : List.of(
                "\u007f",
                "\\u0000",
                "\\u001f",
                "\\/\\b\\f\\n\\r\\t",
                "\ufeff",
                "\ufffe\uffff",
                "\u2028\u2029\u0085",
                "\u202e\u2066",
                "e\u0302\u0301",
                "\\ud800",
                "\\udc00",
                "\\ude00\\ud83d",
                "\\ud83d\\ud83d\\ude00",
                "\\uD83Dx",
                "\\u00e1",
                "\udb40\udc41",
                "\udbff\udfff",
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0",
                "../../etc/passwd",
                "%s%n${jndi:x}",
                "a\\u0300".repeat(500))) {
            cases.value("text " + text.substring(0, Math.min(30, text.length())), kept, "\"" + text + "\"");
            cases.element("text " + text.substring(0, Math.min(30, text.length())), kept, "\"" + text + "\"");
        }
        for (String name : List.of(
                "", " ", "\\u0000", "a/b~c", "__proto__", "$ref", "@class", "\ufeff", "id ", "ID", "\\u0131d")) {
            cases.add("member '" + name + "'", kept, lines(line(",\"" + name + "\":1"), OTHER));
        }
        // the parser has no such names; a text may be half a character, and is kept
        cases.add("member that is half a character", "1+1 malformed-json", lines(line(",\"\\ud800\":1"), OTHER));
        cases.add("name of 1000 characters", kept, lines(line(",\"" + "n".repeat(1000) + "\":1"), OTHER));
        cases.add(
                "name of 1001 characters", "1+1 limit-exceeded", lines(line(",\"" + "n".repeat(1001) + "\":1"), OTHER));
        cases.add(
                "name of a million characters",
                "1+1 limit-exceeded",
                lines(line(",\"" + "n".repeat(1_000_000) + "\":1"), OTHER));
        cases.value("text of 1 MiB", kept, "\"" + "đ".repeat(MEGABYTE / 2) + "\"");
        cases.value("text of 8 MiB and more", "1+1 limit-exceeded", "\"" + "d".repeat(8 * MEGABYTE + 1) + "\"");
        cases.value(
                "line of 16 MiB and more",
                "1+1 limit-exceeded",
                "[" + many(3, i -> "\"" + "d".repeat(6 * MEGABYTE) + "\"") + "]");
        cases.add("website that is half a character", "1+0 lone-surrogate", lines(line(",\"website\":\"\\ud83d\"")));
        cases.add(
                "id that is half a character",
                "0+1 lone-surrogate",
                lines("{\"agency\":" + agency("G06:\\ud83d", "") + "}"));
    }

    private static void encodings(Cases cases) {
        String good = lines(line(""), OTHER);
        for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Charset charset = Charset.forName(name);
            cases.add("all in " + name, "0+1 unsupported-encoding", good.getBytes(charset));
            cases.add(
                    "all in " + name + " with a mark", "0+1 unsupported-encoding", ("\ufeff" + good).getBytes(charset));
            cases.add(
                    "one line in " + name,
                    "1+1 malformed-json",
                    bytes(HEAD, "\n", "{\"a\":1}".getBytes(charset), "\n", OTHER));
        }
        String text = "{\"agency\":" + agency("G06:a", "").replace("Bộ Mẫu", "Bé Hà") + "}";
        for (String name : List.of("windows-1258", "ISO-8859-1", "windows-1252", "IBM437", "Big5", "Shift_JIS")) {
            byte[] foreign = text.replace("é", name.startsWith("Big") || name.startsWith("Sh") ? "中" : "é")
                    .replace("à", name.startsWith("Big") || name.startsWith("Sh") ? "国" : "à")
                    .getBytes(Charset.forName(name));
            cases.add("one line in " + name, "1+1 invalid-utf8", bytes(HEAD, "\n", foreign, "\n", OTHER));
            cases.add(
                    "one record in " + name + ", in a document",
                    "0+1 invalid-utf8",
                    bytes(
                            document("\"agencies\":[").replace("[}", "["),
                            first(Arrays.copyOfRange(foreign, 10, foreign.length), -1),
                            "," + agency("G06:b", "") + "]}"));
        }
        cases.add("all in EBCDIC", "0+1 invalid-utf8 missing-header", good.getBytes(Charset.forName("IBM1047")));
        cases.add("mark of UTF-7", "2+1 malformed-json", bytes("+/v8-", good));
        int[][] wrong = {
            {0xc0, 0x80},
            {0xc1, 0xbf},
            {0xc0, 0xa2},
            {0xe0, 0x80, 0x80},
            {0xe0, 0x9f, 0xbf},
            {0xf0, 0x80, 0x80, 0x80},
            {0xf0, 0x8f, 0xbf, 0xbf},
            {0xed, 0xa0, 0x80},
            {0xed, 0xbf, 0xbf},
            {0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80},
            {0xf4, 0x90, 0x80, 0x80},
            {0xf5, 0x80, 0x80, 0x80},
            {0xf8, 0x88, 0x80, 0x80, 0x80},
            {0xfc, 0x84, 0x80, 0x80, 0x80, 0x80},
            {0xfe},
            {0xff},
            {0x80},
            {0xbf, 0xbf},
            {0xc3},
            {0xe1, 0xba},
            {0xf0, 0x9f, 0x98},
            {0xc3, 0xc3, 0xa1},
        };
        for (int[] sequence : wrong) {
            byte[] some = new byte[sequence.length];
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < some.length; i++) {
                some[i] = (byte) sequence[i];
                hex.append(String.format(" %02X", sequence[i]));
            }
            String sound = line("");
            int at = sound.indexOf("Mẫu");
            cases.add(
                    "bytes" + hex + " in a text",
                    "1+1 invalid-utf8",
                    bytes(HEAD, "\n", sound.substring(0, at), some, sound.substring(at), "\n", OTHER, "\n"));
            cases.add(
                    "bytes" + hex + " between the records",
                    "2+1 invalid-utf8",
                    bytes(HEAD, "\n", sound, "\n", some, "\n", OTHER, "\n"));
        }
    }

    private static void marks(Cases cases) {
        String good = lines(line(""), OTHER);
        cases.add("byte order mark", "2+0", "\ufeff" + good);
        cases.add("two byte order marks", "2+1 malformed-json", "\ufeff\ufeff" + good);
        cases.add("byte order mark before a record", "1+1 malformed-json", lines("\ufeff" + line(""), OTHER));
        cases.add("byte order mark behind a record", "1+1 malformed-json", lines(line("") + "\ufeff", OTHER));
        cases.add("byte order mark on a line of its own", "2+1 malformed-json", lines(line(""), "\ufeff", OTHER));
        cases.add("byte order mark at the end", "2+1 malformed-json", good + "\ufeff");
        cases.add("byte order mark in a member", "2+0 unknown-member", lines(line(",\"\ufeffwebsite\":1"), OTHER));
        cases.add("byte order mark before a document", "1+0", "\ufeff" + document("\"agencies\":[" + AGENCY + "]"));
        cases.add(
                "two byte order marks before a document",
                "0+1 malformed-json",
                "\ufeff\ufeff" + document("\"agencies\":[" + AGENCY + "]"));
        cases.add(
                "byte order mark behind a document",
                "1+1 malformed-json",
                document("\"agencies\":[" + AGENCY + "]") + "\ufeff");
        cases.add("half a byte order mark", "2+1 invalid-utf8", bytes(0xef, 0xbb, good));
        cases.add("half a byte order mark and no more", "0+1 invalid-utf8 missing-header", bytes(0xef, 0xbb));
    }

    private static void headers(Cases cases) {
        cases.add("nothing", "0+0 missing-header", "");
        cases.add("a space", "0+1 missing-header", " ");
        cases.add("a line end", "0+1 missing-header", "\n");
        cases.add("a zero", "0+1 unsupported-encoding", bytes(0));
        cases.add("a thousand zeros", "0+1 unsupported-encoding", new byte[1000]);
        cases.add("a byte order mark alone", "0+1 malformed-json", "\ufeff");
        cases.add("only white space", "0+1 missing-header", " \t\r\n".repeat(1000));
        cases.add("100,000 empty lines", "0+1 missing-header", "\n".repeat(100_000));
        cases.add("100,000 empty lines between", "2+0", lines(line(""), "\n".repeat(100_000), OTHER));
        cases.add("100,000 empty lines before the header", "2+0", "\n".repeat(100_000) + lines(line(""), OTHER));
        for (String value : List.of("null", "true", "1", "\"x\"", "[]", "[{}]", "[" + HEAD + "]")) {
            cases.add("only " + value.substring(0, Math.min(5, value.length())), "0+1 missing-header", value);
        }
        cases.add("only {}", "0+0 missing-header", "{}");
        cases.add("header alone", "0+0", HEAD);
        cases.add("header and line end", "0+0", HEAD + "\n");
        cases.add("no header", "2+0 missing-header", line("") + "\n" + OTHER + "\n");
        cases.add("two headers", "2+1 line-shape", HEAD + "\n" + lines(line(""), OTHER));
        cases.add("header in the middle", "2+1 line-shape missing-header", line("") + "\n" + HEAD + "\n" + OTHER);
        cases.add("header at the end", "2+1 line-shape missing-header", line("") + "\n" + OTHER + "\n" + HEAD);
        cases.add(
                "header of three lines",
                "0+1 trailing-text",
                HEAD.replace(",", "\n,").replace("}", "\n}") + "\n" + line("") + "\n" + OTHER);
        cases.add("header with a comma behind", "2+1 malformed-json", HEAD + ",\n" + line("") + "\n" + OTHER);
        cases.add(
                "header with more",
                "2+0 unknown-member*2",
                lines(line(""), OTHER).replaceFirst("\\{", "{\"x\":{\"y\":[1.0]},\"z\":null,"));
        cases.add("header without the day", "2+0 missing-member", "{\"doimoi\":\"1.0\"}\n" + line("") + "\n" + OTHER);
        cases.add(
                "header with a day that is none",
                "2+0 date-format",
                lines(line(""), OTHER).replace("11-24", "02-30"));
        cases.add(
                "header with the day null",
                "2+0 missing-member",
                lines(line(""), OTHER).replace("\"2026-11-24\"", "null"));
        cases.add(
                "header with the day a list",
                "2+0 wrong-type",
                lines(line(""), OTHER).replace("\"2026-11-24\"", "[1]"));
        cases.add(
                "header with a member twice",
                "2+0 duplicate-member",
                lines(line(""), OTHER).replaceFirst("\\}", ",\"codesAsOf\":\"2020-01-01\"}"));
        cases.add(
                "header with the contract twice",
                "2+0 duplicate-member",
                lines(line(""), OTHER).replaceFirst("\\}", ",\"doimoi\":\"2.0\"}"));
        cases.add(
                "header with counts that are none",
                "2+0 wrong-type",
                lines(line(""), OTHER).replaceFirst("\\}", ",\"counts\":[1]}"));
        cases.add(
                "header with counts below zero",
                "2+0 count-mismatch",
                lines(line(""), OTHER).replaceFirst("\\}", ",\"counts\":{\"agencies\":-1}}"));
        cases.add(
                "header with counts that are huge",
                "2+0 wrong-type",
                lines(line(""), OTHER).replaceFirst("\\}", ",\"counts\":{\"agencies\":1e999999999}}"));
        cases.add(
                "header with counts that are too many",
                "2+0 count-mismatch",
                lines(line(""), OTHER).replaceFirst("\\}", ",\"counts\":{\"agencies\":9223372036854775807}}"));
    }

    private static void versions(Cases cases) {
        for (String version : List.of("\"1.7\"", "\"1.1\"", "\"1.999\"", "\"1.9999\"")) {
            cases.add(
                    "contract " + version,
                    "2+0 newer-contract",
                    lines(line(""), OTHER).replaceFirst("\"1.0\"", version));
        }
        cases.add("contract 0.9", "2+0 older-contract", lines(line(""), OTHER).replaceFirst("1.0", "0.9"));
        for (String version : List.of(
                "\"2.0\"",
                "\"0.8\"",
                "\"0.0\"",
                "\"1\"",
                "\"1.\"",
                "\"1.00\"",
                "\"01.0\"",
                "\"1.0 \"",
                "\" 1.0\"",
                "\"v1.0\"",
                "\"1.0.0\"",
                "\"1.99999\"",
                "\"-1.0\"",
                "\"1,0\"",
                "\"１.０\"",
                "\"1.٣\"",
                "\"\"",
                "\"1e0\"",
                "1.0",
                "1",
                "null",
                "true",
                "[]",
                "{}",
                "[\"1.0\"]",
                "\"" + "1".repeat(100_000) + "\"")) {
            cases.add(
                    "contract " + version.substring(0, Math.min(12, version.length())),
                    "0+1 contract-version",
                    lines(line(""), OTHER).replaceFirst("\"1.0\"", version));
        }
        cases.add(
                "contract 2.0 behind the records of a document",
                "0+1 contract-version",
                "{\"agencies\":[" + AGENCY + "],\"doimoi\":\"2.0\",\"codesAsOf\":\"2026-11-24\"}");
        cases.add(
                "contract 1.7 behind the records of a document",
                "1+0 newer-contract",
                "{\"agencies\":[" + AGENCY + "],\"doimoi\":\"1.7\",\"codesAsOf\":\"2026-11-24\"}");
    }

    private static void types(Cases cases) {
        cases.add("1,000 unknown types", "1001+0 unknown-table*1000", lines(types(1_000), OTHER));
        cases.add("1,001 unknown types", "1001+1 limit-exceeded unknown-table*1000", lines(types(1_001), OTHER));
    }

    private static String types(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"type" + i + "\":{\"id\":\"H38:x" + i + "\"}}")
                .collect(Collectors.joining("\n"));
    }

    private static void lineShapes(Cases cases) {
        String[][] records = {
            {"{}", "1+1 line-shape"},
            {"[]", "1+1 line-shape"},
            {"1", "1+1 line-shape"},
            {"null", "1+1 line-shape"},
            {"\"agency\"", "1+1 line-shape"},
            {"{\"agency\":null}", "1+1 wrong-type"},
            {"{\"agency\":[]}", "1+1 wrong-type"},
            {"{\"agency\":[" + AGENCY + "]}", "1+1 wrong-type"},
            {"{\"agency\":\"x\"}", "1+1 wrong-type"},
            {"{\"agency\":1}", "1+1 wrong-type"},
            {"{\"agency\":{}}", "1+1 missing-member*2 not-empty"},
            {"{\"agencies\":" + AGENCY + "}", "2+0"},
            {"{\"agencies\":[" + AGENCY + "]}", "1+1 wrong-type"},
            {"{\"Agency\":" + AGENCY + "}", "2+0 unknown-table"},
            {"{\"agency \":" + AGENCY + "}", "2+0 unknown-table"},
            {"{\"\":" + AGENCY + "}", "2+0 unknown-table"},
            {"{\"\\u0061gency\":" + AGENCY + "}", "2+0"},
            {"{\"laboratory\":{\"id\":\"x\"}}", "2+0 unknown-table"},
            {"{\"laboratory\":{\"a\":1,\"a\":2}}", "1+1 duplicate-member"},
            {"{\"__proto__\":{}}", "2+0 unknown-table"},
            {"{\"laboratory\":null}", "1+1 wrong-type"},
            {"{\"laboratory\":[{\"id\":\"x\"}]}", "1+1 wrong-type"},
            {"{\"publisher\":\"G06\"}", "1+1 line-shape"},
            {"{\"counts\":{}}", "1+1 line-shape"},
            {AGENCY, "1+1 line-shape"},
            {"{\"agency\":" + AGENCY + ",\"startup\":" + startup("H38:s", "") + "}", "1+1 line-shape"},
            {"{\"agency\":" + AGENCY + ",\"agency\":" + AGENCY + "}", "1+1 line-shape"},
            {line("") + line(""), "1+1 malformed-json"},
            {line("") + " " + line(""), "1+1 malformed-json"},
            {line("") + "\t" + line(""), "1+1 malformed-json"},
            {line("") + "," + line(""), "1+1 malformed-json"},
            {line("") + ",", "1+1 malformed-json"},
            {"," + line(""), "1+1 malformed-json"},
            {line("") + "}", "1+1 malformed-json"},
            {line("") + "\u0000", "1+1 malformed-json"},
            {line("") + "//", "1+1 malformed-json"},
            {"//" + line(""), "1+1 malformed-json"},
            {"#" + line(""), "1+1 malformed-json"},
            {"\u001e" + line(""), "1+1 malformed-json"},
            {"data: " + line(""), "1+1 malformed-json"},
            {")]}'", "1+1 malformed-json"},
            {"[" + line("") + ",", "1+1 malformed-json"},
            {"]", "1+1 malformed-json"},
            {"---", "1+1 malformed-json"},
            {line("") + "\r", "2+0"},
            {"\r" + line(""), "2+0"},
            {"  \t" + line("") + "  \t", "2+0"},
            {line("") + "\u000b", "1+1 malformed-json"},
            {line("") + "\u000c", "1+1 malformed-json"},
            {line("") + "\u0085", "1+1 malformed-json"},
            {line("") + "\u2028", "1+1 malformed-json"},
            {line("") + "\u00a0", "1+1 malformed-json"},
            {line("") + "\u001a", "1+1 malformed-json"},
            {line("").replace(",\"names", ",\n\"names"), "1+2 malformed-json*2"},
            {line("").replace(",\"names", ",\r\"names"), "2+0"},
            {line("").replace(",\"", " , \""), "2+0"},
            {line("").replace("G06:a", "g 06"), "1+1 id-format"},
            {line("").replace("\"level\":\"central\"", "\"level\":null"), "1+1 missing-member"},
            {line("").replace("legal", "\\u006cegal"), "2+0"},
            {"<<<<<<< HEAD", "1+1 malformed-json"},
            {"id,names,level", "1+1 malformed-json"},
            {"...", "1+1 malformed-json"},
        };
        for (String[] one : records) {
            String name = one[0].length() > 40
                    ? one[0].substring(0, 12) + "…" + one[0].substring(one[0].length() - 20)
                    : one[0];
            cases.add("line " + name, one[1], lines(one[0], OTHER));
        }
        String good = lines(line(""), OTHER);
        cases.add("line ends CR LF", "2+0", good.replace("\n", "\r\n"));
        cases.add("line ends LF CR", "2+0", good.replace("\n", "\n\r"));
        cases.add("line ends CR CR LF", "2+0", good.replace("\n", "\r\r\n"));
        cases.add("line ends CR", "0+1 trailing-text", good.replace("\n", "\r"));
        cases.add("line ends U+2028", "0+1 malformed-json", good.replace("\n", "\u2028"));
        cases.add("no line ends", "0+1 trailing-text", good.replace("\n", ""));
        cases.add("lines in a list", "0+1 missing-header", "[" + good.trim().replace("\n", ",\n") + "]");
        cases.add("lines with commas", "0+1 malformed-json", good.replace("\n", ",\n"));
        cases.add(
                "lines with record separators",
                "0+1 malformed-json",
                "\u001e" + good.trim().replace("\n", "\n\u001e"));
        cases.add(
                "two exchanges, one behind the other",
                "4+1 line-shape",
                good + good.replace(":a\"", ":c\"").replace(":b\"", ":d\""));
        cases.add(
                "file that is an image",
                "0+1 invalid-utf8 missing-header",
                bytes(0x89, "PNG\r\n", 0x1a, "\n", new byte[50]));
        cases.add("file that is a page", "0+1 malformed-json", "<!DOCTYPE html>\n<html><body>502</body></html>\n");
        cases.add(
                "file that is XML",
                "0+1 malformed-json",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<a>&b;</a>");
        cases.add("file that is YAML", "0+1 malformed-json", "doimoi: \"1.0\"\nagencies:\n  - id: G06:a\n");
        cases.add("file that is CSV", "0+1 malformed-json", "id,level\nG06:a,central\n");
    }

    private static void documents(Cases cases) {
        String a = AGENCY;
        String b = agency("G06:b", "");
        String[][] members = {
            {"\"agencies\":[]", "0+0"},
            {"\"agencies\":null", "0+0 wrong-type"},
            {"\"agencies\":{}", "0+0 wrong-type"},
            {"\"agencies\":\"x\"", "0+0 wrong-type"},
            {"\"agencies\":" + a, "0+0 wrong-type"},
            {"\"agencies\":[null," + b + "]", "1+1 wrong-type"},
            {"\"agencies\":[[" + a + "]," + b + "]", "1+1 wrong-type"},
            {"\"agencies\":[1,\"x\",true," + b + "]", "1+3 wrong-type*3"},
            {"\"agencies\":[{}," + b + "]", "1+1 missing-member*2 not-empty"},
            {"\"agencies\":[" + a + "],\"agencies\":[" + b + "]", "2+0 duplicate-member"},
            {"\"agency\":[" + a + "],\"agencies\":[" + b + "]", "2+0 duplicate-member"},
            {"\"laboratories\":[{\"id\":\"x\"},{}]", "2+0 unknown-table"},
            {"\"laboratories\":[{\"a\":1,\"a\":2}]", "0+1 duplicate-member"},
            {"\"laboratories\":[1,2]", "0+0 unknown-member"},
            {"\"laboratories\":{}", "0+0 unknown-member"},
            {"\"\":[{}]", "1+0 unknown-table"},
            {"\"agencies\":[" + a + ",]", "1+1 malformed-json"},
            {"\"agencies\":[" + a + " " + b + "]", "1+1 malformed-json"},
            {"\"agencies\":[" + a + ",," + b + "]", "1+1 malformed-json"},
            {"\"agencies\":[" + a + "],", "1+1 malformed-json"},
            {"\"agencies\":[" + a + "}", "1+1 malformed-json"},
            {"\"agencies\":[" + a + "] \"x\":1", "1+1 malformed-json"},
            {"/* c */\"agencies\":[" + a + "]", "0+1 malformed-json"},
            {"\"agencies\":[// c\n" + a + "]", "0+1 malformed-json"},
            {"'agencies':[" + a + "]", "0+1 malformed-json"},
            {"agencies:[" + a + "]", "0+1 malformed-json"},
            {"\"agencies\":[" + a + "]}", "1+1 malformed-json"},
            {"\"agencies\":[" + a + "]},{\"x\":1", "1+1 malformed-json"},
            {"\"agencies\":[" + a + "]}\n{\"x\":1", "1+1 trailing-text"},
            {"\"agencies\":[" + a + "]} x {\"y\":1", "1+1 malformed-json"},
            {"\"agencies\":[" + a + "]}\u0000{\"y\":1", "1+1 malformed-json"},
            {
                "\"agencies\":[" + b + "," + a.replace("\"id\":\"G06:a\"", "\"id\":\"G06:a\",\"id\":\"G06:c\"") + "]",
                "1+1 duplicate-member"
            },
            {"\"agencies\":[" + b + "," + a.replace("G06:a", "x") + "]", "1+1 id-format"},
            {"\"agencies\":[\n\n" + a + "\r,\r\n\t" + b + "\n]", "2+0"},
        };
        for (String[] one : members) {
            String text = document(one[0]);
            String name = one[0].replace(a, "A").replace(b, "B").replaceAll("\\s", "_");
            cases.add("document " + name.substring(0, Math.min(60, name.length())), one[1], text);
        }
        byte[] whole = utf8(document("\"agencies\":[" + a + "," + b + "]"));
        int second = whole.length - utf8(b).length - 2;
        for (int back : new int[] {1, 2, 3, 10, 20, 40}) {
            cases.add(
                    "document cut by " + back + " bytes",
                    (back < 3 ? "2+0" : "1+1") + " malformed-json",
                    first(whole, -back));
        }
        cases.add("document cut between the records", "1+1 malformed-json", first(whole, second));
        cases.add("document cut in the first record", "0+1 malformed-json", first(whole, HEAD.length() + 30));
        cases.add("document without a header", "1+0 missing-header", "{\"agencies\":[" + a + "]}");
    }

    private static void duplicates(Cases cases) {
        String rejected = "1+1 duplicate-member";
        cases.add("id twice", rejected, lines(line(",\"id\":\"G06:c\""), OTHER));
        cases.add("id twice, the same", rejected, lines(line(",\"id\":\"G06:a\""), OTHER));
        cases.add("id twice, once escaped", rejected, lines(line(",\"\\u0069d\":\"G06:c\""), OTHER));
        cases.add("id three times", "1+1 duplicate-member*2", lines(line(",\"id\":\"G06:c\",\"id\":\"G06:d\""), OTHER));
        cases.add("unknown member twice", rejected + " unknown-member*2", lines(line(",\"x\":1,\"x\":2"), OTHER));
        cases.add(
                "unknown member twice, deep",
                rejected + " unknown-member",
                lines(line(",\"x\":[{\"y\":{\"z\":1,\"z\":1}}]"), OTHER));
        cases.add(
                "member of a name twice",
                rejected,
                lines(line("").replace("\"lang\":\"vi\"", "\"lang\":\"vi\",\"lang\":\"en\""), OTHER));
        cases.add("empty member twice", rejected + " unknown-member*2", lines(line(",\"\":1,\"\":2"), OTHER));
        cases.add(
                "member that differs in its form",
                "2+0 unknown-member*2",
                lines(line(",\"\u00e9\":1,\"e\u0301\":2"), OTHER));
        cases.add(
                "member twice, of half characters",
                "1+1 malformed-json",
                lines(line(",\"\\ud800\":1,\"\\uD800\":2"), OTHER));
        cases.add(
                "a member 2,000 times",
                "1+1 duplicate-member*1999 unknown-member*2000",
                lines(line("," + many(2000, i -> "\"x\":1")), OTHER));
        cases.add("record twice", "2+0 duplicate-id", lines(line(""), line("")));
    }

    private static void deep(Cases cases) {
        for (int levels : new int[] {10, 97}) {
            cases.value(levels + " lists deep", "2+0 unknown-member", "[".repeat(levels) + "]".repeat(levels));
            cases.element(levels + " lists deep", "2+0 unknown-member", "[".repeat(levels) + "]".repeat(levels));
            cases.value(
                    levels + " objects deep",
                    "2+0 unknown-member",
                    "{\"a\":".repeat(levels) + "1" + "}".repeat(levels));
        }
        for (int levels : new int[] {101, 1000, 100_000}) {
            cases.value(levels + " lists deep", "1+1 limit-exceeded", "[".repeat(levels) + "]".repeat(levels));
            cases.element(levels + " lists deep", "1+1 limit-exceeded", "[".repeat(levels) + "]".repeat(levels));
            cases.value(
                    levels + " objects deep",
                    "1+1 limit-exceeded",
                    "{\"a\":".repeat(levels) + "1" + "}".repeat(levels));
        }
        cases.value("a million lists that never end", "1+1 limit-exceeded", "[".repeat(1_000_000));
        cases.value("a hundred levels that never end", "1+1 malformed-json", "[".repeat(90));
        cases.add("a document of lists", "0+1 missing-header", "[".repeat(1_000_000));
        cases.add("a document of objects", "0+1 limit-exceeded", "{\"a\":".repeat(200_000));
        cases.add("a line of lists", "1+1 limit-exceeded", lines("[".repeat(1_000_000), OTHER));
    }

    private static void wide(Cases cases) {
        String kept = "2+0 unknown-member";
        cases.value("list of 5,000", kept, "[" + many(5_000, i -> "1") + "]");
        cases.value("object of 5,000", kept, "{" + many(5_000, i -> "\"m" + i + "\":1") + "}");
        cases.value("list of 5,000 empty objects", kept, "[" + many(5_000, i -> "{}") + "]");
        cases.value(
                "4,096 names of the same hash code",
                kept,
                "{" + colliding(12).map(name -> "\"" + name + "\":1").collect(Collectors.joining(",")) + "}");
        cases.value(
                "4,096 texts of the same hash code",
                kept,
                "[" + colliding(12).map(name -> "\"" + name + "\"").collect(Collectors.joining(",")) + "]");
        cases.add(
                "5,000 unknown members",
                "2+0 unknown-member*5000",
                lines(line("," + many(5_000, i -> "\"m" + i + "\":" + i)), OTHER));
        cases.add(
                "4,096 unknown members of the same hash code",
                "2+0 unknown-member*4096",
                lines(
                        line(","
                                + colliding(12)
                                        .map(name -> "\"" + name + "\":1")
                                        .collect(Collectors.joining(","))),
                        OTHER));
        cases.add(
                "1,000 types that are not known",
                "1001+0 unknown-table*1000",
                lines(many(1000, i -> "{\"t" + i + "\":{}}").replace(",", "\n"), OTHER));
        cases.add("3,000 lines that are no JSON", "1+3000 malformed-json*3000", lines("}\n".repeat(3000) + OTHER));
        cases.add(
                "1,000 ids that are none",
                "1+1000 id-format*1000",
                lines(
                        many(1000, i -> "{\"agency\":" + agency("x" + i, "") + "}")
                                .replace("},{\"ag", "}\n{\"ag"),
                        OTHER));
        cases.add(
                "5,000 names",
                "1+0",
                lines(line("").replace(
                                "}],",
                                "},"
                                        + many(
                                                5_000,
                                                i -> "{\"value\":\"Bộ " + i + "\",\"lang\":\"vi\",\"kind\":\"alias\"}")
                                        + "],")));
    }

    private static void compressed(Cases cases) {
        byte[] good = utf8(lines(line(""), OTHER));
        byte[] packed = gzip(good);
        cases.add("gzip", "2+0", packed);
        cases.add("gzip in gzip", "0+1 invalid-utf8 malformed-json", gzip(packed));
        cases.add(
                "two members of gzip",
                "2+0",
                bytes(gzip(first(good, 50)), gzip(Arrays.copyOfRange(good, 50, good.length))));
        cases.add("gzip of nothing", "0+0 missing-header", gzip(new byte[0]));
        cases.add("gzip of half a record", "1+1 malformed-json", gzip(first(good, -10)));
        cases.add("gzip and rubbish behind it", "2+0", bytes(packed, "rubbish"));
        cases.add("gzip and zeros behind it", "2+0", bytes(packed, new byte[100]));
        for (int length : new int[] {2, 3, 9}) {
            cases.add("gzip cut to " + length + " bytes", "0+0 broken-gzip missing-header", first(packed, length));
        }
        cases.add("gzip without its last byte", "2+0 broken-gzip", first(packed, -1));
        cases.add("gzip without its trailer", "2+0 broken-gzip", first(packed, -8));
        cases.add("gzip with another sum", "2+0 broken-gzip", changed(packed, -8, 1));
        cases.add("gzip with another length", "2+0 broken-gzip", changed(packed, -1, 1));
        cases.add("gzip with another method", "0+0 broken-gzip missing-header", changed(packed, 2, 1));
        cases.add(
                "gzip with a sum of its header that is wrong", "0+0 broken-gzip missing-header", changed(packed, 3, 2));
        cases.add(
                "gzip of UTF-16",
                "0+1 unsupported-encoding",
                gzip(lines(line("")).getBytes(StandardCharsets.UTF_16LE)));
        cases.add("zip without a thing", "0+0 missing-header", bytes("PK", 5, 6, new byte[18]));
        cases.add("zip that is cut", "0+0 broken-zip missing-header", bytes("PK", 3, 4, 20, 0, "abc"));
        cases.add("bzip2", "0+1 malformed-json", bytes("BZh91AY&SY", 1, 2, 3));
        cases.add("zstandard", "0+1 invalid-utf8 malformed-json", bytes(0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3));
        cases.add("xz", "0+1 invalid-utf8 missing-header", bytes(0xfd, "7zXZ", 0, 1, 2, 3));
    }

    // ---------------------------------------------------------------------------------------------- what they must get

    /** How an exchange is read. */
    private record Outcome(long kept, long rejected, Map<String, Long> totals) {

        static Outcome of(long kept, long rejected, Findings findings) {
            Map<String, Long> totals = new TreeMap<>();
            for (Total total : findings.totals()) {
                if (!total.rule().equals("not-checked")) {
                    totals.merge(total.rule(), total.count(), Long::sum);
                }
            }
            return new Outcome(kept, rejected, totals);
        }

        /** Without what is found between records, which nobody looks for in a stream. */
        Outcome alone() {
            Map<String, Long> alone = new TreeMap<>(totals);
            alone.keySet().removeAll(BETWEEN_RECORDS);
            return new Outcome(kept, rejected, alone);
        }

        @Override
        public String toString() {
            String rules = totals.entrySet().stream()
                    .map(total -> " " + total.getKey() + (total.getValue() == 1 ? "" : "*" + total.getValue()))
                    .collect(Collectors.joining());
            return kept + "+" + rejected + rules;
        }
    }

    /** Counts what it is handed. */
    private static final class Counting implements ExchangeHandler {

        private final List<Entity> records = new ArrayList<>();
        private final List<byte[]> rejects = new ArrayList<>();
        private long unknown;
        private long headers;

        @Override
        public void header(Header header) {
            headers++;
            assertThat(records).isEmpty();
        }

        @Override
        public void record(Entity record) {
            records.add(record);
        }

        @Override
        public void unknown(String type, Json record) {
            unknown++;
        }

        @Override
        public void rejected(Rejected rejected) {
            rejects.add(rejected.bytes());
        }
    }

    @TempDir
    static Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("files")
    void test_file(String name, String expected, byte[] bytes) throws IOException {
        Reading reading = READER.read(bytes);
        Outcome outcome = Outcome.of(reading.records(), reading.rejected().size(), reading.findings());
        assertThat(outcome).as(name).hasToString(expected.trim());

        Reading parallel = READER.withThreads(3).read(bytes);
        assertThat(parallel.exchange()).isEqualTo(reading.exchange());
        assertThat(parallel.findings()).isEqualTo(reading.findings());
        assertSame(parallel.rejected(), reading.rejected());

        Path file = folder.resolve("file");
        Files.write(file, bytes);
        Reading ofFile = READER.read(file);
        assertThat(ofFile.exchange()).isEqualTo(reading.exchange());
        assertThat(ofFile.findings()).isEqualTo(reading.findings());
        assertSame(ofFile.rejected(), reading.rejected());

        for (UnaryOperator<ExchangeReader> how :
                List.<UnaryOperator<ExchangeReader>>of(it -> it, it -> it.withThreads(3))) {
            Counting ofPath = new Counting();
            assertStreamed(how.apply(READER).stream(file, ofPath), ofPath, outcome, reading);
            Counting ofStream = new Counting();
            Streamed streamed = how.apply(READER).stream(slowly(bytes), ofStream);
            assertStreamed(streamed, ofStream, outcome, reading);
        }
        assertRelayed(reading);
        if (!reading.rejected().isEmpty()) {
            assertVerbatim(bytes, reading);
        }
    }

    private static void assertSame(List<Rejected> some, List<Rejected> others) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.get(i).bytes()).isEqualTo(others.get(i).bytes());
            assertThat(some.get(i).location()).isEqualTo(others.get(i).location());
            assertThat(some.get(i).type()).isEqualTo(others.get(i).type());
            assertThat(some.get(i).findings()).isEqualTo(others.get(i).findings());
        }
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void assertStreamed(Streamed streamed, Counting counting, Outcome outcome, Reading reading) {
        assertThat(Outcome.of(streamed.records(), streamed.rejected(), streamed.findings())
                        .alone())
                .isEqualTo(outcome.alone());
        assertThat(counting.records.size() + counting.unknown).isEqualTo(outcome.kept);
        // what is long comes in pieces
        assertThat(joined(counting.rejects))
                .isEqualTo(
                        joined(reading.rejected().stream().map(Rejected::bytes).toList()));
        assertThat(counting.headers).isEqualTo(1);
        assertThat(streamed.header()).isEqualTo(reading.header());
        assertThat(counting.records).containsExactlyInAnyOrderElementsOf(entities(reading));
    }

    private static List<Entity> entities(Reading reading) {
        return Table.all().stream()
                .<Entity>flatMap(table -> table.rows(reading.dataset()).stream())
                .toList();
    }

    /** What was kept is written, and read as it was. */
    private static void assertRelayed(Reading reading) {
        for (Format format : Samples.TEXTS) {
            String written = WRITER.toText(reading.exchange(), format);
            Reading again = READER.read(written);
            assertThat(again.rejected()).isEmpty();
            assertThat(again.dataset()).isEqualTo(reading.dataset());
            assertThat(WRITER.toText(again.exchange(), format)).isEqualTo(written);
        }
    }

    /** What was rejected stands in the input as it was given, once it is unpacked. */
    private static void assertVerbatim(byte[] bytes, Reading reading) {
        if (bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            return;
        }
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Rejected one : reading.rejected()) {
            // the place is that of the record, which its line may begin before
            int at = (int) one.location().offset();
            String verbatim = new String(one.bytes(), StandardCharsets.ISO_8859_1);
            assertThat(all.substring(Math.max(0, at - 100), Math.min(all.length(), at + verbatim.length())))
                    .contains(verbatim);
        }
    }

    // ---------------------------------------------------------------------------------------------- the disk

    @Test
    void test_whatIsNoFile(@TempDir Path disk) throws IOException {
        Path loop = Files.createSymbolicLink(disk.resolve("loop"), disk.resolve("loop"));
        Path first = disk.resolve("first");
        Files.createSymbolicLink(disk.resolve("second"), first);
        Files.createSymbolicLink(first, disk.resolve("second"));
        Path dangling = Files.createSymbolicLink(disk.resolve("dangling"), disk.resolve("nowhere"));
        Path missing = disk.resolve("no folder").resolve("file.json");
        for (Path path : List.of(loop, first, dangling, missing)) {
            assertThatThrownBy(() -> READER.read(path))
                    .isInstanceOf(ExchangeException.class)
                    .hasMessageContaining(path.toString());
            assertThatThrownBy(() -> READER.stream(path, record -> {})).isInstanceOf(ExchangeException.class);
        }
    }

    @Test
    void test_namesOfFiles(@TempDir Path disk) throws IOException {
        byte[] good = utf8(lines(line(""), OTHER));
        for (String name : List.of(
                "a\nb.ndjson",
                "đổi mới 🇻🇳.ndjson",
                " ",
                "-",
                "a.json",
                "a.JSON.gz",
                "n".repeat(240),
                "%2e%2e",
                "a.csv",
                "a.zip",
                "..ndjson")) {
            Path path = disk.resolve(name);
            Files.write(path, good);
            Reading reading = READER.read(path);
            // a document is what the name of two says
            boolean lines = !name.equals("a.json") && !name.equals("a.JSON.gz");
            assertThat(Outcome.of(reading.records(), reading.rejected().size(), reading.findings()))
                    .as(name)
                    .hasToString(lines ? "2+0" : "0+1 trailing-text");
        }
    }

    @Test
    void test_folders(@TempDir Path disk) throws IOException {
        Reading empty = READER.read(disk);
        assertThat(Outcome.of(empty.records(), empty.rejected().size(), empty.findings()))
                .hasToString("0+0 missing-header");
        Files.createSymbolicLink(disk.resolve("agencies.csv"), disk.resolve("agencies.csv"));
        assertThat(READER.read(disk).isValid()).isFalse();
    }

    @Test
    void test_link(@TempDir Path disk) throws IOException {
        Path file = disk.resolve("file");
        Files.write(file, utf8(lines(line(""), OTHER)));
        Path link = Files.createSymbolicLink(disk.resolve("link.ndjson"), file);
        assertThat(READER.read(link).records()).isEqualTo(2);
    }

    @Test
    void test_fileThatGrows_isReadToALineEnd(@TempDir Path disk) throws IOException {
        Path file = disk.resolve("growing.ndjson");
        Files.write(file, utf8(lines(line(""), OTHER)));
        List<Entity> records = new ArrayList<>();
        Streamed streamed = READER.stream(file, record -> {
            records.add(record);
            if (records.size() < 10) {
                append(file, "{\"agency\":" + agency("G06:n" + records.size(), "") + "}\n");
            }
        });
        assertThat(streamed.isValid()).isTrue();
        assertThat(streamed.rejected()).isZero();
        assertThat(streamed.records()).isEqualTo(records.size()).isBetween(2L, 12L);
    }

    private static void append(Path file, String text) {
        try {
            Files.write(file, utf8(text), StandardOpenOption.APPEND);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Test
    void test_fileThatShrinks_isReadAsFarAsItGoes(@TempDir Path disk) throws IOException {
        Path file = disk.resolve("shrinking.ndjson");
        Files.write(file, utf8(lines(line(""), OTHER)));
        Streamed streamed = READER.stream(file, record -> {
            try {
                Files.write(file, new byte[0]);
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
        assertThat(streamed.records()).isEqualTo(2);
    }

    @Test
    void test_streamThatBreaks() {
        InputStream breaking = new InputStream() {
            private final byte[] bytes = utf8(lines(line(""), OTHER));
            private int at;

            @Override
            public int read() throws IOException {
                if (at == bytes.length) {
                    throw new IOException("the line is dead");
                }
                return bytes[at++] & 0xff;
            }
        };
        assertThatThrownBy(() -> READER.stream(breaking, record -> {}))
                .isInstanceOf(ExchangeException.class)
                .hasRootCauseMessage("the line is dead");
    }

    @Test
    void test_gzipBomb() {
        byte[] zeros = gzip(new byte[MEGABYTE]);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 260; i++) {
            bomb.writeBytes(zeros);
        }
        Reading reading = READER.read(bomb.toByteArray());
        assertThat(Outcome.of(reading.records(), reading.rejected().size(), reading.findings()))
                .hasToString("0+0 limit-exceeded missing-header");
    }

    /** A stream that gives few bytes at a time, as a network does. */
    private static InputStream slowly(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int start, int length) {
                return super.read(target, start, Math.min(length, bytes.length < 5000 ? 7 : 4099));
            }
        };
    }
}
