import java.time.LocalDate
import java.time.ZoneId
import java.util.logging.Level
import java.util.logging.Logger
import org.doimoi.analysis.*
import org.doimoi.code.*
import org.doimoi.dataset.*
import org.doimoi.finding.*
import org.doimoi.io.*
import org.doimoi.model.*
import org.doimoi.reexpression.*
import org.doimoi.rule.*
import org.doimoi.value.*

// held in a variable, since the level of a logger that nobody holds is forgotten
Logger validatorLog = Logger.getLogger("org.hibernate.validator")
validatorLog.setLevel(Level.WARNING)

// the day on which exchanges are judged; assign another to judge as of then
LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))

/** Reads an exchange: .json, .ndjson or .jsonl, with .gz or without. */
Reading load(String path) {
    return ExchangeReader.on(today).read(Path.of(path));
}

/** Counts by a property, such as count(dataset.startups(), Startup::province), most frequent first. */
<T, K> Map<K, Long> count(Collection<T> rows, Function<? super T, ? extends K> property) {
    Map<K, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(property.apply(row), 1L, Long::sum));
    return counts.entrySet().stream()
            .sorted(Map.Entry.<K, Long>comparingByValue().reversed().thenComparing(one -> String.valueOf(one.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
}

/** Says what a code of a list means on a day, such as name(Province.class, Code.of("15"), LocalDate.of(2025, 6, 30)). */
<C extends CodeEntry> String name(Class<C> list, Code<?> code, LocalDate day) {
    return CodeLists.standard().get(list).find(code, day).map(entry -> entry.name().best("vi")).orElse("?");
}

/** Says what a code of a list means today. */
<C extends CodeEntry> String name(Class<C> list, Code<?> code) {
    return name(list, code, today);
}

Reading ecosystem = load(System.getProperty("doimoi.home") + "/examples/data/ecosystem.ndjson")
Dataset dataset = ecosystem.dataset()

System.out.println("Doimoi: " + dataset.size() + " records in ecosystem.dataset(), also called dataset; findings in ecosystem.findings().")
System.out.println("Words: load(path), count(rows, property), name(list, code), name(list, code, day), today. Tab completes, /exit ends.")
