package org.doimoi.analysis;

import java.io.IOException;
import org.doimoi.code.Province;
import org.doimoi.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network in the language of Graphviz:
 *
 * <pre>{@code
 * graph network {
 *   n0 [label="Vườn ươm A", type="incubator", id="H38:inc-01"];
 *   n0 -- n1 [label="Ươm tạo, hỗ trợ", kind="incubation", record="H38:st-0001"];
 * }
 * }</pre>
 *
 * <p>What is not known is not there. A control character is written as U+FFFD.
 */
final class Dot {

    private final Appendable out;
    private final String language;

    Dot(Appendable out, String language) {
        this.out = out;
        this.language = language;
    }

    void write(Network whole, Network shown) throws IOException {
        int actors = whole.size() - shown.size();
        int ties = whole.ties().size() - shown.ties().size();
        out.append("// ").append(shown.day().toString()).append("; ");
        out.append(
                language.equals("en")
                        ? "not public and left out: " + actors + " actors, " + ties + " ties\n"
                        : "không công khai nên không xuất: " + actors + " chủ thể, " + ties + " liên kết\n");
        out.append("graph network {\n");
        out.append("  graph [charset=\"UTF-8\"];\n");
        out.append("  node [shape=box];\n");
        for (Node node : shown.nodes()) {
            out.append("  n").append(Integer.toString(node.ordinal()));
            out.append(" [label=");
            quote(node.name().best(language));
            attribute("type", node.type().named().code());
            attribute("id", node.id().orElse(null));
            attribute("province", node.province().map(Province::code).orElse(null));
            attribute("region", node.province().map(Province::region).orElse(null));
            attribute("country", node.country().orElse(null));
            out.append("];\n");
        }
        for (Tie tie : shown.ties()) {
            Period period = tie.period();
            out.append("  n").append(Integer.toString(tie.one().ordinal()));
            out.append(" -- n").append(Integer.toString(tie.other().ordinal()));
            out.append(" [label=");
            quote(tie.kind().named().name().best(language));
            attribute("kind", tie.kind().named().code());
            attribute("tailrole", tie.role(tie.one()).map(Named::code).orElse(null));
            attribute("headrole", tie.role(tie.other()).map(Named::code).orElse(null));
            attribute("record", tie.record().id());
            attribute("from", period.from());
            attribute("through", period.through());
            out.append("];\n");
        }
        out.append("}\n");
    }

    private void attribute(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.append(", ").append(name).append('=');
            quote(value.toString());
        }
    }

    private void quote(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                // what begins with a backslash means something to Graphviz, such as \N the name of the node
                case '\\', '"' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append(' ');
                default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        out.append('"');
    }
}
