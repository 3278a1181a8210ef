package org.doimoi.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of many by their scores; of equal ones those with the lower numbers, whatever the order in which they come. */
final class Best {

    /** Makes something of a number and its score. */
    interface Maker<T> {
        T make(int number, double score);
    }

    private record Scored(int number, double score) {}

    private static final Comparator<Scored> FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::number);

    private final int limit;
    private final PriorityQueue<Scored> kept = new PriorityQueue<>(FIRST.reversed());

    Best(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("Invalid limit " + limit + ", must be at least 1");
        }
        this.limit = limit;
    }

    /** Returns the score below which nothing is among the best. */
    double least() {
        return kept.size() < limit ? Double.NEGATIVE_INFINITY : kept.element().score();
    }

    void offer(int number, double score) {
        if (score < least()) {
            return;
        }
        kept.add(new Scored(number, score));
        if (kept.size() > limit) {
            kept.remove();
        }
    }

    /** Returns what is made of each, the best first. */
    <T> List<T> ranked(Maker<T> maker) {
        List<Scored> ranked = new ArrayList<>(kept);
        ranked.sort(FIRST);
        List<T> made = new ArrayList<>(ranked.size());
        ranked.forEach(one -> made.add(maker.make(one.number(), one.score())));
        return made;
    }
}
