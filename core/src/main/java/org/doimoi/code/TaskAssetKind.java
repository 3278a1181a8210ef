package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * What kind of asset a science task formed.
 *
 * <p>In JSON {@code "kind": "equipment"}, of a task asset.
 *
 * @param term  the code and names
 */
public record TaskAssetKind(Term term) implements CodeEntry {
    /** A result of the task. */
    public static final Code<TaskAssetKind> RESULT = Code.of("result");
}
