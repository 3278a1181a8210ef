package org.doimoi.examples.cli;

import picocli.CommandLine.Option;

/** The option of all commands that write for people. */
final class LanguageOption {

    @Option(
            names = "--lang",
            converter = Language.Converter.class,
            paramLabel = "vi|en",
            description = "the language of what is written; ${DEFAULT-VALUE} if left out")
    private Language language = Language.ENGLISH;

    Language get() {
        return language;
    }
}
