package org.doimoi.examples.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.doimoi.value.Text;

/** The words and sentences of {@code phrases.tsv}. */
final class Phrases {

    /** One row. */
    record Phrase(String domain, String vietnamese, String english, String field, String industry, String ipc) {

        Phrase filled(int number, Text place) {
            return new Phrase(
                    domain,
                    vietnamese.replace("{n}", Integer.toString(number)).replace("{place}", place.best("vi")),
                    english.replace("{n}", Integer.toString(number)).replace("{place}", place.best("en")),
                    field,
                    industry,
                    ipc);
        }
    }

    private final ImmutableListMultimap<String, Phrase> byKind;

    Phrases() {
        ImmutableListMultimap.Builder<String, Phrase> builder = ImmutableListMultimap.builder();
        for (String line : Splitter.on('\n').omitEmptyStrings().split(text())) {
            List<String> cells = Splitter.on('\t').splitToList(line);
            if (!line.startsWith("#") && !cells.get(0).equals("kind")) {
                builder.put(key(cells.get(0), cells.get(1)), phrase(cells));
            }
        }
        byKind = builder.build();
    }

    private static String text() {
        try (InputStream in = Phrases.class.getResourceAsStream("phrases.tsv")) {
            if (in == null) {
                throw new IllegalStateException("phrases.tsv is missing beside the class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read phrases.tsv", ex);
        }
    }

    private static Phrase phrase(List<String> cells) {
        boolean topic = cells.size() > 6;
        return new Phrase(
                cells.get(1),
                cells.get(2),
                cells.get(3),
                topic ? cells.get(4) : "",
                topic ? cells.get(5) : "",
                topic ? cells.get(6) : "");
    }

    /** Topics have their domains, but any of them may be drawn. */
    private static String key(String kind, String domain) {
        return kind.equals("topic") ? kind : kind + ' ' + domain;
    }

    Phrase topic(RandomGenerator random) {
        return pick(byKind.get("topic"), random);
    }

    Phrase of(String kind, String domain, RandomGenerator random) {
        return pick(byKind.get(key(kind, domain)), random);
    }

    Phrase sentence(String kind, Text place, RandomGenerator random) {
        return of(kind, "", random).filled(random.nextInt(5, 96), place);
    }

    /** Returns some different sentences as one text. */
    Text sentences(String kind, int count, Text place, RandomGenerator random) {
        List<Phrase> all = byKind.get(key(kind, ""));
        int first = random.nextInt(all.size());
        StringBuilder vietnamese = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Phrase phrase = all.get((first + i) % all.size()).filled(random.nextInt(5, 96), place);
            vietnamese.append(i == 0 ? "" : " ").append(phrase.vietnamese());
            english.append(i == 0 ? "" : " ").append(phrase.english());
        }
        return Text.ofVietnameseEnglish(vietnamese.toString(), english.toString());
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
