package org.doimoi.finding;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doimoi.constraint.Filled;
import org.doimoi.constraint.Together;
import org.doimoi.constraint.Violations;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Entity;
import org.doimoi.model.Part;
import org.doimoi.model.Samples;
import org.doimoi.rule.Rule;
import org.doimoi.rule.Rules;
import org.doimoi.value.Text;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final String CONSTRAINTS = "/ContributorValidationMessages";
    private static final String RULES = "/org/doimoi/finding/Messages";

    private static Map<String, String> bundle(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Filled.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        Map<String, String> bundle = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> bundle.put(key, properties.getProperty(key)));
        return bundle;
    }

    private static Set<String> placeholders(String template) {
        return PLACEHOLDER.matcher(template).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    /** Every annotation of the package of constraints that is one. */
    static List<Class<?>> data_constraints() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Filled.class.getResource("/org/doimoi/constraint/Filled.class").toURI());
        try (Stream<Path> files = Files.list(classes.getParent())) {
            List<Class<?>> constraints = files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            name.endsWith(".class") && !name.contains("$") && !name.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> load("org.doimoi.constraint." + name.substring(0, name.length() - 6)))
                    .filter(type -> type.isAnnotationPresent(Constraint.class))
                    .toList();
            assertThat(constraints).hasSizeGreaterThan(20);
            return constraints;
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException ex) {
            throw new AssertionError(ex);
        }
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {CONSTRAINTS, RULES})
    void test_bundles_sayTheSameInBothLanguages(String resource) {
        Map<String, String> english = bundle(resource + ".properties");
        Map<String, String> vietnamese = bundle(resource + "_vi.properties");
        assertThat(vietnamese.keySet())
                .as("Has a message been added? Then write it in both files")
                .isEqualTo(english.keySet());
        english.forEach((key, template) -> assertThat(placeholders(vietnamese.get(key)))
                .as("placeholders of %s", key)
                .isEqualTo(placeholders(template)));
        vietnamese.forEach((key, template) -> assertThat(template.equals(english.get(key)))
                .as("%s is translated; null is JSON's own word", key)
                .isEqualTo(key.equals("word.null")));
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSTRAINTS, CONSTRAINTS + "_vi", RULES, RULES + "_vi"})
    void test_bundles_areProse(String resource) {
        bundle(resource + ".properties").forEach((key, template) -> {
            assertThat(template)
                    .as(key)
                    .isNotBlank()
                    .isEqualTo(template.strip())
                    .doesNotEndWith(".");
            assertThat(Normalizer.isNormalized(template, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
            assertThat(template).as("%s begins in lower case", key).doesNotMatch("^\\p{Lu}\\p{Ll}.*");
            // what is left of braces would be shown as it is
            assertThat(PLACEHOLDER.matcher(template).replaceAll("")).as(key).doesNotContain("{", "}", "$");
        });
    }

    /** The file is there so that English is found before the language of the machine; a key in it would be forgotten. */
    @Test
    void test_bundles_englishIsEmptyOnPurpose() {
        assertThat(bundle(CONSTRAINTS + "_en.properties")).isEmpty();
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @MethodSource("data_constraints")
    void test_constraints_haveASentence(Class<?> constraint) throws NoSuchMethodException {
        String key = constraint.getName() + ".message";
        String message = (String) constraint.getMethod("message").getDefaultValue();
        assertThat(message).as("the key is the name of the class").isEqualTo("{" + key + "}");
        assertThat(bundle(CONSTRAINTS + ".properties"))
                .as("Has a constraint been added? Then add its message in both languages")
                .containsKey(key);
        Set<String> attributes = Stream.of(constraint.getDeclaredMethods())
                .map(method -> "{" + method.getName() + "}")
                .collect(toCollection(TreeSet::new));
        assertThat(attributes)
                .containsAll(placeholders(bundle(CONSTRAINTS + ".properties").get(key)));
        if (constraint.isAnnotationPresent(Together.class)) {
            return; // it is made of others, and these are reported
        }
        String id = Catalogue.idOf(constraint.getSimpleName());
        assertThat(Catalogue.standard().ids())
                .as("Has a constraint been added? Then write its block in constraint.rules")
                .contains(id);
    }

    @Test
    void test_constraints_noLeftoverSentence() throws Exception {
        Set<String> keys = new TreeSet<>();
        data_constraints().forEach(constraint -> keys.add(constraint.getName() + ".message"));
        standardConstraints().forEach(constraint -> keys.add(constraint.getName() + ".message"));
        assertThat(bundle(CONSTRAINTS + ".properties").keySet())
                .as("Is a message missing? The records use this constraint of Jakarta; is one too many? Then remove it")
                .isEqualTo(keys);
    }

    /** The constraints of Jakarta itself that stand on a record. */
    private static Set<Class<? extends Annotation>> standardConstraints() {
        Set<Class<?>> records = new LinkedHashSet<>(List.of(Dataset.class));
        addLeaves(Entity.class, records);
        addLeaves(Part.class, records);
        Set<Class<? extends Annotation>> found = new LinkedHashSet<>();
        for (Class<?> type : records) {
            add(type, found);
            for (RecordComponent component : type.getRecordComponents()) {
                add(component.getAccessor(), found);
                add(component.getAnnotatedType(), found);
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static void add(AnnotatedElement element, Set<Class<? extends Annotation>> found) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().startsWith("jakarta.")
                    && annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                found.add(annotation.annotationType());
            }
        }
        if (element instanceof AnnotatedParameterizedType list) {
            for (AnnotatedType argument : list.getAnnotatedActualTypeArguments()) {
                add(argument, found);
            }
        }
    }

    private static void addLeaves(Class<?> type, Set<Class<?>> records) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(permitted -> addLeaves(permitted, records));
        } else {
            records.add(type);
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void test_rules_areThoseOfTheCatalogue() {
        assertThat(Catalogue.standard().all())
                .filteredOn(rule -> rule.kind() == Definition.Kind.DATASET)
                .as("Has a rule been added? Then it has its class, its row in Rules and its block in a *.rules file")
                .extracting(Definition::id)
                .containsExactlyInAnyOrderElementsOf(
                        Rules.standard().stream().map(Rule::id).toList());
    }

    @Test
    void test_of() {
        assertThat(Messages.of("vi")).isSameAs(Messages.VIETNAMESE);
        assertThat(Messages.of("en")).isSameAs(Messages.ENGLISH);
        assertThatThrownBy(() -> Messages.of("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'fr'");
    }

    @Test
    void test_rule_nameOfAConstraint() {
        assertThat(Catalogue.idOf("MaxLength")).isEqualTo("max-length");
        assertThat(Catalogue.idOf("Filled")).isEqualTo("filled");
        assertThat(Catalogue.idOf("Sha256")).isEqualTo("sha256");
        // no language's own idea of a lower-case I
        assertThat(in("tr", () -> Catalogue.idOf("IpcCode"))).isEqualTo("ipc-code");
    }

    // -----------------------------------------------------------------------
    private static Finding finding(String rule, Map<String, Object> arguments) {
        return new Finding(rule, Severity.ERROR, null, null, "/x", null, arguments);
    }

    @Test
    void test_text() {
        Finding finding = finding("dangling-reference", Map.of("type", "Startup", "value", "H38:st-1"));
        assertThat(Messages.ENGLISH.text(finding))
                .isEqualTo("the exchange has no record \"H38:st-1\" of this kind: start-up");
        assertThat(Messages.VIETNAMESE.text(finding)).contains("\"H38:st-1\"").doesNotContain("Startup");
    }

    @Test
    void test_text_constraint() {
        Finding finding = finding("max-length", Map.of("value", 300));
        assertThat(Messages.ENGLISH.text(finding)).isEqualTo("must be at most 300 characters long");
        assertThat(Messages.VIETNAMESE.text(finding)).contains("300");
    }

    @Test
    void test_text_wordsAreTranslated() {
        Finding finding = finding("wrong-type", Map.of("expected", "whole", "found", "string"));
        assertThat(Messages.ENGLISH.text(finding))
                .isEqualTo("must be a whole number (without decimals), found a string");
        assertThat(Messages.VIETNAMESE.text(finding))
                .isEqualTo("phải là một số nguyên (không có phần lẻ), nhưng lại là một chuỗi");
    }

    @Test
    void test_text_whatIsNotThere() {
        assertThat(Messages.ENGLISH.text(finding("max-length", Map.of())))
                .isEqualTo("must be at most ? characters long");
        assertThat(Messages.ENGLISH.text(finding("of-the-host", Map.of()))).isEqualTo("of-the-host");
        assertThat(Messages.ENGLISH.text(finding("of-the-host", Map.of("message", "too {big}"))))
                .isEqualTo("too {big}");
    }

    /** A value is shown as it is: braces in it are no placeholders, and its length is bounded. */
    @Test
    void test_text_valuesAreNotTemplates() {
        assertThat(Messages.ENGLISH.text(finding("unknown-code", Map.of("value", "{list}", "list", "{value}"))))
                .isEqualTo("\"{list}\" is not a code of the list {value}");
        String longValue = "x".repeat(116) + "\ud83d\ude00".repeat(50);
        String text = Messages.ENGLISH.text(finding("unknown-code", Map.of("value", longValue, "list", "l")));
        assertThat(text)
                .as("no character is cut in half")
                .startsWith("\"" + "x".repeat(116) + "\ud83d\ude00...\"")
                .hasSizeLessThan(200);
        String exact = "y".repeat(117);
        assertThat(Messages.ENGLISH.text(finding("unknown-code", Map.of("value", exact, "list", "l"))))
                .contains(exact);
    }

    // -----------------------------------------------------------------------
    /** What the data hold must not end the line, colour the terminal or turn the direction of the text. */
    @ParameterizedTest
    @ValueSource(chars = {'\n', '\u001b', '\u202e', '\u2028', '\u0000', '\u200b'})
    void test_text_valuesAreShownPlainly(char c) {
        String text = Messages.VIETNAMESE.text(finding("unknown-code", Map.of("value", "a" + c + "b", "list", "l")));
        String shown = String.format(Locale.ROOT, "a%su%04xb", '\\', (int) c);
        assertThat(text).doesNotContain(String.valueOf(c)).contains(shown);
    }

    @Test
    void test_text_textsAreShownInTheLanguageOfTheReader() {
        Map<String, Object> arguments = Map.of("value", "10", "was", Text.ofVietnameseEnglish("Một", "One"));
        Finding finding = finding("code-not-in-force", arguments);
        assertThat(Messages.ENGLISH.text(finding)).contains("One").doesNotContain("Một");
        assertThat(Messages.VIETNAMESE.text(finding)).contains("Một").doesNotContain("One");
    }

    private static <T> T in(String language, Supplier<T> action) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            return action.get();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "tr", "ar-u-nu-arab"})
    void test_text_anyDefaultLocale(String language) {
        Map<String, Object> arguments = Map.of("value", 12345, "min", 1, "max", 2000000);
        assertThat(in(language, () -> Messages.ENGLISH.text(finding("number-range", arguments))))
                .isEqualTo("12345 is out of range; must be from 1 to 2000000");
        assertThat(in(language, () -> Messages.VIETNAMESE.text(finding("number-range", arguments))))
                .isEqualTo("12345 ngoài phạm vi; phải từ 1 đến 2000000");
    }

    /** What a provider makes of the bundles for Vietnamese and for English, whatever the machine speaks. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "tr", "fr"})
    void test_jakarta_anyDefaultLocale(String language) {
        assertThat(in(language, () -> messages(Locale.forLanguageTag("vi"))))
                .isEqualTo(expected(bundle(CONSTRAINTS + "_vi.properties")));
        assertThat(in(language, () -> messages(Locale.ENGLISH)))
                .isEqualTo(expected(bundle(CONSTRAINTS + ".properties")));
        assertThat(in(language, () -> messages(Locale.forLanguageTag("vi-VN"))))
                .isEqualTo(expected(bundle(CONSTRAINTS + "_vi.properties")));
    }

    private static Set<String> expected(Map<String, String> bundle) {
        return new TreeSet<>(Set.of(
                bundle.get("org.doimoi.constraint.Trimmed.message"),
                bundle.get("org.doimoi.constraint.MaxLength.message").replace("{value}", "200"),
                bundle.get("org.doimoi.constraint.RequiredWhen.message")
                        .replace("{component}", "status")
                        .replace("{is}", "[published, suspended, fulfilled, expired]"),
                bundle.get("jakarta.validation.constraints.NotEmpty.message")));
    }

    private static Set<String> messages(Locale locale) {
        // a new one each time: it keeps bundles by locale
        MessageInterpolator interpolator = new ParameterMessageInterpolator();
        return Violations.VALIDATOR
                .validate(Samples.SUPPLY.toBuilder()
                        .title(Text.of("vi", " " + "xy".repeat(100)))
                        .fields(List.of())
                        .published(null)
                        .build())
                .stream()
                .map(violation -> interpolator.interpolate(violation.getMessageTemplate(), context(violation), locale))
                .collect(toCollection(TreeSet::new));
    }

    private static MessageInterpolator.Context context(ConstraintViolation<?> violation) {
        return new MessageInterpolator.Context() {
            @Override
            public jakarta.validation.metadata.ConstraintDescriptor<?> getConstraintDescriptor() {
                return violation.getConstraintDescriptor();
            }

            @Override
            public Object getValidatedValue() {
                return violation.getInvalidValue();
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                throw new jakarta.validation.ValidationException("nothing to unwrap");
            }
        };
    }
}
