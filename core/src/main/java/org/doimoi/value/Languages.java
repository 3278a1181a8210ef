package org.doimoi.value;

/** Language tags of BCP 47 (RFC 5646). */
final class Languages {

    private Languages() {}

    /** Returns the tag if it is well-formed with its language in lower case, such as {@code vi} or {@code zh-Hant}. */
    static String check(String tag) {
        // of nearly all texts
        if (!tag.equals("vi") && !tag.equals("en") && !isTag(tag)) {
            throw MalformedValueException.of(
                    "language-tag",
                    tag,
                    "Invalid language '" + tag + "', must be a tag of BCP 47 such as vi, en or zh-Hant");
        }
        return tag;
    }

    private static boolean isTag(String tag) {
        int part = 0;
        int start = 0;
        for (int i = 0; i <= tag.length(); i++) {
            if (i < tag.length() && tag.charAt(i) != '-') {
                char c = tag.charAt(i);
                if (part == 0 ? !Characters.isLower(c) : !Characters.isLetterOrDigit(c)) {
                    return false;
                }
                continue;
            }
            int length = i - start;
            if (part == 0 ? length < 2 || length > 3 : length < 1 || length > 8) {
                return false;
            }
            part++;
            start = i + 1;
        }
        return !tag.endsWith("-");
    }
}
