package org.doimoi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.value.Id;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which package may import what.
 *
 * <p>Arrows point one way: {@code value} knows nothing of the others, {@code rule} knows nearly all. {@code Name} and
 * {@code PriceRange} are values, though they have codes: they name their lists by a marker that the list implements.
 */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(classes());

    private static Path classes() {
        try {
            return Path.of(
                    Id.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException ex) {
            throw new AssertionError(ex);
        }
    }

    private static final String[] EVERYWHERE = {"java..", "com.google.common..", "org.jspecify.annotations"};

    /** Annotations from which builders are generated; no user of the library needs them. */
    private static final String BUILDERS = "org.immutables.value";

    /** The package, how many classes it has at least, and what it may import besides itself. */
    static Stream<Arguments> data_packages() {
        return Stream.of(
                Arguments.of("value", 20, List.of("com.fasterxml.jackson.annotation")),
                Arguments.of("code", 40, List.of("org.doimoi.value")),
                Arguments.of("constraint", 40, List.of("org.doimoi.value", "org.doimoi.code", "jakarta.validation..")),
                Arguments.of(
                        "model",
                        30,
                        List.of(
                                "org.doimoi.value",
                                "org.doimoi.code",
                                "org.doimoi.constraint",
                                "jakarta.validation..",
                                BUILDERS)),
                Arguments.of(
                        "dataset",
                        8,
                        List.of(
                                "org.doimoi.value",
                                "org.doimoi.code",
                                "org.doimoi.constraint",
                                "org.doimoi.model",
                                "jakarta.validation..",
                                BUILDERS)),
                Arguments.of("finding", 6, List.of("org.doimoi.value")),
                Arguments.of(
                        "analysis",
                        2,
                        List.of("org.doimoi.value", "org.doimoi.code", "org.doimoi.model", "org.doimoi.dataset")),
                Arguments.of(
                        "reexpression",
                        6,
                        List.of(
                                "org.doimoi.value",
                                "org.doimoi.code",
                                "org.doimoi.model",
                                "org.doimoi.dataset",
                                "org.doimoi.finding")),
                Arguments.of(
                        "rule",
                        25,
                        List.of(
                                "org.doimoi.value",
                                "org.doimoi.code",
                                "org.doimoi.model",
                                "org.doimoi.dataset",
                                "org.doimoi.finding")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data_packages")
    void test_imports(String name, int classes, List<String> allowed) {
        String own = "org.doimoi." + name;
        assertThat(CLASSES.stream().filter(resideInAPackage(own)))
                .as("too few classes were found in %s, so this test would prove nothing", own)
                .hasSizeGreaterThanOrEqualTo(classes);
        String[] may = Stream.of(Arrays.stream(EVERYWHERE), allowed.stream(), Stream.of(own))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(own)
                .should(dependOnClassesThat(are(not(resideInAnyPackage(may)))))
                .as(own + " may import only " + Arrays.toString(may)
                        + "; move what needs more to a package further down, or a check that spans two records to rule")
                .check(CLASSES);
    }

    /** A package that the table does not have would be checked by nobody. */
    @Test
    void test_imports_everyPackageIsInTheTable() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .as("Has a package been added? Then say in data_packages() what it may import")
                .containsExactlyInAnyOrderElementsOf(
                        data_packages().map(row -> "org.doimoi." + row.get()[0]).toList());
    }

    /** Records are annotated for hosts that have Jackson; the library itself must run where Jackson's parser is not. */
    @Test
    void test_imports_noParser() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tools.jackson..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "org.hibernate..",
                        "java.net.http..",
                        "java.sql..")
                .check(CLASSES);
    }

    @Test
    void test_packages_areNullMarked() throws ClassNotFoundException {
        Map<String, Boolean> marked = new TreeMap<>();
        for (Object[] row : data_packages().map(Arguments::get).toList()) {
            String name = "org.doimoi." + row[0];
            marked.put(name, Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class));
        }
        assertThat(marked).hasSize(9).doesNotContainValue(false);
    }

    @Test
    void test_fields_noneIsPublicAndMutable() {
        fields().that().arePublic().should().beFinal().andShould().beStatic().check(CLASSES);
    }

    /** Only builders and what is private to one run may change. */
    @Test
    void test_fields_stateIsFinal() {
        Set<String> mutable = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(field -> field.getOwner().getName())
                .filter(name -> !name.endsWith("Builder"))
                // a validator is initialised by the provider, a file is read line by line
                .filter(name -> !name.startsWith("org.doimoi.constraint.") || !name.endsWith("$Validator"))
                .filter(name -> !name.equals("org.doimoi.code.CodeFile"))
                // takes the findings of one run
                .filter(name -> !name.equals("org.doimoi.finding.FindingCollector"))
                // grows while an index is built
                .filter(name -> !name.equals("org.doimoi.analysis.LongIndex"))
                // these count their calls or remember the last, to be faster once there are many
                .filter(name -> !name.equals("org.doimoi.value.Component"))
                .filter(name -> !name.equals("org.doimoi.constraint.Named"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mutable).as("make these fields final").isEmpty();
    }
}
