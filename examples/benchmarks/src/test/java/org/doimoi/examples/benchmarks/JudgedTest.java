package org.doimoi.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.analysis.Matching.Weights;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Reading;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Id;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JudgedTest {

    private static final Path FOLDER = Path.of("../data/matching");

    private static Judgements judgements;
    private static Judged judged;

    @BeforeAll
    static void read() throws IOException {
        judgements = Judgements.read(FOLDER);
        judged = new Judged(judgements);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_set_isLargeEnoughAndSound() throws IOException {
        assertThat(judgements.demands()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(judgements.supplies()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(judgements.grades().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        judgements.demands().stream().map(TechnologyDemand::id).toList());
        Set<Id<TechnologySupply>> known = Set.copyOf(
                judgements.supplies().stream().map(TechnologySupply::id).toList());
        assertThat(judgements.grades().values()).allSatisfy(grades -> {
            assertThat(known).containsAll(grades.keySet());
            assertThat(grades.values()).allMatch(grade -> grade >= 0 && grade <= 3);
            assertThat(grades.values()).anyMatch(grade -> grade >= Judgements.RELEVANT);
        });
        Reading reading = ExchangeReader.on(ExchangeGenerator.TODAY).read(FOLDER.resolve("listings.ndjson"));
        assertThat(reading.isValid()).isTrue();
        // the demand that was typed without marks, on purpose
        assertThat(reading.findings().stream().filter(finding -> finding.severity() != Severity.INFO))
                .extracting(Finding::rule)
                .containsExactly("accented");
    }

    @Test
    void test_words_failOnAThird() {
        assertThat(judged.hard()).hasSize(judgements.demands().size() / 3);
        assertThat(judged.hard()).allMatch(demand -> judgements.ndcg(demand, judged.plain()) < 0.35);
    }

    @Test
    void test_matching_isBetterThanWordsOnWhatItWasNotTunedBy() {
        Ranker matching = judged.ranker(Weights.STANDARD);
        double words = judged.ndcg(judged.plain(), judged::isHeldOut);
        assertThat(judged.ndcg(matching, judged::isHeldOut)).isGreaterThan(words + 0.2);
        double recalled = judged.recall(judged.plain(), judged::isHeldOut);
        assertThat(judged.recall(matching, judged::isHeldOut)).isGreaterThan(recalled + 0.2);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_ndcgAndRecall() {
        TechnologyDemand demand = judgements.demands().get(0);
        List<Id<TechnologySupply>> ids =
                judgements.supplies().stream().map(TechnologySupply::id).toList();
        Judgements small = new Judgements(
                List.of(demand),
                judgements.supplies(),
                Map.of(demand.id(), Map.of(ids.get(0), 3, ids.get(1), 1, ids.get(2), 2)),
                Set.of());

        Ranker perfect = (asked, limit) -> List.of(ids.get(0), ids.get(2), ids.get(1), ids.get(5));
        assertThat(small.ndcg(demand, perfect)).isCloseTo(1, within(1e-9));
        assertThat(small.recall(demand, perfect)).isEqualTo(1);

        Ranker late = (asked, limit) -> List.of(ids.get(5), ids.get(0));
        double ideal = 7 + 3 / (Math.log(3) / Math.log(2)) + 0.5;
        assertThat(small.ndcg(demand, late)).isCloseTo(7 / (Math.log(3) / Math.log(2)) / ideal, within(1e-9));
        assertThat(small.recall(demand, late)).isEqualTo(0.5);

        Ranker none = (asked, limit) -> List.of();
        assertThat(small.ndcg(demand, none)).isZero();
        assertThat(small.recall(demand, none)).isZero();
    }

    @Test
    void test_print_saysAllGroups() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        judged.print(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("NDCG@10", "recall@10", "held-out half", "hard third, held out", "plain BM25")
                .doesNotContain("NaN");
    }

    @Test
    void test_matches_printsWhatItMeasured() throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Matches.run(200, 20, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("200 supplies on offer", "bytes a supply", "20 demands on 2 threads");
    }
}
