package org.doimoi.code;

import java.util.List;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.jspecify.annotations.Nullable;

/**
 * A province or centrally run city (tỉnh, thành phố trực thuộc trung ương) as it was between two dates.
 *
 * <p>The code is the statistical code (Decision 124/2004/QĐ-TTg, Decision 19/2025/QĐ-TTg). A new entry begins whenever
 * the code, the name, the kind, the extent or the region changes. 63 units became 34 on 2025-07-01 (202/2025/QH15); the
 * codes 15, 24, 44, 52, 80, 82 and 91 then passed to a unit of another name.
 *
 * @param term  the code, names and dates
 * @param kind  {@code province} or {@code municipality} on these dates
 * @param region  the region on these dates
 * @param iso  the code of ISO 3166-2, null where none is published for the unit
 * @param agencyCode  the code of its people's committee (Decision 20/2020/QĐ-TTg, 09/2025/QĐ-TTg), null if it had none
 * @param aliases  other names and spellings in use, such as {@code Sài Gòn}
 */
public record Province(
        Term term,
        Code<ProvinceKind> kind,
        Code<Region> region,
        @Nullable String iso,
        @Nullable String agencyCode,
        List<String> aliases)
        implements CodeEntry {

    /** Creates an entry. */
    public Province {
        aliases = Copies.of(aliases);
    }
}
