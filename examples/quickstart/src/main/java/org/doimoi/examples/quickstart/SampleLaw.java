package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.FICTIONAL;
import static org.doimoi.examples.quickstart.SampleParts.id;
import static org.doimoi.examples.quickstart.SampleParts.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doimoi.model.Conclusion;
import org.doimoi.model.Document;
import org.doimoi.model.Event;
import org.doimoi.model.LegalInstrument;
import org.doimoi.model.LegalInstrumentBuilder;
import org.doimoi.model.Paper;
import org.doimoi.model.Participation;
import org.doimoi.model.Recommendation;
import org.doimoi.model.RecommendationBuilder;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Period;
import org.doimoi.value.Text;

/** The fictional legal instruments, events and recommendations of the samples. */
final class SampleLaw {

    private SampleLaw() {}

    static List<LegalInstrument> instruments() {
        List<LegalInstrument> all = new ArrayList<>();
        all.add(instrument(1, "901/2025/QĐ-UBND", "decision", "Hỗ trợ đổi mới sáng tạo", "Support of innovation")
                .issuer(Id.parse("H38:ubnd"))
                .issued(LocalDate.of(2025, 11, 3))
                .inForce(Period.of(LocalDate.of(2025, 11, 15), LocalDate.of(2026, 8, 31)))
                .replacedBy(id("H38", "vb", 2))
                .addAmendedBy(id("H38", "vb", 3))
                .link("https://vanban.example/901-2025")
                .build());
        all.add(instrument(
                        2,
                        "902/2026/QĐ-UBND",
                        "decision",
                        "Hỗ trợ đổi mới sáng tạo, sửa toàn diện",
                        "Support of innovation, revised")
                .issuer(Id.parse("H38:ubnd"))
                .issued(LocalDate.of(2026, 8, 20))
                .inForce(Period.since(LocalDate.of(2026, 9, 1)))
                .build());
        all.add(instrument(3, "903/2026/QĐ-UBND", "decision", "Sửa mức hỗ trợ", "Amended rates of support")
                .issued(LocalDate.of(2026, 3, 2))
                .inForce(Period.since(LocalDate.of(2026, 3, 15)))
                .build());
        all.add(instrument(4, "904/2026/NQ-HĐND", "resolution", "Quỹ đầu tư mạo hiểm của tỉnh", "A venture fund")
                .issued(LocalDate.of(2026, 7, 9))
                .build());
        all.add(instrument(5, "905/CT-UBND", "directive", "Đẩy mạnh truy xuất nguồn gốc", "Traceability")
                .issued(LocalDate.of(2026, 4, 6))
                .build());
        all.add(instrument(6, "906/2026/TT-BKHCN", "circular", "Biểu mẫu báo cáo (minh họa)", "Forms of reports")
                .issued(LocalDate.of(2026, 5, 4))
                .build());
        all.add(instrument(7, "907/KH-UBND", "other", "Kế hoạch Techfest của tỉnh", "Plan of a start-up festival")
                .issued(LocalDate.of(2026, 1, 12))
                .build());
        return all;
    }

    private static LegalInstrumentBuilder instrument(
            int number, String text, String kind, String vietnamese, String english) {
        Id<LegalInstrument> id = id("H38", "vb", number);
        return LegalInstrument.builder()
                .id(id)
                .number(text)
                .kind(Code.of(kind))
                .title(Text.ofVietnameseEnglish(vietnamese, english))
                .provenance(provenance(id))
                .extras(FICTIONAL);
    }

    static List<Event> events() {
        List<Event> all = new ArrayList<>();
        all.add(
                event(1, "Hội nghị kết nối cung cầu công nghệ vùng chè", "supply-demand", LocalDate.of(2026, 5, 12))
                        .toBuilder()
                        .addCoHosts(Id.parse("G06:bo-khcn"))
                        .place("Trung tâm Hội nghị Minh Họa")
                        .addParticipants(count("department", 6), count("enterprise", 48), count("institute", 9))
                        .addPapers(Paper.builder()
                                .title(Text.ofVietnameseEnglish("Sấy chè tiết kiệm điện", "Drying tea with less power"))
                                .presentedBy(Id.parse("H38:so-khcn"))
                                .document(document("Báo cáo sấy chè", "tham-luan"))
                                .build())
                        .addConclusions(Conclusion.builder()
                                .text(Text.of("vi", "Sửa quy định hỗ trợ đổi mới sáng tạo của tỉnh"))
                                .responsible(Id.parse("H38:so-khcn"))
                                .due(LocalDate.of(2026, 9, 30))
                                .outcome(Text.of("vi", "Tỉnh đã ban hành quy định mới"))
                                .addInstruments(id("H38", "vb", 2))
                                .build())
                        .link("https://hoinghi.example/ket-noi-che")
                        .addDocuments(document("Kỷ yếu hội nghị", "ky-yeu"))
                        .build());
        all.add(
                event(2, "Ngày hội khởi nghiệp đổi mới sáng tạo Minh Họa", "techfest", LocalDate.of(2026, 9, 18))
                        .toBuilder()
                        .addParticipants(
                                count("startup", 75), count("investor", 12), count("expert", 20), count("foreign", 5))
                        .build());
        all.add(event(3, "Tập huấn khai báo dữ liệu công nghệ", "training", LocalDate.of(2026, 10, 6)));
        all.add(event(4, "Hội thảo truy xuất nguồn gốc nông sản", "workshop", LocalDate.of(2026, 4, 22)));
        all.add(event(5, "Chợ công nghệ và thiết bị Minh Họa", "techmart", LocalDate.of(2026, 12, 8)));
        return all;
    }

    private static Event event(int number, String title, String kind, LocalDate day) {
        Id<Event> id = id("H38", "sk", number);
        return Event.builder()
                .id(id)
                .title(Text.of("vi", title))
                .kind(Code.of(kind))
                .host(Id.parse("H38:so-khcn"))
                .period(Period.of(day, day.plusDays(number % 2)))
                .province(Code.of("15"))
                .provenance(provenance(id))
                .extras(FICTIONAL)
                .build();
    }

    private static Participation count(String kind, int count) {
        return Participation.builder().kind(Code.of(kind)).count(count).build();
    }

    private static Document document(String title, String file) {
        return Document.builder()
                .title(Text.of("vi", title))
                .link("https://docs.example/" + file + ".pdf")
                .build();
    }

    static List<Recommendation> recommendations() {
        List<Recommendation> all = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 5, 12);
        all.add(recommendation(1, "Nâng mức hỗ trợ mua công nghệ chế biến chè", "done", day)
                .event(id("H38", "sk", 1))
                .addConcerns(Code.of("268/2025/NĐ-CP"))
                .due(LocalDate.of(2026, 8, 31))
                .answer(Text.of("vi", "Sở tiếp thu và đã trình Ủy ban nhân dân tỉnh"))
                .answered(LocalDate.of(2026, 6, 30))
                .addInstruments(id("H38", "vb", 2))
                .addTasks(Id.<ScienceTask>parse("H38:demo-task-001"))
                .addDocuments(document("Công văn kiến nghị", "kien-nghi"))
                .build());
        all.add(recommendation(2, "Cho thuê phòng thử nghiệm của trường theo giờ", "received", day)
                .build());
        all.add(recommendation(3, "Mở lớp tập huấn truy xuất nguồn gốc cho hợp tác xã", "assigned", day)
                .due(LocalDate.of(2026, 12, 31))
                .build());
        all.add(recommendation(4, "Miễn phí gian hàng tại chợ công nghệ", "refused", day)
                .answer(Text.of("vi", "Kinh phí năm nay đã phân bổ hết"))
                .answered(LocalDate.of(2026, 6, 2))
                .build());
        all.add(recommendation(5, "Hướng dẫn định giá công nghệ khi góp vốn", "answered", day)
                .answer(Text.of("vi", "Sở sẽ báo cáo Bộ Khoa học và Công nghệ"))
                .answered(LocalDate.of(2026, 6, 2))
                .build());
        return all;
    }

    private static RecommendationBuilder recommendation(int number, String text, String status, LocalDate day) {
        Id<Recommendation> id = id("H38", "kn", number);
        return Recommendation.builder()
                .id(id)
                .submittedBy(Id.parse("H38:demo-hdnd"))
                .submittedTo(Id.parse("H38:so-khcn"))
                .text(Text.of("vi", text))
                .submitted(day)
                .status(Code.of(status))
                .provenance(provenance(id))
                .extras(FICTIONAL);
    }
}
