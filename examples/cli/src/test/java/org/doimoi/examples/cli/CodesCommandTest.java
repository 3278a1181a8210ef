package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doimoi.code.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code codes}, run as a whole. */
class CodesCommandTest {

    private static final String CLUSTER = """
            # list: cluster
            # name.vi: Cụm liên kết
            # name.en: Clusters
            # open: true
            # version: 2026-11-01
            # checked: 2026-11-24
            # source: ours
            # certainty: own
            code\tvi\tlead
            c1\tCụm phần mềm\tH38
            """;

    private static final String REGION = """
            # source: ours
            # certainty: own
            code\tvi\ten
            RRD\tĐồng bằng Bắc Bộ\tThe North
            X1\tVùng thử\t
            """;

    private static final int LISTS = CodeLists.standard().names().size();

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    // ---------------------------------------------------------------------------------------------- all lists

    @Test
    void test_all() {
        ProgramRun run = ProgramRun.of("codes");
        List<String> lines = run.out().lines().toList();
        assertThat(run.out()).startsWith(LISTS + """
                 code lists on 2026-11-24

                name                        title                                              entries  in force  codes   version     checked
                province                    Provinces and centrally run cities                      95        34  closed  2026-09-20  2026-11-24
                provinceKind                Kind of province                                         2         2  closed  2025-07-01  2026-11-24
                """);
        assertThat(lines)
                .hasSize(LISTS + 3)
                .contains(
                        "agencyCode                  Electronic codes of agencies                           103        61  open    2026-09-20  2026-11-24");
        assertThat(lines.subList(3, lines.size()))
                .allMatch(line -> line.length() == lines.get(2).length() + 3);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void test_all_on() {
        assertThat(ProgramRun.ofLine("codes --on 2025-06-30").out().lines())
                .startsWith(LISTS + " code lists on 2025-06-30")
                .anyMatch(line -> line.matches("province .* 95 +63 .*"));
    }

    @Test
    void test_all_vietnamese() {
        assertThat(ProgramRun.ofLine("codes --lang vi").out()).startsWith(LISTS + """
                 danh mục mã, ngày 2026-11-24

                danh mục                    tên                                                                số mục  hiệu lực  loại  phiên bản   kiểm tra
                province                    Tỉnh, thành phố trực thuộc trung ương                                  95        34  đóng  2026-09-20  2026-11-24
                """);
    }

    @Test
    void test_all_json() {
        assertThat(ProgramRun.ofLine("codes --format json").out())
                .startsWith("{\"on\":\"2026-11-24\",\"lists\":[{\"name\":\"province\","
                        + "\"title\":{\"vi\":\"Tỉnh, thành phố trực thuộc trung ương\","
                        + "\"en\":\"Provinces and centrally run cities\"},\"open\":false,"
                        + "\"version\":\"2026-09-20\",\"checked\":\"2026-11-24\",\"total\":95,\"inForce\":34},"
                        + "{\"name\":\"provinceKind\",")
                .endsWith("}]}\n")
                .doesNotContain("\"entries\"", "\"covered\"");
    }

    // ---------------------------------------------------------------------------------------------- one list

    @Test
    void test_list() {
        ProgramRun run = ProgramRun.ofLine("codes region --on 2025-06-30");
        assertThat(run.out()).isEqualTo("""
                region: Socio-economic regions
                closed list, version 2025-10-05, checked 2026-11-24; in force on 2025-06-30: 8 of 9

                code  name                             from  through     replaced by  certainty
                NMM   Northern Midlands and Mountains  -     -           -            medium
                RRD   Red River Delta                  -     -           -            medium
                NC    North Central                    -     -           -            medium
                SC    South Central Coast              -     2025-06-30  SCCH         medium
                NCSC  North Central and Central Coast  -     2025-06-30  NC, SCCH     medium
                CH    Central Highlands                -     2025-06-30  SCCH         medium
                SE    Southeast                        -     -           -            medium
                MRD   Mekong River Delta               -     -           -            medium
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void test_list_vietnamese() {
        assertThat(ProgramRun.ofLine("codes region --find duyên --all --lang vi")
                        .out())
                .isEqualTo("""
                        region: Vùng kinh tế - xã hội
                        danh mục đóng, phiên bản 2025-10-05, kiểm tra 2026-11-24; có hiệu lực ngày 2026-11-24: 6 trên 9

                        mã    tên                                   từ          đến hết     thay bằng  độ tin cậy
                        SC    Duyên hải Nam Trung Bộ                -           2025-06-30  SCCH       trung bình
                        NCSC  Bắc Trung Bộ và duyên hải miền Trung  -           2025-06-30  NC, SCCH   trung bình
                        SCCH  Duyên hải Nam Trung Bộ và Tây Nguyên  2025-07-01  -           -          trung bình
                        """);
    }

    @Test
    void test_list_all() {
        assertThat(ProgramRun.ofLine("codes region").out().lines())
                .hasSize(4 + 6)
                .noneMatch(line -> line.startsWith("CH "));
        assertThat(ProgramRun.ofLine("codes region --all").out().lines()).hasSize(4 + 9);
        assertThat(ProgramRun.ofLine("codes province --all --find 605").out())
                .endsWith("605   Dak Lak  -     2003-12-31  66, 67       high\n");
    }

    @Test
    void test_list_json() {
        assertThat(ProgramRun.ofLine("codes industry --find vsic2025:62 --format json")
                        .out())
                .isEqualTo("{\"on\":\"2026-11-24\",\"lists\":[{\"name\":\"industry\","
                        + "\"title\":{\"vi\":\"Hệ thống ngành kinh tế Việt Nam (VSIC)\","
                        + "\"en\":\"Vietnam Standard Industrial Classification (VSIC)\"},\"open\":true,"
                        + "\"version\":\"2025-11-15\",\"checked\":\"2026-11-24\",\"total\":218,\"inForce\":109,"
                        + "\"entries\":[{\"scheme\":\"vsic2025\",\"code\":\"62\","
                        + "\"name\":{\"vi\":\"Lập trình máy tính, dịch vụ tư vấn và các hoạt động liên quan\"},"
                        + "\"from\":\"2025-11-15\",\"through\":null,\"replacedBy\":[],"
                        + "\"certainty\":\"one-source\"}]}]}\n");
    }

    // ---------------------------------------------------------------------------------------------- find

    @Test
    void test_find_none() {
        assertThat(ProgramRun.of("codes", "industry", "--find", "phan mem")).isEqualTo(new ProgramRun(0, """
                        industry: Vietnam Standard Industrial Classification (VSIC)
                        open list, version 2025-11-15, checked 2026-11-24; in force on 2026-11-24: 109 of 218
                        no entry has "phan mem" in its code or name
                        """, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lap trinh may tinh,", "LẬP TRÌNH MÁY TÍNH,", "Lập trình máy tính,"})
    void test_find(String text) {
        // the section has an English name as well, in which the text is not
        assertThat(ProgramRun.of("codes", "industry", "--find", text).out().lines())
                .hasSize(4 + 2)
                .anyMatch(line -> line.startsWith("vsic2025:K   Hoạt động viễn thông; lập trình máy tính, "))
                .last()
                .asString()
                .startsWith("vsic2025:62  Lập trình máy tính, dịch vụ tư vấn ");
    }

    @Test
    void test_find_inAllLists() {
        assertThat(ProgramRun.of("codes", "--find", "yen bai", "--on", "2025-06-30")
                        .out())
                .isEqualTo("""
                        province: Provinces and centrally run cities
                        closed list, version 2026-09-20, checked 2026-11-24; in force on 2025-06-30: 63 of 95

                        code  name     from        through     replaced by  certainty
                        15    Yen Bai  2004-01-01  2025-06-30  15           high

                        agencyCode: Electronic codes of agencies
                        open list, version 2026-09-20, checked 2026-11-24; in force on 2025-06-30: 90 of 103

                        code  name                          from  through     replaced by  certainty
                        H63   Ủy ban nhân dân tỉnh Yên Bái  -     2025-06-30  H38          one source
                        """);
        assertThat(ProgramRun.of("codes", "--find", "xyzzy").out())
                .isEqualTo("no entry has \"xyzzy\" in its code or name\n");
    }

    // ---------------------------------------------------------------------------------------------- unknown lists

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "provinces, en, There is no list 'provinces' (near: province); 'doimoi codes' lists all",
                "Industy, en, There is no list 'Industy' (near: industry); 'doimoi codes' lists all",
                "sme, en, There is no list 'sme' (near: smeSize); 'doimoi codes' lists all",
                "zzzzzzzz, en, There is no list 'zzzzzzzz'; 'doimoi codes' lists all",
                "sme, vi, Không có danh mục 'sme' (gần giống: smeSize); 'doimoi codes' liệt kê tất cả"
            })
    void test_unknown(String name, String language, String message) {
        assertThat(ProgramRun.of("codes", name, "--lang", language))
                .isEqualTo(new ProgramRun(2, "", "doimoi: " + message + "\ndoimoi: see doimoi codes --help\n"));
    }

    @Test
    void test_unknown_nearIsBounded() {
        assertThat(ProgramRun.of("codes", "kind").err())
                .contains("(near: provinceKind, agencyKind, nameKind, startupKind, organizationKind)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes a b", "codes --on 2026-02-30", "codes --lang fr", "codes --lists no-such-folder"})
    void test_usage(String line) {
        ProgramRun run = ProgramRun.ofLine(line);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("doimoi: ").contains("codes --help").doesNotContain("Exception");
    }

    // ---------------------------------------------------------------------------------------------- lists of a host

    @Test
    void test_lists() throws IOException {
        file("region.tsv", REGION);
        assertThat(ProgramRun.of("codes", "region", "--lists", folder).out()).isEqualTo("""
                region: Socio-economic regions
                closed list, version 2025-10-05, checked 2026-11-24; in force on 2026-11-24: 7 of 10

                code  name                                       from        through  replaced by  certainty
                NMM   Northern Midlands and Mountains            -           -        -            medium
                NC    North Central                              -           -        -            medium
                SCCH  South Central Coast and Central Highlands  2025-07-01  -        -            medium
                SE    Southeast                                  -           -        -            medium
                MRD   Mekong River Delta                         -           -        -            medium
                RRD   The North                                  -           -        -            own
                X1    Vùng thử                                   -           -        -            own

                entries of ours that the folder covers: 1

                code  name             from  through  replaced by  certainty
                RRD   Red River Delta  -     -        -            medium
                """);
    }

    @Test
    void test_lists_notCovered() throws IOException {
        file("region.tsv", REGION);
        assertThat(ProgramRun.of("codes", "visibility", "--lists", folder).out())
                .endsWith("\n\nentries of ours that the folder covers: 0\n");
    }

    @Test
    void test_lists_added() throws IOException {
        file("cluster.tsv", CLUSTER);
        assertThat(ProgramRun.of("codes", "cluster", "--lists", folder, "--format", "json")
                        .out())
                .isEqualTo("{\"on\":\"2026-11-24\",\"lists\":[{\"name\":\"cluster\","
                        + "\"title\":{\"vi\":\"Cụm liên kết\",\"en\":\"Clusters\"},\"open\":true,"
                        + "\"version\":\"2026-11-01\",\"checked\":\"2026-11-24\",\"total\":1,\"inForce\":1,"
                        + "\"entries\":[{\"scheme\":null,\"code\":\"c1\",\"name\":{\"vi\":\"Cụm phần mềm\"},"
                        + "\"from\":null,\"through\":null,\"replacedBy\":[],\"certainty\":\"own\"}],"
                        + "\"covered\":[]}]}\n");
        assertThat(ProgramRun.of("codes", "cluster").code()).isEqualTo(2);
    }

    @Test
    void test_lists_all() throws IOException {
        file("region.tsv", REGION);
        file("cluster.tsv", CLUSTER);
        assertThat(ProgramRun.of("codes", "--lists", folder).out().lines())
                .startsWith(LISTS + 1 + " code lists on 2026-11-24")
                .anyMatch(line -> line.endsWith("  checked     covered"))
                .anyMatch(line -> line.matches("region .* 10 +7  closed .* 1"))
                .anyMatch(line -> line.matches("cluster +Clusters +1 +1  open .* 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"codes", "codes region", "codes region --format json", "province 01", "province 01 --lang vi"})
    void test_lists_malformed(String line) throws IOException {
        Path file = file("region.tsv", REGION.replace("Vùng thử\t", "Vùng thử"));
        ProgramRun run = ProgramRun.ofLine(line + " --lists " + folder);
        assertThat(run).isEqualTo(new ProgramRun(2, "", "doimoi: " + file + ":5: 2 cells, must be 3\n"));
    }

    @Test
    void test_lists_notUtf8() throws IOException {
        Path file = Files.write(folder.resolve("region.tsv"), REGION.getBytes(UTF_16));
        ProgramRun run = ProgramRun.of("codes", "region", "--lists", folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("doimoi: Unable to read " + file).endsWith(": it is not UTF-8\n");
    }
}
