package org.doimoi.io.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Reading;
import org.doimoi.io.RuleSamples;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what our reader and checker find in a record against what an independent validator finds by the schema.
 *
 * <p>Compared are the errors of structure: those of reading, of constraints on one record, and codes that a closed list does
 * not have. What takes two records or a day is a rule on datasets, and beyond any schema.
 */
final class Agreement {

    /** Numbers keep their digits, as the reader keeps them. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ExchangeReader READER = ExchangeReader.on(RuleSamples.DAY);

    private static final String HEAD = "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\"}";

    private static final Set<Definition.Kind> STRUCTURE = Set.of(Definition.Kind.READING, Definition.Kind.CONSTRAINT);

    private static final Map<String, Schema> SCHEMAS = schemas();

    /** One thing that only one of the two finds. */
    record Gap(String rule, String pointer, JsonNode value, String what) {}

    private Agreement() {}

    private static Map<String, Schema> schemas() {
        Map<String, Schema> schemas = new HashMap<>();
        for (Table<?> table : Table.all()) {
            schemas.put(table.recordName(), schema(ContractDocuments.of(table).jsonSchema()));
        }
        schemas.put("header", schema(PrettyJson.of(JsonSchema.of(RecordType.of(Header.class)))));
        return schemas;
    }

    static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** Returns what only one of the two finds in a record, as the text of it that both get. */
    static List<Gap> gaps(String type, String record) {
        boolean header = type.equals("header");
        String text = header ? record + "\n" : HEAD + "\n{\"" + type + "\":" + record + "}\n";
        Reading reading = READER.read(text.getBytes(StandardCharsets.UTF_8));
        Map<String, String> ours = new HashMap<>();
        Set<String> unread = new HashSet<>();
        List<Finding> errors = new ArrayList<>();
        for (Finding finding : reading.findings()) {
            boolean structure = finding.rule().equals("unknown-code")
                    || Catalogue.standard()
                            .find(finding.rule())
                            .filter(rule -> STRUCTURE.contains(rule.kind()))
                            .isPresent();
            if (structure && finding.severity() == Severity.ERROR) {
                errors.add(finding);
            }
        }
        JsonNode node = MAPPER.readTree(record);
        List<Error> theirs = SCHEMAS.get(type).validate(node);
        List<Gap> gaps = new ArrayList<>();
        for (Finding finding : errors) {
            String at = finding.pointer().toString();
            String pointer = header || at.isEmpty() ? at : at.substring(Math.min(at.length(), type.length() + 1));
            ours.put(pointer, finding.rule());
            if (Catalogue.standard().find(finding.rule()).orElseThrow().kind() == Definition.Kind.READING) {
                unread.add(member(pointer));
            }
            if (theirs.stream()
                    .noneMatch(error -> areRelated(place(error), pointer)
                            || areTwins(error.getInstanceLocation().toString(), pointer, node))) {
                gaps.add(new Gap(finding.rule(), pointer, node.at(pointer), "only ours: " + finding));
            }
        }
        // of a record that could not be made, and of a header that was refused, not everything was judged
        boolean made = header
                ? !ours.containsValue("contract-version") && !ours.containsValue("missing-header")
                : reading.rejected().isEmpty();
        for (Error error : theirs) {
            String at = place(error);
            // a member that could not be read is carried on as it is, and its inside is not judged further
            if (made
                    && !unread.contains(member(at))
                    && ours.keySet().stream().noneMatch(pointer -> areRelated(at, pointer))) {
                gaps.add(new Gap("schema:" + error.getKeyword(), at, node.at(at), "only the schema's: " + error));
            }
        }
        if (errors.isEmpty() && !made) {
            gaps.add(new Gap("rejected", "", node, "rejected without an error: " + reading.findings()));
        }
        return gaps;
    }

    /** Returns where an error is; what a condition demands concerns the record that has the members. */
    private static String place(Error error) {
        String at = error.getInstanceLocation().toString();
        return error.getEvaluationPath().toString().contains("/then") && !at.isEmpty()
                ? at.substring(0, at.lastIndexOf('/'))
                : at;
    }

    /** Returns the member of the record that a place is in. */
    private static String member(String pointer) {
        int second = pointer.indexOf('/', 1);
        return second < 0 ? pointer : pointer.substring(0, second);
    }

    /** Returns whether two members of one record say the same, so that it cannot be told which of them was refused. */
    private static boolean areTwins(String one, String other, JsonNode record) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.substring(0, one.lastIndexOf('/')).equals(other.substring(0, other.lastIndexOf('/')))
                && record.at(one).equals(record.at(other));
    }

    private static boolean areRelated(String one, String other) {
        return one.equals(other) || one.startsWith(other + '/') || other.startsWith(one + '/');
    }
}
