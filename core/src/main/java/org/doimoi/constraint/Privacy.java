package org.doimoi.constraint;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** Finds what is about a person in texts that everybody may read. */
final class Privacy {

    private static final int PERSONAL = 12;
    private static final int CONTEXT = 40;

    /** What says of a number that it is that of a person; a tax code of twelve digits is one. */
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
            "mst",
            "mã số thuế",
            "tax",
            "id no",
            "id number",
            "ông",
            "bà",
            "chủ nhiệm",
            "đại diện",
            "họ tên",
            "họ và tên",
            "sinh năm",
            "sinh ngày");

    /** What says of a number that it is of something else. */
    private static final ImmutableList<String> OTHERS = ImmutableList.of(
            "gtin",
            "ean",
            "upc",
            "vạch",
            "barcode",
            "tài khoản",
            "account",
            "stk",
            "tk",
            "hợp đồng",
            "hđ",
            "quyết định",
            "qđ",
            "đkkd",
            "đăng ký",
            "seri",
            "sê-ri",
            "serial",
            "lô",
            "đơn hàng",
            "mã lô",
            "số hiệu");

    /** What says of ten or eleven digits that they are no telephone number, besides the others. */
    private static final ImmutableList<String> CODES =
            ImmutableList.of("mst", "thuế", "tax", "mã số", "doanh nghiệp", "giấy phép", "mã");

    /** What says of digits that they are a telephone number. */
    private static final ImmutableList<String> TELEPHONES = ImmutableList.of(
            "đt",
            "điện thoại",
            "dien thoai",
            "tel",
            "phone",
            "hotline",
            "liên hệ",
            "lien he",
            "gọi",
            "sđt",
            "sdt",
            "zalo",
            "di động");

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
        long number = 0;
        int digits = 0;
        int i = start;
        while (i < text.length() && digits < PERSONAL) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
                digits++;
            } else if (" .-".indexOf(c) < 0 || digits % 3 != 0) {
                return false;
            }
            i++;
        }
        if (digits < PERSONAL
                || isDigit(text, i)
                || i < text.length() && ".,-/".indexOf(text.charAt(i)) >= 0 && isDigit(text, i + 1)
                || start > 0 && "+.,-/".indexOf(text.charAt(start - 1)) >= 0) {
            return false;
        }
        // a zero, then two digits of the province, one of the century, two of the year and six more
        int province = (int) (number / 1_000_000_000);
        // 0 and 1 are of the twentieth century, 2 and 3 of ours
        int century = (int) (number / 100_000_000 % 10);
        int year = (int) (number / 1_000_000 % 100);
        return province >= 1
                && province <= 96
                && (century <= 1 && year >= 20 || century >= 2 && century <= 3 && year <= 26)
                && isCalledSo(text, start);
    }

    /** Returns whether the nearest word before a number speaks of a person; an order or a device has twelve digits as well. */
    private static boolean isCalledSo(CharSequence text, int start) {
        String before = before(text, start);
        int person = last(before, PERSONS);
        return person >= 0 && person >= last(before, OTHERS);
    }

    private static String before(CharSequence text, int start) {
        return text.subSequence(Math.max(0, start - CONTEXT), start).toString().toLowerCase(Locale.ROOT);
    }

    /** Returns where the last of some words begins; -1 if there is none. */
    private static int last(String text, ImmutableList<String> words) {
        int last = -1;
        for (String word : words) {
            for (int at = text.lastIndexOf(word); at > last; at = text.lastIndexOf(word, at - 1)) {
                int end = at + word.length();
                boolean whole = (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                        && (end == text.length() || !Character.isLetter(text.charAt(end)));
                if (whole) {
                    last = at;
                }
            }
        }
        return last;
    }

    /** Returns whether there is a telephone number of a subscriber, or an e-mail address. */
    static boolean hasContact(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' && isMail(text, i)
                    || c == '0' && !isDigit(text, i - 1) && isTelephone(text, startOf(text, i), i)
                    || c == '+' && startsWith(text, i + 1, "84") && isTelephone(text, skip(text, i + 3), i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the number of the subscriber begins, after the zero or after 0084. */
    private static int startOf(CharSequence text, int zero) {
        return startsWith(text, zero, "0084") ? skip(text, zero + 4) : zero + 1;
    }

    private static boolean startsWith(CharSequence text, int at, String part) {
        return at + part.length() <= text.length()
                && text.subSequence(at, at + part.length()).toString().equals(part);
    }

    private static int skip(CharSequence text, int i) {
        int at = i;
        while (at < text.length() && at < i + 3 && isSeparator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return " .-()".indexOf(c) >= 0;
    }

    /** Returns whether digits are a day such as 05.09.2026, which more may follow. */
    private static boolean isDay(CharSequence text, int at) {
        return at + 10 <= text.length()
                && text.charAt(at + 2) == text.charAt(at + 5)
                && (text.charAt(at + 2) == '.' || text.charAt(at + 2) == '-')
                && isDigit(text, at + 6)
                && isDigit(text, at + 9);
    }

    /** Returns whether nine digits (ten of a fixed line) follow, the first of which is that of a subscriber. */
    private static boolean isTelephone(CharSequence text, int start, int first) {
        if (!isDigit(text, start) || "235789".indexOf(text.charAt(start)) < 0) {
            return false;
        }
        if (first > 0
                && (Character.isLetterOrDigit(text.charAt(first - 1))
                        || "-_@/".indexOf(text.charAt(first - 1)) >= 0
                        || ".,:=".indexOf(text.charAt(first - 1)) >= 0 && isDigit(text, first - 2))) {
            return false;
        }
        if (isDay(text, first)) {
            return false;
        }
        int digits = 0;
        int separators = 0;
        int i = start;
        while (i < text.length() && digits <= 11) {
            if (isDigit(text, i)) {
                digits++;
            } else if (isSeparator(text.charAt(i))
                    && (isDigit(text, i + 1)
                            || i + 1 < text.length() && isSeparator(text.charAt(i + 1)) && isDigit(text, i + 2))) {
                separators++;
            } else {
                break;
            }
            i++;
        }
        boolean fixed = text.charAt(start) == '2';
        boolean whole = i == text.length() || !Character.isLetter(text.charAt(i)) && text.charAt(i) != '%';
        return whole
                && separators <= 5
                && (digits == 9 && !fixed || digits == 10 && fixed)
                && !isCalledACode(text, first);
    }

    /** Returns whether the nearest word before digits says that they are the number of something else. */
    private static boolean isCalledACode(CharSequence text, int start) {
        String before = before(text, start);
        return Math.max(last(before, OTHERS), last(before, CODES)) > last(before, TELEPHONES);
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
        // an address of a repository or a version is none
        boolean host = to == text.length() || text.charAt(to) != ':';
        return from < at && dot > 0 && host && Character.isLetter(text.charAt(dot + 1));
    }

    private static boolean isOfMail(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-+".indexOf(c) >= 0;
    }
}
