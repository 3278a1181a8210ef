package org.doimoi.io.report;

import com.google.common.hash.Hashing;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Messages;
import org.doimoi.finding.NotChecked;
import org.doimoi.finding.Place;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Total;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes reports as SARIF 2.1.0, one run for each input, since a run has one set of rules.
 *
 * <p>What was not checked is a notification of the invocation. A fix stands in the properties of its result as a JSON Patch:
 * SARIF has regions of text where a patch has values. A fingerprint is made of the rule, the record and the place in it, so
 * that a finding is recognised in the next run, wherever its line has moved.
 */
final class SarifReport implements ReportFormat.Writer {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(Report report, Messages messages, OutputStream out) {
        try (JsonGenerator json = JsonReport.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            report.inputs()
                    .forEach(input ->
                            run(report, input, messages.with(input.findings().catalogue()), json));
            report.unread().forEach(one -> unread(report, one, messages, json));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void run(Report report, Report.Input input, Messages messages, JsonGenerator json) {
        List<Finding> findings = report.listed(input);
        Map<String, Integer> positions = new HashMap<>();
        List<String> rules = new ArrayList<>();
        for (Finding finding : findings) {
            if (positions.putIfAbsent(finding.rule(), rules.size()) == null) {
                rules.add(finding.rule());
            }
        }
        json.writeStartObject();
        startDriver(report, messages, json);
        json.writeArrayPropertyStart("rules");
        rules.forEach(rule -> rule(rule, input, messages, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        json.writeArrayPropertyStart("artifacts");
        json.writeStartObject();
        artifact(input, false, json);
        json.writeEndObject();
        json.writeEndArray();
        invocation(input, messages, json);
        json.writeArrayPropertyStart("results");
        Set<String> seen = new HashSet<>();
        for (Finding finding : findings) {
            result(finding, positions.getOrDefault(finding.rule(), 0), input, messages, seen, json);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("day", report.day().toString());
        json.writeStringProperty("rules", input.findings().catalogue().version());
        json.writeStringProperty("policy", input.findings().policy().name());
        json.writeNumberProperty("records", input.records());
        json.writeNumberProperty("rejected", input.rejected());
        json.writeArrayPropertyStart("totals");
        for (Total total : input.findings().totals()) {
            json.writeStartObject();
            json.writeStringProperty("rule", total.rule());
            json.writeStringProperty("level", level(total.severity()));
            json.writeNumberProperty("count", total.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void startDriver(Report report, Messages messages, JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Doimoi");
        json.writeStringProperty("version", report.version());
        json.writeStringProperty("language", messages.language());
    }

    /** Writes the run over an input that could not be read: it has no results since it failed, not since all is well. */
    private static void unread(Report report, Report.Unread one, Messages messages, JsonGenerator json) {
        json.writeStartObject();
        startDriver(report, messages, json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", false);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        json.writeStartObject();
        json.writeStringProperty("level", "error");
        text("message", Words.of(messages.language()).unread(one), json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayPropertyStart("results");
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static void rule(String id, Report.Input input, Messages messages, JsonGenerator json) {
        Definition rule = input.findings().catalogue().find(id).orElse(null);
        json.writeStartObject();
        json.writeStringProperty("id", id);
        if (rule != null) {
            // what stands in the places of arguments is of each result
            text("shortDescription", rule.sentence().best(messages.language()).replaceAll("\\{\\w+}", "…"), json);
            help(rule, messages, json);
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", level(rule.severity()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void help(Definition rule, Messages messages, JsonGenerator json) {
        Text mend = rule.mend();
        Text source = rule.source();
        String help = (mend == null ? "" : mend.best(messages.language()) + ".")
                + (source == null ? "" : " " + source.best(messages.language()) + ".");
        if (!help.isBlank()) {
            text("help", help.strip(), json);
        }
    }

    private static void text(String name, String text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static void invocation(Report.Input input, Messages messages, JsonGenerator json) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (NotChecked one : input.findings().notChecked()) {
            json.writeStartObject();
            json.writeStringProperty("level", "note");
            text("message", messages.reason(one) + " (" + one.count() + ")", json);
            if (one.rule() != null) {
                json.writeObjectPropertyStart("associatedRule");
                json.writeStringProperty("id", one.rule());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void result(
            Finding finding,
            int position,
            Report.Input input,
            Messages messages,
            Set<String> seen,
            JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeNumberProperty("ruleIndex", position);
        json.writeStringProperty("level", level(finding.severity()));
        text("message", messages.text(finding), json);
        json.writeArrayPropertyStart("locations");
        location(input, finding.type(), finding.record(), finding.pointer(), finding.location(), json);
        json.writeEndArray();
        if (!finding.related().isEmpty()) {
            json.writeArrayPropertyStart("relatedLocations");
            for (Place place : finding.related()) {
                location(input, place.type(), place.record(), place.pointer(), place.location(), json);
            }
            json.writeEndArray();
        }
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("placeHash/v1", fingerprint(finding, seen));
        json.writeEndObject();
        if (finding.fix() != null) {
            json.writeObjectPropertyStart("properties");
            json.writeBooleanProperty("fixIsSafe", finding.fix().safe());
            json.writeName("fix");
            json.writeRawValue(finding.fix().patch().toJson().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Returns what names a finding from run to run; of those at the same place the second has a number. */
    private static String fingerprint(Finding finding, Set<String> seen) {
        String place = finding.rule() + '\n' + finding.record() + '\n' + finding.within();
        String unique = place;
        for (int i = 2; !seen.add(unique); i++) {
            unique = place + '\n' + i;
        }
        return Hashing.sha256().hashString(unique, StandardCharsets.UTF_8).toString();
    }

    private static void location(
            Report.Input input,
            @Nullable String type,
            @Nullable String record,
            String pointer,
            @Nullable Location location,
            JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        if (location != null && location.file() != null) {
            json.writeObjectPropertyStart("artifactLocation");
            // a file of a zip has no address of its own, but is found by this one
            json.writeStringProperty("uri", uri(input).replaceFirst("/$", "") + "/" + location.file());
            json.writeEndObject();
        } else {
            artifact(input, true, json);
        }
        if (location != null) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", location.line());
            json.writeNumberProperty("startColumn", location.column());
            json.writeNumberProperty("byteOffset", location.offset());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", pointer);
        json.writeStringProperty("kind", "member");
        if (record != null) {
            json.writeStringProperty("name", record);
        }
        if (type != null) {
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("type", type);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void artifact(Report.Input input, boolean inLocation, JsonGenerator json) {
        json.writeObjectPropertyStart(inLocation ? "artifactLocation" : "location");
        json.writeStringProperty("uri", uri(input));
        if (inLocation) {
            json.writeNumberProperty("index", 0);
        }
        json.writeEndObject();
    }

    private static String uri(Report.Input input) {
        if (input.source() != null && input.source().isAbsolute()) {
            return input.source().toUri().toASCIIString();
        }
        try {
            String path = input.name().replace('\\', '/');
            // a colon in the first step would make a scheme of what is before it
            return new URI(null, null, path.indexOf(':') >= 0 ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException ex) {
            return "input";
        }
    }
}
