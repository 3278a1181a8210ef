package org.doimoi.io.schema;

import com.google.common.base.Ascii;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.value.Code;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Text;

/** Makes the types of TypeScript for the records, as JSON has them. */
final class TypeScript {

    private final Glossary glossary = Glossary.standard();
    private final String language;
    private final StringBuilder out = new StringBuilder();
    /** The types of codes, by name: they come last. */
    private final Map<String, String> codes = new TreeMap<>();

    private TypeScript(String language) {
        this.language = language;
    }

    static String of(Contract contract, boolean whole, String language) {
        TypeScript script = new TypeScript(Dictionary.checked(language));
        script.out.append("// Doimoi, contract ").append(Header.CONTRACT).append("; made from the records\n");
        contract.types().forEach(script::add);
        if (whole) {
            script.exchange();
        }
        script.codes.forEach((name, type) -> script.out
                .append("\nexport type ")
                .append(name)
                .append(" = ")
                .append(type)
                .append(";\n"));
        return script.out.toString();
    }

    private void add(RecordType type) {
        comment("", glossary.of(type.name()));
        out.append("export interface ").append(upper(type.name())).append(" {\n");
        for (Member member : type.members()) {
            comment("  ", glossary.of(type, member));
            out.append("  ").append(member.name()).append(member.required() ? ": " : "?: ");
            String value = value(member);
            out.append(
                    switch (member.form()) {
                        case ONE -> value;
                        case LIST -> value + "[]";
                        case MAP -> "{ [name: string]: " + value + " }";
                    });
            out.append(member.required() ? ";\n" : " | null;\n");
        }
        out.append("  /** ")
                .append(
                        language.equals("vi")
                                ? "thành phần mà phiên bản này chưa biết"
                                : "what this version does not know")
                .append(" */\n  [member: string]: unknown;\n}\n");
    }

    private void exchange() {
        comment("", glossary.of("exchange"));
        out.append("export interface Exchange extends Header {\n");
        Table.all()
                .forEach(table -> out.append("  ")
                        .append(table.name())
                        .append("?: ")
                        .append(upper(table.recordName()))
                        .append("[];\n"));
        out.append("}\n");
        comment("", glossary.of("line"));
        out.append("export type Line =\n  | Header");
        Table.all()
                .forEach(table -> out.append("\n  | { ")
                        .append(table.recordName())
                        .append(": ")
                        .append(upper(table.recordName()))
                        .append(" }"));
        out.append(";\n");
    }

    private void comment(String indent, Glossary.Entry words) {
        String title = words.title().best(language);
        out.append(indent.isEmpty() ? "\n" : "")
                .append(indent)
                .append("/** ")
                .append((title + ": " + words.meaning().best(language)).replace("*/", "* /"))
                .append(" */\n");
    }

    private String value(Member member) {
        Class<?> type = member.type();
        CodeList<?> list = Values.list(member.target());
        if (type == Code.class && list != null) {
            String name = upper(list.name()).replaceFirst("(Code)?$", "") + "Code";
            codes.put(name, list.isOpen() ? "string" : union(list));
            return name;
        }
        if (Composite.class.isAssignableFrom(type)) {
            return upper(RecordType.name(type));
        }
        if (type == Text.class) {
            codes.put("Text", "{ [language: string]: string }");
            return "Text";
        }
        Object form = Values.schema(type).getOrDefault("type", "string");
        return form.equals("integer") ? "number" : form.toString();
    }

    private static String union(CodeList<?> list) {
        return list.entries().stream()
                .map(CodeEntry::code)
                .distinct()
                .map(code -> Json.of(code).toString())
                .collect(Collectors.joining(" | "));
    }

    private static String upper(String name) {
        return Ascii.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
