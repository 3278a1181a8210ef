package org.doimoi.code;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the entries of a list through time, along {@code replacedBy} and against it. */
final class Lineage<C extends CodeEntry> {

    /** The position of each entry, for the order of answers, by the entry itself: two lists may have equal ones. */
    private final Map<C, Integer> positions = new IdentityHashMap<>();

    private final ImmutableListMultimap<Integer, C> heirs;
    private final ImmutableListMultimap<Integer, C> forebears;

    Lineage(CodeList<C> list) {
        list.entries().forEach(entry -> positions.put(entry, positions.size()));
        ImmutableListMultimap.Builder<Integer, C> forwards = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Integer, C> backwards = ImmutableListMultimap.builder();
        for (C entry : list.entries()) {
            LocalDate through = entry.term().valid().through();
            if (through == null) {
                continue;
            }
            for (String code : entry.term().replacedBy()) {
                for (C heir : list.versions(entry, code)) {
                    if (heir.term().isInForce(through.plusDays(1))) {
                        forwards.put(position(entry), heir);
                        backwards.put(position(heir), entry);
                    }
                }
            }
        }
        heirs = forwards.build();
        forebears = backwards.build();
    }

    private int position(C entry) {
        Integer position = positions.get(entry);
        if (position == null) {
            throw new IllegalArgumentException("The entry '" + entry.code() + "' is not of this list");
        }
        return position;
    }

    List<C> on(C entry, LocalDate day) {
        int own = position(entry);
        if (entry.term().isInForce(day)) {
            return List.of(entry);
        }
        LocalDate through = entry.term().valid().through();
        boolean later = through != null && through.isBefore(day);
        ImmutableListMultimap<Integer, C> next = later ? heirs : forebears;
        Set<C> found = new LinkedHashSet<>();
        Set<C> at = new LinkedHashSet<>(next.get(own));
        // a step always leads to a day further away, so this ends
        while (!at.isEmpty()) {
            Set<C> further = new LinkedHashSet<>();
            for (C one : at) {
                if (one.term().isInForce(day)) {
                    found.add(one);
                } else if (isBetween(one, day, later)) {
                    further.addAll(next.get(position(one)));
                }
            }
            at = further;
        }
        List<C> sorted = new ArrayList<>(found);
        sorted.sort(Ordering.natural().onResultOf(this::position));
        return List.copyOf(sorted);
    }

    private static boolean isBetween(CodeEntry entry, LocalDate day, boolean later) {
        LocalDate edge =
                later ? entry.term().valid().through() : entry.term().valid().from();
        return edge != null && (later ? edge.isBefore(day) : edge.isAfter(day));
    }
}
