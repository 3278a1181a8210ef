package org.doimoi.analysis;

import java.time.LocalDate;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Visibility;
import org.doimoi.model.Ownership;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologyDemandBuilder;
import org.doimoi.model.TechnologySupply;
import org.doimoi.model.TechnologySupplyBuilder;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.PriceRange;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;

/** Listings that are on offer, of which a test says what it is about. */
final class SampleListings {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private SampleListings() {}

    static TechnologySupplyBuilder supply(String id, String title) {
        return TechnologySupply.builder()
                .id(Id.parse("H38:" + id))
                .title(Text.of("vi", title))
                .summary(Text.of("vi", "Đã chạy thử."))
                .addOwners(Ownership.builder().name("Viện Cơ điện").build())
                .province(Code.of("15"))
                .addFields(Coding.of("ford", "2.3"))
                .trl(TechnologyReadiness.of(7))
                .published(LocalDate.of(2026, 1, 5))
                .status(ListingStatus.PUBLISHED)
                .visibility(Visibility.PUBLIC);
    }

    static TechnologyDemandBuilder demand(String id, String title) {
        return TechnologyDemand.builder()
                .id(Id.parse("H38:" + id))
                .title(Text.of("vi", title))
                .summary(Text.of("vi", "Cần trong vụ tới."))
                .seeker(Id.parse("H38:org-1"))
                .province(Code.of("15"))
                .addFields(Coding.of("ford", "2.3"))
                .published(LocalDate.of(2026, 1, 5))
                .status(ListingStatus.PUBLISHED)
                .visibility(Visibility.PUBLIC);
    }

    static PriceRange price(long from, String currency) {
        return PriceRange.of(Money.of(from, currency), null, null);
    }

    static PriceRange budget(long to, String currency) {
        return PriceRange.of(null, Money.of(to, currency), null);
    }
}
