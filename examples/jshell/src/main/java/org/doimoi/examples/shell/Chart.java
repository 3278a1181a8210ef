package org.doimoi.examples.shell;

import static java.util.Objects.requireNonNull;

import com.google.common.graph.ElementOrder;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.doimoi.analysis.Network;
import org.doimoi.analysis.Node;
import org.doimoi.analysis.Tabulation;
import org.doimoi.analysis.Tie;
import org.doimoi.examples.shell.Canvas.Anchor;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a table, to be saved as PNG or SVG.
 *
 * <pre>{@code
 * Chart.bar(ecosystem.startups().by("province").count())
 *         .title("Doanh nghiệp khởi nghiệp sáng tạo theo tỉnh")
 *         .source("Dữ liệu minh họa")
 *         .save(Path.of("startups.png"));
 * }</pre>
 *
 * <p>XChart draws the bars, lines, points and cells. What is written is set here, so that names of any length find room and
 * text stays text in SVG. The notes of the table stand below the picture.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Chart {

    private static final int WIDTH = 960;
    private static final int LEAST = 200;
    private static final int MOST = 10_000;
    private static final double MARGIN = 28;
    private static final double GAP = 14;

    static {
        // no window is ever opened; who asked for one keeps it
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private final Plot plot;
    private final String language;
    private final String title;
    private final String subtitle;
    private final @Nullable Axes axes;
    private final List<String> notes;
    private final int width;
    // 0 for as high as the plot likes
    private final int height;

    private Chart(
            Plot plot,
            String language,
            String title,
            String subtitle,
            @Nullable Axes axes,
            List<String> notes,
            int width,
            int height) {
        this.plot = plot;
        this.language = language;
        this.title = title;
        this.subtitle = subtitle;
        this.axes = axes;
        this.notes = notes;
        this.width = width;
        this.height = height;
    }

    private static Chart of(Plot plot, Tabulation table, List<String> more) {
        String said = table.language().equals("en") ? "Note: " : "Lưu ý: ";
        List<String> notes = new ArrayList<>(more);
        table.notes().forEach(note -> notes.add(said + note.best(table.language())));
        return new Chart(plot, table.language(), "", "", null, List.copyOf(notes), WIDTH, 0);
    }

    /**
     * Draws bars from zero, one for each row, or one for each column of figures side by side.
     *
     * <p>They stand upright if there are few and their names are short, else they lie.
     *
     * @param table  the table; if it has two columns of labels and one of figures, the second is spread over columns
     * @return the picture
     * @throws IllegalArgumentException if it has no figures, no labels, no rows, or too many of them to be told apart
     */
    public static Chart bar(Tabulation table) {
        return of(new Bars(Figures.of(table)), table, List.of());
    }

    /**
     * Draws lines from row to row, one for each column of figures.
     *
     * <p>If the columns are years and the rows are not, a line is a row, so that it always goes along time.
     *
     * @param table  the table; if it has two columns of labels and one of figures, the second is spread over columns
     * @return the picture
     * @throws IllegalArgumentException if it has no figures, no labels, fewer than two places, or too many lines
     */
    public static Chart line(Tabulation table) {
        return of(new Lines(Figures.of(table)), table, List.of());
    }

    /**
     * Draws a point for each row that has both figures, named by its label where there is room.
     *
     * @param table  the table; a second column of labels gives the points their colours
     * @param x  the name of the column of figures from left to right
     * @param y  the name of the column of figures from bottom to top
     * @return the picture, which says how many rows have not both figures
     * @throws IllegalArgumentException if there are no such columns, they have no figures, or no row has both
     */
    public static Chart scatter(Tabulation table, String x, String y) {
        Points points = new Points(table, x, y);
        return of(points, table, points.notes());
    }

    /**
     * Draws a cell for each row and column of figures, the darker the more, such as provinces by years.
     *
     * @param table  the table; if it has two columns of labels and one of figures, the second is spread over columns
     * @return the picture
     * @throws IllegalArgumentException if it has no figures, no labels, no rows, or too many of them to be read
     */
    public static Chart heatMap(Tabulation table) {
        return of(new HeatMap(Figures.of(table)), table, List.of());
    }

    /**
     * Draws a network of actors, each kind in its colour: the more neighbours an actor has, the larger it is.
     *
     * <p>A picture leaves the house as an export does, so it has what {@link Network#shareable} has, and says how many ties
     * it leaves out.
     *
     * @param network  the network; what it notes stands below
     * @param language  the language of the picture, {@code vi} or {@code en}
     * @return the picture, the same for the same network
     * @throws IllegalArgumentException if nothing is linked, or more than 1,000 actors are
     */
    public static Chart network(Network network, String language) {
        Network open = network.shareable();
        MutableValueGraph<Node, Integer> graph = ValueGraphBuilder.undirected()
                .nodeOrder(ElementOrder.insertion())
                .build();
        open.nodes().forEach(graph::addNode);
        for (Tie tie : open.ties()) {
            int others = graph.edgeValue(tie.one(), tie.other()).orElse(0);
            graph.putEdgeValue(tie.one(), tie.other(), others + 1);
        }
        Chart chart = network(
                graph,
                node -> node.name().best(language),
                node -> node.type().named().name().best(language),
                language);
        boolean english = language.equals("en");
        int closed = network.ties().size() - open.ties().size();
        if (closed > 0) {
            chart = chart.note(
                    (english ? "Ties that are not public, not drawn: " : "Số liên kết chưa công khai, không vẽ: ")
                            + closed + ".");
        }
        for (Text note : network.notes()) {
            chart = chart.note((english ? "Note: " : "Lưu ý: ") + note.best(language));
        }
        return chart;
    }

    /**
     * Draws a network: the more neighbours a node has, the larger it is, and the largest have their names beside them.
     *
     * @param <N>  the nodes
     * @param graph  the nodes in an order that is the same each time, and by how many ties each two are linked, which makes the
     *     line thicker; how many have no link, and are not drawn, is said
     * @param name  the name of a node
     * @param kind  the kind of a node, which gives it its colour and mark
     * @param language  the language of the picture, {@code vi} or {@code en}
     * @return the picture, the same for the same network
     * @throws IllegalArgumentException if nothing is linked, or more than 1,000 nodes are
     */
    public static <N> Chart network(
            ValueGraph<N, ? extends Number> graph,
            Function<N, String> name,
            Function<N, String> kind,
            String language) {
        NetworkPicture picture = new NetworkPicture(graph, name, kind, language);
        return new Chart(picture, language, "", "", null, picture.notes(), WIDTH, 0);
    }

    // --------------------------------------------------------------------

    /**
     * Returns the picture with a heading.
     *
     * @param text  what it shows
     * @return the picture
     */
    public Chart title(String text) {
        return new Chart(plot, language, requireNonNull(text, "text"), subtitle, axes, notes, width, height);
    }

    /**
     * Returns the picture with a heading in the language of its table.
     *
     * @param text  what it shows
     * @return the picture
     */
    public Chart title(Text text) {
        return title(text.best(language));
    }

    /**
     * Returns the picture with a second line of heading.
     *
     * @param text  what must be known to read it, such as a day or a unit
     * @return the picture
     */
    public Chart subtitle(String text) {
        return new Chart(plot, language, title, requireNonNull(text, "text"), axes, notes, width, height);
    }

    /**
     * Returns the picture with other names of its axes; those of the columns stand there otherwise.
     *
     * @param x  the name of the axis that lies, empty for none
     * @param y  the name of the axis that stands, empty for none
     * @return the picture
     */
    public Chart axes(String x, String y) {
        return new Chart(plot, language, title, subtitle, new Axes(x, y), notes, width, height);
    }

    /**
     * Returns the picture with a line at the end that says where the figures are from.
     *
     * @param text  the source
     * @return the picture
     */
    public Chart source(String text) {
        return note((language.equals("en") ? "Source: " : "Nguồn: ") + text);
    }

    /**
     * Returns the picture with one more line at its end.
     *
     * @param text  the line
     * @return the picture
     */
    public Chart note(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(requireNonNull(text, "text"));
        return new Chart(plot, language, title, subtitle, axes, List.copyOf(more), width, height);
    }

    /**
     * Returns the picture in another width, as high as it likes to be.
     *
     * @param pixels  the width, 960 otherwise
     * @return the picture
     * @throws IllegalArgumentException if it is less than 200 or more than 10,000
     */
    public Chart width(int pixels) {
        return new Chart(plot, language, title, subtitle, axes, notes, checked(pixels, "width"), 0);
    }

    /**
     * Returns the picture in another size.
     *
     * @param wide  the width in pixels
     * @param high  the height in pixels
     * @return the picture
     * @throws IllegalArgumentException if one is less than 200 or more than 10,000
     */
    public Chart size(int wide, int high) {
        return new Chart(plot, language, title, subtitle, axes, notes, checked(wide, "width"), checked(high, "height"));
    }

    private static int checked(int pixels, String what) {
        if (pixels < LEAST || pixels > MOST) {
            throw new IllegalArgumentException(
                    "Invalid " + what + " " + pixels + ", must be from " + LEAST + " to " + MOST + " pixels");
        }
        return pixels;
    }

    // --------------------------------------------------------------------

    /**
     * Writes the picture.
     *
     * @param file  the file, whose name ends in {@code .png} or {@code .svg}; one that is there is replaced
     * @return the file
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws IllegalStateException if there are no fonts, or none with the letters of Vietnamese for a PNG
     * @throws UncheckedIOException if it cannot be written
     */
    public Path save(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        byte[] bytes;
        if (name.endsWith(".svg")) {
            bytes = svg().getBytes(StandardCharsets.UTF_8);
        } else if (name.endsWith(".png")) {
            bytes = png();
        } else {
            throw new IllegalArgumentException("Invalid file " + file + ", must end in .png or .svg");
        }
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
        }
        return file;
    }

    /**
     * Returns the picture as PNG, with two pixels for each of its size, so that it is sharp on a fine screen and in print.
     *
     * @return the content of the file
     * @throws IllegalStateException if there is no font with the letters of Vietnamese
     */
    public byte[] png() {
        String family = Fonts.family();
        Ruler ruler = Fonts.ruler(family);
        int sharpness = 2;
        int high = (int) Math.ceil(height(Canvas.painted(nothing(), ruler, family)));
        BufferedImage image = new BufferedImage(width * sharpness, high * sharpness, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(sharpness, sharpness);
        paint(Canvas.painted(graphics, ruler, family), high);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Graphics2D nothing() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    }

    /**
     * Returns the picture as SVG, in which text is text; the same on every machine.
     *
     * @return the content of the file
     * @throws IllegalStateException if there are no fonts at all
     */
    public String svg() {
        Fonts.requireAny();
        VectorGraphics2D graphics = new VectorGraphics2D();
        Canvas canvas = Canvas.written(graphics);
        int high = (int) Math.ceil(height(canvas));
        paint(canvas, high);
        Document document = new SVGProcessor().getDocument(graphics.getCommands(), new PageSize(0, 0, width, high));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SvgText.mended(out.toString(StandardCharsets.UTF_8));
    }

    // --------------------------------------------------------------------

    private double height(Canvas canvas) {
        return height > 0 ? height : 2 * MARGIN + head(canvas) + plot.height(canvas, inner()) + foot(canvas);
    }

    private double inner() {
        return width - 2 * MARGIN;
    }

    private double head(Canvas canvas) {
        double lines = titleLines(canvas).size() * Canvas.leading(Canvas.TITLE)
                + subtitleLines(canvas).size() * Canvas.leading(Canvas.SUBTITLE);
        double keys = Legend.height(canvas, plot.keys(), inner());
        return lines + (lines > 0 ? GAP : 0) + keys + (keys > 0 ? GAP : 0);
    }

    private List<String> titleLines(Canvas canvas) {
        return title.isEmpty() ? List.of() : canvas.lines(title, Canvas.TITLE, true, inner());
    }

    private List<String> subtitleLines(Canvas canvas) {
        return subtitle.isEmpty() ? List.of() : canvas.lines(subtitle, Canvas.SUBTITLE, false, inner());
    }

    private List<String> noteLines(Canvas canvas) {
        return notes.stream()
                .flatMap(note -> canvas.lines(note, Canvas.SMALL, false, inner()).stream())
                .toList();
    }

    private double foot(Canvas canvas) {
        int lines = noteLines(canvas).size();
        return lines == 0 ? 0 : GAP + lines * Canvas.leading(Canvas.SMALL);
    }

    private void paint(Canvas canvas, int high) {
        canvas.fill(0, 0, width, high, Palette.PAPER);
        double y = MARGIN;
        for (String line : titleLines(canvas)) {
            canvas.text(line, MARGIN, y + Canvas.TITLE * 0.85, Canvas.TITLE, true, Palette.INK, Anchor.START);
            y += Canvas.leading(Canvas.TITLE);
        }
        for (String line : subtitleLines(canvas)) {
            canvas.text(
                    line, MARGIN, y + Canvas.SUBTITLE * 0.85, Canvas.SUBTITLE, false, Palette.PALE_INK, Anchor.START);
            y += Canvas.leading(Canvas.SUBTITLE);
        }
        y += y > MARGIN ? GAP : 0;
        Legend.paint(canvas, plot.keys(), MARGIN, y, inner());

        double top = MARGIN + head(canvas);
        double foot = foot(canvas);
        Area area = new Area(MARGIN, top, inner(), high - MARGIN - foot - top);
        if (height > 0 && area.height() < LEAST / 2.0) {
            throw new IllegalArgumentException("Invalid height " + high + ", the heading and the notes leave no room; "
                    + "must be " + (int) Math.ceil(high - area.height() + LEAST) + " or more");
        }
        plot.paint(canvas, area, axes == null ? plot.axes() : axes);

        double baseline = high - MARGIN - foot + GAP + Canvas.SMALL;
        for (String line : noteLines(canvas)) {
            canvas.text(line, MARGIN, baseline, Canvas.SMALL, false, Palette.PALE_INK, Anchor.START);
            baseline += Canvas.leading(Canvas.SMALL);
        }
    }
}
