package org.doimoi.examples.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
import org.doimoi.code.ProvinceKind;
import org.doimoi.code.Provinces;
import org.doimoi.code.Provinces.Change;
import org.doimoi.code.Provinces.Match;
import org.doimoi.code.Provinces.Relative;
import org.doimoi.code.Region;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a text means on a day.
 *
 * <pre>{@code
 * 15 on 2026-11-24: 1 province
 *
 * 15 Lào Cai (Lao Cai)
 *   kind         Province
 *   ...
 *   matched by   the statistical code
 *   code 15 on other days:
 *     from 2004-01-01 through 2025-06-30  Yen Bai  Province  another unit
 * }</pre>
 *
 * <p>For programs it is one JSON object:
 *
 * <pre>{@code
 * {"text":"15","on":"2026-11-24","matches":[{"code":"15","name":{"vi":"Lào Cai","en":"Lao Cai"},
 *   "kind":"province","region":"NMM","iso":null,"agencyCode":"H38","from":"2025-07-01","through":null,
 *   "source":"...","certainty":"high","route":"code","former":null,"relatives":[]}]}
 * }</pre>
 *
 * @param text  what was asked
 * @param on  the day
 * @param to  the day of the relatives, null if nobody asked for them
 * @param lists  the code lists
 * @param provinces  the provinces of these lists
 * @param matches  what the text may mean
 */
record ProvinceAnswer(
        String text, LocalDate on, @Nullable LocalDate to, CodeLists lists, Provinces provinces, List<Match> matches) {

    /** The changes in the order in which people tell them, the gravest first. */
    private static final List<Change> GRAVEST_FIRST =
            List.of(Change.MERGER, Change.SPLIT, Change.NAME, Change.RANK, Change.CODE);

    static ProvinceAnswer of(String text, LocalDate on, @Nullable LocalDate to, CodeLists lists) {
        Provinces provinces = Provinces.of(lists);
        return new ProvinceAnswer(text, on, to, lists, provinces, provinces.find(text, on));
    }

    boolean isUnique() {
        return matches.size() == 1;
    }

    /** Returns what a unit was or became on a day. */
    private List<Relative> relatives(Province unit, LocalDate day) {
        return day.isBefore(on) ? provinces.predecessors(unit, day) : provinces.successors(unit, day);
    }

    // ---------------------------------------------------------------------------------------------- for people

    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        String head = isUnique() ? "province.one" : matches.isEmpty() ? "province.none" : "province.several";
        lines.add(words.text(head, text, on, matches.size()));
        if (matches.isEmpty() && Code.isCode(text)) {
            otherDays(text, null, words).forEach(lines::add);
        }
        for (Match match : matches) {
            lines.add("");
            lines.addAll(lines(match, words));
        }
        return lines;
    }

    private List<String> lines(Match match, Words words) {
        Province unit = match.province();
        List<String> lines = new ArrayList<>();
        lines.add(unit.code() + ' ' + inBothLanguages(unit.name()));
        Columns columns = new Columns();
        columns.add(words.text("province.kind"), nameOf(ProvinceKind.class, unit.kind(), words));
        columns.add(words.text("province.region"), nameOf(Region.class, unit.region(), words));
        columns.add(words.text("province.iso"), orDash(unit.iso()));
        columns.add(words.text("province.agency"), orDash(unit.agencyCode()));
        columns.add(words.text("province.period"), words.period(unit.term().valid()));
        columns.add(words.text("province.source"), unit.term().source());
        columns.add(
                words.text("province.certainty"),
                words.word("certainty", unit.term().certainty()));
        columns.add(words.text("province.matched"), words.word("route", match.route()));
        columns.lines("  ").forEach(lines::add);
        if (match.former() != null) {
            lines.add("  " + former(match.former(), unit, words));
        }
        if (to == null) {
            otherDays(unit.code(), unit, words).forEach(lines::add);
        } else {
            relatives(unit, to, words).forEach(lines::add);
        }
        return lines;
    }

    private static String inBothLanguages(Text name) {
        String vietnamese = name.best("vi");
        return name.in("en")
                .filter(english -> !english.equals(vietnamese))
                .map(english -> vietnamese + " (" + english + ')')
                .orElse(vietnamese);
    }

    private static String orDash(@Nullable String cell) {
        return cell == null ? "-" : cell;
    }

    private <C extends CodeEntry> String nameOf(Class<C> list, Code<C> code, Words words) {
        return lists.get(list)
                .find(code, on)
                .map(entry -> words.name(entry.name()))
                .orElse(code.toString());
    }

    private String former(Province former, Province heir, Words words) {
        String changes = provinces.successors(former, on).stream()
                .filter(relative -> relative.province().equals(heir))
                .map(relative -> inWords(relative, "change.merger-into-this", words))
                .collect(Collectors.joining());
        return words.text(
                "province.former",
                text,
                former.code(),
                words.name(former.name()),
                String.valueOf(former.term().valid().through()),
                changes);
    }

    private Stream<String> relatives(Province unit, LocalDate day, Words words) {
        List<Relative> relatives = relatives(unit, day);
        if (relatives.isEmpty()) {
            return Stream.of("  " + words.text("province.unknown", day));
        }
        boolean earlier = day.isBefore(on);
        Columns columns = new Columns();
        for (Relative relative : relatives) {
            columns.add(
                    relative.province().code(),
                    words.name(relative.province().name()),
                    inWords(relative, earlier ? "change.merger-into-this" : "change.merger", words));
        }
        return Stream.concat(
                Stream.of("  " + words.text(earlier ? "province.was" : "province.is", day)), columns.lines("    "));
    }

    private static String inWords(Relative relative, String merger, Words words) {
        Set<Change> changes = relative.changes();
        if (changes.isEmpty()) {
            return words.text("change.none");
        }
        return GRAVEST_FIRST.stream()
                .filter(changes::contains)
                .map(change -> switch (change) {
                    case MERGER -> words.text(merger);
                    // who was joined with others bears another name since; only the whole of a unit is renamed
                    case NAME -> words.text(relative.isExact() ? "change.name" : "change.other-name");
                    default -> words.word("change", change);
                })
                .collect(Collectors.joining(", "));
    }

    /** Returns what a code means on the days on which it does not mean a unit. */
    private Stream<String> otherDays(String code, @Nullable Province unit, Words words) {
        CodeList<Province> list = lists.get(Province.class);
        List<Province> others = list.versions(Code.parse(code)).stream()
                .filter(other -> !other.equals(unit))
                .toList();
        if (others.isEmpty()) {
            return Stream.of();
        }
        Columns columns = new Columns();
        for (Province other : others) {
            columns.add(
                    words.period(other.term().valid()),
                    words.name(other.name()),
                    nameOf(ProvinceKind.class, other.kind(), words),
                    unit == null ? "" : likeness(unit, other, words));
        }
        return Stream.concat(Stream.of("  " + words.text("province.otherDays", code)), columns.lines("    "));
    }

    /** Returns what another meaning of a code has to do with a unit. */
    private String likeness(Province unit, Province other, Words words) {
        Period valid = other.term().valid();
        LocalDate through = valid.through();
        List<Relative> relatives = through != null && through.isBefore(on)
                ? provinces.predecessors(unit, through)
                : provinces.successors(unit, valid.from() == null ? on : valid.from());
        if (relatives.stream().anyMatch(one -> one.province().equals(other) && one.isExact())) {
            return words.text("likeness.same");
        }
        return words.text(other.name().equals(unit.name()) ? "likeness.extent" : "likeness.other");
    }

    // ---------------------------------------------------------------------------------------------- for programs

    void write(Terminal screen) {
        try (JsonOutput json = new JsonOutput(screen)) {
            JsonGenerator out = json.members();
            out.writeStringProperty("text", text);
            json.day("on", on);
            out.writeArrayPropertyStart("matches");
            for (Match match : matches) {
                out.writeStartObject();
                write(match, json);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void write(Match match, JsonOutput json) {
        JsonGenerator out = json.members();
        Province unit = match.province();
        Period valid = unit.term().valid();
        out.writeStringProperty("code", unit.code());
        json.text("name", unit.name());
        out.writeStringProperty("kind", unit.kind().toString());
        out.writeStringProperty("region", unit.region().toString());
        out.writeStringProperty("iso", unit.iso());
        out.writeStringProperty("agencyCode", unit.agencyCode());
        json.day("from", valid.from());
        json.day("through", valid.through());
        out.writeStringProperty("source", unit.term().source());
        out.writeStringProperty("certainty", Words.hyphened(unit.term().certainty()));
        out.writeStringProperty("route", Words.hyphened(match.route()));
        Province former = match.former();
        if (former == null) {
            out.writeNullProperty("former");
        } else {
            out.writeObjectPropertyStart("former");
            out.writeStringProperty("code", former.code());
            json.text("name", former.name());
            json.day("through", former.term().valid().through());
            out.writeEndObject();
        }
        out.writeArrayPropertyStart("relatives");
        if (to != null) {
            relatives(unit, to).forEach(relative -> write(relative, json));
        }
        out.writeEndArray();
    }

    private static void write(Relative relative, JsonOutput json) {
        JsonGenerator out = json.members();
        out.writeStartObject();
        out.writeStringProperty("code", relative.province().code());
        json.text("name", relative.province().name());
        out.writeArrayPropertyStart("changes");
        relative.changes().forEach(change -> out.writeString(Words.hyphened(change)));
        out.writeEndArray();
        out.writeBooleanProperty("exact", relative.isExact());
        out.writeEndObject();
    }
}
