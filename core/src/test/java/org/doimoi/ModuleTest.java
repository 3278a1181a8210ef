package org.doimoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Requires;
import org.doimoi.code.CodeLists;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.value.Id;
import org.junit.jupiter.api.Test;

/** The module as others see it; these tests run inside of it. */
class ModuleTest {

    private static final Module MODULE = Id.class.getModule();
    private static final ModuleDescriptor DESCRIPTOR = MODULE.getDescriptor();

    @Test
    void test_testsRunInTheModule() {
        assertThat(MODULE.isNamed()).as("run on the module path").isTrue();
        assertThat(MODULE.getName()).isEqualTo("org.doimoi.core");
        assertThat(ModuleTest.class.getModule()).isSameAs(MODULE);
    }

    @Test
    void test_exports() {
        assertThat(DESCRIPTOR.exports())
                .filteredOn(exports -> !exports.isQualified())
                .extracting(Exports::source)
                .containsExactlyInAnyOrder(
                        "org.doimoi.analysis",
                        "org.doimoi.code",
                        "org.doimoi.constraint",
                        "org.doimoi.dataset",
                        "org.doimoi.finding",
                        "org.doimoi.model",
                        "org.doimoi.reexpression",
                        "org.doimoi.rule",
                        "org.doimoi.value");
    }

    /** Providers of Jakarta Validation read the fields of records; nothing else is open. */
    @Test
    void test_opens() {
        assertThat(DESCRIPTOR.isOpen()).isFalse();
        assertThat(DESCRIPTOR.opens())
                .extracting(Opens::source)
                .containsExactlyInAnyOrder("org.doimoi.dataset", "org.doimoi.model", "org.doimoi.value");
    }

    @Test
    void test_requires() {
        assertThat(DESCRIPTOR.requires())
                .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .as("Has a dependency been added? It comes to every user; think twice, then say so here")
                .containsExactlyInAnyOrder(
                        "java.base",
                        "com.fasterxml.jackson.annotation",
                        "com.google.common",
                        "jakarta.validation",
                        "org.jspecify");
    }

    /** What stands in an exported signature is passed on. */
    @Test
    void test_requires_transitive() {
        assertThat(DESCRIPTOR.requires())
                .filteredOn(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE))
                .extracting(Requires::name)
                .containsExactlyInAnyOrder("com.fasterxml.jackson.annotation", "jakarta.validation", "org.jspecify");
    }

    /** Files in a module are seen by its own classes only. */
    @Test
    void test_resourcesAreFound() {
        assertThat(CodeLists.standard().all()).isNotEmpty();
        assertThat(Catalogue.standard().ids()).contains("filled", "duplicate-id");
        assertThat(Messages.VIETNAMESE.severity(Severity.ERROR)).isEqualTo("lỗi");
    }
}
