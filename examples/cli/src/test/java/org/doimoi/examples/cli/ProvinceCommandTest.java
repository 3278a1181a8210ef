package org.doimoi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code province}, run as a whole. */
class ProvinceCommandTest {

    private static final String LAO_CAI = """
            15 Lào Cai (Lao Cai)
              kind         Province
              region       Northern Midlands and Mountains
              ISO 3166-2   -
              agency code  H38
              period       from 2025-07-01
              legal basis  202/2025/QH15; code 19/2025/QĐ-TTg
              certainty    high
            """;

    private static final String CODE_15 =
            "  code 15 on other days:\n" + "    from 2004-01-01 through 2025-06-30  Yen Bai  Province  another unit\n";

    // ---------------------------------------------------------------------------------------------- text

    @Test
    void test_code() {
        ProgramRun run = ProgramRun.of("province", "15");
        assertThat(run.out())
                .isEqualTo("15 on 2026-11-24: 1 province\n\n" + LAO_CAI + "  matched by   the statistical code\n"
                        + CODE_15);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void test_code_to() {
        ProgramRun run = ProgramRun.ofLine("province 15 --on 2025-06-30 --to 2026-11-24");
        assertThat(run.out()).isEqualTo("""
                15 on 2025-06-30: 1 province

                15 Yên Bái (Yen Bai)
                  kind         Province
                  region       Northern Midlands and Mountains
                  ISO 3166-2   VN-06
                  agency code  H63
                  period       from 2004-01-01 through 2025-06-30
                  legal basis  in force at registry start; code 124/2004/QĐ-TTg
                  certainty    high
                  matched by   the statistical code
                  on 2026-11-24 it is:
                    15  Lao Cai  merged into, another name
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void test_former() {
        ProgramRun run = ProgramRun.ofLine("province Yên Bái");
        assertThat(run.out())
                .isEqualTo("Yên Bái on 2026-11-24: 1 province\n\n" + LAO_CAI
                        + "  matched by   the name, to the letter\n"
                        + "  \"Yên Bái\" names a unit that ended on 2025-06-30, 15 Yen Bai: merged into this one,"
                        + " another name\n" + CODE_15);
        assertThat(run.code()).isZero();
    }

    @Test
    void test_former_vietnamese() {
        ProgramRun run = ProgramRun.ofLine("province Yên Bái --lang vi");
        assertThat(run.out()).isEqualTo("""
                Yên Bái ngày 2026-11-24: 1 tỉnh, thành phố

                15 Lào Cai (Lao Cai)
                  loại          Tỉnh
                  vùng          Trung du và miền núi phía Bắc
                  ISO 3166-2    -
                  mã cơ quan    H38
                  hiệu lực      từ 2025-07-01
                  căn cứ        202/2025/QH15; code 19/2025/QĐ-TTg
                  độ tin cậy    cao
                  nhận ra theo  tên, đúng từng chữ
                  "Yên Bái" chỉ một đơn vị tồn tại đến hết ngày 2025-06-30, 15 Yên Bái: nhập vào đơn vị này, tên khác
                  mã 15 vào những ngày khác:
                    từ 2004-01-01 đến hết 2025-06-30  Yên Bái  Tỉnh  đơn vị khác
                """);
    }

    @Test
    void test_none() {
        ProgramRun run = ProgramRun.of("province", "xyz");
        assertThat(run).isEqualTo(new ProgramRun(1, "xyz on 2026-11-24: no province is known by this\n", ""));
    }

    @Test
    void test_none_codeOfOtherDays() {
        ProgramRun run = ProgramRun.ofLine("province 15 --on 2003-12-31");
        assertThat(run.out()).isEqualTo("""
                15 on 2003-12-31: no province is known by this
                  code 15 on other days:
                    from 2004-01-01 through 2025-06-30  Yen Bai  Province
                    from 2025-07-01                     Lao Cai  Province
                """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void test_several() {
        ProgramRun run = ProgramRun.of("province", "605");
        assertThat(run.out())
                .startsWith("605 on 2026-11-24: ambiguous, 2 provinces\n\n66 Đắk Lắk (Dak Lak)\n")
                .contains(
                        "\n\n68 Lâm Đồng (Lam Dong)\n",
                        "  \"605\" names a unit that ended on 2003-12-31, 605 Dak Lak: split, new code\n",
                        "  \"605\" names a unit that ended on 2003-12-31, 605 Dak Lak: split, another name, new code\n");
        assertThat(run.code()).isEqualTo(1);
    }

    /** The other meanings of a code are told apart: a unit of its own, the same with other borders or another rank. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "24, from 2004-01-01 through 2025-06-30  Bac Giang  Province  another unit",
                "24, from 2025-07-01 through 2026-09-19  Bac Ninh   Province  the same territory",
                "01, from 2004-01-01 through 2008-07-31  Ha Noi  Centrally run city  other borders",
                "46, from 2004-01-01 through 2024-12-31  Thua Thien Hue  Province  the same territory"
            })
    void test_otherDays(String code, String line) {
        assertThat(ProgramRun.of("province", code).out().lines())
                .contains("  code " + code + " on other days:", "    " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "24", "44", "52", "80", "82", "91"})
    void test_otherDays_ofReusedCodes(String code) {
        assertThat(ProgramRun.of("province", code).out()).contains("  another unit\n");
        ProgramRun before = ProgramRun.of("province", code, "--on", "2025-06-30");
        assertThat(before.out()).contains("    from 2025-07-01", "  another unit\n");
        assertThat(ProgramRun.of("province", code, "--to", "2025-06-30").out()).doesNotContain("on other days");
    }

    @Test
    void test_otherDays_none() {
        assertThat(ProgramRun.of("province", "04").out()).doesNotContain("on other days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 | 2025-06-30 | was | 10  Lao Cai  merged into this one, new code",
                "15 | 2025-06-30 | was | 15  Yen Bai  merged into this one, another name",
                "22 | 2026-08-31 | was | 22  Quang Ninh  raised in rank",
                "46 | 2024-12-31 | was | 46  Thua Thien Hue  renamed, raised in rank",
                "04 | 2004-01-01 | was | 04  Cao Bang  the same",
                "04 | 2026-11-24 | is  | 04  Cao Bang  the same",
                "04 | 2030-01-01 | is  | 04  Cao Bang  the same"
            })
    void test_to(String code, String day, String verb, String line) {
        assertThat(ProgramRun.of("province", code, "--to", day).out().lines())
                .contains("  on " + day + " it " + verb + ":", "    " + line);
    }

    @Test
    void test_to_split() {
        assertThat(ProgramRun.ofLine("province 605 --on 2003-12-31 --to 2004-01-01")
                        .out())
                .endsWith("  on 2004-01-01 it is:\n    66  Dak Lak   split, new code\n"
                        + "    67  Dak Nong  split, another name, new code\n");
    }

    @Test
    void test_to_unknown() {
        assertThat(ProgramRun.ofLine("province 01 --to 2003-12-31").out())
                .endsWith("\n  on 2003-12-31: nothing is known\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "VN-06, the code of ISO 3166-2",
                "h63, the agency code",
                "TP. Yen Bai, \"the name, but for diacritics, case, spaces or words such as Province\"",
                "Sài Gòn, another name or spelling in use",
                "Minh Ho Chi, the words of the name in another order"
            })
    void test_route(String text, String route) {
        ProgramRun run = ProgramRun.ofLine("province " + text);
        assertThat(run.out().lines()).contains("  matched by   " + route);
        assertThat(run.code()).isZero();
    }

    @Test
    void test_text_isBroughtToNfc() {
        String apart = Normalizer.normalize("Yên Bái", Normalizer.Form.NFD);
        assertThat(ProgramRun.of("province", apart).out())
                .startsWith("Yên Bái on")
                .contains("the name, to the letter");
    }

    // ---------------------------------------------------------------------------------------------- JSON

    @Test
    void test_json() {
        ProgramRun run = ProgramRun.ofLine("province VN-06 --to 2025-06-30 --format json");
        assertThat(run.out())
                .isEqualTo("{\"text\":\"VN-06\",\"on\":\"2026-11-24\",\"matches\":["
                        + "{\"code\":\"15\",\"name\":{\"vi\":\"Lào Cai\",\"en\":\"Lao Cai\"},"
                        + "\"kind\":\"province\",\"region\":\"NMM\",\"iso\":null,\"agencyCode\":\"H38\","
                        + "\"from\":\"2025-07-01\",\"through\":null,"
                        + "\"source\":\"202/2025/QH15; code 19/2025/QĐ-TTg\",\"certainty\":\"high\",\"route\":\"iso\","
                        + "\"former\":{\"code\":\"15\",\"name\":{\"vi\":\"Yên Bái\",\"en\":\"Yen Bai\"},"
                        + "\"through\":\"2025-06-30\"},\"relatives\":["
                        + "{\"code\":\"10\",\"name\":{\"vi\":\"Lào Cai\",\"en\":\"Lao Cai\"},"
                        + "\"changes\":[\"code\",\"merger\"],\"exact\":false},"
                        + "{\"code\":\"15\",\"name\":{\"vi\":\"Yên Bái\",\"en\":\"Yen Bai\"},"
                        + "\"changes\":[\"name\",\"merger\"],\"exact\":false}]}]}\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void test_json_withoutRelatives() {
        assertThat(ProgramRun.ofLine("province H26 --format json").out())
                .contains("\"route\":\"agency-code\",\"former\":null,\"relatives\":[]}");
    }

    @Test
    void test_json_none() {
        assertThat(ProgramRun.ofLine("province no such place --format json"))
                .isEqualTo(
                        new ProgramRun(1, "{\"text\":\"no such place\",\"on\":\"2026-11-24\",\"matches\":[]}\n", ""));
    }

    // ---------------------------------------------------------------------------------------------- misuse, lists

    @ParameterizedTest
    @ValueSource(
            strings = {
                "province",
                "province --on 2026-11-24",
                "province 15 --on 2026-02-30",
                "province 15 --to tomorrow",
                "province 15 --lang fr",
                "province 15 --format xml",
                "province 15 --lists no-such-folder"
            })
    void test_usage(String line) {
        ProgramRun run = ProgramRun.ofLine(line);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("doimoi: ").contains("province --help").doesNotContain("Exception");
    }

    @Test
    void test_usage_empty() {
        assertThat(ProgramRun.of("province", " "))
                .isEqualTo(new ProgramRun(2, "", "doimoi: TEXT is empty\ndoimoi: see doimoi province --help\n"));
    }

    @Test
    void test_lists(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("province.tsv"), """
                # source: ours
                # certainty: own
                code\tvi\tkind\tregion\taliases
                99\tĐảo Thử\tprovince\tRRD\tCồn Thử
                """);
        ProgramRun run = ProgramRun.of("province", "con thu", "--lists", folder);
        assertThat(run.out()).isEqualTo("""
                con thu on 2026-11-24: 1 province

                99 Đảo Thử
                  kind         Province
                  region       Red River Delta
                  ISO 3166-2   -
                  agency code  -
                  period       always
                  legal basis  ours
                  certainty    own
                  matched by   another name or spelling in use
                """);
        assertThat(ProgramRun.of("province", "con thu").code()).isEqualTo(1);
    }
}
