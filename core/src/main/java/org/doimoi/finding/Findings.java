package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was found, in the order of the input, and what was not checked.
 *
 * <p>It is the list of the findings that are stored. Of each rule no more than a limit are; the totals count all. Findings
 * that are waived are in neither, and said to be so.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Findings extends AbstractList<Finding> {

    /**
     * What a waiver held back.
     *
     * @param waiver  the waiver
     * @param count  how many findings
     */
    public record Waived(Waiver waiver, long count) {

        /** Creates an entry. */
        public Waived {
            requireNonNull(waiver, "waiver");
        }
    }

    private final List<Finding> stored;
    private final List<Total> totals;
    private final List<NotChecked> notChecked;
    private final List<Waived> waived;
    private final Policy policy;
    private final Catalogue catalogue;

    Findings(
            List<Finding> stored,
            List<Total> totals,
            List<NotChecked> notChecked,
            List<Waived> waived,
            Policy policy,
            Catalogue catalogue) {
        this.stored = List.copyOf(stored);
        this.totals = List.copyOf(totals);
        this.notChecked = List.copyOf(notChecked);
        this.waived = List.copyOf(waived);
        this.policy = policy;
        this.catalogue = catalogue;
    }

    @Override
    public Finding get(int index) {
        return stored.get(index);
    }

    /**
     * Returns how many findings are stored.
     *
     * @return the number, which may be less than that of all
     */
    @Override
    public int size() {
        return stored.size();
    }

    /**
     * Returns how many findings there are of each rule, severity and type of record.
     *
     * @return the totals, the gravest first, then by rule and type
     */
    public List<Total> totals() {
        return totals;
    }

    /**
     * Returns how many findings there are of a severity.
     *
     * @param severity  the severity
     * @return the number, of all that were found
     */
    public long count(Severity severity) {
        return totals.stream()
                .filter(total -> total.severity() == severity)
                .mapToLong(Total::count)
                .sum();
    }

    /**
     * Returns how many findings there are.
     *
     * @return the number, of all that were found
     */
    public long count() {
        return totals.stream().mapToLong(Total::count).sum();
    }

    /**
     * Returns what was not checked.
     *
     * @return the rules and reasons, in the order of the rules
     */
    public List<NotChecked> notChecked() {
        return notChecked;
    }

    /**
     * Returns what was waived.
     *
     * @return the waivers that held something back
     */
    public List<Waived> waived() {
        return waived;
    }

    /**
     * Explains how the findings on the same data differ under other rules.
     *
     * @param later  the findings under the other rules
     * @return a difference for each rule and severity whose number is another, in the order of the ids
     */
    public List<Difference> differences(Findings later) {
        SortedMap<String, Difference> differences = new TreeMap<>();
        totals.forEach(total -> differences.merge(
                total.rule() + ' ' + total.severity().ordinal(),
                new Difference(total.rule(), total.severity(), total.count(), 0, cause(total.rule(), later)),
                Difference::plus));
        later.totals.forEach(total -> differences.merge(
                total.rule() + ' ' + total.severity().ordinal(),
                new Difference(total.rule(), total.severity(), 0, total.count(), cause(total.rule(), later)),
                Difference::plus));
        return differences.values().stream()
                .filter(difference -> difference.before() != difference.after())
                .toList();
    }

    private Difference.Cause cause(String rule, Findings later) {
        Definition then = catalogue.find(rule).orElse(null);
        Definition now = later.catalogue.find(rule).orElse(null);
        if (then == null || now == null) {
            return then == null ? Difference.Cause.NEW : Difference.Cause.RETIRED;
        }
        return then.severity() == now.severity() ? Difference.Cause.OTHER : Difference.Cause.REGRADED;
    }

    /**
     * Returns the findings without those that say of a waiver that it was not needed, if another input needed it.
     *
     * @param used  the waivers that held something back in other inputs
     * @return the findings
     */
    public Findings withUsedElsewhere(Collection<Waiver> used) {
        Set<Map<String, Object>> needed =
                used.stream().map(waiver -> waiver.unused().arguments()).collect(Collectors.toSet());
        List<Finding> rest = stored.stream()
                .filter(finding -> !finding.rule().equals(Waiver.UNUSED) || !needed.contains(finding.arguments()))
                .toList();
        int fewer = stored.size() - rest.size();
        if (fewer == 0) {
            return this;
        }
        List<Total> sums = totals.stream()
                .map(total -> total.rule().equals(Waiver.UNUSED)
                        ? new Total(total.rule(), total.severity(), total.type(), total.count() - fewer)
                        : total)
                .filter(total -> total.count() > 0)
                .toList();
        return new Findings(rest, sums, notChecked, waived, policy, catalogue);
    }

    /**
     * Returns the policy that was followed.
     *
     * @return the policy, {@link Policy#NONE} if there was none
     */
    public Policy policy() {
        return policy;
    }

    /**
     * Returns the rules that were asked.
     *
     * @return the catalogue, with those of the host
     */
    public Catalogue catalogue() {
        return catalogue;
    }
}
