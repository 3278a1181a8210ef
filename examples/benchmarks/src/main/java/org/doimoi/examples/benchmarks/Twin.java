package org.doimoi.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The listing as a program without this library would have it: strings and maps, with the constraints of Jakarta Validation
 * on them and on their elements.
 *
 * <p>It checks what is usually checked that way: presence, lengths, the form of codes and identifiers, ranges, the order of
 * dates. Of what this library looks for in texts (wrong encodings, look-alike letters, another language, placeholders and so
 * on) it has no more than white space at the ends, control characters, HTML and digits in a row.
 */
final class Twin {

    private static final String ID = "([A-Z][0-9]{2}(\\.[A-Z0-9]{2}){0,10}|[a-z][a-z0-9-]{0,30}):[A-Za-z0-9._-]{1,64}";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*";
    private static final String TRIMMED = "(?s)\\S(.*\\S)?";
    private static final String PRINTABLE = "[^\\p{Cntrl}&&[^\\n\\r\\t]]*";
    private static final String CODE = "[^\\s\\p{Cntrl}]{1,64}";

    private Twin() {}

    /** A line of NDJSON. */
    record Line(Listing technologySupply) {}

    /** A technology on offer. */
    @JsonIgnoreProperties({"ordered", "datedWhenPublished"})
    record Listing(
            @NotNull @Pattern(regexp = ID) String id,

            @NotEmpty
            Map<
                            @Pattern(regexp = LANGUAGE) String,
                            @NotBlank @Size(max = 200) @Pattern(regexp = TRIMMED) @Pattern(regexp = PRINTABLE) String>
                    title,

            @NotEmpty
            Map<
                            @Pattern(regexp = LANGUAGE) String,
                            @NotBlank @Size(max = 4000) @Pattern(regexp = TRIMMED) @Pattern(regexp = PRINTABLE) String>
                    summary,

            Map<
                            @Pattern(regexp = LANGUAGE) String,
                            @NotBlank @Size(max = 20000) @Pattern(regexp = TRIMMED) @Pattern(regexp = PRINTABLE) String>
                    confidentialDetail,

            @NotEmpty List<@Valid Owner> owners,
            @NotNull @Pattern(regexp = "[0-9]{2}") String province,
            @NotEmpty List<@Valid Coding> fields,
            List<@Valid Coding> industries,

            List<
                            @Pattern(
                                    regexp =
                                            "[A-H][0-9]{2}([A-Z]( ?[0-9]{1,4}/[0-9]{2,6}( \\([0-9]{4}\\.[0-9]{2}\\))?)?)?")
                            String>
                    ipcCodes,

            @NotNull @Min(1) @Max(9) Integer trl,
            List<@Valid Right> intellectualProperty,
            List<@NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE) String> certifications,
            List<@Pattern(regexp = CODE) String> transferForms,
            List<@Pattern(regexp = CODE) String> transferRights,
            @Valid Price price,

            Map<
                            @Pattern(regexp = LANGUAGE) String,
                            @NotBlank @Size(max = 2000) @Pattern(regexp = TRIMMED) @Pattern(regexp = PRINTABLE) String>
                    advantages,

            Map<
                            @Pattern(regexp = LANGUAGE) String,
                            @NotBlank @Size(max = 2000) @Pattern(regexp = TRIMMED) @Pattern(regexp = PRINTABLE) String>
                    applications,

            List<@Valid Paper> documents,
            @Size(max = 64) String sourceTask,
            @PastOrPresent LocalDate published,
            LocalDate expires,
            @NotNull @Pattern(regexp = CODE) String status,
            @NotNull @Pattern(regexp = CODE) String visibility,
            @Valid Contact contact,
            @Valid Source provenance) {

        @AssertTrue
        boolean isOrdered() {
            return published == null || expires == null || !expires.isBefore(published);
        }

        @AssertTrue
        boolean isDatedWhenPublished() {
            return !"published".equals(status) || published != null;
        }
    }

    /** An owner. */
    record Owner(
            @Pattern(regexp = ID) String actor,

            @Size(max = 300) @Pattern(regexp = TRIMMED) @Pattern(regexp = PRINTABLE)
            String name,

            @Positive @DecimalMax("100") BigDecimal share) {}

    /** A code with its scheme. */
    record Coding(
            @NotNull @Pattern(regexp = CODE) String scheme,
            @NotNull @Pattern(regexp = CODE) String code) {}

    /** A right. */
    record Right(
            @NotNull @Pattern(regexp = CODE) String kind,
            @Size(max = 64) String number,
            @Pattern(regexp = CODE) String status,
            List<@Pattern(regexp = "[A-Z]{2}") String> territories,
            LocalDate through) {}

    /** A price. */
    record Price(
            @Valid Amount from,
            @Valid Amount to,
            @Pattern(regexp = CODE) String basis) {}

    /** An amount of money. */
    record Amount(
            @NotNull @PositiveOrZero BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    /** A document. */
    record Paper(
            Map<
                            @Pattern(regexp = LANGUAGE) String,
                            @NotBlank @Size(max = 300) @Pattern(regexp = TRIMMED) @Pattern(regexp = PRINTABLE) String>
                    title,

            @Size(max = 500) @Pattern(regexp = "https?://[^\\s/?#]+\\.[^\\s/?#]+([/?#]\\S*)?")
            String link,

            @Pattern(regexp = "[^/\\s]+/[^/\\s]+") String mediaType,
            @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** Whom to ask. */
    record Contact(
            @Size(max = 100) @Pattern(regexp = PRINTABLE) String role,
            @Size(max = 100) @Pattern(regexp = PRINTABLE) String name,

            @Pattern(regexp = "\\+[1-9][0-9]{7,14}|1022|1[89]00([0-9]{4}|[0-9]{6})")
            String phone,

            @Email String email) {}

    /** Who says so. */
    record Source(
            @NotNull @Pattern(regexp = "[A-Z][0-9]{2}(\\.[A-Z0-9]{2})*")
            String publisher,

            @NotNull @PastOrPresent OffsetDateTime recordedAt,
            @Size(max = 500) String source) {}
}
