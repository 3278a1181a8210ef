package org.doimoi.reexpression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.model.Organization;
import org.doimoi.model.Samples;
import org.doimoi.value.Code;
import org.doimoi.value.Id;

/** Laws of re-expression, over every unit and every day on which the list of provinces changed. */
class ReexpressionProperties {

    private static final List<LocalDate> DAYS = CodeLists.standard().get(Province.class).changes().stream()
            .filter(day -> !day.isBefore(LocalDate.of(2004, 1, 1)))
            .flatMap(day -> Stream.of(day.minusDays(1), day))
            .filter(day -> !day.isBefore(LocalDate.of(2004, 1, 1)))
            .toList();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(DAYS);
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return Arbitraries.integers().between(0, 1000).list().ofMaxSize(20);
    }

    private static Exchange exchange(LocalDate day, List<Integer> picks) {
        List<Province> units = CodeLists.standard().get(Province.class).entries(day);
        List<Organization> organizations = IntStream.range(0, picks.size())
                .mapToObj(i -> Samples.ORGANIZATION.toBuilder()
                        .id(Id.of("H26", "o-" + i))
                        .province(Code.of(units.get(picks.get(i) % units.size()).code()))
                        .address(null)
                        .provenance(null)
                        .recognitions(List.of())
                        .build())
                .toList();
        return new Exchange(
                Header.of(day), Dataset.builder().organizations(organizations).build());
    }

    @Property
    void thereAndBackWithTheLogIsTheSame(
            @ForAll("days") LocalDate from, @ForAll("days") LocalDate to, @ForAll("picks") List<Integer> picks) {
        Exchange exchange = exchange(from, picks);
        Reexpressed there = Reexpression.to(to).apply(exchange);
        Reexpressed back = Reexpression.to(from).undoing(there.log()).apply(there.moved());
        assertThat(back.findings()).isEmpty();
        assertThat(back.moved().dataset().organizations())
                .isEqualTo(exchange.dataset().organizations().stream()
                        .filter(one -> !there.left().dataset().organizations().contains(one))
                        .toList());
    }

    @Property
    void everyRecordIsMovedOrLeftAndNoneIsBoth(
            @ForAll("days") LocalDate from, @ForAll("days") LocalDate to, @ForAll("picks") List<Integer> picks) {
        Reexpressed there = Reexpression.to(to).apply(exchange(from, picks));
        assertThat(there.moved().dataset().size() + there.left().dataset().size())
                .isEqualTo(picks.size());
        assertThat(there.findings()).hasSize(there.left().dataset().size());
    }

    @Property
    void forwardsEverythingMovesAndStepsCompose(
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b,
            @ForAll("days") LocalDate c,
            @ForAll("picks") List<Integer> picks) {
        List<LocalDate> days = List.of(a, b, c).stream().sorted().toList();
        Exchange first = exchange(days.get(0), picks);
        Reexpressed direct = Reexpression.to(days.get(2)).apply(first);
        Reexpressed half = Reexpression.to(days.get(1)).apply(first);
        assertThat(direct.isComplete()).isTrue();
        assertThat(Reexpression.to(days.get(2)).apply(half.moved()).moved()).isEqualTo(direct.moved());
    }
}
