package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;

/** Laws of every list of the library, on the days on which it changed and those before them. */
class CodeListProperties {

    @Provide
    Arbitrary<CodeList<?>> lists() {
        return Arbitraries.of(CodeLists.standard().all());
    }

    @Provide
    Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 10_000).withoutEdgeCases();
    }

    private static List<LocalDate> days(CodeList<?> list) {
        List<LocalDate> days = list.changes().stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .distinct()
                .toList();
        return days.isEmpty() ? List.of(LocalDate.of(2026, 11, 24)) : days;
    }

    private static LocalDate pick(List<LocalDate> days, int pick) {
        return days.get(pick % days.size());
    }

    @Property
    void aCodeMeansOneThingOnADayAndThatIsFound(@ForAll("lists") CodeList<?> list, @ForAll("picks") int pick) {
        LocalDate day = pick(days(list), pick);
        assertThat(list.entries(day))
                .extracting(entry -> entry.term().scheme() + ":" + entry.code())
                .doesNotHaveDuplicates();
        for (CodeEntry entry : list.entries()) {
            String scheme = entry.term().scheme();
            Object found = (scheme == null
                            ? list.find(Code.of(entry.code()), day)
                            : list.find(Coding.of(scheme, entry.code()), day))
                    .orElse(null);
            assertThat(found == entry).isEqualTo(entry.term().isInForce(day));
        }
    }

    @Property
    void whatAnEntryIsOnAnotherDayIsInForceThen(
            @ForAll("lists") CodeList<?> list, @ForAll("picks") int entry, @ForAll("picks") int pick) {
        check(list, entry, pick(days(list), pick));
    }

    private static <C extends CodeEntry> void check(CodeList<C> list, int pick, LocalDate day) {
        C entry = list.entries().get(pick % list.entries().size());
        List<C> on = list.on(entry, day);
        assertThat(on).doesNotHaveDuplicates().allMatch(one -> one.term().isInForce(day));
        if (entry.term().isInForce(day)) {
            assertThat(on).containsExactly(entry);
        }
    }

    @Property
    void lineageComposesBothWays(
            @ForAll("lists") CodeList<?> list,
            @ForAll("picks") int entry,
            @ForAll("picks") int a,
            @ForAll("picks") int b,
            @ForAll("picks") int c) {
        List<LocalDate> days =
                Stream.of(a, b, c).map(pick -> pick(days(list), pick)).sorted().toList();
        compose(list, entry, days.get(0), days.get(1), days.get(2));
        compose(list, entry, days.get(2), days.get(1), days.get(0));
    }

    private static <C extends CodeEntry> void compose(
            CodeList<C> list, int pick, LocalDate first, LocalDate middle, LocalDate last) {
        List<C> entries = list.entries(first);
        if (!entries.isEmpty()) {
            C entry = entries.get(pick % entries.size());
            List<C> half = list.on(entry, first, middle);
            assertThat(half.stream()
                            .flatMap(one -> list.on(one, middle, last).stream())
                            .distinct())
                    .as("%s %s from %s over %s to %s", list.name(), entry.code(), first, middle, last)
                    .containsExactlyInAnyOrderElementsOf(list.on(entry, first, last));
        }
    }

    /** Over every list, every two days and every entry: none is left to chance. */
    @Example
    void forwardsAndBackwardsAgree() {
        CodeLists.standard().all().forEach(CodeListProperties::agree);
    }

    private static <C extends CodeEntry> void agree(CodeList<C> list) {
        List<LocalDate> days = days(list);
        for (LocalDate early : days) {
            for (LocalDate late : days) {
                if (early.isBefore(late)) {
                    for (C old : list.entries(early)) {
                        for (C heir : list.on(old, early, late)) {
                            assertThat(list.on(heir, late, early))
                                    .as(
                                            "%s %s of %s, which is %s of %s",
                                            list.name(), old.code(), early, heir.code(), late)
                                    .contains(old);
                        }
                    }
                    for (C heir : list.entries(late)) {
                        for (C old : list.on(heir, late, early)) {
                            assertThat(list.on(old, early, late))
                                    .as(
                                            "%s %s of %s, which was %s of %s",
                                            list.name(), heir.code(), late, old.code(), early)
                                    .contains(heir);
                        }
                    }
                }
            }
        }
    }
}
