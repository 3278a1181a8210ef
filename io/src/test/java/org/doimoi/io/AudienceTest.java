package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.document;
import static org.doimoi.io.Samples.read;
import static org.doimoi.io.Samples.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doimoi.code.Visibility;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Table;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an audience may not see does not leave the house. */
final class AudienceTest {

    private static final ExchangeWriter PUBLIC = ExchangeWriter.forAudience(Protection.PUBLIC);

    static Stream<Arguments> samples() {
        return Samples.names().flatMap(name -> Samples.TEXTS.stream().map(format -> Arguments.of(name, format)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void test_public_hasNoContactsAndNoDetail(String name, Format format) {
        String all = new ExchangeWriter().toText(sample(name).exchange(), format);
        boolean hasContacts = Stream.of(Table.named(name).orElseThrow().type().getRecordComponents())
                .anyMatch(component -> component.getName().startsWith("contact"));
        assertThat(!hasContacts || all.contains("\"contact"))
                .as("the sample of %s has a contact to leave out", name)
                .isTrue();
        String seen = PUBLIC.toText(sample(name).exchange(), format);
        assertThat(seen)
                .doesNotContain("contact", "confidentialDetail", "Nguyễn Văn Mẫu", "vanthu@", "Sơ đồ lò", "nội bộ");
        Reading reading = read(seen);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dataset().size()).isEqualTo(sample(name).dataset().size());
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, false, false",
        "INTERNAL, false, false",
        "CONFIDENTIAL, true, false",
        "PERSONAL, true, true",
    })
    void test_eachAudience(Protection audience, boolean detail, boolean contact) {
        String text = ExchangeWriter.forAudience(audience)
                .toText(sample("technologySupply").exchange(), Format.JSON);
        assertThat(text.contains("confidentialDetail")).isEqualTo(detail);
        assertThat(text.contains("\"contact\"")).isEqualTo(contact);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, false", "INTERNAL, true"})
    void test_amountsOfFunds(Protection audience, boolean seen) {
        String text = ExchangeWriter.forAudience(audience)
                .toText(sample("enterpriseFund").exchange(), Format.JSON);
        assertThat(text).contains("\"rate\"");
        for (String amount : List.of("setAside", "carriedOver", "used", "returned")) {
            assertThat(text.contains('"' + amount + '"')).as(amount).isEqualTo(seen);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "public, PUBLIC, true",
        "restricted, PUBLIC, false",
        "private, PUBLIC, false",
        "Public, PUBLIC, false",
        "something-new, PUBLIC, false",
        "restricted, INTERNAL, false",
        "restricted, CONFIDENTIAL, true",
        "private, INTERNAL, false",
        "something-new, INTERNAL, false",
        "private, CONFIDENTIAL, false",
        "private, PERSONAL, true",
        "something-new, PERSONAL, true",
    })
    void test_listings(String visibility, Protection audience, boolean seen) {
        Dataset dataset = sample("technologySupply").dataset();
        TechnologySupply listing = dataset.technologySupplies().get(0).toBuilder()
                .visibility(Code.<Visibility>of(visibility))
                .build();
        Exchange exchange = new Exchange(
                sample("startup").header(),
                dataset.toBuilder().technologySupplies(List.of(listing)).build());
        for (Format format : Samples.TEXTS) {
            String text = ExchangeWriter.forAudience(audience).toText(exchange, format);
            assertThat(text.contains(listing.id().toString())).isEqualTo(seen);
            assertThat(text.contains("technologySuppl")).isEqualTo(seen);
        }
    }

    /** How many records there are that an audience may not see is not for it to know. */
    @Test
    void test_countsAreThoseOfWhatIsWritten() {
        Exchange exchange = sample("technologySupply").exchange();
        TechnologySupply hidden = exchange.dataset().technologySupplies().get(0).toBuilder()
                .visibility(Visibility.PRIVATE)
                .build();
        Exchange kept = new Exchange(
                exchange.header(),
                exchange.dataset().toBuilder()
                        .technologySupplies(List.of(hidden))
                        .build());
        for (Format format : Samples.TEXTS) {
            Reading reading = read(PUBLIC.toText(kept, format));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.header().counts()).containsEntry("organizations", 1L);
            assertThat(reading.header().counts().getOrDefault("technologySupplies", 0L))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON"})
    void test_unknownThings_areLeftOut(Format format) {
        String secret = "bí mật";
        Reading reading = read(
                document("\"secretHead\":\"" + secret + "\",\"secretTable\":[{\"a\":\"" + secret + "\"}],\"agencies\":["
                        + Samples.agency(
                                        "G06:a",
                                        ",\"secret\":\"" + secret + "\",\"address\":{\"x\":\"" + secret
                                                + "\"},\"website\":{\"kept\":\"" + secret
                                                + "\"},\"provenance\":{\"publisher\":\"G06\",\"p\":\"" + secret
                                                + "\"},\"active\":{\"from\":\"2026-01-01\",\"x\":[\"" + secret + "\"]}")
                                .replace("\"lang\":\"vi\"", "\"lang\":\"vi\",\"n\":\"" + secret + "\"")
                        + "]"));
        assertThat(reading.dataset().agencies()).hasSize(1);
        assertThat(new ExchangeWriter().toText(reading.exchange(), format)).contains(secret);
        for (Protection audience : List.of(Protection.PUBLIC, Protection.INTERNAL, Protection.CONFIDENTIAL)) {
            assertThat(ExchangeWriter.forAudience(audience).toText(reading.exchange(), format))
                    .doesNotContain(secret)
                    .contains("G06:a", "\"active\":{\"from\":\"2026-01-01\"}");
        }
    }

    @Test
    void test_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("out.ndjson");
        PUBLIC.write(sample("technologyDemand").exchange(), file);
        assertThat(Files.readString(file)).contains("H38:dem-01").doesNotContain("confidentialDetail", "contact");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
