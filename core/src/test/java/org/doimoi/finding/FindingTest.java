package org.doimoi.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Location PLACE = new Location(12, 7, 3456);

    @Test
    void test_at() {
        Finding finding = new Finding("filled", Severity.WARNING, "startup", "H38:st-1", "/names/0", null, Map.of());
        Finding moved = finding.at(PLACE);
        assertThat(moved.location()).isEqualTo(PLACE);
        assertThat(moved.at(null)).isEqualTo(finding);
        assertThat(moved.rule()).isEqualTo("filled");
        assertThat(moved.type()).isEqualTo("startup");
        assertThat(moved.record()).isEqualTo("H38:st-1");
    }

    @Test
    void test_toString() {
        Finding finding = new Finding("filled", Severity.WARNING, "startup", "H38:st-1", "/names/0", null, Map.of());
        assertThat(finding).hasToString("WARNING filled /names/0: must not be blank");
        assertThat(finding.at(PLACE)).hasToString("12:7 WARNING filled /names/0: must not be blank");
    }

    @Test
    void test_arguments_areCopied() {
        Map<String, Object> arguments = new HashMap<>(Map.of("value", 1));
        Finding finding = new Finding("x", Severity.INFO, null, null, "", null, arguments);
        arguments.clear();
        assertThat(finding.arguments()).containsExactly(Map.entry("value", 1));
        assertThatThrownBy(() -> finding.arguments().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void test_null() {
        assertThatThrownBy(() -> new Finding(null, Severity.INFO, null, null, "", null, Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rule");
        assertThatThrownBy(() -> new Finding("x", null, null, null, "", null, Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("severity");
        assertThatThrownBy(() -> new Finding("x", Severity.INFO, null, null, null, null, Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("pointer");
    }

    /** From worst to best: sorting by severity puts errors first. */
    @Test
    void test_severity_order() {
        assertThat(Severity.values()).containsExactly(Severity.ERROR, Severity.WARNING, Severity.INFO);
    }
}
