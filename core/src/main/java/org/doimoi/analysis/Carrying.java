package org.doimoi.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.analysis.ProvincialFigures.Carried;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.analysis.ProvincialFigures.Reason;
import org.doimoi.analysis.ProvincialFigures.Refusal;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.value.Code;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** The rows of a table by the provinces of another day. */
final class Carrying {

    private record Refused(String column, Reason reason) {}

    private final Tabulation table;
    private final int place;
    private final LocalDate from;
    private final LocalDate to;
    private final Provinces provinces;
    private final Map<Refused, Set<String>> refused = new LinkedHashMap<>();

    Carrying(Tabulation table, int place, LocalDate from, LocalDate to, Provinces provinces) {
        this.table = table;
        this.place = place;
        this.from = from;
        this.to = to;
        this.provinces = provinces;
    }

    List<List<@Nullable Object>> rows() {
        List<Column> columns = table.columns();
        Map<List<@Nullable Object>, Map<Code<Province>, List<@Nullable Object>>> groups = new LinkedHashMap<>();
        List<List<@Nullable Object>> nowhere = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            if (!(row.get(place) instanceof Province province)) {
                nowhere.add(row);
                continue;
            }
            List<@Nullable Object> others = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                others.add(i == place || columns.get(i).isFigure() ? null : row.get(i));
            }
            Map<Code<Province>, List<@Nullable Object>> group =
                    groups.computeIfAbsent(others, key -> new LinkedHashMap<>());
            if (group.put(Code.of(province.code()), row) != null) {
                throw new IllegalArgumentException(
                        "There are two rows of " + province.name() + " with the same labels");
            }
        }
        List<List<@Nullable Object>> carried = new ArrayList<>();
        groups.forEach((others, group) -> carry(others, group, carried));
        carried.addAll(nowhere);
        return carried;
    }

    private void carry(
            List<@Nullable Object> others,
            Map<Code<Province>, List<@Nullable Object>> group,
            List<List<@Nullable Object>> carried) {
        Set<Province> heirs = new HashSet<>();
        for (Code<Province> code : group.keySet()) {
            provinces.byCode(code, from).ifPresent(unit -> heirs.addAll(provinces.on(unit, from, to)));
        }
        Map<Integer, Map<Code<Province>, BigDecimal>> figures = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).isFigure()) {
                figures.put(i, figures(i, group));
            }
        }
        for (Province heir : provinces.inForce(to)) {
            if (heirs.contains(heir)) {
                List<@Nullable Object> row = new ArrayList<>(others);
                row.set(place, heir);
                figures.forEach((i, values) -> row.set(i, values.get(Code.<Province>of(heir.code()))));
                carried.add(row);
            }
        }
    }

    private Map<Code<Province>, BigDecimal> figures(int index, Map<Code<Province>, List<@Nullable Object>> group) {
        Column column = table.columns().get(index);
        Map<Code<Province>, BigDecimal> values = new LinkedHashMap<>();
        if (column.absentIsZero()) {
            provinces.inForce(from).forEach(unit -> values.put(Code.of(unit.code()), BigDecimal.ZERO));
        }
        group.forEach((code, row) -> {
            values.remove(code);
            if (row.get(index) instanceof BigDecimal figure) {
                values.put(code, figure);
            }
        });
        Measure measure = column.measure();
        // a figure of which nothing is said is carried as cautiously as a score
        Carried carried = ProvincialFigures.of(measure == null ? Measure.SCORE : measure, from, values)
                .withProvinces(provinces)
                .on(to);
        for (Refusal refusal : carried.refusals()) {
            // a sum too small is no news where none of the parts is in the table
            if (refusal.parts().stream().anyMatch(group::containsKey)) {
                refused.computeIfAbsent(new Refused(column.name(), refusal.reason()), key -> new HashSet<>())
                        .add(refusal.province().toString());
            }
        }
        return carried.values();
    }

    /** Says what was refused, a sentence for each column and reason. */
    List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        refused.forEach((what, codes) -> {
            boolean known = what.reason() != Reason.UNKNOWN_CODE && what.reason() != Reason.UNKNOWN_LINEAGE;
            List<Code<Province>> sorted =
                    codes.stream().sorted().map(Code::<Province>of).toList();
            notes.add(note(
                    Text.ofVietnameseEnglish(what.column(), what.column()),
                    what.reason(),
                    sorted,
                    known ? to : from,
                    to,
                    provinces));
        });
        return notes;
    }

    /**
     * Says what was refused.
     *
     * @param what  what has no value
     * @param reason  why
     * @param codes  of which provinces, in the order in which they are to be named
     * @param day  the day on which the codes are read
     * @param to  the day to which figures were carried
     * @param provinces  the provinces
     */
    static Text note(
            Text what, Reason reason, List<Code<Province>> codes, LocalDate day, LocalDate to, Provinces provinces) {
        return Text.ofVietnameseEnglish(
                what.best("vi") + " không có giá trị theo địa giới ngày " + day(to) + " cho "
                        + names(codes, day, provinces, "vi") + ": " + vietnamese(reason) + ".",
                what.best("en") + " has no value by the map of " + to + " for " + names(codes, day, provinces, "en")
                        + ": " + english(reason) + ".");
    }

    static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String names(List<Code<Province>> codes, LocalDate day, Provinces provinces, String language) {
        return codes.stream()
                .map(code -> provinces
                        .byCode(code, day)
                        .map(unit -> unit.name().best(language))
                        .orElse(code.toString()))
                .collect(Collectors.joining(", "));
    }

    static String vietnamese(Reason reason) {
        return switch (reason) {
            case UNKNOWN_CODE -> "mã không có hiệu lực vào ngày của số liệu";
            case UNKNOWN_LINEAGE -> "không rõ đơn vị này đã trở thành đơn vị nào";
            case VALUE_MISSING -> "thiếu số liệu của một tỉnh trước sáp nhập";
            case DOES_NOT_ADD -> "số liệu này không cộng được khi các tỉnh sáp nhập";
            case WEIGHT_MISSING -> "thiếu quyền số của một tỉnh trước sáp nhập";
            case SPLIT -> "tỉnh đã được chia và không rõ phần của mỗi nơi";
            case RANK_OF_OTHERS -> "số tỉnh đã thay đổi nên thứ hạng không còn so sánh được";
        };
    }

    static String english(Reason reason) {
        return switch (reason) {
            case UNKNOWN_CODE -> "the code is not in force on the day of the figures";
            case UNKNOWN_LINEAGE -> "it is not known what the unit became";
            case VALUE_MISSING -> "a province that was merged has no figure";
            case DOES_NOT_ADD -> "the figures of provinces that were merged do not add";
            case WEIGHT_MISSING -> "a province that was merged has no weight";
            case SPLIT -> "the province was split, and the share of each part is not known";
            case RANK_OF_OTHERS -> "the number of provinces changed, and with it what a rank is out of";
        };
    }
}
