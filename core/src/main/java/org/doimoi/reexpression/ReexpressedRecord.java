package org.doimoi.reexpression;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Patch;
import org.doimoi.finding.Severity;
import org.doimoi.model.Entity;

/**
 * What became of one record.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <E>  the type of record
 * @param record  the record in the codes of the other day, or as it was if it could not be moved
 * @param changes  every change, empty if there is none or the record could not be moved
 * @param patch  what turns the JSON of the record as it was into that of the record as it is
 * @param findings  why it could not be moved (errors), and what else was noticed; the pointers are into the record
 */
public record ReexpressedRecord<E extends Entity>(
        E record, List<CodeChange> changes, Patch patch, List<Finding> findings) {

    /** Creates a result. */
    public ReexpressedRecord {
        changes = ImmutableList.copyOf(changes);
        findings = ImmutableList.copyOf(findings);
    }

    /**
     * Returns whether the record is in the codes of the other day.
     *
     * @return false if one of its codes could not be re-expressed, and so none was
     */
    public boolean isMoved() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
