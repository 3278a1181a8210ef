package org.doimoi.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doimoi.code.CodeEntry;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** How the cells of a table are said, and in which order they stand. */
final class Labels {

    /** What stands where nothing is known. */
    static final String NOTHING = "–";

    private static final int DECIMALS = 2;

    private Labels() {}

    /** Says a label. */
    static String say(@Nullable Object cell, String language) {
        if (cell instanceof CodeEntry entry) {
            return entry.name().best(language);
        }
        if (cell instanceof Named named) {
            return named.name().best(language);
        }
        if (cell instanceof Text text) {
            return text.best(language);
        }
        return cell == null ? NOTHING : cell.toString();
    }

    /** Says the labels of a column; of those that are called the same, each with its code. */
    static List<String> sayAll(List<? extends @Nullable Object> cells, String language) {
        Map<String, Object> met = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Object cell : cells) {
            if (cell != null) {
                Object other = met.putIfAbsent(say(cell, language), cell);
                if (other != null && !Objects.equals(code(other), code(cell))) {
                    shared.add(say(cell, language));
                }
            }
        }
        List<String> said = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            String name = say(cell, language);
            String code = code(cell);
            said.add(code != null && shared.contains(name) ? name + " (" + code + ")" : name);
        }
        return said;
    }

    /** Returns the code of a label, with its scheme where its list has several; null if it has none. */
    static @Nullable String code(@Nullable Object cell) {
        if (cell instanceof CodeEntry entry) {
            String scheme = entry.term().scheme();
            return scheme == null ? entry.code() : scheme + ' ' + entry.code();
        }
        return cell instanceof Named named ? named.code() : null;
    }

    /** Says a figure to two decimals, in groups of three digits, with the comma or the point of the language. */
    static String figure(@Nullable Object cell, String language) {
        return cell == null ? NOTHING : figure((BigDecimal) cell, language, DECIMALS);
    }

    /** Says a figure to some decimals, without zeros at the end. */
    static String figure(BigDecimal number, String language, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = (rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
        char group = language.equals("en") ? ',' : '.';
        char point = language.equals("en") ? '.' : ',';
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder said = new StringBuilder(plain.substring(0, start));
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                said.append(group);
            }
            said.append(plain.charAt(i));
        }
        if (end < plain.length()) {
            said.append(point).append(plain, end + 1, plain.length());
        }
        return said.toString();
    }

    /** Numbers before days before names; names as a dictionary of the language has them. */
    static Comparator<Object> ascending(String language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        return Comparator.<Object>comparingInt(Labels::rank).thenComparing((one, other) -> {
            if (one instanceof Number && other instanceof Number) {
                return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
            }
            if (one instanceof LocalDate day && other instanceof LocalDate otherDay) {
                return day.compareTo(otherDay);
            }
            String name = say(one, language);
            String otherName = say(other, language);
            int order = collator.compare(name, otherName);
            return order != 0 ? order : name.compareTo(otherName);
        });
    }

    private static int rank(Object cell) {
        if (cell instanceof Number) {
            return 0;
        }
        return cell instanceof LocalDate ? 1 : 2;
    }
}
