package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.FICTIONAL;
import static org.doimoi.examples.quickstart.SampleParts.id;
import static org.doimoi.examples.quickstart.SampleParts.provenance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Decision;
import org.doimoi.model.Document;
import org.doimoi.model.Funding;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Party;
import org.doimoi.model.Programme;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.ScienceTaskBuilder;
import org.doimoi.model.TaskAsset;
import org.doimoi.model.TaskAssetBuilder;
import org.doimoi.model.TaskEvent;
import org.doimoi.model.TaskResult;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Fictional programmes and tasks, one at each step from the proposal to the liquidation, and what they formed. */
final class SampleTasks {

    private static final Id<Agency> MINISTRY = Id.parse("G06:bo-khcn");
    private static final Id<Agency> DEPARTMENT = Id.parse("H38:so-khcn");

    private final Id<Actor> host;

    final List<Programme> programmes;
    final List<ScienceTask> tasks;
    final List<TaskAsset> assets;

    SampleTasks(SampleActors actors) {
        host = Id.parse(actors.organizations.get(0).id().toString());
        programmes = programmes();
        tasks = tasks();
        assets = assets();
    }

    // ---------------------------------------------------------------------------------------------- programmes

    private static List<Programme> programmes() {
        Programme national = Programme.builder()
                .id(id("G06", "prg", 1))
                .title(Text.ofVietnameseEnglish(
                        "Chương trình đổi mới công nghệ minh họa", "Sample programme on technology renewal"))
                .level(Code.of("national"))
                .kind(Coding.of("programme", "NATIONAL_TECH_RENEWAL"))
                .manager(MINISTRY)
                .period(Period.of(LocalDate.of(2025, 10, 20), LocalDate.of(2030, 12, 31)))
                .addBudget(funding("state-central", 300_000_000_000L))
                .decision(decision("01-MH/QĐ-BKHCN", MINISTRY, LocalDate.of(2025, 10, 20)))
                .status(Code.of("active"))
                .provenance(provenance("G06", "demo-prg-001"))
                .extras(FICTIONAL)
                .build();
        Programme provincial = Programme.builder()
                .id(id("H38", "prg", 2))
                .code("MH.01/21-25")
                .title(Text.of("vi", "Chương trình phát triển cây chè minh họa"))
                .level(Code.of("provincial"))
                .manager(DEPARTMENT)
                .period(Period.of(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 10, 31)))
                .objectives(Text.of("vi", "Mười quy trình được chuyển giao cho hợp tác xã"))
                .addFields(Coding.of("ford", "2.11"))
                .addBudget(funding("state-local", 20_000_000_000L))
                .decision(decision("02-MH/QĐ-UBND", null, LocalDate.of(2020, 12, 1)))
                .status(Code.of("completed"))
                .addDocuments(document("Khung chương trình phát triển cây chè minh họa"))
                .extras(FICTIONAL)
                .build();
        Programme part = Programme.builder()
                .id(id("G06", "prg", 3))
                .title(Text.of("vi", "Hợp phần đổi mới công nghệ chế biến minh họa"))
                .level(Code.of("ministry"))
                .parent(national.id())
                .status(Code.of("proposed"))
                .extras(FICTIONAL)
                .build();
        return List.of(national, provincial, part);
    }

    // ---------------------------------------------------------------------------------------------- tasks

    private List<ScienceTask> tasks() {
        return List.of(
                task(1, "Thử nghiệm cảm biến độ ẩm cho nhà xưởng minh họa", "grassroots", "regular-duty")
                        .host(host)
                        .addClasses(Coding.of("formation", "GRASSROOTS"))
                        .addClasses(Coding.of("deployment", "STANDALONE"))
                        .addClasses(Coding.of("content", "STARTUP_SUPPORT"))
                        .events(List.of(event("proposed", "2026-10-05")))
                        .proposalStatus(Code.of("proposed"))
                        .build(),
                task(2, "Hệ thống cảnh báo sâu bệnh minh họa", "ministry", "research-project")
                        .agency(MINISTRY)
                        .addClasses(Coding.of("formation", "ORDER"))
                        .addClasses(Coding.of("content", "IP_PRODUCTIVITY_QUALITY"))
                        .events(List.of(event("ordered", "2026-08-03"), event("validated", "2026-09-10", "failed")))
                        .proposalStatus(Code.of("rejected"))
                        .build(),
                task(3, "Đánh giá nhu cầu đổi mới công nghệ minh họa", "provincial", "scheme")
                        .agency(DEPARTMENT)
                        .events(List.of(event("proposed", "2026-06-01"), event("selected", "2026-09-01", "passed")))
                        .proposalStatus(Code.of("selected"))
                        .contractStatus(Code.of("not-signed"))
                        .acceptanceStatus(Code.of("not-due"))
                        .financeStatus(Code.of("not-funded"))
                        .build(),
                renewal(),
                accepted(),
                liquidated(),
                terminated());
    }

    /** An innovation task that keeps the days of Decree 268/2025/NĐ-CP. */
    private ScienceTask renewal() {
        return task(4, "Đổi mới dây chuyền sấy chè minh họa", "provincial", "innovation")
                .addClasses(Coding.of("formation", "GRANT"))
                .addClasses(Coding.of("deployment", "NATIONAL_PROGRAMME"))
                .addClasses(Coding.of("content", "TECHNOLOGY_RENEWAL"))
                .programme(Id.parse("G06:demo-prg-001"))
                .agency(DEPARTMENT)
                .host(host)
                .addPartners(Party.builder()
                        .name("Hợp tác xã Chè Minh Họa")
                        .role(Code.of("member"))
                        .build())
                .objectives(Text.of("vi", "Giảm một phần ba điện năng cho mỗi tấn chè"))
                .addFields(Coding.of("ford", "2.3"))
                .addProvinces(Code.of("15"))
                .period(Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2028, 2, 29)))
                .addBudget(funding("state-local", 1_500_000_000))
                .addBudget(funding("enterprise", 1_000_000_000))
                .addResults(result("I", "Dây chuyền sấy chè minh họa", 1, "dây chuyền"))
                .addResults(result("II", "Quy trình vận hành dây chuyền minh họa", 1, "quy trình"))
                .events(List.of(
                        event("proposed", "2025-12-20"),
                        event("receipt-closed", "2025-12-31"),
                        event("validated", "2026-01-08", "passed"),
                        event("selected", "2026-02-02", "passed"),
                        event("result-notified", "2026-02-04"),
                        event("file-completed", "2026-02-12"),
                        event("appraised", "2026-02-18"),
                        event("approved", "2026-02-24"),
                        event("contracted", "2026-02-27"),
                        event("disbursed", "2026-03-20"),
                        event("checked", "2026-09-10", "passed"),
                        event("consulted", "2026-10-01"),
                        event("adjusted", "2026-10-12")))
                .addIntellectualProperty(IntellectualPropertyRight.builder()
                        .kind(Code.of("utility-solution"))
                        .number("2-2026-99001")
                        .build())
                .proposalStatus(Code.of("approved"))
                .contractStatus(Code.of("active"))
                .acceptanceStatus(Code.of("not-due"))
                .financeStatus(Code.of("unsettled"))
                .addDocuments(document("Thuyết minh nhiệm vụ đổi mới dây chuyền sấy chè minh họa"))
                .build();
    }

    /** A task that is accepted and registered, and only settled in part. */
    private ScienceTask accepted() {
        return task(5, "Quy trình nhân giống chè cổ thụ minh họa", "provincial", "research-project")
                .programme(Id.parse("H38:demo-prg-002"))
                .agency(DEPARTMENT)
                .host(host)
                .period(Period.of(LocalDate.of(2024, 5, 1), LocalDate.of(2026, 9, 30)))
                .addBudget(funding("state-local", 900_000_000))
                .addResults(result("III", "Bài báo về chè cổ thụ minh họa", 2, "bài báo"))
                .events(List.of(
                        event("approved", "2024-04-10"),
                        event("contracted", "2024-04-25"),
                        event("acceptance-requested", "2026-08-20"),
                        event("accepted", "2026-09-25", "excellent"),
                        event("registered", "2026-10-14"),
                        event("part-settled", "2025-12-15")))
                .registration(decision("05-MH/ĐKKQ", DEPARTMENT, LocalDate.of(2026, 10, 14)))
                .proposalStatus(Code.of("approved"))
                .contractStatus(Code.of("completed"))
                .acceptanceStatus(Code.of("accepted"))
                .financeStatus(Code.of("part-settled"))
                .build();
    }

    private ScienceTask liquidated() {
        return task(6, "Sản xuất thử nghiệm trà túi lọc minh họa", "provincial", "pilot-production")
                .agency(DEPARTMENT)
                .host(host)
                .period(Period.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30)))
                .events(List.of(
                        event("contracted", "2025-07-05"),
                        event("accepted", "2026-07-01", "passed"),
                        event("registered", "2026-07-20"),
                        event("recognised", "2026-08-05"),
                        event("settled", "2026-08-20"),
                        event("liquidated", "2026-08-28")))
                .contractStatus(Code.of("liquidated"))
                .acceptanceStatus(Code.of("recognised"))
                .financeStatus(Code.of("settled"))
                .build();
    }

    private ScienceTask terminated() {
        return task(7, "Nền tảng truy xuất chè minh họa", "provincial", "st-project")
                .agency(DEPARTMENT)
                .host(host)
                .period(Period.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)))
                .events(List.of(
                        event("approved", "2025-08-01"),
                        event("contracted", "2025-08-15"),
                        event("terminated", "2026-05-10")))
                .proposalStatus(Code.of("approved"))
                .contractStatus(Code.of("terminated"))
                .financeStatus(Code.of("recovering"))
                .build();
    }

    private static ScienceTaskBuilder task(int number, String title, String level, String kind) {
        Id<ScienceTask> id = id("H38", "task", number);
        return ScienceTask.builder()
                .id(id)
                .code("MH." + (10 + number) + "/2026")
                .title(Text.of("vi", title))
                .level(Code.of(level))
                .kind(Code.of(kind))
                .provenance(provenance(id))
                .extras(FICTIONAL);
    }

    // ---------------------------------------------------------------------------------------------- assets

    private List<TaskAsset> assets() {
        return List.of(
                asset(1, "Máy đo độ ẩm lá chè minh họa", 4, "equipment")
                        .formed(LocalDate.of(2026, 5, 12))
                        .originalValue(Money.dong(250_000_000))
                        .remainingValue(Money.dong(220_000_000))
                        .build(),
                asset(2, "Quy trình nhân giống chè minh họa", 5, "result")
                        .formed(LocalDate.of(2025, 6, 10))
                        .owner(Party.builder().actor(host).build())
                        .handling(Code.of("ownership-to-host"))
                        .decision(decision("06-MH/QĐ-SKHCN", DEPARTMENT, LocalDate.of(2026, 10, 30)))
                        .regime(Code.of("70/2018/NĐ-CP"))
                        .addDocuments(document("Biên bản bàn giao quy trình nhân giống chè minh họa"))
                        .provenance(provenance("H38", "demo-asset-002"))
                        .build(),
                asset(3, "Bản vẽ dây chuyền sấy chè minh họa", 4, "result")
                        .formed(LocalDate.of(2026, 9, 1))
                        .owner(Party.builder().actor(host).build())
                        .handling(Code.of("automatic-ownership"))
                        .regime(Code.of("267/2025/NĐ-CP"))
                        .build(),
                asset(4, "Máy đóng túi lọc minh họa", 6, "equipment")
                        .handling(Code.of("transfer"))
                        .decision(decision("07-MH/QĐ-SKHCN", DEPARTMENT, LocalDate.of(2026, 8, 28)))
                        .build(),
                asset(5, "Máy chủ thử nghiệm minh họa", 7, "equipment")
                        .handling(Code.of("sale"))
                        .decision(decision("08-MH/QĐ-SKHCN", DEPARTMENT, LocalDate.of(2026, 7, 15)))
                        .build());
    }

    private static TaskAssetBuilder asset(int number, String name, int task, String kind) {
        return TaskAsset.builder()
                .id(id("H38", "asset", number))
                .name(Text.of("vi", name))
                .task(id("H38", "task", task))
                .kind(Code.of(kind))
                .extras(FICTIONAL);
    }

    // ---------------------------------------------------------------------------------------------- parts

    private static Decision decision(String number, @Nullable Id<Agency> issuer, LocalDate date) {
        return Decision.builder().number(number).issuer(issuer).date(date).build();
    }

    private static Document document(String title) {
        return Document.builder().title(Text.of("vi", title)).build();
    }

    private static Funding funding(String source, long dong) {
        return Funding.builder()
                .source(Code.of(source))
                .amount(Money.dong(dong))
                .build();
    }

    private static TaskResult result(String kind, String name, int quantity, String unit) {
        return TaskResult.builder()
                .kind(Code.of(kind))
                .name(Text.of("vi", name))
                .quantity(BigDecimal.valueOf(quantity))
                .unit(unit)
                .build();
    }

    private static TaskEvent event(String kind, String date) {
        var builder = TaskEvent.builder().kind(Code.of(kind)).date(LocalDate.parse(date));
        if (kind.equals("approved")) {
            builder.decision(decision("03-MH/QĐ-SKHCN", DEPARTMENT, LocalDate.parse(date)))
                    .note(Text.of("vi", "Phê duyệt kèm dự toán"));
        }
        return builder.build();
    }

    private static TaskEvent event(String kind, String date, String outcome) {
        return TaskEvent.builder()
                .kind(Code.of(kind))
                .date(LocalDate.parse(date))
                .outcome(Code.of(outcome))
                .build();
    }
}
