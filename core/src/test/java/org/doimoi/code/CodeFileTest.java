package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeFileTest {

    private static final String HEAD = """
            # name.vi: Thử
            # name.en: Try
            # open: false
            # version: 2026-01-01
            # checked: 2026-01-02
            # source: a decree
            # certainty: high
            """;

    private static <C extends CodeEntry> CodeList<C> read(Class<C> type, String text) {
        return CodeList.read(type, "try.tsv", new BufferedReader(new StringReader(text)));
    }

    // -----------------------------------------------------------------------
    @Test
    void test_read() {
        CodeList<AgencyCode> list = read(AgencyCode.class, HEAD + """
                        # free words: are no key
                        code	vi	en	from	through	replacedBy	source	certainty	kind
                        # a comment between rows

                        1	Một	One	2020-01-01	2020-12-31	1,2	another decree	medium	ministry
                        1	Nhất		2021-01-01					ministry
                        2	Hai		2021-01-01					other
                        """);
        assertThat(list.type()).isEqualTo(AgencyCode.class);
        assertThat(list.name()).isEqualTo("agencyCode");
        assertThat(list.title()).isEqualTo(Text.ofVietnameseEnglish("Thử", "Try"));
        assertThat(list.isOpen()).isFalse();
        assertThat(list.version()).isEqualTo("2026-01-01");
        assertThat(list.checked()).isEqualTo("2026-01-02");
        assertThat(list.source()).isEqualTo("a decree");
        assertThat(list.entries()).hasSize(3);
        assertThat(list.entries().get(0))
                .isEqualTo(new AgencyCode(
                        new Term(
                                null,
                                "1",
                                Text.ofVietnameseEnglish("Một", "One"),
                                Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                                null,
                                List.of("1", "2"),
                                "another decree",
                                Certainty.MEDIUM),
                        Code.of("ministry")));
        Term second = list.entries().get(1).term();
        assertThat(second.source()).isEqualTo("a decree");
        assertThat(second.certainty()).isEqualTo(Certainty.HIGH);
        assertThat(second.name()).isEqualTo(Text.of("vi", "Nhất"));
        assertThat(second.replacedBy()).isEmpty();
        assertThat(list.changes()).containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
        assertThat(list).hasToString("agencyCode 2026-01-01, 3 entries");
    }

    @Test
    void test_read_numbers() {
        CodeList<SmeSize> list = read(SmeSize.class, HEAD + """
                        code	vi	size	sectorGroup	maxEmployees	maxRevenueBillionVnd	maxCapitalBillionVnd
                        1	Một	micro	trade	10	3.5	3
                        """);
        SmeSize size = list.entries().get(0);
        assertThat(size.maxEmployees()).isEqualTo(10);
        assertThat(size.maxRevenueBillionVnd()).isEqualTo(new BigDecimal("3.5"));
    }

    @Test
    void test_read_versionsInAnyOrderOfTheFile() {
        CodeList<StartupStage> list =
                read(StartupStage.class, HEAD + "code\tvi\tfrom\tthrough\nx\tMới\t2021-01-01\t\nx\tCũ\t\t2020-12-31\n");
        assertThat(list.versions(Code.of("x")))
                .extracting(entry -> entry.name().toString())
                .containsExactly("Cũ", "Mới");
        assertThat(list.entries()).extracting(entry -> entry.name().toString()).containsExactly("Mới", "Cũ");
    }

    @Test
    void test_read_gapBetweenVersions() {
        CodeList<StartupStage> list =
                read(StartupStage.class, HEAD + "code\tvi\tfrom\tthrough\nx\tCũ\t\t2020-12-31\nx\tMới\t2022-01-01\t\n");
        assertThat(list.find(Code.of("x"), LocalDate.of(2020, 12, 31))).isPresent();
        assertThat(list.find(Code.of("x"), LocalDate.of(2021, 6, 1))).isEmpty();
        assertThat(list.find(Code.of("x"), LocalDate.of(2022, 1, 1))).isPresent();
    }

    @Test
    void test_read_doesNotClose() throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader(HEAD + "code\tvi\nx\tThử\n"));
        CodeList.read(StartupStage.class, "try.tsv", reader);
        assertThat(reader.read()).isEqualTo(-1);
    }

    @Test
    void test_read_brokenReader() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> CodeList.read(StartupStage.class, "try.tsv", new BufferedReader(broken)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("try.tsv")
                .hasRootCauseMessage("the disk is gone");
    }

    // -----------------------------------------------------------------------
    /** What is wrong, the text after the head, the line that is named (0 for the file as a whole), and the reason. */
    static Stream<Arguments> data_malformedRows() {
        return Stream.of(
                Arguments.of("no columns", "", 0, "the line with the names of the columns is missing"),
                Arguments.of(
                        "unknown column",
                        "code\tvi\tcolour\n",
                        8,
                        "unknown column 'colour', must be one of [scheme, code"),
                Arguments.of("column of another list", "code\tvi\tiso\n", 8, "unknown column 'iso'"),
                Arguments.of("no column code", "vi\nThử\n", 8, "the column 'code' is missing"),
                Arguments.of("no column vi", "code\ten\nx\tTry\n", 8, "the column 'vi' is missing"),
                Arguments.of("too few cells", "code\tvi\ten\nx\tThử\n", 9, "2 cells, must be 3"),
                Arguments.of("too many cells", "code\tvi\nx\tThử\tTry\n", 9, "3 cells, must be 2"),
                Arguments.of("comma for a tab", "code\tvi\nx,Thử\n", 9, "1 cells, must be 2"),
                Arguments.of("empty code", "code\tvi\n\tThử\n", 9, "the cell 'code' is empty"),
                Arguments.of("empty name", "code\tvi\nx\t\n", 9, "the cell 'vi' is empty"),
                Arguments.of("space in a code", "code\tvi\nx y\tThử\n", 9, "Invalid code 'x y'"),
                Arguments.of("no such day", "code\tvi\tfrom\nx\tThử\t2025-02-30\n", 9, "2025-02-30"),
                Arguments.of("day in another form", "code\tvi\tthrough\nx\tThử\t30/06/2025\n", 9, "30/06/2025"),
                Arguments.of(
                        "ends before it begins",
                        "code\tvi\tfrom\tthrough\nx\tThử\t2025-07-01\t2025-06-30\n",
                        9,
                        "2025-07-01/2025-06-30 ends before it begins"),
                Arguments.of(
                        "no such certainty",
                        "code\tvi\tcertainty\nx\tThử\tsure\n",
                        9,
                        "invalid certainty 'sure', must be one of high"),
                Arguments.of(
                        "two meanings on one day",
                        "code\tvi\tfrom\tthrough\nx\tCũ\t\t2025-07-01\ny\tKhác\t\t\nx\tMới\t2025-07-01\t\n",
                        11,
                        "code 'x' has two meanings at once, in ../2025-07-01 and 2025-07-01/.."),
                Arguments.of(
                        "two meanings without days",
                        "code\tvi\nx\tMột\nx\tHai\n",
                        10,
                        "code 'x' has two meanings at once"),
                Arguments.of("no parent", "code\tvi\tparent\nx\tThử\ty\n", 9, "the parent 'y' of 'x' is missing"),
                Arguments.of(
                        "parent in another scheme",
                        "scheme\tcode\tvi\tparent\na\ty\tThử\t\nb\tx\tThử\ty\n",
                        10,
                        "the parent 'y' of 'x' is missing"),
                Arguments.of(
                        "successor not in force",
                        "code\tvi\tfrom\tthrough\treplacedBy\nx\tThử\t\t2025-06-30\ty\ny\tThử\t2025-07-02\t\t\n",
                        9,
                        "'y', which replaces 'x', is not in force on 2025-07-01"),
                Arguments.of(
                        "no successor",
                        "code\tvi\tthrough\treplacedBy\nx\tThử\t2025-06-30\ty\n",
                        9,
                        "'y', which replaces 'x', is not in force on 2025-07-01"),
                Arguments.of(
                        "one successor of two",
                        "code\tvi\tfrom\tthrough\treplacedBy\nx\tThử\t\t2025-06-30\ty,z\ny\tThử\t2025-07-01\t\t\n",
                        9,
                        "'z', which replaces 'x', is not in force on 2025-07-01"),
                Arguments.of(
                        "replaced without an end",
                        "code\tvi\treplacedBy\nx\tThử\ty\ny\tThử\t\n",
                        9,
                        "'x' is replaced, but has no last day"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data_malformedRows")
    void test_read_malformedRows(String what, String text, int line, String reason) {
        assertRefused(StartupStage.class, HEAD + text, line, reason);
    }

    @Test
    void test_read_emptyCellOfTheRecord() {
        assertRefused(Industry.class, HEAD + "code\tvi\tlevel\nx\tThử\t\n", 9, "the cell 'level' is empty");
    }

    @Test
    void test_read_columnOfTheRecordIsMissing() {
        assertRefused(Industry.class, HEAD + "code\tvi\nx\tThử\n", 9, "the cell 'level' is empty");
    }

    @Test
    void test_read_notANumber() {
        assertRefused(Industry.class, HEAD + "code\tvi\tlevel\nx\tThử\ttwo\n", 9, "two");
    }

    @ParameterizedTest
    @MethodSource
    void test_read_keyIsMissing(String key) {
        String text = HEAD.replaceAll("# " + key + ":.*\n", "") + "code\tvi\nx\tThử\n";
        assertRefused(StartupStage.class, text, 0, "the line '# " + key + ": ...' is missing at the head of the file");
    }

    static List<String> test_read_keyIsMissing() {
        return List.of("name.vi", "name.en", "open", "version", "checked");
    }

    @Test
    void test_read_neitherRowNorHeadHasASource() {
        String text = HEAD.replaceAll("# source:.*\n", "") + "code\tvi\nx\tThử\n";
        assertRefused(StartupStage.class, text, 8, "source and certainty must stand in the row or at the head");
    }

    @Test
    void test_read_neitherRowNorHeadHasACertainty() {
        String text = HEAD.replaceAll("# certainty:.*\n", "") + "code\tvi\nx\tThử\n";
        assertRefused(StartupStage.class, text, 8, "source and certainty must stand in the row or at the head");
    }

    @Test
    void test_read_badFlag() {
        String text = HEAD.replace("open: false", "open: no") + "code\tvi\nx\tThử\n";
        assertRefused(StartupStage.class, text, 0, "invalid open 'no', must be true or false");
    }

    @Test
    void test_read_badVersion() {
        String text = HEAD.replace("version: 2026-01-01", "version: 2026") + "code\tvi\nx\tThử\n";
        assertRefused(StartupStage.class, text, 0, "invalid version '2026', must be a date such as 2026-11-24");
    }

    @Test
    void test_read_badChecked() {
        String text = HEAD.replace("checked: 2026-01-02", "checked: today") + "code\tvi\nx\tThử\n";
        assertRefused(StartupStage.class, text, 0, "invalid checked 'today', must be a date such as 2026-11-24");
    }

    @Test
    void test_read_keyTwice() {
        String text = HEAD + "# open: true\ncode\tvi\nx\tThử\n";
        assertRefused(StartupStage.class, text, 8, "the line '# open: ...' stands twice");
    }

    private static void assertRefused(Class<? extends CodeEntry> type, String text, int line, String reason) {
        String place = "try.tsv" + (line == 0 ? "" : ":" + line) + ": ";
        assertThatThrownBy(() -> read(type, text))
                .isInstanceOfSatisfying(CodeListException.class, ex -> {
                    assertThat(ex.file()).isEqualTo("try.tsv");
                    assertThat(ex.line()).isEqualTo(line);
                })
                .hasMessageStartingWith(place)
                .hasMessageContaining(reason);
    }

    @Test
    void test_exception_keepsItsCause() {
        IllegalStateException cause = new IllegalStateException("x");
        assertThat(new CodeListException("f", 3, "r", cause))
                .hasMessage("f:3: r")
                .hasCause(cause);
        assertThat(new CodeListException("f", 0, "r", null)).hasMessage("f: r").hasNoCause();
    }
}
