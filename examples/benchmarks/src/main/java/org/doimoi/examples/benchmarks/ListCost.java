package org.doimoi.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.Locale;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;

/** Says what the code lists cost: the time to load them, and the heap that they hold on to. */
public final class ListCost {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private ListCost() {}

    /**
     * Loads one list, then all, then the index of provinces, and prints the time and the heap of each step.
     *
     * @param args  none
     */
    public static void main(String[] args) {
        long empty = heap();
        long start = System.nanoTime();
        CodeList<Province> one = CodeLists.standard().get(Province.class);
        long oneTime = System.nanoTime();
        long oneHeap = heap();
        long again = System.nanoTime();
        List<CodeList<?>> all = CodeLists.standard().all();
        long allTime = System.nanoTime();
        long allHeap = heap();
        long finding = System.nanoTime();
        int found =
                Provinces.standard().find("Yên Bái", ExchangeGenerator.TODAY).size();
        long foundTime = System.nanoTime();
        long foundHeap = heap();
        int entries = all.stream().mapToInt(list -> list.entries().size()).sum();
        print("province, " + one.entries().size() + " entries", oneTime - start, oneHeap - empty);
        print(all.size() + " lists, " + entries + " entries", oneTime - start + allTime - again, allHeap - empty);
        print("and the index of provinces, " + found + " found", foundTime - finding, foundHeap - allHeap);
    }

    private static void print(String what, long nanos, long bytes) {
        System.out.printf(Locale.ROOT, "%-44s %6.1f ms %8.1f KB%n", what, nanos / 1e6, bytes / 1024.0);
    }

    /** Returns the heap in use after what nobody holds was collected. */
    private static long heap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, MEMORY.getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
