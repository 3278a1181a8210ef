package org.doimoi.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.doimoi.dataset.Table;
import org.doimoi.io.schema.ContractDocuments;
import org.doimoi.value.Likeness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the contract of the exchange in the forms that other programs and people read. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes the contract of the exchange: JSON Schema, data dictionary, empty CSV sheets, TypeScript.",
            "Xuất đặc tả gói trao đổi: lược đồ JSON, từ điển dữ liệu, biểu mẫu CSV, kiểu TypeScript."
        },
        footer = {
            "",
            "Exit codes: 0 written, 2 could not run.",
            "For example: doimoi schema > doimoi.schema.json",
            "             doimoi schema --format html --lang vi > tu-dien.html",
            "             doimoi schema startup --format csv --to sheets"
        })
final class Schema implements Callable<Integer> {

    /** The forms of the contract. */
    enum Style {
        JSON_SCHEMA,
        DICTIONARY,
        HTML,
        CSV,
        TYPESCRIPT
    }

    /** Reads the name of a form. */
    static final class StyleConverter implements ITypeConverter<Style> {

        @Override
        public Style convert(String text) {
            for (Style style : Style.values()) {
                if (Words.hyphened(style).equals(text)) {
                    return style;
                }
            }
            throw new TypeConversionException(
                    "expected json-schema, dictionary, html, csv or typescript but was '" + text + "'");
        }
    }

    private final Terminal screen;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TYPE",
            arity = "0..1",
            description = "a type of record, such as startup; the whole contract if left out")
    private @Nullable String type;

    @Option(
            names = "--format",
            paramLabel = "json-schema|dictionary|html|csv|typescript",
            converter = StyleConverter.class,
            description = "what to write; json-schema if left out. dictionary is Markdown, html the same as a page")
    private Style style = Style.JSON_SCHEMA;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description =
                    "for csv: the folder in which to write all sheets; else only the first sheet of TYPE is written")
    private @Nullable Path folder;

    @Mixin
    private LanguageOption language = new LanguageOption();

    Schema(Terminal screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        ContractDocuments documents = type == null ? ContractDocuments.all() : ContractDocuments.of(table(type));
        if (folder != null && style != Style.CSV) {
            throw new ParameterException(spec.commandLine(), "--to is of use with --format csv only");
        }
        String tag = language.get().toString();
        switch (style) {
            case JSON_SCHEMA -> screen.raw(documents.jsonSchema());
            case DICTIONARY -> screen.raw(documents.dictionaryMarkdown(tag));
            case HTML -> screen.raw(documents.dictionaryHtml(tag));
            case TYPESCRIPT -> screen.raw(documents.typeScript(tag));
            case CSV -> sheets(documents.csvTemplates());
        }
        return Main.OK;
    }

    private Table<?> table(String name) {
        return Table.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no type '" + name + "'"
                                + Likeness.nearest(
                                                name,
                                                Table.all().stream()
                                                        .map(Table::recordName)
                                                        .collect(Collectors.toSet()))
                                        .map(near -> " (" + near + "?)")
                                        .orElse("")
                                + "; there are "
                                + Table.all().stream().map(Table::recordName).collect(Collectors.joining(", "))));
    }

    private void sheets(Map<String, String> files) {
        if (folder == null) {
            if (type == null) {
                throw new ParameterException(
                        spec.commandLine(), "the sheets of all types are many files: give a TYPE or --to FOLDER");
            }
            screen.raw(files.values().iterator().next());
            return;
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.writeString(path, file.getValue());
                screen.line(path.toString());
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to write to " + folder + ": " + ex.getMessage(), ex);
        }
    }
}
