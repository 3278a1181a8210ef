package org.doimoi.io.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a page, before it is Markdown or HTML. */
sealed interface Block {

    /** A run of text: plain, code, or a link to a heading of the page if it has a target. */
    record Run(String text, boolean code, @Nullable String target) {

        static Run text(String text) {
            return new Run(text, false, null);
        }

        static Run code(String text) {
            return new Run(text, true, null);
        }

        static Run link(String text, String target) {
            return new Run(text, false, target);
        }
    }

    /**
     * What a heading or a cell holds.
     *
     * @param lines  lines of runs
     */
    record Cell(List<List<Run>> lines) {

        static Cell of(Run... runs) {
            return new Cell(List.of(List.of(runs)));
        }

        static Cell text(String text) {
            return of(Run.text(text));
        }
    }

    /** A heading. */
    record Heading(int level, String id, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(Cell cell) implements Block {}

    /** A table, every row of which has a cell for each head. */
    record Grid(List<String> heads, List<List<Cell>> rows) implements Block {}

    /** Text as a program has it. */
    record Listing(String text) implements Block {}
}
