package org.doimoi.io.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Where our checks and the schema differ, and why they must.
 *
 * @param rule  the id of the rule that only our checks know
 * @param where  which values it may be about
 * @param reason  why the schema does not say it
 * @param type  the type of a record that shows it
 * @param patch  what is special about that record (RFC 7396)
 */
record IntendedDifference(String rule, Predicate<JsonNode> where, String reason, String type, String patch) {

    private static final Predicate<JsonNode> ANY = value -> true;

    /** A list that is not here, or one that its sample does not show, fails the test. */
    static final List<IntendedDifference> ALL = List.of(
            of(
                    "distinct",
                    value -> value.isArray() && value.get(0).isObject(),
                    "records are compared with their unknown members as they are written, null members as missing",
                    "startup",
                    "{\"fields\":[{\"scheme\":\"ford\",\"code\":\"2.11\"},{\"scheme\":\"ford\",\"code\":\"2.11\"}]}"),
            of(
                    "distinct-by",
                    ANY,
                    "JSON Schema compares whole elements, not some of their members",
                    "startup",
                    "{\"revenues\":[{\"year\":2025,\"amount\":{\"amount\":1,\"currency\":\"VND\"}},"
                            + "{\"year\":2025,\"amount\":{\"amount\":2,\"currency\":\"VND\"}}]}"),
            of(
                    "count-mismatch",
                    ANY,
                    "it takes all records of the exchange to count them",
                    "header",
                    "{\"counts\":{\"startups\":9}}"),
            of(
                    "schema:pattern",
                    value -> value.asString("").matches("0\\.[0-9]+"),
                    "the schema is that of this contract; an older exchange is brought up to it while it is read",
                    "header",
                    "{\"doimoi\":\"0.9\"}"),
            of(
                    "total-at-most",
                    ANY,
                    "JSON Schema does not add",
                    "technologySupply",
                    "{\"owners\":[{\"name\":\"Viện A\",\"share\":60},{\"name\":\"Viện B\",\"share\":60}]}"),
            of(
                    "in-order",
                    ANY,
                    "JSON Schema does not compare two members",
                    "technologySupply",
                    "{\"published\":\"2026-03-01\",\"expires\":\"2026-02-01\"}"),
            of(
                    "ascending",
                    ANY,
                    "JSON Schema does not compare two elements",
                    "traceabilityRecord",
                    "{\"stages\":[{\"name\":{\"vi\":\"Sấy\"},\"time\":\"2026-03-12T09:00:00+07:00\"},"
                            + "{\"name\":{\"vi\":\"Thu hái\"},\"time\":\"2026-03-10T06:00:00+07:00\"}]}"),
            of(
                    "year-in-number",
                    ANY,
                    "JSON Schema does not compare two members",
                    "legalInstrument",
                    "{\"number\":\"268/2024/NĐ-CP\"}"),
            of(
                    "digital-link-format",
                    value -> value.asString("").startsWith("http"),
                    "the order of the keys in a link, and how many digits each has, are said by GS1 and not by a pattern",
                    "traceabilityRecord",
                    "{\"link\":\"https://id.gs1.org/01/08934563138165/21/S1/10/L2026-03\"}"),
            of(
                    "ordered-period",
                    ANY,
                    "JSON Schema does not compare two members",
                    "agency",
                    "{\"active\":{\"from\":\"2026-03-01\",\"through\":\"2026-02-01\"}}"),
            of(
                    "ordered-price",
                    ANY,
                    "JSON Schema does not compare two members",
                    "technologySupply",
                    "{\"price\":{\"from\":{\"amount\":2,\"currency\":\"VND\"},\"to\":{\"amount\":1,\"currency\":\"VND\"}}}"),
            of(
                    "lasts-at-most",
                    ANY,
                    "JSON Schema does not reckon with dates",
                    "startup",
                    "{\"recognitions\":[{\"kind\":\"STARTUP_ENTERPRISE\",\"granted\":\"2020-01-01\",\"through\":\"2029-01-01\"}]}"),
            of(
                    "past-or-present",
                    ANY,
                    "what is in the future depends on the day of checking",
                    "startup",
                    "{\"founded\":\"2032-03-15\"}"),
            of(
                    "nfc",
                    ANY,
                    "no pattern knows the normal forms of Unicode",
                    "startup",
                    "{\"summary\":{\"vi\":\"Ca\\u0300 phe\\u0302 hu\\u031b\\u0303u co\\u031b\"}}"),
            of(
                    "no-personal-number",
                    ANY,
                    "a personal number is told from others by the words around it",
                    "startup",
                    "{\"summary\":{\"vi\":\"Chủ nhiệm có số căn cước công dân 001085012345, đã xác minh.\"}}"),
            of(
                    "tax-code-check",
                    value -> value.asString("").matches("[0-9]{10}(-[0-9]{3})?"),
                    "a pattern does not reckon check digits",
                    "startup",
                    "{\"identifiers\":[{\"scheme\":\"tax-code\",\"value\":\"0100109107\"}]}"),
            of(
                    "gtin-check",
                    value -> value.asString("").matches("[0-9]{8}|[0-9]{12,14}|https?://.+/01/[0-9]{14}.*"),
                    "a pattern does not reckon check digits",
                    "startup",
                    "{\"identifiers\":[{\"scheme\":\"gtin\",\"value\":\"8934563138166\"}]}"),
            of(
                    "gln-check",
                    value -> value.asString("").matches("[0-9]{13}|https?://.+/414/[0-9]{13}.*"),
                    "a pattern does not reckon check digits",
                    "startup",
                    "{\"identifiers\":[{\"scheme\":\"gln\",\"value\":\"8930000000003\"}]}"),
            of(
                    "ror-check",
                    value -> value.asString("").matches("0[0-9a-z]{6}[0-9]{2}"),
                    "a pattern does not reckon check digits",
                    "startup",
                    "{\"identifiers\":[{\"scheme\":\"ror\",\"value\":\"001ydh097\"}]}"),
            of(
                    "orcid-check",
                    value -> value.asString("").matches("([0-9]{4}-){3}[0-9]{3}[0-9X]"),
                    "a pattern does not reckon check digits",
                    "startup",
                    "{\"identifiers\":[{\"scheme\":\"orcid\",\"value\":\"0000-0002-1825-0098\"}]}"),
            of(
                    "currency-code",
                    value -> value.asString("").matches("[A-Z]{3}"),
                    "the currencies of ISO 4217 change without a new contract",
                    "partnership",
                    "{\"value\":{\"amount\":1,\"currency\":\"QQQ\"}}"),
            of(
                    "money-decimals",
                    value -> true,
                    "how many decimals a currency has is for ISO 4217 to say; of the dong the schema says it",
                    "partnership",
                    "{\"value\":{\"amount\":1.005,\"currency\":\"USD\"}}"),
            of(
                    "wrong-type",
                    value -> value.isNumber()
                            && value.decimalValue().stripTrailingZeros().scale() <= 0,
                    "JSON Schema takes 2.0 for a whole number; we do not, since the spelling must come back",
                    "startup",
                    "{\"headcount\":2.0}"),
            of(
                    "number-range",
                    JsonNode::isNumber,
                    "JSON Schema does not count decimal places",
                    "technologySupply",
                    "{\"owners\":[{\"name\":\"Viện A\",\"share\":1e-101}]}"),
            of(
                    "percentage",
                    JsonNode::isNumber,
                    "multipleOf 0.0001 goes wrong in validators that reckon in binary",
                    "technologySupply",
                    "{\"owners\":[{\"name\":\"Viện A\",\"share\":33.33333}]}"),
            of(
                    "score",
                    JsonNode::isNumber,
                    "multipleOf 0.0001 goes wrong in validators that reckon in binary",
                    "indicatorValue",
                    "{\"score\":37.12345}"),
            of(
                    "sum-within",
                    ANY,
                    "JSON Schema does not add",
                    "provincialReport",
                    "{\"researchHeadcount\":1,\"researchFte\":5.5}"),
            of(
                    "web-address",
                    value -> value.asString("").matches("(?i)https?://.*"),
                    "a pattern does not know the rules of international domain names, nor the length of a label",
                    "startup",
                    "{\"website\":\"https://" + "a".repeat(64) + ".example.vn\"}"));

    private static IntendedDifference of(
            String rule, Predicate<JsonNode> where, String reason, String type, String patch) {
        return new IntendedDifference(rule, where, reason, type, patch);
    }

    /** Returns the difference that a gap is, if it is one. */
    static Optional<IntendedDifference> of(Agreement.Gap gap) {
        return ALL.stream()
                .filter(one -> one.rule().equals(gap.rule()) && one.where().test(gap.value()))
                .findFirst();
    }
}
