package org.doimoi.examples.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import jdk.jshell.execution.RemoteExecutionControl;
import jdk.jshell.execution.Util;
import org.doimoi.io.ExchangeException;

/**
 * Runs what is typed in the shell.
 *
 * <p>What was wrong with a word is said in a sentence, without the lines of the library on which it was found out.
 */
public final class Agent extends RemoteExecutionControl {

    private static final String LIBRARY = "org.doimoi.";
    private static final StackTraceElement[] NOWHERE = {};

    private Agent() {}

    /**
     * Starts, for JShell.
     *
     * @param args  the port on which JShell listens
     * @throws IOException if JShell cannot be reached
     */
    public static void main(String[] args) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        Map<String, Consumer<OutputStream>> outputs = Map.of(
                "out", out -> System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8)),
                "err", err -> System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8)));
        Map<String, Consumer<InputStream>> inputs = Map.of("in", System::setIn);
        Util.forwardExecutionControlAndIO(
                new Agent(), socket.getInputStream(), socket.getOutputStream(), outputs, inputs);
    }

    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        if (isSentence(cause)) {
            throw new UserException(cause.getMessage(), cause.getClass().getSimpleName(), NOWHERE);
        }
        return super.throwConvertedInvocationException(cause);
    }

    /** Only what the library found out about its arguments or a file reads as a sentence. */
    private static boolean isSentence(Throwable cause) {
        boolean meant = cause instanceof IllegalArgumentException
                || cause instanceof NoSuchElementException
                || cause instanceof ExchangeException;
        StackTraceElement[] trace = cause.getStackTrace();
        return meant
                && cause.getMessage() != null
                && trace.length > 0
                && trace[0].getClassName().startsWith(LIBRARY);
    }
}
