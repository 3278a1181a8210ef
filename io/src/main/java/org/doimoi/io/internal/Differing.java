package org.doimoi.io.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.doimoi.finding.Patch;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patch that turns one JSON value into another.
 *
 * <p>Both are read from their canonical form, so that they are equal if their members, texts and numbers are. What is
 * replaced or removed is tested first.
 */
final class Differing {

    /** The most values that are compared to find what two lists have in common. */
    private static final long MAX_STEPS = 20_000_000;
    /** The most pairs of elements for which it is kept whether they are the same. */
    private static final long MAX_PAIRS = 1_000_000;

    private final List<Patch.Operation> operations = new ArrayList<>();

    private Differing() {}

    static Patch patch(byte[] before, byte[] after) {
        Differing differing = new Differing();
        differing.compare(Canonical.read(before), Canonical.read(after), Pointer.ROOT);
        return new Patch(differing.operations);
    }

    private void compare(Node before, Node after, Pointer at) {
        if (before.kind == Node.Kind.OBJECT && after.kind == Node.Kind.OBJECT) {
            compareMembers(before, after, at);
        } else if (before.kind == Node.Kind.ARRAY && after.kind == Node.Kind.ARRAY) {
            compareElements(before.items, after.items, at);
        } else if (!isEqual(before, after)) {
            replace(before, after, at);
        }
    }

    private void compareMembers(Node before, Node after, Pointer at) {
        int i = 0;
        int j = 0;
        while (i < before.names.size() || j < after.names.size()) {
            int order = order(before, i, after, j);
            if (order < 0) {
                remove(before.items.get(i), at.member(before.names.get(i++)));
            } else if (order > 0) {
                add(after.items.get(j), at.member(after.names.get(j++)));
            } else {
                compare(before.items.get(i), after.items.get(j), at.member(before.names.get(i)));
                i++;
                j++;
            }
        }
    }

    /** Compares a name of one object with one of another; what is behind the last comes last. */
    private static int order(Node before, int i, Node after, int j) {
        if (i == before.names.size() || j == after.names.size()) {
            return i == before.names.size() ? 1 : -1;
        }
        return before.names.get(i).compareTo(after.names.get(j));
    }

    // -----------------------------------------------------------------------
    private void compareElements(List<Node> before, List<Node> after, Pointer at) {
        int begin = 0;
        int most = Math.min(before.size(), after.size());
        while (begin < most && isEqual(before.get(begin), after.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && isEqual(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Node> were = before.subList(begin, before.size() - end);
        List<Node> are = after.subList(begin, after.size() - end);
        int i = 0;
        int j = 0;
        for (int[] pair : common(were, are, Differing::isEqual)) {
            compareGap(were.subList(i, pair[0]), are.subList(j, pair[1]), begin + j, at);
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        compareGap(were.subList(i, were.size()), are.subList(j, are.size()), begin + j, at);
    }

    /** Compares elements none of which stayed; the first stands at an index once all before it has been changed. */
    private void compareGap(List<Node> were, List<Node> are, int index, Pointer at) {
        int i = 0;
        int j = 0;
        for (int[] pair : common(were, are, Differing::isSimilar)) {
            change(were.subList(i, pair[0]), are.subList(j, pair[1]), index + j, at);
            compare(were.get(pair[0]), are.get(pair[1]), at.element(index + pair[1]));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        change(were.subList(i, were.size()), are.subList(j, are.size()), index + j, at);
    }

    private void change(List<Node> were, List<Node> are, int index, Pointer at) {
        int both = Math.min(were.size(), are.size());
        for (int i = 0; i < both; i++) {
            replace(were.get(i), are.get(i), at.element(index + i));
        }
        for (Node was : were.subList(both, were.size())) {
            remove(was, at.element(index + both));
        }
        for (int i = both; i < are.size(); i++) {
            add(are.get(i), at.element(index + i));
        }
    }

    /**
     * Returns the indices of a longest common subsequence, as pairs. If there are too many elements to look for one, those
     * at the same index are taken together.
     */
    private static List<int[]> common(List<Node> were, List<Node> are, BiPredicate<Node, Node> same) {
        List<int[]> pairs = new ArrayList<>();
        int rows = were.size();
        int columns = are.size();
        long pairsOfElements = (long) rows * columns;
        if (pairsOfElements > MAX_PAIRS
                || pairsOfElements * (weight(were) + weight(are)) / Math.max(1, rows + columns) > MAX_STEPS) {
            for (int i = 0; i < Math.min(rows, columns); i++) {
                if (same.test(were.get(i), are.get(i))) {
                    pairs.add(new int[] {i, i});
                }
            }
            return pairs;
        }
        boolean[][] match = new boolean[rows][columns];
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                match[i][j] = same.test(were.get(i), are.get(j));
                length[i][j] = match[i][j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (match[i][j]) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** Returns the number of values in a list, at any depth. */
    private static long weight(List<Node> list) {
        long weight = list.size();
        for (Node node : list) {
            weight += weight(node.items);
        }
        return weight;
    }

    // -----------------------------------------------------------------------
    private static boolean isEqual(Node before, Node after) {
        if (before.kind != after.kind
                || !before.text.equals(after.text)
                || before.items.size() != after.items.size()
                || !before.names.equals(after.names)) {
            return false;
        }
        for (int i = 0; i < before.items.size(); i++) {
            if (!isEqual(before.items.get(i), after.items.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two elements are worth telling apart member by member. */
    private static boolean isSimilar(Node before, Node after) {
        if (before.kind != Node.Kind.OBJECT || after.kind != Node.Kind.OBJECT) {
            return before.kind == Node.Kind.ARRAY && after.kind == Node.Kind.ARRAY;
        }
        Node id = before.get("id");
        Node other = after.get("id");
        if (id != null && other != null) {
            return isEqual(id, other);
        }
        int same = 0;
        int i = 0;
        int j = 0;
        while (i < before.names.size() && j < after.names.size()) {
            int order = order(before, i, after, j);
            same += order == 0 && isEqual(before.items.get(i), after.items.get(j)) ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return same > 0 && 2 * same >= Math.max(before.names.size(), after.names.size());
    }

    private void replace(Node before, Node after, Pointer at) {
        test(before, at);
        operation(Patch.Kind.REPLACE, at, after);
    }

    private void remove(Node before, Pointer at) {
        test(before, at);
        operation(Patch.Kind.REMOVE, at, null);
    }

    private void test(Node before, Pointer at) {
        operation(Patch.Kind.TEST, at, before);
    }

    private void add(Node after, Pointer at) {
        operation(Patch.Kind.ADD, at, after);
    }

    private void operation(Patch.Kind kind, Pointer at, @Nullable Node value) {
        operations.add(new Patch.Operation(kind, at, value == null ? null : value.toJson()));
    }
}
