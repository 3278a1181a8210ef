package org.doimoi.examples.cli;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Term;
import org.doimoi.value.Likeness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/**
 * Shows the code lists, and what is in one.
 *
 * <p>For programs it is one JSON object. A list has {@code entries} only if entries were asked for, and {@code covered}
 * only if a folder lies over the lists.
 *
 * <pre>{@code
 * {"on":"2026-11-24","lists":[{"name":"region","title":{"vi":"...","en":"..."},"open":false,
 *   "version":"2025-10-05","checked":"2026-11-24","total":8,"inForce":6,
 *   "entries":[{"scheme":null,"code":"RRD","name":{"vi":"...","en":"..."},"from":null,"through":null,
 *               "replacedBy":[],"certainty":"medium"}],
 *   "covered":[]}]}
 * }</pre>
 */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Shows the code lists, or the entries of one.",
            "Cho xem các danh mục mã, hoặc các mục của một danh mục."
        },
        footer = {
            "",
            "Exit codes: 0 shown, 2 could not run.",
            "For example: doimoi codes region --on 2025-06-30",
            "             doimoi codes industry --find \"may vi tinh\""
        })
final class CodesCommand implements Callable<Integer> {

    /** Names of lists that differ in no more letters than this are near. */
    private static final int NEAR = 2;

    private static final int MAX_NEAR = 5;

    /** A list and those of its entries that are asked for. */
    private record Extract(CodeList<?> list, List<? extends CodeEntry> entries) {}

    private final Terminal screen;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "LIST",
            arity = "0..1",
            description = "the name of a list, such as province; all lists, without their entries, if left out")
    private @Nullable String name;

    @Option(names = "--all", description = "the entries of all days, also those that ended")
    private boolean all;

    @Option(
            names = "--find",
            paramLabel = "TEXT",
            description = {
                "only entries that have this in their code or name, whatever the case and the diacritics;",
                "those of all lists if LIST is left out"
            })
    private @Nullable String find;

    @Mixin
    private LookupOptions options;

    CodesCommand(Terminal screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate day = options.day(clock);
        CodeLists lists = options.lists();
        List<CodeList<?>> chosen = name == null ? lists.all() : List.of(named(name, lists));
        List<Extract> extracts = chosen.stream()
                .map(list -> new Extract(list, entries(list, day)))
                // in a search through all lists, those without a hit are of no interest
                .filter(extract ->
                        name != null || find == null || !extract.entries().isEmpty())
                .toList();
        if (options.isJson()) {
            write(extracts, day);
        } else if (hasEntries()) {
            showEntries(extracts, day);
        } else {
            showLists(extracts, day);
        }
        return Main.OK;
    }

    private boolean hasEntries() {
        return name != null || find != null;
    }

    private CodeList<?> named(String asked, CodeLists lists) {
        return lists.named(asked).orElseThrow(() -> {
            String key = fold(asked);
            List<String> near = lists.names().stream()
                    .filter(other -> isNear(key, fold(other)))
                    .limit(MAX_NEAR)
                    .toList();
            String message = near.isEmpty()
                    ? options.words().text("codes.unknown", asked)
                    : options.words().text("codes.near", asked, String.join(", ", near));
            return new ParameterException(spec.commandLine(), message);
        });
    }

    private static boolean isNear(String asked, String name) {
        return name.contains(asked) || asked.contains(name) || Likeness.distance(asked, name) <= NEAR;
    }

    private List<? extends CodeEntry> entries(CodeList<?> list, LocalDate day) {
        String wanted = find == null ? "" : fold(find);
        return (all ? list.entries() : list.entries(day))
                .stream().filter(entry -> has(entry, wanted)).toList();
    }

    private static boolean has(CodeEntry entry, String folded) {
        return fold(key(entry.term())).contains(folded)
                || entry.name().asMap().values().stream()
                        .anyMatch(one -> fold(one).contains(folded));
    }

    /** Returns a text without case and diacritics. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    private static String key(Term term) {
        return term.scheme() == null ? term.code() : term.scheme() + ':' + term.code();
    }

    // ---------------------------------------------------------------------------------------------- for people

    private void showLists(List<Extract> extracts, LocalDate day) {
        Words words = options.words();
        screen.line(words.text("codes.all", extracts.size(), day));
        screen.line("");
        Columns columns = new Columns(2, 3, 7);
        List<String> head = new ArrayList<>();
        for (String column : List.of("name", "title", "entries", "inForce", "openness", "version", "checked")) {
            head.add(words.text("codes." + column));
        }
        if (options.hasFolder()) {
            head.add(words.text("codes.shadowed"));
        }
        columns.add(head);
        for (Extract extract : extracts) {
            CodeList<?> list = extract.list();
            List<String> row = new ArrayList<>(List.of(
                    list.name(),
                    words.name(list.title()),
                    String.valueOf(list.entries().size()),
                    String.valueOf(list.entries(day).size()),
                    openness(list, words),
                    list.version().toString(),
                    list.checked().toString()));
            if (options.hasFolder()) {
                row.add(String.valueOf(list.shadowed().size()));
            }
            columns.add(row);
        }
        columns.lines("").forEach(screen::line);
    }

    private static String openness(CodeList<?> list, Words words) {
        return words.text(list.isOpen() ? "codes.open" : "codes.closed");
    }

    private void showEntries(List<Extract> extracts, LocalDate day) {
        Words words = options.words();
        boolean first = true;
        for (Extract extract : extracts) {
            if (!first) {
                screen.line("");
            }
            first = false;
            show(extract, day, words);
        }
        if (find != null
                && extracts.stream().allMatch(extract -> extract.entries().isEmpty())) {
            screen.line(words.text("codes.none", find));
        }
    }

    private void show(Extract extract, LocalDate day, Words words) {
        CodeList<?> list = extract.list();
        screen.line(words.text("codes.list", list.name(), words.name(list.title())));
        screen.line(words.text(
                "codes.about",
                openness(list, words),
                list.version(),
                list.checked(),
                day,
                list.entries(day).size(),
                list.entries().size()));
        table(extract.entries(), words);
        if (options.hasFolder()) {
            screen.line("");
            screen.line(words.text("codes.covered", list.shadowed().size()));
            table(list.shadowed(), words);
        }
    }

    private void table(List<? extends CodeEntry> entries, Words words) {
        if (entries.isEmpty()) {
            return;
        }
        Columns columns = new Columns();
        columns.add(List.of("code", "entry", "from", "through", "replacedBy", "certainty").stream()
                .map(column -> words.text("codes." + column))
                .toList());
        for (CodeEntry entry : entries) {
            Term term = entry.term();
            columns.add(
                    key(term),
                    name(term, words),
                    orDash(term.valid().from()),
                    orDash(term.valid().through()),
                    term.replacedBy().isEmpty() ? "-" : String.join(", ", term.replacedBy()),
                    words.word("certainty", term.certainty()));
        }
        screen.line("");
        columns.lines("").forEach(screen::line);
    }

    /** Returns the name to show: that in another language if only there is what was looked for. */
    private String name(Term term, Words words) {
        String shown = words.name(term.name());
        String wanted = find == null ? "" : fold(find);
        if (fold(key(term)).contains(wanted) || fold(shown).contains(wanted)) {
            return shown;
        }
        return term.name().asMap().values().stream()
                .filter(other -> fold(other).contains(wanted))
                .findFirst()
                .orElse(shown);
    }

    private static String orDash(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    // ---------------------------------------------------------------------------------------------- for programs

    private void write(List<Extract> extracts, LocalDate day) {
        try (JsonOutput json = new JsonOutput(screen)) {
            JsonGenerator out = json.members();
            json.day("on", day);
            out.writeArrayPropertyStart("lists");
            for (Extract extract : extracts) {
                CodeList<?> list = extract.list();
                out.writeStartObject();
                out.writeStringProperty("name", list.name());
                json.text("title", list.title());
                out.writeBooleanProperty("open", list.isOpen());
                json.day("version", list.version());
                json.day("checked", list.checked());
                out.writeNumberProperty("total", list.entries().size());
                out.writeNumberProperty("inForce", list.entries(day).size());
                if (hasEntries()) {
                    write("entries", extract.entries(), json);
                }
                if (options.hasFolder()) {
                    write("covered", list.shadowed(), json);
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static void write(String name, List<? extends CodeEntry> entries, JsonOutput json) {
        JsonGenerator out = json.members();
        out.writeArrayPropertyStart(name);
        for (CodeEntry entry : entries) {
            Term term = entry.term();
            out.writeStartObject();
            out.writeStringProperty("scheme", term.scheme());
            out.writeStringProperty("code", term.code());
            json.text("name", term.name());
            json.day("from", term.valid().from());
            json.day("through", term.valid().through());
            out.writeArrayPropertyStart("replacedBy");
            term.replacedBy().forEach(out::writeString);
            out.writeEndArray();
            out.writeStringProperty("certainty", Words.hyphened(term.certainty()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
