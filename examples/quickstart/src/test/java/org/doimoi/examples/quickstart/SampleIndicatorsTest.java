package org.doimoi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
import org.doimoi.code.Region;
import org.doimoi.examples.quickstart.Texts.Row;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.IndicatorValue;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.junit.jupiter.api.Test;

/** What is real among the indicators of the sample is what the publications say. */
class SampleIndicatorsTest {

    private static final SampleIndicators SAMPLE = new SampleIndicators(List.of());
    private static final CodeLists LISTS = CodeLists.standard();

    private static Ranking ranking(String local) {
        return SAMPLE.rankings.stream()
                .filter(one -> one.id().equals(Id.of("doimoi", local)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void testPlacesHaveTheNamesOfTheirCodes() {
        for (String file : List.of("indicator_ranks.tsv", "indicator_values.tsv")) {
            for (Row row : Texts.read(file)) {
                String place = row.get("place");
                LocalDate day = LocalDate.of(Integer.parseInt(row.get("year")), 12, 31);
                String name = place.equals("VN")
                        ? "Việt Nam"
                        : Character.isDigit(place.charAt(0))
                                ? name(LISTS.get(Province.class)
                                        .find(Code.of(place), day)
                                        .orElseThrow()
                                        .name()
                                        .best("vi"))
                                : LISTS.get(Region.class)
                                        .find(Code.of(place), day)
                                        .orElseThrow()
                                        .name()
                                        .best("vi");
                assertThat(name(row.get("name"))).as("%s on %s", place, day).isEqualToIgnoringCase(name);
            }
        }
    }

    private static String name(String province) {
        return province.replaceFirst("^Thành phố ", "");
    }

    @Test
    void testProvincialInnovationIndex() {
        for (int year = 2023; year <= 2025; year++) {
            Id<IndicatorFramework> id = Id.of("doimoi", "pii-" + year);
            IndicatorFramework set = SAMPLE.frameworks.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(set.nodes())
                    .filteredOn(node -> node.kind().equals(Code.of("sub-index")))
                    .hasSize(2);
            assertThat(set.nodes())
                    .filteredOn(node -> node.kind().equals(Code.of("pillar")))
                    .hasSize(7);
            assertThat(set.nodes())
                    .filteredOn(node -> node.kind().equals(Code.of("indicator")))
                    .hasSize(year == 2023 ? 14 : 0);
            assertThat(ranking("ranking-pii-" + year).of()).isEqualTo(year == 2025 ? 34 : 63);
        }
    }

    @Test
    void testHueIn2025IsTheMeanOfItsParts() {
        RankingEntry hue = ranking("ranking-pii-2025").entries().stream()
                .filter(entry -> Code.of("46").equals(entry.area().province()))
                .findFirst()
                .orElseThrow();
        assertThat(hue.rank()).isEqualTo(5);
        assertThat(hue.score()).isEqualTo(new BigDecimal("49.37"));
        assertThat(hue.scores())
                .extracting(score -> score.score().toPlainString())
                .containsExactly("51.50", "47.23");
    }

    @Test
    void testWhatHasNoSourceSaysSo() {
        assertThat(ranking("ranking-gii-2023").entries().get(0).rank()).isEqualTo(46);
        for (String local : List.of("ranking-gii-2024", "ranking-gii-2025")) {
            assertThat(ranking(local).entries().get(0).certainty()).isEqualTo(Code.of("unsourced"));
        }
        assertThat(SAMPLE.values)
                .filteredOn(value -> value.id().issuer().equals("doimoi"))
                .hasSize(9)
                .allSatisfy(value -> {
                    assertThat(value.source()).isNotNull();
                    assertThat(value.certainty()).isNotNull();
                });
        assertThat(SAMPLE.frameworks)
                .filteredOn(set -> set.id().issuer().equals("doimoi"))
                .flatExtracting(IndicatorFramework::nodes)
                .extracting(IndicatorNode::certainty)
                .doesNotContainNull();
    }

    @Test
    void testNationalFigures() {
        assertThat(SAMPLE.values.stream()
                        .filter(value -> Set.of("TFP", "HTX").contains(value.indicator()))
                        .map(value -> value.indicator() + ' ' + value.year() + ' ' + value.value()))
                .containsExactly("TFP 2022 43.8", "TFP 2023 44.8", "HTX 2023 47.45");
        assertThat(SAMPLE.values).extracting(IndicatorValue::id).doesNotHaveDuplicates();
    }
}
