package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.doimoi.analysis.SampleListings.DAY;
import static org.doimoi.analysis.SampleListings.budget;
import static org.doimoi.analysis.SampleListings.demand;
import static org.doimoi.analysis.SampleListings.price;
import static org.doimoi.analysis.SampleListings.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.analysis.Match.Aspect;
import org.doimoi.analysis.Matching.Weights;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologyDemandBuilder;
import org.doimoi.model.TechnologySupply;
import org.doimoi.model.TechnologySupplyBuilder;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.TechnologyReadiness;

/** Laws of matching, on listings made of few words, codes, levels and prices. */
class MatchingProperties {

    private static final List<String> WORDS =
            List.of("Máy sấy nông sản", "Lọc nước ngầm", "Chế phẩm sinh học", "Heat pump", "Sấy cà phê");
    private static final List<String> FIELDS = List.of("1.2", "2", "2.3", "2.7", "4.1");
    private static final List<String> INDUSTRIES = List.of("01", "03", "10", "28", "6201");
    private static final List<String> PROVINCES = List.of("01", "15", "19", "79", "10");
    private static final List<String> TRANSFER = List.of("INDEPENDENT_CONTRACT", "FRANCHISE", "OTHER");
    private static final List<String> COOPERATION = List.of("TRANSFER", "LICENSING", "CONSULTING");

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static TechnologySupply supplyOf(long seed, int number) {
        Random random = new Random(seed * 31 + number);
        TechnologySupplyBuilder builder = supply("s" + number, pick(WORDS, random) + ' ' + pick(WORDS, random))
                .fields(List.of(Coding.of("ford", pick(FIELDS, random))))
                .province(Code.of(pick(PROVINCES, random)))
                .trl(TechnologyReadiness.of(1 + random.nextInt(9)));
        if (random.nextBoolean()) {
            builder.addIndustries(Coding.of("vsic2025", pick(INDUSTRIES, random)));
        }
        if (random.nextBoolean()) {
            builder.addTransferForms(Code.of(pick(TRANSFER, random)));
        }
        if (random.nextBoolean()) {
            builder.price(price(1 + random.nextInt(20), random.nextInt(4) == 0 ? "USD" : "VND"));
        }
        if (random.nextBoolean()) {
            builder.expires(DAY.plusDays(random.nextInt(60)));
        }
        return builder.build();
    }

    private static TechnologyDemand demandOf(long seed, int number) {
        Random random = new Random(seed * 37 + number);
        TechnologyDemandBuilder builder = demand("d" + number, pick(WORDS, random))
                .fields(List.of(Coding.of("ford", pick(FIELDS, random))))
                .province(Code.of(pick(PROVINCES, random)));
        if (random.nextBoolean()) {
            builder.addIndustries(Coding.of("vsic2025", pick(INDUSTRIES, random)));
        }
        if (random.nextBoolean()) {
            builder.addCooperationForms(Code.of(pick(COOPERATION, random)));
        }
        if (random.nextBoolean()) {
            builder.budget(budget(1 + random.nextInt(20), "VND"));
        }
        if (random.nextBoolean()) {
            builder.trlFrom(TechnologyReadiness.of(1 + random.nextInt(9)));
        }
        if (random.nextBoolean()) {
            builder.deadline(DAY.plusDays(random.nextInt(60) - 10));
        }
        return builder.build();
    }

    @Provide
    Arbitrary<List<TechnologySupply>> supplies() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .flatMap(seed -> Arbitraries.integers().between(1, 12).map(size -> {
                    List<TechnologySupply> all = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        all.add(supplyOf(seed, i));
                    }
                    return all;
                }));
    }

    @Provide
    Arbitrary<TechnologyDemand> demands() {
        return Arbitraries.longs().between(0, 1_000_000).map(seed -> demandOf(seed, 0));
    }

    // -----------------------------------------------------------------------
    @Property(tries = 300)
    void theOrderOfTheListingsChangesNothing(
            @ForAll("supplies") List<TechnologySupply> supplies,
            @ForAll("demands") TechnologyDemand asked,
            @ForAll long seed) {
        List<TechnologySupply> shuffled = new ArrayList<>(supplies);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Matching.among(shuffled, DAY).rank(asked, 20))
                .isEqualTo(Matching.among(supplies, DAY).rank(asked, 20));
    }

    @Property(tries = 300)
    void aScoreIsTheMeanOfItsParts(
            @ForAll("supplies") List<TechnologySupply> supplies, @ForAll("demands") TechnologyDemand asked) {
        for (Match<TechnologySupply> match : Matching.among(supplies, DAY).rank(asked, 20)) {
            double sum = 0;
            double total = 0;
            assertThat(match.parts()).extracting(Match.Part::aspect).containsExactly(Aspect.values());
            for (Match.Part part : match.parts()) {
                Double fit = part.fit();
                sum += part.weight() * (fit == null ? Matching.UNKNOWN : fit);
                total += part.weight();
                assertThat(part.fit() == null || fit >= 0 && fit <= 1).isTrue();
                assertThat(part.reason().languages()).containsExactly("vi", "en");
                assertThat(part.reason().asMap().values()).allMatch(said -> said.matches("\\p{Lu}.*\\."));
            }
            assertThat(match.score()).isCloseTo(sum / total, within(1e-9));
        }
    }

    @Property(tries = 300)
    void fewerAreTheFirstOfMoreAndTheBestComeFirst(
            @ForAll("supplies") List<TechnologySupply> supplies, @ForAll("demands") TechnologyDemand asked) {
        Matching<TechnologySupply> standard = Matching.among(supplies, DAY);
        // of weights without words every listing is judged, and none may be passed by
        for (Weights weights : List.of(Weights.STANDARD, Weights.STANDARD.with(Aspect.TEXT, 0))) {
            Matching<TechnologySupply> matching = standard.withWeights(weights);
            List<Match<TechnologySupply>> all = matching.rank(asked, 20);
            assertThat(all).hasSize(matching.size());
            assertThat(matching.rank(asked, 3)).isEqualTo(all.subList(0, Math.min(3, all.size())));
            for (int i = 1; i < all.size(); i++) {
                assertThat(all.get(i - 1).score())
                        .isGreaterThanOrEqualTo(all.get(i).score());
            }
        }
    }

    @Property(tries = 300)
    void whatADemandThinksOfASupplyTheSupplyThinksOfTheDemandButForWords(
            @ForAll("demands") TechnologyDemand demand, @ForAll("supplies") List<TechnologySupply> supplies) {
        TechnologySupply supply = supplies.get(0);
        Match<TechnologySupply> there =
                Matching.among(List.of(supply), DAY).rank(demand, 1).get(0);
        Match<TechnologyDemand> back =
                Matching.among(List.of(demand), DAY).rank(supply, 1).get(0);
        for (Aspect aspect : Aspect.values()) {
            if (aspect != Aspect.TEXT) {
                assertThat(back.part(aspect).fit()).isEqualTo(there.part(aspect).fit());
            }
        }
    }

    @Property(tries = 300)
    void aLowerPriceIsNeverWorse(
            @ForAll("demands") TechnologyDemand asked, @ForAll("supplies") List<TechnologySupply> supplies) {
        TechnologySupply supply = supplies.get(0);
        TechnologySupply dear = supply.toBuilder().price(price(15, "VND")).build();
        TechnologySupply cheap = supply.toBuilder().price(price(5, "VND")).build();
        assertThat(score(asked, cheap)).isGreaterThanOrEqualTo(score(asked, dear));
    }

    private static double score(TechnologyDemand asked, TechnologySupply supply) {
        return Matching.among(List.of(supply), DAY).rank(asked, 1).get(0).score();
    }
}
