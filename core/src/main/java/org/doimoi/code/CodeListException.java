package org.doimoi.code;

import org.jspecify.annotations.Nullable;

/** Thrown when the data of a code list cannot be read: the message names the file, the line and the reason. */
public final class CodeListException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The name of the file. */
    private final String file;

    /** The line, from 1; 0 if it is about the whole file. */
    private final int line;

    /**
     * Creates an exception.
     *
     * @param file  the name of the file
     * @param line  the line, from 1; 0 if it is about the whole file
     * @param reason  what is wrong, as a sentence without a full stop
     * @param cause  what it came from, null if nothing
     */
    public CodeListException(String file, int line, String reason, @Nullable Throwable cause) {
        super(file + (line == 0 ? "" : ":" + line) + ": " + reason, cause);
        this.file = file;
        this.line = line;
    }

    /**
     * Returns the name of the file.
     *
     * @return the name
     */
    public String file() {
        return file;
    }

    /**
     * Returns the line.
     *
     * @return the line, from 1; 0 if it is about the whole file
     */
    public int line() {
        return line;
    }
}
