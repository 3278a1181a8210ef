package org.doimoi.examples.benchmarks;

import java.util.random.RandomGenerator;

/** What goes wrong in real files. Each is at least one finding of severity ERROR. */
enum Defect {
    /** The line ends in the middle. */
    CUT("", "") {
        @Override
        String edit(String line) {
            return line.substring(0, line.length() / 2);
        }
    },
    /** There is no identifier. */
    NO_ID("\"id\":\"[^\"]*\",", ""),
    /** The identifier stands twice. */
    TWICE("(\"id\":\"[^\"]*\",)", "$1$1"),
    /** The province is none. */
    NO_PROVINCE("\"province\":\"[^\"]*\"", "\"province\":\"00\""),
    /** A number stands for a code. */
    WRONG_TYPE("\"status\":\"[^\"]*\"", "\"status\":17"),
    /** There is no such day. */
    NO_DAY("\"published\":\"[^\"]*\"", "\"published\":\"2026-02-30\""),
    /** A text has white space at its beginning. */
    UNTRIMMED("\"title\":\\{\"vi\":\"", "$0 "),
    /** The lowest price is above the highest. */
    DISORDER("(\"price\":\\{\"from\":\\{\"amount\":)(\\d+,\"currency\":\"VND\"\\},\"to\":)", "$19$2");

    private final String part;
    private final String replacement;

    Defect(String part, String replacement) {
        this.part = part;
        this.replacement = replacement;
    }

    String edit(String line) {
        return line.replaceFirst(part, replacement);
    }

    /** Returns a line with one defect of those that it can have. */
    static String apply(String line, RandomGenerator random) {
        int first = random.nextInt(values().length);
        String edited = line;
        for (int i = 0; edited.equals(line); i++) {
            edited = values()[(first + i) % values().length].edit(line);
        }
        return edited;
    }
}
