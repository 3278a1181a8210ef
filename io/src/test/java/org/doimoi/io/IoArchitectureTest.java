package org.doimoi.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IoArchitectureTest {

    /** The main classes of this module, wherever tests run: from the folder or from the module path. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.doimoi.io");

    @Test
    void test_classesAreFound() {
        assertThat(CLASSES)
                .as("too few classes were found, so that every rule would pass")
                .hasSizeGreaterThan(25);
    }

    @Test
    void test_noExamples() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.doimoi.example..",
                        "org.doimoi.examples..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void test_exportedPackage_leavesJacksonAndProviderInside() {
        noClasses()
                .that()
                .resideInAPackage("org.doimoi.io")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "org.hibernate..")
                .check(CLASSES);
    }

    @Test
    void test_publicSignatures_areOfKnownPackages() {
        Set<String> foreign = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.getPackageName().equals("org.doimoi.io")
                    && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                Stream.concat(type.getCodeUnits().stream(), type.getFields().stream())
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .flatMap(member -> member.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.isEmpty() && !name.startsWith("java."))
                        .forEach(foreign::add);
            }
        }
        assertThat(foreign)
                .as("a host should need no type of another library to call this one")
                .contains("org.doimoi.io", "org.doimoi.dataset")
                .allMatch(name -> name.startsWith("org.doimoi.") && !name.contains("internal")
                        || name.equals("jakarta.validation"));
    }

    @Test
    void test_modulePath() {
        Module module = ExchangeReader.class.getModule();
        assertThat(module.isNamed()).as("the tests run on the module path").isTrue();
        assertThat(module.getName()).isEqualTo("org.doimoi.io");
        ModuleDescriptor descriptor = module.getDescriptor();
        assertThat(descriptor.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrder("org.doimoi.io", "org.doimoi.io.report", "org.doimoi.io.schema");
        assertThat(descriptor.requires().stream()
                        .filter(requires ->
                                requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                        .map(ModuleDescriptor.Requires::name)
                        .collect(Collectors.toSet()))
                .containsExactly("org.doimoi.core");
    }
}
