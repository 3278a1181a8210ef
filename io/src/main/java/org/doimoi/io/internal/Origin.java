package org.doimoi.io.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;

/** What the bytes of a source were made of, if they are not the input itself: leads from them back to the input. */
interface Origin extends Closeable {

    /** Returns a finding at its place in the input. */
    Finding place(Finding finding);

    /** Returns a rejected record as it stood in the input. */
    ReadingRun.Rejection restore(ReadingRun.Rejection rejection) throws IOException;

    /** Returns whether records may be missing from the bytes, so that what is not found there may be in the input. */
    boolean isCut();

    /** Returns the order of places in the input. */
    Comparator<Location> order();
}
