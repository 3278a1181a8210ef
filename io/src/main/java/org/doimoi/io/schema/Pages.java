package org.doimoi.io.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.doimoi.io.internal.Resources;

/** Writes blocks as Markdown and as HTML. */
final class Pages {

    private Pages() {}

    // ---------------------------------------------------------------------------------------------- Markdown

    static String markdown(List<Block> blocks) {
        StringBuilder out = new StringBuilder(1 << 16);
        for (Block block : blocks) {
            out.append(out.length() == 0 ? "" : "\n");
            if (block instanceof Block.Heading heading) {
                out.append("<a id=\"")
                        .append(heading.id())
                        .append("\"></a>\n\n")
                        .append("#".repeat(heading.level()))
                        .append(' ')
                        .append(plain(heading.text()))
                        .append('\n');
            } else if (block instanceof Block.Paragraph paragraph) {
                out.append(markdown(paragraph.cell(), "  \n")).append('\n');
            } else if (block instanceof Block.Grid grid) {
                out.append("| ").append(String.join(" | ", grid.heads())).append(" |\n");
                out.append("|").append("---|".repeat(grid.heads().size())).append('\n');
                for (List<Block.Cell> row : grid.rows()) {
                    out.append("| ")
                            .append(row.stream()
                                    .map(cell -> markdown(cell, "<br>").replace("|", "\\|"))
                                    .collect(Collectors.joining(" | ")))
                            .append(" |\n");
                }
            } else if (block instanceof Block.Listing listing) {
                out.append("```json\n").append(listing.text()).append("```\n");
            }
        }
        return out.toString();
    }

    private static String markdown(Block.Cell cell, String between) {
        return cell.lines().stream()
                .map(line -> line.stream().map(Pages::markdown).collect(Collectors.joining()))
                .collect(Collectors.joining(between));
    }

    private static String markdown(Block.Run run) {
        String text = run.code() ? '`' + run.text() + '`' : plain(run.text());
        return run.target() == null ? text : '[' + text + "](#" + run.target() + ')';
    }

    /** Returns a text whose marks Markdown does not take for its own. */
    private static String plain(String text) {
        return text.replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }

    // ---------------------------------------------------------------------------------------------- HTML

    static String html(List<Block> blocks, String language) {
        StringBuilder out = new StringBuilder(1 << 17);
        String title = blocks.get(0) instanceof Block.Heading heading ? heading.text() : "";
        out.append("<!doctype html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(Resources.text(Pages.class, "dictionary.css").replace("\r\n", "\n"))
                .append("</style>\n</head>\n<body>\n<main>\n");
        for (Block block : blocks) {
            append(block, out);
        }
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void append(Block block, StringBuilder out) {
        if (block instanceof Block.Heading heading) {
            out.append("<h")
                    .append(heading.level())
                    .append(" id=\"")
                    .append(escaped(heading.id()))
                    .append("\">")
                    .append(escaped(heading.text()))
                    .append("</h")
                    .append(heading.level())
                    .append(">\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append("<p>").append(html(paragraph.cell())).append("</p>\n");
        } else if (block instanceof Block.Grid grid) {
            out.append("<div class=\"grid\"><table>\n<thead><tr>");
            grid.heads()
                    .forEach(head -> out.append("<th scope=\"col\">")
                            .append(escaped(head))
                            .append("</th>"));
            out.append("</tr></thead>\n<tbody>\n");
            for (List<Block.Cell> row : grid.rows()) {
                out.append("<tr>");
                for (int i = 0; i < row.size(); i++) {
                    String tag = i == 0 ? "th" : "td";
                    out.append('<')
                            .append(tag)
                            .append(
                                    i == 0
                                            ? " scope=\"row\""
                                            : " data-label=\""
                                                    + escaped(grid.heads().get(i)) + '"')
                            .append('>')
                            .append(html(row.get(i)))
                            .append("</")
                            .append(tag)
                            .append('>');
                }
                out.append("</tr>\n");
            }
            out.append("</tbody>\n</table></div>\n");
        } else if (block instanceof Block.Listing listing) {
            out.append("<pre tabindex=\"0\"><code>")
                    .append(escaped(listing.text()))
                    .append("</code></pre>\n");
        }
    }

    private static String html(Block.Cell cell) {
        return cell.lines().stream()
                .map(line -> line.stream().map(Pages::html).collect(Collectors.joining()))
                .collect(Collectors.joining("<br>\n"));
    }

    private static String html(Block.Run run) {
        String text = run.code() ? "<code>" + escaped(run.text()) + "</code>" : escaped(run.text());
        return run.target() == null ? text : "<a href=\"#" + escaped(run.target()) + "\">" + text + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
