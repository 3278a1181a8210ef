package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the names of an actor, such as {@code {"value": "Bộ Khoa học và Công nghệ", "lang": "vi", "kind": "legal"}}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param value  the name as it is written
 * @param lang  the language as a BCP 47 tag, null if it is of none, as acronyms are
 * @param kind  the kind of name: {@code legal}, {@code short}, {@code former} or {@code alias}
 * @param extras  the members that this version does not know
 */
public record Name(
        String value,
        @Nullable String lang,
        Code<Kind> kind,
        @Extras Map<String, Json> extras) implements Composite {

    /** The list of the kinds of name. */
    public interface Kind {}

    /** The name in the founding decision or the business registration. */
    public static final Code<Kind> LEGAL = Code.of("legal");

    /** A short form or an acronym. */
    public static final Code<Kind> SHORT = Code.of("short");

    /** A name that was legal before. */
    public static final Code<Kind> FORMER = Code.of("former");

    /** Any other name that is in use. */
    public static final Code<Kind> ALIAS = Code.of("alias");

    /**
     * Creates a name.
     *
     * @throws MalformedValueException if the language is not a well-formed tag
     */
    public Name {
        requireNonNull(value, "value");
        requireNonNull(kind, "kind");
        if (lang != null) {
            Languages.check(lang);
        }
        extras = Copies.of(extras);
    }

    /**
     * Obtains a name.
     *
     * @param value  the name
     * @param lang  the language, such as {@code vi}
     * @param kind  the kind, such as {@link #LEGAL}
     * @return the name
     * @throws MalformedValueException if the language is not a well-formed tag
     */
    public static Name of(String value, String lang, Code<Kind> kind) {
        return new Name(value, lang, kind, Map.of());
    }

    /**
     * Obtains a legal name in Vietnamese.
     *
     * @param value  the name
     * @return the name
     */
    public static Name legal(String value) {
        return of(value, "vi", LEGAL);
    }

    /**
     * Returns the name itself.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
