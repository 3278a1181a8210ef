package org.doimoi.constraint;

import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;

/** Finds HTML in texts that should have none. */
final class Markup {

    private static final ImmutableSet<String> ELEMENTS = ImmutableSet.of(
            "a", "b", "body", "br", "button", "center", "code", "div", "em", "font", "form", "h1", "h2", "h3", "h4",
            "h5", "h6", "head", "hr", "html", "i", "iframe", "img", "input", "li", "link", "meta", "ol", "o:p", "p",
            "pre", "script", "span", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "th", "tr", "u",
            "ul", "video");

    private static final ImmutableSet<String> ENTITIES = ImmutableSet.of(
            "amp", "lt", "gt", "quot", "apos", "nbsp", "ndash", "mdash", "ldquo", "rdquo", "hellip", "copy", "reg",
            "deg", "times", "agrave", "aacute", "acirc", "atilde", "egrave", "eacute", "ecirc", "igrave", "iacute",
            "ograve", "oacute", "ocirc", "otilde", "ugrave", "uacute", "yacute");

    /** How far the end of an element is looked for. */
    private static final int NEAR = 500;

    private Markup() {}

    /** Returns whether a text has an element, a comment or an entity of HTML in it. */
    static boolean isIn(CharSequence text) {
        for (int i = 0; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if (c == '<' && isElement(text, i + 1) || c == '&' && isEntity(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isElement(CharSequence text, int start) {
        if (text.charAt(start) == '!') {
            return start + 2 < text.length() && text.charAt(start + 1) == '-' && text.charAt(start + 2) == '-';
        }
        int from = text.charAt(start) == '/' ? start + 1 : start;
        int to = from;
        while (to < text.length() && isOfName(text.charAt(to)) && to - from < 12) {
            to++;
        }
        if (to == from
                || !ELEMENTS.contains(lower(text, from, to))
                || to - from == 1 && from == start && !isPaired(text, from)) {
            return false;
        }
        for (int i = to; i < text.length() && i - to < NEAR; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return true;
            }
            if (i == to && c != ' ' && c != '/' && c != '\n' || c == '<') {
                return false;
            }
        }
        return false;
    }

    /** Returns whether an element of one letter has its end or its attributes: b may be a number that is compared. */
    private static boolean isPaired(CharSequence text, int at) {
        String near = text.subSequence(at, Math.min(text.length(), at + NEAR)).toString();
        int end = 2;
        while (end < near.length() && isOfName(near.charAt(end))) {
            end++;
        }
        boolean attribute = near.startsWith(" ", 1) && end > 2 && near.startsWith("=", end);
        return attribute || near.contains("</" + near.charAt(0) + ">");
    }

    private static boolean isEntity(CharSequence text, int start) {
        boolean number = text.charAt(start) == '#';
        int from = number ? start + 1 : start;
        int to = from;
        while (to < text.length() && isOfName(text.charAt(to)) && to - from < 12) {
            to++;
        }
        if (to == from || to == text.length() || text.charAt(to) != ';') {
            return false;
        }
        return number || ENTITIES.contains(lower(text, from, to));
    }

    /** Returns the text without elements, and with the characters that entities stand for. */
    static String removed(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<' && i + 2 < text.length() && isElement(text, i + 1)) {
                int end = text.indexOf('>', i);
                // two words must not become one
                boolean apart = plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ' && isBreak(text, i);
                plain.append(apart ? " " : "");
                i = end < 0 ? text.length() : end + 1;
            } else if (c == '&' && i + 2 < text.length() && isEntity(text, i + 1)) {
                int end = text.indexOf(';', i);
                plain.append(character(text.substring(i + 1, end)));
                i = end + 1;
            } else {
                plain.append(c);
                i++;
            }
        }
        return plain.toString().strip();
    }

    private static boolean isBreak(String text, int at) {
        return text.startsWith("<br", at)
                || text.startsWith("<p", at)
                || text.startsWith("<li", at)
                || text.startsWith("</p", at)
                || text.startsWith("</li", at)
                || text.startsWith("<BR", at);
    }

    private static String character(String entity) {
        if (entity.startsWith("#")) {
            boolean hex = entity.length() > 2 && (entity.charAt(1) == 'x' || entity.charAt(1) == 'X');
            try {
                int c = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(c) && c >= ' ' ? Character.toString(c) : "";
            } catch (NumberFormatException ex) {
                return "";
            }
        }
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            case "ndash" -> "–";
            case "mdash" -> "—";
            case "ldquo" -> "“";
            case "rdquo" -> "”";
            case "hellip" -> "…";
            case "copy" -> "©";
            case "reg" -> "®";
            case "deg" -> "°";
            case "times" -> "×";
            default -> accented(entity);
        };
    }

    /** Returns a vowel with the mark that its entity names, such as {@code acirc}. */
    private static String accented(String entity) {
        String mark = switch (entity.substring(1)) {
            case "grave" -> "\u0300";
            case "acute" -> "\u0301";
            case "circ" -> "\u0302";
            case "tilde" -> "\u0303";
            default -> "";
        };
        return mark.isEmpty() ? "" : Normalizer.normalize(entity.charAt(0) + mark, Normalizer.Form.NFC);
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ':';
    }

    private static String lower(CharSequence text, int from, int to) {
        return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
    }
}
