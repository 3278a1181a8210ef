package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of an entity, such as {@code H38:st-0001}: who issued it, a colon, and a local part.
 *
 * <p>The issuer is an agency code of Decision 20/2020/QĐ-TTg ({@code H26}, {@code G09.20}) or the name of a scheme in
 * lower case ({@code ror}). The local part is 1 to 64 of {@code A-Z a-z 0-9 . _ -}. So an identifier is unique across
 * publishers without a central register. Case is significant.
 *
 * <p>The type parameter says what the identifier points to: an {@code Id<Startup>} is never passed where an
 * {@code Id<Incubator>} is meant. An {@code Id<Actor>} points at any actor.
 *
 * <p>This class is immutable and thread-safe. Equality and order are those of the text.
 *
 * @param <T>  the type of entity that is identified
 */
public final class Id<T> implements Comparable<Id<T>> {

    private static final int MAX_LOCAL = 64;

    private final String text;

    private Id(String text) {
        this.text = text;
    }

    /**
     * Obtains an identifier from its parts.
     *
     * @param <T>  the type of entity that is identified
     * @param issuer  an agency code such as {@code H26}, or a scheme in lower case such as {@code ror}
     * @param local  the local part, 1 to 64 of {@code A-Z a-z 0-9 . _ -}
     * @return the identifier
     * @throws MalformedValueException if a part is not as described
     */
    public static <T> Id<T> of(String issuer, String local) {
        return parse(requireNonNull(issuer, "issuer") + ':' + requireNonNull(local, "local"));
    }

    /**
     * Obtains an identifier from its text.
     *
     * @param <T>  the type of entity that is identified
     * @param text  the text, such as {@code H38:st-0001}
     * @return the identifier
     * @throws MalformedValueException if the text is not an identifier
     */
    @JsonCreator
    public static <T> Id<T> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !isIssuer(text, colon) || !isLocal(text, colon + 1)) {
            throw MalformedValueException.of(
                    "id-format",
                    text,
                    "Invalid id '" + text + "', must be an agency code or a lower-case scheme, a colon and 1 to 64 of"
                            + " A-Z a-z 0-9 . _ -, such as H38:st-0001");
        }
        return new Id<>(text);
    }

    private static boolean isIssuer(String text, int end) {
        if (end == 0 || end > 35) {
            return false;
        }
        return Characters.isUpper(text.charAt(0)) ? isAgencyCode(text, end) : isScheme(text, end);
    }

    private static boolean isAgencyCode(String text, int end) {
        if (end < 3 || !Characters.isDigit(text.charAt(1)) || !Characters.isDigit(text.charAt(2)) || end % 3 != 0) {
            return false;
        }
        for (int i = 3; i < end; i += 3) {
            if (text.charAt(i) != '.'
                    || !Characters.isUpperOrDigit(text.charAt(i + 1))
                    || !Characters.isUpperOrDigit(text.charAt(i + 2))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isScheme(String text, int end) {
        if (!Characters.isLower(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            if (!Characters.isLower(c) && !Characters.isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocal(String text, int start) {
        int length = text.length() - start;
        if (length < 1 || length > MAX_LOCAL) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Characters.isLower(c) && !Characters.isUpperOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns who issued the identifier.
     *
     * @return an agency code such as {@code H38}, or a scheme such as {@code ror}
     */
    public String issuer() {
        return text.substring(0, text.indexOf(':'));
    }

    /**
     * Returns the part after the colon.
     *
     * @return the local part, such as {@code st-0001}
     */
    public String local() {
        return text.substring(text.indexOf(':') + 1);
    }

    @Override
    public int compareTo(Id<T> other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Id<?> other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the text, which {@link #parse(String)} accepts.
     *
     * @return the text, such as {@code H38:st-0001}
     */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
