package org.doimoi.examples.duckdb;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Objects;
import org.doimoi.analysis.Column;
import org.doimoi.analysis.Named;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.analysis.Tabulation;
import org.doimoi.code.Provinces;
import org.doimoi.value.Code;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Asks two exchanges by SQL in how many provinces the same organisations are, before and after 63 provinces became 34, and
 * joins the answers twice: by the codes as they stand, as SQL does, and by what became of the provinces, as the model does.
 *
 * <p>DuckDB reads the NDJSON as it was written, each line a record. It is kept from fetching extensions: all that is asked for
 * here is built in.
 */
public final class Sql {

    // in a line as {"organization":{"id":"ror:...","province":"15"}}
    private static final String COUNTS = """
            SELECT json->>'$.organization.province' AS code, count(*) AS organizations
            FROM read_ndjson_objects(?)
            WHERE starts_with(json->>'$.organization.id', 'ror:') AND json_exists(json, '$.organization.province')
            GROUP BY code
            ORDER BY code""";

    private static final String CODES_AS_OF = """
            SELECT json->>'$.codesAsOf'
            FROM read_ndjson_objects(?)
            WHERE json_exists(json, '$.doimoi')""";

    private static final String BY_CODE = """
            SELECT coalesce(b.code, a.code) AS code,
                   coalesce(b.organizations, 0) AS before,
                   coalesce(a.organizations, 0) AS after
            FROM (%1$s) AS b FULL JOIN (%1$s) AS a ON b.code = a.code
            ORDER BY code""".formatted(COUNTS);

    private final Connection connection;
    private final Path before;
    private final Path after;
    private final PrintStream out;

    private Sql(Connection connection, Path before, Path after, PrintStream out) {
        this.connection = connection;
        this.before = before;
        this.after = after;
        this.out = out;
    }

    /**
     * Runs the program, in the folder of the project or in that of this module.
     *
     * @param args  nothing
     * @throws SQLException if the files cannot be read
     */
    public static void main(String[] args) throws SQLException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path data = Path.of(Files.isDirectory(Path.of("examples")) ? "examples/data" : "../data");
        run(data.resolve("ecosystem-2025-06-30.ndjson"), data.resolve("ecosystem.ndjson"), out);
    }

    static void run(Path before, Path after, PrintStream out) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
            }
            Sql sql = new Sql(connection, before, after, out);
            sql.printJoinByCode();
            sql.printJoinByModel();
        }
    }

    private void printJoinByCode() throws SQLException {
        LocalDate then = codesAsOf(before);
        LocalDate now = codesAsOf(after);
        Tabulation.Builder differing = Tabulation.builder(
                Column.label("mã"),
                Column.label("tên " + then),
                Column.figure("trước", Measure.COUNT),
                Column.label("tên " + now),
                Column.figure("sau", Measure.COUNT));
        int codes = 0;
        try (PreparedStatement statement = connection.prepareStatement(BY_CODE)) {
            statement.setString(1, before.toString());
            statement.setString(2, after.toString());
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    codes++;
                    String code = results.getString("code");
                    long was = results.getLong("before");
                    long is = results.getLong("after");
                    if (was != is) {
                        differing.row(code, name(code, then), was, name(code, now), is);
                    }
                }
            }
        }
        Tabulation table = differing.build();
        out.println("SQL nối theo mã: " + table.size() + " trong " + codes + " mã có hai số khác nhau.");
        out.print(table.sortedDescending("trước").head(8));
    }

    private static @Nullable String name(String code, LocalDate day) {
        return Provinces.standard()
                .byCode(Code.of(code), day)
                .map(province -> province.name().best("vi"))
                .orElse(null);
    }

    private void printJoinByModel() throws SQLException {
        Tabulation now = counts(after, "sau");
        Tabulation then = counts(before, "trước");
        Tabulation joined = now.join(then).select("tỉnh", "trước", "sau");
        long different = joined.rows().stream()
                .filter(row -> !Objects.equals(row.get(1), row.get(2)))
                .count();
        out.println("\nMô hình nối theo tỉnh ngày " + codesAsOf(after) + ": " + different + " trong " + joined.size()
                + " tỉnh có hai số khác nhau; " + then.total("trước") + " và " + now.total("sau") + " tổ chức.");
        out.print(joined.sortedDescending("sau").head(8));
    }

    /** Counts by SQL, and says by the model which province each code is on the day of the file. */
    private Tabulation counts(Path file, String name) throws SQLException {
        LocalDate day = codesAsOf(file);
        Provinces provinces = Provinces.standard();
        Tabulation.Builder rows = Tabulation.builder(Column.province("tỉnh", day), Column.total(name, Measure.COUNT));
        try (PreparedStatement statement = connection.prepareStatement(COUNTS)) {
            statement.setString(1, file.toString());
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    String code = results.getString("code");
                    Object province = provinces
                            .byCode(Code.of(code), day)
                            .<Object>map(one -> one)
                            // what no list knows is kept as it stands
                            .orElseGet(() -> new Named(code, Text.of("vi", code)));
                    rows.row(province, results.getLong("organizations"));
                }
            }
        }
        return rows.build();
    }

    private LocalDate codesAsOf(Path file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CODES_AS_OF)) {
            statement.setString(1, file.toString());
            try (ResultSet results = statement.executeQuery()) {
                if (!results.next()) {
                    throw new IllegalArgumentException("Invalid file " + file + ", its first line must be the header");
                }
                return LocalDate.parse(results.getString(1));
            }
        }
    }
}
