package org.doimoi.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doimoi.value.Json;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said to differ, and nothing else, does. */
final class DiffProperties {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("doimoi-diff");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        for (String name : List.of("a.ndjson", "b.ndjson", "c.ndjson")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 500)
    void appliedToTheOneItGivesTheOther(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<Map<String, Object>> before = exchange(random);
        List<Map<String, Object>> after = random.nextInt(4) == 0 ? exchange(random) : changed(before, random);
        Path a = write("a.ndjson", before);
        Path b = write("b.ndjson", after);
        List<ExchangeDiff.Change> changes = new ArrayList<>();
        ExchangeDiff.Totals totals = ExchangeDiff.between(a, b, changes::add);

        List<String> lines = canonical(a).lines().toList();
        JsonNode header = MAPPER.readTree(lines.get(0));
        List<String> records = new ArrayList<>(lines.subList(1, lines.size()));
        for (ExchangeDiff.Change change : changes) {
            switch (change.kind()) {
                case HEADER -> header = patched(header, change);
                case REMOVED ->
                    assertThat(records.remove(line(change.type(), change.record())))
                            .isTrue();
                case ADDED -> records.add(line(change.type(), change.record()));
                case CHANGED -> {
                    int index = find(records, change);
                    JsonNode record = MAPPER.readTree(records.get(index)).get(change.type());
                    records.set(index, line(change.type(), patched(record, change)));
                }
            }
        }
        records.add(0, header.toString());
        Path c = Files.writeString(folder.resolve("c.ndjson"), String.join("\n", records));
        assertThat(canonical(c)).isEqualTo(canonical(b));
        assertThat(totals.isEmpty())
                .isEqualTo(changes.isEmpty())
                .isEqualTo(CanonicalForm.digest(a).equals(CanonicalForm.digest(b)));
    }

    @Property(tries = 100)
    void nothingDiffersFromItself(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<Map<String, Object>> lines = exchange(random);
        Path a = write("a.ndjson", lines);
        Collections.shuffle(lines.subList(1, lines.size()), random);
        Path b = write("b.ndjson", lines);
        assertThat(ExchangeDiff.between(a, b, change -> {
                            throw new AssertionError(change);
                        })
                        .isEmpty())
                .isTrue();
    }

    @Property(tries = 150)
    void theTreeSaysTheSame(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<Map<String, Object>> before = exchange(random);
        List<Map<String, Object>> after = changed(before, random);
        Path a = write("a.ndjson", before);
        Path b = write("b.ndjson", after);
        Map<String, Boolean> differing = new TreeMap<>();
        ExchangeDiff.between(a, b, change -> differing.put(change.type() + " " + change.id(), true));
        DigestTree mine = DigestTree.of(a, DigestTree.MAX_DEPTH);
        DigestTree theirs = DigestTree.of(b, DigestTree.MAX_DEPTH);
        Map<String, Boolean> found = new TreeMap<>();
        mine.compare(theirs).forEach(one -> found.put(one.type() + " " + one.id(), true));
        assertThat(found).isEqualTo(differing);
        assertThat(mine.digest().equals(theirs.digest())).isEqualTo(differing.isEmpty());
        assertThat(DigestTree.parse(mine.toJson().toString())).isEqualTo(mine);
    }

    // ---------------------------------------------------------------------------------------------- exchanges

    private static Path write(String name, List<Map<String, Object>> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Json.of(line)).append('\n'));
        return Files.writeString(folder.resolve(name), text);
    }

    private static String canonical(Path path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalForm.write(path, out);
        return out.toString(UTF_8);
    }

    private static List<Map<String, Object>> exchange(Random random) {
        List<Map<String, Object>> lines = new ArrayList<>();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("doimoi", "1.0");
        header.put("codesAsOf", "2026-11-2" + random.nextInt(3));
        if (random.nextBoolean()) {
            header.put("counts", Map.of("startups", random.nextInt(9)));
            header.put("x", any(random, 2));
        }
        lines.add(header);
        for (int i = random.nextInt(30); i > 0; i--) {
            lines.add(record(random));
        }
        return lines;
    }

    private static Map<String, Object> record(Random random) {
        String type = pick(random, "startup", "agency", "mentor", "~/type");
        if (random.nextInt(20) == 0) {
            return Map.of(type, any(random, 2));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        if (random.nextInt(15) > 0) {
            members.put("id", "H38:" + random.nextInt(100));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(pick(random, "a", "b", "a/b~c", "ñ", "list"), any(random, 4));
        }
        return Map.of(type, members);
    }

    /** Returns lines of which some records are other, or in other places. */
    private static List<Map<String, Object>> changed(List<Map<String, Object>> lines, Random random) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            switch (random.nextInt(changed.isEmpty() ? 3 : 6)) {
                case 0 -> changed.add(members(changed(line, random, 3)));
                case 3 -> {
                    if (random.nextInt(3) > 0) {
                        changed.add(record(random));
                    }
                }
                default -> changed.add(line);
            }
        }
        changed.get(0).put("doimoi", "1.0");
        if (random.nextBoolean()) {
            Collections.shuffle(changed.subList(1, changed.size()), random);
        }
        return changed;
    }

    @SuppressWarnings("unchecked") // all maps here have names
    private static Map<String, Object> members(Object map) {
        return (Map<String, Object>) map;
    }

    private static Object changed(Object value, Random random, int depth) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            List<String> names = new ArrayList<>(members(map).keySet());
            Collections.shuffle(names, random);
            for (String name : names) {
                boolean stays = depth == 3 || name.equals("id") || random.nextInt(4) > 0;
                if (stays) {
                    Object old = members(map).get(name);
                    changed.put(name, name.equals("id") ? old : changed(old, random, depth - 1));
                }
            }
            if (depth < 3 && random.nextInt(3) == 0) {
                changed.put(pick(random, "a", "b", "a/b~c"), any(random, depth));
            }
            return changed;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            for (Object element : list) {
                switch (random.nextInt(8)) {
                    case 0 -> changed.add(any(random, 2));
                    case 1 -> changed.add(changed(element, random, depth - 1));
                    case 2 -> {
                        changed.add(element);
                        changed.add(any(random, 1));
                    }
                    case 3 -> {
                        // the element goes
                    }
                    default -> changed.add(element);
                }
            }
            return changed;
        }
        return random.nextInt(3) == 0 ? any(random, 1) : value;
    }

    private static Object any(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0:
                return Json.NULL;
            case 1:
                return random.nextInt(3);
            case 2:
                return Json.number(pick(random, "1.0", "1", "1e400", "0.10", "123456789012345678901234567890", "-0"));
            case 3:
                return random.nextBoolean();
            case 4:
                return pick(random, "", "Đổi mới", "\"\\/\u0001", "😀", "a");
            case 5:
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(7); i > 0; i--) {
                    list.add(any(random, depth - 1));
                }
                return list;
            default:
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(pick(random, "", "a", "b", "c", "a/b~c", "id"), any(random, depth - 1));
                }
                return map;
        }
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    // ---------------------------------------------------------------------------------------------- RFC 6902

    private static String line(String type, Object record) throws IOException {
        ObjectNode line = MAPPER.createObjectNode();
        line.set(type, MAPPER.readTree(record.toString()));
        return oneLine(line.toString());
    }

    /** Returns the canonical form of a line. */
    private static String oneLine(String line) throws IOException {
        Path c = Files.writeString(folder.resolve("c.ndjson"), Samples.HEAD + "\n" + line);
        return canonical(c).lines().skip(1).findFirst().orElseThrow();
    }

    private static int find(List<String> records, ExchangeDiff.Change change) {
        int found = -1;
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = MAPPER.readTree(records.get(i)).get(change.type());
            if (record != null
                    && record.isObject()
                    && record.has("id")
                    && record.get("id").isString()
                    && record.get("id").stringValue().equals(change.id())) {
                assertThat(found).as("one record has the id " + change.id()).isNegative();
                found = i;
            }
        }
        assertThat(found).isNotNegative();
        return found;
    }

    /** Applies a patch as RFC 6902 has it, by another program than the one that made it. */
    private static JsonNode patched(JsonNode target, ExchangeDiff.Change change) throws IOException {
        ArrayNode holder = MAPPER.createArrayNode();
        holder.add(target);
        for (JsonNode one : MAPPER.readTree(change.patch().toString())) {
            String path = "/0" + one.get("path").stringValue();
            JsonNode parent = holder.at(path.substring(0, path.lastIndexOf('/')));
            String name =
                    path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
            JsonNode value = one.get("value");
            switch (one.get("op").stringValue()) {
                case "test" ->
                    assertThat(oneLine("{\"x\":" + holder.at(path) + "}")).isEqualTo(oneLine("{\"x\":" + value + "}"));
                case "add" -> {
                    if (parent instanceof ArrayNode list) {
                        assertThat(Integer.parseInt(name)).isLessThanOrEqualTo(list.size());
                        list.insert(Integer.parseInt(name), value);
                    } else {
                        ((ObjectNode) parent).set(name, value);
                    }
                }
                case "replace" -> {
                    assertThat(holder.at(path).isMissingNode()).isFalse();
                    if (parent instanceof ArrayNode list) {
                        list.set(Integer.parseInt(name), value);
                    } else {
                        ((ObjectNode) parent).set(name, value);
                    }
                }
                case "remove" -> {
                    assertThat(holder.at(path).isMissingNode()).isFalse();
                    if (parent instanceof ArrayNode list) {
                        list.remove(Integer.parseInt(name));
                    } else {
                        ((ObjectNode) parent).remove(name);
                    }
                }
                default -> throw new AssertionError(one);
            }
        }
        return holder.get(0);
    }
}
