package org.doimoi.io;

import org.doimoi.finding.Finding;
import org.doimoi.io.internal.MalformedException;

/**
 * Thrown when an exchange cannot be understood as a whole, by what must not leave out a part of it: its canonical form, its
 * digest, its difference from another.
 *
 * <p>It tells of the first thing that is in the way; {@link ExchangeReader} finds everything.
 */
public final class MalformedExchangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way, and where. */
    private final transient Finding finding;

    MalformedExchangeException(String name, MalformedException cause) {
        super(name + ":" + cause.finding(), cause);
        this.finding = cause.finding();
    }

    /**
     * Returns what is in the way.
     *
     * @return the finding, with its place in the text
     */
    public Finding finding() {
        return finding;
    }
}
