package org.doimoi.examples.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.doimoi.examples.shell.Canvas.Anchor;

/**
 * What Java2D cannot say of a text, and SVG can: that it ends or has its middle at a point, in whatever font it is shown, and
 * which fonts may be taken.
 *
 * <p>Java2D has only the point where a text begins. So a text that does not begin there carries a letter of private use
 * before it, which is taken away again.
 */
final class SvgText {

    private static final String MIDDLE = "\uE000";
    private static final String END = "\uE001";

    private static final Pattern TEXT = Pattern.compile("(<text [^>]*)>([\uE000\uE001])");
    private static final Pattern FAMILY = Pattern.compile("font-family:[^;]*?(&quot;)?[^;\"&]*(&quot;)?;");
    private static final Pattern CLIP = Pattern.compile("clip-?-[0-9]+");

    private SvgText() {}

    static String anchored(String text, Anchor anchor) {
        return switch (anchor) {
            case START -> text;
            case MIDDLE -> MIDDLE + text;
            case END -> END + text;
        };
    }

    static String mended(String svg) {
        String anchored = TEXT.matcher(svg)
                .replaceAll(text ->
                        text.group(1) + " text-anchor=\"" + (text.group(2).equals(END) ? "end" : "middle") + "\">");
        // said once for all texts, with the size that is left out where it is 12
        String named = FAMILY.matcher(anchored)
                .replaceAll("")
                .replaceFirst("<svg ", "<svg style=\"font-family:" + Fonts.CSS + ";font-size:12px\" ");
        // a clip is called by its hash, which another version may make otherwise
        Map<String, String> clips = new LinkedHashMap<>();
        return CLIP.matcher(named)
                .replaceAll(clip -> clips.computeIfAbsent(clip.group(), any -> "clip" + (clips.size() + 1)))
                // no reader is to ask for the definition of SVG 1.1
                .replaceFirst("<!DOCTYPE[^>]*>\\R?", "");
    }
}
