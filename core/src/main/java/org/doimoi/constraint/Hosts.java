package org.doimoi.constraint;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** Judges addresses of the web by their form. */
final class Hosts {

    /**
     * Names that are for tests, or for one network only (RFC 2606, RFC 6761, RFC 6762, RFC 8375). Not {@code .example}:
     * records that are made up say by it that they are.
     */
    private static final ImmutableList<String> RESERVED =
            ImmutableList.of("localhost", "local", "internal", "lan", "test", "invalid", "home", "corp", "intranet");

    private static final ImmutableList<String> EXAMPLES = ImmutableList.of("example.com", "example.net", "example.org");

    private static final ImmutableList<String> SHORTENERS = ImmutableList.of(
            "bit.ly",
            "tinyurl.com",
            "goo.gl",
            "t.co",
            "ow.ly",
            "is.gd",
            "buff.ly",
            "cutt.ly",
            "rb.gy",
            "shorturl.at",
            "by.com.vn",
            "s.id",
            "rebrand.ly",
            "tiny.cc",
            "t.ly");

    private static final ImmutableList<String> PROGRAMS = ImmutableList.of(
            ".exe", ".apk", ".bat", ".cmd", ".scr", ".msi", ".ps1", ".vbs", ".jar", ".dmg", ".hta", ".lnk");

    private static final ImmutableList<String> SECRETS = ImmutableList.of(
            "password=", "passwd=", "pwd=", "token=", "access_token=", "api_key=", "apikey=", "secret=", "signature=");

    private Hosts() {}

    /** Returns where the host begins in an address; its end if there is none. */
    private static int start(String address) {
        int scheme = address.indexOf("://");
        return scheme < 0 ? address.length() : scheme + 3;
    }

    /** Returns where the host ends that begins at an index. */
    private static int end(String address, int start) {
        int end = start;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Returns an address in small letters, the same object if it has no others. */
    private static String lower(CharSequence address) {
        return address.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isOneOf(ImmutableList<String> names, String text, int from, int to) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).length() == to - from && text.startsWith(names.get(i), from)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the host of an address cannot be reached from everywhere. */
    static boolean isUnreachable(CharSequence address) {
        String text = lower(address);
        int from = start(text);
        int to = end(text, from);
        int top = Math.max(from, text.lastIndexOf('.', to - 1) + 1);
        int second = Math.max(from, text.lastIndexOf('.', top - 2) + 1);
        return from < to
                && (isOneOf(RESERVED, text, top, to)
                        || isOneOf(EXAMPLES, text, second, to)
                        || isNumber(text, from, to));
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the host of an address is one of a service that shortens links. */
    static boolean isShortened(CharSequence address) {
        String text = lower(address);
        int from = start(text);
        int to = end(text, from);
        return isOneOf(SHORTENERS, text, text.startsWith("www.", from) ? from + 4 : from, to);
    }

    /** Returns whether an address has no query, no letter that looks like another, and is none of a program. */
    private static boolean isHarmless(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean common = c >= 'a' && c <= 'z' || c >= '-' && c <= ':';
            if (!common) {
                return false;
            }
        }
        for (int i = 0; i < PROGRAMS.size(); i++) {
            if (address.endsWith(PROGRAMS.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether an address is of a form that does harm. */
    static boolean isUnsafe(CharSequence address) {
        if (isHarmless(address.toString())) {
            return false;
        }
        String text = lower(address);
        int from = start(text);
        String host = text.substring(from, end(text, from));
        if (host.isEmpty()) {
            return false;
        }
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        if (PROGRAMS.stream().anyMatch(path::endsWith) || Lookalikes.areIn(host.replace('.', ' '))) {
            return true;
        }
        return query >= 0
                && SECRETS.stream()
                        .anyMatch(secret -> text.startsWith(secret, query + 1) || text.contains("&" + secret));
    }
}
