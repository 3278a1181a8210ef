package org.doimoi.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Thrown when an exchange cannot be read from, or written to, the disk. What is wrong with its data is a finding instead. */
public final class ExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message  what could not be done, with the name of the file
     * @param cause  why
     */
    public ExchangeException(String message, IOException cause) {
        super(message + ": " + reason(cause), cause);
    }

    /**
     * Creates an exception that no failure of the disk is behind.
     *
     * @param message  what could not be done, and why
     */
    public ExchangeException(String message) {
        super(message);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        return String.valueOf(cause.getMessage());
    }
}
