package org.doimoi.examples.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.doimoi.finding.Patch;
import org.doimoi.io.ExchangeDiff;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Says what differs between two exchanges. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Says which records of an exchange are added, removed or changed in another, and how.",
            "Cho biết bản ghi nào được thêm, bị bỏ hoặc thay đổi giữa hai gói trao đổi, và thay đổi thế nào."
        },
        footer = {
            "",
            "The form of the files, and the order of records and members, make no difference.",
            "Exit codes, as of diff: 0 nothing differs, 1 something differs, 2 could not run.",
            "For example: doimoi diff monday.ndjson tuesday.json.gz"
        })
final class Diff implements Callable<Integer> {

    /** The forms of the answer. */
    private enum Form {
        TEXT,
        JSON
    }

    /** Reads the option. */
    static final class FormConverter implements ITypeConverter<Form> {

        @Override
        public Form convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "text" -> Form.TEXT;
                case "json" -> Form.JSON;
                default -> throw new TypeConversionException("expected text or json but was '" + text + "'");
            };
        }
    }

    /** The longest value that is shown as a whole. */
    private static final int MAX_SHOWN = 80;

    private final Terminal screen;

    @Parameters(index = "0", paramLabel = "A", description = "the exchange as it was")
    private Path before;

    @Parameters(index = "1", paramLabel = "B", description = "the exchange as it is")
    private Path after;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = FormConverter.class,
            description = "text, or one JSON object a line, with the change of a record as JSON Patch (RFC 6902)")
    private Form format = Form.TEXT;

    @Mixin
    private LanguageOption language = new LanguageOption();

    Diff(Terminal screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Words words = Words.in(language.get());
        ExchangeDiff.Totals totals = ExchangeDiff.between(before, after, change -> {
            if (format == Form.JSON) {
                screen.raw(change + "\n");
            } else {
                write(change, words);
            }
        });
        if (format == Form.TEXT) {
            screen.line(
                    totals.isEmpty()
                            ? words.text("diff.none")
                            : words.text("diff.totals", totals.added(), totals.removed(), totals.changed()));
        }
        return totals.isEmpty() ? Main.OK : Main.ERRORS;
    }

    private void write(ExchangeDiff.Change change, Words words) {
        String subject = change.kind() == ExchangeDiff.Kind.HEADER
                ? words.text("diff.header")
                : change.type() + (change.id() == null ? "" : " " + change.id());
        screen.line(words.text(
                change.record() == null ? "diff.changed" : "diff." + change.kind(),
                subject,
                change.record() == null || change.id() != null ? "" : " " + cut(change.record())));
        @Nullable Json tested = null;
        for (Patch.Operation one : change.patch().operations()) {
            String value = one.value() == null ? "" : cut(one.value());
            String was = tested == null ? "" : cut(tested);
            switch (one.kind()) {
                case TEST -> tested = one.value();
                case ADD -> screen.line("  " + one.at() + ": + " + value);
                case REMOVE -> screen.line("  " + one.at() + ": - " + was);
                case REPLACE -> screen.line("  " + one.at() + ": " + was + " -> " + value);
            }
        }
    }

    /** Returns the beginning of a value, and how long it is if that is not all. */
    private static String cut(Json value) {
        String text = value.toString();
        if (text.length() <= MAX_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
        return text.substring(0, end) + "... (" + text.length() + ")";
    }
}
