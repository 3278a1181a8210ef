package org.doimoi.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.model.Entity;

/** The exchanges that tests begin with. */
final class Samples {

    /** The day on which the samples are read. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final ExchangeReader READER = ExchangeReader.on(TODAY);

    /** A header with nothing but what it must have. */
    static final String HEAD = "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\"}";

    /** An agency with nothing but what it must have. */
    static final String AGENCY = agency("G06:a", "");

    /** The forms that are one text. */
    static final List<Format> TEXTS =
            Stream.of(Format.values()).filter(Format::isText).toList();

    private Samples() {}

    /** Returns an agency with more members, such as {@code ,"website":"https://example.vn"}. */
    static String agency(String id, String more) {
        return "{\"id\":\"" + id + "\",\"names\":[{\"value\":\"Bộ Mẫu\",\"lang\":\"vi\",\"kind\":\"legal\"}],"
                + "\"level\":\"central\"" + more + "}";
    }

    /** Returns a start-up with more members. */
    static String startup(String id, String more) {
        return "{\"id\":\"" + id + "\",\"names\":[{\"value\":\"Công ty Mẫu\",\"lang\":\"vi\",\"kind\":\"legal\"}],"
                + "\"kind\":\"enterprise\",\"province\":\"15\",\"status\":\"active\"" + more + "}";
    }

    /** Returns a line with an agency that has more members. */
    static String line(String more) {
        return "{\"agency\":" + agency("G06:a", more) + "}";
    }

    /** Returns an exchange of lines, the header first. */
    static String lines(String... lines) {
        return HEAD + "\n" + String.join("\n", lines) + "\n";
    }

    /** Returns a document with members behind those of the header. */
    static String document(String members) {
        return HEAD.substring(0, HEAD.length() - 1) + "," + members + "}";
    }

    static Reading read(String text) {
        return READER.read(text);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the ids of the rules, in the order of the findings, apart from what only says that others were not asked. */
    static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .filter(rule -> !rule.equals("not-checked"))
                .toList();
    }

    /** Returns the names of the samples, one a table. */
    static Stream<String> names() {
        return Table.all().stream().map(Table::recordName);
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no sample " + resource
                        + "; write one to io/src/test/resources/samples, with every component filled in");
            }
            return in.readAllBytes();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static Reading sample(String name) {
        return READER.read(bytes(name + ".json"));
    }

    /** Returns every record of the samples. */
    static Stream<Entity> entities() {
        return names().flatMap(name ->
                Table.all().stream().flatMap(table -> table.rows(sample(name).dataset()).stream()));
    }
}
