package org.doimoi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class DuelTest {

    @Test
    void test_run_everyCandidateTakesEveryRound() {
        Map<String, IntSupplier> candidates = new LinkedHashMap<>();
        candidates.put("one", () -> 1);
        candidates.put("two", () -> 2);
        Duel duel = new Duel(candidates, 1, 0);

        List<Duel.Score> scores = duel.run(5);

        assertThat(scores).extracting(Duel.Score::name).containsExactly("one", "two");
        assertThat(scores).allSatisfy(score -> assertThat(score.nanos()).hasSize(5));
        assertThat(scores.get(1).ratios(scores.get(0))).hasSize(5).isSorted();
        assertThat(scores.get(0).ratios(scores.get(0))).containsOnly(1.0);
    }

    @Test
    void test_quantile() {
        List<Double> sorted = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0);

        assertThat(Duel.Score.quantile(sorted, 0.1)).isEqualTo(2);
        assertThat(Duel.Score.quantile(sorted, 0.5)).isEqualTo(6);
        assertThat(Duel.Score.quantile(sorted, 0.9)).isEqualTo(10);
    }

    @Test
    void test_print_figuresInARow() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Duel.print(
                List.of(new Duel.Score("scan", List.of(1000.0)), new Duel.Score("read", List.of(1234.0))),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1234").contains("1.23");
    }

    @Test
    void test_printGoals_saysWhatIsMissed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Duel.printGoals(
                List.of(
                        new Duel.Score(Candidates.TOKENS, List.of(1.0)),
                        new Duel.Score(Candidates.STREAM, List.of(1.2)),
                        new Duel.Score(Candidates.RELAY, List.of(2.3))),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.endsWith("missed")))
                .singleElement()
                .asString()
                .contains("relay", "2.30");
    }

    @Test
    void test_candidates_ofAllTypes() {
        Candidates candidates = Candidates.ofAllTypes(100);

        assertThat(candidates.all()).doesNotContainKey(Candidates.TWIN);
        assertThat(candidates.read()).isEqualTo(candidates.size());
        assertThat(candidates.hibernate()).isZero();
        assertThat(candidates.relay()).isGreaterThan(candidates.length());
    }

    @Test
    void test_candidates_allDoTheirWork() {
        Candidates candidates = Candidates.ofListings(20);

        assertThat(candidates.read()).isEqualTo(20);
        assertThat(candidates.readUnchecked()).isEqualTo(20);
        assertThat(candidates.check()).isZero();
        assertThat(candidates.reexpress()).isPositive();
        assertThat(candidates.hibernate()).isZero();
        assertThat(candidates.databind()).isBetween(20, 180);
        assertThat(candidates.write()).isGreaterThan(candidates.length());
        assertThat(candidates.databindWrite()).isBetween(candidates.length() - 500, candidates.length() + 500);
        assertThat(candidates.tokens()).isBetween(1, candidates.length());
    }
}
