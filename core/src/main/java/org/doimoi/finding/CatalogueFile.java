package org.doimoi.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the definitions of some rules, a block each:
 *
 * <pre>{@code
 * [listing-expired]
 * severity: WARNING
 * since: 1.0
 * reads: technologySupply.expires, technologySupply.status
 * en: published, but expired on {value}, before {day}
 * vi: đang công bố nhưng đã hết hạn ngày {value}, trước ngày {day}
 * mend.en: Set the status to expired, or a later day
 * mend.vi: Chuyển trạng thái sang expired, hoặc gia hạn
 * source.en: Decree ..., Art. 1
 * source.vi: Nghị định ..., Điều 1
 * parameter days: 365 | the number of days | số ngày
 * bad: technologySupply {"status":"published","expires":"2026-11-01"}
 * good: technologySupply {"status":"draft","expires":"2026-11-01"}
 * }</pre>
 *
 * <p>A line that begins with white space goes on with the one before: a sentence on the same line, a sample on a line of
 * its own. {@code source} alone is the same in both languages. What a line of a sample can be, {@code RuleSamples} of
 * {@code org.doimoi.io} says. {@code regraded 1.0: ERROR} says which severity the rule had up to a version.
 */
final class CatalogueFile {

    private final String resource;
    private final Definition.Kind kind;
    private final Map<String, Text> sentences;

    private CatalogueFile(String resource, Definition.Kind kind, Map<String, Text> sentences) {
        this.resource = resource;
        this.kind = kind;
        this.sentences = sentences;
    }

    /** Reads the rules of a kind; those whose block has no sentence have the one of these. */
    static List<Definition> read(String resource, Definition.Kind kind, Map<String, Text> sentences) {
        // by the class, since no class loader looks into the packages of a named module
        try (@Nullable InputStream in = CatalogueFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            return new CatalogueFile(resource, kind, sentences)
                    .read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + resource, ex);
        }
    }

    // plain loops, for this is done at every start and before anything is compiled
    private List<Definition> read(BufferedReader in) throws IOException {
        List<Definition> definitions = new ArrayList<>();
        Block block = null;
        String key = "";
        StringBuilder value = new StringBuilder();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            if (line.charAt(0) <= ' ' && !key.isEmpty()) {
                value.append(key.equals("bad") || key.equals("good") ? '\n' : ' ')
                        .append(line.strip());
                continue;
            }
            if (block != null) {
                block.put(key, value.toString());
            }
            key = "";
            value.setLength(0);
            if (line.charAt(0) == '[' && line.endsWith("]")) {
                if (block != null) {
                    definitions.add(definition(block));
                }
                block = new Block(line.substring(1, line.length() - 1));
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0 || block == null) {
                throw new IllegalStateException(
                        resource + ":" + number + ": must be a name and a colon, or an id in brackets, not " + line);
            }
            key = line.substring(0, colon);
            value.append(line.substring(colon + 1).strip());
        }
        if (block != null) {
            block.put(key, value.toString());
            definitions.add(definition(block));
        }
        return definitions;
    }

    /** What is said of one rule. */
    private static final class Block {

        private final String id;
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, Definition.Parameter> parameters = new HashMap<>();
        private final Map<String, Severity> regraded = new HashMap<>();
        private final List<String> bad = new ArrayList<>();
        private final List<String> good = new ArrayList<>();

        Block(String id) {
            this.id = id;
        }

        void put(String key, String value) {
            switch (key) {
                case "" -> {
                    // nothing was read since the id
                }
                case "bad" -> bad.add(value);
                case "good" -> good.add(value);
                default -> {
                    if (key.startsWith("parameter ")) {
                        int first = value.indexOf('|');
                        int second = value.indexOf('|', first + 1);
                        Text meaning = Text.ofVietnameseEnglish(
                                value.substring(second + 1).strip(),
                                value.substring(first + 1, second).strip());
                        parameters.put(
                                key.substring("parameter ".length()),
                                new Definition.Parameter(
                                        new BigDecimal(value.substring(0, first).strip()), meaning));
                    } else if (key.startsWith("regraded ")) {
                        regraded.put(key.substring("regraded ".length()), Severity.valueOf(value));
                    } else if (values.put(key, value) != null) {
                        throw new IllegalStateException(id + ": " + key + " stands twice");
                    }
                }
            }
        }

        /** Returns a text in both languages, null if one is missing. */
        @Nullable
        Text text(String prefix) {
            String vietnamese = values.get(prefix + "vi");
            String english = values.get(prefix + "en");
            return vietnamese == null || english == null ? null : Text.ofVietnameseEnglish(vietnamese, english);
        }
    }

    private Definition definition(Block block) {
        Text own = block.text("");
        Text sentence = own == null ? sentences.get(block.id) : own;
        if (sentence == null) {
            throw new IllegalStateException(resource + ": " + block.id + " must have a sentence as en: and vi:");
        }
        String source = block.values.get("source");
        return new Definition(
                block.id,
                kind,
                Severity.valueOf(block.values.getOrDefault("severity", "ERROR")),
                block.values.getOrDefault("since", Catalogue.FIRST),
                block.values.get("until"),
                block.regraded,
                names(block.values.getOrDefault("reads", "")),
                sentence,
                block.text("mend."),
                source == null ? block.text("source.") : Text.ofVietnameseEnglish(source, source),
                block.parameters,
                block.bad,
                block.good);
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
