package org.doimoi.finding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private static final Splitter BARS = Splitter.on('|').trimResults();
    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

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

    private List<Definition> read(BufferedReader in) throws IOException {
        List<Definition> definitions = new ArrayList<>();
        String id = null;
        ImmutableListMultimap.Builder<String, String> block = ImmutableListMultimap.builder();
        String key = "";
        StringBuilder value = new StringBuilder();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
                boolean sample = key.equals("bad") || key.equals("good");
                value.append(sample ? '\n' : ' ').append(line.strip());
                continue;
            }
            if (!key.isEmpty()) {
                block.put(key, value.toString());
            }
            key = "";
            value.setLength(0);
            if (line.startsWith("[") && line.endsWith("]")) {
                if (id != null) {
                    definitions.add(definition(id, block.build()));
                }
                id = line.substring(1, line.length() - 1);
                block = ImmutableListMultimap.builder();
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0 || id == null) {
                throw new IllegalStateException(
                        resource + ":" + number + ": must be a name and a colon, or an id in brackets, not " + line);
            }
            key = line.substring(0, colon);
            value.append(line.substring(colon + 1).strip());
        }
        if (!key.isEmpty()) {
            block.put(key, value.toString());
        }
        if (id != null) {
            definitions.add(definition(id, block.build()));
        }
        return definitions;
    }

    private Definition definition(String id, ImmutableListMultimap<String, String> block) {
        Text sentence = text(block, "");
        Map<String, Definition.Parameter> parameters = new LinkedHashMap<>();
        Map<String, Severity> regraded = new LinkedHashMap<>();
        block.forEach((key, value) -> {
            if (key.startsWith("parameter ")) {
                List<String> parts = BARS.splitToList(value);
                Text meaning = Text.ofVietnameseEnglish(parts.get(2), parts.get(1));
                parameters.put(
                        key.substring("parameter ".length()),
                        new Definition.Parameter(new BigDecimal(parts.get(0)), meaning));
            } else if (key.startsWith("regraded ")) {
                regraded.put(key.substring("regraded ".length()), Severity.valueOf(value));
            }
        });
        if (sentence == null) {
            sentence = sentences.get(id);
        }
        if (sentence == null) {
            throw new IllegalStateException(resource + ": " + id + " must have a sentence as en: and vi:");
        }
        return new Definition(
                id,
                kind,
                Severity.valueOf(one(block, "severity", "ERROR")),
                one(block, "since", Catalogue.FIRST),
                block.containsKey("until") ? one(block, "until", "") : null,
                regraded,
                COMMAS.splitToList(one(block, "reads", "")),
                sentence,
                text(block, "mend."),
                block.containsKey("source") ? same(one(block, "source", "")) : text(block, "source."),
                parameters,
                block.get("bad"),
                block.get("good"));
    }

    private static @Nullable Text text(ImmutableListMultimap<String, String> block, String prefix) {
        if (!block.containsKey(prefix + "en") || !block.containsKey(prefix + "vi")) {
            return null;
        }
        return Text.ofVietnameseEnglish(one(block, prefix + "vi", ""), one(block, prefix + "en", ""));
    }

    private static Text same(String text) {
        return Text.ofVietnameseEnglish(text, text);
    }

    private static String one(ImmutableListMultimap<String, String> block, String key, String other) {
        ImmutableList<String> values = block.get(key);
        return values.isEmpty() ? other : values.get(0);
    }
}
