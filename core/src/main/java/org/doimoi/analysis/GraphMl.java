package org.doimoi.analysis;

import java.io.IOException;
import java.util.Optional;
import org.doimoi.code.Province;
import org.doimoi.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network as GraphML, for programs such as Gephi, yEd, NetworkX or igraph:
 *
 * <pre>{@code
 * <node id="n0"><data key="id">H38:st-0001</data> ... </node>
 * <edge id="e0" source="n0" target="n1"><data key="kind">incubation</data> ... </edge>
 * }</pre>
 *
 * <p>What is not known has no {@code data}. A character that XML 1.0 forbids is written as U+FFFD.
 */
final class GraphMl {

    private static final String KEY = "  <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n";

    private final Appendable out;
    private final String language;

    GraphMl(Appendable out, String language) {
        this.out = out;
        this.language = language;
    }

    void write(Network whole, Network shown) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"");
        out.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
        out.append(" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns");
        out.append(" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
        keys("graph", "day:string", "language:string", "actorsLeftOut:int", "tiesLeftOut:int");
        keys(
                "node",
                "id:string",
                "label:string",
                "type:string",
                "province:string",
                "provinceName:string",
                "region:string",
                "country:string",
                "neighbours:int");
        keys(
                "edge",
                "kind:string",
                "kindName:string",
                "sourceRole:string",
                "targetRole:string",
                "record:string",
                "from:string",
                "through:string");
        out.append("  <graph id=\"network\" edgedefault=\"undirected\">\n");
        data("    ", "graph", "day", shown.day());
        data("    ", "graph", "language", language);
        data("    ", "graph", "actorsLeftOut", whole.size() - shown.size());
        data("    ", "graph", "tiesLeftOut", whole.ties().size() - shown.ties().size());
        for (Node node : shown.nodes()) {
            node(node, shown.neighbours(node.ordinal()));
        }
        int number = 0;
        for (Tie tie : shown.ties()) {
            edge(number++, tie);
        }
        out.append("  </graph>\n</graphml>\n");
    }

    private void keys(String of, String... names) throws IOException {
        for (String name : names) {
            String[] parts = name.split(":", 2);
            out.append(KEY.formatted(of + '.' + parts[0], of, parts[0], parts[1]));
        }
    }

    private void node(Node node, int neighbours) throws IOException {
        Optional<Province> province = node.province();
        out.append("    <node id=\"n").append(Integer.toString(node.ordinal())).append("\">\n");
        data("      ", "node", "id", node.id().orElse(null));
        data("      ", "node", "label", node.name().best(language));
        data("      ", "node", "type", node.type().named().code());
        data("      ", "node", "province", province.map(Province::code).orElse(null));
        data(
                "      ",
                "node",
                "provinceName",
                province.map(one -> one.name().best(language)).orElse(null));
        data("      ", "node", "region", province.map(Province::region).orElse(null));
        data("      ", "node", "country", node.country().orElse(null));
        data("      ", "node", "neighbours", neighbours);
        out.append("    </node>\n");
    }

    private void edge(int number, Tie tie) throws IOException {
        Period period = tie.period();
        out.append("    <edge id=\"e").append(Integer.toString(number));
        out.append("\" source=\"n").append(Integer.toString(tie.one().ordinal()));
        out.append("\" target=\"n")
                .append(Integer.toString(tie.other().ordinal()))
                .append("\">\n");
        data("      ", "edge", "kind", tie.kind().named().code());
        data("      ", "edge", "kindName", tie.kind().named().name().best(language));
        data(
                "      ",
                "edge",
                "sourceRole",
                tie.role(tie.one()).map(Named::code).orElse(null));
        data(
                "      ",
                "edge",
                "targetRole",
                tie.role(tie.other()).map(Named::code).orElse(null));
        data("      ", "edge", "record", tie.record().id());
        data("      ", "edge", "from", period.from());
        data("      ", "edge", "through", period.through());
        out.append("    </edge>\n");
    }

    private void data(String indent, String of, String key, @Nullable Object value) throws IOException {
        if (value != null) {
            out.append(indent)
                    .append("<data key=\"")
                    .append(of)
                    .append('.')
                    .append(key)
                    .append("\">");
            escape(value.toString());
            out.append("</data>\n");
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                // else a reader makes it a line feed
                case '\r' -> out.append("&#xD;");
                default -> out.append(isAllowed(c) ? Character.toString(c) : "\uFFFD");
            }
        }
    }

    /** Char of XML 1.0, section 2.2. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
