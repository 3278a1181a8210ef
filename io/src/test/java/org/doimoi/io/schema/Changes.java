package org.doimoi.io.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What has changed between two contracts, and which bump of the version it demands.
 *
 * <p>Minor is what leaves all valid that was valid, and lets every receiver go on that carries what it does not know: more
 * members, records, codes, rules, words, and wider limits. Major is the rest: what was valid may be so no more, or what a
 * receiver relies on is gone.
 */
final class Changes {

    /** How much of the version a change moves. */
    enum Bump {
        NONE,
        MINOR,
        MAJOR
    }

    /** One change, in a sentence. */
    record Change(Bump bump, String sentence) {

        @Override
        public String toString() {
            return bump + " " + sentence;
        }
    }

    private static final Set<String> SILENT =
            Set.of("title", "description", "examples", "$comment", "$id", "$schema", "default");

    private static final Set<String> LEAST =
            Set.of("minimum", "exclusiveMinimum", "minItems", "minLength", "minProperties");

    private static final Set<String> MOST =
            Set.of("maximum", "exclusiveMaximum", "maxItems", "maxLength", "maxProperties");

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final List<Change> found = new ArrayList<>();
    private final Map<String, String> rules;

    private Changes(Map<String, String> rules) {
        this.rules = rules;
    }

    /** Returns what has changed, the gravest first. */
    static List<Change> between(Surface published, Surface present) {
        Changes changes = new Changes(present.rules());
        changes.schema("", published.schema(), present.schema());
        changes.rules(published.rules(), present.rules());
        changes.keys("the message key ", published.messages(), present.messages());
        changes.keys(
                "the code list ", published.codes().keySet(), present.codes().keySet());
        published.codes().forEach((list, codes) -> {
            if (present.codes().containsKey(list)) {
                changes.keys("the code " + list + ' ', codes, present.codes().get(list));
            }
        });
        return changes.found.stream()
                .distinct()
                .sorted(Comparator.comparing(Change::bump).reversed())
                .toList();
    }

    /** Returns the smallest bump that changes demand. */
    static Bump demanded(List<Change> changes) {
        return changes.stream().map(Change::bump).max(Comparator.naturalOrder()).orElse(Bump.NONE);
    }

    /** Returns the bump from one version to another. */
    static Bump between(String published, String present) {
        String[] before = published.split("\\.");
        String[] after = present.split("\\.");
        if (!before[0].equals(after[0])) {
            return Bump.MAJOR;
        }
        return before[1].equals(after[1]) ? Bump.NONE : Bump.MINOR;
    }

    /** Returns the first version after one that a bump allows. */
    static String next(String published, Bump bump) {
        String[] parts = published.split("\\.");
        return switch (bump) {
            case NONE -> published;
            case MINOR -> parts[0] + '.' + (Integer.parseInt(parts[1]) + 1);
            case MAJOR -> (Integer.parseInt(parts[0]) + 1) + ".0";
        };
    }

    private void add(Bump bump, String sentence) {
        found.add(new Change(bump, sentence));
    }

    // ---------------------------------------------------------------------------------------------- rules, words,
    // codes

    private void rules(Map<String, String> before, Map<String, String> after) {
        keys("the rule ", before.keySet(), after.keySet());
        before.forEach((id, severity) -> {
            String now = after.getOrDefault(id, severity);
            if (!now.equals(severity)) {
                add(
                        now.equals("error") ? Bump.MAJOR : Bump.MINOR,
                        "the rule " + id + " was " + severity + " and is " + now);
            }
        });
    }

    private void keys(String what, Set<String> before, Set<String> after) {
        minus(before, after).forEach(key -> add(Bump.MAJOR, what + key + " is gone"));
        minus(after, before).forEach(key -> add(Bump.MINOR, what + key + " is new"));
    }

    private static Set<String> minus(Set<String> from, Set<String> what) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(what);
        return rest;
    }

    // ---------------------------------------------------------------------------------------------- schema

    private void schema(String at, JsonNode before, JsonNode after) {
        boolean couldBeNull = isNullable(before);
        boolean canBeNull = isNullable(after);
        if (couldBeNull != canBeNull) {
            add(canBeNull ? Bump.MINOR : Bump.MAJOR, at + (canBeNull ? " may be null" : " may be null no more"));
        }
        JsonNode old = withoutNull(before);
        JsonNode now = withoutNull(after);
        Set<String> keywords = new LinkedHashSet<>(old.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(SILENT);
        for (String keyword : keywords) {
            JsonNode one = old.get(keyword);
            JsonNode other = now.get(keyword);
            if (one == null || !one.equals(other)) {
                keyword(at, keyword, one, other);
            }
        }
    }

    private void keyword(String at, String keyword, JsonNode before, JsonNode after) {
        switch (keyword) {
            case "properties", "$defs" -> members(at, keyword, orNothing(before), orNothing(after));
            case "items", "additionalProperties" -> schema(at, orNothing(before), orNothing(after));
            case "required" -> {
                minus(texts(after), texts(before))
                        .forEach(name -> add(Bump.MAJOR, name(at, name) + " is required now"));
                minus(texts(before), texts(after))
                        .forEach(name -> add(Bump.MINOR, name(at, name) + " is required no more"));
            }
            case "enum" -> options(at, "the value ", before, after);
            case "type" -> options(at, "the type ", before, after);
            case "x-doimoi-refers-to" -> options(at, "the target ", before, after);
            case "x-doimoi-protection" -> add(Bump.MAJOR, at + " is protected otherwise: " + before + ", now " + after);
            case "x-doimoi-rules" -> {
                minus(texts(after), texts(before))
                        .forEach(rule -> add(
                                "error".equals(rules.get(rule)) ? Bump.MAJOR : Bump.MINOR,
                                at + " is held to the rule " + rule + " now"));
                minus(texts(before), texts(after))
                        .forEach(rule -> add(Bump.MINOR, at + " is held to the rule " + rule + " no more"));
            }
            case "allOf" -> {
                minus(texts(after), texts(before)).forEach(part -> add(Bump.MAJOR, at + " must also be " + part));
                minus(texts(before), texts(after)).forEach(part -> add(Bump.MINOR, at + " need no more be " + part));
            }
            case "anyOf" -> {
                if (before == null) {
                    add(Bump.MAJOR, at + " must be one of " + after);
                } else if (after != null && before.size() == after.size()) {
                    // each stands where it stood, such as the records of a line, of which there may be more now
                    for (int i = 0; i < before.size(); i++) {
                        schema(at, before.get(i), after.get(i));
                    }
                } else {
                    options(at, "the choice ", before, after);
                }
            }
            default -> limit(at, keyword, before, after);
        }
    }

    private void limit(String at, String keyword, JsonNode before, JsonNode after) {
        String change = at + ": " + keyword + " was " + before + " and is " + after;
        if (after == null) {
            add(Bump.MINOR, at + ": " + keyword + ' ' + before + " is gone");
        } else if (before == null) {
            add(Bump.MAJOR, at + ": " + keyword + ' ' + after + " is new");
        } else if (LEAST.contains(keyword)) {
            add(number(after).compareTo(number(before)) > 0 ? Bump.MAJOR : Bump.MINOR, change);
        } else if (MOST.contains(keyword)) {
            add(number(after).compareTo(number(before)) < 0 ? Bump.MAJOR : Bump.MINOR, change);
        } else {
            // whether another pattern or condition takes more or less cannot be computed
            add(Bump.MAJOR, change);
        }
    }

    private void members(String at, String keyword, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            String path = name(at, name);
            if (!after.has(name)) {
                // a value or a constraint by itself is nobody's, unless something referred to it
                add(keyword.equals("$defs") && name.contains(".") ? Bump.NONE : Bump.MAJOR, path + " is gone");
            } else if (!before.has(name)) {
                add(keyword.equals("$defs") && name.contains(".") ? Bump.NONE : Bump.MINOR, path + " is new");
            } else {
                schema(path, before.get(name), after.get(name));
            }
        }
    }

    private void options(String at, String what, JsonNode before, JsonNode after) {
        if (before == null) {
            add(Bump.MAJOR, at + " takes only " + after + " now");
        } else if (after == null) {
            add(Bump.MINOR, at + " takes not only " + before + " now");
        } else {
            minus(texts(before), texts(after)).forEach(one -> add(Bump.MAJOR, at + ": " + what + one + " is gone"));
            minus(texts(after), texts(before)).forEach(one -> add(Bump.MINOR, at + ": " + what + one + " is new"));
        }
    }

    private static String name(String at, String name) {
        return at.isEmpty() ? name : at + '.' + name;
    }

    private static BigDecimal number(JsonNode node) {
        return node.decimalValue();
    }

    private static JsonNode orNothing(JsonNode node) {
        return node == null ? NOTHING : node;
    }

    private static Set<String> texts(JsonNode node) {
        if (node == null) {
            return Set.of();
        }
        if (!node.isArray()) {
            return Set.of(node.isString() ? node.stringValue() : node.toString());
        }
        return node.valueStream()
                .map(one -> one.isString() ? one.stringValue() : one.toString())
                .collect(Collectors.toSet());
    }

    /** Returns whether a schema is one that takes null besides. */
    private static boolean isNullable(JsonNode schema) {
        JsonNode any = schema.get("anyOf");
        return texts(schema.get("type")).contains("null") && schema.get("type").isArray()
                || any != null && any.size() == 2 && any.get(1).toString().equals("{\"type\":\"null\"}");
    }

    private static JsonNode withoutNull(JsonNode schema) {
        if (!isNullable(schema)) {
            return schema;
        }
        ObjectNode plain = (ObjectNode) schema.deepCopy();
        if (schema.has("anyOf")) {
            plain.remove("anyOf");
            schema.get("anyOf").get(0).properties().forEach(keyword -> plain.set(keyword.getKey(), keyword.getValue()));
        } else {
            plain.set("type", schema.get("type").get(0));
        }
        return plain;
    }
}
