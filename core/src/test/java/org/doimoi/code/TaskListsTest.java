package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.finding.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lists of tasks say of each other, and how codes of tasks are compared. */
class TaskListsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<TaskEventKind> KINDS =
            CodeLists.standard().get(TaskEventKind.class).entries(DAY);

    private static Set<String> kinds() {
        return KINDS.stream().map(TaskEventKind::code).collect(Collectors.toSet());
    }

    private static <C extends CodeEntry> Stream<C> entries(Class<C> type) {
        return CodeLists.standard().get(type).entries(DAY).stream();
    }

    @Test
    void test_events_nameEvents() {
        assertThat(KINDS).allSatisfy(kind -> {
            assertThat(kinds())
                    .containsAll(kind.after())
                    .containsAll(kind.needs())
                    .containsAll(kind.countedFrom());
            assertThat(kind.after()).as("what is before %s", kind.code()).doesNotContain(kind.code());
        });
    }

    /** Whoever adds a term to the list gives its days to the rule. */
    @Test
    void test_events_haveTheirDays() {
        Set<String> counted = KINDS.stream()
                .filter(kind -> !kind.countedFrom().isEmpty())
                .map(TaskEventKind::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> days = new TreeSet<>(
                Catalogue.standard().get("task-event-late").parameters().keySet());
        assertThat(days.remove("contracted-loan")).isTrue();
        assertThat(days).isEqualTo(counted);
    }

    @Test
    void test_states_nameEvents() {
        assertThat(Stream.of(
                                entries(TaskProposalStatus.class).flatMap(one -> all(one.needs(), one.ruledOutBy())),
                                entries(TaskContractStatus.class).flatMap(one -> all(one.needs(), one.ruledOutBy())),
                                entries(TaskAcceptanceStatus.class).flatMap(one -> all(one.needs(), one.ruledOutBy())),
                                entries(TaskFinanceStatus.class).flatMap(one -> all(one.needs(), one.ruledOutBy())))
                        .flatMap(codes -> codes))
                .isNotEmpty()
                .allMatch(kinds()::contains);
    }

    private static Stream<String> all(List<String> some, List<String> others) {
        assertThat(some).doesNotContainAnyElementsOf(others.isEmpty() ? List.of("-") : others);
        return Stream.concat(some.stream(), others.stream());
    }

    @Test
    void test_levels_nameLevelsOfAgencies() {
        Set<String> levels = entries(AgencyLevel.class).map(CodeEntry::code).collect(Collectors.toSet());
        assertThat(entries(TaskLevel.class))
                .allSatisfy(level -> assertThat(levels).containsAll(level.agencyLevels()));
    }

    @ParameterizedTest
    @CsvSource({
        "ĐTĐL.CN-12/21, dtdlcn12/21",
        "ĐTĐL CN – 12/21, dtdlcn12/21",
        "dtdl.cn.12 / 21, dtdlcn12/21",
        "KC.07.15/16-20, kc7.15/16.20",
        "KC07.15/16–20, kc7.15/16.20",
        "KC.071.5/16-20, kc71.5/16.20",
        "ĐT-KHCN.TN.05/2023, dtkhcntn5/2023",
        "ĐT.KHCN-TN 5⁄2023, dtkhcntn5/2023",
        "00, 0",
    })
    void test_normalized(String code, String expected) {
        assertThat(TaskCodes.normalized(code)).isEqualTo(expected);
    }
}
