package org.doimoi.rule;

import java.util.Map;
import java.util.Set;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;

/** No two actors have the same identifier of a register that names each of them once; of tax codes {@link OwnTaxCodes} speaks. */
final class OwnIdentifiers extends OwnIdentifierRule {

    /** Registers of actors, not of their documents, works or goods. */
    private static final Set<String> SCHEMES = Set.of(
            "agency-code",
            "agency-code-2016",
            "duns",
            "fundref",
            "gln",
            "grid",
            "isni",
            "lei",
            "orcid",
            "ror",
            "wikidata");

    OwnIdentifiers() {
        super("shared-identifier");
    }

    @Override
    boolean isOwn(String scheme) {
        return SCHEMES.contains(scheme);
    }

    @Override
    Map<String, Object> arguments(Identifier identifier, Id<?> other) {
        return Map.of("value", identifier.value(), "scheme", identifier.scheme(), "other", other);
    }
}
