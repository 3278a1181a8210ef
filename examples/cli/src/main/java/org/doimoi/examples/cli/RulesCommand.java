package org.doimoi.examples.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Messages;
import org.doimoi.io.RuleSamples;
import org.doimoi.io.report.RuleDocuments;
import org.doimoi.value.Likeness;
import org.doimoi.value.Text;
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

/** Shows the rules, or all that is known of one. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Shows the rules that exchanges are held to, or all that is known of one.",
            "Cho xem các quy tắc kiểm tra, hoặc mọi điều về một quy tắc."
        },
        footer = {
            "",
            "Exit codes: 0 shown, 2 could not run.",
            "For example: doimoi rules listing-expired --lang vi",
            "             doimoi rules listing-expired --sample bad > bad.ndjson"
        })
final class RulesCommand implements Callable<Integer> {

    /** The forms of the catalogue. */
    enum Style {
        TEXT,
        JSON,
        MARKDOWN
    }

    /** Reads the name of a form. */
    static final class StyleConverter implements ITypeConverter<Style> {

        @Override
        public Style convert(String text) {
            for (Style style : Style.values()) {
                if (style.name().equals(text.toUpperCase(Locale.ROOT))) {
                    return style;
                }
            }
            throw new TypeConversionException("expected text, json or markdown but was '" + text + "'");
        }
    }

    private final Terminal screen;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "the id of a rule; all rules if left out")
    private @Nullable String id;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            converter = StyleConverter.class,
            description = "the form of the answer; text if left out; markdown is of all rules")
    private Style style = Style.TEXT;

    @Option(
            names = "--rules-of",
            paramLabel = "VERSION",
            converter = Validate.VersionConverter.class,
            description = "the rules of this version, such as 1.0, or of a day")
    private @Nullable Catalogue version;

    @Option(
            names = "--sample",
            paramLabel = "bad|good",
            description = "the whole exchange of the first sample of the rule that breaks it, or does not")
    private @Nullable String sample;

    RulesCommand(Terminal screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = version == null ? Catalogue.standard() : version;
        if (id == null) {
            all(catalogue);
        } else {
            one(named(id, catalogue), catalogue);
        }
        return Main.OK;
    }

    private Definition named(String asked, Catalogue catalogue) {
        Optional<Definition> rule = catalogue.find(asked);
        return rule.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                Words.in(language.get())
                        .text(
                                "rules.unknown",
                                asked,
                                Likeness.nearest(asked, catalogue.ids())
                                        .map(near -> " (" + near + "?)")
                                        .orElse(""))));
    }

    private void all(Catalogue catalogue) {
        if (sample != null) {
            throw new ParameterException(spec.commandLine(), "--sample is of use with the ID of a rule only");
        }
        switch (style) {
            case JSON -> screen.raw(RuleDocuments.of(catalogue).json());
            case MARKDOWN ->
                screen.raw(RuleDocuments.of(catalogue).markdown(language.get().toString()));
            case TEXT -> {
                Words words = Words.in(language.get());
                screen.line(words.text("rules.head", catalogue.all().size(), catalogue.version()));
                for (Definition rule : catalogue.all()) {
                    screen.line(String.format(
                            Locale.ROOT,
                            "%-28s %-9s %s",
                            rule.id(),
                            language.get().messages().severity(rule.severity()),
                            words.name(rule.sentence())));
                }
            }
        }
    }

    private void one(Definition rule, Catalogue catalogue) {
        if (sample != null) {
            List<String> samples = switch (sample) {
                case "bad" -> rule.bad();
                case "good" -> rule.good();
                default ->
                    throw new ParameterException(
                            spec.commandLine(), "expected bad or good for --sample but was '" + sample + "'");
            };
            boolean exchange = rule.kind() != Definition.Kind.REEXPRESSION && rule.kind() != Definition.Kind.POLICY;
            if (samples.isEmpty() || !exchange) {
                throw new ParameterException(
                        spec.commandLine(), Words.in(language.get()).text("rules.noSample", rule.id()));
            }
            screen.raw(RuleSamples.exchange(samples.get(0)));
            return;
        }
        RuleDocuments documents = RuleDocuments.of(catalogue);
        if (style == Style.JSON) {
            screen.raw(documents.json(rule) + "\n");
            return;
        }
        Words words = Words.in(language.get());
        screen.line(rule.id());
        line("rules.severity", language.get().messages().severity(rule.severity()), words);
        line("rules.kind", words.word("rules.kind", rule.kind()), words);
        line("rules.since", rule.since(), words);
        line("rules.sentence", words.name(rule.sentence()), words);
        line("rules.mend", text(rule.mend(), words), words);
        line("rules.source", text(rule.source(), words), words);
        Collection<String> reads = documents.reads(rule);
        line("rules.reads", String.join(", ", reads), words);
        rule.parameters()
                .forEach((name, parameter) -> line(
                        "rules.parameter",
                        name + " = " + parameter.value().toPlainString() + " (" + words.name(parameter.meaning()) + ")",
                        words));
        samples("rules.bad", rule.bad(), words);
        samples("rules.good", rule.good(), words);
    }

    private static String text(@Nullable Text text, Words words) {
        return text == null ? "" : words.name(text);
    }

    private void line(String key, String text, Words words) {
        if (!text.isEmpty()) {
            screen.line("  " + words.text(key) + ": " + text);
        }
    }

    private void samples(String key, List<String> samples, Words words) {
        for (String one : samples) {
            screen.line("  " + words.text(key) + ":");
            one.lines().forEach(line -> screen.line("    " + Messages.harmless(line)));
        }
    }
}
