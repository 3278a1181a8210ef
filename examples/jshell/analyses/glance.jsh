// The ecosystem at a glance: what there is, where, since when, and who holds how much
load("examples/data/ecosystem.ndjson")

print(say("\nBản ghi theo loại", "\nRecords by type"), ecosystem())
print(say("\nChủ thể theo vùng", "\nActors by region"), actors().by("province.region", "type").count().pivot("type", "count"))
print(say("\nKhởi nghiệp theo năm thành lập và giai đoạn", "\nStart-ups by year of foundation and stage"), startups().by("founded.year", "stage").count().pivot("stage", "count"))

Groups<Startup> stages = startups().by("stage")
print(say("\nNhân lực theo giai đoạn", "\nHeadcount by stage"), stages.count().join(stages.sum("headcount")).join(stages.median("headcount")).join(stages.quantile("headcount", 0.9)))

print(say("\nVốn đã gọi theo vòng", "\nMoney raised by round"), startups().by("fundingRounds.stage").sum("fundingRounds.amount"))
print(say("\nCông nghệ chào bán theo mức sẵn sàng", "\nTechnologies on offer by readiness"), supplies().by("trl"))

save(chart(actors().by("province.region", "type").count()).title(say("Chủ thể theo vùng và loại", "Actors by region and type")), picture("glance"))
