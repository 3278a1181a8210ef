package org.doimoi.io;

import com.google.common.collect.ImmutableList;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Fix;
import org.doimoi.io.internal.Constraints;
import org.doimoi.io.internal.Elements;
import org.doimoi.model.Entity;
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
    private final CodeLists lists;
    private final ImmutableList<Rule> rules;
    private final @Nullable ValidatorFactory factory;

    private ExchangeChecker(
            LocalDate today, CodeLists lists, ImmutableList<Rule> rules, @Nullable ValidatorFactory factory) {
        this.today = today;
        this.lists = lists;
        this.rules = rules;
        this.factory = factory;
    }

    /**
     * Returns a checker with the code lists and rules of the library and the default provider of Jakarta Validation.
     *
     * @param today  the day on which dates must not be in the future, and listings not be over
     * @return the checker
     */
    public static ExchangeChecker on(LocalDate today) {
        return new ExchangeChecker(today, CodeLists.standard(), ImmutableList.copyOf(Rules.standard()), null);
    }

    /**
     * Returns a checker with other code lists.
     *
     * @param other  the lists to go by
     * @return the checker
     */
    public ExchangeChecker withLists(CodeLists other) {
        return new ExchangeChecker(today, other, rules, factory);
    }

    /**
     * Returns a checker with other rules.
     *
     * @param other  the rules, in place of those before; {@link Rules#standard()} are those of the library
     * @return the checker
     */
    public ExchangeChecker withRules(List<? extends Rule> other) {
        return new ExchangeChecker(today, lists, ImmutableList.copyOf(other), factory);
    }

    /**
     * Returns a checker with a provider of Jakarta Validation.
     *
     * @param other  the factory, which the caller closes
     * @return the checker
     */
    public ExchangeChecker withProvider(ValidatorFactory other) {
        return new ExchangeChecker(today, lists, rules, other);
    }

    /**
     * Checks an exchange.
     *
     * @param exchange  the exchange
     * @return what is wrong, in the order of the tables; the pointers are into its JSON document
     */
    public List<Finding> check(Exchange exchange) {
        return check(exchange.dataset(), exchange.header().codesAsOf());
    }

    /**
     * Checks a dataset.
     *
     * @param dataset  the dataset
     * @param codesAsOf  the day on which its codes are read
     * @return what is wrong, in the order of the tables; the pointers are into its JSON document
     */
    public List<Finding> check(Dataset dataset, LocalDate codesAsOf) {
        List<Found> found = new ArrayList<>();
        Constraints constraints = constraints();
        for (Table<?> table : Table.all()) {
            table.stream(dataset)
                    .forEach(
                            row -> constraints.check(row.record()).forEach(broken -> found.add(Found.of(row, broken))));
        }
        check(
                dataset,
                codesAsOf,
                Elements.ids(dataset),
                true,
                (rule, row, at, arguments, fix) -> found.add(new Found(row, finding(rule, row, at, arguments, fix))));
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Found one) -> Table.all().indexOf(one.row().table()))
                        .thenComparingInt(one -> one.row().index()))
                .map(Found::finding)
                .toList();
    }

    private record Found(Row<?> row, Finding finding) {

        static Found of(Row<?> row, Constraints.Broken broken) {
            Finding finding = new Finding(
                    broken.rule(),
                    broken.severity(),
                    row.table().recordName(),
                    row.record().id().toString(),
                    pointer(row).append(broken.at()).toString(),
                    null,
                    broken.arguments());
            return new Found(row, finding);
        }
    }

    private static Finding finding(
            Rule rule, Row<?> row, Pointer at, Map<String, Object> arguments, @Nullable Fix fix) {
        Entity record = row.record();
        Pointer base = pointer(row);
        return new Finding(
                rule.id(),
                rule.severity(),
                row.table().recordName(),
                record.id().toString(),
                base.append(at).toString(),
                null,
                arguments,
                fix == null ? null : fix.under(base));
    }

    private static Pointer pointer(Row<?> row) {
        return Pointer.ROOT.member(row.table().name()).element(row.index());
    }

    LocalDate today() {
        return today;
    }

    Constraints constraints() {
        return Constraints.of(factory == null ? DefaultProvider.FACTORY : factory, today);
    }

    void check(Dataset dataset, LocalDate codesAsOf, Set<String> others, boolean complete, Sink sink) {
        Context context = new Context(dataset, lists, codesAsOf, today, others, complete);
        rules.forEach(rule -> rule.check(context, sink));
    }

    /** Made once and only when it is needed: it takes longer than reading a small exchange. */
    private static final class DefaultProvider {
        static final ValidatorFactory FACTORY = Constraints.factory();
    }
}
