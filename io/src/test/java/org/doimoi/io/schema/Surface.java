package org.doimoi.io.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.finding.Catalogue;
import tools.jackson.databind.JsonNode;

/**
 * All of the contract that others rely on.
 *
 * @param schema  the schema of an exchange
 * @param rules  the severities of the rules, by id
 * @param messages  the keys of the words of findings
 * @param codes  the codes of each list, by its name
 */
record Surface(JsonNode schema, Map<String, String> rules, Set<String> messages, Map<String, Set<String>> codes) {

    private static final String SCHEMA = "doimoi.schema.json";
    private static final String RULES = "rules.tsv";
    private static final String MESSAGES = "messages.txt";
    private static final String CODES = "codes.tsv";

    private static final Path RESOURCES = Path.of("..", "core", "src", "main", "resources");
    private static final List<String> WORDS =
            List.of("org/doimoi/finding/Messages.properties", "ContributorValidationMessages.properties");

    /** Returns the contract of the code as it stands. */
    static Surface present() {
        Map<String, String> rules = new TreeMap<>();
        Catalogue.standard()
                .all()
                .forEach(rule -> rules.put(rule.id(), rule.severity().name().toLowerCase(Locale.ROOT)));
        Set<String> messages = new TreeSet<>();
        for (String file : WORDS) {
            lines(RESOURCES.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#") && line.contains(" = "))
                    .forEach(line -> messages.add(line.substring(0, line.indexOf(" = "))));
        }
        Map<String, Set<String>> codes = new TreeMap<>();
        for (CodeList<?> list : CodeLists.standard().all()) {
            Set<String> keys = new TreeSet<>();
            for (CodeEntry entry : list.entries()) {
                String scheme = entry.term().scheme();
                keys.add(scheme == null ? entry.code() : scheme + ':' + entry.code());
            }
            codes.put(list.name(), keys);
        }
        return new Surface(Agreement.MAPPER.readTree(ContractDocuments.all().jsonSchema()), rules, messages, codes);
    }

    static Surface read(Path folder) {
        Map<String, String> rules = new TreeMap<>();
        lines(folder.resolve(RULES))
                .forEach(line -> rules.put(cells(line).get(0), cells(line).get(1)));
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        lines(folder.resolve(CODES))
                .forEach(line -> codes.put(
                        cells(line).get(0),
                        new TreeSet<>(List.of(cells(line).get(1).split(" ")))));
        return new Surface(
                Agreement.MAPPER.readTree(String.join("\n", lines(folder.resolve(SCHEMA)))),
                rules,
                new TreeSet<>(lines(folder.resolve(MESSAGES))),
                codes);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t"));
    }

    /** Writes the present contract as the published one. */
    static void publish(Path folder) {
        Surface present = present();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(SCHEMA), ContractDocuments.all().jsonSchema());
            List<String> rules = new ArrayList<>();
            present.rules.forEach((id, severity) -> rules.add(id + '\t' + severity));
            Files.writeString(folder.resolve(RULES), String.join("\n", rules) + "\n");
            Files.writeString(folder.resolve(MESSAGES), String.join("\n", present.messages) + "\n");
            List<String> codes = new ArrayList<>();
            present.codes.forEach((list, keys) -> codes.add(list + '\t' + String.join(" ", keys)));
            Files.writeString(folder.resolve(CODES), String.join("\n", codes) + "\n");
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
