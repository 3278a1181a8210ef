package org.doimoi.analysis;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.doimoi.analysis.Match.Aspect;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeLists;
import org.doimoi.code.CooperationForm;
import org.doimoi.code.Province;
import org.doimoi.value.Code;
import org.doimoi.value.Money;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Says in Vietnamese and English why a listing answers another, one sentence an aspect. */
final class Reasons {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final int MAX_PHRASES = 4;
    private static final int MAX_LEVEL = 9;

    private final Profile asked;
    private final Profile found;
    private final Profile supply;
    private final Profile demand;
    private final Comparison comparison;
    private final CodeLists lists;

    Reasons(Profile asked, Profile found, Comparison comparison, CodeLists lists) {
        this.asked = asked;
        this.found = found;
        this.supply = asked.isDemand() ? found : asked;
        this.demand = asked.isDemand() ? asked : found;
        this.comparison = comparison;
        this.lists = lists;
    }

    /** Says how an aspect fits; the fit is below 0 if it is not known. */
    Text say(Aspect aspect, double fit) {
        return switch (aspect) {
            case TEXT -> throw new IllegalArgumentException("The words are for text(...)");
            case FIELD -> fields(comparison.nearestFields(asked, found));
            case INDUSTRY -> industries(comparison.nearestIndustries(asked, found));
            case READINESS -> readiness(fit);
            case PRICE -> price(fit);
            case FORM -> form(fit);
            case PLACE -> place(fit);
            case TIME -> time();
        };
    }

    private static Text both(String vietnamese, String english) {
        return Text.ofVietnameseEnglish(vietnamese, english);
    }

    /**
     * Says which words of a query are in some texts, in each language those of that language if there are any.
     *
     * @param query  what was asked for
     * @param wide  the same and the words that the best matches lent
     */
    static Text text(TextIndex.Query query, TextIndex.Query wide, List<Text> texts) {
        List<String> vietnamese = shared(query, texts, "vi");
        if (!vietnamese.isEmpty()) {
            return both(
                    "Cùng nói đến " + quoted(vietnamese) + ".",
                    "Both speak of " + quoted(shared(query, texts, "en")) + ".");
        }
        List<String> lent = shared(wide, texts, "vi");
        if (!lent.isEmpty()) {
            return both(
                    "Không có từ ngữ nào chung, nhưng nói đến " + quoted(lent) + " như những kết quả gần nhất.",
                    "They have no words in common, but like the nearest matches it speaks of "
                            + quoted(shared(wide, texts, "en")) + ".");
        }
        return both("Không có từ ngữ nào chung.", "They have no words in common.");
    }

    private static List<String> shared(TextIndex.Query query, List<Text> texts, String language) {
        List<String> first = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Text text : texts) {
            text.in(language).ifPresent(first::add);
            all.addAll(text.asMap().values());
        }
        List<String> shared = query.shared(first, MAX_PHRASES);
        return shared.isEmpty() ? query.shared(all, MAX_PHRASES) : shared;
    }

    private static String quoted(Collection<String> phrases) {
        return "“" + String.join("”, “", phrases) + "”";
    }

    private Text fields(Kinship.@Nullable Pair pair) {
        if (pair == null) {
            return both("Một bên chưa nêu lĩnh vực.", "One of the two names no field.");
        }
        if (pair.nearness() < 0) {
            return both(
                    "Chưa so sánh được lĩnh vực, vì hai bên dùng hai bảng phân loại.",
                    "The fields cannot be compared, since they are of two classifications.");
        }
        String vietnamese = pair.asked().say("vi");
        String english = pair.asked().say("en");
        if (pair.asked().coding().equals(pair.found().coding())) {
            return both("Cùng lĩnh vực " + vietnamese + ".", "Both are in one field: " + english + ".");
        }
        boolean near = pair.nearness() > 0;
        return both(
                (near ? "Lĩnh vực cùng nhóm: " : "Khác lĩnh vực: ") + vietnamese + " và "
                        + pair.found().say("vi") + ".",
                "The fields are " + (near ? "of one group: " : "different: ") + english + " and "
                        + pair.found().say("en") + ".");
    }

    private Text industries(Kinship.@Nullable Pair pair) {
        if (pair == null) {
            return both("Một bên chưa nêu ngành kinh tế.", "One of the two names no industry.");
        }
        if (pair.nearness() < 0) {
            return both(
                    "Chưa so sánh được ngành kinh tế, vì hai bên dùng hai bảng phân ngành.",
                    "The industries cannot be compared, since they are of two classifications.");
        }
        String vietnamese = pair.asked().say("vi");
        String english = pair.asked().say("en");
        if (pair.asked().coding().equals(pair.found().coding())) {
            return both("Cùng ngành " + vietnamese + ".", "Both are in one industry: " + english + ".");
        }
        boolean near = pair.nearness() > 0;
        return both(
                (near ? "Ngành cùng nhóm: " : "Khác ngành: ") + vietnamese + " và "
                        + pair.found().say("vi") + ".",
                "The industries are " + (near ? "of one group: " : "different: ") + english + " and "
                        + pair.found().say("en") + ".");
    }

    private Text readiness(double fit) {
        int has = supply.from();
        if (fit < 0) {
            return both(
                    "Nhu cầu không nêu mức sẵn sàng của công nghệ; công nghệ ở mức TRL " + has + ".",
                    "The demand asks for no readiness; the technology is at TRL " + has + ".");
        }
        int from = demand.from() == 0 ? 1 : demand.from();
        int through = demand.through() == 0 ? MAX_LEVEL : demand.through();
        String vietnamese = from == through ? "TRL " + from : "TRL " + from + " đến " + through;
        String english = from == through ? "TRL " + from : "TRL " + from + " to " + through;
        if (fit == 1) {
            return both(
                    "Công nghệ ở mức TRL " + has + ", đúng mức cần (" + vietnamese + ").",
                    "The technology is at TRL " + has + ", as wanted (" + english + ").");
        }
        boolean isShort = has < from;
        int levels = isShort ? from - has : has - through;
        return both(
                "Công nghệ ở mức TRL " + has + ", " + (isShort ? "thấp" : "cao") + " hơn mức cần (" + vietnamese + ") "
                        + levels + " bậc.",
                "The technology is at TRL " + has + ", " + levels + (levels == 1 ? " level " : " levels ")
                        + (isShort ? "below" : "above") + " what is wanted (" + english + ").");
    }

    private Text price(double fit) {
        Money price = supply.money();
        Money budget = demand.money();
        if (price == null && budget == null) {
            return both("Chưa nêu giá và kinh phí.", "Neither a price nor a budget is given.");
        }
        if (price == null) {
            return both("Bên chào bán chưa nêu giá.", "The supply gives no price.");
        }
        if (budget == null) {
            return both("Bên tìm mua chưa nêu kinh phí.", "The demand gives no budget.");
        }
        if (fit < 0) {
            return both(
                    "Giá tính bằng " + price.currency() + ", kinh phí bằng " + budget.currency()
                            + ", nên chưa so sánh được.",
                    "The price is in " + price.currency() + " and the budget in " + budget.currency()
                            + ", so they cannot be compared.");
        }
        boolean within = price.amount().compareTo(budget.amount()) <= 0;
        return both(
                "Giá từ " + vietnamese(price) + (within ? ", trong" : ", vượt") + " mức kinh phí tối đa "
                        + vietnamese(budget) + ".",
                "The price begins at " + english(price) + ", " + (within ? "within" : "above") + " the budget of "
                        + english(budget) + ".");
    }

    private static String vietnamese(Money money) {
        String unit = unit(money.amount(), "", " triệu", " tỷ");
        return number(money.amount(), ',', '.') + unit + " "
                + (money.currency().equals("VND") ? "đồng" : money.currency());
    }

    private static String english(Money money) {
        return money.currency() + " " + number(money.amount(), '.', ',')
                + unit(money.amount(), "", " million", " billion");
    }

    private static String unit(BigDecimal amount, String one, String million, String billion) {
        BigDecimal unit = unit(amount);
        return unit.equals(BILLION) ? billion : unit.equals(MILLION) ? million : one;
    }

    /** Millions and billions are said only where that hides nothing. */
    private static BigDecimal unit(BigDecimal amount) {
        for (BigDecimal unit : List.of(BILLION, MILLION)) {
            if (amount.compareTo(unit) >= 0
                    && amount.divide(unit).stripTrailingZeros().scale() <= 2) {
                return unit;
            }
        }
        return BigDecimal.ONE;
    }

    private static String number(BigDecimal amount, char point, char group) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(point);
        symbols.setGroupingSeparator(group);
        return new DecimalFormat("#,##0.##", symbols).format(amount.divide(unit(amount)));
    }

    private Text form(double fit) {
        if (fit < 0) {
            return both(
                    "Một bên chưa nêu hình thức chuyển giao hoặc hợp tác.",
                    "One of the two names no form of transfer or co-operation.");
        }
        if (fit == 0) {
            return both(
                    "Bên tìm mua muốn " + forms(demand.forms(), "vi") + ", bên chào bán chỉ đáp ứng "
                            + forms(supply.forms(), "vi") + ".",
                    "The demand wants " + forms(demand.forms(), "en") + ", the supply allows for "
                            + forms(supply.forms(), "en") + " only.");
        }
        List<String> shared = Comparison.sharedForms(supply, demand);
        return both(
                "Đáp ứng được hình thức mong muốn: " + forms(shared, "vi") + ".",
                "A form that is wanted can be had: " + forms(shared, "en") + ".");
    }

    private String forms(Collection<String> codes, String language) {
        List<String> names = codes.stream()
                .map(code -> lists.get(CooperationForm.class)
                        .find(Code.of(code), comparison.day())
                        .map(CodeEntry::name)
                        .map(name -> name.best(language).toLowerCase(Locale.ROOT))
                        .orElse(code))
                .toList();
        return String.join(", ", names);
    }

    private Text place(double fit) {
        if (fit == 1) {
            return both("Cùng ở " + name(asked, "vi") + ".", "Both are in " + name(asked, "en") + ".");
        }
        Province here = comparison.province(asked.province());
        Province there = comparison.province(found.province());
        if (here == null || there == null) {
            Profile unknown = here == null ? asked : found;
            return both(
                    "Không rõ mã " + unknown.province() + " là tỉnh, thành phố nào.",
                    "It is not known which province the code " + unknown.province() + " means.");
        }
        boolean near = fit > 0;
        return both(
                (near ? "Cùng vùng: " : "Khác vùng: ") + name(asked, "vi") + " và " + name(found, "vi") + ".",
                (near ? "They are in one region: " : "They are in different regions: ") + name(asked, "en") + " and "
                        + name(found, "en") + ".");
    }

    private String name(Profile profile, String language) {
        Province province = comparison.province(profile.province());
        return province == null
                ? profile.province().toString()
                : province.name().best(language);
    }

    private Text time() {
        LocalDate stands = supply.until();
        LocalDate due = demand.until();
        if (due == null) {
            return both("Nhu cầu không có hạn nhận đề xuất.", "The demand has no deadline for proposals.");
        }
        if (due.isBefore(comparison.day())) {
            return both(
                    "Hạn nhận đề xuất đã qua từ " + VIETNAMESE_DAY.format(due) + ".",
                    "The deadline for proposals was on " + ENGLISH_DAY.format(due) + ".");
        }
        if (stands == null) {
            return both(
                    "Chào bán không thời hạn; hạn nhận đề xuất là " + VIETNAMESE_DAY.format(due) + ".",
                    "The offer has no end; the deadline for proposals is on " + ENGLISH_DAY.format(due) + ".");
        }
        boolean lasts = !stands.isBefore(due);
        return both(
                "Chào bán đến " + VIETNAMESE_DAY.format(stands) + (lasts ? ", đủ cho" : ", kết thúc trước")
                        + " hạn nhận đề xuất " + VIETNAMESE_DAY.format(due) + ".",
                "The offer stands until " + ENGLISH_DAY.format(stands) + ", " + (lasts ? "through" : "but not through")
                        + " the deadline for proposals on " + ENGLISH_DAY.format(due) + ".");
    }
}
