// Start-ups per province before and after the merger of 2025-07-01
load("examples/data/startups-2025-06-30.ndjson")

Tabulation before = startups().by("province").count()
print(say("\nTheo 63 tỉnh, thành ngày 30/06/2025, mười nơi nhiều nhất", "\nBy the 63 provinces of 2025-06-30, the ten with most"), before.sortedDescending("count").head(10))

// the records say their provinces by the codes of 2025-06-30; now they are counted by those of the next day
Tabulation after = on("2025-07-01").startups().by("province").count()
print(say("\nTheo 34 tỉnh, thành ngày 01/07/2025, mười nơi nhiều nhất", "\nBy the 34 provinces of 2025-07-01, the ten with most"), after.sortedDescending("count").head(10))

// a table can be carried as well: counts are added
Tabulation carried = before.on(LocalDate.parse("2025-07-01"))
print(say("\nCộng bảng cũ theo tỉnh mới được cùng kết quả: ", "\nThe old table, added up by the new provinces, gives the same: ") + carried.sorted("province").toCsv().equals(after.sorted("province").toCsv()))
print(say("Tổng trước và sau: ", "Totals before and after: ") + before.total("count") + ", " + after.total("count"))

// a median does not add, and the library knows
on("2025-06-30")
Tabulation medians = startups().by("province").median("headcount")
print(say("\nTrung vị nhân lực không cộng được", "\nMedians of headcount do not add"), medians.on(LocalDate.parse("2025-07-01")).head(5))

save(Chart.bar(after.sortedDescending("count").head(15)).title(say("Khởi nghiệp theo tỉnh sau sáp nhập", "Start-ups by province after the merger")), picture("merger"))
