package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doimoi.analysis.ProvincialFigures.Carried;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.analysis.ProvincialFigures.Reason;
import org.doimoi.code.CertaintyLevel;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Country;
import org.doimoi.code.IndicatorKind;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.code.Region;
import org.doimoi.model.Area;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.NodeScore;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The published results of an index over the years, such as the PII of 2023 to 2025, read so that a merger of provinces in
 * between is no trap.
 *
 * <pre>{@code
 * Rankings pii = Rankings.of(ecosystem, "PII");
 * pii.table();                                  // as published
 * pii.change(Year.of(2024), Year.of(2025));     // what compares; a note for what does not
 * pii.agreement();                              // do the published parts make the published scores?
 * }</pre>
 *
 * <p>Nothing is computed that was not published, save differences and, in {@link #agreement()}, means of published parts.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Rankings {

    private final CodeLists lists;
    private final Provinces provinces;
    private final ImmutableMap<Id<IndicatorFramework>, IndicatorFramework> editions;
    private final ImmutableMap<Year, Ranking> byYear;
    private final String language;

    private Rankings(
            CodeLists lists,
            Map<Id<IndicatorFramework>, IndicatorFramework> editions,
            Collection<Ranking> sorted,
            String language) {
        this.lists = lists;
        this.provinces = Provinces.of(lists);
        this.editions = ImmutableMap.copyOf(editions);
        Map<Year, Ranking> years = new LinkedHashMap<>();
        for (Ranking ranking : sorted) {
            Ranking other = years.put(ranking.year(), ranking);
            if (other != null) {
                throw new IllegalArgumentException("There are two rankings of " + ranking.year() + ", " + other.id()
                        + " and " + ranking.id() + "; give one of them");
            }
        }
        this.byYear = ImmutableMap.copyOf(years);
        this.language = language;
    }

    /**
     * Obtains the published results of an index in an ecosystem.
     *
     * @param ecosystem  the ecosystem, by whose code lists they are read
     * @param index  what the index is known as, such as {@code PII}, in capitals or not
     * @return the results
     * @throws IllegalArgumentException if there are none, or two of the same year
     */
    public static Rankings of(Ecosystem ecosystem, String index) {
        List<Ranking> rankings = ecosystem.records(Ranking.class).list();
        Set<Id<IndicatorFramework>> ranked =
                rankings.stream().map(Ranking::framework).collect(Collectors.toSet());
        List<IndicatorFramework> all = ecosystem.records(IndicatorFramework.class).stream()
                .filter(one -> ranked.contains(one.id()))
                .toList();
        List<IndicatorFramework> editions = all.stream()
                .filter(one -> one.code().toString().equalsIgnoreCase(index))
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("There are no rankings by " + index + ", there are by "
                    + all.stream().map(one -> one.code().toString()).distinct().collect(Collectors.joining(", ")));
        }
        return of(ecosystem.codeLists(), editions, rankings).in(ecosystem.language());
    }

    /**
     * Obtains the published results of an index.
     *
     * @param lists  the code lists by which areas are read
     * @param editions  the frameworks of the index, one for each edition or one for all
     * @param rankings  the results; those by other frameworks are passed over
     * @return the results
     * @throws IllegalArgumentException if there are none by these frameworks, or two of the same year
     */
    public static Rankings of(CodeLists lists, Collection<IndicatorFramework> editions, Collection<Ranking> rankings) {
        requireNonNull(lists, "lists");
        Map<Id<IndicatorFramework>, IndicatorFramework> byId = new LinkedHashMap<>();
        editions.forEach(edition -> byId.put(edition.id(), edition));
        List<Ranking> own = rankings.stream()
                .filter(ranking -> byId.containsKey(ranking.framework()))
                .sorted(Comparator.comparing(Ranking::year)
                        .thenComparing(ranking -> ranking.id().toString()))
                .toList();
        if (own.isEmpty()) {
            throw new IllegalArgumentException("There are no rankings by " + byId.keySet());
        }
        return new Rankings(lists, byId, own, "vi");
    }

    /**
     * Returns the same results, whose tables print in another language.
     *
     * @param other  the language, {@code vi} or {@code en}
     * @return the results
     */
    public Rankings in(String other) {
        return new Rankings(lists, editions, byYear.values(), requireNonNull(other, "other"));
    }

    /**
     * Returns the years of which there are results.
     *
     * @return the years in their order
     */
    public List<Year> years() {
        return byYear.keySet().asList();
    }

    private Ranking ranking(Year year) {
        Ranking ranking = byYear.get(year);
        if (ranking == null) {
            throw new IllegalArgumentException("There are no results of " + year + ", there are of " + years());
        }
        return ranking;
    }

    // --------------------------------------------------------------------

    /**
     * Returns the results as they were published, with the areas as they were in each year.
     *
     * @return the table of year, area, rank, out of how many, score, and how certain it is; by year and rank
     */
    public Tabulation table() {
        Tabulation.Builder table = Tabulation.builder(
                Column.label("year"),
                Column.label("area"),
                Column.figure("rank", Measure.RANK),
                Column.number("of"),
                Column.figure("score", Measure.SCORE),
                Column.label("certainty"));
        byYear.forEach((year, ranking) -> sorted(ranking)
                .forEach(entry -> table.row(
                        year.getValue(),
                        area(entry.area(), Indicators.end(year)),
                        entry.rank(),
                        ranking.of(),
                        entry.score(),
                        certainty(entry))));
        byYear.values().forEach(ranking -> coverage(ranking).ifPresent(table::note));
        mergers().forEach(table::note);
        return table.build().in(language);
    }

    /**
     * Returns the results of a year for its provinces, whose map the table knows, so that it can be joined and charted.
     *
     * @param year  the year
     * @return the table of province, rank and score, by rank; areas other than provinces are left out
     * @throws IllegalArgumentException if there are no results of the year
     */
    public Tabulation published(Year year) {
        Ranking ranking = ranking(year);
        LocalDate day = Indicators.end(year);
        Tabulation.Builder table = Tabulation.builder(
                Column.province("province", day),
                Column.figure("rank", Measure.RANK),
                Column.figure("score", Measure.SCORE));
        for (RankingEntry entry : sorted(ranking)) {
            if (entry.area().province() != null) {
                table.row(area(entry.area(), day), entry.rank(), entry.score());
            }
        }
        coverage(ranking).ifPresent(table::note);
        return table.build().in(language);
    }

    private static List<RankingEntry> sorted(Ranking ranking) {
        return ranking.entries().stream()
                .sorted(Comparator.comparing(RankingEntry::rank)
                        .thenComparing(entry -> String.valueOf(entry.area().province())))
                .toList();
    }

    private Object area(Area area, LocalDate day) {
        Code<Province> province = area.province();
        if (province != null) {
            return entry(Province.class, province, day);
        }
        Code<Region> region = area.region();
        if (region != null) {
            return entry(Region.class, region, day);
        }
        Code<Country> country = area.country();
        return country == null ? new Named("", Text.of("vi", Labels.NOTHING)) : entry(Country.class, country, day);
    }

    private <C extends CodeEntry> Object entry(Class<C> type, Code<C> code, LocalDate day) {
        Optional<C> entry = lists.get(type).find(code, day);
        return entry.isPresent() ? entry.get() : new Named(code.toString(), Text.of("vi", code.toString()));
    }

    private @Nullable Object certainty(RankingEntry entry) {
        Code<CertaintyLevel> certainty = entry.certainty();
        return certainty == null
                ? null
                : lists.get(CertaintyLevel.class).versions(certainty).stream()
                        .findFirst()
                        .<Object>map(one -> new Named(certainty.toString(), shortened(one.name())))
                        .orElse(certainty.toString());
    }

    /** The words before the colon, which say how certain it is; those after it say what that means. */
    private static Text shortened(Text name) {
        Text cut = name;
        for (String language : name.languages()) {
            String words = name.best(language);
            int colon = words.indexOf(':');
            cut = colon < 0 ? cut : cut.with(language, words.substring(0, colon));
        }
        return cut;
    }

    // --------------------------------------------------------------------

    private Optional<Text> coverage(Ranking ranking) {
        Integer of = ranking.of();
        int here = ranking.entries().size();
        return of == null || here >= of
                ? Optional.empty()
                : Optional.of(Text.ofVietnameseEnglish(
                        "Năm " + ranking.year() + " chỉ có kết quả của " + here + " trong " + of
                                + " đơn vị được xếp hạng.",
                        "Of " + ranking.year() + " the results of " + here + " are here, out of " + of
                                + " that were ranked."));
    }

    private Set<Province> provinces(Year year) {
        LocalDate day = Indicators.end(year);
        Set<Province> units = new HashSet<>();
        for (RankingEntry entry : ranking(year).entries()) {
            Code<Province> code = entry.area().province();
            if (code != null) {
                provinces.byCode(code, day).ifPresent(units::add);
            }
        }
        return units;
    }

    private List<Text> mergers() {
        List<Text> notes = new ArrayList<>();
        for (int i = 1; i < years().size(); i++) {
            merger(years().get(i - 1), years().get(i)).ifPresent(notes::add);
        }
        return notes;
    }

    /** Says which of those that were ranked in two years are not the same provinces. */
    private Optional<Text> merger(Year from, Year through) {
        LocalDate before = Indicators.end(from);
        LocalDate after = Indicators.end(through);
        int old = provinces.inForce(before).size();
        int now = provinces.inForce(after).size();
        Set<Province> ranked = provinces(from);
        Set<Province> rankedAfter = provinces(through);
        Map<Province, List<Province>> merged = merged(before, after, ranked, rankedAfter);
        if (old == now && merged.isEmpty() || ranked.isEmpty() || rankedAfter.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Text.ofVietnameseEnglish(
                "Từ năm " + from + " đến năm " + through + ", " + old + " tỉnh, thành phố được sắp xếp còn " + now
                        + ": thứ hạng hai năm không so sánh được, điểm của các đơn vị hình thành từ nhiều tỉnh cũng vậy: "
                        + say(merged, "vi") + ".",
                "From " + from + " to " + through + " " + old + " provinces became " + now
                        + ": ranks of the two years do not compare, nor do scores of those that were merged: "
                        + say(merged, "en") + "."));
    }

    private static String say(Map<Province, List<Province>> merged, String language) {
        return merged.entrySet().stream()
                .map(one -> one.getKey().name().best(language) + " ("
                        + one.getValue().stream()
                                .map(part -> part.name().best(language))
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
    }

    /**
     * Returns the scores of all years by the map of one day, as for a picture of them.
     *
     * @param day  the day, such as one after a merger
     * @return the table of province and of the score in each year, in the order of the list; null is what is not known, and
     *     what a province cannot have had since it was made of several, and notes say why. Other areas are left out
     */
    public Tabulation scores(LocalDate day) {
        Tabulation scores = years(Measure.SCORE, day);
        Optional<Text> note = editions(years());
        return note.isPresent() ? scores.withNote(note.get()) : scores;
    }

    /**
     * Returns the ranks of all years by the map of one day. They are of years of as many provinces as there are on the day.
     *
     * @param day  the day, such as one before a merger
     * @return the table of province and of the rank in each year, in the order of the list; null is what is not known or out
     *     of another number of provinces, and notes say why. Other areas are left out
     */
    public Tabulation ranks(LocalDate day) {
        return years(Measure.RANK, day);
    }

    private Tabulation years(Measure measure, LocalDate day) {
        String vietnamese = measure == Measure.RANK ? "Thứ hạng năm " : "Điểm năm ";
        String english = measure == Measure.RANK ? "The rank of " : "The score of ";
        List<Column> columns = new ArrayList<>(List.of(Column.province("province", day)));
        List<Map<Code<Province>, BigDecimal>> figures = new ArrayList<>();
        List<Text> notes = new ArrayList<>();
        for (Year year : years()) {
            Carried carried = carried(measure, year, day, Map.of());
            columns.add(Column.figure(year.toString(), measure));
            figures.add(carried.values());
            coverage(ranking(year)).ifPresent(notes::add);
            notes.addAll(refused(vietnamese + year, english + year, carried, year, day));
        }
        Tabulation.Builder table = Tabulation.builder(columns.toArray(Column[]::new));
        for (Province province : provinces.inForce(day)) {
            Code<Province> code = Code.of(province.code());
            if (figures.stream().anyMatch(one -> one.containsKey(code))) {
                List<@Nullable Object> row = new ArrayList<>(List.of(province));
                figures.forEach(one -> row.add(one.get(code)));
                table.row(row.toArray());
            }
        }
        notes.forEach(table::note);
        return table.build().in(language);
    }

    /**
     * Shows what was published of provinces that took in others beside what was published of those.
     *
     * @param from  the earlier year
     * @param through  the later year
     * @return the table of province in the later year, province in the earlier one, and rank and score in either, for each
     *     that is made of several and of which, before or after, something is known
     * @throws IllegalArgumentException if there are no results of one of the years
     */
    public Tabulation merged(Year from, Year through) {
        LocalDate day = Indicators.end(through);
        Map<Code<Province>, BigDecimal> ranks = figures(Measure.RANK, through);
        Map<Code<Province>, BigDecimal> scores = figures(Measure.SCORE, through);
        Map<Code<Province>, BigDecimal> oldRanks = figures(Measure.RANK, from);
        Map<Code<Province>, BigDecimal> oldScores = figures(Measure.SCORE, from);
        Tabulation.Builder table = Tabulation.builder(
                Column.province("province", day),
                Column.label("before"),
                Column.figure("rank " + from, Measure.RANK),
                Column.figure("score " + from, Measure.SCORE),
                Column.figure("rank " + through, Measure.RANK),
                Column.figure("score " + through, Measure.SCORE));
        merged(Indicators.end(from), day, provinces(from), provinces(through)).forEach((heir, parts) -> {
            Code<Province> code = Code.of(heir.code());
            parts.forEach(part -> {
                Code<Province> old = Code.of(part.code());
                table.row(heir, part, oldRanks.get(old), oldScores.get(old), ranks.get(code), scores.get(code));
            });
        });
        coverage(ranking(from)).ifPresent(table::note);
        coverage(ranking(through)).ifPresent(table::note);
        return table.build().in(language);
    }

    private Map<Province, List<Province>> merged(
            LocalDate before, LocalDate after, Set<Province> ranked, Set<Province> rankedAfter) {
        Map<Province, List<Province>> merged = new LinkedHashMap<>();
        for (Province heir : provinces.inForce(after)) {
            List<Province> parts = provinces.on(heir, after, before);
            if (parts.size() > 1
                    && (rankedAfter.contains(heir) || parts.stream().anyMatch(ranked::contains))) {
                merged.put(heir, parts);
            }
        }
        return merged;
    }

    // --------------------------------------------------------------------

    /**
     * Compares two years by the map of the later one, without weights of provinces; see {@link #change(Year, Year, Map)}.
     *
     * @param from  the earlier year
     * @param through  the later year
     * @return the table
     * @throws IllegalArgumentException if there are no results of one of the years
     */
    public Tabulation change(Year from, Year through) {
        return change(from, through, Map.of());
    }

    /**
     * Compares two years by the map of the later one.
     *
     * @param from  the earlier year
     * @param through  the later year
     * @param weights  the weights, such as population, by which the scores of provinces that were merged have a mean, by code
     *     at the end of the earlier year; none if there is to be no mean
     * @return the table of province, rank and score in either year, and how many ranks it rose and points it gained, by the
     *     later rank; null is what is not known or does not compare, and notes say why. Other areas are left out
     * @throws IllegalArgumentException if there are no results of one of the years, or a weight is below zero
     */
    public Tabulation change(Year from, Year through, Map<Code<Province>, BigDecimal> weights) {
        LocalDate day = Indicators.end(through);
        Carried ranks = carried(Measure.RANK, from, day, weights);
        Carried scores = carried(Measure.SCORE, from, day, weights);
        Map<Code<Province>, BigDecimal> nowRanks = figures(Measure.RANK, through);
        Map<Code<Province>, BigDecimal> nowScores = figures(Measure.SCORE, through);
        Set<Code<Province>> codes = new LinkedHashSet<>(nowRanks.keySet());
        codes.addAll(ranks.values().keySet());
        codes.addAll(scores.values().keySet());
        Tabulation.Builder table = Tabulation.builder(
                Column.province("province", day),
                Column.figure("rank " + from, Measure.RANK),
                Column.figure("rank " + through, Measure.RANK),
                Column.number("rise"),
                Column.figure("score " + from, Measure.SCORE),
                Column.figure("score " + through, Measure.SCORE),
                Column.number("gain"));
        for (Code<Province> code : codes) {
            Optional<Province> unit = provinces.byCode(code, day);
            if (unit.isPresent()) {
                BigDecimal oldRank = ranks.values().get(code);
                BigDecimal rank = nowRanks.get(code);
                BigDecimal old = scores.values().get(code);
                BigDecimal score = nowScores.get(code);
                table.row(unit.get(), oldRank, rank, difference(oldRank, rank), old, score, difference(score, old));
            }
        }
        coverage(ranking(from)).ifPresent(table::note);
        coverage(ranking(through)).ifPresent(table::note);
        refused("Thứ hạng năm " + from, "The rank of " + from, ranks, from, day).forEach(table::note);
        refused("Điểm năm " + from, "The score of " + from, scores, from, day).forEach(table::note);
        editions(List.of(from, through)).ifPresent(table::note);
        if (!weights.isEmpty()) {
            table.note(Text.ofVietnameseEnglish(
                    "Điểm năm " + from
                            + " của đơn vị nhập từ nhiều tỉnh là trung bình có trọng số do người tính đặt, không"
                            + " phải điểm đã công bố.",
                    "Scores of " + from
                            + " of provinces that were merged are means by weights of who computed this, not"
                            + " published ones."));
        }
        return table.build().in(language);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal more, @Nullable BigDecimal less) {
        return more == null || less == null ? null : more.subtract(less);
    }

    /** Returns the figures of a year in the order of their ranks. */
    private Map<Code<Province>, BigDecimal> figures(Measure measure, Year year) {
        Map<Code<Province>, BigDecimal> figures = new LinkedHashMap<>();
        for (RankingEntry entry : sorted(ranking(year))) {
            Code<Province> code = entry.area().province();
            BigDecimal figure = measure == Measure.RANK ? BigDecimal.valueOf(entry.rank()) : entry.score();
            if (code != null && figure != null) {
                figures.put(code, figure);
            }
        }
        return figures;
    }

    private Carried carried(Measure measure, Year from, LocalDate day, Map<Code<Province>, BigDecimal> weights) {
        ProvincialFigures figures = ProvincialFigures.of(measure, Indicators.end(from), figures(measure, from))
                .withProvinces(provinces);
        return (measure == Measure.RANK || weights.isEmpty() ? figures : figures.weightedBy(weights)).on(day);
    }

    private List<Text> refused(String vietnamese, String english, Carried carried, Year from, LocalDate day) {
        Map<Reason, List<Code<Province>>> byReason = new TreeMap<>();
        carried.refusals()
                .forEach(refusal -> byReason.computeIfAbsent(refusal.reason(), key -> new ArrayList<>())
                        .add(refusal.province()));
        List<Text> notes = new ArrayList<>();
        byReason.forEach((reason, codes) -> {
            boolean isUnplaced = reason == Reason.UNKNOWN_CODE || reason == Reason.UNKNOWN_LINEAGE;
            notes.add(Carrying.note(
                    Text.ofVietnameseEnglish(vietnamese, english),
                    reason,
                    codes,
                    isUnplaced ? Indicators.end(from) : day,
                    day,
                    provinces));
        });
        return notes;
    }

    /** Editions may differ in their indicators, which nobody can tell who does not know them all. */
    private Optional<Text> editions(List<Year> years) {
        List<String> by = years.stream()
                .map(year -> ranking(year).framework().toString())
                .distinct()
                .toList();
        String named = String.join(", ", by);
        return by.size() < 2
                ? Optional.empty()
                : Optional.of(Text.ofVietnameseEnglish(
                        "Các năm theo các bộ chỉ số khác nhau (" + named
                                + "): chênh lệch điểm có thể do bộ chỉ số thay đổi.",
                        "The years are by several editions (" + named
                                + "): a difference in scores may come from a change of the set."));
    }

    // --------------------------------------------------------------------

    /**
     * Computes published scores again from the published scores of their parts, wherever all the parts have scores and
     * weights.
     *
     * @return the table of year, area, node, the published score, the computed one rounded as it was, their difference, and
     *     whether rounding explains it: half a unit of the last digit of the published score, and of each part by its weight
     */
    public Tabulation agreement() {
        Tabulation.Builder table = Tabulation.builder(
                Column.label("year"),
                Column.label("area"),
                Column.label("node"),
                Column.figure("published", Measure.SCORE),
                Column.figure("computed", Measure.SCORE),
                Column.number("difference"),
                Column.label("agrees"));
        int published = 0;
        int computed = 0;
        for (Map.Entry<Year, Ranking> one : byYear.entrySet()) {
            IndicatorFramework edition =
                    requireNonNull(editions.get(one.getValue().framework()));
            for (RankingEntry entry : sorted(one.getValue())) {
                Map<String, BigDecimal> scores = scores(entry, edition);
                for (IndicatorNode node : edition.nodes()) {
                    BigDecimal score = scores.get(node.code());
                    Optional<Computed> mean = score == null ? Optional.empty() : mean(node, edition, scores);
                    published += score == null ? 0 : 1;
                    if (score != null && mean.isPresent()) {
                        computed++;
                        Fraction off = mean.get().score().minus(Fraction.of(score));
                        Fraction allowed = mean.get().rounding().plus(half(score));
                        BigDecimal again = mean.get().score().round(score.scale(), RoundingMode.HALF_UP);
                        boolean agrees = off.compareTo(allowed) <= 0
                                && Fraction.ZERO.minus(off).compareTo(allowed) <= 0;
                        table.row(
                                one.getKey().getValue(),
                                area(entry.area(), Indicators.end(one.getKey())),
                                node.title(),
                                score,
                                again,
                                again.subtract(score),
                                agrees
                                        ? Text.ofVietnameseEnglish("khớp", "yes")
                                        : Text.ofVietnameseEnglish("không", "no"));
                    }
                }
            }
        }
        return table.note(Text.ofVietnameseEnglish(
                        "Tính lại được " + computed + " trong " + published
                                + " điểm đã công bố: các điểm khác không có đủ điểm và trọng số của các phần.",
                        computed + " of " + published
                                + " published scores can be computed again: of the others not all parts"
                                + " have a score and a weight."))
                .build()
                .in(language);
    }

    private record Computed(Fraction score, Fraction rounding) {}

    private static Map<String, BigDecimal> scores(RankingEntry entry, IndicatorFramework edition) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (NodeScore score : entry.scores()) {
            scores.put(score.node(), score.score());
        }
        BigDecimal whole = entry.score();
        for (IndicatorNode node : edition.nodes()) {
            if (whole != null && node.kind().equals(IndicatorKind.INDEX)) {
                scores.putIfAbsent(node.code(), whole);
            }
        }
        return scores;
    }

    private static Optional<Computed> mean(
            IndicatorNode node, IndicatorFramework edition, Map<String, BigDecimal> scores) {
        Fraction sum = Fraction.ZERO;
        Fraction rounding = Fraction.ZERO;
        Fraction whole = Fraction.ZERO;
        for (IndicatorNode part : edition.nodes()) {
            if (node.code().equals(part.parent())) {
                BigDecimal weight = part.weight();
                BigDecimal score = scores.get(part.code());
                if (weight == null || score == null) {
                    return Optional.empty();
                }
                Fraction exact = Fraction.of(weight);
                sum = sum.plus(exact.times(Fraction.of(score)));
                rounding = rounding.plus(exact.times(half(score)));
                whole = whole.plus(exact);
            }
        }
        return whole.signum() > 0 ? Optional.of(new Computed(sum.over(whole), rounding.over(whole))) : Optional.empty();
    }

    /** Half a unit of the last digit. */
    private static Fraction half(BigDecimal score) {
        return Fraction.of(BigDecimal.valueOf(5).movePointLeft(score.scale() + 1));
    }

    /**
     * Returns the results as they were published, as a text.
     *
     * @return the text of {@link #table()}
     */
    @Override
    public String toString() {
        return table().toString();
    }
}
