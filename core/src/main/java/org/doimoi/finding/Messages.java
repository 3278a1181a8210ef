package org.doimoi.finding;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
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
    public static final Messages ENGLISH = new Messages("");

    /** The sentences in Vietnamese. */
    public static final Messages VIETNAMESE = new Messages("_vi");

    /** The arguments whose values are words of the sentence, and so translated. */
    private static final ImmutableSet<String> WORDS = ImmutableSet.of("expected", "found", "other", "type");

    private static final int MAX_ARGUMENT = 117;

    private final String language;
    private final ImmutableMap<String, String> templates;

    private Messages(String suffix) {
        language = suffix.isEmpty() ? "en" : "vi";
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        load("ContributorValidationMessages" + suffix + ".properties", "org.doimoi.constraint.Filled.message")
                .forEach((key, template) -> all.put(constraint(key), template));
        own("Messages" + suffix + ".properties").forEach(all::put);
        templates = all.buildOrThrow();
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

    private static Map<String, String> own(String resource) {
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

    private static Map<String, String> load(String resource, String mark) {
        try {
            // other jars may have a file of this name too: ours is the one with our key in it
            for (URL url : Collections.list(Messages.class.getClassLoader().getResources(resource))) {
                Properties properties = new Properties();
                try (InputStream in = url.openStream()) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                if (properties.containsKey(mark)) {
                    return Maps.fromProperties(properties);
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + resource, ex);
        }
        throw new IllegalStateException("The resource " + resource + " is missing");
    }

    /** Turns {@code org.doimoi.constraint.MaxLength.message} into {@code max-length}. */
    private static String constraint(String key) {
        String name = key.substring(0, key.length() - ".message".length());
        return rule(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * Returns the id of the rule that a constraint of a name is.
     *
     * @param constraint  the simple name of the constraint, such as {@code MaxLength}
     * @return the id, such as {@code max-length}
     */
    public static String rule(String constraint) {
        StringBuilder id = new StringBuilder(constraint.length() + 4);
        for (int i = 0; i < constraint.length(); i++) {
            char c = constraint.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                id.append(i == 0 ? "" : "-").append((char) (c + ('a' - 'A')));
            } else {
                id.append(c);
            }
        }
        return id.toString();
    }

    /**
     * Returns the ids of the rules that have a sentence.
     *
     * @return the ids
     */
    public Set<String> rules() {
        return templates.keySet().stream()
                .filter(key -> !key.startsWith("word."))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns the sentence for a finding.
     *
     * @param finding  the finding
     * @return the sentence, without a full stop
     */
    public String text(Finding finding) {
        String template = templates.get(finding.rule());
        if (template == null) {
            // a constraint of the host's own: what it says itself is all there is
            template = finding.arguments().containsKey("message") ? "{message}" : finding.rule();
        }
        return fill(template, finding.arguments());
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
            Object argument = arguments.getOrDefault(name, "?");
            String word = WORDS.contains(name) ? templates.get("word." + argument) : null;
            out.append(template, i, open).append(word == null ? shorten(plain(argument)) : word);
            i = close + 1;
        }
        return out.append(template, i, template.length()).toString();
    }

    private String plain(Object argument) {
        return argument instanceof Text text ? text.best(language) : argument.toString();
    }

    private static String shorten(String text) {
        StringBuilder line = new StringBuilder();
        int i = 0;
        for (; i < text.length() && line.length() < MAX_ARGUMENT; i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            // what the data hold must not end the line, colour the terminal or turn the direction of the text
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
                if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                    line.append(text.charAt(++i));
                }
            }
        }
        return i < text.length() ? line.append("...").toString() : line.toString();
    }
}
