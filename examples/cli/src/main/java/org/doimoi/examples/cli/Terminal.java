package org.doimoi.examples.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.io.ReadingProgress;

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
        out.print(Messages.harmless(text));
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
        out.print("\u001b[" + colour + 'm' + Messages.harmless(text) + "\u001b[0m\n");
    }

    /** Writes results that are whole lines already. */
    void raw(String text) {
        out.print(text);
    }

    /** Writes results that are bytes. */
    void raw(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }

    /** Returns whether there is somebody to see colours. */
    boolean isColoured() {
        return coloured;
    }

    /** Writes a line that says what went wrong. */
    void error(String text) {
        err.print("doimoi: " + Messages.harmless(text) + '\n');
        err.flush();
    }

    void trace(Exception ex) {
        ex.printStackTrace(err);
    }

    boolean isBroken() {
        return out.checkError();
    }

    /** Returns what shows the progress of reading a file; in a pipe nothing unless it is wanted. */
    ReadingProgress progress(String file, boolean wanted) {
        return present || wanted
                ? new Progress(err, Messages.harmless(file), present, System::nanoTime)
                : (records, bytes, total) -> {};
    }

    /** Takes away what {@link #progress} showed. */
    void clearProgress() {
        if (present) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
