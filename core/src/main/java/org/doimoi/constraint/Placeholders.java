package org.doimoi.constraint;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds texts that stand where somebody had nothing to say. */
final class Placeholders {

    private static final int LONGEST = 26;

    /** What is known, each list at the index of its length. */
    private static final ImmutableList<ImmutableList<String>> KNOWN = byLength(
            "test",
            "testing",
            "asdf",
            "qwerty",
            "n/a",
            "todo",
            "null",
            "none",
            "undefined",
            "string",
            "lorem ipsum",
            "chưa có",
            "chưa có thông tin",
            "đang cập nhật thông tin",
            "như trên",
            "xxx",
            "chưa rõ",
            "chưa cập nhật",
            "đang cập nhật",
            "không có",
            "không rõ",
            "không áp dụng",
            "chua co",
            "dang cap nhat",
            "khong co",
            "updating",
            "unknown",
            "not available",
            "to be updated");

    private Placeholders() {}

    /** Returns whether a text is one of the placeholders that are known, or one sign over and over. */
    static boolean isOne(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from)) && text.charAt(from) != '/') {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        if (text.length() == 0) {
            return false;
        }
        if (from == to) {
            return isMarks(text);
        }
        if (isOneSign(text, from, to)) {
            return true;
        }
        boolean lorem =
                to - from > 11 && text.charAt(from) == 'L' && text.toString().startsWith("Lorem ipsum", from);
        return lorem || to - from <= LONGEST && isKnown(text, from, to);
    }

    private static ImmutableList<ImmutableList<String>> byLength(String... known) {
        return IntStream.rangeClosed(0, LONGEST)
                .mapToObj(length -> Stream.of(known)
                        .filter(text -> text.length() == length)
                        .collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isKnown(CharSequence text, int from, int to) {
        List<String> candidates = KNOWN.get(to - from);
        for (int k = 0; k < candidates.size(); k++) {
            String known = candidates.get(k);
            int i = 0;
            while (i < known.length() && Character.toLowerCase(text.charAt(from + i)) == known.charAt(i)) {
                i++;
            }
            if (i == known.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarks(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (".-_?*#/ …".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.toString().strip().length() > 0;
    }

    private static boolean isOneSign(CharSequence text, int from, int to) {
        if (to - from < 4) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) != text.charAt(from)) {
                return false;
            }
        }
        return !Character.isDigit(text.charAt(from));
    }
}
