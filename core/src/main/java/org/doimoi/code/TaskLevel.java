package org.doimoi.code;

import java.util.List;
import org.doimoi.value.Code;

/**
 * The level of a science task or a programme.
 *
 * <p>In JSON {@code "level": "provincial"}, of a science task and of a programme.
 *
 * @param term  the code and names
 * @param rank  how high it is: 3 national, 2 a ministry or a province, 1 grassroots
 * @param agencyLevels  the levels of the agencies that may manage it; empty if any may
 */
public record TaskLevel(Term term, Integer rank, List<String> agencyLevels) implements CodeEntry {
    /** Of the whole country. */
    public static final Code<TaskLevel> NATIONAL = Code.of("national");

    /** Of a ministry or another central agency. */
    public static final Code<TaskLevel> MINISTRY = Code.of("ministry");

    /** Of a province. */
    public static final Code<TaskLevel> PROVINCIAL = Code.of("provincial");

    /** Of the organisation that carries it out. */
    public static final Code<TaskLevel> GRASSROOTS = Code.of("grassroots");

    /** Creates an entry. */
    public TaskLevel {
        agencyLevels = List.copyOf(agencyLevels);
    }
}
