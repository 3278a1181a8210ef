package org.doimoi.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the findings of one run as they come: grades them by a policy, holds back what is waived, counts all and stores as
 * many of each rule as are wanted.
 *
 * <p>This class is for one thread.
 */
public final class FindingCollector {

    /** How many findings of a rule are stored if nothing else is said. */
    public static final int DEFAULT_LIMIT = 1000;

    private final Catalogue catalogue;
    private final Policy policy;
    private final Map<String, List<Waiver>> waivers = new HashMap<>();
    private final List<Waiver> allWaivers;
    private final LocalDate today;
    private final int limit;

    private final List<Finding> stored = new ArrayList<>();
    private final Map<String, Integer> storedOfRule = new HashMap<>();
    private final Map<Total, Long> totals = new HashMap<>();
    /** How often, by the rule, which may be null, and the reason. */
    private final Map<@Nullable String, Map<String, Long>> notChecked = new HashMap<>();

    private final Map<Waiver, Long> waived = new HashMap<>();
    private boolean complete = true;

    /**
     * Creates a collector.
     *
     * @param catalogue  the rules that are asked, with those of the host
     * @param policy  how they are graded
     * @param waivers  what may stand
     * @param today  the day on which waivers must not be over
     * @param limit  how many findings of a rule are stored, from 0
     */
    public FindingCollector(Catalogue catalogue, Policy policy, List<Waiver> waivers, LocalDate today, int limit) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.today = today;
        this.limit = limit;
        this.allWaivers = List.copyOf(waivers);
        for (Waiver waiver : waivers) {
            if (!waiver.isExpired(today)) {
                this.waivers
                        .computeIfAbsent(key(waiver.rule(), waiver.record()), key -> new ArrayList<>())
                        .add(waiver);
            }
        }
    }

    /**
     * Takes a finding.
     *
     * @param finding  the finding, with the severity of its rule
     * @return it as it is graded, whether stored or not; null if its rule is not asked or it is waived
     */
    public @Nullable Finding add(Finding finding) {
        Severity severity =
                grade(finding.rule(), finding.severity(), finding.type(), finding.record(), finding.within());
        if (severity == null) {
            return null;
        }
        Finding graded = severity == finding.severity() ? finding : finding.graded(severity);
        if (isWanted(finding.rule())) {
            stored.add(graded);
        }
        return graded;
    }

    /**
     * Counts a finding before all is known of it.
     *
     * @param rule  the id of the rule
     * @param severity  the severity that the rule has
     * @param type  the type of record
     * @param record  the id of the record
     * @param within  where in the record
     * @return the severity to store it with by {@link #store}; null if it is not to be stored
     */
    public @Nullable Severity admit(
            String rule, Severity severity, @Nullable String type, @Nullable String record, String within) {
        Severity graded = grade(rule, severity, type, record, within);
        return graded != null && isWanted(rule) ? graded : null;
    }

    /**
     * Stores a finding that was admitted.
     *
     * @param finding  the finding
     */
    public void store(Finding finding) {
        stored.add(finding);
    }

    private boolean isWanted(String rule) {
        return storedOfRule.merge(rule, 1, (before, one) -> before < limit ? before + one : limit + 1) <= limit;
    }

    private @Nullable Severity grade(
            String rule, Severity severity, @Nullable String type, @Nullable String record, String within) {
        // what the reader rejects is not in the records, and so must be said
        boolean fixed = catalogue.find(rule).filter(Policy::isFixed).isPresent();
        Policy.Setting setting = fixed ? Policy.NONE.of(rule) : policy.of(rule);
        if (setting.off() || catalogue.isOther(rule)) {
            return null;
        }
        if (!fixed
                && (isWaived(rule, record, record, within) || record != null && isWaived(rule, null, record, within))) {
            return null;
        }
        Severity graded = setting.severity() != null ? setting.severity() : gradedThen(rule, severity);
        totals.merge(new Total(rule, graded, type, 0), 1L, Long::sum);
        return graded;
    }

    private static String key(String rule, @Nullable String record) {
        return record == null ? rule : rule + ' ' + record;
    }

    private boolean isWaived(String rule, @Nullable String named, @Nullable String record, String within) {
        if (waivers.isEmpty()) {
            return false;
        }
        for (Waiver waiver : waivers.getOrDefault(key(rule, named), List.of())) {
            if (waiver.covers(record, within)) {
                waived.merge(waiver, 1L, Long::sum);
                return true;
            }
        }
        return false;
    }

    /** Returns the severity in the version of the rules; a recommendation at its place stays one. */
    private Severity gradedThen(String rule, Severity severity) {
        Severity then = catalogue.find(rule).map(Definition::severity).orElse(severity);
        Severity now = Catalogue.standard().find(rule).map(Definition::severity).orElse(severity);
        return severity == now ? then : severity;
    }

    /**
     * Notes that a rule was not applied to something.
     *
     * @param rule  the id of the rule, null if none that looks at records was
     * @param reason  the reason, as in {@link NotChecked}
     * @param count  how often
     */
    public void notChecked(@Nullable String rule, String reason, long count) {
        if (rule == null || !policy.of(rule).off()) {
            notChecked.computeIfAbsent(rule, key -> new HashMap<>()).merge(reason, count, Long::sum);
        }
    }

    /** Notes that not all could be read, so that what was not found may be there. */
    public void incomplete() {
        complete = false;
    }

    /**
     * Forgets all that was found.
     */
    public void clear() {
        stored.clear();
        storedOfRule.clear();
        totals.clear();
        notChecked.clear();
        waived.clear();
        complete = true;
    }

    /**
     * Ends the run.
     *
     * @param order  the order of the findings; those that are equal in it stay as they came
     * @return what was found
     */
    public Findings finish(Comparator<Finding> order) {
        for (Waiver waiver : allWaivers) {
            if (waiver.isExpired(today)) {
                add(waiver.expired(today));
            } else if (complete && !waived.containsKey(waiver)) {
                add(waiver.unused());
            }
        }
        stored.sort(order);
        List<NotChecked> missing = new ArrayList<>();
        for (Map.Entry<String, Policy.Setting> setting : policy.settings().entrySet()) {
            Definition known = catalogue.find(setting.getKey()).orElse(null);
            // what cannot be silenced is not off, and what is no rule of this version is said below
            if (setting.getValue().off() && known != null && !Policy.isFixed(known)) {
                missing.add(new NotChecked(setting.getKey(), "switched-off", 1));
            }
        }
        // what is no longer a rule is nobody's loss
        for (Definition other : catalogue.later()) {
            missing.add(new NotChecked(other.id(), "later-rules", 1));
        }
        notChecked.forEach((rule, reasons) ->
                reasons.forEach((reason, count) -> missing.add(new NotChecked(rule, reason, count))));
        missing.sort(FindingCollector::compare);
        return new Findings(stored, totals(), missing, held(), policy, catalogue);
    }

    private static int compare(NotChecked one, NotChecked other) {
        int rules = compare(one.rule(), other.rule());
        return rules != 0 ? rules : one.reason().compareTo(other.reason());
    }

    /** Compares texts, of which none comes first. */
    private static int compare(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other == null ? 0 : -1 : 1;
        }
        return one.compareTo(other);
    }

    private List<Total> totals() {
        if (totals.isEmpty()) {
            return List.of();
        }
        List<Total> sums = new ArrayList<>();
        totals.forEach((total, count) -> sums.add(new Total(total.rule(), total.severity(), total.type(), count)));
        sums.sort(Comparator.comparing(Total::severity)
                .thenComparing(Total::rule)
                .thenComparing(Total::type, Comparator.nullsFirst(Comparator.naturalOrder())));
        return sums;
    }

    private List<Findings.Waived> held() {
        return waived.isEmpty()
                ? List.of()
                : allWaivers.stream()
                        .distinct()
                        .filter(waived::containsKey)
                        .map(waiver -> new Findings.Waived(waiver, waived.getOrDefault(waiver, 0L)))
                        .toList();
    }
}
