package org.doimoi.examples.shell;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;

/** Finds a font with the letters of Vietnamese, which a bare machine may lack. */
final class Fonts {

    /** What a browser is to show a picture in, the first that it has. */
    static final String CSS = "'Noto Sans', 'DejaVu Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private static final List<String> FAMILIES =
            List.of("Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue", "Arial", Font.SANS_SERIF);
    private static final String HELP = "; install one such as that of the package fonts-dejavu-core";

    private static final String VIETNAMESE = vietnamese();

    private Fonts() {}

    private static String vietnamese() {
        StringBuilder letters = new StringBuilder("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư");
        for (char letter = 'Ạ'; letter <= 'ỹ'; letter++) {
            letters.append(letter);
        }
        return letters.append(Say.NOTHING).append('·').append('−').append('…').toString();
    }

    /**
     * Returns the name of a font that has every letter.
     *
     * @throws IllegalStateException if this machine has none, or no fonts at all
     */
    static String family() {
        requireAny();
        return FAMILIES.stream()
                .filter(Fonts::isComplete)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("There is no font with all letters of Vietnamese on this" + " machine"
                                + HELP + ", or save the picture as .svg, whose text is set where it is looked at"));
    }

    /**
     * Looks whether there is any font, without which XChart cannot measure, even where it writes nothing.
     *
     * @throws IllegalStateException if there is none
     */
    static void requireAny() {
        try {
            ruler(Font.SANS_SERIF).width("đ", Canvas.LABEL, false);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // each JDK says in another way that fonts, fontconfig or FreeType are missing
            throw new IllegalStateException("There are no fonts on this machine" + HELP, e);
        }
    }

    private static boolean isComplete(String family) {
        Font font = new Font(family, Font.PLAIN, Canvas.LABEL);
        // a family that is not there answers as another
        boolean there = family.equals(Font.SANS_SERIF) || font.getFamily().equals(family);
        return there && font.canDisplayUpTo(VIETNAMESE) < 0;
    }

    /** Returns what measures by a font of this machine. */
    static Ruler ruler(String family) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return (text, size, bold) -> new Font(family, bold ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) size)
                .getStringBounds(text, context)
                .getWidth();
    }
}
