package org.doimoi.examples.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.doimoi.analysis.Column;
import org.doimoi.analysis.Ecosystem;
import org.doimoi.analysis.Named;
import org.doimoi.analysis.Network;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.analysis.Tabulation;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.io.ExchangeReader;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Tabulation PROVINCES = provinces();

    private static final Tabulation YEARS = Tabulation.builder(
                    Column.label("năm"),
                    Column.figure("Thừa Thiên Huế", Measure.SCORE),
                    Column.figure("Bà Rịa – Vũng Tàu", Measure.SCORE))
            .row("2023", 43.01, 49.18)
            .row("2024", 44.9, null)
            .row("2025", 45.9, 51.25)
            .note(Text.ofVietnameseEnglish("Điểm không cộng được.", "Scores do not add."))
            .build();

    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

    @TempDir
    Path folder;

    private static Tabulation provinces() {
        Tabulation.Builder rows =
                Tabulation.builder(Column.province("province", DAY), Column.total("count", Measure.COUNT));
        List<Province> inForce = Provinces.standard().inForce(DAY);
        for (int i = 0; i < inForce.size(); i++) {
            rows.row(inForce.get(i), 1500 * i);
        }
        return rows.build();
    }

    // --------------------------------------------------------------------

    @Test
    void testBarsAreThoseOfTheGoldenFile() throws IOException {
        assertGolden(
                Chart.bar(PROVINCES.head(14))
                        .title("Số đếm theo tỉnh, thành phố")
                        .subtitle("Ngày 24/11/2026")
                        .axes("Số đếm", "")
                        .source("số đặt ra để kiểm thử"),
                "bars.svg");
    }

    @Test
    void testLinesAreThoseOfTheGoldenFile() throws IOException {
        assertGolden(Chart.line(YEARS).title("Điểm qua các năm").axes("", "Điểm"), "lines.svg");
    }

    private static void assertGolden(Chart chart, String name) throws IOException {
        Path made = Path.of("target", name);
        Files.writeString(made, chart.svg());
        assertThat(Files.readString(made))
                .as("if examples/jshell/target/%s looks right, copy it to src/test/resources", name)
                .isEqualTo(Files.readString(Path.of("src/test/resources", name)));
    }

    @Test
    void testPictureIsTheSameInAnyLocale() {
        Locale before = Locale.getDefault();
        String there = Chart.heatMap(YEARS).svg();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Chart.heatMap(YEARS).svg()).isEqualTo(there);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void testEachNameIsThereInFull() {
        for (Chart chart : List.of(Chart.bar(PROVINCES), Chart.heatMap(PROVINCES))) {
            List<String> texts = texts(chart);
            for (Province province : Provinces.standard().inForce(DAY)) {
                assertThat(texts).contains(province.name().best("vi"));
            }
        }
    }

    @Test
    void testNumbersHaveThinSpacesAndTheCommaOfTheLanguage() {
        assertThat(texts(Chart.bar(PROVINCES))).contains("48\u2009000", "1\u2009500");
        assertThat(texts(Chart.heatMap(YEARS))).contains("43,01", "51,25");
        assertThat(texts(Chart.heatMap(YEARS.in("en")))).contains("43.01", "51.25");
    }

    @Test
    void testNoteOfTheTableStandsBelow() {
        assertThat(texts(Chart.line(YEARS))).contains("Lưu ý: Điểm không cộng được.");
        assertThat(texts(Chart.line(YEARS.in("en")).source("tests")))
                .contains("Note: Scores do not add.", "Source: tests");
    }

    @Test
    void testWhatIsNotKnownIsSaid() {
        assertThat(texts(Chart.heatMap(YEARS))).contains("–", "không rõ");
        assertThat(texts(Chart.heatMap(PROVINCES))).doesNotContain("–", "không rõ");
        // of the second, the dashed one, only the two ends are known
        assertThat(Chart.line(YEARS).svg().split("stroke-dasharray", -1).length - 1)
                .isZero();
    }

    @Test
    void testColumnsOfYearsAreATimeLine() {
        Tabulation table = Tabulation.builder(
                        Column.label("province"),
                        Column.figure("2023", Measure.SCORE),
                        Column.figure("2024", Measure.SCORE))
                .row("Huế", 1, 2)
                .row("Cần Thơ", 2, 3)
                .row("Hà Nội", 4, 3)
                .build();
        assertThat(texts(Chart.line(table))).contains("2023", "2024", "Huế", "Cần Thơ", "Hà Nội");
        String[] lines = Chart.line(table).svg().split("stroke:rgb\\(0,114,178\\)", -1);
        assertThat(lines).hasSizeGreaterThan(1);
    }

    @Test
    void testSecondLabelBecomesColumns() {
        Tabulation table = Tabulation.builder(
                        Column.label("province"), Column.label("stage"), Column.total("count", Measure.COUNT))
                .row("Huế", "ý tưởng", 1)
                .row("Huế", "mở rộng", 2)
                .row("Hà Nội", "mở rộng", 3)
                .build();
        assertThat(texts(Chart.bar(table))).contains("Huế", "Hà Nội", "ý tưởng", "mở rộng");
    }

    @Test
    void testLineOfCountsBeginsAtZeroAndOneOfScoresNeedNot() {
        Tabulation counts = Tabulation.builder(Column.label("năm"), Column.total("count", Measure.COUNT))
                .row("2023", 95)
                .row("2024", 99)
                .build();
        assertThat(texts(Chart.line(counts))).contains("0", "100");
        Tabulation scores = Tabulation.builder(Column.label("năm"), Column.figure("score", Measure.SCORE))
                .row("2023", 95)
                .row("2024", 99)
                .build();
        assertThat(texts(Chart.line(scores))).contains("95", "99").doesNotContain("0");
    }

    @Test
    void testNamesThatAreAlikeCarryTheirCodes() {
        Text name = Text.of("vi", "Kỹ thuật cơ khí");
        Tabulation table = Tabulation.builder(Column.label("fields"), Column.total("count", Measure.COUNT))
                .row(new Named("203", name), 1)
                .row(new Named("2.3", name), 2)
                .row(new Named("1.2", Text.of("vi", "Khoa học máy tính")), 3)
                .build();
        assertThat(texts(Chart.bar(table)))
                .contains("Kỹ thuật cơ khí (203)", "Kỹ thuật cơ khí (2.3)", "Khoa học máy tính");
    }

    @Test
    void testBarsOfNegativeFiguresBeginAtZero() {
        Tabulation table = Tabulation.builder(Column.label("năm"), Column.figure("thay đổi", Measure.AMOUNT))
                .row("2023", -5)
                .row("2024", 10)
                .build();
        assertThat(texts(Chart.bar(table))).contains("−5", "0", "10");
    }

    // --------------------------------------------------------------------

    @Test
    void testPngHasTheSizeAndTheColours() throws IOException {
        BufferedImage image = image(Chart.line(YEARS).title("Điểm").size(800, 500));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(1000);
        Map<Integer, Integer> colors = colors(image);
        assertThat(colors)
                .containsKeys(new Color(0x00, 0x72, 0xB2).getRGB(), new Color(0xD5, 0x5E, 0x00).getRGB())
                .containsKey(Color.WHITE.getRGB());
    }

    @Test
    void testPngOfBarsIsAsLongAsTheFigures() throws IOException {
        Tabulation table = Tabulation.builder(Column.label("x"), Column.figure("y", Measure.COUNT))
                .row("dài gấp đôi, tên dài để thanh nằm ngang vì không đủ chỗ cho nó đứng thẳng", 200)
                .row("ngắn, tên dài để thanh nằm ngang vì không đủ chỗ cho nó đứng thẳng ở đây", 100)
                .build();
        BufferedImage image = image(Chart.bar(table));
        int blue = new Color(0x00, 0x72, 0xB2).getRGB();
        List<Integer> widths = IntStream.range(0, image.getHeight())
                .map(y -> (int) IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == blue)
                        .count())
                .filter(width -> width > 0)
                .boxed()
                .toList();
        int longest = widths.get(0);
        int shortest = widths.get(widths.size() - 1);
        assertThat(longest).isGreaterThan(400);
        assertThat((double) longest / shortest).isBetween(1.99, 2.01);
    }

    @Test
    void testTwoPngsAreTheSame() {
        assertThat(Chart.heatMap(YEARS).png()).isEqualTo(Chart.heatMap(YEARS).png());
    }

    @Test
    void testFileIsWrittenByItsExtension() throws IOException {
        Chart chart = Chart.bar(PROVINCES);
        Path svg = chart.save(folder.resolve("a.SVG"));
        assertThat(Files.readString(svg)).isEqualTo(chart.svg());
        Path png = chart.save(folder.resolve("a.png"));
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1920);
        assertThatThrownBy(() -> chart.save(folder.resolve("a.pdf")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.pdf, must end in .png or .svg");
    }

    @Test
    void testSvgIsXmlWithTextAndFonts() throws Exception {
        String svg = Chart.bar(PROVINCES).title("Bạch Mã & <Hải Vân>").svg();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        assertThat(svg)
                .contains(
                        "Bạch Mã &amp; &lt;Hải Vân&gt;",
                        "font-family:'Noto Sans', 'DejaVu Sans'",
                        "text-anchor=\"end\"")
                .doesNotContain("\uE000", "\uE001", "DOCTYPE");
    }

    // --------------------------------------------------------------------

    @Test
    void testScatterNamesPointsAndSaysWhatIsLeftOut() {
        Tabulation table = Tabulation.builder(
                        Column.label("province"),
                        Column.label("region"),
                        Column.figure("a", Measure.COUNT),
                        Column.figure("b", Measure.SCORE))
                .row("Huế", "Bắc Trung Bộ", 1, 2)
                .row("Cần Thơ", "Tây Nam Bộ", 9, 8)
                .row("Cà Mau", "Tây Nam Bộ", null, 8)
                .build();
        assertThat(texts(Chart.scatter(table, "a", "b")))
                .contains("Huế", "Cần Thơ", "Bắc Trung Bộ", "Tây Nam Bộ", "a", "b")
                .contains("Số dòng thiếu một trong hai số liệu, không vẽ: 1.")
                .doesNotContain("Cà Mau");
        assertThatThrownBy(() -> Chart.scatter(table, "a", "region"))
                .hasMessage("The column region has labels, and an axis needs figures. There are a, b.");
        assertThatThrownBy(() -> Chart.scatter(table, "a", "bb"))
                .hasMessageContaining("There is no column bb")
                .hasMessageContaining("b");
    }

    @Test
    void testNetworkHasItsNodesAndIsTheSameEachTime() {
        MutableValueGraph<String, Integer> graph = ValueGraphBuilder.undirected()
                .nodeOrder(ElementOrder.<String>insertion())
                .build();
        for (int i = 1; i <= 8; i++) {
            graph.putEdgeValue("Viện Trung tâm", "Công ty số " + i, i);
        }
        graph.putEdgeValue("Sở A", "Sở B", 1);
        graph.addNode("Một mình");
        Chart chart = Chart.network(graph, name -> name, name -> name.substring(0, 2), "vi");
        assertThat(texts(chart))
                .contains("Viện Trung tâm", "Công ty số 1", "Công ty số 8", "Sở A", "Sở B", "Vi", "Cô", "Sở")
                .contains("Số nút không có liên kết, không vẽ: 1.")
                .doesNotContain("Một mình");
        assertThat(Chart.network(graph, name -> name, name -> name.substring(0, 2), "vi")
                        .svg())
                .isEqualTo(chart.svg());
    }

    @Test
    void testNetworkOfActorsShowsWhatEverybodyMaySee() {
        Network network = Network.of(Ecosystem.of(ExchangeReader.on(DAY)
                        .read(Path.of("../data/ecosystem.ndjson"))
                        .exchange()))
                .connected();
        long closed = network.ties().stream().filter(tie -> !tie.isShareable()).count();
        assertThat(closed).isPositive();
        String svg = Chart.network(network, "vi").svg();
        assertThat(svg)
                .contains("Số liên kết chưa công khai, không vẽ: " + closed + ".")
                .contains("Khởi nghiệp sáng tạo", "Vườn ươm, trung tâm hỗ trợ");
        assertThat(Chart.network(network.shareable(), "en").svg())
                .contains("Start-up")
                .doesNotContain("not public");
    }

    @Test
    void testNetworkOfNothingOrTooMuchIsRefused() {
        MutableValueGraph<Integer, Integer> graph =
                ValueGraphBuilder.undirected().build();
        graph.addNode(1);
        assertThatThrownBy(() -> Chart.network(graph, String::valueOf, any -> "", "vi"))
                .hasMessage("The network has 1 nodes and nothing that links them, there is nothing to draw");
        for (int i = 0; i < 1_000; i++) {
            graph.putEdgeValue(i, i + 1, 1);
        }
        assertThatThrownBy(() -> Chart.network(graph, String::valueOf, any -> "", "vi"))
                .hasMessage(
                        "A picture takes at most 1000 nodes, and these are 1001: take those of a province, of a kind,"
                                + " or around one actor");
    }

    // --------------------------------------------------------------------

    @Test
    void testTableThatCannotBeDrawnSaysWhy() {
        Tabulation labels = Tabulation.builder(Column.label("name"), Column.label("kind"))
                .row("a", "b")
                .build();
        assertThatThrownBy(() -> Chart.bar(labels))
                .hasMessageContaining("a column of figures")
                .hasMessageContaining("name, kind");
        Tabulation figures = Tabulation.builder(Column.number("n")).row(1).build();
        assertThatThrownBy(() -> Chart.bar(figures)).hasMessageContaining("a column of labels");
        assertThatThrownBy(() -> Chart.bar(PROVINCES.head(0))).hasMessageContaining("no rows");
        assertThatThrownBy(() -> Chart.line(PROVINCES.head(1))).hasMessageContaining("draw Chart.bar");
        Tabulation unknown = Tabulation.builder(Column.label("x"), Column.number("n"))
                .row("a", null)
                .build();
        assertThatThrownBy(() -> Chart.bar(unknown).svg()).hasMessageContaining("No figure of n is known");
    }

    @Test
    void testTooManySeriesAreCounted() {
        List<Column> columns = new ArrayList<>(List.of(Column.label("x")));
        List<Object> row = new ArrayList<>(List.of("a"));
        for (int i = 0; i < 8; i++) {
            columns.add(Column.number("n" + i));
            row.add(i);
        }
        Tabulation table = Tabulation.of(columns, List.of(row, row));
        assertThatThrownBy(() -> Chart.line(table))
                .hasMessageContaining("at most 7 lines apart, and these are 8 (n0, n1, n2 ...)")
                .hasMessageContaining("select(...)")
                .hasMessageContaining("Chart.heatMap");
        assertThat(texts(Chart.heatMap(table))).contains("n7");

        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i <= 80; i++) {
            rows.add(List.of("label " + i, i));
        }
        Tabulation large = Tabulation.of(List.of(Column.label("x"), Column.number("n")), rows);
        assertThatThrownBy(() -> Chart.bar(large))
                .hasMessageContaining("at most 80 rows, and the table has 81")
                .hasMessageContaining("sortedDescending(\"n\").head(20)");
    }

    @Test
    void testSizeIsChecked() {
        Chart chart = Chart.bar(PROVINCES);
        assertThatThrownBy(() -> chart.size(100, 500))
                .hasMessage("Invalid width 100, must be from 200 to 10000 pixels");
        assertThatThrownBy(
                        () -> chart.title("Tên\ndài\nbốn\ndòng").size(500, 200).svg())
                .hasMessageContaining("leave no room");
        assertThat(chart.width(700).svg()).contains("width=\"700px\"");
    }

    // --------------------------------------------------------------------

    private static List<String> texts(Chart chart) {
        List<String> texts = new ArrayList<>();
        Matcher matcher = TEXT.matcher(chart.svg());
        while (matcher.find()) {
            texts.add(matcher.group(1).replace("&amp;", "&"));
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static BufferedImage image(Chart chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(chart.png()));
    }

    private static Map<Integer, Integer> colors(BufferedImage image) {
        Map<Integer, Integer> colors = new LinkedHashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        return colors;
    }
}
