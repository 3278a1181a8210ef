package org.doimoi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doimoi.model.Address;
import org.doimoi.model.Samples;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static List<String> references(Composite record) {
        List<String> found = new ArrayList<>();
        References.visit(record, new References.Visitor() {
            @Override
            public void id(Id<?> id, Class<?> target, Pointer at) {
                found.add(at + " " + id + " -> " + target.getSimpleName());
            }
        });
        return found;
    }

    private static List<String> codes(Composite record) {
        List<String> found = new ArrayList<>();
        References.visit(record, new References.Visitor() {
            @Override
            public void code(Code<?> code, Class<?> list, Pointer at) {
                found.add(at + " " + code + " in " + list.getSimpleName());
            }

            @Override
            public void coding(Coding<?> coding, Class<?> list, Pointer at) {
                found.add(at + " " + coding + " in " + list.getSimpleName());
            }
        });
        return found;
    }

    // -----------------------------------------------------------------------
    @Test
    void test_visit_ids() {
        assertThat(references(Samples.AGENCY)).containsExactly("/parent H38:ubnd -> Agency");
        assertThat(references(Samples.ORGANIZATION)).containsExactly("/recognitions/0/issuer H38:skhcn -> Agency");
        assertThat(references(Samples.STARTUP))
                .containsExactly(
                        "/recognitions/0/issuer H38:skhcn -> Agency",
                        "/fundingRounds/0/investors/0/actor ror:001ydh096 -> Actor",
                        "/supportedBy/0 H38:inc-01 -> Incubator",
                        "/successor ror:001ydh096 -> Actor");
        assertThat(references(Samples.INCUBATOR))
                .containsExactly(
                        "/host ror:001ydh096 -> Organization",
                        "/cohorts/0/startups/0 H38:st-0001 -> Startup",
                        "/recognitions/0/issuer H38:skhcn -> Agency");
        assertThat(references(Samples.SUPPLY)).containsExactly("/owners/0/actor ror:001ydh096 -> Actor");
        assertThat(references(Samples.DEMAND)).containsExactly("/seeker H38:st-0001 -> Actor");
        assertThat(references(Samples.PROPOSAL))
                .containsExactly(
                        "/demand H38:dem-001 -> TechnologyDemand",
                        "/supply H38:sup-001 -> TechnologySupply",
                        "/proposer ror:001ydh096 -> Actor");
        assertThat(references(Samples.PARTNERSHIP))
                .containsExactly(
                        "/parties/0/actor ror:001ydh096 -> Actor",
                        "/listings/0 H38:sup-001 -> Listing",
                        "/listings/1 H38:dem-001 -> Listing");
    }

    @Test
    void test_visit_codes() {
        assertThat(codes(Samples.PARTNERSHIP))
                .containsExactly(
                        "/kind licence in PartnershipKind",
                        "/parties/0/role supplier in PartyRole",
                        "/parties/1/country VN in Country",
                        "/parties/1/province 15 in Province",
                        "/parties/1/role recipient in PartyRole",
                        "/provinces/0 15 in Province",
                        "/provinces/1 48 in Province",
                        "/regions/0 NMM in Region",
                        "/regions/1 SCCH in Region",
                        "/countries/0 VN in Country",
                        "/status signed in PartnershipStatus",
                        "/provenance/publisher H38 in AgencyCode");
        assertThat(codes(Samples.DEMAND))
                .contains(
                        "/fields/0 ford:2.3 in Field",
                        "/industries/0 vsic2025:01 in Industry",
                        "/budget/basis firm in Basis");
        assertThat(codes(Samples.STARTUP)).contains("/names/0/kind legal in Kind", "/names/1/kind alias in Kind");
        assertThat(codes(Samples.SUPPLY)).contains("/intellectualProperty/0/territories/0 VN in Territory");
    }

    @Test
    void test_visit_dataset() {
        assertThat(references(Samples.dataset()))
                .contains("/startups/0/successor ror:001ydh096 -> Actor")
                // the id of a record is its own, no reference
                .noneMatch(line -> line.contains("/id "));
    }

    @Test
    void test_visit_nothing() {
        Address empty = new Address(null, null, null, null, null, null, Map.of());
        assertThat(references(empty)).isEmpty();
        assertThat(codes(empty)).isEmpty();
        // the defaults of the visitor do nothing
        References.visit(Samples.STARTUP, new References.Visitor() {});
    }
}
