package org.doimoi.io.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class SortingProperties {

    @Property(tries = 200)
    void whatIsSortedInFilesIsWhatIsSortedInMemory(
            @ForAll long seed,
            @ForAll @IntRange(max = 300) int size,
            @ForAll @IntRange(min = 200, max = 3000) int memory,
            @ForAll @IntRange(min = 2, max = 5) int fanIn)
            throws IOException {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // half of a character must come back from the file
            String key = random.nextInt(9) == 0 ? null : "H38:\ud83c" + random.nextInt(50);
            byte[] bytes = ("ắ" + random.nextInt(5)).repeat(random.nextInt(40)).getBytes(UTF_8);
            String type = random.nextBoolean() ? "startup" : "mentor";
            entries.add(new Entry(type, key, Canonical.sha256().digest(bytes), bytes));
        }
        List<Entry> expected = new ArrayList<>(entries);
        Collections.sort(expected, Entry.ORDER);
        try (Sorting sorting = new Sorting(memory, fanIn)) {
            for (Entry entry : entries) {
                sorting.add(entry);
            }
            Entry.Cursor sorted = sorting.sorted();
            for (Entry one : expected) {
                Entry next = sorted.next();
                assertThat(next).isNotNull();
                assertThat(next.compareKey(one)).isZero();
                assertThat(next.digest()).isEqualTo(one.digest());
                assertThat(Arrays.equals(next.bytes(), one.bytes())).isTrue();
            }
            assertThat(sorted.next()).isNull();
        }
    }
}
