package org.doimoi.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Samples;

/** What one rule finds in a dataset, as short lines such as {@code startup[0]/successor}. */
final class Check {

    private final Rule rule;
    private CodeLists lists = CodeLists.standard();
    private LocalDate codesAsOf = Samples.TODAY;
    private LocalDate today = Samples.TODAY;
    private Set<String> rejected = Set.of();
    private boolean complete = true;

    private Check(Rule rule) {
        this.rule = rule;
    }

    /** Returns a check by a standard rule on the day of the samples. */
    static Check rule(String id) {
        return new Check(Rules.standard().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule " + id)));
    }

    Check lists(CodeLists value) {
        lists = value;
        return this;
    }

    Check codesAsOf(LocalDate day) {
        codesAsOf = day;
        return this;
    }

    Check today(LocalDate day) {
        today = day;
        return this;
    }

    Check rejected(String... ids) {
        rejected = Set.of(ids);
        return this;
    }

    Check incomplete() {
        complete = false;
        return this;
    }

    /** Returns the places of the findings: name of the record, position, pointer. */
    List<String> places(Dataset dataset) {
        return run(dataset, false);
    }

    /** Returns the places of the findings, each with its arguments in the order of their names. */
    List<String> findings(Dataset dataset) {
        return run(dataset, true);
    }

    /** Returns the places of the findings, each with its fix and whether that is safe. */
    List<String> fixes(Dataset dataset) {
        List<String> found = new ArrayList<>();
        rule.check(
                new Context(dataset, lists, codesAsOf, today, rejected, complete),
                (by, breach) -> found.add(place(breach)
                        + (breach.fix() == null
                                ? " none"
                                : " " + breach.fix().patch() + " "
                                        + breach.fix().safe())));
        return found;
    }

    private static String place(Breach breach) {
        return breach.row().table().recordName() + "[" + breach.row().index() + "]" + breach.at();
    }

    private List<String> run(Dataset dataset, boolean arguments) {
        List<String> found = new ArrayList<>();
        rule.check(new Context(dataset, lists, codesAsOf, today, rejected, complete), (by, breach) -> {
            String place = place(breach);
            found.add(arguments ? place + " " + new TreeMap<>(breach.arguments()) : place);
            if (by != rule) {
                throw new AssertionError(rule + " reported in the name of " + by);
            }
        });
        return found;
    }
}
