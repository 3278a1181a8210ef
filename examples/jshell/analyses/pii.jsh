// The Provincial Innovation Index of 2023 to 2025: the provinces whose results are known, and what the merger allows to say
import java.time.Year
load("examples/data/ecosystem.ndjson")

Rankings pii = index("PII")
print(say("\nKết quả đã công bố, mỗi năm theo địa giới năm đó", "\nResults as published, each year by its own map"), pii)

print(say("\nNăm 2023 và 2024 cùng 63 tỉnh, thành: thứ hạng so sánh được", "\n2023 and 2024 are of the same 63 provinces: ranks compare"), pii.change(Year.of(2023), Year.of(2024)))
print(say("\nNăm 2023 và 2025: chỉ điểm của nơi không sáp nhập so sánh được", "\n2023 and 2025: only scores of what was not merged compare"), pii.change(Year.of(2023), Year.of(2025)))
print(say("\nTỉnh, thành năm 2025 hình thành từ những nơi nào của năm 2024", "\nWhat provinces of 2025 are made of, by the results of 2024"), pii.merged(Year.of(2024), Year.of(2025)))

// do the published parts make the published score?
print(say("\nTính lại điểm từ điểm thành phần", "\nScores computed again from their parts"), pii.agreement())

Tabulation scores = pii.scores(LocalDate.parse("2025-12-31"))
save(Chart.bar(scores).title(say("Điểm PII theo địa giới cuối năm 2025", "PII scores by the map of the end of 2025")), picture("pii"))
