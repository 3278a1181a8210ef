// The partnership network: who works with whom, what holds it together, and how two actors reach each other
load("examples/data/ecosystem.ndjson")

Network all = network().connected()
print(say("\nMạng lưới", "\nThe network"), all.byKind())
print(say("\nCác bên có nhiều liên kết nhất", "\nThe most connected"), all.mostConnected(8))

List<List<Node>> parts = all.components()
print(say("\nSố thành phần liên thông: ", "\nConnected components: ") + parts.size() + say(", lớn nhất có ", ", the largest of ") + parts.get(0).size() + say(" chủ thể", " actors"))
print(say("\nLiên kết giữa các vùng", "\nTies between regions"), all.betweenRegions())

// a year earlier there were fewer
print(say("\nLiên kết có hiệu lực ngày 24/11/2025: ", "\nTies that held on 2025-11-24: ") + all.on(LocalDate.parse("2025-11-24")).ties().size() + say(", ngày 24/11/2026: ", ", on 2026-11-24: ") + all.on(LocalDate.parse("2026-11-24")).ties().size())

List<Node> largest = parts.get(0)
print(say("\nĐường ngắn nhất giữa hai chủ thể", "\nThe shortest way between two actors"), all.chain(largest.get(0), largest.get(largest.size() - 1)).orElseThrow())

save(chart(all.only(Tie.Kind.PARTNERSHIP).connected()).title(say("Mạng lưới hợp tác", "The network of partnerships")), picture("network"))
