package org.doimoi.analysis;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.doimoi.code.FigureKind;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.model.Area;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.IndicatorNodeBuilder;
import org.doimoi.model.IndicatorValue;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** A small index of made-up indicators, and values of it. */
final class IndicatorFixture {

    static final Year BEFORE = Year.of(2024);
    static final Year AFTER = Year.of(2025);

    /** Of A, whose weight is 60, A1 is three quarters and A2 one; of A2 less is better. */
    static final IndicatorFramework INDEX = framework(
            node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
            node("A", "T", IndicatorKind.PILLAR, FigureKind.SCORE, "60"),
            node("B", "T", IndicatorKind.INDICATOR, FigureKind.AMOUNT, "40"),
            node("A1", "A", IndicatorKind.INDICATOR, FigureKind.COUNT, "3"),
            node("A2", "A", IndicatorKind.INDICATOR, FigureKind.RATE, "1").toBuilder()
                    .direction(IndicatorDirection.LOWER_BETTER)
                    .unit(Text.ofVietnameseEnglish("ngày", "days"))
                    .build());

    private IndicatorFixture() {}

    static IndicatorFramework framework(IndicatorNode... nodes) {
        return IndicatorFramework.builder()
                .id(Id.of("H57", "set"))
                .code(Code.of("T"))
                .title(Text.ofVietnameseEnglish("Bộ chỉ số thử", "Set of a test"))
                .year(BEFORE)
                .addNodes(nodes)
                .build();
    }

    static IndicatorNode node(
            String code,
            @Nullable String parent,
            Code<IndicatorKind> kind,
            Code<FigureKind> figure,
            @Nullable String weight) {
        IndicatorNodeBuilder node = IndicatorNode.builder()
                .code(code)
                .title(Text.ofVietnameseEnglish("Chỉ số " + code, "Node " + code))
                .kind(kind)
                .figure(figure)
                .direction(IndicatorDirection.HIGHER_BETTER);
        return node.parent(parent)
                .weight(weight == null ? null : new BigDecimal(weight))
                .build();
    }

    static IndicatorValue value(Year year, String node, String province, String value) {
        return IndicatorValue.builder()
                .id(Id.of("H57", node + "-" + province + "-" + year))
                .framework(INDEX.id())
                .indicator(node)
                .area(Area.builder().province(Code.of(province)).build())
                .year(year)
                .value(new BigDecimal(value))
                .build();
    }

    /** Values of a node by pairs of province and value. */
    static List<IndicatorValue> values(Year year, String node, String... pairs) {
        List<IndicatorValue> values = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.add(value(year, node, pairs[i], pairs[i + 1]));
        }
        return values;
    }
}
