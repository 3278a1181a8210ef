package org.doimoi.model;

import static org.doimoi.model.Samples.DOCUMENT;
import static org.doimoi.model.Samples.EXTRAS;
import static org.doimoi.model.Samples.PROVENANCE;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Period;
import org.doimoi.value.Text;

/** The legal instruments, events and recommendations of {@link Samples}. */
final class LawSamples {

    /** A decision of a province that was amended, and then replaced. */
    static final LegalInstrument INSTRUMENT = LegalInstrument.builder()
            .id(Id.of("H38", "vb-001"))
            .number("12/2026/QĐ-UBND")
            .kind(Code.of("decision"))
            .title(Text.ofVietnameseEnglish(
                    "Quy định hỗ trợ đổi mới sáng tạo trên địa bàn tỉnh", "Support of innovation in the province"))
            .issuer(Id.of("H38", "ubnd"))
            .issued(LocalDate.of(2026, 2, 2))
            .inForce(Period.of(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 8, 31)))
            .replacedBy(Id.of("H38", "vb-003"))
            .addAmendedBy(Id.of("H38", "vb-002"))
            .link("https://vbpl.example.vn/12-2026")
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** The instrument, the one that amended and the one that replaced it. */
    static final List<LegalInstrument> INSTRUMENTS = List.of(
            INSTRUMENT,
            decision("vb-002", "30/2026/QĐ-UBND", LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 15)),
            decision("vb-003", "45/2026/QĐ-UBND", LocalDate.of(2026, 8, 20), LocalDate.of(2026, 9, 1)));

    /** A fair at which something was concluded. */
    static final Event EVENT = Event.builder()
            .id(Id.of("H38", "sk-001"))
            .title(Text.of("vi", "Hội nghị kết nối cung cầu công nghệ Tây Bắc"))
            .kind(Code.of("supply-demand"))
            .host(Id.of("H38", "skhcn"))
            .addCoHosts(Id.of("ror", "001ydh096"))
            .period(Period.of(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 21)))
            .province(Code.of("15"))
            .place("Trung tâm Hội nghị tỉnh")
            .addParticipants(new Participation(Code.of("enterprise"), 60, EXTRAS))
            .addPapers(new Paper(
                    Text.of("vi", "Sấy nông sản bằng bơm nhiệt"), Id.of("ror", "001ydh096"), DOCUMENT, EXTRAS))
            .addConclusions(Conclusion.builder()
                    .text(Text.of("vi", "Sửa quy định hỗ trợ mua công nghệ"))
                    .responsible(Id.of("H38", "skhcn"))
                    .due(LocalDate.of(2026, 8, 31))
                    .outcome(Text.of("vi", "Đã ban hành quy định mới"))
                    .addInstruments(Id.of("H38", "vb-003"))
                    .extras(EXTRAS)
                    .build())
            .link("https://skhcn.example.vn/ket-noi")
            .addDocuments(DOCUMENT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** Something that was asked for there, and done. */
    static final Recommendation RECOMMENDATION = Recommendation.builder()
            .id(Id.of("H38", "kn-001"))
            .submittedBy(Id.of("ror", "001ydh096"))
            .submittedTo(Id.of("H38", "skhcn"))
            .event(Id.of("H38", "sk-001"))
            .text(Text.of("vi", "Nâng mức hỗ trợ mua công nghệ sấy"))
            .addConcerns(Code.of("268/2025/NĐ-CP"))
            .submitted(LocalDate.of(2026, 5, 20))
            .due(LocalDate.of(2026, 6, 30))
            .status(Code.of("done"))
            .answer(Text.of("vi", "Sở tiếp thu và đã trình Ủy ban nhân dân tỉnh"))
            .answered(LocalDate.of(2026, 6, 15))
            .addInstruments(Id.of("H38", "vb-003"))
            .addTasks(Id.<ScienceTask>of("H38", "nv-001"))
            .addDocuments(DOCUMENT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    private LawSamples() {}

    private static LegalInstrument decision(String id, String number, LocalDate issued, LocalDate from) {
        return LegalInstrument.builder()
                .id(Id.of("H38", id))
                .number(number)
                .kind(Code.of("decision"))
                .title(Text.of("vi", "Hỗ trợ đổi mới sáng tạo, lần " + id))
                .issuer(Id.of("H38", "ubnd"))
                .issued(issued)
                .inForce(Period.since(from))
                .build();
    }
}
