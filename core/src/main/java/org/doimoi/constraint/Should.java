package org.doimoi.constraint;

import jakarta.validation.Payload;

/** The payload of a constraint that is a recommendation, the law's "should": breaking it is a warning, not an error. */
public final class Should implements Payload {

    private Should() {}
}
