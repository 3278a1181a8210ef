package org.doimoi.constraint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/** Judges addresses of the web by their form. */
final class Hosts {

    /**
     * Names that are for tests, or for one network only (RFC 2606, RFC 6761, RFC 6762, RFC 8375). Not {@code .example}:
     * records that are made up say by it that they are.
     */
    private static final ImmutableSet<String> RESERVED =
            ImmutableSet.of("localhost", "local", "internal", "lan", "test", "invalid", "home", "corp", "intranet");

    private static final ImmutableSet<String> EXAMPLES = ImmutableSet.of("example.com", "example.net", "example.org");

    private static final ImmutableSet<String> SHORTENERS = ImmutableSet.of(
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

    /** Returns the host of an address in small letters; empty if there is none. */
    static String of(CharSequence address) {
        String text = address.toString();
        int scheme = text.indexOf("://");
        int end = scheme < 0 ? 0 : scheme + 3;
        while (end > 0 && end < text.length() && "/?#:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return scheme < 0 ? "" : text.substring(scheme + 3, end).toLowerCase(Locale.ROOT);
    }

    /** Returns whether a host cannot be reached from everywhere. */
    static boolean isUnreachable(String host) {
        if (host.isEmpty()) {
            return false;
        }
        String top = host.substring(host.lastIndexOf('.') + 1);
        int second = host.lastIndexOf('.', host.length() - top.length() - 2);
        return RESERVED.contains(top) || EXAMPLES.contains(host.substring(second + 1)) || isNumber(host);
    }

    private static boolean isNumber(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a host is one of a service that shortens links. */
    static boolean isShortened(String host) {
        return SHORTENERS.contains(host.startsWith("www.") ? host.substring(4) : host);
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
        String host = of(address);
        if (host.isEmpty()) {
            return false;
        }
        String text = address.toString().toLowerCase(Locale.ROOT);
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
