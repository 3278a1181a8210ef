package org.doimoi.rule;

import java.util.Map;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;

/** No two actors have the same tax code: they are one, or one of them is wrong. */
final class OwnTaxCodes extends OwnIdentifierRule {

    OwnTaxCodes() {
        super("shared-tax-code");
    }

    @Override
    boolean isOwn(String scheme) {
        return scheme.equals(Identifier.TAX_CODE);
    }

    @Override
    Map<String, Object> arguments(Identifier identifier, Id<?> other) {
        return Map.of("value", identifier.value(), "other", other);
    }
}
