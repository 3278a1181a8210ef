package org.doimoi.reexpression;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Exchange;
import org.doimoi.model.Entity;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.jspecify.annotations.Nullable;

/**
 * Puts records from the codes of one day into those of another.
 *
 * <p>What a code of the one day certainly is on the other is replaced, and every change is recorded. What passed into
 * several, what is not known, and codes of a classification that was replaced by another many to many are findings, and
 * their records stay as they were:
 *
 * <pre>{@code
 * Reexpressed now = Reexpression.to(LocalDate.of(2026, 11, 24)).apply(exchange);
 * now.isComplete(); // whether every record could be moved
 * Reexpressed back = Reexpression.to(exchange.header().codesAsOf()).undoing(now.log()).apply(now.moved());
 * }</pre>
 *
 * <p>Each code is read on the day of its record: its own ({@link Entity#codesOn()}) if it has one that is past, else that
 * of the exchange. So a record of a closed period stays as it is. Members that this version does not know are carried
 * and not looked into.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Reexpression {

    /** A choice of the caller: which code of which list is to become which. */
    private record Choice(String list, String from) {}

    /** A place in a record. */
    private record Place(String type, String record, String pointer) {}

    private final LocalDate to;
    private final CodeLists lists;
    private final ImmutableMap<Choice, String> choices;
    private final ImmutableMap<Place, CodeChange> undone;

    private Reexpression(
            LocalDate to,
            CodeLists lists,
            ImmutableMap<Choice, String> choices,
            ImmutableMap<Place, CodeChange> undone) {
        this.to = to;
        this.lists = lists;
        this.choices = choices;
        this.undone = undone;
    }

    /**
     * Returns the re-expression in the codes of a day, by the lists of the library.
     *
     * @param day  the day whose codes are to be written
     * @return the re-expression
     */
    public static Reexpression to(LocalDate day) {
        return new Reexpression(requireNonNull(day, "day"), CodeLists.standard(), ImmutableMap.of(), ImmutableMap.of());
    }

    /**
     * Returns the same by other code lists.
     *
     * @param other  the lists to go by
     * @return the re-expression
     */
    public Reexpression withLists(CodeLists other) {
        return new Reexpression(to, other, choices, undone);
    }

    /**
     * Returns the same with a choice where the lists leave one: for a code that passed into several, or into none that is
     * known. A code that passed into just one is not asked about.
     *
     * <pre>{@code
     * Reexpression.to(day).choosing("industry", "vsic2018:62", "vsic2025:62");
     * }</pre>
     *
     * @param list  the name of the list
     * @param from  the code, with its scheme if it has one
     * @param chosen  the code to put in its place, with its scheme if it has one
     * @return the re-expression
     * @throws IllegalArgumentException if there is no such list, it never had the code, or the chosen one is not in
     *     force on the day
     */
    public Reexpression choosing(String list, String from, String chosen) {
        CodeList<?> of = lists.named(list)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no list '" + list + "', must be one of " + lists.names()));
        if (versions(of, from).isEmpty()) {
            throw new IllegalArgumentException("The code '" + from + "' is not in the list " + list);
        }
        if (find(of, chosen, to).isEmpty()) {
            throw new IllegalArgumentException(
                    "The code '" + chosen + "' of the list " + list + " is not in force on " + to);
        }
        Map<Choice, String> more = new HashMap<>(choices);
        more.put(new Choice(list, from), chosen);
        return new Reexpression(to, lists, ImmutableMap.copyOf(more), undone);
    }

    /**
     * Returns the same, but where a log says what a code was before, it becomes that again. So the way back from a merger
     * is known for each record that went there. A code that was changed since is treated like any other, and so is one of
     * which the log says two things, since two records had the same id.
     *
     * @param log  the log of the way there
     * @return the re-expression
     */
    public Reexpression undoing(ReexpressionLog log) {
        Map<Place, CodeChange> more = new HashMap<>(undone);
        Set<Place> unsure = new HashSet<>();
        for (CodeChange change : log.changes()) {
            Place place = place(change.type(), change.record(), change.pointer());
            CodeChange other = more.put(place, change);
            if (other != null && !other.from().equals(change.from())) {
                unsure.add(place);
            }
        }
        // two records had the same id: which of them is meant is not guessed
        more.keySet().removeAll(unsure);
        return new Reexpression(to, lists, choices, ImmutableMap.copyOf(more));
    }

    /**
     * Re-expresses an exchange.
     *
     * @param exchange  the exchange
     * @return the records that could be moved to the other day, those that could not, every change, and every reason
     */
    public Reexpressed apply(Exchange exchange) {
        return new ReexpressionRun(this, exchange.header().codesAsOf()).apply(exchange);
    }

    /**
     * Re-expresses records one by one, such as those of a file that is too large to be held.
     *
     * @param <E>  the type of record
     * @param records  the records
     * @param codesAsOf  the day on which the codes of their exchange are read
     * @return for each record what became of it, in the same order; to be consumed by one thread
     */
    public <E extends Entity> Stream<ReexpressedRecord<E>> apply(Stream<E> records, LocalDate codesAsOf) {
        ReexpressionRun run = new ReexpressionRun(this, codesAsOf);
        return records.sequential().map(run::apply);
    }

    LocalDate to() {
        return to;
    }

    CodeLists lists() {
        return lists;
    }

    /** Finds what the caller chose for a code. */
    Optional<CodeEntry> chosen(CodeList<?> list, String from) {
        String chosen = choices.get(new Choice(list.name(), from));
        return chosen == null ? Optional.empty() : find(list, chosen, to);
    }

    boolean hasLog() {
        return !undone.isEmpty();
    }

    /** Finds what a code was before, if the log knows that for its place and the code is still the one of then. */
    Optional<CodeChange> logged(String type, String record, String pointer, String list, String code) {
        return Optional.ofNullable(undone.get(new Place(type, record, pointer)))
                .filter(change -> change.list().equals(list) && change.to().equals(code));
    }

    /** Finds a code that stands as one text, with its scheme if it has one. */
    static Optional<CodeEntry> find(CodeList<?> list, String code, LocalDate day) {
        return versions(list, code).stream()
                .filter(entry -> entry.term().isInForce(day))
                .<CodeEntry>map(entry -> entry)
                .findFirst();
    }

    private static List<? extends CodeEntry> versions(CodeList<?> list, String code) {
        if (!Code.isCode(code)) {
            return List.of();
        }
        List<? extends CodeEntry> plain = list.versions(Code.of(code));
        int colon = code.indexOf(':');
        boolean schemed = plain.isEmpty() && colon > 0 && list.schemes().contains(code.substring(0, colon));
        return schemed ? list.versions(Coding.parse(code)) : plain;
    }

    private static Place place(String type, @Nullable String record, String pointer) {
        return new Place(type, record == null ? "" : record, pointer);
    }
}
