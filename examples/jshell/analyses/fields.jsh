// Supply against demand by field: what is offered and not wanted, wanted and not offered
load("examples/data/ecosystem.ndjson")

Tabulation offered = supplies().with("status", "published").by("fields").count().renamed("count", "offered")
Tabulation wanted = demands().with("status", "published").by("fields").count().renamed("count", "wanted")
Tabulation market = offered.join(wanted)
print(say("\nCông nghệ chào bán và nhu cầu theo lĩnh vực", "\nTechnologies offered and wanted by field"), market.sortedDescending("wanted"))

print(say("\nMức sẵn sàng của công nghệ chào bán theo vùng", "\nReadiness of what is offered, by region"), supplies().by("province.region").median("trl"))
print(say("\nĐề xuất theo tỉnh của nhu cầu, năm nơi nhiều nhất", "\nProposals by the province of the demand, the five with most"), proposals().by("demand.province").count().sortedDescending("count").head(5))

save(Chart.bar(market.sortedDescending("wanted").head(12)).title(say("Cung và cầu công nghệ theo lĩnh vực", "Technology offered and wanted by field")), picture("fields"))
