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
import java.util.regex.Pattern;
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

    /** More rounds with all fixes than these can wait for each other at one place; fixes that undo each other end here. */
    private static final int MAX_ROUNDS = 50;

    private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|$)");

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
     * @throws ExchangeException if they are compressed and damaged, or unpack to more than two billion bytes
     */
    public Fixed fix(byte[] exchange) {
        try (Source source = Source.of(exchange.clone())) {
            return fix(source, null);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read the bytes", ex);
        }
    }

    private Fixed fix(Source source, @Nullable Format format) throws IOException {
        if (source.isMade()) {
            throw new ExchangeException(
                    "A package of CSV files cannot be mended; convert it to NDJSON, mend that, and convert it back");
        }
        if (source.size() > MAX_BYTES) {
            throw new ExchangeException("An exchange of " + source.size() + " bytes is more than can be mended, "
                    + MAX_BYTES + "; split it");
        }
        if (source.isBroken()) {
            throw new ExchangeException(
                    "The compressed data end too early or are damaged; mend what can be unpacked of them");
        }
        byte[] bytes = source.read(0, (int) source.size());
        Format form =
                format != null && format.isText() ? format : ReadingRun.isLines(source) ? Format.NDJSON : Format.JSON;
        Reading before = read(bytes, form);
        Reading now = before;
        List<Fixed.Applied> applied = new ArrayList<>();
        Map<Key, Finding> refused = new LinkedHashMap<>();
        // fewer than all are tried while it is searched which fix does harm
        int most = Integer.MAX_VALUE;
        int rounds = 0;
        boolean retried = false;
        while (rounds < MAX_ROUNDS) {
            List<Finding> taken = new ArrayList<>();
            Patching patching = new Patching(bytes, form == Format.NDJSON);
            for (Finding finding : now.findings()) {
                if (taken.size() < most
                        && finding.fix() != null
                        && choice.test(finding)
                        && !refused.containsKey(Key.of(finding))
                        && patching.take(finding)) {
                    taken.add(finding);
                }
            }
            if (taken.isEmpty()) {
                // what was in the way of a fix may have been mended since
                if (retried || refused.isEmpty() || applied.isEmpty()) {
                    break;
                }
                retried = true;
                refused.clear();
                continue;
            }
            byte[] mended = patching.apply();
            Reading then = read(mended, form);
            Set<Finding> harmful = harmful(taken, now, then);
            if (harmful.isEmpty()) {
                applied.addAll(applied(taken, now, then));
                bytes = mended;
                now = then;
                retried = false;
                rounds += most == Integer.MAX_VALUE ? 1 : 0;
                most = taken.size() < most || most > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : most * 2;
            } else if (harmful.size() == taken.size() && taken.size() > 1) {
                // another record suffers: by halving it is found which of these fixes does it
                most = taken.size() / 2;
            } else {
                harmful.forEach(finding -> refused.put(Key.of(finding), finding));
            }
        }
        for (Finding finding : now.findings()) {
            if (finding.fix() != null && choice.test(finding)) {
                refused.putIfAbsent(Key.of(finding), finding);
            }
        }
        Multiset<Key> left = keys(now);
        return new Fixed(
                before,
                now,
                applied,
                refused.entrySet().stream()
                        .filter(entry -> left.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                bytes);
    }

    private Reading read(byte[] bytes, Format form) throws IOException {
        try (Source source = Source.of(bytes)) {
            return reader.read(source, form);
        }
    }

    /**
     * What makes two findings the same, wherever the text has moved: not what they quote, which a fix may have changed, nor
     * which element of a list, which may have moved up.
     */
    private record Key(
            String rule, @Nullable String type, @Nullable String record, String within) {

        static Key of(Finding finding) {
            String within = INDEX.matcher(finding.within()).replaceAll("/#");
            return new Key(finding.rule(), finding.type(), finding.record(), within);
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
        for (Key key : Multisets.difference(after, before).elementSet()) {
            if (key.record() != null && unread.contains(key.record())) {
                continue; // of a record that could not be read before
            }
            List<Finding> own = taken.stream().filter(key::isOf).toList();
            if (own.isEmpty()) {
                return new HashSet<>(taken);
            }
            harmful.addAll(own);
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
