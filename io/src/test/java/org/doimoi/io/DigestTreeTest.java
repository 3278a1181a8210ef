package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.doimoi.io.Samples.HEAD;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTreeTest {

    private static final HashFunction SHA = Hashing.sha256();

    @TempDir
    private Path folder;

    private Path exchange(String name, List<String> records) throws IOException {
        return Files.writeString(folder.resolve(name), HEAD + "\n" + String.join("\n", records) + "\n");
    }

    private static List<String> mentors(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"mentor\":{\"id\":\"x:" + i + "\",\"n\":" + i + "}}")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static byte[] sha(String text) {
        return SHA.hashString(text, StandardCharsets.UTF_8).asBytes();
    }

    @Test
    void test_digests_areThoseOfTheDescription() throws IOException {
        DigestTree tree = DigestTree.of(exchange("a.ndjson", mentors(1)));
        byte[] record = sha("{\"id\":\"x:0\",\"n\":0}");
        String bucket = SHA.newHasher()
                .putByte((byte) 0)
                .putBytes(sha("\"x:0\""))
                .putBytes(record)
                .hash()
                .toString();
        byte[] header = sha("{\"codesAsOf\":\"2026-11-24\",\"doimoi\":\"1.0\"}");
        assertThat(tree.buckets())
                .containsExactly(new DigestTree.Bucket(
                        "mentor",
                        "",
                        bucket,
                        1,
                        List.of(new DigestTree.Leaf(
                                "x:0", BaseEncoding.base16().lowerCase().encode(record)))));
        assertThat(tree.digest())
                .isEqualTo(SHA.newHasher()
                        .putByte((byte) 2)
                        .putBytes(header)
                        .putBytes(sha("\"mentor\""))
                        .putBytes(BaseEncoding.base16().lowerCase().decode(bucket))
                        .hash()
                        .toString());
    }

    @Test
    void test_depth_doesNotChangeDigests() throws IOException {
        List<String> mentors = mentors(3000);
        DigestTree whole = DigestTree.of(exchange("a.ndjson", mentors), DigestTree.MAX_DEPTH);
        Collections.shuffle(mentors, new Random(7));
        Path shuffled = exchange("b.ndjson", mentors);
        for (int depth = 0; depth < 4; depth++) {
            int most = depth;
            DigestTree tree = DigestTree.of(shuffled, depth);
            assertThat(tree.digest()).isEqualTo(whole.digest());
            assertThat(tree.buckets())
                    .isEqualTo(whole.buckets().stream()
                            .filter(bucket -> bucket.prefix().length() <= most)
                            .toList());
            assertThat(tree.compare(whole)).isEmpty();
        }
        assertThat(whole.buckets().stream()
                        .filter(bucket -> bucket.records() != null)
                        .mapToInt(bucket -> bucket.records().size())
                        .sum())
                .isEqualTo(3000);
        assertThat(whole.buckets().get(0).count()).isEqualTo(3000);
        assertThat(whole.buckets()).allMatch(bucket -> (bucket.records() == null) == bucket.count() > 16);
    }

    @Test
    void test_compare() throws IOException {
        List<String> mentors = mentors(3000);
        Path a = exchange("a.ndjson", mentors);
        mentors.set(17, mentors.get(17).replace("\"n\":17", "\"n\":18"));
        mentors.remove(400);
        mentors.add("{\"mentor\":{\"id\":\"y:1\"}}");
        mentors.add("{\"startup\":{\"id\":\"y:1\"}}");
        mentors.add("{\"startup\":{}}");
        Path b = exchange("b.ndjson", mentors);
        List<DigestTree.Difference> differences = DigestTree.of(a).compare(DigestTree.of(b));
        assertThat(differences)
                .extracting(one -> one.type() + " " + one.id() + " " + one.here() + " " + one.there())
                .containsExactlyInAnyOrder(
                        "mentor x:17 1 1", "mentor x:400 1 0", "mentor y:1 0 1", "startup null 0 1", "startup y:1 0 1");
        // what a tree of depth 1 can say
        assertThat(DigestTree.of(a, 1).compare(DigestTree.of(b, 1)))
                .filteredOn(one -> one.part() == DigestTree.Part.BUCKET)
                .allMatch(one -> one.prefix().length() == 1 && "mentor".equals(one.type()))
                .hasSizeBetween(1, 3);
        assertThat(DigestTree.of(a, 0).compare(DigestTree.of(b)))
                .filteredOn(one -> "mentor".equals(one.type()))
                .containsExactly(new DigestTree.Difference(DigestTree.Part.BUCKET, "mentor", "", null, 3000, 3000));
    }

    @Test
    void test_compare_header() throws IOException {
        Path a = Files.writeString(folder.resolve("a.ndjson"), HEAD);
        Path b = Files.writeString(folder.resolve("b.ndjson"), HEAD.replace("}", ",\"x\":1}"));
        assertThat(DigestTree.of(a).compare(DigestTree.of(b)))
                .containsExactly(new DigestTree.Difference(DigestTree.Part.HEADER, null, "", null, 0, 0));
        assertThat(DigestTree.of(a)).isEqualTo(DigestTree.of(a)).isNotEqualTo(DigestTree.of(b));
    }

    @Test
    void test_manyRecordsWithoutId() throws IOException {
        Path a = exchange("a.ndjson", Collections.nCopies(100, "{\"mentor\":{}}"));
        Path b = exchange("b.ndjson", Collections.nCopies(101, "{\"mentor\":{}}"));
        DigestTree tree = DigestTree.of(a, DigestTree.MAX_DEPTH);
        assertThat(tree.compare(tree)).isEmpty();
        assertThat(tree.compare(DigestTree.of(b, DigestTree.MAX_DEPTH)))
                .singleElement()
                .matches(one -> one.part() == DigestTree.Part.BUCKET && one.here() == 100 && one.there() == 101);
    }

    @Test
    void test_json() throws IOException {
        DigestTree tree = DigestTree.of(exchange("a.ndjson", mentors(40)));
        Path json = Files.writeString(folder.resolve("tree.json"), tree.toJson() + "\n");
        assertThat(DigestTree.read(json)).isEqualTo(tree);
        assertThat(tree.toJson().toString()).startsWith("{\"digestTree\":\"1.0\",\"digest\":\"" + tree.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing|it is not JSON",
                "[]|/digestTree must be a text",
                "{\"digestTree\":\"2.0\"}|/digestTree must be \"1.0\"",
                "{\"digestTree\":\"1.0\"}|/buckets must be a list",
                "{\"digestTree\":\"1.0\",\"buckets\":[]}|/digest must be a text",
                "{\"digestTree\":\"1.0\",\"buckets\":[],\"digest\":\"A\"}|/digest must be 64 hexadecimal digits",
                "{\"digestTree\":\"1.0\",\"buckets\":[7]}|/buckets/0/prefix must be a text",
                "{\"digestTree\":\"1.0\",\"buckets\":[{\"prefix\":\"x\"}]}|/buckets/0/prefix must be up to 64",
                "{\"digestTree\":\"1.0\",\"buckets\":[{\"prefix\":\"a\",\"count\":-1}]}|/buckets/0/count must be a number"
            })
    void test_parse_refusesWhatIsNoTree(String json, String reason) {
        assertThatExceptionOfType(ExchangeException.class)
                .isThrownBy(() -> DigestTree.parse(json))
                .withMessageContaining(reason);
    }

    @Test
    void test_depthThatIsNone() throws IOException {
        Path a = exchange("a.ndjson", mentors(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestTree.of(a, 65))
                .withMessageContaining("65");
    }
}
