package org.doimoi.examples.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.doimoi.finding.Severity;

/** Where the program writes to: standard output and error, with a person before them or not. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean present;
    private final boolean coloured;

    Terminal(PrintStream out, PrintStream err, boolean present) {
        this.out = out;
        this.err = err;
        this.present = present;
        this.coloured = present && System.getenv("NO_COLOR") == null;
    }

    /** Returns whether the program was started on a terminal and nothing was redirected. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from JDK 22 on there may be a console without a terminal
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException ex) {
            return true;
        }
    }

    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Returns the stream of results for bytes. */
    OutputStream bytes() {
        return out;
    }

    /** Writes a line of results. */
    void line(String text) {
        out.print(harmless(text));
        out.print('\n');
    }

    /** Writes a line of results in the colour of a severity, if there is somebody to see it. */
    void line(Severity severity, String text) {
        if (!coloured) {
            line(text);
            return;
        }
        int colour = switch (severity) {
            case ERROR -> 31;
            case WARNING -> 33;
            case INFO -> 36;
        };
        out.print("\u001b[" + colour + 'm' + harmless(text) + "\u001b[0m\n");
    }

    /** Writes a line that says what went wrong. */
    void error(String text) {
        err.print("doimoi: " + harmless(text) + '\n');
        err.flush();
    }

    void trace(Exception ex) {
        ex.printStackTrace(err);
    }

    boolean isBroken() {
        return out.checkError();
    }

    /** Returns what shows the progress of reading a file; nothing in a pipe. */
    LongConsumer progress(String file) {
        return records -> {
            if (present) {
                err.print('\r' + harmless(file) + ": " + records + "\u001b[K");
                err.flush();
            }
        };
    }

    /** Takes away what {@link #progress} showed. */
    void clearProgress() {
        if (present) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** Shows control characters: data from elsewhere must not steer the terminal or break the line. */
    static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean control = type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || c >= 0x202a && c <= 0x202e
                    || c >= 0x2066 && c <= 0x2069;
            if (control) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
