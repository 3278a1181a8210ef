package org.doimoi.finding;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The sentences for findings in one language.
 *
 * <p>There are two, and which is used is said by the caller: the locale of the machine plays no part.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Messages {

    /** The sentences in English. */
    public static final Messages ENGLISH = new Messages("en", words(""), Catalogue.standard());

    /** The sentences in Vietnamese. */
    public static final Messages VIETNAMESE = new Messages("vi", words("_vi"), Catalogue.standard());

    /** The arguments whose values are words of the sentence, and so translated. */
    private static final ImmutableSet<String> WORDS = ImmutableSet.of("expected", "found", "other", "type");

    /** What is known of few: what may have been meant, and what took the place. */
    private static final ImmutableSet<String> OPTIONAL = ImmutableSet.of("near", "heir");

    private static final int MAX_ARGUMENT = 117;

    private final String language;
    private final ImmutableMap<String, String> words;
    private final Catalogue catalogue;

    private Messages(String language, Map<String, String> words, Catalogue catalogue) {
        this.language = language;
        this.words = ImmutableMap.copyOf(words);
        this.catalogue = catalogue;
    }

    private static Map<String, String> words(String suffix) {
        String resource = "Messages" + suffix + ".properties";
        // by the class, since no class loader looks into the packages of a named module
        try (@Nullable InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Maps.fromProperties(properties);
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + resource, ex);
        }
    }

    /**
     * Returns sentences that speak for the rules of a host as well.
     *
     * @param rules  the catalogue, such as {@link Findings#catalogue()}
     * @return the sentences, in the same language
     */
    public Messages with(Catalogue rules) {
        return new Messages(language, words, rules);
    }

    /**
     * Returns the sentences in a language.
     *
     * @param language  {@code vi} or {@code en}
     * @return the sentences
     * @throws IllegalArgumentException if it is neither
     */
    public static Messages of(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "vi" -> VIETNAMESE;
            default -> throw new IllegalArgumentException("Invalid language '" + language + "', must be vi or en");
        };
    }

    /**
     * Returns the sentence for a finding.
     *
     * @param finding  the finding
     * @return the sentence, without a full stop
     */
    public String text(Finding finding) {
        String template = catalogue
                .find(finding.rule())
                .or(() -> Catalogue.standard().find(finding.rule()))
                .map(rule -> rule.sentence().best(language))
                // a constraint of the host's own: what it says itself is all there is
                .orElse(finding.arguments().containsKey("message") ? "{message}" : finding.rule());
        return fill(template, finding.arguments());
    }

    /**
     * Returns how to mend what a rule finds.
     *
     * @param rule  the id of the rule
     * @return the advice, empty if the rule says nothing
     */
    public String mend(String rule) {
        return catalogue
                .find(rule)
                .map(Definition::mend)
                .map(text -> text.best(language))
                .orElse("");
    }

    /**
     * Returns what a rule rests on.
     *
     * @param rule  the id of the rule
     * @return the article of law, the standard or the reason; empty if the rule says nothing
     */
    public String source(String rule) {
        return catalogue
                .find(rule)
                .map(Definition::source)
                .map(text -> text.best(language))
                .orElse("");
    }

    /**
     * Returns why something was not checked.
     *
     * @param entry  what was not checked
     * @return the reason as a sentence without a full stop; that of a host as it is
     */
    public String reason(NotChecked entry) {
        return words.getOrDefault("reason." + entry.reason(), entry.reason());
    }

    /**
     * Returns what a severity is called.
     *
     * @param severity  the severity
     * @return the word, such as {@code lỗi} or {@code error}
     */
    public String severity(Severity severity) {
        return words.getOrDefault("severity." + severity, severity.name());
    }

    /**
     * Returns what a type of record is called.
     *
     * @param type  the type, such as {@code startup}
     * @return the word; the type itself if there is none
     */
    public String type(String type) {
        return words.getOrDefault("word." + type, type);
    }

    /**
     * Returns the language.
     *
     * @return {@code vi} or {@code en}
     */
    public String language() {
        return language;
    }

    private String fill(String template, Map<String, Object> arguments) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            int open = template.indexOf('{', i);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = template.substring(open + 1, close);
            Object argument = arguments.getOrDefault(name, OPTIONAL.contains(name) ? "" : "?");
            String word = WORDS.contains(name) ? words.get("word." + argument) : null;
            out.append(template, i, open).append(word == null ? shorten(plain(argument)) : word);
            i = close + 1;
        }
        return out.append(template, i, template.length()).toString();
    }

    private String plain(Object argument) {
        return argument instanceof Text text ? text.best(language) : argument.toString();
    }

    private static String shorten(String text) {
        int end = text.length() <= MAX_ARGUMENT
                ? text.length()
                : Character.isHighSurrogate(text.charAt(MAX_ARGUMENT - 1)) ? MAX_ARGUMENT + 1 : MAX_ARGUMENT;
        return harmless(text.substring(0, end)) + (end < text.length() ? "..." : "");
    }

    /**
     * Returns a text that can be shown: what the data hold must not end the line, colour the terminal or turn the direction of
     * the text.
     *
     * @param text  any text
     * @return the text with its control characters and marks of format as escapes, such as {@code \u202e}
     */
    public static String harmless(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }
}
