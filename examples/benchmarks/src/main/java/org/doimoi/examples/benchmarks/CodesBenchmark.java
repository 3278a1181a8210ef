package org.doimoi.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Industry;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to look something up in the code lists; each call takes the next of many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CodesBenchmark {

    private static final LocalDate TODAY = ExchangeGenerator.TODAY;

    private final CodeList<Province> provinces = CodeLists.standard().get(Province.class);
    private final CodeList<Industry> industries = CodeLists.standard().get(Industry.class);
    private final Provinces finder = Provinces.standard();

    private List<Code<Province>> codes = List.of();
    private List<Coding<Industry>> codings = List.of();
    private List<String> names = List.of();
    private List<String> former = List.of();
    private List<Province> units = List.of();
    private int next;

    /** Makes what is looked up: every code, every name and alias, and every name of a unit that ended. */
    @Setup
    public void setUp() {
        codes = provinces.entries().stream()
                .map(unit -> Code.<Province>of(unit.code()))
                .distinct()
                .toList();
        codings = industries.entries().stream()
                .map(entry -> Coding.<Industry>of(String.valueOf(entry.term().scheme()), entry.code()))
                .toList();
        names = provinces.entries().stream()
                .flatMap(unit -> Stream.of(
                                unit.name().asMap().values().stream(),
                                unit.aliases().stream(),
                                Stream.of(
                                        "Tỉnh " + unit.name().best("vi"),
                                        unit.name().best("en") + " Province"))
                        .flatMap(texts -> texts))
                .distinct()
                .toList();
        units = provinces.entries().stream()
                .filter(unit -> unit.term().valid().through() != null)
                .toList();
        former = units.stream().map(unit -> unit.name().best("vi")).toList();
    }

    private <T> T next(List<T> list) {
        next = next + 1 < list.size() ? next + 1 : 0;
        return list.get(next);
    }

    /** What a code of a province means today. */
    @Benchmark
    public Object code() {
        return provinces.find(next(codes), TODAY);
    }

    /** What a code of an industry means today. */
    @Benchmark
    public Object coding() {
        return industries.find(next(codings), TODAY);
    }

    /** Which province a name, an alias, or a name with a word before or after it is. */
    @Benchmark
    public Object name() {
        return finder.find(next(names), TODAY);
    }

    /** Which province a unit that ended became, by its name. */
    @Benchmark
    public Object formerName() {
        return finder.find(next(former), TODAY);
    }

    /** What a text is that is no province. */
    @Benchmark
    public Object noName() {
        return finder.find("Công ty cổ phần Ví dụ", TODAY);
    }

    /** What became of a unit that ended. */
    @Benchmark
    public Object successors() {
        return provinces.on(next(units), TODAY);
    }
}
