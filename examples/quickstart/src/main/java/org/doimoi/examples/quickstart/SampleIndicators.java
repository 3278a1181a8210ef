package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.FICTIONAL;
import static org.doimoi.examples.quickstart.SampleParts.agencyOf;
import static org.doimoi.examples.quickstart.SampleParts.id;
import static org.doimoi.examples.quickstart.SampleParts.provenance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.code.CertaintyLevel;
import org.doimoi.code.FigureKind;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.code.ReportKind;
import org.doimoi.code.ReportStatus;
import org.doimoi.code.StartupKind;
import org.doimoi.examples.quickstart.Texts.Row;
import org.doimoi.model.Area;
import org.doimoi.model.Decision;
import org.doimoi.model.Document;
import org.doimoi.model.EnterpriseFund;
import org.doimoi.model.Funding;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.IndicatorNodeBuilder;
import org.doimoi.model.IndicatorValue;
import org.doimoi.model.NodeScore;
import org.doimoi.model.Party;
import org.doimoi.model.ProvincialBudget;
import org.doimoi.model.ProvincialReport;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingBuilder;
import org.doimoi.model.RankingEntry;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The budgets, funds, indicators, rankings and reports of the sample.
 *
 * <p>Real, each with its source and certainty, are the sets of indicators whose ids begin with {@code doimoi:}, their
 * values and their rankings, as far as publications give them. Budgets, funds, reports and the set of one province are
 * fictional: no figures of single provinces or enterprises were found.
 */
final class SampleIndicators {

    /** Provinces of which nothing was merged, so that a code means the same in each year. */
    private static final List<String> PROVINCES = List.of("46", "11", "40");

    private static final Id<IndicatorFramework> OWN_SET = id("H57", "set", 1);

    private final List<Startup> startups;

    final List<ProvincialBudget> budgets = new ArrayList<>();
    final List<EnterpriseFund> funds = new ArrayList<>();
    final List<IndicatorFramework> frameworks = new ArrayList<>();
    final List<IndicatorValue> values = new ArrayList<>();
    final List<Ranking> rankings = new ArrayList<>();
    final List<ProvincialReport> reports = new ArrayList<>();

    SampleIndicators(List<Startup> startups) {
        this.startups = startups;
        addRealSets();
        addRealValues();
        addRealRankings();
        addOwnSet();
        addBudgetsAndReports();
        addFunds();
    }

    // ------------------------------------------------------------------------------------------------ what is real

    private void addRealSets() {
        List<Row> nodes = Texts.read("indicator_nodes.tsv");
        for (Row row : Texts.read("indicator_sets.tsv")) {
            frameworks.add(IndicatorFramework.builder()
                    .id(Id.of("doimoi", row.get("set")))
                    .code(Code.of(row.get("code")))
                    .title(row.text("title"))
                    .publisher(
                            row.has("publisher")
                                    ? Party.builder()
                                            .actor(Id.parse(row.get("publisher")))
                                            .build()
                                    : null)
                    .year(row.has("year") ? Year.parse(row.get("year")) : null)
                    .decision(
                            row.has("decision")
                                    ? Decision.builder()
                                            .number(row.get("decision"))
                                            .issuer(Id.parse(row.get("publisher")))
                                            .date(LocalDate.parse(row.get("decided")))
                                            .build()
                                    : null)
                    .nodes(nodes.stream()
                            .filter(node -> List.of(node.get("sets").split(",")).contains(row.get("set")))
                            .map(SampleIndicators::node)
                            .toList())
                    .source(row.get("source"))
                    .certainty(Code.of(row.get("certainty")))
                    .build());
        }
    }

    private static IndicatorNode node(Row row) {
        return IndicatorNode.builder()
                .code(row.get("code"))
                .parent(orNull(row, "parent"))
                .title(row.text("title"))
                .kind(Code.of(row.get("kind")))
                .figure(Code.of(row.get("figure")))
                .unit(row.has("unit.vi") ? row.text("unit") : null)
                .direction(IndicatorDirection.HIGHER_BETTER)
                .weight(number(row, "weight"))
                .source(row.get("source"))
                .certainty(Code.of(row.get("certainty")))
                .build();
    }

    private void addRealValues() {
        for (Row row : Texts.read("indicator_values.tsv")) {
            String local = String.join("-", row.get("set"), row.get("indicator"), row.get("place"), row.get("year"));
            values.add(IndicatorValue.builder()
                    .id(Id.of("doimoi", local))
                    .framework(Id.of("doimoi", row.get("set")))
                    .indicator(row.get("indicator"))
                    .area(area(row.get("place")))
                    .year(Year.parse(row.get("year")))
                    .value(new BigDecimal(row.get("value")))
                    .source(row.get("source"))
                    .certainty(Code.of(row.get("certainty")))
                    .build());
        }
    }

    private void addRealRankings() {
        Map<String, RankingBuilder> builders = new LinkedHashMap<>();
        for (Row row : Texts.read("indicator_ranks.tsv")) {
            builders.computeIfAbsent(
                            row.get("set") + ' ' + row.get("year"),
                            key -> Ranking.builder()
                                    .id(Id.of(
                                            "doimoi",
                                            "ranking-" + row.get("set").replaceAll("-.*", "") + '-' + row.get("year")))
                                    .framework(Id.of("doimoi", row.get("set")))
                                    .year(Year.parse(row.get("year")))
                                    .of(Integer.valueOf(row.get("of")))
                                    .published(row.has("published") ? LocalDate.parse(row.get("published")) : null))
                    .addEntries(RankingEntry.builder()
                            .area(area(row.get("place")))
                            .rank(Integer.valueOf(row.get("rank")))
                            .score(number(row, "score"))
                            .scores(Stream.of("input", "output")
                                    .filter(row::has)
                                    .map(part -> NodeScore.builder()
                                            .node(part.equals("input") ? "I" : "O")
                                            .score(new BigDecimal(row.get(part)))
                                            .build())
                                    .toList())
                            .source(row.get("source"))
                            .certainty(Code.of(row.get("certainty")))
                            .build());
        }
        builders.values().forEach(builder -> rankings.add(builder.build()));
    }

    /** Returns the area of a code: figures for a province, VN for the country, else a region. */
    private static Area area(String place) {
        if (place.equals("VN")) {
            return Area.builder().country(Code.of(place)).build();
        }
        return Character.isDigit(place.charAt(0))
                ? Area.builder().province(Code.of(place)).build()
                : Area.builder().region(Code.of(place)).build();
    }

    private static @Nullable String orNull(Row row, String column) {
        return row.has(column) ? row.get(column) : null;
    }

    private static @Nullable BigDecimal number(Row row, String column) {
        return row.has(column) ? new BigDecimal(row.get(column)) : null;
    }

    // ------------------------------------------------------------------------------------------------ what is made up

    private void addOwnSet() {
        frameworks.add(IndicatorFramework.builder()
                .id(OWN_SET)
                .code(Code.of("STI"))
                .title(Text.ofVietnameseEnglish(
                        "Bộ chỉ tiêu đổi mới sáng tạo của một địa phương (mẫu)", "Targets of one province (sample)"))
                .publisher(
                        Party.builder().name("Sở Khoa học và Công nghệ (mẫu)").build())
                .addNodes(
                        node("T", null, "Kết quả chung", "Results as a whole", IndicatorKind.INDEX)
                                .figure(FigureKind.SCORE)
                                .build(),
                        node("T.1", "T", "Khởi nghiệp sáng tạo", "Start-ups", IndicatorKind.SUB_PILLAR)
                                .figure(FigureKind.SCORE)
                                .weight(new BigDecimal("60"))
                                .build(),
                        node("T.2", "T", "Thủ tục", "Procedures", IndicatorKind.SUB_PILLAR)
                                .figure(FigureKind.SCORE)
                                .weight(new BigDecimal("40"))
                                .build(),
                        node(
                                        "T.1.1",
                                        "T.1",
                                        "Số doanh nghiệp khởi nghiệp sáng tạo",
                                        "Start-ups",
                                        IndicatorKind.INDICATOR)
                                .figure(FigureKind.COUNT)
                                .unit(Text.ofVietnameseEnglish("doanh nghiệp", "enterprises"))
                                .build(),
                        node("T.1.2", "T.1", "Vốn đầu tư cho khởi nghiệp", "Money raised", IndicatorKind.INDICATOR)
                                .figure(FigureKind.AMOUNT)
                                .unit(Text.ofVietnameseEnglish("tỷ đồng", "billion dong"))
                                .build(),
                        node(
                                        "T.2.1",
                                        "T.2",
                                        "Thời gian giải quyết hồ sơ",
                                        "Days for a dossier",
                                        IndicatorKind.INDICATOR)
                                .figure(FigureKind.RATE)
                                .unit(Text.ofVietnameseEnglish("ngày trên hồ sơ", "days per dossier"))
                                .direction(IndicatorDirection.LOWER_BETTER)
                                .build(),
                        node("T.2.2", "T.2", "Thứ hạng cải cách hành chính", "Rank in reform", IndicatorKind.INDICATOR)
                                .figure(FigureKind.RANK)
                                .direction(IndicatorDirection.LOWER_BETTER)
                                .build())
                .provenance(provenance(OWN_SET))
                .extras(FICTIONAL)
                .build());
        rankings.add(Ranking.builder()
                .id(id("H57", "ranking", 1))
                .framework(OWN_SET)
                .year(Year.of(2024))
                .addEntries(entry("46", 1, "61.4"), entry("11", 2, "48.0"), entry("40", 2, "48.0"))
                .provenance(provenance(id("H57", "ranking", 1)))
                .extras(FICTIONAL)
                .build());
    }

    private static IndicatorNodeBuilder node(
            String code, @Nullable String parent, String vietnamese, String english, Code<IndicatorKind> kind) {
        return IndicatorNode.builder()
                .code(code)
                .parent(parent)
                .title(Text.ofVietnameseEnglish(vietnamese, english))
                .kind(kind)
                .certainty(CertaintyLevel.OWN);
    }

    private static RankingEntry entry(String province, int rank, String score) {
        return RankingEntry.builder()
                .area(area(province))
                .rank(rank)
                .tied(rank == 2)
                .score(new BigDecimal(score))
                .build();
    }

    private void addBudgetsAndReports() {
        for (int i = 0; i < 2 * PROVINCES.size(); i++) {
            String province = PROVINCES.get(i / 2);
            String issuer = agencyOf(province);
            Year year = Year.of(2024 + i % 2);
            long notified = 62_000_000_000L + 9_000_000_000L * i;
            long allocated = notified + (i % 4 == 3 ? -4_000_000_000L : 7_500_000_000L);
            Id<ProvincialBudget> budget = id(issuer, "budget", i + 1);
            budgets.add(ProvincialBudget.builder()
                    .id(budget)
                    .province(Code.of(province))
                    .year(year)
                    .notified(Money.dong(notified))
                    .allocated(Money.dong(allocated))
                    .spent(i % 2 == 0 ? Money.dong(allocated - 1_200_000_000L) : null)
                    .addSources(
                            funding("state-local", allocated - 9_000_000_000L),
                            funding("state-central", 6_000_000_000L),
                            funding("enterprise", 2_000_000_000L),
                            funding("foreign", 1_000_000_000L))
                    .decision(Decision.builder()
                            .number((40 + i) + "/NQ-MẪU")
                            .issuer(Id.of(issuer, "ubnd"))
                            .date(LocalDate.of(year.getValue() - 1, 12, 10))
                            .build())
                    .provenance(provenance(budget))
                    .extras(FICTIONAL)
                    .build());
            addReport(i, province, year, budget);
        }
    }

    private void addReport(int i, String province, Year year, Id<ProvincialBudget> budget) {
        String issuer = budget.issuer();
        List<Id<IndicatorValue>> reported = List.of(id(issuer, "value", 2 * i + 1), id(issuer, "value", 2 * i + 2));
        addValue(reported.get(0), "T.1.1", province, year, new BigDecimal(12 + 5 * i), null);
        addValue(reported.get(1), "T.1.2", province, year, new BigDecimal("31.5").add(new BigDecimal(i)), "5" + i);
        Id<ProvincialReport> report = id(issuer, "report", i + 1);
        boolean yearly = year.getValue() == 2025;
        reports.add(ProvincialReport.builder()
                .id(report)
                .province(Code.of(province))
                .year(year)
                .kind(yearly ? ReportKind.INNOVATION : ReportKind.ACTIVITY)
                .agency(Id.of(issuer, "so-khcn"))
                .submitted(LocalDate.of(year.getValue() + 1, 3, 10 + i))
                .indicators(reported)
                .budget(budget)
                .highlights(Text.ofVietnameseEnglish(
                        "Địa phương mẫu số " + (i + 1) + " hỗ trợ thêm các nhóm khởi nghiệp và một vườn ươm.",
                        "Sample province " + (i + 1) + " supported more start-ups and one more incubator."))
                .researchHeadcount(900 + 40 * i)
                .researchFte(new BigDecimal("512.5").add(new BigDecimal(20 * i)))
                .addDocuments(Document.builder()
                        .title(Text.ofVietnameseEnglish("Báo cáo năm " + year, "Report of " + year))
                        .link("https://exchange.example/bao-cao-" + (i + 1) + ".pdf")
                        .mediaType("application/pdf")
                        .build())
                .status(List.of(ReportStatus.ACCEPTED, ReportStatus.SUBMITTED, ReportStatus.RETURNED)
                        .get(i % 3))
                .provenance(provenance(report))
                .extras(FICTIONAL)
                .build());
    }

    private void addValue(
            Id<IndicatorValue> id,
            String indicator,
            String province,
            Year year,
            BigDecimal value,
            @Nullable String score) {
        values.add(IndicatorValue.builder()
                .id(id)
                .framework(OWN_SET)
                .indicator(indicator)
                .area(area(province))
                .year(year)
                .period(Period.of(year.atDay(1), year.atMonth(12).atEndOfMonth()))
                .value(value)
                .unit(indicator.equals("T.1.1") ? Text.ofVietnameseEnglish("doanh nghiệp", "enterprises") : null)
                .score(score == null ? null : new BigDecimal(score))
                .provenance(provenance(id))
                .extras(FICTIONAL)
                .build());
    }

    private static Funding funding(String source, long dong) {
        return Funding.builder()
                .source(Code.of(source))
                .amount(Money.dong(dong))
                .build();
    }

    private void addFunds() {
        List<Startup> enterprises = startups.stream()
                .filter(one -> one.kind().equals(StartupKind.ENTERPRISE))
                .limit(3)
                .toList();
        for (int i = 0; i < enterprises.size(); i++) {
            Startup one = enterprises.get(i);
            addFund(one, 2 * i + 1, 2024, "8.5", 0);
            addFund(one, 2 * i + 2, 2025, "15", 30_000_000L * (2 * i + 1));
        }
    }

    /** Adds a fund that sets aside 100 million dong times its number, uses six tenths and hands on one. */
    private void addFund(Startup enterprise, int number, int year, String rate, long carriedOver) {
        Id<EnterpriseFund> fund = id(enterprise.id().issuer(), "fund", number);
        funds.add(EnterpriseFund.builder()
                .id(fund)
                .enterprise(Id.of(enterprise.id().issuer(), enterprise.id().local()))
                .year(Year.of(year))
                .rate(new BigDecimal(rate))
                .setAside(Money.dong(100_000_000L * number))
                .carriedOver(Money.dong(carriedOver))
                .used(Money.dong(60_000_000L * number))
                .returned(Money.dong(10_000_000L * number))
                .provenance(provenance(fund))
                .extras(FICTIONAL)
                .build());
    }
}
