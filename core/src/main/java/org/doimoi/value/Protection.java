package org.doimoi.value;

/** How far a component may travel, from everywhere to hardly anywhere. */
public enum Protection {
    /** Anyone may see it. What bears no {@link Protected} is public. */
    PUBLIC,
    /** For state agencies that exchange with each other. */
    INTERNAL,
    /** For those whom the owner has let in, such as the confidential detail of a listing. */
    CONFIDENTIAL,
    /** About a person (Law 91/2025/QH15 on personal data protection): only for who has a lawful purpose. */
    PERSONAL
}
