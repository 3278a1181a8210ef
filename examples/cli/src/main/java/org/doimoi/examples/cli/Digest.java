package org.doimoi.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doimoi.io.CanonicalForm;
import org.doimoi.io.DigestTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names the content of an exchange, and compares it with one that is elsewhere. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Prints the SHA-256 of the canonical form of an exchange, or compares by digests with one that is elsewhere.",
            "In mã băm SHA-256 của dạng chuẩn tắc, hoặc so sánh qua mã băm với một gói trao đổi ở nơi khác."
        },
        footer = {
            "",
            "Exit codes: 0 printed, or nothing differs; 1 something differs; 2 could not run.",
            "For example: doimoi digest --tree ours.ndjson > ours.tree.json",
            "             doimoi digest --compare-with ours.tree.json theirs.json.gz"
        })
final class Digest implements Callable<Integer> {

    private final Terminal screen;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "the exchange to read")
    private Path in;

    @Option(names = "--tree", description = "print the digest tree as JSON")
    private boolean tree;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = {
                "how deep the tree is, from 0 to 64; ${DEFAULT-VALUE} if left out. A bucket of up to 16 records lists them;",
                "for each million records of a type, 4 or 5 are needed to see them all"
            })
    private int depth = DigestTree.DEFAULT_DEPTH;

    @Option(
            names = "--compare-with",
            paramLabel = "TREE",
            description = "list what differs from the exchange of which this is the tree, as JSON")
    private @Nullable Path other;

    @Mixin
    private LanguageOption language = new LanguageOption();

    Digest(Terminal screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (depth < 0 || depth > DigestTree.MAX_DEPTH) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The number of --depth, " + depth + ", must be from 0 to " + DigestTree.MAX_DEPTH);
        }
        if (tree && other != null) {
            throw new ParameterException(spec.commandLine(), "--tree and --compare-with cannot be asked for at once");
        }
        if (other != null) {
            return compare(DigestTree.read(other));
        }
        screen.raw((tree ? DigestTree.of(in, depth).toJson().toString() : CanonicalForm.digest(in)) + "\n");
        return Main.OK;
    }

    private int compare(DigestTree theirs) {
        Words words = Words.in(language.get());
        List<DigestTree.Difference> differences = DigestTree.of(in, depth).compare(theirs);
        for (DigestTree.Difference one : differences) {
            String subject = one.type() + (one.id() == null ? "" : " " + one.id());
            screen.line(
                    switch (one.part()) {
                        case HEADER -> words.text("digest.header");
                        case RECORD ->
                            one.here() == 1 && one.there() == 1
                                    ? words.text("digest.changed", subject)
                                    : words.text("digest.record", subject, one.here(), one.there());
                        case BUCKET -> words.text("digest.bucket", subject, one.prefix(), one.here(), one.there());
                    });
        }
        if (differences.isEmpty()) {
            screen.line(words.text("diff.none"));
        }
        return differences.isEmpty() ? Main.OK : Main.ERRORS;
    }
}
