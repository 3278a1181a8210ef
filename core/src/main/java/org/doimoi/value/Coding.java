package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A code together with the scheme that it is of, such as {@code {"scheme": "vsic2025", "code": "62"}}.
 *
 * <p>Used where several schemes describe one thing: industries by VSIC 2018 and VSIC 2025, fields of research by FORD
 * and by the Vietnamese classification. The same code means different things in two of them.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <L>  the list that holds the schemes
 * @param scheme  the scheme, 1 to 32 lower-case letters, digits and hyphens, such as {@code vsic2025}
 * @param code  the code, 1 to 64 characters without spaces
 * @param extras  the members that this version does not know
 */
public record Coding<L>(String scheme, String code, @Extras Map<String, Json> extras) implements Composite {

    /**
     * Creates a coding.
     *
     * @throws MalformedValueException if the scheme or the code is not as described
     */
    public Coding {
        Identifier.checkScheme(requireNonNull(scheme, "scheme"));
        Code.parse(requireNonNull(code, "code"));
        extras = Copies.of(extras);
    }

    /**
     * Obtains a coding.
     *
     * @param <L>  the list that holds the schemes
     * @param scheme  the scheme, such as {@code vsic2025}
     * @param code  the code, such as {@code 62}
     * @return the coding
     * @throws MalformedValueException if the scheme or the code is not as described
     */
    public static <L> Coding<L> of(String scheme, String code) {
        return new Coding<>(scheme, code, Map.of());
    }

    /**
     * Obtains a coding from its text.
     *
     * @param <L>  the list that holds the schemes
     * @param text  the scheme, a colon and the code, such as {@code vsic2025:62}
     * @return the coding
     * @throws MalformedValueException if the text is not a coding
     */
    public static <L> Coding<L> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw MalformedValueException.of(
                    "code-format", text, "Invalid coding '" + text + "', must be a scheme, a colon and a code");
        }
        return of(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Returns the text, which {@link #parse(String)} accepts if there are no extras.
     *
     * @return the text, such as {@code vsic2025:62}
     */
    @Override
    public String toString() {
        return scheme + ':' + code;
    }
}
