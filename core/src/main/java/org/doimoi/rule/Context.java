package org.doimoi.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Provinces;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Policy;
import org.doimoi.model.Entity;
import org.doimoi.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at: the dataset and its index, the code lists, and the days to judge by.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Context {

    private final Dataset dataset;
    private final CodeLists lists;
    private final LocalDate codesAsOf;
    private final boolean dated;
    private final LocalDate today;
    private final ImmutableSet<String> rejected;
    private final boolean complete;
    private final Policy policy;
    private final Map<Id<?>, Entity> byId = new HashMap<>();
    /** The records whose id was that of another before. */
    private final ListMultimap<Id<?>, Entity> twice = ArrayListMultimap.create();

    private final Supplier<Provinces> provinces;

    /**
     * Creates a context.
     *
     * @param dataset  the dataset to check
     * @param lists  the code lists to go by
     * @param codesAsOf  the day on which codes are read
     * @param today  the day on which it is judged what has expired
     * @param rejected  the ids of records that are in the input but not in the dataset, since they could not be read or
     *     are of a type that this version does not know; a reference to one is not missing
     */
    public Context(Dataset dataset, CodeLists lists, LocalDate codesAsOf, LocalDate today, Set<String> rejected) {
        this(dataset, lists, codesAsOf, today, rejected, true);
    }

    /**
     * Creates a context of which it is said whether it is all that there is.
     *
     * @param dataset  the dataset to check
     * @param lists  the code lists to go by
     * @param codesAsOf  the day on which codes are read
     * @param today  the day on which it is judged what has expired
     * @param rejected  the ids of records that are in the input but not in the dataset
     * @param complete  whether the input was read as a whole; if not, nothing is said to be missing from it
     */
    public Context(
            Dataset dataset,
            CodeLists lists,
            LocalDate codesAsOf,
            LocalDate today,
            Set<String> rejected,
            boolean complete) {
        this(dataset, lists, codesAsOf, today, rejected, complete, Policy.NONE);
    }

    /**
     * Creates a context for which a policy sets the numbers that rules go by.
     *
     * @param dataset  the dataset to check
     * @param lists  the code lists to go by
     * @param codesAsOf  the day on which codes are read, null if nobody knows; then those of records that have no day of
     *     their own are not judged by what is in force on it
     * @param today  the day on which it is judged what has expired
     * @param rejected  the ids of records that are in the input but not in the dataset
     * @param complete  whether the input was read as a whole; if not, nothing is said to be missing from it
     * @param policy  the policy
     */
    public Context(
            Dataset dataset,
            CodeLists lists,
            @Nullable LocalDate codesAsOf,
            LocalDate today,
            Set<String> rejected,
            boolean complete,
            Policy policy) {
        this.policy = policy;
        this.dataset = dataset;
        this.lists = lists;
        this.codesAsOf = codesAsOf == null ? today : codesAsOf;
        this.dated = codesAsOf != null;
        this.today = today;
        this.rejected = ImmutableSet.copyOf(rejected);
        this.complete = complete;
        this.provinces = Suppliers.memoize(() -> Provinces.of(lists));
        for (Table<?> table : Table.all()) {
            for (Entity record : table.rows(dataset)) {
                if (byId.putIfAbsent(record.id(), record) != null) {
                    twice.put(record.id(), record);
                }
            }
        }
    }

    /**
     * Returns the dataset.
     *
     * @return the dataset
     */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * Returns the code lists.
     *
     * @return the lists
     */
    public CodeLists lists() {
        return lists;
    }

    /**
     * Returns the provinces of the code lists.
     *
     * @return the provinces
     */
    public Provinces provinces() {
        return provinces.get();
    }

    /**
     * Returns the day on which the codes of a record are read.
     *
     * @param record  the record
     * @return its own day if it has one that is past, else that of the exchange
     */
    public LocalDate codesOn(Entity record) {
        LocalDate own = record.codesOn();
        return own == null || own.isAfter(codesAsOf) ? codesAsOf : own;
    }

    /**
     * Returns whether it is known on which day the codes of a record are read.
     *
     * @param record  the record
     * @return false if neither the record nor the exchange says it, so that {@link #codesOn} is no more than a guess
     */
    public boolean isDated(Entity record) {
        return dated || record.codesOn() != null;
    }

    /**
     * Returns the day on which it is judged what has expired.
     *
     * @return the day
     */
    public LocalDate today() {
        return today;
    }

    /**
     * Returns a number that a rule goes by.
     *
     * @param rule  the rule
     * @param parameter  the name of the number
     * @return the number of the policy, else that of the rule
     * @throws IllegalArgumentException if the rule has no such number
     */
    public BigDecimal parameter(Rule rule, String parameter) {
        return policy.parameter(rule.definition(), parameter);
    }

    /**
     * Finds the record with an id.
     *
     * @param id  the id, null finds nothing
     * @return the first record that has it
     */
    public Optional<Entity> find(@Nullable Id<?> id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Finds the record of a type with an id.
     *
     * @param <E>  the type
     * @param type  the type
     * @param id  the id, null finds nothing
     * @return the first record of the type that has the id
     */
    public <E> Optional<E> find(Class<E> type, @Nullable Id<?> id) {
        Entity first = byId.get(id);
        if (type.isInstance(first)) {
            return Optional.of(type.cast(first));
        }
        return first == null
                ? Optional.empty()
                : twice.get(requireNonNull(id)).stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst();
    }

    /**
     * Returns whether a record with an id is in the input but not in the dataset.
     *
     * @param id  the id
     * @return true if it was rejected, or is of a type that this version does not know
     */
    public boolean isRejected(Id<?> id) {
        return rejected.contains(id.toString());
    }

    /**
     * Returns whether the input was read as a whole.
     *
     * @return false if a record that is not here may stand in what was not read
     */
    public boolean isComplete() {
        return complete;
    }
}
