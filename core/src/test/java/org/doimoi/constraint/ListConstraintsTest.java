package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.model.Ownership;
import org.doimoi.model.Party;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Name;
import org.junit.jupiter.api.Test;

/** Constraints on a list as a whole. */
class ListConstraintsTest {

    record DistinctBox(@Distinct List<?> list) {}

    record PartiesBox(@DistinctBy({"actor", "name"}) List<Party> list) {}

    record TwoPartiesBox(@AtLeast(2) List<Party> list) {}

    record NamesBox(@LegalName List<Name> list) {}

    record SharesBox(@TotalAtMost(of = "share", max = 100) List<Ownership> list) {}

    private static final Party FIRST = party("H38:a", null);
    private static final Party SECOND = party("H38:b", null);
    private static final Party NAMED = party(null, "Hợp tác xã");

    private static Party party(String id, String name) {
        return new Party(id == null ? null : Id.parse(id), name, null, null, null, Map.of());
    }

    // -----------------------------------------------------------------------
    @Test
    void test_distinct() {
        assertThat(Violations.of(new DistinctBox(List.of()))).isEmpty();
        assertThat(Violations.of(new DistinctBox(List.of(1)))).isEmpty();
        assertThat(Violations.of(new DistinctBox(List.of(Code.of("a"), Code.of("b")))))
                .isEmpty();
        assertThat(Violations.of(new DistinctBox(List.of(Code.of("a"), Code.of("b"), Code.of("a")))))
                .containsExactly("list Distinct");
    }

    @Test
    void test_distinctBy() {
        assertThat(Violations.of(new PartiesBox(List.of()))).isEmpty();
        assertThat(Violations.of(new PartiesBox(List.of(FIRST)))).isEmpty();
        assertThat(Violations.of(new PartiesBox(List.of(FIRST, SECOND, NAMED)))).isEmpty();
        assertThat(Violations.of(new PartiesBox(List.of(FIRST, party("H38:a", "Tên")))))
                .as("both components count")
                .isEmpty();
        assertThat(Violations.of(new PartiesBox(List.of(FIRST, SECOND, FIRST)))).containsExactly("list DistinctBy");
        // what is not named does not count
        Party other = new Party(FIRST.actor(), null, Code.of("VN"), null, Code.of("lead"), Map.of());
        assertThat(Violations.of(new PartiesBox(List.of(FIRST, other)))).containsExactly("list DistinctBy");
    }

    @Test
    void test_atLeast() {
        assertThat(Violations.of(new TwoPartiesBox(List.of(FIRST, SECOND)))).isEmpty();
        assertThat(Violations.of(new TwoPartiesBox(List.of(FIRST, FIRST)))).isEmpty();
        assertThat(Violations.of(new TwoPartiesBox(null))).isEmpty();
        assertThat(Violations.of(new TwoPartiesBox(List.of(FIRST)))).containsExactly("list AtLeast");
        assertThat(Violations.of(new TwoPartiesBox(List.of()))).containsExactly("list AtLeast");
    }

    @Test
    void test_legalName() {
        Name legal = Name.legal("Sở A");
        Name former = Name.of("Ty A", "vi", Name.FORMER);
        assertThat(Violations.of(new NamesBox(List.of(legal)))).isEmpty();
        assertThat(Violations.of(new NamesBox(List.of(former, legal)))).isEmpty();
        assertThat(Violations.of(new NamesBox(List.of())))
                .as("NotEmpty says it")
                .isEmpty();
        assertThat(Violations.of(new NamesBox(List.of(former)))).containsExactly("list LegalName");
        assertThat(Violations.of(
                        new NamesBox(List.of(former, Name.of("A", "vi", Name.SHORT), Name.of("AA", "en", Name.ALIAS)))))
                .containsExactly("list LegalName");
    }

    @Test
    void test_legalName_kindOfANewerVersionMayBeOne() {
        assertThat(Violations.of(new NamesBox(List.of(Name.of("A", "vi", Code.of("brand"))))))
                .isEmpty();
    }

    @Test
    void test_totalAtMost() {
        assertThat(Violations.of(new SharesBox(List.of()))).isEmpty();
        assertThat(Violations.of(shares("60", "40"))).isEmpty();
        assertThat(Violations.of(shares("60", "40.00"))).isEmpty();
        assertThat(Violations.of(shares("60", null, "30"))).isEmpty();
        assertThat(Violations.of(shares("60", "40.01"))).containsExactly("list TotalAtMost");
        assertThat(Violations.of(shares("33.34", "33.33", "33.34"))).containsExactly("list TotalAtMost");
    }

    private static SharesBox shares(String... shares) {
        return new SharesBox(Stream.of(shares)
                .map(share -> new Ownership(null, "x", share == null ? null : new BigDecimal(share), Map.of()))
                .toList());
    }

    @Test
    void test_null() {
        assertThat(Violations.of(new DistinctBox(null))).isEmpty();
        assertThat(Violations.of(new PartiesBox(null))).isEmpty();
        assertThat(Violations.of(new TwoPartiesBox(null))).isEmpty();
        assertThat(Violations.of(new NamesBox(null))).isEmpty();
        assertThat(Violations.of(new SharesBox(null))).isEmpty();
    }
}
