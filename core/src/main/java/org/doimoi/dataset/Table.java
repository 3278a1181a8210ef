package org.doimoi.dataset;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doimoi.model.Entity;

/**
 * One table of a {@link Dataset}, read off its record header.
 *
 * @param <E>  the type of entity
 * @param name  the name of the table, such as {@code startups}
 * @param type  the type of entity in it
 */
public record Table<E extends Entity>(String name, Class<E> type) {

    /** Asked for with each record, and made once. */
    private static final ClassValue<String> RECORD_NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            String name = type.getSimpleName();
            return Character.toLowerCase(name.charAt(0)) + name.substring(1);
        }
    };

    private static final List<Table<?>> ALL = tables();

    private static final Map<String, Table<?>> BY_NAME = byName();

    // plain loops, for this is done before the first record is read
    private static List<Table<?>> tables() {
        List<Table<?>> tables = new ArrayList<>();
        for (RecordComponent component : Dataset.class.getRecordComponents()) {
            if (component.getType() == List.class) {
                tables.add(of(component));
            }
        }
        return List.copyOf(tables);
    }

    private static Map<String, Table<?>> byName() {
        Map<String, Table<?>> byName = new HashMap<>();
        for (Table<?> table : ALL) {
            byName.put(table.name, table);
            byName.put(table.recordName(), table);
        }
        return Map.copyOf(byName);
    }

    /**
     * Returns every table.
     *
     * @return the tables, in the order of the components of {@link Dataset}
     */
    public static List<Table<?>> all() {
        return ALL;
    }

    /**
     * Finds a table by its name or by that of its records.
     *
     * @param name  the name, such as {@code startups} or {@code startup}
     * @return the table, empty if there is none
     */
    public static Optional<Table<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Returns the table of a type of entity.
     *
     * @param type  the type, such as {@code Startup.class}
     * @return the table
     * @throws IllegalArgumentException if there is none
     */
    public static Table<?> of(Class<? extends Entity> type) {
        for (Table<?> table : ALL) {
            if (table.type == type) {
                return table;
            }
        }
        throw new IllegalArgumentException("There is no table of " + type);
    }

    /**
     * Returns the name of one record, as a line of NDJSON has it.
     *
     * @return the name, such as {@code startup}
     */
    public String recordName() {
        return RECORD_NAMES.get(type);
    }

    /**
     * Returns the records.
     *
     * @param dataset  the dataset
     * @return the records of this table
     */
    @SuppressWarnings("unchecked") // the component is a list of the type
    public List<E> rows(Dataset dataset) {
        try {
            return (List<E>) Dataset.class.getMethod(name).invoke(dataset);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to read the table " + name, ex);
        }
    }

    /**
     * Returns the records with their places.
     *
     * @param dataset  the dataset
     * @return the rows of this table
     */
    public Stream<Row<E>> stream(Dataset dataset) {
        List<E> rows = rows(dataset);
        return IntStream.range(0, rows.size()).mapToObj(i -> new Row<>(this, i, rows.get(i)));
    }

    /**
     * Makes a dataset.
     *
     * @param rows  the records of each table; a table without records may be left out
     * @param extras  the tables that this version does not know
     * @return the dataset
     */
    public static Dataset assemble(Map<Table<?>, ? extends List<?>> rows, Map<String, ?> extras) {
        List<Object> arguments = new ArrayList<>();
        for (Table<?> table : ALL) {
            List<?> records = rows.get(table);
            arguments.add(records == null ? List.of() : records);
        }
        arguments.add(extras);
        try {
            Constructor<?> constructor = Dataset.class.getConstructors()[0];
            return (Dataset) constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to assemble a dataset", ex);
        }
    }

    private static Table<?> of(RecordComponent component) {
        AnnotatedParameterizedType list = (AnnotatedParameterizedType) component.getAnnotatedType();
        Class<?> element = (Class<?>) list.getAnnotatedActualTypeArguments()[0].getType();
        return new Table<>(component.getName(), element.asSubclass(Entity.class));
    }
}
