package org.doimoi.io.internal;

import java.util.Map;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;

/** Thrown when an input cannot be understood as a whole, by those who can do nothing with a part of it. */
public final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, and where. */
    private final transient Finding finding;

    MalformedException(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    static MalformedException of(String rule, Location here, Map<String, Object> arguments) {
        return new MalformedException(Intake.finding(rule, here, arguments));
    }

    /** Returns what is wrong, and where. */
    public Finding finding() {
        return finding;
    }
}
