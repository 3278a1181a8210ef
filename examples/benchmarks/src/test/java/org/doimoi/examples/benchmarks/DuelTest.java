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
        assertThat(scores)
                .allSatisfy(score -> assertThat(score.ratios()).hasSize(5).isSorted());
        assertThat(scores.get(0).ratios()).containsOnly(1.0);
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
                List.of(new Duel.Score("read", List.of(1234.0), List.of(5.25))),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1234").contains("5.25");
    }

    @Test
    void test_candidates_allDoTheirWork() {
        Candidates candidates = new Candidates(20);

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
