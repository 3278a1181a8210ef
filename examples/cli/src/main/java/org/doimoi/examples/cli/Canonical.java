package org.doimoi.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doimoi.io.CanonicalForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the one form that an exchange has whoever wrote it. */
@Command(
        name = "canonical",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes an exchange in its canonical form (RFC 8785): the same bytes for the same content.",
            "Ghi gói trao đổi ở dạng chuẩn tắc (RFC 8785): nội dung giống nhau thì từng byte giống nhau."
        },
        footer = {
            "",
            "It is NDJSON: the header without its counts, then the records by type and id.",
            "Exit codes: 0 written, 2 could not run.",
            "For example: doimoi canonical ecosystem.json.gz | sha256sum"
        })
final class Canonical implements Callable<Integer> {

    private final Terminal screen;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "the exchange to read")
    private Path in;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT",
            description = "the file to write, compressed if its name ends in .gz; standard output if left out")
    private @Nullable Path out;

    Canonical(Terminal screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (out == null) {
            CanonicalForm.write(in, screen.bytes());
        } else {
            Convert.refuseSame(spec, "OUT", out, in);
            CanonicalForm.write(in, out);
        }
        return Main.OK;
    }
}
