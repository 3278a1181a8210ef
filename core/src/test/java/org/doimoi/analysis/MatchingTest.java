package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.doimoi.analysis.SampleListings.DAY;
import static org.doimoi.analysis.SampleListings.budget;
import static org.doimoi.analysis.SampleListings.demand;
import static org.doimoi.analysis.SampleListings.price;
import static org.doimoi.analysis.SampleListings.supply;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doimoi.analysis.Match.Aspect;
import org.doimoi.analysis.Matching.Weights;
import org.doimoi.code.CodeLists;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Visibility;
import org.doimoi.model.Listing;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Money;
import org.doimoi.value.PriceRange;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static List<String> ids(List<? extends Match<?>> matches) {
        return matches.stream()
                .map(match -> match.listing().id().toString().substring(4))
                .toList();
    }

    private static Match.Part part(Listing asked, Listing found, Aspect aspect) {
        return Matching.among(List.of(found), DAY).rank(asked, 1).get(0).part(aspect);
    }

    private static void assertSays(Match.Part part, String vietnamese, String english) {
        assertThat(part.reason()).isEqualTo(Text.ofVietnameseEnglish(vietnamese, english));
    }

    // -----------------------------------------------------------------------
    @Test
    void theSupplyThatAnswersADemandComesFirst() {
        Matching<TechnologySupply> supplies = Matching.among(
                List.of(
                        supply("a", "Thiết bị nghe nhìn công cộng").build(),
                        supply("b", "Máy sấy nông sản bằng bơm nhiệt").build(),
                        supply("c", "Hệ thống lọc nước").build()),
                DAY);
        assertThat(ids(supplies.rank(demand("d", "Công nghệ sấy nông sản").build(), 3)))
                .startsWith("b");
        assertThat(ids(supplies.rank(demand("d", "cong nghe say nong san").build(), 1)))
                .containsExactly("b");
    }

    @Test
    void theDemandThatASupplyAnswersComesFirst() {
        Matching<TechnologyDemand> demands = Matching.among(
                List.of(
                        demand("a", "Xử lý nước thải chăn nuôi").build(),
                        demand("b", "Công nghệ sấy nông sản").build()),
                DAY);
        assertThat(ids(demands.rank(supply("s", "Máy sấy nông sản").build(), 2)))
                .containsExactly("b", "a");
    }

    @Test
    void onlyWhatIsOnOfferTakesPart() {
        List<TechnologySupply> all = List.of(
                supply("draft", "Máy sấy").status(ListingStatus.DRAFT).build(),
                supply("fulfilled", "Máy sấy").status(ListingStatus.FULFILLED).build(),
                supply("suspended", "Máy sấy").status(ListingStatus.SUSPENDED).build(),
                supply("yesterday", "Máy sấy").expires(DAY.minusDays(1)).build(),
                supply("today", "Máy sấy").expires(DAY).build(),
                supply("open", "Máy sấy").build());
        Matching<TechnologySupply> supplies = Matching.among(all, DAY);
        assertThat(supplies.size()).isEqualTo(2);
        assertThat(ids(supplies.rank(demand("d", "Máy sấy").build(), 10))).containsExactly("open", "today");
    }

    @Test
    void whatIsNotForAllTakesPartOnlyIfAsked() {
        List<TechnologySupply> all = List.of(
                supply("public", "Máy sấy").build(),
                supply("restricted", "Máy sấy")
                        .visibility(Visibility.RESTRICTED)
                        .build(),
                supply("private", "Máy sấy").visibility(Visibility.PRIVATE).build());
        TechnologyDemand asked = demand("d", "Máy sấy").build();
        assertThat(ids(Matching.among(all, DAY).rank(asked, 10))).containsExactly("public");
        assertThat(ids(Matching.among(all, DAY, CodeLists.standard(), true).rank(asked, 10)))
                .containsExactly("private", "public", "restricted");
    }

    @Test
    void confidentialDetailOfASupplyTakesPartOnlyIfAsked() {
        List<TechnologySupply> all = List.of(
                supply("a", "Máy sấy").build(),
                supply("b", "Máy sấy")
                        .confidentialDetail(Text.of("vi", "Phối trộn zeolit nhân tạo"))
                        .build());
        TechnologyDemand asked = demand("d", "Zeolit nhân tạo").build();
        List<Match<TechnologySupply>> open = Matching.among(all, DAY).rank(asked, 2);
        assertThat(ids(open)).containsExactly("a", "b");
        assertThat(open.get(1).score()).isEqualTo(open.get(0).score());
        assertThat(open).extracting(match -> match.part(Aspect.TEXT).fit()).containsOnly(0.0);
        List<Match<TechnologySupply>> full =
                Matching.among(all, DAY, CodeLists.standard(), true).rank(asked, 2);
        assertThat(ids(full)).containsExactly("b", "a");
        assertSays(
                full.get(0).part(Aspect.TEXT), "Cùng nói đến “zeolit nhân tạo”.", "Both speak of “zeolit nhân tạo”.");
    }

    @Test
    void confidentialDetailOfADemandTakesPartOnlyIfAsked() {
        List<TechnologySupply> all = List.of(
                supply("a", "Máy sấy").build(), supply("b", "Zeolit nhân tạo").build());
        TechnologyDemand asked = demand("d", "Vật liệu mới")
                .confidentialDetail(Text.of("vi", "Cần zeolit nhân tạo"))
                .build();
        assertThat(ids(Matching.among(all, DAY).rank(asked, 2))).containsExactly("a", "b");
        assertThat(ids(Matching.among(all, DAY, CodeLists.standard(), true).rank(asked, 2)))
                .containsExactly("b", "a");
    }

    // -----------------------------------------------------------------------
    @Test
    void wordsAreSaidInTheirLanguage() {
        TechnologyDemand asked = demand("d", "x")
                .title(Text.ofVietnameseEnglish("Sấy nông sản bằng bơm nhiệt", "Heat-pump drying of farm produce"))
                .build();
        TechnologySupply found = supply("s", "x")
                .title(Text.ofVietnameseEnglish("Máy sấy nông sản", "Dryer for farm produce"))
                .build();
        assertSays(part(asked, found, Aspect.TEXT), "Cùng nói đến “sấy nông sản”.", "Both speak of “farm produce”.");
        assertSays(
                part(asked, supply("s", "Farm produce").build(), Aspect.TEXT),
                "Cùng nói đến “farm produce”.",
                "Both speak of “farm produce”.");
        assertSays(
                part(asked, supply("s", "Buồng sấy").build(), Aspect.TEXT),
                "Cùng nói đến “sấy”.",
                "Both speak of “sấy”.");
        assertSays(
                part(asked, supply("s", "Kính hiển vi").build(), Aspect.TEXT),
                "Không có từ ngữ nào chung.",
                "They have no words in common.");
    }

    @Test
    void whatEveryTextSaysIsNoReason() {
        List<TechnologySupply> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(supply("s" + (10 + i), "Máy của xưởng " + "abcdefghijklmnopqrstuvwxyzêôơư".charAt(i))
                    .build());
        }
        TechnologyDemand asked = demand("d", "Máy của chúng tôi, loại e").build();
        Match<TechnologySupply> match = Matching.among(all, DAY).rank(asked, 1).get(0);
        assertThat(match.listing().title().best("vi")).isEqualTo("Máy của xưởng e");
        assertSays(match.part(Aspect.TEXT), "Cùng nói đến “e”.", "Both speak of “e”.");
    }

    @Test
    void theBestLendTheirNameInTheOtherLanguage() {
        TechnologyDemand asked = demand("d", "Sấy nông sản").build();
        TechnologySupply english =
                supply("z", "x").title(Text.of("en", "Solar dryer")).build();
        Matching<TechnologySupply> supplies = Matching.among(
                List.of(
                        supply("a", "x").title(Text.of("en", "Solar panel")).build(),
                        supply("b", "x")
                                .title(Text.ofVietnameseEnglish("Máy sấy nông sản", "Dryer for farm produce"))
                                .build(),
                        supply("c", "x").title(Text.of("en", "Microscope")).build(),
                        supply("e", "x").title(Text.of("en", "Water filter")).build(),
                        supply("f", "x").title(Text.of("en", "Brick press")).build(),
                        supply("g", "x").title(Text.of("en", "Milk pump")).build(),
                        supply("h", "x").title(Text.of("en", "Fish meal")).build(),
                        english),
                DAY);
        List<Match<TechnologySupply>> ranked = supplies.rank(asked, 2);
        assertThat(ids(ranked)).containsExactly("b", "z");
        assertSays(
                ranked.get(1).part(Aspect.TEXT),
                "Không có từ ngữ nào chung, nhưng nói đến “dryer” như những kết quả gần nhất.",
                "They have no words in common, but like the nearest matches it speaks of “dryer”.");
    }

    @Test
    void fieldsAreComparedInTheirTree() {
        TechnologyDemand asked = demand("d", "Máy").build();
        Match.Part same = part(asked, supply("s", "Máy").build(), Aspect.FIELD);
        assertThat(same.fit()).isEqualTo(1);
        assertSays(
                same, "Cùng lĩnh vực Kỹ thuật cơ khí (2.3).", "Both are in one field: Mechanical engineering (2.3).");

        Match.Part above = field(asked, "ford", "2");
        assertThat(above.fit()).isEqualTo(2.0 / 3);
        Match.Part beside = field(asked, "ford", "2.7");
        assertThat(beside.fit()).isEqualTo(0.5);
        assertSays(
                beside,
                "Lĩnh vực cùng nhóm: Kỹ thuật cơ khí (2.3) và Kỹ thuật môi trường (2.7).",
                "The fields are of one group: Mechanical engineering (2.3) and Environmental engineering (2.7).");
        Match.Part other = field(asked, "ford", "3.2");
        assertThat(other.fit()).isZero();
        assertSays(
                other,
                "Khác lĩnh vực: Kỹ thuật cơ khí (2.3) và Y học lâm sàng (3.2).",
                "The fields are different: Mechanical engineering (2.3) and Clinical medicine (3.2).");
    }

    private static Match.Part field(Listing asked, String scheme, String code) {
        return part(
                asked,
                supply("s", "Máy").fields(List.of(Coding.of(scheme, code))).build(),
                Aspect.FIELD);
    }

    @Test
    void fieldsOfTwoClassificationsAreComparedByNameOrNotAtAll() {
        TechnologyDemand computing =
                demand("d", "Máy").fields(List.of(Coding.of("ford", "1.2"))).build();
        assertThat(field(computing, "vn2008", "102").fit()).isEqualTo(1);
        Match.Part unknown = field(computing, "vn2008", "301");
        assertThat(unknown.fit()).isNull();
        assertSays(
                unknown,
                "Chưa so sánh được lĩnh vực, vì hai bên dùng hai bảng phân loại.",
                "The fields cannot be compared, since they are of two classifications.");
    }

    @ParameterizedTest
    @CsvSource({"62, 62, 1", "6201, 62, 0.8", "6201, 6202, 0.667", "62, 63, 0.5", "62, 01, 0"})
    void industriesBelowTheListStandBelowTheirDivision(String asked, String found, double fit) {
        Match.Part part = part(
                demand("d", "Máy").addIndustries(Coding.of("vsic2025", asked)).build(),
                supply("s", "Máy").addIndustries(Coding.of("vsic2025", found)).build(),
                Aspect.INDUSTRY);
        assertThat(part.fit()).isCloseTo(fit, within(0.001));
    }

    @Test
    void industriesMayBeMissing() {
        assertSays(
                part(demand("d", "Máy").build(), supply("s", "Máy").build(), Aspect.INDUSTRY),
                "Một bên chưa nêu ngành kinh tế.",
                "One of the two names no industry.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7 | 6 | 8 | 1    | Công nghệ ở mức TRL 7, đúng mức cần (TRL 6 đến 8). | The technology is at TRL 7, as wanted (TRL 6 to 8).
            7 | 7 | 7 | 1    | Công nghệ ở mức TRL 7, đúng mức cần (TRL 7). | The technology is at TRL 7, as wanted (TRL 7).
            7 | 7 | 0 | 1    | Công nghệ ở mức TRL 7, đúng mức cần (TRL 7 đến 9). | The technology is at TRL 7, as wanted (TRL 7 to 9).
            5 | 6 | 8 | 0.75 | Công nghệ ở mức TRL 5, thấp hơn mức cần (TRL 6 đến 8) 1 bậc. | The technology is at TRL 5, 1 level below what is wanted (TRL 6 to 8).
            1 | 7 | 9 | 0    | Công nghệ ở mức TRL 1, thấp hơn mức cần (TRL 7 đến 9) 6 bậc. | The technology is at TRL 1, 6 levels below what is wanted (TRL 7 to 9).
            9 | 3 | 7 | 0.8  | Công nghệ ở mức TRL 9, cao hơn mức cần (TRL 3 đến 7) 2 bậc. | The technology is at TRL 9, 2 levels above what is wanted (TRL 3 to 7).
            9 | 0 | 7 | 0.8  | Công nghệ ở mức TRL 9, cao hơn mức cần (TRL 1 đến 7) 2 bậc. | The technology is at TRL 9, 2 levels above what is wanted (TRL 1 to 7).
            9 | 0 | 0 |      | Nhu cầu không nêu mức sẵn sàng của công nghệ; công nghệ ở mức TRL 9. | The demand asks for no readiness; the technology is at TRL 9.
            """)
    void readinessIsComparedWithTheWindow(int has, int from, int through, Double fit, String vi, String en) {
        Match.Part part = part(
                demand("d", "Máy")
                        .trlFrom(from == 0 ? null : TechnologyReadiness.of(from))
                        .trlThrough(through == 0 ? null : TechnologyReadiness.of(through))
                        .build(),
                supply("s", "Máy").trl(TechnologyReadiness.of(has)).build(),
                Aspect.READINESS);
        assertThat(part.fit()).isEqualTo(fit);
        assertSays(part, vi, en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            350000000 VND | 500000000 VND  | 1   | Giá từ 350 triệu đồng, trong mức kinh phí tối đa 500 triệu đồng. | The price begins at VND 350 million, within the budget of VND 500 million.
            500000000 VND | 500000000 VND  | 1   | Giá từ 500 triệu đồng, trong mức kinh phí tối đa 500 triệu đồng. | The price begins at VND 500 million, within the budget of VND 500 million.
            1500000000 VND| 1250000000 VND | 0.6 | Giá từ 1,5 tỷ đồng, vượt mức kinh phí tối đa 1,25 tỷ đồng. | The price begins at VND 1.5 billion, above the budget of VND 1.25 billion.
            1234567 VND   | 999999 VND     | 0.53| Giá từ 1.234.567 đồng, vượt mức kinh phí tối đa 999.999 đồng. | The price begins at VND 1,234,567, above the budget of VND 999,999.
            150 VND       | 100 VND        | 0   | Giá từ 150 đồng, vượt mức kinh phí tối đa 100 đồng. | The price begins at VND 150, above the budget of VND 100.
            45000 USD     | 60000.50 USD   | 1   | Giá từ 45.000 USD, trong mức kinh phí tối đa 60.000,5 USD. | The price begins at USD 45,000, within the budget of USD 60,000.5.
            45000 USD     | 900000000 VND  |     | Giá tính bằng USD, kinh phí bằng VND, nên chưa so sánh được. | The price is in USD and the budget in VND, so they cannot be compared.
                          | 900000000 VND  |     | Bên chào bán chưa nêu giá. | The supply gives no price.
            45000 USD     |                |     | Bên tìm mua chưa nêu kinh phí. | The demand gives no budget.
                          |                |     | Chưa nêu giá và kinh phí. | Neither a price nor a budget is given.
            """)
    void thePriceIsComparedWithTheBudget(String price, String budget, Double fit, String vi, String en) {
        Match.Part part = part(
                demand("d", "Máy").budget(range(budget)).build(),
                supply("s", "Máy").price(range(price)).build(),
                Aspect.PRICE);
        if (fit == null) {
            assertThat(part.fit()).isNull();
        } else {
            assertThat(part.fit()).isCloseTo(fit, within(0.001));
        }
        assertSays(part, vi, en);
    }

    private static PriceRange range(String money) {
        return money == null ? null : PriceRange.of(Money.parse(money), null, null);
    }

    @Test
    void theHighestBudgetAndTheLowestPriceCount() {
        TechnologyDemand asked = demand("d", "Máy").budget(budget(100, "VND")).build();
        assertThat(part(asked, supply("s", "Máy").price(price(100, "VND")).build(), Aspect.PRICE)
                        .fit())
                .isEqualTo(1);
    }

    @Test
    void formsOfTransferMeetFormsOfCooperation() {
        TechnologyDemand asked = demand("d", "Máy")
                .addCooperationForms(Code.of("TRANSFER"), Code.of("CONSULTING"))
                .build();
        Match.Part met = part(
                asked,
                supply("s", "Máy")
                        .addTransferForms(Code.of("INDEPENDENT_CONTRACT"))
                        .build(),
                Aspect.FORM);
        assertThat(met.fit()).isEqualTo(1);
        assertSays(
                met, "Đáp ứng được hình thức mong muốn: chuyển giao.", "A form that is wanted can be had: transfer.");
        Match.Part not = part(
                asked, supply("s", "Máy").addTransferForms(Code.of("FRANCHISE")).build(), Aspect.FORM);
        assertThat(not.fit()).isZero();
        assertSays(
                not,
                "Bên tìm mua muốn tư vấn, chuyển giao, bên chào bán chỉ đáp ứng cấp quyền sử dụng (li-xăng).",
                "The demand wants consulting, transfer, the supply allows for licensing only.");
        assertSays(
                part(asked, supply("s", "Máy").build(), Aspect.FORM),
                "Một bên chưa nêu hình thức chuyển giao hoặc hợp tác.",
                "One of the two names no form of transfer or co-operation.");
    }

    @Test
    void placesAreThoseOfTheDay() {
        TechnologyDemand asked = demand("d", "Máy").build();
        Match.Part same = part(asked, supply("s", "Máy").build(), Aspect.PLACE);
        assertThat(same.fit()).isEqualTo(1);
        assertSays(same, "Cùng ở Lào Cai.", "Both are in Lao Cai.");
        Match.Part near = place(asked, "19");
        assertThat(near.fit()).isEqualTo(0.5);
        assertSays(near, "Cùng vùng: Lào Cai và Thái Nguyên.", "They are in one region: Lao Cai and Thai Nguyen.");
        Match.Part far = place(asked, "01");
        assertThat(far.fit()).isZero();
        assertSays(far, "Khác vùng: Lào Cai và Hà Nội.", "They are in different regions: Lao Cai and Ha Noi.");
        Match.Part gone = place(asked, "10");
        assertThat(gone.fit()).isNull();
        assertSays(gone, "Không rõ mã 10 là tỉnh, thành phố nào.", "It is not known which province the code 10 means.");
    }

    private static Match.Part place(Listing asked, String code) {
        return part(asked, supply("s", "Máy").province(Code.of(code)).build(), Aspect.PLACE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-06-30 | 2026-12-31 | 1   | Chào bán đến 30/6/2027, đủ cho hạn nhận đề xuất 31/12/2026. | The offer stands until 30 June 2027, through the deadline for proposals on 31 December 2026.
            2026-12-01 | 2026-12-31 | 0.5 | Chào bán đến 1/12/2026, kết thúc trước hạn nhận đề xuất 31/12/2026. | The offer stands until 1 December 2026, but not through the deadline for proposals on 31 December 2026.
                       | 2026-12-31 | 1   | Chào bán không thời hạn; hạn nhận đề xuất là 31/12/2026. | The offer has no end; the deadline for proposals is on 31 December 2026.
            2026-12-01 |            | 1   | Nhu cầu không có hạn nhận đề xuất. | The demand has no deadline for proposals.
            2026-12-01 | 2026-11-23 | 0   | Hạn nhận đề xuất đã qua từ 23/11/2026. | The deadline for proposals was on 23 November 2026.
            """)
    void theOfferShouldStandUntilTheDeadline(LocalDate stands, LocalDate due, double fit, String vi, String en) {
        Match.Part part = part(
                demand("d", "Máy").deadline(due).build(),
                supply("s", "Máy").expires(stands).build(),
                Aspect.TIME);
        assertThat(part.fit()).isEqualTo(fit);
        assertSays(part, vi, en);
    }

    @Test
    void reasonsAreInUnicodeNfc() {
        Match<TechnologySupply> match = Matching.among(
                        List.of(supply("s", Normalizer.normalize("Máy sấy", Normalizer.Form.NFD))
                                .build()),
                        DAY)
                .rank(demand("d", "Máy sấy").build(), 1)
                .get(0);
        assertThat(match.parts())
                .flatExtracting(part -> part.reason().asMap().values())
                .allMatch(said -> Normalizer.isNormalized(said, Normalizer.Form.NFC));
        assertThat(match.part(Aspect.TEXT).reason().best("vi")).isEqualTo("Cùng nói đến “máy sấy”.");
    }

    // -----------------------------------------------------------------------
    @Test
    void weightsDecide() {
        Matching<TechnologySupply> supplies = Matching.among(
                List.of(
                        supply("words", "Máy sấy nông sản")
                                .price(price(900, "VND"))
                                .build(),
                        supply("price", "Kính hiển vi").price(price(100, "VND")).build()),
                DAY);
        TechnologyDemand asked =
                demand("d", "Máy sấy nông sản").budget(budget(100, "VND")).build();
        assertThat(ids(supplies.rank(asked, 2))).containsExactly("words", "price");
        Weights cheap = new Weights(Map.of(Aspect.PRICE, 3.0));
        assertThat(ids(supplies.withWeights(cheap).rank(asked, 2))).containsExactly("price", "words");
        assertThat(supplies.withWeights(cheap).rank(asked, 2))
                .extracting(Match::score)
                .containsExactly(1.0, 0.0);
        assertThat(ids(supplies.withWeights(cheap.with(Aspect.TEXT, 100)).rank(asked, 2)))
                .containsExactly("words", "price");
    }

    @Test
    void weightsMustBeSome() {
        assertThatThrownBy(() -> Weights.STANDARD.with(Aspect.FIELD, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid weight -1.0 of FIELD, must be 0 or more");
        assertThatThrownBy(() -> Weights.STANDARD.with(Aspect.FIELD, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid weights {}, one must be above 0");
    }

    @Test
    void aDemandIsNotAnsweredByDemands() {
        Matching<TechnologyDemand> demands =
                Matching.among(List.of(demand("a", "Máy sấy").build()), DAY);
        assertThatThrownBy(() -> demands.rank(demand("d", "Máy sấy").build(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid listing H38:d, must be a supply, since this looks among demands");
        assertThatThrownBy(() -> demands.rank(supply("s", "Máy sấy").build(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid limit 0, must be at least 1");
    }

    @Test
    void amongNothingThereIsNothing() {
        Matching<TechnologySupply> none = Matching.among(List.of(), DAY);
        assertThat(none.size()).isZero();
        assertThat(none.rank(demand("d", "Máy sấy").build(), 5)).isEmpty();
    }

    @Test
    void whatIsPublishedLaterIsNotOnOfferYet() {
        TechnologySupply later = SampleListings.supply("s", "Máy sấy")
                .published(LocalDate.of(2026, 1, 5))
                .build();
        assertThat(Matching.among(List.of(later), LocalDate.of(2026, 1, 4)).size())
                .isZero();
        assertThat(Matching.among(List.of(later), LocalDate.of(2026, 1, 5)).size())
                .isEqualTo(1);
    }
}
