package org.doimoi.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Reads the tables of text beside this class: tabs between the columns, the names of the columns in the first row. */
final class Texts {

    private Texts() {}

    /**
     * One row of a table.
     *
     * @param columns  the names of the columns
     * @param cells  what stands in them
     */
    record Row(List<String> columns, List<String> cells) {

        /** Returns the cell of a column, empty if nothing stands there. */
        String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("There is no column '" + column + "', there are " + columns);
            }
            return cells.get(index);
        }

        boolean has(String column) {
            return !get(column).isEmpty();
        }

        /** Returns the Vietnamese and the English text of two columns, such as {@code title.vi} and {@code title.en}. */
        Text text(String column) {
            return Text.ofVietnameseEnglish(get(column + ".vi"), get(column + ".en"));
        }
    }

    static List<Row> read(String file) {
        try (@Nullable InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + file + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            return rows.stream()
                    .skip(1)
                    .map(cells -> new Row(rows.get(0), cells))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + file, ex);
        }
    }
}
