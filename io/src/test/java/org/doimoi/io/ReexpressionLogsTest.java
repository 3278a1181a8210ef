package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.dataset.Exchange;
import org.doimoi.reexpression.CodeChange;
import org.doimoi.reexpression.Reexpressed;
import org.doimoi.reexpression.Reexpression;
import org.doimoi.reexpression.ReexpressionLog;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReexpressionLogsTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String EXCHANGE = """
            {"doimoi":"1.0","publisher":"H63","codesAsOf":"2025-06-30","x-note":1.0}
            {"organization":{"id":"ror:001ydh096","names":[{"value":"Viện Một","lang":"vi","kind":"legal"}],"kind":"university","province":"10","x-a":{"province":"10"}}}
            {"organization":{"id":"ror:01tzmv281","names":[{"value":"Viện Hai","lang":"vi","kind":"legal"}],"kind":"university","province":"15"}}
            {"startup":{"id":"H63:st-1","names":[{"value":"Công ty TNHH Ba","lang":"vi","kind":"legal"}],"kind":"enterprise","province":"15","industries":[{"scheme":"vsic2018","code":"62"}],"status":"active"}}
            """;

    @TempDir
    Path folder;

    private static Exchange read(String text) {
        return ExchangeReader.on(TODAY).read(text).exchange();
    }

    @Test
    void thereAndBackGivesTheSameBytes() {
        Reexpressed there = Reexpression.to(TODAY)
                .choosing("industry", "vsic2018:62", "vsic2025:62")
                .apply(read(EXCHANGE));
        String now = new ExchangeWriter().toText(there.moved(), Format.NDJSON);
        assertThat(now).contains("\"codesAsOf\":\"2026-11-24\"", "\"publisher\":\"H38\"", "\"province\":\"15\"");
        Path log = folder.resolve("log.ndjson");
        ReexpressionLogs.write(there.log(), log);
        Reexpressed back =
                Reexpression.to(BEFORE).undoing(ReexpressionLogs.read(log)).apply(read(now));
        assertThat(back.findings()).isEmpty();
        assertThat(new ExchangeWriter().toText(back.moved(), Format.NDJSON)).isEqualTo(EXCHANGE);
    }

    @Test
    void theLogIsReadBackAsItWas() {
        ReexpressionLog log = Reexpression.to(TODAY)
                .choosing("industry", "vsic2018:62", "vsic2025:62")
                .apply(read(EXCHANGE))
                .log();
        assertThat(log.changes()).hasSize(5);
        Path file = folder.resolve("log.ndjson");
        ReexpressionLogs.write(log, file);
        assertThat(ReexpressionLogs.read(file)).isEqualTo(log);
    }

    @Test
    void aLineIsAboutARecord() throws IOException {
        Text laoCai = Text.ofVietnameseEnglish("Lào Cai", "Lao Cai");
        CodeChange change = new CodeChange(
                "organization",
                "ror:001ydh096",
                "/province",
                "province",
                "10",
                laoCai,
                BEFORE,
                "15",
                laoCai,
                TODAY,
                CodeChange.Reason.MERGER,
                "202/2025/QH15");
        Path file = folder.resolve("log.ndjson");
        ReexpressionLogs.write(new ReexpressionLog(BEFORE, TODAY, List.of(change)), file);
        assertThat(Files.readString(file)).isEqualTo("""
                        {"reexpression":"1.0","from":"2025-06-30","to":"2026-11-24","changes":1}
                        {"type":"organization","record":"ror:001ydh096","patch":[{"op":"test","path":"/province","value":"10"},\
                        {"op":"replace","path":"/province","value":"15"}],"changes":[{"pointer":"/province","list":"province",\
                        "from":"10","fromName":{"vi":"Lào Cai","en":"Lao Cai"},"fromDay":"2025-06-30","to":"15",\
                        "toName":{"vi":"Lào Cai","en":"Lao Cai"},"toDay":"2026-11-24","reason":"merger",\
                        "basis":"202/2025/QH15"}]}
                        """);
    }

    @Test
    void aLogIsCompressedIfItsNameSaysSo() throws IOException {
        ReexpressionLog log = Reexpression.to(TODAY)
                .choosing("industry", "vsic2018:62", "vsic2025:62")
                .apply(read(EXCHANGE))
                .log();
        Path file = folder.resolve("log.ndjson.gz");
        ReexpressionLogs.write(log, file);
        assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
        assertThat(ReexpressionLogs.read(file)).isEqualTo(log);
    }

    @Test
    void aLogThatWasCutIsNotTakenForWhole() throws IOException {
        Path file = folder.resolve("log.ndjson");
        ReexpressionLogs.write(
                Reexpression.to(TODAY)
                        .choosing("industry", "vsic2018:62", "vsic2025:62")
                        .apply(read(EXCHANGE))
                        .log(),
                file);
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 2));
        assertThatThrownBy(() -> ReexpressionLogs.read(file))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("announces 5 changes and has 1, so it was cut");
        Files.writeString(file, lines.get(0) + "\n{\"type\":\"startup\",\"changes\":\"x\"}\n");
        assertThatThrownBy(() -> ReexpressionLogs.read(file)).hasMessageContaining("'changes' must be a list");
        Files.writeString(file, lines.get(0) + "\n{\"type\":\"startup\",\"record\":1,\"changes\":[]}\n");
        assertThatThrownBy(() -> ReexpressionLogs.read(file)).hasMessageContaining("'record' must be a string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the log of a re-expression is empty",
                "{\"doimoi\":\"1.0\"}|line 1 is not of a log of a re-expression: the member 'reexpression' is missing",
                "{\"reexpression\":\"2.0\"}|line 1 is not of a log of a re-expression: unknown version '2.0', must be 1.n",
                "{\"reexpression\":\"1.0\",\"from\":\"1.7.2025\",\"to\":\"2026-11-24\"}|Text '1.7.2025' could not be parsed",
                "[|line 1 is not of a log"
            })
    void whatIsNoLogIsSaid(String text, String reason) throws IOException {
        Path file = folder.resolve("log.ndjson");
        Files.writeString(file, text);
        assertThatThrownBy(() -> ReexpressionLogs.read(file))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining(reason);
    }
}
