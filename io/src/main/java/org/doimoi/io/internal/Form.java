package org.doimoi.io.internal;

import java.io.IOException;

/** A form in which exchanges come: it finds the header and the records in the input, and hands them to the intake. */
@FunctionalInterface
interface Form {

    void read(Source source, Intake intake) throws IOException;
}
