package org.doimoi.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.finding.Finding;

/** What fixing does to any exchange, however it is damaged. */
class FixerProperties {

    private static final ExchangeReader READER =
            ExchangeReader.on(RuleSamples.DAY).checking(checker -> checker.withLimit(Integer.MAX_VALUE));

    /** A damage of a line of an exchange. */
    private interface Damage {
        String to(String line, Random random);
    }

    private static final List<Damage> DAMAGES = List.of(
            (line, random) -> inText(line, random, text -> text + " "),
            (line, random) -> inText(line, random, text -> "\u00a0" + text),
            (line, random) -> inText(line, random, text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
            (line, random) -> inText(line, random, text -> text + "\u200b."),
            (line, random) -> inText(line, random, text -> "Ðồng " + text),
            (line, random) -> inText(line, random, text -> "<b>" + text + "</b>"),
            (line, random) -> inText(line, random, text -> "ViÖt c«ng " + text),
            (line, random) -> inText(line, random, text -> "xem 0912345678"),
            (line, random) -> line.replaceFirst("\\[(\\{\"scheme\":\"ford\",\"code\":\"[0-9.]+\"})]", "[$1,$1]"),
            (line, random) -> line.replace(
                    "\"province\":\"15\"", "\"province\":\"10\",\"address\":{\"provinceName\":\"Lào Cai\"}"),
            (line, random) -> line.replaceFirst("\"([0-9]{4})-([0-9]{2})-([0-9]{2})\"", "\"$1/$2/$3\""),
            (line, random) -> line.replaceFirst("\"([0-9]{4})-([0-9]{2})-([0-9]{2})\"", "\"$3/$2/$1\""),
            (line, random) -> line.replaceFirst("\"status\":", "\"Status\":"),
            (line, random) -> line.replaceFirst("H38:", "H38 :"),
            (line, random) -> line + " ",
            (line, random) -> line.substring(0, line.length() / 2),
            (line, random) -> line + "\n" + line);

    private static String inText(String line, Random random, UnaryOperator<String> change) {
        List<int[]> places = new ArrayList<>();
        int from = line.indexOf("\"vi\":\"");
        while (from >= 0) {
            places.add(new int[] {from + 6, line.indexOf('"', from + 6)});
            from = line.indexOf("\"vi\":\"", from + 6);
        }
        from = line.indexOf("\"value\":\"");
        while (from >= 0) {
            places.add(new int[] {from + 9, line.indexOf('"', from + 9)});
            from = line.indexOf("\"value\":\"", from + 9);
        }
        // a line may have been cut
        places.removeIf(place -> place[1] < 0);
        if (places.isEmpty()) {
            return line;
        }
        int[] place = places.get(random.nextInt(places.size()));
        return line.substring(0, place[0])
                + change.apply(line.substring(place[0], place[1]))
                + line.substring(place[1]);
    }

    @Provide
    static Arbitrary<String> exchanges() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(0, 12), Arbitraries.of(true, false))
                .as(FixerProperties::damaged);
    }

    private static String damaged(long seed, int damages, boolean document) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(
                new String(RuleSamples.exchange(""), UTF_8).lines().toList());
        for (int i = 0; i < damages; i++) {
            int at = 1 + random.nextInt(lines.size() - 1);
            lines.set(at, DAMAGES.get(random.nextInt(DAMAGES.size())).to(lines.get(at), random));
        }
        return document ? document(lines) : String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
    }

    /** Returns the same as one document, with white space of its own. */
    private static String document(List<String> lines) {
        StringBuilder text = new StringBuilder(lines.get(0).replaceFirst("}$", ""));
        for (String line : String.join("\n", lines.subList(1, lines.size())).split("\n", -1)) {
            int colon = line.indexOf(':');
            String type = colon < 0 ? "x" : line.substring(2, colon - 1);
            String table = type.endsWith("y") ? type.substring(0, type.length() - 1) + "ies" : type + "s";
            text.append(",\n \"").append(table).append("\" : [ ");
            text.append(
                    colon < 0 || !line.strip().endsWith("}")
                            ? "7"
                            : line.strip().substring(colon + 1, line.strip().length() - 1));
            text.append(" ]");
        }
        return text.append("}").toString();
    }

    private static Multiset<String> keys(Iterable<Finding> findings) {
        Multiset<String> keys = HashMultiset.create();
        findings.forEach(finding -> keys.add(key(finding)));
        return keys;
    }

    private static String key(Finding finding) {
        // not what it quotes, which a fix may have changed, nor which element of a list it is, which may have moved up
        return finding.rule() + " " + finding.type() + " " + finding.record() + " "
                + finding.within().replaceAll("/[0-9]+(?=/|$)", "/#");
    }

    /** What must be gone: what was fixed, and what came of the same values. */
    private static Multiset<String> expectedGone(Fixed fixed) {
        Multiset<String> gone = HashMultiset.create();
        for (Fixed.Applied one : fixed.applied()) {
            gone.add(key(one.finding()));
            one.along().forEach(finding -> gone.add(key(finding)));
        }
        return gone;
    }

    // -----------------------------------------------------------------------
    @Property(tries = 150)
    void exactlyTheFixedFindingsAreGone(@ForAll("exchanges") String exchange, @ForAll boolean all) {
        ExchangeFixer safe = ExchangeFixer.with(READER);
        Fixed fixed = (all ? safe.choosing(finding -> true) : safe).fix(exchange.getBytes(UTF_8));
        Multiset<String> before = keys(fixed.before().findings());
        Multiset<String> after = keys(fixed.after().findings());
        Multiset<String> gone = HashMultiset.create(Multisets.difference(before, after));
        // a fix of what a fix before left was not found in the beginning
        Multiset<String> expected = HashMultiset.create(expectedGone(fixed));
        assertThat(gone)
                .as("nothing else is gone")
                .isEqualTo(HashMultiset.create(Multisets.intersection(expected, before)));
        List<String> rejectedBefore = fixed.before().rejected().stream()
                .flatMap(rejected -> rejected.findings().stream())
                .map(finding -> String.valueOf(finding.record()))
                .toList();
        assertThat(fixed.after().findings().stream()
                        .filter(finding -> !before.contains(key(finding)))
                        .filter(finding -> !rejectedBefore.contains(String.valueOf(finding.record()))))
                .as("nothing new is found but in records that could not be read before")
                .isEmpty();
    }

    @Property(tries = 100)
    void twiceChangesNothing(@ForAll("exchanges") String exchange, @ForAll boolean all) {
        ExchangeFixer safe = ExchangeFixer.with(READER);
        ExchangeFixer fixer = all ? safe.choosing(finding -> true) : safe;
        byte[] once = fixer.fix(exchange.getBytes(UTF_8)).bytes();
        Fixed twice = fixer.fix(once);
        assertThat(new String(twice.bytes(), UTF_8)).isEqualTo(new String(once, UTF_8));
        assertThat(twice.applied()).isEmpty();
    }

    @Property(tries = 100)
    void whatIsNotMendedStaysAsItStood(@ForAll("exchanges") String exchange) {
        Fixed fixed = ExchangeFixer.with(READER).fix(exchange.getBytes(UTF_8));
        String mended = new String(fixed.bytes(), UTF_8);
        if (fixed.applied().isEmpty()) {
            assertThat(mended).isEqualTo(exchange);
        }
        assertThat(mended.lines().count()).isEqualTo(exchange.lines().count());
        List<Long> changed = fixed.applied().stream()
                .map(one -> one.finding().location().line())
                .toList();
        List<String> lines = exchange.lines().toList();
        List<String> after = mended.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!changed.contains(i + 1L)) {
                assertThat(after.get(i)).isEqualTo(lines.get(i));
            }
        }
    }
}
