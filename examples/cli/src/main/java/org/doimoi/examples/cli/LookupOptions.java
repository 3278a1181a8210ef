package org.doimoi.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.doimoi.code.CodeLists;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that look something up in the code lists. */
final class LookupOptions {

    /** How an answer is written. */
    enum Style {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return this == TEXT ? "text" : "json";
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Validate.DateConverter.class,
            description = "the day to ask about, such as 2026-11-24; today in Vietnam if left out")
    private @Nullable LocalDate on;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "the form of the answer; ${DEFAULT-VALUE} if left out")
    private Style style = Style.TEXT;

    @Option(
            names = "--lists",
            paramLabel = "DIR",
            description = "a folder of code lists, such as its province.tsv, to lay over those of the library")
    private @Nullable Path folder;

    LocalDate day(Clock clock) {
        return on == null ? LocalDate.now(clock) : on;
    }

    Words words() {
        return Words.in(language.get());
    }

    boolean isJson() {
        return style == Style.JSON;
    }

    boolean hasFolder() {
        return folder != null;
    }

    CodeLists lists() {
        if (folder == null) {
            return CodeLists.standard();
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder);
        }
        return CodeLists.standard().withFolder(folder);
    }
}
