package org.doimoi.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Waiver;
import org.doimoi.io.internal.PolicyForm;
import org.doimoi.io.internal.Resources;

/**
 * Reads policies and waivers.
 *
 * <p>A policy says of rules whether they are off, how grave it is to break them, and with which numbers they go:
 *
 * <pre>{@code
 * {"policy": "Sở KH&CN Lào Cai 2026",
 *  "rules": {
 *    "unknown-member": "off",
 *    "shared-tax-code": "error",
 *    "price-magnitude": {"severity": "info", "least": 1000000}},
 *  "add": ["vn.laocai.rules.LogoRule"]}
 * }</pre>
 *
 * <p>Waivers are a list; a last day is required, since a waiver without an end is a rule switched off in the dark:
 *
 * <pre>{@code
 * {"waivers": [
 *   {"rule": "dangling-reference", "record": "H38:st-0001", "pointer": "/supportedBy/0",
 *    "reason": "the incubator follows in December", "owner": "lan@laocai.example", "until": "2026-12-31"}]}
 * }</pre>
 *
 * <p>Their schemas are {@link #policySchema()} and {@link #waiverSchema()}. What is wrong with them is a finding, as in an
 * exchange.
 */
public final class Policies {

    private Policies() {}

    /**
     * A policy, and what is wrong with its text.
     *
     * @param policy  what could be understood of the policy
     * @param findings  what is wrong
     */
    public record PolicyReading(Policy policy, List<Finding> findings) {

        /** Creates a reading. */
        public PolicyReading {
            findings = List.copyOf(findings);
        }

        /**
         * Returns whether the policy can be followed.
         *
         * @return true if there is no finding of severity ERROR
         */
        public boolean isValid() {
            return areValid(findings);
        }
    }

    /**
     * Waivers, and what is wrong with their text.
     *
     * @param waivers  the waivers that could be understood
     * @param findings  what is wrong
     */
    public record WaiverReading(List<Waiver> waivers, List<Finding> findings) {

        /** Creates a reading. */
        public WaiverReading {
            waivers = List.copyOf(waivers);
            findings = List.copyOf(findings);
        }

        /**
         * Returns whether the waivers can be followed.
         *
         * @return true if there is no finding of severity ERROR
         */
        public boolean isValid() {
            return areValid(findings);
        }
    }

    private static boolean areValid(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Reads a policy.
     *
     * @param file  the file, JSON in UTF-8
     * @return the policy, and what is wrong with it
     * @throws ExchangeException if the file cannot be read
     */
    public static PolicyReading policy(Path file) {
        return policy(text(file));
    }

    /**
     * Reads a policy.
     *
     * @param json  the text
     * @return the policy, and what is wrong with it
     */
    public static PolicyReading policy(String json) {
        PolicyForm form = new PolicyForm(json.getBytes(StandardCharsets.UTF_8));
        Policy policy = form.policy();
        return new PolicyReading(policy, form.findings());
    }

    /**
     * Reads waivers.
     *
     * @param file  the file, JSON in UTF-8
     * @return the waivers, and what is wrong with them
     * @throws ExchangeException if the file cannot be read
     */
    public static WaiverReading waivers(Path file) {
        return waivers(text(file));
    }

    /**
     * Reads waivers.
     *
     * @param json  the text
     * @return the waivers, and what is wrong with them
     */
    public static WaiverReading waivers(String json) {
        PolicyForm form = new PolicyForm(json.getBytes(StandardCharsets.UTF_8));
        List<Waiver> waivers = form.waivers();
        return new WaiverReading(waivers, form.findings());
    }

    /**
     * Returns the JSON Schema (2020-12) of a policy.
     *
     * @return the schema as JSON text
     */
    public static String policySchema() {
        return Resources.text(Policies.class, "policy.schema.json");
    }

    /**
     * Returns the JSON Schema (2020-12) of waivers.
     *
     * @return the schema as JSON text
     */
    public static String waiverSchema() {
        return Resources.text(Policies.class, "waivers.schema.json");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + file, ex);
        }
    }
}
