package org.doimoi.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** The words of the commands that look something up, in one language. */
final class Words {

    private static final Words VIETNAMESE = new Words(Language.VIETNAMESE, "Words_vi.properties");
    private static final Words ENGLISH = new Words(Language.ENGLISH, "Words.properties");

    private final Language language;
    private final Properties templates = new Properties();

    private Words(Language language, String resource) {
        this.language = language;
        try (@Nullable InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + resource, ex);
        }
    }

    static Words in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    /** Returns a sentence or a word, with the arguments where it has places for them. */
    String text(String key, Object... arguments) {
        String template = templates.getProperty(key);
        if (template == null) {
            throw new IllegalArgumentException("There are no words for '" + key + "'");
        }
        return String.format(Locale.ROOT, template, arguments);
    }

    /** Returns the word for a constant of a group such as {@code certainty}. */
    String word(String group, Enum<?> constant) {
        return text(group + '.' + hyphened(constant));
    }

    /** Returns a period in words. */
    String period(Period period) {
        if (period.from() == null) {
            return period.through() == null ? text("period.always") : text("period.through", period.through());
        }
        return period.through() == null
                ? text("period.from", period.from())
                : text("period.both", period.from(), period.through());
    }

    /** Returns a name in the language, or in Vietnamese if it has none in it. */
    String name(Text name) {
        return name.best(language.toString());
    }

    /** Returns the name of a constant as it is in JSON, such as {@code agency-code}. */
    static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
