package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.net.IDN;
import org.jspecify.annotations.Nullable;

/**
 * The text is an absolute address of the web: {@code https} or {@code http}, a host with a dot, no spaces, no user name.
 *
 * <p>A user name before the host is how a link pretends to lead elsewhere (RFC 3986, 3.2.1 and 7.6). Supported is
 * {@code CharSequence}.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = WebAddress.Validator.class)
public @interface WebAddress {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.WebAddress.message}";

    /**
     * Returns the groups this constraint belongs to.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * Returns what is attached to this constraint, such as {@link Should}.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /** Checks {@link WebAddress}. */
    final class Validator implements ConstraintValidator<WebAddress, CharSequence> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || isRight(text.toString());
        }

        static boolean isRight(String address) {
            if (isCommon(address)) {
                return true;
            }
            int scheme = address.indexOf("://");
            if (scheme < 0 || !isScheme(address.substring(0, scheme)) || !isPlain(address)) {
                return false;
            }
            int end = scheme + 3;
            while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
                end++;
            }
            return isHost(address.substring(scheme + 3, end));
        }

        /** Returns whether it is an address as most are: small letters, digits and the marks that are no question anywhere. */
        private static boolean isCommon(String address) {
            int from = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : address.length();
            int dots = 0;
            int label = 0;
            int i = from;
            for (; i < address.length() && address.charAt(i) != '/'; i++) {
                char c = address.charAt(i);
                if (c == '.') {
                    dots++;
                    if (label == 0) {
                        return false;
                    }
                    label = 0;
                } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-') {
                    if (++label > 63) {
                        return false;
                    }
                } else {
                    return false;
                }
            }
            if (dots == 0 || label == 0 || i - from > 253) {
                return false;
            }
            for (; i < address.length(); i++) {
                char c = address.charAt(i);
                if (c > 'z' || c < '#' || c == '<' || c == '>' || c == '\\' || c == '^' || c == '`') {
                    return false;
                }
            }
            return true;
        }

        private static boolean isScheme(String scheme) {
            return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
        }

        private static boolean isPlain(String address) {
            return address.chars()
                    .noneMatch(c -> c <= ' '
                            || c == 0x7f
                            || "<>\"\\^`{}".indexOf(c) >= 0
                            || Character.isWhitespace(c)
                            || Character.isSpaceChar(c));
        }

        /** Tests a host, which may be a name in Vietnamese and may have a port, but no user. */
        private static boolean isHost(String authority) {
            int colon = authority.indexOf(':');
            String host = colon < 0 ? authority : authority.substring(0, colon);
            String port = colon < 0 ? "80" : authority.substring(colon + 1);
            if (authority.indexOf('@') >= 0
                    || host.indexOf('.') <= 0
                    || host.endsWith(".")
                    || host.contains("..")
                    || port.isEmpty()
                    || port.length() > 5
                    || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            try {
                String ascii = IDN.toASCII(host.replace('_', '-'));
                return ascii.chars().allMatch(c -> c == '-' || c == '.' || Character.isLetterOrDigit(c));
            } catch (IllegalArgumentException ex) {
                return false;
            }
        }
    }
}
