package org.doimoi.examples.cli;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which province a text means on a day, and what it was or became on another. */
@Command(
        name = "province",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Says which province a code or name means on a day, and what it was or became on another.",
            "Cho biết mã hoặc tên chỉ tỉnh, thành phố nào vào một ngày, và đơn vị đó là gì vào ngày khác."
        },
        footer = {
            "",
            "Exit codes: 0 one province, 1 none or several, 2 could not run.",
            "For example: doimoi province 15 --on 2025-06-30 --to 2026-11-24"
        })
final class ProvinceCommand implements Callable<Integer> {

    private final Terminal screen;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description =
                    "a statistical code, a name, a code of ISO 3166-2 or of an agency; several words are one name")
    private List<String> text = List.of();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Validate.DateConverter.class,
            description = "say also what it was or became on this day")
    private @Nullable LocalDate to;

    @Mixin
    private LookupOptions options;

    ProvinceCommand(Terminal screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        String asked = Normalizer.normalize(String.join(" ", text), Normalizer.Form.NFC)
                .strip();
        if (asked.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "TEXT is empty");
        }
        ProvinceAnswer answer = ProvinceAnswer.of(asked, options.day(clock), to, options.lists());
        if (options.isJson()) {
            answer.write(screen);
        } else {
            answer.lines(options.words()).forEach(screen::line);
        }
        return answer.isUnique() ? Main.OK : Main.ERRORS;
    }
}
