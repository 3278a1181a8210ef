package org.doimoi.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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

/**
 * All that is checked: the definition of every rule of the reader, the constraints, the datasets, re-expression and policies.
 *
 * <p>The rules have versions of their own, each in force from a day. {@code Catalogue.standard().in("1.0")} is what was
 * checked then.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Catalogue {

    /** Orders versions such as {@code 1.9} and {@code 1.10}. */
    static final Comparator<String> VERSIONS =
            Comparator.comparingInt(version -> Integer.parseInt(version.substring(version.indexOf('.') + 1)));

    /** The first version of the rules. */
    static final String FIRST = "1.0";

    private static final ImmutableSortedMap<String, LocalDate> DAYS = ImmutableSortedMap.copyOf(
            Map.of(FIRST, LocalDate.of(2026, 11, 23), "1.1", LocalDate.of(2026, 11, 24)), VERSIONS);

    /** The files of the definitions, in the order of the catalogue. */
    private static final ImmutableMap<String, Definition.Kind> FILES = ImmutableMap.<String, Definition.Kind>builder()
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

    private static final String CONSTRAINTS = "ContributorValidationMessages";
    private static final String MESSAGE = ".message";

    private final String version;
    private final ImmutableMap<String, Definition> definitions;
    private final ImmutableList<Definition> others;

    private Catalogue(String version, Collection<Definition> definitions, List<Definition> others) {
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
    }

    /** Made once and only when it is needed. */
    private static final class Standard {
        /** The sentences of the constraints, which stand where providers of Jakarta Validation look for them. */
        private static final Map<String, Text> SENTENCES = sentences();

        /** All rules that there are or were. */
        static final Catalogue ALL = new Catalogue(
                DAYS.lastKey(),
                FILES.entrySet().stream()
                        .flatMap(
                                file -> CatalogueFile.read(file.getKey(), file.getValue(), Standard.SENTENCES).stream())
                        .toList(),
                List.of());

        static final Catalogue CATALOGUE = ALL.in(DAYS.lastKey());

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
        return Standard.CATALOGUE;
    }

    /**
     * Returns the versions of the rules of the library.
     *
     * @return the first day of each, by version, the oldest first
     */
    public static Map<String, LocalDate> versions() {
        return DAYS;
    }

    /**
     * Returns the version of these rules.
     *
     * @return the version, such as {@code 1.1}
     */
    public String version() {
        return version;
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
        List<Definition> every = Stream.concat(definitions.values().stream(), others.stream())
                .map(definition -> Standard.ALL.find(definition.id()).orElse(definition))
                .toList();
        return new Catalogue(
                then,
                every.stream()
                        .filter(definition -> definition.isIn(then))
                        .map(definition -> definition.in(then))
                        .toList(),
                every.stream().filter(definition -> !definition.isIn(then)).toList());
    }

    private static String resolve(String version) {
        if (version.matches("\\d+\\.\\d{1,4}") && DAYS.containsKey(version) && version.startsWith("1.")) {
            return version;
        }
        try {
            LocalDate day = LocalDate.parse(version);
            Optional<String> last = DAYS.entrySet().stream()
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
                + String.join(", ", DAYS.keySet()) + " or a day from "
                + DAYS.get(FIRST) + " on");
    }

    /**
     * Returns a catalogue that has the rules of a host as well.
     *
     * @param more  the definitions
     * @return the catalogue
     * @throws IllegalArgumentException if an id is already that of a rule
     */
    public Catalogue with(Collection<Definition> more) {
        return new Catalogue(
                version,
                Stream.concat(definitions.values().stream(), more.stream()).toList(),
                others);
    }

    /**
     * Returns all rules.
     *
     * @return the definitions, by kind, in the order in which they are documented
     */
    public List<Definition> all() {
        return definitions.values().asList();
    }

    /**
     * Returns the ids of all rules.
     *
     * @return the ids, in the order of the rules
     */
    public Set<String> ids() {
        return definitions.keySet();
    }

    /**
     * Returns the rules that the library has or had, but not in this version.
     *
     * @return the definitions
     */
    public List<Definition> others() {
        return others;
    }

    /**
     * Finds a rule.
     *
     * @param id  the id, such as {@code dangling-reference}
     * @return the definition, empty if there is none in this version
     */
    public Optional<Definition> find(String id) {
        return Optional.ofNullable(definitions.get(id));
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
