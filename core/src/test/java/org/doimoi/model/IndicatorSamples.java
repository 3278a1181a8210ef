package org.doimoi.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.doimoi.code.CertaintyLevel;
import org.doimoi.code.FigureKind;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.code.ReportKind;
import org.doimoi.code.ReportStatus;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.Text;

/** One instance of each entity about budgets, indicators and reports with every component set; all figures are made up. */
public final class IndicatorSamples {

    private static final Year YEAR = Year.of(2025);

    /** A budget above the notice. */
    public static final ProvincialBudget BUDGET = ProvincialBudget.builder()
            .id(Id.of("H38", "bud-2025"))
            .province(Code.of("15"))
            .year(YEAR)
            .notified(Money.dong(80_000_000_000L))
            .allocated(Money.dong(95_000_000_000L))
            .spent(Money.dong(90_000_000_000L))
            .addSources(new Funding(Code.of("state-local"), Money.dong(90_000_000_000L), Samples.EXTRAS))
            .decision(Decision.builder()
                    .number("12/NQ-HĐND")
                    .issuer(Id.of("H38", "ubnd"))
                    .date(LocalDate.of(2024, 12, 10))
                    .extras(Samples.EXTRAS)
                    .build())
            .provenance(Samples.PROVENANCE)
            .extras(Samples.EXTRAS)
            .build();

    /** The fund of an enterprise. */
    public static final EnterpriseFund FUND = EnterpriseFund.builder()
            .id(Id.of("H38", "fund-2025"))
            .enterprise(Id.of("H38", "st-0001"))
            .year(YEAR)
            .rate(new BigDecimal("15"))
            .setAside(Money.dong(300_000_000))
            .carriedOver(Money.dong(50_000_000))
            .used(Money.dong(200_000_000))
            .returned(Money.dong(0))
            .provenance(Samples.PROVENANCE)
            .extras(Samples.EXTRAS)
            .build();

    /** An index of two parts and a single indicator. */
    public static final IndicatorFramework FRAMEWORK = IndicatorFramework.builder()
            .id(Id.of("G06", "pii-2025"))
            .code(Code.of("PII"))
            .title(Text.ofVietnameseEnglish(
                    "Bộ chỉ số đổi mới sáng tạo cấp địa phương năm 2025", "Provincial Innovation Index 2025"))
            .publisher(new Party(
                    Id.of("H38", "skhcn"),
                    "Bộ Khoa học và Công nghệ",
                    Code.of("VN"),
                    Code.of("01"),
                    Code.of("lead"),
                    Samples.EXTRAS))
            .year(YEAR)
            .decision(Decision.builder().number("12/QĐ-BKHCN").build())
            .addNodes(node("PII", null, "Chỉ số tổng hợp", IndicatorKind.INDEX).build())
            .addNodes(node("I", "PII", "Đầu vào đổi mới sáng tạo", IndicatorKind.SUB_INDEX)
                    .weight(new BigDecimal("0.5"))
                    .build())
            .addNodes(node("O", "PII", "Đầu ra đổi mới sáng tạo", IndicatorKind.SUB_INDEX)
                    .weight(new BigDecimal("0.5"))
                    .build())
            .addNodes(node("2.2.3", "I", "Tỷ lệ chi cho nghiên cứu và phát triển", IndicatorKind.INDICATOR)
                    .figure(FigureKind.RATE)
                    .unit(Text.ofVietnameseEnglish("% GRDP", "% of GRDP"))
                    .weight(new BigDecimal("100"))
                    .source("Sổ tay PII")
                    .certainty(CertaintyLevel.ONE_SOURCE)
                    .extras(Samples.EXTRAS)
                    .build())
            .source("Sổ tay PII")
            .certainty(CertaintyLevel.HIGH)
            .provenance(Samples.PROVENANCE)
            .extras(Samples.EXTRAS)
            .build();

    /** What a province spends on research. */
    public static final IndicatorValue VALUE = IndicatorValue.builder()
            .id(Id.of("H38", "val-2025-223"))
            .framework(Id.of("G06", "pii-2025"))
            .indicator("2.2.3")
            .area(province("15"))
            .year(YEAR)
            .period(Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
            .value(new BigDecimal("0.42"))
            .unit(Text.ofVietnameseEnglish("% GRDP", "% of GRDP"))
            .score(new BigDecimal("37.5"))
            .source("Niên giám thống kê")
            .certainty(CertaintyLevel.MEDIUM)
            .provenance(Samples.PROVENANCE)
            .extras(Samples.EXTRAS)
            .build();

    /** A part of the results of a year. */
    public static final Ranking RANKING = Ranking.builder()
            .id(Id.of("G06", "rank-2025"))
            .framework(Id.of("G06", "pii-2025"))
            .year(YEAR)
            .of(2)
            .published(LocalDate.of(2025, 10, 1))
            .addEntries(RankingEntry.builder()
                    .area(new Area(Code.of("VN"), null, null, Samples.EXTRAS))
                    .rank(1)
                    .tied(false)
                    .score(new BigDecimal("49.37"))
                    .addScores(
                            new NodeScore("I", new BigDecimal("51.50"), Samples.EXTRAS),
                            new NodeScore("O", new BigDecimal("47.23"), Samples.EXTRAS))
                    .source("Bộ Khoa học và Công nghệ")
                    .certainty(CertaintyLevel.HIGH)
                    .extras(Samples.EXTRAS)
                    .build())
            .addEntries(RankingEntry.builder()
                    .area(Area.builder().region(Code.of("RRD")).build())
                    .rank(2)
                    .build())
            .provenance(Samples.PROVENANCE)
            .extras(Samples.EXTRAS)
            .build();

    /** What the province reported. */
    public static final ProvincialReport REPORT = ProvincialReport.builder()
            .id(Id.of("H38", "rep-2025"))
            .province(Code.of("15"))
            .year(YEAR)
            .kind(ReportKind.INNOVATION)
            .agency(Id.of("H38", "skhcn"))
            .submitted(LocalDate.of(2026, 3, 20))
            .addIndicators(Id.of("H38", "val-2025-223"))
            .budget(Id.of("H38", "bud-2025"))
            .highlights(Text.of("vi", "Ba vườn ươm mới, mười hai doanh nghiệp được công nhận"))
            .researchHeadcount(640)
            .researchFte(new BigDecimal("412.5"))
            .addDocuments(Samples.DOCUMENT)
            .status(ReportStatus.ACCEPTED)
            .provenance(Samples.PROVENANCE)
            .extras(Samples.EXTRAS)
            .build();

    /** What no sound record can be: an area with all that exactly one is to be of. */
    static final Area AREA = new Area(Code.of("VN"), Code.of("RRD"), Code.of("15"), Samples.EXTRAS);

    private IndicatorSamples() {}

    static List<Entity> entities() {
        return List.of(BUDGET, FUND, FRAMEWORK, VALUE, RANKING, REPORT);
    }

    static Area province(String code) {
        return Area.builder().province(Code.of(code)).build();
    }

    private static IndicatorNodeBuilder node(String code, String parent, String title, Code<IndicatorKind> kind) {
        return IndicatorNode.builder()
                .code(code)
                .parent(parent)
                .title(Text.of("vi", title))
                .kind(kind)
                .figure(FigureKind.SCORE)
                .direction(IndicatorDirection.HIGHER_BETTER);
    }
}
