package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an index gives to the score of a province, and what its own parts give of that.
 *
 * <p>The points of the parts of a node add up to the points of the node, to the last digit, and those of the index are its
 * score. Printed, it is a sentence for each part:
 *
 * <pre>
 * Chỉ số tổng hợp của Huế năm 2025: 49,365 điểm, hạng 1 trong 1.
 *   Đầu vào đổi mới sáng tạo: 51,5 điểm; trọng số 50 % trong chỉ số, góp 25,75 điểm.
 *   Đầu ra đổi mới sáng tạo: 47,23 điểm; trọng số 50 % trong chỉ số, góp 23,615 điểm.
 * </pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param node  the code of the node, such as {@code 2.2.3}
 * @param title  what the node is called
 * @param weight  for how many per cent of the index it counts here, with what others lost for want of a value; 0 if it has
 *     no score itself
 * @param score  the score of the node from 0 to 100, null if it has none
 * @param points  what it gives to the score of the index, null if the index has no score
 * @param sentence  the same in words, and why there is no score if there is none
 * @param parts  the parts from which it was computed, none if its value was given
 */
public record Contribution(
        String node,
        Text title,
        BigDecimal weight,
        @Nullable BigDecimal score,
        @Nullable BigDecimal points,
        Text sentence,
        List<Contribution> parts) {

    /** Creates a contribution. */
    public Contribution {
        requireNonNull(node, "node");
        requireNonNull(title, "title");
        requireNonNull(weight, "weight");
        requireNonNull(sentence, "sentence");
        parts = ImmutableList.copyOf(parts);
    }

    /**
     * Returns this contribution and all below it.
     *
     * @return the contributions, each before its parts
     */
    public Stream<Contribution> stream() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Contribution::stream));
    }

    /**
     * Returns the contributions as a table.
     *
     * @return the table, a row for each node: what it is, its weight in per cent, its score and its points
     */
    public Tabulation table() {
        Tabulation.Builder table = Tabulation.builder(
                Column.label("node"),
                Column.label("title"),
                Column.number("weight"),
                Column.number("score"),
                Column.number("points"));
        stream().forEach(one -> table.row(one.node, one.title, one.weight, one.score, one.points));
        return table.build();
    }

    /**
     * Returns the sentences, each part below the whole and a step further in.
     *
     * @param language  the language, {@code vi} or {@code en}
     * @return the lines
     */
    public String in(String language) {
        StringBuilder lines = new StringBuilder();
        write(language, "", lines);
        return lines.toString();
    }

    private void write(String language, String indent, StringBuilder lines) {
        lines.append(indent).append(sentence.best(language)).append('\n');
        parts.forEach(part -> part.write(language, indent + "  ", lines));
    }

    /**
     * Returns the sentences in Vietnamese.
     *
     * @return the lines
     */
    @Override
    public String toString() {
        return in("vi");
    }
}
