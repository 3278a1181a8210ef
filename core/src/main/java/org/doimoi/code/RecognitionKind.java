package org.doimoi.code;

import org.jspecify.annotations.Nullable;

/**
 * What an organization, enterprise or person is recognised as (Decree 268/2025/NĐ-CP), such as
 * {@code STARTUP_ENTERPRISE}.
 *
 * <p>Ten recognitions, and the certificate of science and technology enterprises. In JSON it is the {@code kind} of a
 * recognition.
 *
 * @param term  the code, names and dates
 * @param issuer  who grants it, in Vietnamese, such as {@code Ủy ban nhân dân cấp tỉnh}
 * @param article  the article of the decree with its criteria
 * @param validityYears  for how many years it holds, null if no term is stated
 * @param certificateSuffix  how the number of its certificate ends, such as {@code DN-KNST}; null if not known
 * @param subject  who can be recognised: {@code organization}, {@code enterprise}, {@code person} or
 *     {@code person-or-group}
 */
public record RecognitionKind(
        Term term,
        String issuer,
        String article,
        @Nullable Integer validityYears,
        @Nullable String certificateSuffix,
        String subject)
        implements CodeEntry {}
