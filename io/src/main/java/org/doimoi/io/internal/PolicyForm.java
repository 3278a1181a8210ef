package org.doimoi.io.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Waiver;
import org.doimoi.rule.Rule;
import org.doimoi.value.Likeness;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Reads policies and waivers, and says what is wrong with them. */
public final class PolicyForm {

    private static final List<String> WAIVER = List.of("rule", "record", "pointer", "reason", "owner", "until");
    private static final List<String> REQUIRED = List.of("rule", "reason", "owner", "until");

    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

    private final byte[] bytes;
    private final List<Finding> findings = new ArrayList<>();
    private final Catalogue catalogue = Catalogue.standard();
    /** The rules of the classes that are added. */
    private final Map<String, Definition> own = new HashMap<>();

    /** Creates a run over a text. */
    public PolicyForm(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns what is wrong, in the order of the text. */
    public List<Finding> findings() {
        findings.sort(Comparator.comparingLong(
                finding -> finding.location() == null ? 0 : finding.location().offset()));
        return findings;
    }

    private void report(String rule, Pointer at, @Nullable Node node, Map<String, Object> arguments) {
        Definition definition = catalogue.get(rule);
        Location here = node == null
                ? null
                : new Location(
                        node.line,
                        new String(bytes, (int) (node.offset - node.indent), (int) node.indent, StandardCharsets.UTF_8)
                                        .codePoints()
                                        .count()
                                + 1,
                        node.offset);
        findings.add(new Finding(rule, definition.severity(), null, null, at.toString(), here, arguments));
    }

    /** Reads the text as an object, null if it is none. */
    private @Nullable Node root(String rule) {
        try {
            Node root = Nodes.read(bytes, 1, 0, 0);
            if (root.kind == Node.Kind.OBJECT) {
                return root;
            }
            report(
                    rule,
                    Pointer.ROOT,
                    root,
                    Map.of(
                            "reason",
                            Text.ofVietnameseEnglish(
                                    "phải là một đối tượng JSON", "must be an object, found " + root.kind.word())));
        } catch (JacksonException ex) {
            TokenStreamLocation at = ex.getLocation();
            Location here = at == null
                    ? new Location(1, 1, 0)
                    : new Location(at.getLineNr(), at.getColumnNr(), Math.max(0, at.getByteOffset()));
            Map<String, Object> arguments = Map.of("reason", Nodes.reason(ex));
            findings.add(new Finding(rule, Severity.ERROR, null, null, "", here, arguments));
        }
        return null;
    }

    private static boolean isText(Node node) {
        return node.kind == Node.Kind.STRING && !node.text.isBlank();
    }

    // ---------------------------------------------------------------------- policies
    /** Reads a policy; what is wrong in it is left out and said. */
    public Policy policy() {
        Node root = root("policy-format");
        if (root == null) {
            return Policy.NONE;
        }
        String name = "";
        Map<String, Policy.Setting> settings = new LinkedHashMap<>();
        List<String> classes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Node added = root.get("add");
        if (added != null) {
            // first, since what is said of rules may be of these
            classes(added, Pointer.ROOT.member("add"), classes);
        }
        for (int i = 0; i < root.names.size(); i++) {
            String member = root.names.get(i);
            Node value = root.items.get(i);
            Pointer at = Pointer.ROOT.member(member);
            if (!seen.add(member)) {
                report(
                        "policy-format",
                        at,
                        value,
                        Map.of(
                                "reason",
                                Text.ofVietnameseEnglish(
                                        "thành phần \"" + member + "\" xuất hiện hai lần",
                                        "the member \"" + member + "\" stands twice")));
                continue;
            }
            switch (member) {
                case "policy" -> name = text("policy-format", value, at);
                case "rules" -> settings(value, at, settings);
                case "$schema", "description", "add" -> {
                    // for people and editors, and what was read before
                }
                default ->
                    report(
                            "policy-unknown-member",
                            at,
                            value,
                            Map.of("value", member, "right", "policy, description, rules, add, $schema"));
            }
        }
        if (name.isEmpty() && !seen.contains("policy")) {
            report(
                    "policy-format",
                    Pointer.ROOT,
                    root,
                    Map.of(
                            "reason",
                            Text.ofVietnameseEnglish(
                                    "thiếu thành phần \"policy\", tên của chính sách",
                                    "the member \"policy\", its name, is missing")));
        }
        return new Policy(name, settings, classes);
    }

    private String text(String rule, Node value, Pointer at) {
        if (isText(value)) {
            return value.text;
        }
        report(
                rule,
                at,
                value,
                Map.of(
                        "reason",
                        Text.ofVietnameseEnglish(
                                at + " phải là văn bản không để trống", at + " must be text that is not blank")));
        return "";
    }

    private void settings(Node rules, Pointer at, Map<String, Policy.Setting> settings) {
        if (rules.kind != Node.Kind.OBJECT) {
            report(
                    "policy-format",
                    at,
                    rules,
                    Map.of(
                            "reason",
                            Text.ofVietnameseEnglish(
                                    "\"rules\" phải là một đối tượng, theo mã quy tắc",
                                    "\"rules\" must be an object, by the ids of rules")));
            return;
        }
        for (int i = 0; i < rules.names.size(); i++) {
            String id = rules.names.get(i);
            Node value = rules.items.get(i);
            Pointer here = at.member(id);
            Definition rule = catalogue.find(id).orElse(own.get(id));
            if (settings.containsKey(id)) {
                report(
                        "policy-format",
                        here,
                        value,
                        Map.of(
                                "reason",
                                Text.ofVietnameseEnglish(
                                        "quy tắc \"" + id + "\" xuất hiện hai lần",
                                        "the rule \"" + id + "\" stands twice")));
            } else if (rule == null && !isOfHost(id)) {
                report("policy-unknown-rule", here, value, Map.of("value", id, "near", near(id)));
            } else {
                Policy.Setting setting = setting(id, rule, value, here);
                if (setting != null) {
                    settings.put(id, setting);
                }
            }
        }
    }

    /** Returns whether an id can only be that of a rule of the host: of these a dot is the mark. */
    private static boolean isOfHost(String id) {
        return id.indexOf('.') > 0;
    }

    private Policy.@Nullable Setting setting(String id, @Nullable Definition rule, Node value, Pointer at) {
        boolean off = false;
        Severity severity = null;
        Map<String, BigDecimal> parameters = new HashMap<>();
        if (value.kind == Node.Kind.OBJECT) {
            for (int i = 0; i < value.names.size(); i++) {
                String name = value.names.get(i);
                Node item = value.items.get(i);
                Pointer here = at.member(name);
                if (name.equals("severity")) {
                    off = item.text.equalsIgnoreCase("off");
                    severity = severity(item, here);
                } else if (rule != null && !rule.parameters().containsKey(name)) {
                    String right = rule.parameters().isEmpty()
                            ? "severity"
                            : "severity, " + String.join(", ", rule.parameters().keySet());
                    report("policy-unknown-parameter", here, item, Map.of("value", name, "rule", id, "right", right));
                } else if (!isAmount(item)) {
                    report(
                            "policy-format",
                            here,
                            item,
                            Map.of(
                                    "reason",
                                    Text.ofVietnameseEnglish(
                                            here + " phải là một số từ 0 đến 1e18",
                                            here + " must be a number from 0 to 1e18")));
                } else {
                    parameters.put(name, new BigDecimal(item.text));
                }
            }
        } else {
            off = value.text.equalsIgnoreCase("off");
            severity = severity(value, at);
        }
        boolean changed = off || severity != null && rule != null && severity != rule.severity();
        if (rule != null && changed && Policy.isFixed(rule)) {
            report("policy-fixed-rule", at, value, Map.of("value", id));
            return null;
        }
        return new Policy.Setting(off, severity, parameters);
    }

    /** Returns whether a value is a number that a limit can be; others would take for ever to calculate with. */
    private static boolean isAmount(Node item) {
        if (item.kind != Node.Kind.NUMBER || item.text.length() > 30) {
            return false;
        }
        try {
            BigDecimal number = new BigDecimal(item.text);
            return number.signum() >= 0 && Math.abs((long) number.scale()) <= 18 && number.compareTo(MOST) <= 0;
        } catch (NumberFormatException ex) {
            return false;
        }
    }

    private @Nullable Severity severity(Node value, Pointer at) {
        String text = value.kind == Node.Kind.STRING ? value.text.toLowerCase(Locale.ROOT) : "";
        switch (text) {
            case "error", "warning", "info" -> {
                return Severity.valueOf(text.toUpperCase(Locale.ROOT));
            }
            case "off" -> {
                return null;
            }
            default -> {
                report(
                        "policy-severity",
                        at,
                        value,
                        Map.of("value", value.toJson().toString()));
                return null;
            }
        }
    }

    private void classes(Node list, Pointer at, List<String> classes) {
        if (list.kind != Node.Kind.ARRAY) {
            report(
                    "policy-format",
                    at,
                    list,
                    Map.of(
                            "reason",
                            Text.ofVietnameseEnglish(
                                    "\"add\" phải là danh sách tên lớp",
                                    "\"add\" must be a list of the names of classes")));
            return;
        }
        for (int i = 0; i < list.items.size(); i++) {
            Node item = list.items.get(i);
            Pointer here = at.element(i);
            if (!isText(item)) {
                report(
                        "policy-format",
                        here,
                        item,
                        Map.of(
                                "reason",
                                Text.ofVietnameseEnglish(
                                        here + " phải là tên lớp", here + " must be the name of a class")));
                continue;
            }
            try {
                Rule rule = HostRules.of(List.of(item.text)).get(0);
                if (catalogue.find(rule.id()).isPresent() || own.putIfAbsent(rule.id(), rule.definition()) != null) {
                    throw new IllegalArgumentException("its id " + rule.id() + " is that of another rule");
                }
                classes.add(item.text);
            } catch (IllegalArgumentException ex) {
                report(
                        "policy-rule-class",
                        here,
                        item,
                        Map.of("value", item.text, "reason", String.valueOf(ex.getMessage())));
            }
        }
    }

    // ---------------------------------------------------------------------- waivers
    /** Reads waivers; those that are wrong are left out and said. */
    public List<Waiver> waivers() {
        Node root = root("waiver-format");
        Node list = root == null ? null : root.get("waivers");
        if (root == null) {
            return List.of();
        }
        for (int i = 0; i < root.names.size(); i++) {
            String name = root.names.get(i);
            if (!name.equals("waivers") && !name.equals("$schema") && !name.equals("description")) {
                Map<String, Object> arguments = Map.of(
                        "reason",
                        Text.ofVietnameseEnglish(
                                "không có thành phần \"" + name + "\"; danh sách có tên \"waivers\"",
                                "\"" + name + "\" is not known; the list is called \"waivers\""));
                report("waiver-format", Pointer.ROOT.member(name), root.items.get(i), arguments);
            }
        }
        if (list == null || list.kind != Node.Kind.ARRAY) {
            report(
                    "waiver-format",
                    Pointer.ROOT,
                    root,
                    Map.of(
                            "reason",
                            Text.ofVietnameseEnglish(
                                    "thiếu danh sách \"waivers\"", "the list \"waivers\" is missing")));
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < list.items.size(); i++) {
            Waiver waiver =
                    waiver(list.items.get(i), Pointer.ROOT.member("waivers").element(i));
            if (waiver != null) {
                waivers.add(waiver);
            }
        }
        return waivers;
    }

    private @Nullable Waiver waiver(Node node, Pointer at) {
        if (node.kind != Node.Kind.OBJECT) {
            report(
                    "waiver-format",
                    at,
                    node,
                    Map.of(
                            "reason",
                            Text.ofVietnameseEnglish(at + " phải là một đối tượng", at + " must be an object")));
            return null;
        }
        int before = findings.size();
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < node.names.size(); i++) {
            String name = node.names.get(i);
            Pointer here = at.member(name);
            if (!WAIVER.contains(name)) {
                Map<String, Object> arguments = Map.of(
                        "reason",
                        Text.ofVietnameseEnglish(
                                "không có thành phần \"" + name + "\"; phải là một trong " + String.join(", ", WAIVER),
                                "\"" + name + "\" is not known; must be one of " + String.join(", ", WAIVER)));
                report("waiver-format", here, node.items.get(i), arguments);
            } else if (texts.put(name, text("waiver-format", node.items.get(i), here)) != null) {
                Map<String, Object> arguments = Map.of(
                        "reason",
                        Text.ofVietnameseEnglish(
                                "\"" + name + "\" xuất hiện hai lần", "\"" + name + "\" stands twice"));
                report("waiver-format", here, node.items.get(i), arguments);
            }
        }
        for (String name : REQUIRED) {
            if (!texts.containsKey(name)) {
                report(
                        "waiver-format",
                        at,
                        node,
                        Map.of(
                                "reason",
                                Text.ofVietnameseEnglish("thiếu \"" + name + "\"", "\"" + name + "\" is missing")));
            }
        }
        if (!texts.containsKey("record") && !texts.containsKey("pointer")) {
            Text reason = Text.ofVietnameseEnglish(
                    "phải có \"record\" hoặc \"pointer\"; tắt hẳn một quy tắc là việc của chính sách",
                    "\"record\" or \"pointer\" must be there; to silence a rule altogether is for a policy");
            report("waiver-format", at, node, Map.of("reason", reason));
        }
        String pointer = texts.get("pointer");
        if (pointer != null && !pointer.startsWith("/")) {
            Map<String, Object> arguments = Map.of(
                    "reason",
                    Text.ofVietnameseEnglish(
                            "\"" + pointer + "\" không phải con trỏ JSON; phải bắt đầu bằng /",
                            "\"" + pointer + "\" is not a pointer; must begin with /"));
            report("waiver-format", at.member("pointer"), node.get("pointer"), arguments);
        }
        LocalDate until = until(texts.get("until"), node, at);
        String rule = texts.get("rule");
        if (rule != null && !rule.isEmpty()) {
            Definition definition = catalogue.find(rule).orElse(null);
            if (definition == null && !isOfHost(rule)) {
                Map<String, Object> arguments = Map.of("value", rule, "near", near(rule));
                report("waiver-unknown-rule", at.member("rule"), node.get("rule"), arguments);
            } else if (definition != null && Policy.isFixed(definition)) {
                report("waiver-fixed-rule", at.member("rule"), node.get("rule"), Map.of("value", rule));
            }
        }
        if (findings.size() > before || rule == null || until == null) {
            return null;
        }
        return new Waiver(
                rule,
                texts.get("record"),
                pointer,
                texts.getOrDefault("reason", ""),
                texts.getOrDefault("owner", ""),
                until);
    }

    private @Nullable LocalDate until(@Nullable String text, Node node, Pointer at) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException ex) {
            Map<String, Object> arguments = Map.of(
                    "reason",
                    Text.ofVietnameseEnglish(
                            "\"" + text + "\" không phải một ngày, ví dụ 2026-12-31",
                            "\"" + text + "\" is not a day such as 2026-12-31"));
            report("waiver-format", at.member("until"), node.get("until"), arguments);
            return null;
        }
    }

    /** Returns the id of the rule that is most like a text, as the end of a sentence; empty if none is. */
    private String near(String text) {
        return Likeness.nearest(text, catalogue.ids())
                .map(id -> " (" + id + "?)")
                .orElse("");
    }
}
