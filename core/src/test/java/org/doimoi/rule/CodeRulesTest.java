package org.doimoi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Industry;
import org.doimoi.code.StartupStage;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Agency;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;

/** Rules on codes, as read on the day of each record. */
class CodeRulesTest {

    private static Dataset startup(Startup startup) {
        return Dataset.builder().addStartups(startup).build();
    }

    private static Dataset agency(Agency agency) {
        return Dataset.builder().addAgencies(agency).build();
    }

    // -----------------------------------------------------------------------
    @Test
    void unknownCodeOfAClosedListShouldBeFound() {
        Dataset dataset = startup(Samples.STARTUP.toBuilder()
                .province(Code.of("99"))
                .address(Samples.ADDRESS.toBuilder().province(Code.of("xx")).build())
                .status(Code.of("sleeping"))
                .build());
        assertThat(Check.rule("unknown-code").findings(dataset))
                .containsExactly(
                        "startup[0]/province {day=2026-09-30, list=province, value=99}",
                        "startup[0]/address/province {day=2026-09-30, list=province, value=xx}",
                        "startup[0]/status {day=2026-09-30, list=startupStatus, value=sleeping}");
        assertThat(Check.rule("unlisted-code").places(dataset)).isEmpty();
        assertThat(Check.rule("code-not-in-force").places(dataset)).isEmpty();
    }

    /** The list of agency codes has the first level; units below it have codes of their own. */
    @Test
    void agencyCodeBelowAListedOneShouldBeLeftAlone() {
        for (String code : List.of("G09.20", "H38.10", "H38.10.05")) {
            Dataset dataset =
                    agency(Samples.AGENCY.toBuilder().agencyCode(Code.of(code)).build());
            assertThat(Check.rule("unlisted-code").places(dataset)).as(code).isEmpty();
            assertThat(Check.rule("unknown-code").places(dataset)).as(code).isEmpty();
        }
        Dataset unknown =
                agency(Samples.AGENCY.toBuilder().agencyCode(Code.of("H99.10")).build());
        assertThat(Check.rule("unlisted-code").places(unknown)).containsExactly("agency[0]/agencyCode");
    }

    @Test
    void unknownCodeOfAnOpenListShouldBeUnlisted() {
        Dataset dataset = startup(Samples.STARTUP.toBuilder()
                .stage(Code.of("unicorn"))
                .names(List.of(Name.of("A", "vi", Code.of("brand"))))
                .build());
        assertThat(Check.rule("unlisted-code").places(dataset))
                .containsExactly("startup[0]/names/0/kind", "startup[0]/stage");
        assertThat(Check.rule("unknown-code").places(dataset)).isEmpty();
    }

    @Test
    void codesAreComparedAsTheyAreWritten() {
        Dataset dataset =
                startup(Samples.STARTUP.toBuilder().status(Code.of("Merged")).build());
        assertThat(Check.rule("unknown-code").places(dataset)).containsExactly("startup[0]/status");
    }

    @Test
    void unknownSchemeShouldBeFoundOnce() {
        Dataset dataset = startup(Samples.STARTUP.toBuilder()
                .industries(List.of(Coding.of("vsic2025", "62"), Coding.of("isic4", "62")))
                .build());
        assertThat(Check.rule("unknown-scheme").findings(dataset))
                .containsExactly("startup[0]/industries/1 {day=2026-09-30, list=industry, value=isic4:62}");
        assertThat(Check.rule("unlisted-code").places(dataset)).isEmpty();
        assertThat(Check.rule("unknown-code").places(dataset)).isEmpty();
    }

    @Test
    void unlistedCodeOfAKnownSchemeShouldBeFound() {
        Dataset dataset = startup(Samples.STARTUP.toBuilder()
                .industries(List.of(Coding.of("vsic2025", "zz")))
                .build());
        boolean open = CodeLists.standard().get(Industry.class).isOpen();
        assertThat(Check.rule(open ? "unlisted-code" : "unknown-code").places(dataset))
                .containsExactly("startup[0]/industries/0");
        assertThat(Check.rule("unknown-scheme").places(dataset)).isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void codeThatEndedShouldBeFound() {
        Dataset dataset = startup(Samples.STARTUP.toBuilder()
                .province(Code.of("10"))
                .industries(List.of(Coding.of("vsic2018", "62")))
                .build());
        assertThat(Check.rule("code-not-in-force").findings(dataset))
                .hasSize(2)
                .first()
                .isEqualTo("startup[0]/province {day=2026-09-30, heir="
                        + Text.ofVietnameseEnglish("; được thay bằng 15", "; replaced by 15")
                        + ", list=province, valid=2004-01-01/2025-06-30, value=10, was=Lào Cai}");
        assertThat(Check.rule("unknown-code").places(dataset)).isEmpty();
    }

    @Test
    void codeThatHasNotBegunShouldBeFound() {
        Dataset dataset = startup(Samples.STARTUP);
        assertThat(Check.rule("code-not-in-force")
                        .codesAsOf(LocalDate.of(2003, 12, 31))
                        .places(dataset))
                .contains("startup[0]/province", "startup[0]/industries/0", "startup[0]/recognitions/0/kind");
    }

    @Test
    void codeShouldBeReadOnTheDayOfTheExchange() {
        Dataset dataset = startup(Samples.STARTUP.toBuilder()
                .province(Code.of("10"))
                .industries(List.of())
                .recognitions(List.of())
                .build());
        assertThat(Check.rule("code-not-in-force")
                        .codesAsOf(LocalDate.of(2025, 6, 30))
                        .places(dataset))
                .isEmpty();
        assertThat(Check.rule("code-not-in-force")
                        .codesAsOf(LocalDate.of(2025, 7, 1))
                        .places(dataset))
                .containsExactly("startup[0]/province");
    }

    @Test
    void codesOfAnAgencyThatEndedShouldBeReadOnItsLastDay() {
        Agency ended = Samples.AGENCY.toBuilder()
                .province(Code.of("10"))
                .active(Period.parse("../2025-06-30"))
                .build();
        assertThat(Check.rule("code-not-in-force").places(agency(ended))).isEmpty();
        Agency open = ended.toBuilder().active(Period.ALWAYS).build();
        assertThat(Check.rule("code-not-in-force").places(agency(open))).containsExactly("agency[0]/province");
    }

    // -----------------------------------------------------------------------
    @Test
    void listsOfTheHostShouldBeGoneBy() {
        String text = "# name.vi: Thử\n# name.en: Try\n# open: false\n# version: 2026-01-01\n# checked: 2026-01-02\n"
                + "# source: test\n# certainty: own\ncode\tvi\nunicorn\tKỳ lân\n";
        CodeList<StartupStage> own =
                CodeList.read(StartupStage.class, "own.tsv", new BufferedReader(new StringReader(text)));
        Dataset unicorn =
                startup(Samples.STARTUP.toBuilder().stage(Code.of("unicorn")).build());
        assertThat(Check.rule("unlisted-code").places(unicorn)).containsExactly("startup[0]/stage");
        CodeLists lists = CodeLists.standard().with(own);
        assertThat(Check.rule("unlisted-code").lists(lists).places(unicorn)).isEmpty();
        assertThat(Check.rule("unknown-code").lists(lists).places(unicorn)).isEmpty();
        assertThat(Check.rule("unknown-code").lists(lists).places(startup(Samples.STARTUP)))
                .containsExactly("startup[0]/stage");
    }

    private static Dataset named(String code, String name) {
        return startup(Samples.STARTUP.toBuilder()
                .address(Samples.ADDRESS.toBuilder()
                        .province(code == null ? null : Code.of(code))
                        .provinceName(name)
                        .build())
                .build());
    }

    @Test
    void codeOfAnotherProvinceThanNamedShouldBeFound() {
        assertThat(Check.rule("province-name").places(named("15", "Lai Châu")))
                .containsExactly("startup[0]/address/provinceName");
    }

    @Test
    void codeThatFitsTheNameOnAnotherDayShouldBeFoundWithItsFix() {
        LocalDate before = LocalDate.of(2025, 6, 30);
        // on the last day before the merger, 15 was Yên Bái; the code is of the list of today
        assertThat(Check.rule("province-code-date").codesAsOf(before).fixes(named("15", "Lào Cai")))
                .containsExactly(
                        "startup[0]/address/province [{\"op\":\"test\",\"path\":\"/address/province\",\"value\":"
                                + "\"15\"},{\"op\":\"replace\",\"path\":\"/address/province\",\"value\":\"10\"}] true");
        // and today, 10 is of the list of before
        assertThat(Check.rule("province-code-date").fixes(named("10", "Lào Cai")))
                .containsExactly(
                        "startup[0]/address/province [{\"op\":\"test\",\"path\":\"/address/province\",\"value\":"
                                + "\"10\"},{\"op\":\"replace\",\"path\":\"/address/province\",\"value\":\"15\"}] true");
        assertThat(Check.rule("province-code-date").fixes(named("28", "Hà Tây")))
                .containsExactly(
                        "startup[0]/address/province [{\"op\":\"test\",\"path\":\"/address/province\",\"value\":"
                                + "\"28\"},{\"op\":\"replace\",\"path\":\"/address/province\",\"value\":\"01\"}] true");
        // the other rule does not say it again
        assertThat(Check.rule("province-name").codesAsOf(before).places(named("15", "Lào Cai")))
                .isEmpty();
    }

    @Test
    void codeThatFitsTheNameOnNoDayShouldBeLeftToTheOtherRules() {
        for (String name : List.of("Lai Châu", "Lào Cai", "Yên Bái", "Atlantis")) {
            assertThat(Check.rule("province-code-date").places(named("15", name)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(Check.rule("province-code-date").places(named("99", "Lào Cai")))
                .isEmpty();
        assertThat(Check.rule("province-code-date").places(named("15", null))).isEmpty();
    }

    @Test
    void codeThatEndedShouldComeWithTheOneThatItPassedInto() {
        assertThat(Check.rule("code-not-in-force").fixes(named("10", null)))
                .containsExactly(
                        "startup[0]/address/province [{\"op\":\"test\",\"path\":\"/address/province\",\"value\":"
                                + "\"10\"},{\"op\":\"replace\",\"path\":\"/address/province\",\"value\":\"15\"}] false");
    }

    @Test
    void nameOfTheProvinceOfTheCodeShouldBeLeftAlone() {
        for (String name : List.of("Lào Cai", "tỉnh Lào Cai", "Lao Cai", "Yên Bái")) {
            assertThat(Check.rule("province-name").places(named("15", name)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(Check.rule("province-name")
                        .codesAsOf(LocalDate.of(2025, 6, 30))
                        .places(named("15", "Yên Bái")))
                .isEmpty();
    }

    @Test
    void nameThatNobodyKnowsShouldBeLeftAlone() {
        assertThat(Check.rule("province-name").places(named("15", "Atlantis"))).isEmpty();
        assertThat(Check.rule("province-name").places(named("99", "Lào Cai"))).isEmpty();
        assertThat(Check.rule("province-name").places(named("15", null))).isEmpty();
    }

    @Test
    void nameShouldBeComparedWithTheProvinceOfTheRecordIfTheAddressHasNone() {
        assertThat(Check.rule("province-name").places(named(null, "Lào Cai"))).isEmpty();
        assertThat(Check.rule("province-name").places(named(null, "Lai Châu")))
                .containsExactly("startup[0]/address/provinceName");
    }
}
