package org.doimoi.constraint;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.MissingResourceException;

/** Knows the languages of ISO 639. */
final class Languages {

    private static final ImmutableSet<String> TWO = ImmutableSet.copyOf(Locale.getISOLanguages());

    private static final ImmutableSet<String> THREE = three();

    private Languages() {}

    private static ImmutableSet<String> three() {
        ImmutableSet.Builder<String> codes = ImmutableSet.builder();
        for (String code : TWO) {
            try {
                codes.add(Locale.forLanguageTag(code).getISO3Language());
            } catch (MissingResourceException ex) {
                // one of the few that have no code of three letters
                continue;
            }
        }
        return codes.build();
    }

    /** Returns whether the first part of a tag of BCP 47 is a language; one of three letters need not be in our list. */
    static boolean isKnown(String tag) {
        int end = tag.indexOf('-');
        String language = end < 0 ? tag : tag.substring(0, end);
        return language.length() != 2 || TWO.contains(language) || THREE.contains(language);
    }
}
