package org.doimoi.io.schema;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.CodeList;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Catalogue;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Name;
import org.doimoi.value.Protection;
import org.doimoi.value.Text;

/**
 * Makes JSON Schema (2020-12) of the records.
 *
 * <p>Only what is an ERROR becomes a keyword: a value that is merely unusual is valid. What the keywords cannot say stands
 * as the ids of its rules under {@code x-doimoi-rules}. Members that this version does not know are let through.
 */
final class JsonSchema {

    private static final String RULES = "x-doimoi-rules";

    private static final List<String> NOT_LEGAL =
            List.of(Name.SHORT.toString(), Name.FORMER.toString(), Name.ALIAS.toString());

    private final Glossary glossary = Glossary.standard();
    private final Contract contract;
    private final Map<String, Object> defs = new LinkedHashMap<>();

    private JsonSchema(Contract contract) {
        this.contract = contract;
    }

    /** Returns the schema of an exchange as one document, with every record, and the line of NDJSON, within. */
    static Map<String, Object> ofExchange() {
        JsonSchema schema = new JsonSchema(Contract.present());
        schema.addRecords();
        schema.defs.put("line", schema.line());
        Map<String, Object> root = head("", schema.glossary.of("exchange"));
        root.put("$ref", ref("header"));
        Map<String, Object> tables = new LinkedHashMap<>();
        schema.contract
                .tables()
                .forEach((name, type) -> tables.put(
                        name, Values.ordered("type", "array", "items", Values.ordered("$ref", ref(type.name())))));
        root.put("properties", tables);
        root.put("$defs", schema.defs);
        return root;
    }

    /** Returns the schema of one type of record, with all that it needs within. */
    static Map<String, Object> of(RecordType type) {
        JsonSchema schema = new JsonSchema(Contract.of(type.type()));
        schema.addRecords();
        Map<String, Object> root = head(':' + type.name(), schema.glossary.of(type.name()));
        root.put("$ref", ref(type.name()));
        root.put("$defs", schema.defs);
        return root;
    }

    private static Map<String, Object> head(String suffix, Glossary.Entry words) {
        Map<String, Object> root = Values.ordered(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:doimoi:contract:" + Header.CONTRACT + suffix);
        describe(root, words);
        return root;
    }

    private static String ref(String name) {
        return "#/$defs/" + name;
    }

    private static void describe(Map<String, Object> schema, Glossary.Entry words) {
        schema.put("title", both(words.title()));
        schema.put("description", both(words.meaning()));
    }

    private static String both(Text text) {
        String vietnamese = text.best("vi");
        String english = text.best("en");
        return vietnamese.equals(english) ? vietnamese : vietnamese + " / " + english;
    }

    private void addRecords() {
        List<RecordType> types = contract.types();
        // so that they stand before what they use
        types.forEach(type -> defs.put(type.name(), Map.of()));
        types.forEach(type -> defs.put(type.name(), record(type)));
    }

    private Map<String, Object> line() {
        Map<String, Object> records = new LinkedHashMap<>();
        contract.tables().values().forEach(type -> records.put(type.name(), Values.ordered("$ref", ref(type.name()))));
        Map<String, Object> line = new LinkedHashMap<>();
        describe(line, glossary.of("line"));
        line.put(
                "anyOf",
                List.of(
                        Values.ordered("$ref", ref("header")),
                        Values.ordered(
                                "type", "object", "minProperties", 1, "maxProperties", 1, "properties", records)));
        return line;
    }

    // ---------------------------------------------------------------------------------------------- records

    private Map<String, Object> record(RecordType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        describe(schema, glossary.of(type.name()));
        schema.put("type", "object");
        List<String> required = type.members().stream()
                .filter(Member::required)
                .map(Member::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        type.members().forEach(member -> properties.put(member.name(), member(type, member)));
        schema.put("properties", properties);
        List<Map<String, Object>> all = new ArrayList<>(Values.demanded(type.type()));
        Set<String> rules = new LinkedHashSet<>();
        for (Use use : type.uses()) {
            Map<String, Object> keywords = use.isError() ? ofRecord(type, use) : Map.of();
            if (keywords.isEmpty()) {
                rules.add(use.id());
            } else {
                all.add(keywords);
            }
        }
        if (!all.isEmpty()) {
            schema.put("allOf", all);
        }
        putRules(rules, schema);
        return schema;
    }

    private static void putRules(Set<String> rules, Map<String, Object> schema) {
        if (!rules.isEmpty()) {
            schema.put(RULES, List.copyOf(rules));
        }
    }

    /** Returns what a constraint on a record says in keywords, empty if there are none for it. */
    private static Map<String, Object> ofRecord(RecordType type, Use use) {
        return switch (use.id()) {
            case "any-of" -> {
                Map<String, Object> any = Values.ordered(
                        "anyOf",
                        use.texts("value").stream()
                                .map(name -> present(type, name))
                                .toList());
                yield use.text("component").isEmpty() ? any : Values.ordered("if", isOneOf(use), "then", any);
            }
            case "one-of" ->
                Values.ordered(
                        "oneOf",
                        use.texts("value").stream()
                                .map(name -> present(type, name))
                                .toList());
            case "required-when" ->
                Values.ordered(
                        "if",
                        isOneOf(use),
                        "then",
                        Values.ordered(
                                "allOf",
                                use.texts("required").stream()
                                        .map(name -> present(type, name))
                                        .toList()));
            case "only-when" -> Values.ordered("if", present(type, use.text("only")), "then", isOneOf(use));
            case "absent-when" ->
                Values.ordered("if", isOneOf(use), "then", Map.of("not", present(type, use.text("absent"))));
            case "excludes" ->
                Values.ordered("if", isOneOf(use), "then", Map.of("not", isOneOf(use.text("other"), use.texts("not"))));
            default -> Map.of();
        };
    }

    /** Says that a component is there, or with a dot one of its own components, which is no list. */
    private static Map<String, Object> present(RecordType type, String name) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            String first = name.substring(0, dot);
            String rest = name.substring(dot + 1);
            Map<String, Object> part = Values.ordered(
                    "required", List.of(rest), "properties", Map.of(rest, Map.of("not", Map.of("type", "null"))));
            return Values.ordered("required", List.of(first), "properties", Map.of(first, part));
        }
        Map<String, Object> there = type.member(name).form() == Member.Form.ONE
                ? Map.of("not", Map.of("type", "null"))
                : Values.ordered("type", "array", "minItems", 1);
        return Values.ordered("required", List.of(name), "properties", Map.of(name, there));
    }

    private static Map<String, Object> isOneOf(Use use) {
        return isOneOf(use.text("component"), use.texts("is"));
    }

    private static Map<String, Object> isOneOf(String component, List<String> codes) {
        return Values.ordered("required", List.of(component), "properties", Map.of(component, Map.of("enum", codes)));
    }

    // ---------------------------------------------------------------------------------------------- members

    private Map<String, Object> member(RecordType type, Member member) {
        Map<String, Object> demanded = Values.demanded(type, member);
        Map<String, Object> value = demanded == null ? value(member) : new LinkedHashMap<>(demanded);
        Set<String> rules = new LinkedHashSet<>();
        boolean many = member.form() == Member.Form.LIST;
        constrain(value, member, member.elementUses(), rules);
        Map<String, Object> whole = value;
        if (many) {
            // constraints on texts are of the elements, the others of the list
            List<Use> ofTexts =
                    member.uses().stream().filter(JsonSchema::isOfText).toList();
            constrain(value, member, ofTexts, rules);
            whole = Values.ordered("type", "array", "items", value);
            for (Use use : member.uses()) {
                if (!isOfText(use) && !(use.isError() && putList(use, member, whole))) {
                    rules.add(use.id());
                }
            }
        } else if (member.form() == Member.Form.MAP) {
            whole = Values.ordered("type", "object", "additionalProperties", value);
            member.uses().forEach(use -> rules.add(use.id()));
        } else {
            constrain(value, member, member.uses(), rules);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        describe(schema, glossary.of(type, member));
        schema.putAll(member.required() ? whole : orNull(whole));
        if (member.type() == Id.class && member.target() != null) {
            schema.put("x-doimoi-refers-to", Contract.pointedAt(member.target()));
        }
        if (member.protection() != Protection.PUBLIC) {
            schema.put("x-doimoi-protection", RecordType.lower(member.protection()));
        }
        putRules(rules, schema);
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
            Map<String, Object> nullable = new LinkedHashMap<>(schema);
            nullable.put("type", List.of(type, "null"));
            return nullable;
        }
        return Values.ordered("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private Map<String, Object> value(Member member) {
        Class<?> type = member.type();
        CodeList<?> list = Values.list(member.target());
        if (type == Code.class && list != null) {
            return named("code." + list.name(), both(list.title()), Values.codes(list));
        }
        if (type == Coding.class && list != null) {
            Map<String, Object> coding = Values.ordered("$ref", ref("coding"));
            coding.putAll(Values.codings(list));
            return named("coding." + list.name(), both(list.title()), coding);
        }
        if (Composite.class.isAssignableFrom(type)) {
            return Values.ordered("$ref", ref(RecordType.name(type)));
        }
        if (Values.isScalar(type) && !glossary.has(Values.name(type))) {
            return new LinkedHashMap<>(Values.schema(type));
        }
        String name = Values.name(type);
        if (!defs.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            describe(schema, glossary.of(name));
            schema.putAll(Values.schema(type));
            defs.put(name, schema);
        }
        return Values.ordered("$ref", ref(name));
    }

    private Map<String, Object> named(String name, String title, Map<String, Object> body) {
        if (!defs.containsKey(name)) {
            Map<String, Object> schema = Values.ordered("title", title);
            schema.putAll(body);
            defs.put(name, schema);
        }
        return Values.ordered("$ref", ref(name));
    }

    // ---------------------------------------------------------------------------------------------- constraints

    private static boolean isOfText(Use use) {
        return !use.parts().isEmpty() || use.id().equals("max-length") || Patterns.has(use.id());
    }

    /** Says of a list what a constraint demands; false if there is no keyword for it. */
    private static boolean putList(Use use, Member member, Map<String, Object> list) {
        switch (use.id()) {
            case "not-empty" -> list.put("minItems", 1);
            case "at-least" -> list.put("minItems", use.number("value"));
            case "distinct" -> {
                // records are equal with their unknown members as they are written, which JSON Schema compares
                // otherwise
                if (Composite.class.isAssignableFrom(member.type()) || member.type() == Text.class) {
                    return false;
                }
                list.put("uniqueItems", true);
            }
            case "legal-name" ->
                list.put("contains", Map.of("not", Map.of("properties", Map.of("kind", Map.of("enum", NOT_LEGAL)))));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void constrain(Map<String, Object> value, Member member, List<Use> uses, Set<String> rules) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        List<Map<String, Object>> refs = new ArrayList<>();
        for (Use use : uses) {
            Map<String, Object> amount = use.isError() ? ofNumber(member, use) : Map.of();
            if (!amount.isEmpty()) {
                // the narrower bound stands for the wider one
                if (amount.containsKey("maximum")) {
                    value.remove("exclusiveMaximum");
                }
                value.putAll(amount);
            } else if (isOfText(use) && use.isError()) {
                put(use, keywords, refs, rules);
            } else {
                rules.add(use.id());
            }
        }
        if (refs.size() == 1) {
            keywords.putAll(refs.get(0));
        } else if (!refs.isEmpty()) {
            keywords.put("allOf", refs);
        }
        if (keywords.isEmpty()) {
            return;
        }
        if (member.type() == Text.class) {
            value.put("additionalProperties", keywords);
        } else if (member.type() == Name.class) {
            value.put("properties", Map.of("value", keywords));
        } else {
            value.putAll(keywords);
        }
    }

    private static Map<String, Object> ofNumber(Member member, Use use) {
        return switch (use.id()) {
            case "positive" -> Map.of("exclusiveMinimum", 0);
            case "positive-or-zero" -> Map.of("minimum", 0);
            case "score" -> Values.ordered("minimum", 0, "maximum", 100);
            case "plausible-date" ->
                member.type() == Year.class ? Values.ordered("minimum", 1900, "maximum", 2100) : Map.of();
            case "percentage" -> Values.ordered("exclusiveMinimum", 0, "maximum", 100);
            case "not-negative" -> Values.ordered("properties", Map.of("amount", Map.of("minimum", 0)));
            default -> Map.of();
        };
    }

    /** Says of a text what a constraint demands. */
    private void put(Use use, Map<String, Object> keywords, List<Map<String, Object>> refs, Set<String> rules) {
        if (use.id().equals("max-length")) {
            keywords.put("maxLength", use.number("value"));
            return;
        }
        if (Patterns.has(use.id()) || !use.parts().isEmpty()) {
            refs.add(Values.ordered("$ref", ref(define(use))));
        } else {
            rules.add(use.id());
        }
        for (Use part : use.parts()) {
            if (use.given().contains(part.id())) {
                put(part, keywords, refs, rules);
            }
        }
    }

    /** Defines a constraint on texts by itself, without what is given at each place. */
    private String define(Use use) {
        String name = "constraint." + use.id();
        if (!defs.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            if (use.parts().isEmpty()) {
                schema.put(
                        "description", both(Catalogue.standard().get(use.id()).sentence()));
            } else {
                describe(schema, glossary.of(use.id()));
            }
            if (Patterns.has(use.id())) {
                schema.put("pattern", Patterns.get(use.id()));
            }
            defs.put(name, schema);
            List<Map<String, Object>> all = new ArrayList<>();
            Set<String> rules = new LinkedHashSet<>();
            for (Use part : use.parts()) {
                if (use.given().contains(part.id())) {
                    continue;
                }
                if (part.isError() && Patterns.has(part.id())) {
                    all.add(Values.ordered("$ref", ref(define(part))));
                } else {
                    rules.add(part.id());
                }
            }
            if (!all.isEmpty()) {
                schema.put("allOf", all);
            }
            putRules(rules, schema);
        }
        return name;
    }
}
