package org.doimoi.model;

import static org.doimoi.model.Samples.DOCUMENT;
import static org.doimoi.model.Samples.EXTRAS;
import static org.doimoi.model.Samples.PROVENANCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.FundingSource;
import org.doimoi.code.TaskAcceptanceStatus;
import org.doimoi.code.TaskAssetKind;
import org.doimoi.code.TaskEventKind;
import org.doimoi.code.TaskEventOutcome;
import org.doimoi.code.TaskLevel;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Text;

/** One instance each of a programme, a task and an asset with every component set; all names are made up. */
public final class TaskSamples {

    /** The ministry that runs the programme. */
    public static final Agency MINISTRY = Agency.builder()
            .id(Id.of("G06", "bo"))
            .addNames(Name.legal("Bộ Khoa học và Công nghệ"))
            .level(AgencyLevel.CENTRAL)
            .build();

    /** The programme above the programme. */
    public static final Programme FRAME = Programme.builder()
            .id(Id.of("G06", "ct-000"))
            .title(Text.of("vi", "Khung chương trình mẫu"))
            .level(TaskLevel.NATIONAL)
            .build();

    /** A programme of the whole country. */
    public static final Programme PROGRAMME = Programme.builder()
            .id(Id.of("G06", "ct-001"))
            .code("KC.07/26-30")
            .title(Text.ofVietnameseEnglish(
                    "Chương trình đổi mới công nghệ mẫu", "Sample programme on technology renewal"))
            .level(TaskLevel.NATIONAL)
            .kind(new Coding<>("programme", "NATIONAL_TECH_RENEWAL", EXTRAS))
            .manager(Id.of("G06", "bo"))
            .parent(Id.of("G06", "ct-000"))
            .period(Period.of(LocalDate.of(2025, 10, 20), LocalDate.of(2030, 12, 31)))
            .objectives(Text.of("vi", "Một trăm dây chuyền được đổi mới công nghệ"))
            .addFields(Coding.of("ford", "2.3"))
            .addBudget(new Funding(FundingSource.STATE_CENTRAL, Money.dong(500_000_000_000L), EXTRAS))
            .decision(decision("100/QĐ-BKHCN", LocalDate.of(2025, 10, 20)))
            .status(Code.of("active"))
            .addDocuments(DOCUMENT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** A task that is accepted and still unsettled. */
    public static final ScienceTask TASK = ScienceTask.builder()
            .id(Id.of("H38", "nv-001"))
            .code("ĐTĐL.CN-01/22")
            .title(Text.ofVietnameseEnglish("Hoàn thiện máy sấy nông sản bằng bơm nhiệt", "A better heat pump dryer"))
            .level(TaskLevel.PROVINCIAL)
            .kind(Code.of("innovation"))
            .addClasses(Coding.of("content", "TECHNOLOGY_RENEWAL"))
            .programme(Id.of("G06", "ct-001"))
            .agency(Id.of("H38", "skhcn"))
            .host(Id.of("ror", "001ydh096"))
            .addPartners(Party.builder().name("Hợp tác xã Mắc ca").build())
            .objectives(Text.of("vi", "Giảm một nửa điện năng"))
            .addFields(Coding.of("ford", "2.3"))
            .addProvinces(Code.of("15"))
            .period(Period.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 8, 31)))
            .addBudget(new Funding(FundingSource.STATE_LOCAL, Money.dong(1_500_000_000), EXTRAS))
            .addResults(
                    new TaskResult(Code.of("I"), Text.of("vi", "Máy sấy mẫu"), BigDecimal.valueOf(2), "chiếc", EXTRAS))
            .addEvents(event("approved", LocalDate.of(2025, 12, 22)))
            .addEvents(event("contracted", LocalDate.of(2025, 12, 30)))
            .addEvents(new TaskEvent(
                    TaskEventKind.ACCEPTED,
                    LocalDate.of(2026, 9, 1),
                    TaskEventOutcome.PASSED,
                    decision("21/QĐ-SKHCN", LocalDate.of(2026, 9, 1)),
                    Text.of("vi", "Nghiệm thu tại xưởng"),
                    EXTRAS))
            .addIntellectualProperty(IntellectualPropertyRight.builder()
                    .kind(Code.of("patent"))
                    .number("1-2026-00321")
                    .build())
            .registration(decision("05/ĐKKQ", LocalDate.of(2026, 9, 21)))
            .proposalStatus(Code.of("approved"))
            .contractStatus(Code.of("completed"))
            .acceptanceStatus(TaskAcceptanceStatus.ACCEPTED)
            .financeStatus(Code.of("unsettled"))
            .addDocuments(DOCUMENT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** What the task made. */
    public static final TaskAsset ASSET = TaskAsset.builder()
            .id(Id.of("H38", "ts-001"))
            .name(Text.of("vi", "Quy trình sấy mắc ca"))
            .task(Id.of("H38", "nv-001"))
            .kind(TaskAssetKind.RESULT)
            .formed(LocalDate.of(2026, 8, 20))
            .originalValue(Money.dong(300_000_000))
            .remainingValue(Money.dong(290_000_000))
            .owner(Party.builder().actor(Id.of("ror", "001ydh096")).build())
            .handling(Code.of("automatic-ownership"))
            .decision(decision("22/QĐ-SKHCN", LocalDate.of(2026, 9, 15)))
            .regime(Code.of("267/2025/NĐ-CP"))
            .addDocuments(DOCUMENT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    private TaskSamples() {}

    private static Decision decision(String number, LocalDate date) {
        return new Decision(number, Id.of("H38", "skhcn"), date, EXTRAS);
    }

    private static TaskEvent event(String kind, LocalDate date) {
        return TaskEvent.builder()
                .kind(Code.of(kind))
                .date(date)
                .decision(decision("20/QĐ-SKHCN", date))
                .build();
    }
}
