package org.doimoi.io;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doimoi.finding.Finding;
import org.doimoi.io.internal.PartFile;
import org.doimoi.io.internal.Patching;
import org.doimoi.io.internal.ReadingRun;
import org.doimoi.io.internal.Source;
import org.jspecify.annotations.Nullable;

/**
 * Applies the fixes of findings to an exchange.
 *
 * <pre>{@code
 * ExchangeFixer fixer = ExchangeFixer.with(ExchangeReader.on(day));
 * Fixed fixed = fixer.fix(Path.of("received.ndjson"), Path.of("mended.ndjson"));
 * fixed.applied().forEach(System.out::println);
 * }</pre>
 *
 * <p>Only the values that are mended change; every other byte stays, those of records that cannot be read as well. Applying a
 * second time changes nothing. The exchange is held in memory, and may have two billion bytes.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExchangeFixer {

    /** More rounds than fixes can wait for each other at one place. */
    private static final int MAX_ROUNDS = 50;

    /** The greatest array, less what the mended values may add. */
    private static final int MAX_BYTES = 2_000_000_000;

    private final ExchangeReader reader;
    private final Predicate<Finding> choice;

    private ExchangeFixer(ExchangeReader reader, Predicate<Finding> choice) {
        this.reader = reader;
        this.choice = choice;
    }

    /**
     * Returns a fixer that applies the safe fixes.
     *
     * @param reader  finds what there is to mend
     * @return the fixer
     */
    public static ExchangeFixer with(ExchangeReader reader) {
        return new ExchangeFixer(
                reader.checking(checker -> checker.withLimit(Integer.MAX_VALUE)),
                finding -> finding.fix() != null && finding.fix().safe());
    }

    /**
     * Returns a fixer that applies other fixes.
     *
     * @param which  says whether the fix of a finding is applied; whoever says so of one that is not safe confirms it
     * @return the fixer
     */
    public ExchangeFixer choosing(Predicate<Finding> which) {
        return new ExchangeFixer(reader, which);
    }

    /**
     * Mends a file into another.
     *
     * @param in  the exchange, compressed or not
     * @param out  the file to write, compressed if its name ends in {@code .gz}; there is none until it is complete
     * @return what was done
     * @throws ExchangeException if a file cannot be read or written, is compressed and damaged, or has more than two billion
     *     bytes
     */
    public Fixed fix(Path in, Path out) {
        Fixed fixed;
        try (Source source = Source.of(in)) {
            fixed = fix(source, Format.of(in).orElse(null));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + in, ex);
        }
        try {
            PartFile.write(out, out.toString().endsWith(".gz"), stream -> stream.write(fixed.bytes()));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + out, ex);
        }
        return fixed;
    }

    /**
     * Mends an exchange.
     *
     * @param exchange  the bytes, compressed or not
     * @return what was done
     */
    public Fixed fix(byte[] exchange) {
        try (Source source = Source.of(exchange.clone())) {
            return fix(source, null);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read the bytes", ex);
        }
    }

    private Fixed fix(Source source, @Nullable Format format) throws IOException {
        if (source.size() > MAX_BYTES) {
            throw new ExchangeException("An exchange of " + source.size() + " bytes is more than can be mended, "
                    + MAX_BYTES + "; split it");
        }
        if (source.isBroken()) {
            throw new ExchangeException(
                    "The compressed data end too early or are damaged; mend what can be unpacked of them");
        }
        byte[] bytes = source.read(0, (int) source.size());
        boolean lines = format == null ? ReadingRun.isLines(source) : format == Format.NDJSON;
        Reading before = reader.read(bytes);
        Reading now = before;
        List<Fixed.Applied> applied = new ArrayList<>();
        Map<Key, Finding> refused = new LinkedHashMap<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Finding> taken = new ArrayList<>();
            Patching patching = new Patching(bytes, lines);
            for (Finding finding : now.findings()) {
                if (finding.fix() != null
                        && choice.test(finding)
                        && !refused.containsKey(Key.of(finding))
                        && patching.take(finding)) {
                    taken.add(finding);
                }
            }
            if (taken.isEmpty()) {
                break;
            }
            byte[] mended = patching.apply();
            Reading then = reader.read(mended);
            Set<Finding> harmful = harmful(taken, now, then);
            if (harmful.isEmpty()) {
                applied.addAll(applied(taken, now, then));
                bytes = mended;
                now = then;
            } else {
                harmful.forEach(finding -> refused.put(Key.of(finding), finding));
            }
        }
        for (Finding finding : now.findings()) {
            if (finding.fix() != null && choice.test(finding)) {
                refused.putIfAbsent(Key.of(finding), finding);
            }
        }
        return new Fixed(before, now, applied, List.copyOf(refused.values()), bytes);
    }

    /** What makes two findings the same, wherever the text has moved. */
    private record Key(
            String rule, @Nullable String type, @Nullable String record, String within, Map<String, Object> arguments) {

        static Key of(Finding finding) {
            return new Key(finding.rule(), finding.type(), finding.record(), finding.within(), finding.arguments());
        }

        boolean isOf(Finding finding) {
            return Objects.equals(type, finding.type()) && Objects.equals(record, finding.record());
        }
    }

    private static Multiset<Key> keys(Reading reading) {
        return reading.findings().stream().map(Key::of).collect(Collectors.toCollection(HashMultiset::create));
    }

    /** Returns the findings whose fix did not take away what was found, or made something else be found. */
    private static Set<Finding> harmful(List<Finding> taken, Reading now, Reading then) {
        Multiset<Key> before = keys(now);
        Multiset<Key> after = keys(then);
        Set<String> unread = now.rejected().stream()
                .flatMap(rejected -> rejected.findings().stream())
                .map(Finding::record)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Finding> harmful = new HashSet<>();
        Multiset<Key> stayed = Multisets.intersection(before, after);
        for (Finding finding : taken) {
            Key key = Key.of(finding);
            if (stayed.count(key) == before.count(key)) {
                harmful.add(finding);
            }
        }
        boolean unknown = false;
        for (Key key : Multisets.difference(after, before).elementSet()) {
            if (key.record() != null && unread.contains(key.record())) {
                continue; // of a record that could not be read before
            }
            int known = harmful.size();
            taken.stream().filter(key::isOf).forEach(harmful::add);
            unknown |= harmful.size() == known && taken.stream().noneMatch(key::isOf);
        }
        if (unknown && harmful.isEmpty()) {
            // another record suffers: which fix does it is found out one after the other
            harmful.add(taken.get(taken.size() - 1));
        }
        return harmful;
    }

    private static List<Fixed.Applied> applied(List<Finding> taken, Reading now, Reading then) {
        Multiset<Key> gone = HashMultiset.create(Multisets.difference(keys(now), keys(then)));
        taken.forEach(finding -> gone.remove(Key.of(finding)));
        // what vanished with a fix is told of the first one in its record
        Map<String, Finding> firsts = new HashMap<>();
        taken.forEach(finding -> firsts.putIfAbsent(finding.type() + " " + finding.record(), finding));
        ListMultimap<Finding, Finding> along = ArrayListMultimap.create();
        for (Finding finding : now.findings()) {
            if (gone.remove(Key.of(finding))) {
                along.put(firsts.getOrDefault(finding.type() + " " + finding.record(), taken.get(0)), finding);
            }
        }
        return taken.stream()
                .map(finding -> new Fixed.Applied(finding, along.get(finding)))
                .toList();
    }
}
