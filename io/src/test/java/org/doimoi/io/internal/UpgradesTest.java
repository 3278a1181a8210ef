package org.doimoi.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** If one of these fails, a component was renamed: then the steps before it must lead to its new name, by a step more. */
class UpgradesTest {

    static List<Upgrades.Step> steps() {
        return Upgrades.STEPS;
    }

    @ParameterizedTest
    @MethodSource("steps")
    void test_step_leadsToTheNewestContract(Upgrades.Step step) {
        Upgrades upgrades = Upgrades.from(step.from());
        assertThat(upgrades.isNone()).isFalse();
        assertThat(step.types().keySet()).allSatisfy(old -> {
            assertThat(Table.named(old)).isEmpty();
            assertThat(upgrades.table(old)).isPresent();
        });
    }

    @Test
    void test_lastStep_namesComponents() {
        Upgrades.Step last = Upgrades.STEPS.get(Upgrades.STEPS.size() - 1);
        for (Upgrades.Member member : last.members()) {
            Class<?> type = Table.named(member.type()).orElseThrow().type();
            String[] path = member.path().substring(1).split("/");
            for (int i = 0; i < path.length - 1; i++) {
                type = path[i].equals("*")
                        ? type
                        : Shape.of(type).byName.get(path[i]).type();
            }
            assertThat(Shape.of(type).byName).containsKey(member.name()).doesNotContainKey(path[path.length - 1]);
        }
    }

    @Test
    void test_newest_isNotUpgraded() {
        assertThat(Upgrades.from(Header.CONTRACT).isNone()).isTrue();
        assertThat(Upgrades.isKnown(Header.CONTRACT)).isFalse();
    }
}
