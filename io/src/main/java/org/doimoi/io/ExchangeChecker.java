package org.doimoi.io;

import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.FindingCollector;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Place;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Waiver;
import org.doimoi.io.internal.Constraints;
import org.doimoi.io.internal.Elements;
import org.doimoi.io.internal.HostRules;
import org.doimoi.model.Entity;
import org.doimoi.rule.Breach;
import org.doimoi.rule.Context;
import org.doimoi.rule.Rule;
import org.doimoi.rule.Rules;
import org.doimoi.rule.Sink;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Checks datasets that were made in memory: the constraints of each record, and the rules between them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExchangeChecker {

    private final LocalDate today;
    /** The code lists; null stands for those of the library. */
    private final @Nullable CodeLists lists;
    /** The rules; null stands for those of the library, which are loaded when they are asked. */
    private final @Nullable List<Rule> rules;

    private final Catalogue catalogue;
    private final Policy policy;
    /** The rules of the policy. */
    private final List<Rule> added;

    private final List<Waiver> waivers;
    private final int limit;
    private final @Nullable ValidatorFactory factory;
    private final Constraints constraints;
    /** The catalogue with the rules of the host. */
    private final Catalogue judged;

    private ExchangeChecker(
            LocalDate today,
            @Nullable CodeLists lists,
            @Nullable List<Rule> rules,
            Catalogue catalogue,
            Policy policy,
            List<Rule> added,
            List<Waiver> waivers,
            int limit,
            @Nullable ValidatorFactory factory) {
        this.today = today;
        this.lists = lists;
        this.rules = rules;
        this.catalogue = catalogue;
        this.policy = policy;
        this.added = added;
        this.waivers = waivers;
        this.limit = limit;
        this.factory = factory;
        this.judged = judged();
        this.constraints = factory == null ? Constraints.of(today) : Constraints.of(factory, today);
    }

    /**
     * Returns a checker with the code lists and rules of the library and the default provider of Jakarta Validation.
     *
     * @param today  the day on which dates must not be in the future, and listings not be over
     * @return the checker
     */
    public static ExchangeChecker on(LocalDate today) {
        return new ExchangeChecker(
                today,
                null,
                null,
                Catalogue.standard(),
                Policy.NONE,
                List.of(),
                List.of(),
                FindingCollector.DEFAULT_LIMIT,
                null);
    }

    /**
     * Returns a checker with other code lists.
     *
     * @param other  the lists to go by
     * @return the checker
     */
    public ExchangeChecker withLists(CodeLists other) {
        return new ExchangeChecker(today, other, rules, catalogue, policy, added, waivers, limit, factory);
    }

    /**
     * Returns a checker with other rules.
     *
     * @param other  the rules, in place of those before; {@link Rules#standard()} are those of the library
     * @return the checker
     * @throws IllegalArgumentException if a rule of the host has the id of another
     */
    public ExchangeChecker withRules(List<? extends Rule> other) {
        return new ExchangeChecker(today, lists, List.copyOf(other), catalogue, policy, added, waivers, limit, factory);
    }

    /**
     * Returns a checker that follows a policy.
     *
     * @param other  which rules are off or graded otherwise, and with which numbers; its classes of rules are added
     * @return the checker
     * @throws IllegalArgumentException if a class of the policy cannot be made a rule
     */
    public ExchangeChecker withPolicy(Policy other) {
        return new ExchangeChecker(
                today,
                lists,
                rules,
                catalogue,
                other,
                List.copyOf(HostRules.of(other.rules())),
                waivers,
                limit,
                factory);
    }

    /**
     * Returns a checker that lets what is waived stand.
     *
     * @param other  the waivers
     * @return the checker
     */
    public ExchangeChecker withWaivers(List<Waiver> other) {
        return new ExchangeChecker(today, lists, rules, catalogue, policy, added, List.copyOf(other), limit, factory);
    }

    /**
     * Returns a checker that judges as under a version of the rules of the library.
     *
     * @param version  the version, such as {@code 1.0}, or a day on which it was in force, such as {@code 2026-11-23}
     * @return the checker; what later versions check is said not to be checked
     * @throws IllegalArgumentException if there is no such version
     */
    public ExchangeChecker underRulesOf(String version) {
        return new ExchangeChecker(
                today, lists, rules, Catalogue.standard().in(version), policy, added, waivers, limit, factory);
    }

    /**
     * Returns a checker that stores another number of findings.
     *
     * @param perRule  how many of each rule, from 0; {@value FindingCollector#DEFAULT_LIMIT} if nothing is said
     * @return the checker
     */
    public ExchangeChecker withLimit(int perRule) {
        return new ExchangeChecker(today, lists, rules, catalogue, policy, added, waivers, perRule, factory);
    }

    /**
     * Returns a checker with a provider of Jakarta Validation.
     *
     * @param other  the factory, which the caller closes
     * @return the checker
     */
    public ExchangeChecker withProvider(ValidatorFactory other) {
        return new ExchangeChecker(today, lists, rules, catalogue, policy, added, waivers, limit, other);
    }

    /**
     * Checks an exchange.
     *
     * @param exchange  the exchange
     * @return what is wrong, in the order of the tables; the pointers are into its JSON document
     */
    public Findings check(Exchange exchange) {
        return check(exchange.dataset(), exchange.header().codesAsOf());
    }

    /**
     * Checks a dataset.
     *
     * @param dataset  the dataset
     * @param codesAsOf  the day on which its codes are read
     * @return what is wrong, in the order of the tables; the pointers are into its JSON document
     */
    public Findings check(Dataset dataset, LocalDate codesAsOf) {
        FindingCollector collector = collector();
        Map<Finding, Row<?>> rows = new IdentityHashMap<>();
        for (Table<?> table : Table.all()) {
            List<? extends Entity> records = table.rows(dataset);
            for (int i = 0; i < records.size(); i++) {
                List<Constraints.Broken> broken = constraints.check(records.get(i));
                if (!broken.isEmpty()) {
                    Row<?> row = row(table, records, i);
                    broken.forEach(one -> {
                        Severity severity = admit(collector, one.rule(), one.severity(), row, one.at());
                        if (severity != null) {
                            store(finding(row, one, severity), row, collector, rows);
                        }
                    });
                }
            }
        }
        check(dataset, codesAsOf, Elements.ids(dataset), true, new Sink() {
            @Override
            public void report(Rule rule, Breach breach) {
                Severity severity = admit(collector, rule.id(), rule.severity(), breach.row(), breach.at());
                if (severity != null) {
                    store(finding(rule, breach, severity), breach.row(), collector, rows);
                }
            }

            @Override
            public void notChecked(Rule rule, String reason) {
                collector.notChecked(rule.id(), reason, 1);
            }
        });
        return collector.finish(Comparator.comparing(
                rows::get,
                Comparator.nullsFirst(
                        Comparator.comparingInt((Row<?> row) -> Table.all().indexOf(row.table()))
                                .thenComparingInt(Row::index))));
    }

    private static <E extends Entity> Row<E> row(Table<E> table, List<? extends Entity> records, int index) {
        return new Row<>(table, index, table.type().cast(records.get(index)));
    }

    private static @Nullable Severity admit(
            FindingCollector collector, String rule, Severity severity, Row<?> row, Pointer at) {
        return collector.admit(
                rule, severity, row.table().recordName(), row.record().id().toString(), at.toString());
    }

    private static void store(Finding finding, Row<?> row, FindingCollector collector, Map<Finding, Row<?>> rows) {
        collector.store(finding);
        rows.put(finding, row);
    }

    private static Finding finding(Row<?> row, Constraints.Broken broken, Severity severity) {
        return new Finding(
                broken.rule(),
                severity,
                row.table().recordName(),
                row.record().id().toString(),
                pointer(row).append(broken.at()).toString(),
                null,
                broken.arguments());
    }

    private static Finding finding(Rule rule, Breach breach, Severity severity) {
        Row<?> row = breach.row();
        Pointer base = pointer(row);
        Fix fix = breach.fix();
        return new Finding(
                rule.id(),
                severity,
                row.table().recordName(),
                row.record().id().toString(),
                base.append(breach.at()).toString(),
                null,
                breach.arguments(),
                fix == null ? null : fix.under(base),
                breach.related().stream()
                        .map(other -> new Place(
                                other.row().table().recordName(),
                                other.row().record().id().toString(),
                                pointer(other.row()).append(other.at()).toString(),
                                null))
                        .toList());
    }

    private static Pointer pointer(Row<?> row) {
        return Pointer.ROOT.member(row.table().name()).element(row.index());
    }

    LocalDate today() {
        return today;
    }

    Constraints constraints() {
        return constraints;
    }

    FindingCollector collector() {
        return new FindingCollector(judged, policy, waivers, today, limit);
    }

    private Catalogue judged() {
        List<Definition> more = new ArrayList<>();
        // of the rules of the library, which are loaded when they are asked, none is more
        for (Rule rule : rules == null ? added : all()) {
            if (!isOfTheLibrary(rule.definition())) {
                more.add(rule.definition());
            }
        }
        return catalogue.with(more);
    }

    /** Returns the rules, with those of the policy. */
    private List<Rule> all() {
        List<Rule> all = new ArrayList<>(rules == null ? Rules.standard() : rules);
        all.addAll(added);
        return all;
    }

    private static boolean isOfTheLibrary(Definition definition) {
        return Catalogue.standard()
                .find(definition.id())
                .filter(definition::equals)
                .isPresent();
    }

    void check(Dataset dataset, @Nullable LocalDate codesAsOf, Set<String> others, boolean complete, Sink sink) {
        if (rules != null && rules.isEmpty() && added.isEmpty()) {
            return;
        }
        Context context = new Context(
                dataset, lists == null ? CodeLists.standard() : lists, codesAsOf, today, others, complete, policy);
        for (Rule rule : all()) {
            boolean asked = !isOfTheLibrary(rule.definition())
                    || catalogue.find(rule.id()).isPresent();
            if (asked && !policy.of(rule.id()).off()) {
                rule.check(context, sink);
            }
        }
    }
}
