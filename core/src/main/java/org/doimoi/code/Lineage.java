package org.doimoi.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows the entries of a list through time, along {@code replacedBy} and against it. */
final class Lineage<C extends CodeEntry> {

    private final List<C> entries;
    /** The position of each entry, for the order of answers, by the entry itself: two lists may have equal ones. */
    private final Map<C, Integer> positions = new IdentityHashMap<>();

    /** The positions of those that an entry passed into, by its own. */
    private final Map<Integer, List<Integer>> heirs = new HashMap<>();

    /** The positions of those that passed into an entry, by its own. */
    private final Map<Integer, List<Integer>> forebears = new HashMap<>();

    Lineage(CodeList<C> list) {
        entries = list.entries();
        for (C entry : entries) {
            positions.put(entry, positions.size());
        }
        for (C entry : entries) {
            LocalDate through = entry.term().valid().through();
            if (through != null) {
                for (String code : entry.term().replacedBy()) {
                    link(entry, list.versions(entry, code), through.plusDays(1));
                }
            }
        }
    }

    private void link(C entry, List<C> versions, LocalDate day) {
        for (C heir : versions) {
            if (heir.term().isInForce(day)) {
                heirs.computeIfAbsent(position(entry), key -> new ArrayList<>(1))
                        .add(position(heir));
                forebears
                        .computeIfAbsent(position(heir), key -> new ArrayList<>(1))
                        .add(position(entry));
            }
        }
    }

    private int position(C entry) {
        Integer position = positions.get(entry);
        if (position == null) {
            throw new IllegalArgumentException("The entry '" + entry.code() + "' is not of this list");
        }
        return position;
    }

    List<C> on(C entry, LocalDate day) {
        LocalDate from = entry.term().valid().from();
        LocalDate through = entry.term().valid().through();
        if (entry.term().isInForce(day)) {
            return on(entry, day, day);
        }
        boolean later = through != null && through.isBefore(day);
        return on(entry, later || from == null ? day : from, day);
    }

    List<C> on(C entry, LocalDate asOf, LocalDate day) {
        int own = position(entry);
        boolean back = day.isBefore(asOf);
        if (!back && entry.term().isInForce(day)) {
            return List.of(entry);
        }
        // by position, which is the order of the file
        Map<Integer, C> found = new TreeMap<>();
        List<Integer> at = List.of(own);
        // a step always leads to a day further away, so this ends
        while (!at.isEmpty()) {
            List<Integer> further = new ArrayList<>();
            for (Integer position : at) {
                C one = entries.get(position);
                boolean inForce = one.term().isInForce(day);
                if (inForce) {
                    found.put(position, one);
                }
                // going back, others may have joined one that was in force on the day and went on
                if (back || !inForce) {
                    addSteps(position, asOf, day, back, further);
                }
            }
            at = further;
        }
        return List.copyOf(found.values());
    }

    private void addSteps(Integer position, LocalDate asOf, LocalDate day, boolean back, List<Integer> further) {
        for (Integer step : (back ? forebears : heirs).getOrDefault(position, List.of())) {
            LocalDate edge = back
                    ? entries.get(step).term().valid().through()
                    : entries.get(position).term().valid().through();
            boolean between = edge != null && (back ? !edge.isBefore(day) && edge.isBefore(asOf) : edge.isBefore(day));
            if (between && !further.contains(step)) {
                further.add(step);
            }
        }
    }
}
