package org.doimoi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.dataset.Dataset;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;
import org.doimoi.io.Reading;
import org.doimoi.model.Agency;
import org.doimoi.model.LegalInstrument;
import org.doimoi.model.Recommendation;
import org.doimoi.reexpression.Reexpressed;
import org.doimoi.reexpression.Reexpression;
import org.doimoi.value.Code;
import org.junit.jupiter.api.Test;

class SampleStoryTest {

    private static final LocalDate TODAY = SampleEcosystemTest.DAY;
    private static final Path COMMITTED = SampleEcosystemTest.DATA.resolve("story.ndjson");
    private static final Reading READING = ExchangeReader.on(TODAY).read(COMMITTED);
    private static final Dataset STORY = READING.exchange().dataset();

    private static List<Agency> departments(Dataset dataset) {
        return dataset.agencies().stream()
                .filter(agency -> Code.of("department").equals(agency.kind()))
                .toList();
    }

    @Test
    void testCommittedFileIsWhatTheProgramMakes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExchangeWriter().write(SampleStory.make(), out, Format.NDJSON);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .as("examples/data/story.ndjson is out of date; run the main method of SampleEcosystem in the folder of"
                        + " the whole project")
                .isEqualTo(Files.readString(COMMITTED));
    }

    /** It is of 2024, and read today: what ended since is not blamed for that. */
    @Test
    void testNothingIsWrongWithIt() {
        assertThat(READING.rejected()).isEmpty();
        assertThat(READING.findings()).allSatisfy(finding -> {
            assertThat(finding.severity()).as(finding.toString()).isEqualTo(Severity.INFO);
            // the sources are named in members of their own, and of most rankings a part is known
            assertThat(finding.pointer() + finding.rule()).matches("/\\w+/certainty.*|.*ranking-incomplete");
        });
    }

    @Test
    void testWhatWasAskedForIsDone() {
        for (Recommendation recommendation : STORY.recommendations()) {
            recommendation.instruments().forEach(id -> {
                LegalInstrument instrument = STORY.legalInstruments().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                assertThat(instrument.isInForce(TODAY)).as(id.toString()).isTrue();
                assertThat(instrument.isInForce(SampleStory.CONFERENCE))
                        .as(id.toString())
                        .isFalse();
            });
        }
    }

    @Test
    void testSixtyThreeDepartmentsBecomeThirtyFour() {
        assertThat(departments(STORY)).hasSize(63);
        Reexpressed moved = Reexpression.to(TODAY).apply(READING.exchange());
        assertThat(moved.findings()).isEmpty();
        assertThat(moved.left().dataset().size()).isZero();
        assertThat(departments(moved.moved().dataset()))
                .filteredOn(department -> department.active() == null)
                .hasSize(34)
                .extracting(Agency::province)
                .doesNotHaveDuplicates();
        assertThat(departments(moved.moved().dataset()))
                .filteredOn(department -> department.active() != null)
                .hasSize(29)
                .allSatisfy(
                        department -> assertThat(department.active().through()).isEqualTo(LocalDate.of(2025, 6, 30)));
    }
}
