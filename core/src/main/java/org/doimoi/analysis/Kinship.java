package org.doimoi.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.Folding;
import org.doimoi.value.Coding;
import org.jspecify.annotations.Nullable;

/**
 * How near two codes of a list stand in its tree, by the levels that they have in common (Wu and Palmer, 1994): 1 for the
 * same, 2/3 for a field and the group above it, 1/2 for two fields of a group, 0 if nothing is above both.
 *
 * <p>Codes of two schemes are compared by the names on the way to them. If these have nothing in common, nothing is known:
 * two classifications may call one thing by two names. A code below what the list has, such as 6201 of VSIC, stands
 * below the longest code of the list that it begins with.
 */
final class Kinship {

    /** What is returned if nothing is known. */
    static final double UNKNOWN = -1;

    /**
     * A code and the way to it from the top.
     *
     * @param coding  the code
     * @param codes  the codes from the top to this one
     * @param names  their names, folded
     * @param entry  what the list says of it, null if the list does not have it
     */
    record Node(
            Coding<?> coding,
            List<String> codes,
            List<String> names,
            @Nullable CodeEntry entry) {

        /** Returns the name in a language and the code, the code alone if the list does not know it. */
        String say(String language) {
            return entry == null ? coding.code() : entry.name().best(language) + " (" + coding.code() + ")";
        }
    }

    /**
     * Two nodes that stand nearer than any others.
     *
     * @param asked  the one of those that ask
     * @param found  the other
     * @param nearness  how near they stand, from 0 to 1, or {@link #UNKNOWN}
     */
    record Pair(Node asked, Node found, double nearness) {}

    private final CodeList<?> list;
    private final LocalDate day;
    private final Map<Coding<?>, Node> known = new HashMap<>();

    Kinship(CodeList<?> list, LocalDate day) {
        this.list = list;
        this.day = day;
    }

    /** Keeps the ways to some codes. Not to be called once the kinship is shared. */
    void keep(List<? extends Coding<?>> codings) {
        codings.forEach(coding -> known.computeIfAbsent(coding, this::read));
    }

    private Node node(Coding<?> coding) {
        Node node = known.get(coding);
        return node == null ? read(coding) : node;
    }

    private Node read(Coding<?> coding) {
        List<String> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        CodeEntry entry = entry(coding.scheme(), coding.code());
        String code = coding.code();
        if (entry == null) {
            codes.add(code);
            names.add(code);
            code = above(coding.scheme(), code);
        }
        while (code != null && !codes.contains(code)) {
            CodeEntry one = entry(coding.scheme(), code);
            codes.add(code);
            names.add(one == null ? code : Folding.fold(one.name().best("vi")));
            code = one == null ? null : one.term().parent();
        }
        Collections.reverse(codes);
        Collections.reverse(names);
        return new Node(coding, List.copyOf(codes), List.copyOf(names), entry);
    }

    private @Nullable String above(String scheme, String code) {
        for (int length = code.length() - 1; length > 0; length--) {
            String shorter = code.substring(0, length);
            if (entry(scheme, shorter) != null) {
                return shorter;
            }
        }
        return null;
    }

    /** A code that ended, or has not begun, is read by the last meaning that it has. */
    private @Nullable CodeEntry entry(String scheme, String code) {
        Coding<?> coding = Coding.of(scheme, code);
        CodeEntry now = list.find(coding, day).orElse(null);
        List<? extends CodeEntry> versions = list.versions(coding);
        return now != null || versions.isEmpty() ? now : versions.get(versions.size() - 1);
    }

    /** Returns the nearest of two lists of codes, the first of equal ones; null if one of them is empty. */
    @Nullable
    Pair nearest(List<? extends Coding<?>> asked, List<? extends Coding<?>> found) {
        Pair best = null;
        for (Coding<?> one : asked) {
            Node node = node(one);
            for (Coding<?> other : found) {
                Node there = node(other);
                double nearness = nearness(node, there);
                if (best == null || nearness > best.nearness()) {
                    best = new Pair(node, there, nearness);
                }
            }
        }
        return best;
    }

    private static double nearness(Node one, Node other) {
        if (one.coding().scheme().equals(other.coding().scheme())) {
            return nearness(one.codes(), other.codes());
        }
        double byName = nearness(one.names(), other.names());
        return byName > 0 ? byName : UNKNOWN;
    }

    private static double nearness(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return 2.0 * common / (one.size() + other.size());
    }
}
