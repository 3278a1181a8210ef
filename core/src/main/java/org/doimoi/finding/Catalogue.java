package org.doimoi.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that is checked: the definition of every rule of the reader, the constraints, the datasets, re-expression and policies.
 *
 * <p>The rules have versions of their own, each in force from a day. {@code Catalogue.standard().in("1.0")} is what was
 * checked then.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Catalogue {

    /** The first version of the rules. */
    static final String FIRST = "1.0";

    private static final Catalogue STANDARD = new Catalogue(null);

    /** What is in it; null stands for what is in the newest version of the library, which is read when it is asked for. */
    private final @Nullable Content content;

    private Catalogue(@Nullable Content content) {
        this.content = content;
    }

    private Content content() {
        return content == null ? Standard.NEWEST : content;
    }

    /** The versions, made once and only when somebody asks for one. */
    static final class Versions {

        /** Orders versions such as {@code 1.9} and {@code 1.10}. */
        static final Comparator<String> ORDER =
                Comparator.comparingInt(version -> Integer.parseInt(version.substring(version.indexOf('.') + 1)));

        private static final ImmutableSortedMap<String, LocalDate> DAYS = ImmutableSortedMap.copyOf(
                Map.of(FIRST, LocalDate.of(2026, 11, 23), "1.1", LocalDate.of(2026, 11, 24)), ORDER);

        private Versions() {}
    }

    /** The rules of a version, and those that are only in others. */
    private static final class Content {

        final String version;
        final ImmutableMap<String, Definition> definitions;
        final ImmutableList<Definition> others;
        final ImmutableSet<String> otherIds;

        Content(String version, Collection<Definition> definitions, List<Definition> others) {
            this.version = version;
            Map<String, Definition> byId = new LinkedHashMap<>();
            for (Definition definition : definitions) {
                if (byId.putIfAbsent(definition.id(), definition) != null) {
                    throw new IllegalArgumentException(
                            "The id " + definition.id() + " is that of two rules; each must have its own");
                }
            }
            this.definitions = ImmutableMap.copyOf(byId);
            this.others = ImmutableList.copyOf(others);
            this.otherIds = others.stream().map(Definition::id).collect(ImmutableSet.toImmutableSet());
        }

        /** Returns the rules of a version, of these. */
        static Content of(String version, List<Definition> every) {
            return new Content(
                    version,
                    every.stream()
                            .filter(definition -> definition.isIn(version))
                            .map(definition -> definition.in(version))
                            .toList(),
                    every.stream()
                            .filter(definition -> !definition.isIn(version))
                            .toList());
        }
    }

    /** The rules of the library, read once and only when they are needed: that takes longer than reading a small exchange. */
    private static final class Standard {

        private static final String CONSTRAINTS = "ContributorValidationMessages";
        private static final String MESSAGE = ".message";

        /** The files of the definitions, in the order of the catalogue. */
        private static final ImmutableMap<String, Definition.Kind> FILES =
                ImmutableMap.<String, Definition.Kind>builder()
                        .put("reading.rules", Definition.Kind.READING)
                        .put("value.rules", Definition.Kind.VALUE)
                        .put("constraint.rules", Definition.Kind.CONSTRAINT)
                        .put("prose.rules", Definition.Kind.CONSTRAINT)
                        .put("reference.rules", Definition.Kind.DATASET)
                        .put("actor.rules", Definition.Kind.DATASET)
                        .put("market.rules", Definition.Kind.DATASET)
                        .put("task.rules", Definition.Kind.DATASET)
                        .put("indicator.rules", Definition.Kind.DATASET)
                        .put("product.rules", Definition.Kind.DATASET)
                        .put("law.rules", Definition.Kind.DATASET)
                        .put("reexpression.rules", Definition.Kind.REEXPRESSION)
                        .put("policy.rules", Definition.Kind.POLICY)
                        .buildOrThrow();

        /** The sentences of the constraints, which stand where providers of Jakarta Validation look for them. */
        private static final Map<String, Text> SENTENCES = sentences();

        /** All rules that there are or were. */
        private static final ImmutableList<Definition> ALL = FILES.entrySet().stream()
                .flatMap(file -> CatalogueFile.read(file.getKey(), file.getValue(), Standard.SENTENCES).stream())
                .collect(ImmutableList.toImmutableList());

        private static final ImmutableMap<String, Definition> BY_ID =
                ImmutableMap.copyOf(new Content(FIRST, ALL, List.of()).definitions);

        static final Content NEWEST = Content.of(Versions.DAYS.lastKey(), ALL);

        private static Map<String, Text> sentences() {
            Map<String, String> english = bundle(CONSTRAINTS + ".properties");
            Map<String, String> vietnamese = bundle(CONSTRAINTS + "_vi.properties");
            Map<String, Text> sentences = new LinkedHashMap<>();
            english.forEach((key, sentence) -> {
                String name = key.substring(0, key.length() - MESSAGE.length());
                String id = idOf(name.substring(name.lastIndexOf('.') + 1));
                sentences.put(id, Text.ofVietnameseEnglish(vietnamese.getOrDefault(key, sentence), sentence));
            });
            return sentences;
        }

        private static Map<String, String> bundle(String resource) {
            try {
                // other jars may have a file of this name too: ours is the one with our key in it
                for (URL url : Collections.list(Catalogue.class.getClassLoader().getResources(resource))) {
                    Properties properties = new Properties();
                    try (InputStream in = url.openStream()) {
                        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    }
                    if (properties.containsKey("org.doimoi.constraint.Filled" + MESSAGE)) {
                        return Maps.fromProperties(properties);
                    }
                }
            } catch (IOException ex) {
                throw new UncheckedIOException("Unable to read " + resource, ex);
            }
            throw new IllegalStateException("The resource " + resource + " is missing");
        }
    }

    /**
     * Returns the id of the rule that a constraint of a name is.
     *
     * @param constraint  the simple name of the constraint, such as {@code MaxLength}
     * @return the id, such as {@code max-length}
     */
    public static String idOf(String constraint) {
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
     * Returns the rules of the library, in their newest version.
     *
     * @return the catalogue
     */
    public static Catalogue standard() {
        return STANDARD;
    }

    /**
     * Returns the versions of the rules of the library.
     *
     * @return the first day of each, by version, the oldest first
     */
    public static Map<String, LocalDate> versions() {
        return Versions.DAYS;
    }

    /**
     * Returns the version of these rules.
     *
     * @return the version, such as {@code 1.1}
     */
    public String version() {
        return content().version;
    }

    /**
     * Returns the rules as they were in a version.
     *
     * @param other  the version, such as {@code 1.0}, or a day such as {@code 2026-11-24} on which it was in force
     * @return the catalogue
     * @throws IllegalArgumentException if there is no such version
     */
    public Catalogue in(String other) {
        String then = resolve(other);
        // a rule that another version graded is taken as it was written
        List<Definition> every = Stream.concat(content().definitions.values().stream(), content().others.stream())
                .map(definition -> Standard.BY_ID.getOrDefault(definition.id(), definition))
                .toList();
        return new Catalogue(Content.of(then, every));
    }

    private static String resolve(String version) {
        if (version.matches("\\d+\\.\\d{1,4}") && Versions.DAYS.containsKey(version) && version.startsWith("1.")) {
            return version;
        }
        try {
            LocalDate day = LocalDate.parse(version);
            Optional<String> last = Versions.DAYS.entrySet().stream()
                    .filter(entry -> !entry.getValue().isAfter(day))
                    .map(Map.Entry::getKey)
                    .reduce((first, second) -> second);
            if (last.isPresent()) {
                return last.get();
            }
        } catch (DateTimeParseException ex) {
            // neither a version nor a day
        }
        throw new IllegalArgumentException("Invalid version of the rules '" + version + "', must be one of "
                + String.join(", ", Versions.DAYS.keySet()) + " or a day from "
                + Versions.DAYS.get(FIRST) + " on");
    }

    /**
     * Returns a catalogue that has the rules of a host as well.
     *
     * @param more  the definitions
     * @return the catalogue
     * @throws IllegalArgumentException if an id is already that of a rule
     */
    public Catalogue with(Collection<Definition> more) {
        return more.isEmpty()
                ? this
                : new Catalogue(new Content(
                        content().version,
                        Stream.concat(content().definitions.values().stream(), more.stream())
                                .toList(),
                        content().others));
    }

    /**
     * Returns all rules.
     *
     * @return the definitions, by kind, in the order in which they are documented
     */
    public List<Definition> all() {
        return content().definitions.values().asList();
    }

    /**
     * Returns the ids of all rules.
     *
     * @return the ids, in the order of the rules
     */
    public Set<String> ids() {
        return content().definitions.keySet();
    }

    /**
     * Returns the rules that the library has or had, but not in this version.
     *
     * @return the definitions
     */
    public List<Definition> others() {
        return content().others;
    }

    /** Returns whether a rule is one that the library has or had, but not in this version. */
    boolean isOther(String id) {
        return content().otherIds.contains(id) && !content().definitions.containsKey(id);
    }

    /** Returns the rules that came with a later version; of the newest there are none, and nothing is read to say so. */
    List<Definition> later() {
        return content == null
                ? List.of()
                : content.others.stream()
                        .filter(other -> Versions.ORDER.compare(other.since(), content.version) > 0)
                        .toList();
    }

    /**
     * Finds a rule.
     *
     * @param id  the id, such as {@code dangling-reference}
     * @return the definition, empty if there is none in this version
     */
    public Optional<Definition> find(String id) {
        return Optional.ofNullable(content().definitions.get(id));
    }

    /**
     * Returns a rule.
     *
     * @param id  the id, such as {@code dangling-reference}
     * @return the definition
     * @throws IllegalArgumentException if there is none
     */
    public Definition get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Invalid rule '" + id + "', there is none"));
    }
}
