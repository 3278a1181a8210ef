package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Province;
import org.doimoi.code.StartupStage;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.model.Actor;
import org.doimoi.model.Entity;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Provenance;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcosystemTest {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);

    private static Startup startup(String local, String province, String stage, Integer headcount) {
        return Startup.builder()
                .from(Samples.STARTUP)
                .id(Id.parse("H38:" + local))
                .province(Code.of(province))
                .stage(Code.<StartupStage>of(stage))
                .headcount(headcount)
                .fundingRounds(List.of())
                .provenance(null)
                .build();
    }

    private static Dataset dataset(Startup... startups) {
        return Dataset.builder().addStartups(startups).build();
    }

    private static final Dataset FEW = dataset(
            startup("a", "10", "idea", 3),
            startup("b", "15", "idea", 10),
            startup("c", "15", "growth", 40),
            startup("d", "01", "growth", null));

    private static String row(Tabulation table, int row) {
        return table.in("vi").toString().lines().skip(2L + row).findFirst().orElse("");
    }

    // -----------------------------------------------------------------------
    @Test
    void codesAreReadOnTheirDayAndCountedByThoseOfAnother() {
        Ecosystem old = Ecosystem.of(OLD, FEW);
        assertThat(old.startups().by("province").count().toCsv())
                .isEqualTo("province.code,province,count\r\n01,Hà Nội,1\r\n10,Lào Cai,1\r\n15,Yên Bái,2\r\n");
        assertThat(old.on(NEW).startups().by("province").count().toCsv())
                .isEqualTo("province.code,province,count\r\n01,Hà Nội,1\r\n15,Lào Cai,3\r\n");
    }

    @Test
    void whatMayHaveBeenSeveralIsNotGuessed() {
        Ecosystem today = Ecosystem.of(NEW, dataset(startup("a", "15", "idea", 1)));
        Tabulation before = today.on(OLD).startups().by("province").count();
        assertThat(before.column("province"))
                .singleElement()
                .isEqualTo(new Named(
                        "15",
                        Text.ofVietnameseEnglish("Lào Cai hoặc Yên Bái (mã 15)", "Lao Cai or Yen Bai (code 15)")));
        assertThat(today.on(OLD).startups().in("Yên Bái").list()).isEmpty();
    }

    @Test
    void aRecordWithADayOfItsOwnIsReadOnThat() {
        Ecosystem today = Ecosystem.of(NEW, Samples.dataset());
        for (Entity record : today.records(Entity.class)) {
            LocalDate own = record.codesOn();
            assertThat(today.codesOn(record)).isEqualTo(own == null || own.isAfter(NEW) ? NEW : own);
        }
    }

    @Test
    void codesOfSeveralExchangesAreReadEachOnItsDay() {
        Ecosystem both = Ecosystem.of(
                new Exchange(Header.of(OLD), dataset(startup("a", "10", "idea", 3))),
                new Exchange(Header.of(NEW), dataset(startup("b", "15", "idea", 3))));
        assertThat(both.day()).isEqualTo(NEW);
        assertThat(both.startups().in("Lào Cai").size()).isEqualTo(2);
    }

    @Test
    void ofSeveralRecordsOfOneIdentifierTheOneRecordedLastCounts() {
        Startup early = startup("a", "10", "idea", 3).toBuilder()
                .provenance(recorded("2025-01-02T08:00:00+07:00"))
                .build();
        Startup late = startup("a", "10", "growth", 5).toBuilder()
                .provenance(recorded("2025-03-02T08:00:00+07:00"))
                .build();
        Ecosystem one = Ecosystem.of(OLD, dataset(late, startup("b", "01", "idea", 1)), dataset(early));
        assertThat(one.size()).isEqualTo(2);
        assertThat(one.find(Id.parse("H38:a"))).contains(late);
        assertThat(one.superseded()).containsExactly(early);
        assertThat(one.startups().list()).hasSize(2);
        assertThat(Ecosystem.of(OLD, dataset(early), dataset(late)).find(Id.parse("H38:a")))
                .contains(late);
    }

    @Test
    void aSupersededRecordIsReadOnTheDayOfItsOwnExchange() {
        Ecosystem both = Ecosystem.of(
                new Exchange(Header.of(OLD), dataset(startup("a", "15", "idea", 3))),
                new Exchange(Header.of(NEW), dataset(startup("a", "15", "idea", 4))));
        Entity former = both.superseded().get(0);
        assertThat(both.codesOn(former)).isEqualTo(OLD);
        assertThat(both.codesOn(both.startups().first())).isEqualTo(NEW);
        assertThat(both.on(OLD).province(former, Code.of("15")))
                .map(province -> province.name().best("vi"))
                .contains("Yên Bái");
    }

    @Test
    void ofThoseNotDatedTheOneOfTheDatasetThatWasGivenLastCounts() {
        Startup one = startup("a", "10", "idea", 3);
        Startup other = startup("a", "10", "idea", 4);
        assertThat(Ecosystem.of(OLD, dataset(one), dataset(other)).startups().first())
                .isEqualTo(other);
    }

    @Test
    void oneNotDatedDoesNotHideWhichWasRecordedLast() {
        Dataset early = dataset(startup("a", "10", "idea", 3).toBuilder()
                .provenance(recorded("2025-01-02T08:00:00+07:00"))
                .build());
        Startup late = startup("a", "10", "idea", 4).toBuilder()
                .provenance(recorded("2025-03-02T08:00:00+07:00"))
                .build();
        Dataset undated = dataset(startup("a", "10", "idea", 5));
        assertThat(Ecosystem.of(OLD, dataset(late), undated, early).startups().first())
                .isEqualTo(late);
        assertThat(Ecosystem.of(OLD, early, undated, dataset(late)).startups().first())
                .isEqualTo(late);
        assertThat(Ecosystem.of(OLD, early, dataset(late), undated).startups().first())
                .isEqualTo(late);
    }

    private static Provenance recorded(String at) {
        return new Provenance(Samples.PROVENANCE.publisher(), OffsetDateTime.parse(at), null, Map.of());
    }

    @Test
    void referencesAreFollowedBothWays() {
        Ecosystem all = Ecosystem.of(NEW, Samples.dataset());
        assertThat(all.referring(Samples.INCUBATOR.id()).list()).contains(Samples.STARTUP);
        assertThat(all.referred(Samples.STARTUP.id()).list()).contains(Samples.INCUBATOR);
        assertThat(all.find(Id.parse("H38:nowhere"))).isEmpty();
        assertThat(all.referred(Id.parse("H38:nowhere")).list()).isEmpty();
    }

    @Test
    void whoRefersToWhatIsNotThereIsFound() {
        Ecosystem alone = Ecosystem.of(NEW, dataset(Samples.STARTUP));
        assertThat(alone.referring(Samples.INCUBATOR.id()).list()).containsExactly(Samples.STARTUP);
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({"Lào Cai, 1", "lao cai, 1", "10, 1", "Yen Bai, 2", "Trung du và miền núi phía Bắc, 3", "01, 1"})
    void placesAreFoundByCodeAndName(String place, int count) {
        assertThat(Ecosystem.of(OLD, FEW).startups().in(place).size()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lao Cao|There is no province or region Lao Cao on 2025-07-01, did you mean Lào Cai?",
                "miền núi|There is no province or region miền núi on 2025-07-01, did you mean Trung du và miền núi phía Bắc?",
                "Atlantis|There is no province or region Atlantis on 2025-07-01.",
                "Yên Bái|Yên Bái is no province on 2025-07-01: after 2025-06-30 it passed into Lào Cai (15). Look at that one, or"
                        + " at the map of 2025-06-30 by on(LocalDate.parse(\"2025-06-30\"))"
            })
    void aPlaceThatIsNotOnTheMapIsRefusedWithWhatIs(String place, String message) {
        Records<Startup> startups = Ecosystem.of(NEW, FEW).startups();
        assertThatThrownBy(() -> startups.in(place))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void recordsAreFilteredByCodeNameAndWords() {
        Records<Startup> startups = Ecosystem.of(OLD, FEW).startups();
        assertThat(startups.with("stage", "idea").size()).isEqualTo(2);
        assertThat(startups.with("stage", "Y tuong").size()).isEqualTo(2);
        assertThat(startups.with("stage", "idea", "growth").size()).isEqualTo(4);
        assertThat(startups.with("stage", "mature").list()).isEmpty();
        assertThat(startups.with("id", "H38:b").with("stage", "idea").size()).isEqualTo(1);
        assertThat(startups.where(one -> one.headcount() == null).size()).isEqualTo(1);
        assertThatThrownBy(() -> startups.with("stage", "ideal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No stage is ideal, did you mean idea? There are idea, growth, prototype");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stag|Startup has no stag, did you mean stage? It has id, names",
                "contacts.value|Startup.contacts is protected (PERSONAL) and is not counted",
                "founded.week|Startup.founded has no week; a day has year, quarter, month",
                "address.nowhere|Address has no nowhere",
                "supportedBy.stage|Incubator has no stage",
                "stage.|Startup.stage has no"
            })
    void aComponentThatIsNotThereIsRefusedWithWhatIs(String path, String message) {
        Records<Startup> startups = Ecosystem.of(OLD, FEW).startups();
        assertThatThrownBy(() -> startups.by(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aPathLeadsIntoPartsAndBehindReferences() {
        Ecosystem all = Ecosystem.of(Samples.TODAY, Samples.dataset());
        assertThat(all.startups().by("supportedBy").count().column("supportedBy"))
                .singleElement()
                .isEqualTo(new Named(Samples.INCUBATOR.id().toString(), Ecosystem.name(Samples.INCUBATOR)));
        assertThat(all.startups().by("supportedBy.province").count().column("supportedBy.province"))
                .singleElement()
                .extracting(province -> ((Province) province).code())
                .isEqualTo(Samples.INCUBATOR.province().toString());
        assertThat(all.startups().by("founded.year").count().column("founded.year"))
                .containsExactly(Samples.STARTUP.founded().getYear());
    }

    @Test
    void aFamilyIsLookedAtTogether() {
        Ecosystem all = Ecosystem.of(Samples.TODAY, Samples.dataset());
        assertThat(all.records(Actor.class).by("type").count().column("type"))
                .containsExactly("agency", "incubator", "organization", "startup");
        assertThat(all.records("startup").size()).isEqualTo(all.startups().size());
        assertThatThrownBy(() -> all.records("startps"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no table startps, did you mean startups?");
    }

    @Test
    void daysYearsAndPeriodsLieWithinOthers() {
        Ecosystem all = Ecosystem.of(Samples.TODAY, Samples.dataset());
        LocalDate founded = Samples.STARTUP.founded();
        assertThat(all.startups().during("founded", founded, founded).size()).isEqualTo(1);
        assertThat(all.startups()
                        .during("founded", founded.plusDays(1), founded.plusDays(9))
                        .isEmpty())
                .isTrue();
        LocalDate year = LocalDate.of(Samples.STARTUP.revenues().get(0).year().getValue(), 5, 5);
        assertThat(all.startups().during("revenues.year", year, year).size()).isEqualTo(1);
        assertThat(all.partnerships()
                        .during("period", LocalDate.MIN, LocalDate.MAX)
                        .size())
                .isEqualTo(1);
        assertThatThrownBy(() -> all.startups().during("stage", year, year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("stage is no day, year or period, but such as ");
        assertThatThrownBy(() -> all.startups().during("founded", year, year.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // -----------------------------------------------------------------------
    @Test
    void numbersAreAddedAveragedAndRanked() {
        Groups<Startup> stages = Ecosystem.of(OLD, FEW).startups().by("stage");
        assertThat(row(stages.sum("headcount"), 0)).isEqualTo("Ý tưởng                 13");
        assertThat(row(stages.mean("headcount"), 0)).endsWith(" 6,5");
        assertThat(row(stages.median("headcount"), 0)).endsWith(" 6,5");
        assertThat(row(stages.quantile("headcount", 0.9), 0)).endsWith(" 9,3");
        assertThat(stages.sum("headcount").notes())
                .singleElement()
                .extracting(note -> note.best("en"))
                .isEqualTo("1 of 4 records do not say headcount.");
        assertThatThrownBy(() -> stages.sum("province"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("province is no number, but such as ");
        assertThatThrownBy(() -> stages.quantile("headcount", 1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amountsOfSeveralCurrenciesStandInSeveralColumns() {
        Startup dong = startup("a", "01", "idea", 1).toBuilder()
                .fundingRounds(List.of(round(Money.dong(5_000_000))))
                .build();
        Startup dollars = startup("b", "01", "growth", 1).toBuilder()
                .fundingRounds(List.of(round(Money.dong(1)), round(Money.of(7, "USD"))))
                .build();
        Tabulation sums =
                Ecosystem.of(NEW, dataset(dong, dollars)).startups().by("stage").sum("fundingRounds.amount");
        assertThat(sums.toCsv())
                .isEqualTo("stage.code,stage,sum fundingRounds.amount USD,sum fundingRounds.amount VND\r\n"
                        + "idea,Ý tưởng,,5000000\r\ngrowth,Tăng trưởng,7.00,1\r\n");
    }

    private static FundingRound round(Money amount) {
        return Samples.STARTUP.fundingRounds().get(0).toBuilder().amount(amount).build();
    }

    @Test
    void moneyCountsForTheRoundThatSaysIt() {
        FundingRound seed =
                round(Money.dong(5)).toBuilder().stage(Code.of("seed")).build();
        FundingRound later =
                round(Money.dong(70)).toBuilder().stage(Code.of("later")).build();
        Startup both = startup("a", "01", "idea", 1).toBuilder()
                .fundingRounds(List.of(seed, later))
                .build();
        Startup one = startup("b", "01", "idea", 1).toBuilder()
                .fundingRounds(List.of(seed))
                .build();
        Groups<Startup> rounds =
                Ecosystem.of(NEW, dataset(both, one)).startups().by("fundingRounds.stage");
        Tabulation sums = rounds.sum("fundingRounds.amount");
        assertThat(sums.column("sum fundingRounds.amount VND")).containsExactly(new BigDecimal(10), new BigDecimal(70));
        assertThat(sums.total("sum fundingRounds.amount VND")).isEqualTo("80");
        assertThat(sums.notes()).isEmpty();
        assertThat(rounds.count().notes()).hasSize(1);
    }

    @Test
    void whatStandsInSeveralRowsDoesNotAdd() {
        Startup two = startup("a", "01", "idea", 1).toBuilder()
                .fields(List.of(Coding.of("ford2015", "2.2"), Coding.of("ford2015", "2.3")))
                .build();
        Tabulation table =
                Ecosystem.of(NEW, dataset(two)).startups().by("fields").count();
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.notes().get(0).best("en"))
                .isEqualTo("a record may stand in several rows, so the rows do not add up.");
        assertThatThrownBy(() -> table.total("count")).hasMessageContaining("do not add");
    }

    @Test
    void anEcosystemAndItsRecordsPrint() {
        Ecosystem few = Ecosystem.of(OLD, FEW);
        assertThat(few).hasToString("type     count\n───────  ─────\nstartup      4\n");
        assertThat(few.startups().with("id", "H38:a").toString())
                .startsWith("id     name\n─────")
                .contains("H38:a");
        assertThat(few.startups().with("id", "H38:a").table("province", "stage").toCsv())
                .isEqualTo("id,name,province.code,province,stage.code,stage\r\nH38:a,"
                        + Ecosystem.name(Samples.STARTUP).best("vi") + ",10,Lào Cai,idea,Ý tưởng\r\n");
    }

    @Test
    void whatThisVersionDoesNotKnowIsNotShown() {
        Ecosystem few = Ecosystem.of(NEW, FEW);
        assertThatThrownBy(() -> few.startups().table("extras"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Startup has no extras");
        assertThatThrownBy(() -> few.startups().by("provenance.extras")).isInstanceOf(IllegalArgumentException.class);
    }
}
