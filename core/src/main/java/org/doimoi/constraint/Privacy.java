package org.doimoi.constraint;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** Finds what is about a person in texts that everybody may read. */
final class Privacy {

    private static final int PERSONAL = 12;
    private static final int CONTEXT = 40;

    /** What says of a number that it is that of a person. */
    private static final ImmutableList<String> PERSONS = ImmutableList.of(
            "cccd",
            "cmnd",
            "cmt",
            "căn cước",
            "can cuoc",
            "chứng minh",
            "định danh",
            "dinh danh",
            "identity",
            "citizen",
            "id no",
            "id number",
            "ông ",
            "bà ",
            "chủ nhiệm",
            "đại diện",
            "họ tên",
            "họ và tên",
            "sinh năm",
            "sinh ngày");

    /** What says of a number that it is not that of a person. */
    private static final ImmutableList<String> OTHERS = ImmutableList.of(
            "mst",
            "thuế",
            "tax",
            "gtin",
            "ean",
            "vạch",
            "barcode",
            "tài khoản",
            "account",
            "hợp đồng",
            "quyết định",
            "đkkd");

    private Privacy() {}

    private static boolean isDigit(CharSequence text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** Returns whether there are twelve digits that are a personal identity number by their form. */
    static boolean hasPersonalNumber(CharSequence text) {
        for (int i = 0; i + PERSONAL <= text.length(); i++) {
            if (text.charAt(i) == '0' && !isDigit(text, i - 1) && isPersonalNumber(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPersonalNumber(CharSequence text, int start) {
        StringBuilder digits = new StringBuilder(PERSONAL);
        int i = start;
        while (i < text.length() && digits.length() < PERSONAL) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != ' ' || digits.length() % 3 != 0) {
                return false;
            }
            i++;
        }
        if (digits.length() < PERSONAL
                || isDigit(text, i)
                || i < text.length() && ".,-/".indexOf(text.charAt(i)) >= 0 && isDigit(text, i + 1)
                || start > 0 && "+.,-/".indexOf(text.charAt(start - 1)) >= 0) {
            return false;
        }
        int province = (digits.charAt(1) - '0') * 10 + digits.charAt(2) - '0';
        // 0 and 1 are of the twentieth century, 2 and 3 of ours
        int century = digits.charAt(3) - '0';
        int year = (digits.charAt(4) - '0') * 10 + digits.charAt(5) - '0';
        return province >= 1
                && province <= 96
                && (century <= 1 && year >= 20 || century >= 2 && century <= 3 && year <= 26)
                && isCalledSo(text, start);
    }

    /** Returns whether the words before a number speak of a person; an order or a device has twelve digits as well. */
    private static boolean isCalledSo(CharSequence text, int start) {
        String before =
                text.subSequence(Math.max(0, start - CONTEXT), start).toString().toLowerCase(Locale.ROOT);
        return PERSONS.stream().anyMatch(before::contains) && OTHERS.stream().noneMatch(before::contains);
    }

    /** Returns whether there is a telephone number of a subscriber, or an e-mail address. */
    static boolean hasContact(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' && isMail(text, i)
                    || c == '0' && !isDigit(text, i - 1) && isTelephone(text, i + 1, i)
                    || c == '+'
                            && i + 3 < text.length()
                            && text.charAt(i + 1) == '8'
                            && text.charAt(i + 2) == '4'
                            && isTelephone(text, skip(text, i + 3), i)) {
                return true;
            }
        }
        return false;
    }

    private static int skip(CharSequence text, int i) {
        return i < text.length() && " .-".indexOf(text.charAt(i)) >= 0 ? i + 1 : i;
    }

    /** Returns whether nine digits (ten of a fixed line) follow, the first of which is that of a subscriber. */
    private static boolean isTelephone(CharSequence text, int start, int first) {
        if (!isDigit(text, start) || "235789".indexOf(text.charAt(start)) < 0) {
            return false;
        }
        if (first > 0
                && (Character.isLetterOrDigit(text.charAt(first - 1))
                        || "./,-_:=".indexOf(text.charAt(first - 1)) >= 0 && isDigit(text, first - 2))) {
            return false;
        }
        int digits = 0;
        int separators = 0;
        int i = start;
        while (i < text.length() && digits <= 11) {
            if (isDigit(text, i)) {
                digits++;
            } else if (" .-".indexOf(text.charAt(i)) >= 0 && isDigit(text, i + 1)) {
                separators++;
            } else {
                break;
            }
            i++;
        }
        boolean fixed = text.charAt(start) == '2';
        boolean whole = i == text.length() || !Character.isLetter(text.charAt(i)) && text.charAt(i) != '%';
        return whole && separators <= 4 && (digits == 9 && !fixed || digits == 10 && fixed);
    }

    private static boolean isMail(CharSequence text, int at) {
        int from = at;
        while (from > 0 && isOfMail(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        int dot = -1;
        while (to < text.length() && isOfMail(text.charAt(to))) {
            dot = text.charAt(to) == '.' && to > at + 1 && to + 1 < text.length() && isOfMail(text.charAt(to + 1))
                    ? to
                    : dot;
            to++;
        }
        return from < at && dot > 0;
    }

    private static boolean isOfMail(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-+".indexOf(c) >= 0;
    }
}
