package org.doimoi.examples.cli;

import java.nio.file.Path;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Severity;
import org.doimoi.io.Reading;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A report for programs, as one JSON object.
 *
 * <pre>{@code
 * {"files":[{"file":"broken.ndjson","records":12,"rejected":1,"errors":2,"warnings":0,"infos":0,
 *   "findings":[{"rule":"id-format","severity":"ERROR","record":"BAD ID","pointer":"/startup/id",
 *                "line":3,"column":17,"offset":1203,"message":"..."}]}]}
 * }</pre>
 *
 * <p>{@code record} is null if a finding is not about a record with an id, and the place if it is not known.
 */
final class JsonReport implements Report {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;
    private final Terminal screen;
    private final Language language;
    private final Severity least;

    JsonReport(Terminal screen, Language language, Severity least) {
        this.screen = screen;
        this.language = language;
        this.least = least;
        out = FACTORY.createGenerator(ObjectWriteContext.empty(), screen.bytes(), JsonEncoding.UTF8);
        out.writeStartObject();
        out.writeArrayPropertyStart("files");
    }

    @Override
    public void add(Path file, Reading reading) {
        out.writeStartObject();
        out.writeStringProperty("file", file.toString());
        out.writeNumberProperty("records", Report.records(reading));
        out.writeNumberProperty("rejected", reading.rejected().size());
        out.writeNumberProperty("errors", reading.count(Severity.ERROR));
        out.writeNumberProperty("warnings", reading.count(Severity.WARNING));
        out.writeNumberProperty("infos", reading.count(Severity.INFO));
        out.writeArrayPropertyStart("findings");
        reading.findings().stream()
                .filter(finding -> finding.severity().compareTo(least) <= 0)
                .forEach(this::write);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(Finding finding) {
        out.writeStartObject();
        out.writeStringProperty("rule", finding.rule());
        out.writeStringProperty("severity", finding.severity().name());
        out.writeStringProperty("record", finding.record());
        out.writeStringProperty("pointer", finding.pointer());
        Location place = finding.location();
        write("line", place == null ? null : place.line());
        write("column", place == null ? null : place.column());
        write("offset", place == null ? null : place.offset());
        out.writeStringProperty("message", language.messages().text(finding));
        out.writeEndObject();
    }

    private void write(String name, @Nullable Long number) {
        if (number == null) {
            out.writeNullProperty(name);
        } else {
            out.writeNumberProperty(name, number);
        }
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
        screen.line("");
    }

    /** Counts the elements of a list. */
    static int elements(Json list) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), list.toString())) {
            int elements = 0;
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements++;
                    parser.skipChildren();
                }
            }
            return elements;
        }
    }
}
