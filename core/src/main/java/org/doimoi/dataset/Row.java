package org.doimoi.dataset;

import org.doimoi.model.Entity;

/**
 * A record and its place in a dataset.
 *
 * @param <E>  the type of entity
 * @param table  the table that it is in
 * @param index  its index in the table, from 0
 * @param record  the record
 */
public record Row<E extends Entity>(Table<? extends E> table, int index, E record) {}
