package org.doimoi.io.report;

import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Location;
import org.doimoi.finding.Messages;
import org.doimoi.finding.NotChecked;
import org.doimoi.finding.Place;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Total;
import org.doimoi.finding.Waiver;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes reports for programs, as one JSON object of the schema {@code report.schema.json}.
 *
 * <p>Every sentence is there in Vietnamese and in English, so the language that is asked for makes no difference.
 */
final class JsonReport implements ReportFormat.Writer {

    static final String VERSION = "1.0";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Returns a generator that leaves the stream open. */
    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    public void write(Report report, Messages messages, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("report", VERSION);
            json.writeStringProperty("version", report.version());
            json.writeStringProperty("day", report.day().toString());
            json.writeStringProperty("least", word(report.least()));
            json.writeArrayPropertyStart("inputs");
            report.inputs().forEach(input -> write(report, input, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("unread");
            for (Report.Unread one : report.unread()) {
                json.writeStartObject();
                json.writeStringProperty("name", one.name());
                json.writeStringProperty("reason", one.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Returns a severity as policies and reports spell it. */
    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static void write(Report report, Report.Input input, JsonGenerator json) {
        Findings findings = input.findings();
        json.writeStartObject();
        json.writeStringProperty("name", input.name());
        json.writeNumberProperty("records", input.records());
        json.writeNumberProperty("rejected", input.rejected());
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(word(severity) + "s", findings.count(severity));
        }
        json.writeStringProperty("rules", findings.catalogue().version());
        json.writeStringProperty(
                "policy",
                findings.policy().name().isEmpty() ? null : findings.policy().name());
        json.writeArrayPropertyStart("totals");
        findings.totals().forEach(total -> write(total, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("notChecked");
        findings.notChecked().forEach(one -> write(one, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("waived");
        findings.waived().forEach(one -> write(one, json));
        json.writeEndArray();
        Messages english = Messages.ENGLISH.with(findings.catalogue());
        Messages vietnamese = Messages.VIETNAMESE.with(findings.catalogue());
        Set<String> rules = new LinkedHashSet<>();
        json.writeArrayPropertyStart("findings");
        for (Finding finding : report.listed(input)) {
            rules.add(finding.rule());
            write(finding, english, vietnamese, json);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("catalogue");
        for (String rule : rules) {
            findings.catalogue().find(rule).ifPresent(definition -> write(definition, json));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(Total total, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", total.rule());
        json.writeStringProperty("severity", word(total.severity()));
        json.writeStringProperty("type", total.type());
        json.writeNumberProperty("count", total.count());
        json.writeEndObject();
    }

    private static void write(NotChecked one, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", one.rule());
        json.writeStringProperty("reason", one.reason());
        json.writeNumberProperty("count", one.count());
        write("message", Messages.VIETNAMESE.reason(one), Messages.ENGLISH.reason(one), json);
        json.writeEndObject();
    }

    private static void write(Findings.Waived one, JsonGenerator json) {
        Waiver waiver = one.waiver();
        json.writeStartObject();
        json.writeStringProperty("rule", waiver.rule());
        json.writeStringProperty("record", waiver.record());
        json.writeStringProperty("pointer", waiver.pointer());
        json.writeStringProperty("reason", waiver.reason());
        json.writeStringProperty("owner", waiver.owner());
        json.writeStringProperty("until", waiver.until().toString());
        json.writeNumberProperty("count", one.count());
        json.writeEndObject();
    }

    private static void write(Finding finding, Messages english, Messages vietnamese, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", word(finding.severity()));
        place(finding.type(), finding.record(), finding.pointer(), finding.location(), json);
        json.writeObjectPropertyStart("arguments");
        finding.arguments().forEach((name, value) -> write(name, value, json));
        json.writeEndObject();
        write("message", vietnamese.text(finding), english.text(finding), json);
        json.writeArrayPropertyStart("related");
        for (Place place : finding.related()) {
            json.writeStartObject();
            place(place.type(), place.record(), place.pointer(), place.location(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        Fix fix = finding.fix();
        if (fix == null) {
            json.writeNullProperty("fix");
        } else {
            json.writeObjectPropertyStart("fix");
            json.writeBooleanProperty("safe", fix.safe());
            json.writeName("patch");
            json.writeRawValue(fix.patch().toJson().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void place(
            @Nullable String type,
            @Nullable String record,
            String pointer,
            @Nullable Location location,
            JsonGenerator json) {
        json.writeStringProperty("type", type);
        json.writeStringProperty("record", record);
        json.writeStringProperty("pointer", pointer);
        if (location != null && location.file() != null) {
            json.writeStringProperty("file", location.file());
        }
        number("line", location == null ? null : location.line(), json);
        number("column", location == null ? null : location.column(), json);
        number("offset", location == null ? null : location.offset(), json);
    }

    private static void number(String name, @Nullable Long number, JsonGenerator json) {
        if (number == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }

    /** Writes an argument as what it is; what JSON does not have, as text. */
    private static void write(String name, Object argument, JsonGenerator json) {
        if (argument instanceof Text text) {
            json.writeObjectPropertyStart(name);
            text.asMap().forEach(json::writeStringProperty);
            json.writeEndObject();
            return;
        }
        json.writeName(name);
        boolean plain = argument instanceof Number || argument instanceof Boolean || argument instanceof Json;
        json.writeRawValue(Json.of(plain ? argument : argument.toString()).toString());
    }

    private static void write(Definition definition, JsonGenerator json) {
        json.writeObjectPropertyStart(definition.id());
        json.writeStringProperty("severity", word(definition.severity()));
        json.writeStringProperty("since", definition.since());
        write("source", definition.source(), json);
        write("mend", definition.mend(), json);
        json.writeEndObject();
    }

    private static void write(String name, @Nullable Text text, JsonGenerator json) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            write(name, text.best("vi"), text.best("en"), json);
        }
    }

    private static void write(String name, String vietnamese, String english, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("vi", vietnamese);
        json.writeStringProperty("en", english);
        json.writeEndObject();
    }
}
