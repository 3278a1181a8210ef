package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.value.Code;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabulationTest {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);

    private static Province province(String code, LocalDate day) {
        return Provinces.standard().byCode(Code.of(code), day).orElseThrow();
    }

    private static Tabulation scores() {
        return Tabulation.builder(
                        Column.province("province", OLD),
                        Column.total("startups", Measure.COUNT),
                        Column.figure("score", Measure.SCORE),
                        Column.number("median"))
                .row(province("10", OLD), 12, 31.5, 2)
                .row(province("15", OLD), 7, 28, null)
                .row(province("01", OLD), 100, 62.25, 5)
                .build();
    }

    // -----------------------------------------------------------------------
    @Test
    void itPrintsAligned() {
        assertThat(scores()).hasToString("""
                province  startups  score  median
                ────────  ────────  ─────  ──────
                Lào Cai         12   31,5       2
                Yên Bái          7     28       –
                Hà Nội         100  62,25       5
                """);
        assertThat(scores().in("en").toString()).contains("Lao Cai").contains("62.25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.891|1.234.567,89|1,234,567.89",
                "-1234|-1.234|-1,234",
                "0.005|0,01|0.01",
                "-0.001|0|0",
                "1E+6|1.000.000|1,000,000",
                "999|999|999"
            })
    void figuresPrintByTheLanguage(BigDecimal figure, String vietnamese, String english) {
        assertThat(Labels.figure(figure, "vi")).isEqualTo(vietnamese);
        assertThat(Labels.figure(figure, "en")).isEqualTo(english);
    }

    @Test
    void onlyTheFirstHundredRowsPrint() {
        Tabulation.Builder builder = Tabulation.builder(Column.label("year"));
        for (int i = 0; i < 103; i++) {
            builder.row(i);
        }
        assertThat(builder.build().toString()).endsWith("99\n... và 3 dòng nữa\n");
        assertThat(builder.build().toCsv().lines()).hasSize(104);
    }

    @Test
    void whatAddsIsAddedAndTheRestIsRefusedWithTheReason() {
        Tabulation carried = scores().on(NEW);
        assertThat(carried.toCsv()).isEqualTo("""
                province.code,province,startups,score,median\r
                01,Hà Nội,100,62.25,5\r
                15,Lào Cai,19,,\r
                """);
        assertThat(carried.notes().stream().map(note -> note.best("en")))
                .containsExactly(
                        "score has no value by the map of 2025-07-01 for Lao Cai: the figures of provinces that were merged"
                                + " do not add.",
                        "median has no value by the map of 2025-07-01 for Lao Cai: a province that was merged has no figure.");
    }

    @Test
    void aTotalIsZeroWhereThereIsNoRow() {
        Tabulation alone = Tabulation.builder(
                        Column.province("province", OLD),
                        Column.total("count", Measure.COUNT),
                        Column.figure("known", Measure.COUNT))
                .row(province("10", OLD), 12, 12)
                .build();
        assertThat(alone.on(NEW).rows())
                .containsExactly(java.util.Arrays.asList(province("15", NEW), new BigDecimal(12), null));
    }

    @Test
    void aTableOfTheOldMapIsJoinedToOneOfTheNew() {
        Tabulation budgets = Tabulation.builder(
                        Column.province("province", NEW), Column.figure("budget", Measure.AMOUNT))
                .row(province("15", NEW), 70)
                .row(province("48", NEW), 55)
                .build();
        assertThat(budgets.join(scores().select("province", "startups")).toCsv())
                .isEqualTo("""
                province.code,province,budget,startups\r
                15,Lào Cai,70,19\r
                48,Đà Nẵng,55,0\r
                01,Hà Nội,,100\r
                """);
    }

    @Test
    void tablesThatDoNotFitAreNotJoined() {
        Tabulation years = Tabulation.builder(Column.label("year"), Column.number("x"))
                .row(2024, 1)
                .row(2024, 2)
                .build();
        Tabulation one = Tabulation.builder(Column.label("year"), Column.number("y"))
                .row(2024, 1)
                .build();
        assertThatThrownBy(() -> one.join(years)).hasMessage("The other table has two rows of [2024]; pivot it first");
        assertThatThrownBy(() -> one.join(scores())).hasMessageStartingWith("The other table has labels province");
        assertThatThrownBy(() -> one.join(one)).hasMessage("There are two columns y, rename one");
        assertThatThrownBy(() -> one.join(one.select("y")))
                .hasMessageStartingWith("The tables have no labels in common");
        assertThat(one.join(one.renamed("y", "z")).rows())
                .containsExactly(List.of(2024, BigDecimal.ONE, BigDecimal.ONE));
        assertThatThrownBy(() -> one.on(NEW)).hasMessageContaining("one column of provinces");
    }

    @Test
    void labelsBecomeColumns() {
        Tabulation table = Tabulation.builder(
                        Column.label("kind"), Column.label("year"), Column.total("count", Measure.COUNT))
                .row("a", 2024, 3)
                .row("b", 2025, 4)
                .row("a", 2025, 5)
                .row(null, null, 1)
                .build();
        assertThat(table.pivot("year", "count").toCsv()).isEqualTo("""
                kind,2024,2025,–\r
                a,3,5,0\r
                b,0,4,0\r
                ,0,0,1\r
                """);
        assertThatThrownBy(() -> table.select("year", "count").pivot("year", "count"))
                .hasMessageContaining("stand at 2025");
        assertThatThrownBy(() -> table.pivot("count", "count")).hasMessageContaining("has figures");
        assertThatThrownBy(() -> table.pivot("year", "kind")).hasMessageContaining("has labels");
    }

    @Test
    void rowsAreSortedWithWhatIsNotKnownLast() {
        assertThat(scores().sorted("median").column("median"))
                .containsExactly(new BigDecimal(2), new BigDecimal(5), null);
        assertThat(scores().sortedDescending("median").column("median"))
                .containsExactly(new BigDecimal(5), new BigDecimal(2), null);
        assertThat(scores().sorted("province").column("province").stream().map(one -> Labels.say(one, "vi")))
                .containsExactly("Hà Nội", "Lào Cai", "Yên Bái");
        assertThat(scores().head(1).size()).isEqualTo(1);
        assertThat(scores().head(9).size()).isEqualTo(3);
    }

    @Test
    void totalsAreOfWhatAdds() {
        assertThat(scores().total("startups")).isEqualTo("119");
        assertThatThrownBy(() -> scores().total("score")).hasMessage("The figures of score do not add: SCORE");
        assertThatThrownBy(() -> scores().total("median")).hasMessageContaining("nothing is said");
        assertThatThrownBy(() -> scores().total("scor"))
                .hasMessage(
                        "There is no column scor, did you mean score? There are province, startups, score, median.");
    }

    @Test
    void itIsWrittenSafely() {
        Tabulation table = Tabulation.builder(Column.label("name"), Column.number("x"))
                .row("=1+1", -5)
                .row("a \"b\", c|d\n<e>", 1.5)
                .row(Text.ofVietnameseEnglish("hai", "two"), null)
                .note(Text.ofVietnameseEnglish("chú ý", "mind"))
                .build();
        assertThat(table.toCsv()).isEqualTo("name,x\r\n'=1+1,-5\r\n\"a \"\"b\"\", c|d\n<e>\",1.5\r\nhai,\r\n");
        assertThat(table.toJson())
                .isEqualTo("[{\"name\":\"=1+1\",\"x\":-5},{\"name\":\"a \\\"b\\\", c|d\\n<e>\",\"x\":1.5},"
                        + "{\"name\":\"hai\",\"x\":null}]");
        assertThat(table.in("en").toMarkdown()).isEqualTo("""
                | name | x |
                | --- | ---: |
                | =1+1 | -5 |
                | a "b", c\\|d &lt;e> | 1.5 |
                | two | – |

                *mind*
                """);
        assertThat(scores().head(1).toJson())
                .isEqualTo(
                        "[{\"province\":{\"code\":\"10\",\"name\":\"Lào Cai\"},\"startups\":12,\"score\":31.5,\"median\":2}]");
    }

    @Test
    void cellsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Tabulation.builder(Column.number("x")).row("a").build())
                .hasMessageStartingWith("Invalid cell a of class java.lang.String in the column x");
        assertThatThrownBy(() ->
                        Tabulation.builder(Column.number("x")).row(Double.NaN).build())
                .hasMessageStartingWith("Invalid cell NaN");
        assertThatThrownBy(
                        () -> Tabulation.builder(Column.number("x")).row(1, 2).build())
                .hasMessage("The row [1, 2] has 2 cells, must have 1");
        assertThatThrownBy(() -> Tabulation.builder(Column.province("x", NEW))
                        .row("Hà Nội")
                        .build())
                .hasMessageStartingWith("Invalid cell Hà Nội");
        assertThatThrownBy(() -> Column.total("x", Measure.RATE)).isInstanceOf(IllegalArgumentException.class);
    }
}
