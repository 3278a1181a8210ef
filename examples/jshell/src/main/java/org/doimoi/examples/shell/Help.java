package org.doimoi.examples.shell;

/** What the shell says of itself. */
final class Help {

    private Help() {}

    static String banner(String language) {
        return language.equals("en") ? """
                Doimoi, the data model of Vietnam's innovation ecosystem. The bundled exchange is open. Try:

                  startups().in("Lào Cai").by("stage")             count by anything that a record says
                  provinces("2025-06-30")                          the 63 provinces of that day
                  load("examples/data/matching/listings.ndjson")   another file, then
                  match("G06:judged-dem-09").why(1)                who can answer this demand of it, and why
                  help()                                           all words; Tab completes, /exit ends
                """ : """
                Doimoi, mô hình dữ liệu của hệ sinh thái đổi mới sáng tạo Việt Nam. Tệp mẫu đã mở sẵn. Thử:

                  startups().in("Lào Cai").by("stage")             đếm theo bất kỳ thông tin nào của bản ghi
                  provinces("2025-06-30")                          63 tỉnh, thành của ngày đó
                  load("examples/data/matching/listings.ndjson")   mở tệp khác, rồi
                  match("G06:judged-dem-09").why(1)                ai đáp ứng nhu cầu này, vì sao
                  help()                                           mọi từ lệnh; phím Tab gợi ý, /exit để thoát
                """;
    }

    static String words(String language) {
        return language.equals("en") ? """
                Open      load("file", ...)   on("2025-06-30")   language("vi")   ecosystem()
                Records   startups()  incubators()  organizations()  agencies()  actors()  supplies()  demands()
                          proposals()  partnerships()  records("scienceTasks")
                          find("words of a name")   get("id")   around("id"): what refers to it
                Narrow    .in("Lào Cai")   .with("stage", "seed", ...)   .where(one -> ...)
                          .during("founded", LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"))
                Group     .by("stage")   .by("province.region", "founded.year")   .by("supportedBy.province")
                          then .count()  .sum("headcount")  .mean(...)  .median(...)  .quantile("headcount", 0.9)
                Table     .sorted("count")  .sortedDescending("count")  .head(10)  .select("province", "count")
                          .pivot("stage", "count")  .join(table)  .on(LocalDate.parse("2025-07-01"))
                          table(records, "stage", "province")   save(table, "file.csv")
                Look      chart(table)   network()   index("PII")
                Match     match("id of a demand or a supply")   then .why(1)
                Codes     provinces()   provinces("2025-07-01")   codes("startupStage")
                Findings  findings()   findings("rule")
                """ : """
                Mở        load("tệp", ...)   on("2025-06-30")   language("en")   ecosystem()
                Bản ghi   startups()  incubators()  organizations()  agencies()  actors()  supplies()  demands()
                          proposals()  partnerships()  records("scienceTasks")
                          find("từ trong tên")   get("mã")   around("mã"): những gì dẫn đến bản ghi đó
                Lọc       .in("Lào Cai")   .with("stage", "seed", ...)   .where(one -> ...)
                          .during("founded", LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"))
                Nhóm      .by("stage")   .by("province.region", "founded.year")   .by("supportedBy.province")
                          rồi .count()  .sum("headcount")  .mean(...)  .median(...)  .quantile("headcount", 0.9)
                Bảng      .sorted("count")  .sortedDescending("count")  .head(10)  .select("province", "count")
                          .pivot("stage", "count")  .join(bảng)  .on(LocalDate.parse("2025-07-01"))
                          table(bản ghi, "stage", "province")   save(bảng, "tệp.csv")
                Hình      chart(bảng)   network()   index("PII")
                Kết nối   match("mã nhu cầu hoặc công nghệ")   rồi .why(1)
                Mã        provinces()   provinces("2025-07-01")   codes("startupStage")
                Phát hiện findings()   findings("quy tắc")
                """;
    }
}
