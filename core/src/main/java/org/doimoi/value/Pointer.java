package org.doimoi.value;

import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer (RFC 6901), such as {@code /names/0/value}: a place within a JSON value.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Pointer {

    /** The whole value. */
    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final Object step;

    private Pointer(@Nullable Pointer parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    /**
     * Obtains a pointer from its text.
     *
     * @param text  the text, such as {@code /names/0/value}; empty for the whole value
     * @return the pointer
     * @throws IllegalArgumentException if the text does not begin with a slash
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("Invalid pointer '" + text + "', must begin with /");
        }
        Pointer pointer = ROOT;
        for (String token : text.substring(1).split("/", -1)) {
            pointer = pointer.member(token.replace("~1", "/").replace("~0", "~"));
        }
        return pointer;
    }

    /**
     * Returns the place of a member.
     *
     * @param name  the name of the member, not yet escaped
     * @return the pointer
     */
    public Pointer member(String name) {
        return new Pointer(this, name);
    }

    /**
     * Returns the place of an element.
     *
     * @param index  the index, from 0
     * @return the pointer
     */
    public Pointer element(int index) {
        return new Pointer(this, index);
    }

    /**
     * Returns a pointer that goes on from this one.
     *
     * @param rest  the way from here
     * @return the pointer
     */
    public Pointer append(Pointer rest) {
        return rest.parent == null ? this : new Pointer(append(rest.parent), rest.step);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Pointer other && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /**
     * Returns the text of the pointer.
     *
     * @return the text, empty for the whole value
     */
    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String token = step.toString();
        if (token.indexOf('~') >= 0 || token.indexOf('/') >= 0) {
            token = token.replace("~", "~0").replace("/", "~1");
        }
        return parent + "/" + token;
    }
}
