package org.doimoi.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doimoi.code.Certainty;
import org.doimoi.code.CodeLists;
import org.doimoi.code.LegalDocument;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.model.Agency;
import org.doimoi.model.Conclusion;
import org.doimoi.model.ConclusionBuilder;
import org.doimoi.model.Entity;
import org.doimoi.model.Event;
import org.doimoi.model.LegalInstrument;
import org.doimoi.model.Paper;
import org.doimoi.model.Participation;
import org.doimoi.model.Recommendation;
import org.doimoi.model.RecommendationBuilder;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Text;

/**
 * Makes {@code examples/data/story.ndjson}: the conference of the directors of the departments of science and technology in
 * Hà Nội on 2024-03-15, what was asked for there, and what became of it.
 *
 * <p>All of it is real. Its codes are those of the day of the conference; each record that has a day of its own is read on
 * that. The 63 departments are those of that day: 29 of them end with 2025-06-30, the other 34 go on under the codes of
 * today once the exchange is re-expressed.
 *
 * <p>Nobody wrote it on that day: it was made afterwards, from the founding document of the model and the code lists. What
 * neither says, such as who raised a recommendation, is left out.
 */
final class SampleStory {

    /** The day of the conference. */
    static final LocalDate CONFERENCE = LocalDate.of(2024, 3, 15);

    private static final SampleIndicators INDICATORS = new SampleIndicators(List.of());

    private static final Id<Agency> MINISTRY = Id.parse("G06:bo-khcn");
    private static final Id<Event> EVENT = Id.parse("G06:hn-giam-doc-so-2024");
    private static final CodeLists LISTS = CodeLists.standard();

    /** The instruments of the story, in the order in which it comes to them, each with its kind. */
    private static final Map<String, String> INSTRUMENTS = instrumentKinds();

    private SampleStory() {}

    private static Map<String, String> instrumentKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        // what the conference spoke of, and what took its place
        kinds.put("29/2013/QH13", "law");
        kinds.put("93/2025/QH15", "law");
        kinds.put("95/2014/NĐ-CP", "decree");
        kinds.put("265/2025/NĐ-CP", "decree");
        kinds.put("70/2018/NĐ-CP", "decree");
        kinds.put("267/2025/NĐ-CP", "decree");
        // the two urgent tasks
        kinds.put("02/2024/TT-BKHCN", "circular");
        kinds.put("37/2026/NĐ-CP", "decree");
        kinds.put("09/2024/TT-BKHCN", "circular");
        // innovation, start-ups, the market, funds, the index, the strategy
        kinds.put("13/2019/NĐ-CP", "decree");
        kinds.put("268/2025/NĐ-CP", "decree");
        kinds.put("1158/QĐ-TTg", "decision");
        kinds.put("198/2025/QH15", "resolution");
        kinds.put("1705/QĐ-BKHCN", "decision");
        kinds.put("569/QĐ-TTg", "decision");
        // local products
        kinds.put("148/QĐ-TTg", "decision");
        kinds.put("1489/QĐ-TTg", "decision");
        kinds.put("26/2026/QĐ-TTg", "decision");
        return kinds;
    }

    /**
     * Makes the exchange.
     *
     * @return the exchange
     */
    static Exchange make() {
        Dataset dataset = Dataset.builder()
                .agencies(agencies())
                .legalInstruments(instruments())
                .addEvents(conference())
                .addAllRecommendations(recommendations())
                .indicatorFrameworks(sourced(INDICATORS.frameworks))
                .indicatorValues(sourced(INDICATORS.values))
                .rankings(sourced(INDICATORS.rankings))
                .build();
        return new Exchange(SampleEcosystem.header(dataset, CONFERENCE), dataset);
    }

    // --------------------------------------------------------------------------------------------------- agencies

    /** Returns the ministries, and the departments of the day; no people's committees, for none speaks in the story. */
    private static List<Agency> agencies() {
        List<Agency> agencies = new ArrayList<>();
        for (Agency agency : new SampleAgencies(CONFERENCE).real()) {
            if (!Code.of("peoples-committee").equals(agency.kind())) {
                agencies.add(agency.toBuilder().parent(null).build());
            }
        }
        agencies.add(
                1,
                Agency.builder()
                        .id(Id.parse("G12:bo-tc"))
                        .addNames(Name.legal("Bộ Tài chính"), Name.of("Ministry of Finance", "en", Name.LEGAL))
                        .agencyCode(Code.of("G12"))
                        .level(Code.of("central"))
                        .kind(Code.of("ministry"))
                        .build());
        return agencies;
    }

    // ------------------------------------------------------------------------------------------------ instruments

    private static List<LegalInstrument> instruments() {
        return INSTRUMENTS.entrySet().stream()
                .map(each -> instrument(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * Returns what was found in a source and known at the conference: the indices and their results, the contribution of
     * TFP, the high-tech share. Codes of later days would be read as of the conference.
     */
    private static <E extends Entity> List<E> sourced(List<E> records) {
        return records.stream()
                .filter(record -> !record.id().local().startsWith("demo-"))
                .filter(record -> record.codesOn() == null || record.codesOn().isBefore(CONFERENCE))
                .toList();
    }

    /** Returns the instrument as the list of legal documents knows it. */
    private static LegalInstrument instrument(String number, String kind) {
        LegalDocument document =
                LISTS.get(LegalDocument.class).versions(Code.of(number)).get(0);
        Period valid = document.term().valid();
        var builder = LegalInstrument.builder()
                .id(id(number))
                .number(number)
                .kind(Code.of(kind))
                .title(document.name())
                .issued(document.issued() == null ? null : LocalDate.parse(document.issued()))
                .inForce(valid.from() == null && valid.through() == null ? null : valid);
        if (number.endsWith("-BKHCN")) {
            builder.issuer(MINISTRY);
        }
        document.term().replacedBy().forEach(next -> builder.replacedBy(id(next)));
        if (number.equals("70/2018/NĐ-CP")) {
            // the list has no last day, since older tasks go on under it
            builder.inForce(new Period(valid.from(), LocalDate.of(2025, 10, 13), Map.of()))
                    .replacedBy(id("267/2025/NĐ-CP"));
        }
        Certainty certainty = document.term().certainty();
        if (certainty != Certainty.HIGH) {
            builder.extras(Map.of("certainty", Json.of(certainty.name())));
        }
        return builder.build();
    }

    /** Returns the id of an instrument, such as {@code G06:vb-268-2025-ND-CP}. */
    private static Id<LegalInstrument> id(String number) {
        return Id.of("G06", "vb-" + number.replace('/', '-').replace('Đ', 'D'));
    }

    // ------------------------------------------------------------------------------------------------- conference

    private static Event conference() {
        return Event.builder()
                .id(EVENT)
                .title(Text.ofVietnameseEnglish(
                        "Hội nghị Giám đốc Sở Khoa học và Công nghệ toàn quốc năm 2024",
                        "Conference of the directors of the departments of science and technology, 2024"))
                .kind(Code.of("conference"))
                .host(Id.parse(MINISTRY.toString()))
                .period(Period.of(CONFERENCE, CONFERENCE))
                .province(Code.of("01"))
                .addParticipants(
                        Participation.builder()
                                .kind(Code.of("department"))
                                .count(63)
                                .build(),
                        Participation.builder()
                                .kind(Code.of("new-director"))
                                .count(9)
                                .build())
                .addPapers(
                        paper(
                                "Xây dựng và vận hành Cổng thông tin truy xuất nguồn gốc quốc gia",
                                "Building and running the national traceability portal"),
                        paper(
                                "Nhiệm vụ trọng tâm năm 2024, hướng dẫn xây dựng Kế hoạch năm 2025",
                                "Key tasks of 2024, and guidance for the plan of 2025"))
                .addConclusions(
                        conclusion(
                                        "Đưa ngay Cổng thông tin truy xuất nguồn gốc quốc gia vào hoạt động",
                                        "Put the national traceability portal into operation at once")
                                .responsible(MINISTRY)
                                .outcome(Text.ofVietnameseEnglish(
                                        "Quy định về truy xuất nguồn gốc được ban hành hai tuần sau hội nghị; cổng do"
                                                + " Trung tâm Mã số, mã vạch Quốc gia xây dựng, dự kiến vận hành trong"
                                                + " quý II năm 2024",
                                        "Traceability was regulated two weeks after the conference; the portal was built"
                                                + " by the national numbering and barcode centre and planned for the"
                                                + " second quarter of 2024"))
                                .addInstruments(id("02/2024/TT-BKHCN"), id("37/2026/NĐ-CP"))
                                .build(),
                        conclusion(
                                        "Hoàn thành ngay Thông tư quy định việc triển khai các nhiệm vụ KH&CN cấp tỉnh",
                                        "Complete the circular on provincial tasks of science and technology at once")
                                .responsible(MINISTRY)
                                .outcome(Text.ofVietnameseEnglish(
                                        "Thông tư ban hành ngày 27/12/2024, có hiệu lực từ ngày 10/02/2025",
                                        "The circular was issued on 2024-12-27 and is in force since 2025-02-10"))
                                .addInstruments(id("09/2024/TT-BKHCN"))
                                .build(),
                        conclusion(
                                        "Tiếp tục triển khai Bộ chỉ số đổi mới sáng tạo cấp địa phương (PII)",
                                        "Continue the Provincial Innovation Index (PII)")
                                .addInstruments(id("1705/QĐ-BKHCN"))
                                .build(),
                        conclusion(
                                        "Phát triển mạnh hệ sinh thái khởi nghiệp đổi mới sáng tạo tại địa phương, tham"
                                                + " gia hệ thống đổi mới sáng tạo quốc gia",
                                        "Develop the start-up ecosystems of the provinces strongly, and take part in the"
                                                + " national innovation system")
                                .addInstruments(id("268/2025/NĐ-CP"))
                                .build(),
                        conclusion(
                                        "Tăng cường kết nối cung - cầu công nghệ, thúc đẩy thị trường khoa học và công"
                                                + " nghệ",
                                        "Strengthen the connection of technology supply and demand, and promote the"
                                                + " market of science and technology")
                                .build(),
                        conclusion(
                                        "Nâng cao chất lượng nguồn nhân lực khoa học và công nghệ tại địa phương",
                                        "Raise the quality of the human resources of science and technology in the"
                                                + " provinces")
                                .build(),
                        conclusion(
                                        "Tăng cường liên kết địa phương, liên kết vùng",
                                        "Strengthen the linkage of provinces and regions")
                                .build(),
                        conclusion(
                                        "Chủ động hợp tác và hội nhập quốc tế về khoa học, công nghệ và đổi mới sáng"
                                                + " tạo",
                                        "Be active in international co-operation and integration in science, technology"
                                                + " and innovation")
                                .build())
                .build();
    }

    private static Paper paper(String vietnamese, String english) {
        return Paper.builder()
                .title(Text.ofVietnameseEnglish(vietnamese, english))
                .build();
    }

    private static ConclusionBuilder conclusion(String vietnamese, String english) {
        return Conclusion.builder().text(Text.ofVietnameseEnglish(vietnamese, english));
    }

    // -------------------------------------------------------------------------------------------- recommendations

    private static List<Recommendation> recommendations() {
        return List.of(
                amendment(
                        1,
                        "Sửa đổi Luật Khoa học và Công nghệ năm 2013",
                        "Amend the Law on Science and Technology of 2013",
                        "29/2013/QH13",
                        "93/2025/QH15"),
                amendment(
                        2,
                        "Sửa đổi Nghị định 95/2014/NĐ-CP về đầu tư và cơ chế tài chính",
                        "Amend Decree 95/2014/NĐ-CP on investment and the financial mechanism",
                        "95/2014/NĐ-CP",
                        "265/2025/NĐ-CP"),
                amendment(
                        3,
                        "Phối hợp với Bộ Tài chính sửa đổi Nghị định 70/2018/NĐ-CP về xử lý tài sản hình thành từ nhiệm"
                                + " vụ khoa học và công nghệ",
                        "Amend Decree 70/2018/NĐ-CP, on assets formed by tasks of science and technology, with the"
                                + " Ministry of Finance",
                        "70/2018/NĐ-CP",
                        "267/2025/NĐ-CP"),
                recommendation(
                                4,
                                "Cùng địa phương thực hiện các Chương trình KH&CN cấp quốc gia phục vụ phát triển địa"
                                        + " phương và vùng",
                                "Carry out the national programmes of science and technology with the provinces, for"
                                        + " the development of provinces and regions")
                        .status(Code.of("received"))
                        .build());
    }

    private static Recommendation amendment(
            int number, String vietnamese, String english, String concerned, String outcome) {
        return recommendation(number, vietnamese, english)
                .addConcerns(Code.of(concerned))
                .status(Code.of("done"))
                .addInstruments(id(outcome))
                .build();
    }

    private static RecommendationBuilder recommendation(int number, String vietnamese, String english) {
        return Recommendation.builder()
                .id(Id.of("G06", String.format(Locale.ROOT, "kn-2024-%02d", number)))
                .submittedTo(MINISTRY)
                .event(EVENT)
                .text(Text.ofVietnameseEnglish(vietnamese, english))
                .submitted(CONFERENCE);
    }
}
