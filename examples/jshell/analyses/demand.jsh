// A demand answered, step by step: lychees must not turn brown at sea
load("examples/data/matching/listings.ndjson")

TechnologyDemand demand = (TechnologyDemand) get("G06:judged-dem-09")
print(say("\nNhu cầu", "\nThe demand"), demand.title(), demand.summary())

Answers answers = match(demand)
print(say("\n1. Mười công nghệ đáp ứng tốt nhất", "\n1. The ten technologies that answer best"), answers.table())
print(say("\n2. Vì sao công nghệ thứ nhất đứng đầu", "\n2. Why the first one leads"), answers.why(1))
print(say("\n3. Vì sao công nghệ thứ hai đứng sau", "\n3. Why the second one follows"), answers.why(2))

String best = answers.matches().get(0).listing().id().toString()
print(say("\n4. Ngược lại: công nghệ đó đáp ứng những nhu cầu nào", "\n4. The other way round: which demands that technology answers"), match(best).table().head(5))
print(say("\n5. Công nghệ đó và những gì dẫn đến nó", "\n5. That technology, and what refers to it"), find(best), around(best))
