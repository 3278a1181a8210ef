package org.doimoi.examples.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.doimoi.analysis.Column;
import org.doimoi.analysis.Match;
import org.doimoi.analysis.Matching;
import org.doimoi.analysis.Named;
import org.doimoi.analysis.Tabulation;
import org.doimoi.model.Listing;
import org.doimoi.value.Text;

/**
 * The listings that answer another, the best first; it prints as a table.
 *
 * <p>This class is immutable.
 */
public final class Answers {

    private static final int DECIMALS = 3;

    private final Listing asked;
    private final List<Match<? extends Listing>> matches;
    private final String language;

    Answers(Listing asked, List<? extends Match<? extends Listing>> matches, String language) {
        this.asked = asked;
        this.matches = List.copyOf(matches);
        this.language = language;
    }

    /**
     * Returns the matches.
     *
     * @return the matches, the best first
     */
    public List<Match<? extends Listing>> matches() {
        return matches;
    }

    /**
     * Returns the ranking.
     *
     * @return the table of place, score, identifier and title
     */
    public Tabulation table() {
        Tabulation.Builder table = Tabulation.builder(
                Column.number("rank"), Column.number("score"), Column.label("id"), Column.label("title"));
        for (int i = 0; i < matches.size(); i++) {
            Match<? extends Listing> match = matches.get(i);
            table.row(
                    i + 1,
                    rounded(match.score()),
                    match.listing().id().toString(),
                    match.listing().title());
        }
        return table.build().in(language);
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * Says why one of them answers.
     *
     * @param rank  its place, from 1
     * @return the table of what was compared, how well it fits, how much that counts, the points that makes, which add up to
     *     the score, and the reason; what one of the two does not say has no fit, and half the points
     * @throws IllegalArgumentException if there is no such place
     */
    public Tabulation why(int rank) {
        if (rank < 1 || rank > matches.size()) {
            throw new IllegalArgumentException("There is no answer " + rank + ", there are " + matches.size());
        }
        Match<? extends Listing> match = matches.get(rank - 1);
        double total = match.parts().stream().mapToDouble(Match.Part::weight).sum();
        Tabulation.Builder table = Tabulation.builder(
                Column.label("aspect"),
                Column.number("fit"),
                Column.number("weight"),
                Column.number("points"),
                Column.label("why"));
        for (Match.Part part : match.parts()) {
            Double fit = part.fit();
            table.row(
                    aspect(part.aspect()),
                    fit == null ? null : rounded(fit),
                    rounded(part.weight() / total),
                    rounded(part.weight() / total * (fit == null ? Matching.UNKNOWN : fit)),
                    part.reason());
        }
        return table.build().in(language);
    }

    private static Named aspect(Match.Aspect aspect) {
        Text name = switch (aspect) {
            case TEXT -> Text.ofVietnameseEnglish("lời văn", "words");
            case FIELD -> Text.ofVietnameseEnglish("lĩnh vực", "field");
            case INDUSTRY -> Text.ofVietnameseEnglish("ngành", "industry");
            case READINESS -> Text.ofVietnameseEnglish("mức sẵn sàng", "readiness");
            case PRICE -> Text.ofVietnameseEnglish("giá", "price");
            case FORM -> Text.ofVietnameseEnglish("hình thức", "form");
            case PLACE -> Text.ofVietnameseEnglish("địa bàn", "place");
            case TIME -> Text.ofVietnameseEnglish("thời hạn", "time");
        };
        return new Named(aspect.name(), name);
    }

    /**
     * Returns what was asked for, and the ranking.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return asked.id() + " " + asked.title().best(language) + "\n\n" + table();
    }
}
