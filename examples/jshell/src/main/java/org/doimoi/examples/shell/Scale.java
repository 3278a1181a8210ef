package org.doimoi.examples.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The least and the most of an axis, and where its marks stand: at 1, 2 or 5 times a power of ten. */
record Scale(double from, double through, double step) {

    private static final double SLACK = 1e-9;

    /** Returns a scale that has zero in it, as bars need that are compared by their length. */
    static Scale fromZero(Collection<Double> values, int marks) {
        double least = Math.min(0, values.stream().min(Double::compare).orElse(0.0));
        double most = Math.max(0, values.stream().max(Double::compare).orElse(0.0));
        return round(least, most, marks, whole(values));
    }

    /** Returns a scale from zero if the values are not far from it, else one that spans them. */
    static Scale around(Collection<Double> values, int marks) {
        double least = values.stream().min(Double::compare).orElse(0.0);
        double most = values.stream().max(Double::compare).orElse(0.0);
        if (least >= 0 && least <= most / 2 || most <= 0 && most >= least / 2) {
            return fromZero(values, marks);
        }
        return round(least, most, marks, whole(values));
    }

    private static boolean whole(Collection<Double> values) {
        return values.stream().allMatch(value -> value == Math.rint(value));
    }

    private static Scale round(double least, double most, int marks, boolean whole) {
        double low = least;
        double high = most;
        if (low == high) {
            low = Math.min(low, low == 0 ? 0 : low - Math.abs(low) / 2);
            high = low == 0 && high == 0 ? 1 : high + Math.abs(high) / 2;
        }
        double step = step((high - low) / marks);
        if (whole) {
            step = Math.max(1, step);
        }
        return new Scale(Math.floor(low / step + SLACK) * step, Math.ceil(high / step - SLACK) * step, step);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        return (share <= 1 + SLACK ? 1 : share <= 2 + SLACK ? 2 : share <= 5 + SLACK ? 5 : 10) * power;
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        int count = (int) Math.round((through - from) / step);
        for (int i = 0; i <= count; i++) {
            marks.add(from + i * step);
        }
        return marks;
    }

    /** Returns where a value stands, 0 at the least and 1 at the most. */
    double share(double value) {
        return (value - from) / (through - from);
    }
}
