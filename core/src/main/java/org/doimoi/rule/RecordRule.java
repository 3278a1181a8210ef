package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Definition;
import org.doimoi.model.Entity;

/**
 * A rule that looks at one record after the other, each with what it refers to.
 *
 * @param <E>  the type of entity that it looks at
 */
public abstract class RecordRule<E extends Entity> extends Rule {

    private final Class<E> type;

    /**
     * Creates a rule.
     *
     * @param definition  what it is, how grave it is to break it and what it says
     * @param type  the type of entity to look at, such as {@code Startup.class} or {@code Listing.class}
     */
    protected RecordRule(Definition definition, Class<E> type) {
        super(definition);
        this.type = type;
    }

    /** Creates a rule of the library, which the catalogue defines. */
    RecordRule(String id, Class<E> type) {
        super(id);
        this.type = type;
    }

    /**
     * Checks a record.
     *
     * @param row  the record and its place
     * @param context  the dataset and what is known around it
     * @param sink  takes what breaks the rule
     */
    protected abstract void check(Row<E> row, Context context, Sink sink);

    @Override
    public final void check(Context context, Sink sink) {
        for (Table<?> table : Table.all()) {
            if (type.isAssignableFrom(table.type())) {
                checkAll(table, context, sink);
            }
        }
    }

    private <T extends Entity> void checkAll(Table<T> table, Context context, Sink sink) {
        table.stream(context.dataset())
                .forEach(row -> check(new Row<>(cast(table), row.index(), type.cast(row.record())), context, sink));
    }

    @SuppressWarnings("unchecked") // the type of the table was compared
    private Table<? extends E> cast(Table<?> table) {
        return (Table<? extends E>) table;
    }
}
