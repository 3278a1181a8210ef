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
    private boolean first;

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
            begin("n" + node.ordinal());
            attribute("label", node.name().best(language));
            attribute("type", node.type().named().code());
            attribute("id", node.id().orElse(null));
            attribute("province", node.province().map(Province::code).orElse(null));
            attribute("region", node.province().map(Province::region).orElse(null));
            attribute("country", node.country().orElse(null));
            end();
        }
        for (Tie tie : shown.ties()) {
            Period period = tie.period();
            begin("n" + tie.one().ordinal() + " -- n" + tie.other().ordinal());
            attribute("label", tie.kind().named().name().best(language));
            attribute("kind", tie.kind().named().code());
            attribute("tailrole", tie.role(tie.one()).map(Named::code).orElse(null));
            attribute("headrole", tie.role(tie.other()).map(Named::code).orElse(null));
            attribute("record", tie.record().id());
            attribute("from", period.from());
            attribute("through", period.through());
            end();
        }
        out.append("}\n");
    }

    private void begin(String what) throws IOException {
        out.append("  ").append(what).append(" [");
        first = true;
    }

    private void end() throws IOException {
        out.append("];\n");
    }

    private void attribute(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            out.append(first ? "" : ", ").append(name).append("=\"");
            escape(value.toString());
            out.append('"');
            first = false;
        }
    }

    private void escape(String text) throws IOException {
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
    }
}
