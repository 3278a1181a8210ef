package org.doimoi.examples.cli;

import java.nio.file.Path;
import org.doimoi.io.ExchangeReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the input is read: by how many threads, and whether to say how far it has come. */
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = {
                "read by so many threads, which changes nothing but the time it takes;",
                "if left out as many as there are processors, but at most 4"
            })
    private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--progress",
            description = "say how far the reading has come also if standard error is not a terminal")
    private boolean progress;

    /** Returns a reader that goes by the options. */
    ExchangeReader apply(ExchangeReader reader, Terminal screen, Path file) {
        try {
            return reader.withThreads(threads).withProgress(screen.progress(file.toString(), progress));
        } catch (IllegalArgumentException ex) {
            throw new ParameterException(spec.commandLine(), String.valueOf(ex.getMessage()), ex);
        }
    }
}
