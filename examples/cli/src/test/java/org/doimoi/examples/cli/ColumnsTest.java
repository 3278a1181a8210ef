package org.doimoi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Columns are straight, whatever the letters. */
class ColumnsTest {

    @Test
    void test_lines() {
        Columns columns = new Columns(1);
        columns.add("name", "rows", "note");
        columns.add("Đắk Lắk", "5", "");
        columns.add("x", "120", "y");
        assertThat(columns.lines("  "))
                .containsExactly("  name     rows  note", "  Đắk Lắk     5", "  x         120  y");
    }

    @Test
    void test_lines_ofMarksThatStandAlone() {
        Columns columns = new Columns();
        columns.add(Normalizer.normalize("Đắk Lắk", Normalizer.Form.NFD), "a");
        columns.add("Hà Nội", "b");
        assertThat(columns.lines("")).containsExactly("Đắk Lắk  a", "Hà Nội   b");
    }

    @Test
    void test_lines_ofPairs() {
        Columns columns = new Columns();
        columns.add("\ud83c\udf31", "a");
        columns.add("xy", "b");
        assertThat(columns.lines("")).containsExactly("\ud83c\udf31   a", "xy  b");
    }

    @Test
    void test_lines_ofControls() {
        Columns columns = new Columns();
        columns.add("\u001b", "a");
        columns.add("1234567", "b");
        assertThat(columns.lines("")).containsExactly("\\u001b   a", "1234567  b");
    }

    @Test
    void test_lines_none() {
        assertThat(new Columns().lines("")).isEmpty();
    }
}
