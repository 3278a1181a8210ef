package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.doimoi.io.Samples.HEAD;
import static org.doimoi.io.Samples.document;
import static org.doimoi.io.Samples.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeDiffTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> diff(String before, String after) throws IOException {
        List<String> changes = new ArrayList<>();
        ExchangeDiff.between(file("a.dat", before), file("b.dat", after), change -> changes.add(change.toString()));
        return changes;
    }

    private static String mentor(String members) {
        return "{\"mentor\":{\"id\":\"x:1\"" + members + "}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|2|test /v 1 replace /v 2",
                "1|1.0|``",
                "9007199254740992|9007199254740993|test /v 9007199254740992 replace /v 9007199254740993",
                "{\"a\":1,\"b\":2}|{\"b\":2,\"c\":3}|test /v/a 1 remove /v/a add /v/c 3",
                "{\"a/~\":1}|{\"a/~\":null}|test /v/a~1~0 1 replace /v/a~1~0 null",
                "[1,2,3]|[0,1,2,3]|add /v/0 0",
                "[1,2,3]|[1,3]|test /v/1 2 remove /v/1",
                "[1,2,3]|[1,2,3,4,5]|add /v/3 4 add /v/4 5",
                "[1,2,3]|[]|test /v/0 1 remove /v/0 test /v/0 2 remove /v/0 test /v/0 3 remove /v/0",
                "[1,2]|[2,1]|test /v/0 1 remove /v/0 add /v/1 1",
                "[{\"year\":2024,\"n\":1},{\"year\":2025,\"n\":2}]|[{\"year\":2023,\"n\":0},{\"year\":2024,\"n\":1},{\"year\":2025,\"n\":3}]"
                        + "|add /v/0 {\"n\":0,\"year\":2023} test /v/2/n 2 replace /v/2/n 3",
                "[{\"id\":\"a\",\"n\":1},{\"id\":\"b\",\"n\":1}]|[{\"id\":\"b\",\"n\":2}]"
                        + "|test /v/0 {\"id\":\"a\",\"n\":1} remove /v/0 test /v/0/n 1 replace /v/0/n 2",
                "\"a\"|[\"a\"]|test /v \"a\" replace /v [\"a\"]"
            })
    void test_patch(String before, String after, String expected) throws IOException {
        List<String> found = new ArrayList<>();
        ExchangeDiff.between(
                file("a.dat", lines(mentor(",\"v\":" + before))),
                file("b.dat", lines(mentor(",\"v\":" + after))),
                change -> change.patch().operations().forEach(one -> {
                    String value = one.value() == null ? "" : " " + one.value();
                    found.add(one.kind().name().toLowerCase(Locale.ROOT) + " " + one.at() + value);
                }));
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void test_changes() throws IOException {
        assertThat(diff(
                        lines(
                                "{\"startup\":{\"id\":\"b\",\"n\":1}}",
                                "{\"startup\":{\"id\":\"a\"}}",
                                "{\"mentor\":{\"id\":\"a\"}}"),
                        "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-25\",\"counts\":{\"startups\":3},"
                                + "\"startups\":[{\"n\":2,\"id\":\"b\"},{\"id\":\"c\"}],\"mentor\":[{\"id\":\"a\"}]}"))
                .containsExactly(
                        "{\"change\":\"header\",\"patch\":[{\"op\":\"test\",\"path\":\"/codesAsOf\",\"value\":\"2026-11-24\"},"
                                + "{\"op\":\"replace\",\"path\":\"/codesAsOf\",\"value\":\"2026-11-25\"}]}",
                        "{\"change\":\"removed\",\"type\":\"startup\",\"id\":\"a\",\"record\":{\"id\":\"a\"}}",
                        "{\"change\":\"changed\",\"type\":\"startup\",\"id\":\"b\",\"patch\":[{\"op\":\"test\",\"path\":\"/n\",\"value\":1},"
                                + "{\"op\":\"replace\",\"path\":\"/n\",\"value\":2}]}",
                        "{\"change\":\"added\",\"type\":\"startup\",\"id\":\"c\",\"record\":{\"id\":\"c\"}}");
    }

    @Test
    void test_recordsThatCannotBeToldApart_areRemovedAndAdded() throws IOException {
        String one = "{\"mentor\":{\"id\":\"x\",\"n\":1}}";
        String two = "{\"mentor\":{\"id\":\"x\",\"n\":2}}";
        String three = "{\"mentor\":{\"id\":\"x\",\"n\":3}}";
        assertThat(diff(lines(one, two), lines(two, three)))
                .containsExactlyInAnyOrder(
                        "{\"change\":\"removed\",\"type\":\"mentor\",\"id\":\"x\",\"record\":{\"id\":\"x\",\"n\":1}}",
                        "{\"change\":\"added\",\"type\":\"mentor\",\"id\":\"x\",\"record\":{\"id\":\"x\",\"n\":3}}");
        assertThat(diff(lines(one, one), lines(one)))
                .containsExactly(
                        "{\"change\":\"removed\",\"type\":\"mentor\",\"id\":\"x\",\"record\":{\"id\":\"x\",\"n\":1}}");
        assertThat(diff(lines("{\"mentor\":1}"), lines("{\"mentor\":2}"))).hasSize(2);
    }

    @Test
    void test_totals() throws IOException {
        Path a = file("a.ndjson", lines(mentor(",\"n\":1"), "{\"mentor\":{\"id\":\"x:2\"}}"));
        Path b = file("b.json", document("\"mentor\":[{\"id\":\"x:3\"},{\"id\":\"x:1\"},{\"id\":\"x:4\"}]"));
        assertThat(ExchangeDiff.between(a, b, change -> {}))
                .isEqualTo(new ExchangeDiff.Totals(false, 2, 1, 1))
                .matches(totals -> !totals.isEmpty());
    }

    @Test
    void test_longLists_doNotTakeLong() throws IOException {
        String before = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String after =
                IntStream.range(0, 20_000).mapToObj(i -> "" + (i + 30_000)).collect(Collectors.joining(","));
        assertThat(diff(lines(mentor(",\"v\":[" + before + "]")), lines(mentor(",\"v\":[" + after + "]"))))
                .hasSize(1);
    }

    @Test
    void test_wideAndLongValues_doNotTakeLong() throws IOException {
        String wide =
                IntStream.range(0, 100_000).mapToObj(i -> "\"m" + i + "\":" + i).collect(Collectors.joining(","));
        assertThat(diff(lines(mentor(",\"v\":{" + wide + "}")), lines(mentor(",\"v\":{" + wide + ",\"n\":0}"))))
                .hasSize(1);
        String element =
                IntStream.range(0, 300).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(","));
        String before = IntStream.range(0, 500)
                .mapToObj(i -> "{" + element + ",\"z\":" + i + "}")
                .collect(Collectors.joining(","));
        assertThat(diff(
                        lines(mentor(",\"v\":[" + before + "]")),
                        lines(mentor(",\"v\":[" + before.replace("\"z\":", "\"z\":9") + "]"))))
                .hasSize(1);
        String digits = "7".repeat(1000);
        assertThat(diff(lines(mentor(",\"v\":" + digits)), lines(mentor(",\"v\":-" + digits.substring(1)))))
                .hasSize(1);
    }

    @Test
    void test_malformed_saysInWhichFile() throws IOException {
        Path a = file("a.ndjson", HEAD);
        Path b = file("b.ndjson", HEAD + "\n{");
        List<Object> changes = new ArrayList<>();
        assertThatExceptionOfType(MalformedExchangeException.class)
                .isThrownBy(() -> ExchangeDiff.between(a, b, changes::add))
                .withMessageContaining(b + ":2:");
        assertThatExceptionOfType(MalformedExchangeException.class)
                .isThrownBy(() -> ExchangeDiff.between(b, a, changes::add))
                .withMessageContaining(b + ":2:");
        assertThat(changes).isEmpty();
        assertThatExceptionOfType(ExchangeException.class)
                .isThrownBy(() -> ExchangeDiff.between(a, folder.resolve("none"), changes::add))
                .withMessageContaining("none: there is no such file");
    }
}
