package org.doimoi.examples.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTest {

    private static final Path DATA = Path.of("../data");

    @TempDir
    Path folder;

    @Test
    void testModelJoinsWhatCodesKeepApart() throws SQLException {
        assertThat(run(DATA.resolve("ecosystem-2025-06-30.ndjson"), DATA.resolve("ecosystem.ndjson")))
                .isEqualTo("""
                        SQL nối theo mã: 17 trong 30 mã có hai số khác nhau.
                        mã  tên 2025-06-30  trước  tên 2026-11-24  sau
                        ──  ──────────────  ─────  ──────────────  ───
                        79  Hồ Chí Minh        39  Hồ Chí Minh      41
                        48  Đà Nẵng             4  Đà Nẵng           6
                        31  Hải Phòng           2  Hải Phòng         3
                        49  Quảng Nam           2  –                 0
                        27  Bắc Ninh            1  –                 0
                        30  Hải Dương           1  –                 0
                        34  Thái Bình           1  –                 0
                        36  Nam Định            1  –                 0

                        Mô hình nối theo tỉnh ngày 2026-11-24: 0 trong 21 tỉnh có hai số khác nhau; 129 và 129 tổ chức.
                        tỉnh         trước  sau
                        ───────────  ─────  ───
                        Hà Nội          47   47
                        Hồ Chí Minh     41   41
                        Thái Nguyên      6    6
                        Đà Nẵng          6    6
                        Khánh Hòa        4    4
                        Cần Thơ          4    4
                        Hải Phòng        3    3
                        Huế              3    3
                        """);
    }

    @Test
    void testOneCodeOfTwoProvincesIsTwoProvinces() throws IOException, SQLException {
        // of the three on 2025-06-30, 10 was Lào Cai and 15 Yên Bái; both are Lào Cai today, whose code is 15
        Path before = write("before", "2025-06-30", "10", "15", "15");
        Path after = write("after", "2026-11-24", "15", "15", "15", "15");
        assertThat(run(before, after)).isEqualTo("""
                SQL nối theo mã: 2 trong 2 mã có hai số khác nhau.
                mã  tên 2025-06-30  trước  tên 2026-11-24  sau
                ──  ──────────────  ─────  ──────────────  ───
                15  Yên Bái             2  Lào Cai           4
                10  Lào Cai             1  –                 0

                Mô hình nối theo tỉnh ngày 2026-11-24: 1 trong 1 tỉnh có hai số khác nhau; 3 và 4 tổ chức.
                tỉnh     trước  sau
                ───────  ─────  ───
                Lào Cai      3    4
                """);
    }

    @Test
    void testFileWithoutHeaderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("none.ndjson"), "{\"organization\":{}}\n");
        assertThatThrownBy(() -> run(file, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its first line must be the header");
    }

    private Path write(String name, String day, String... provinces) throws IOException {
        StringBuilder lines = new StringBuilder("{\"doimoi\":\"1.0\",\"codesAsOf\":\"" + day + "\"}\n");
        for (int i = 0; i < provinces.length; i++) {
            lines.append("{\"organization\":{\"id\":\"ror:").append(i).append("\",\"province\":\"");
            lines.append(provinces[i]).append("\"}}\n");
        }
        // neither of ROR nor with a province
        lines.append(
                "{\"organization\":{\"id\":\"H38:x\",\"province\":\"15\"}}\n{\"organization\":{\"id\":\"ror:y\"}}\n");
        return Files.writeString(folder.resolve(name + ".ndjson"), lines);
    }

    private static String run(Path before, Path after) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sql.run(before, after, new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8);
    }
}
