package org.doimoi.examples.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeHandler;
import org.doimoi.io.ExchangeOutput;
import org.doimoi.io.ReexpressionLogOutput;
import org.doimoi.model.Entity;
import org.doimoi.reexpression.CodeChange;
import org.doimoi.reexpression.ReexpressedRecord;
import org.doimoi.reexpression.Reexpression;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** Re-expresses an exchange record by record. */
final class ReexpressionRelay implements ExchangeHandler, AutoCloseable {

    /** So many records are re-expressed at a time, so that each code is looked up once for them. */
    private static final int BLOCK = 1000;

    private final Reexpression how;
    private final LocalDate to;
    private final Consumer<Finding> findings;
    private final Function<CodeChange, String> kind;
    private final ExchangeOutput moved;
    private final @Nullable ExchangeOutput left;
    private final @Nullable Path logFile;
    private @Nullable ReexpressionLogOutput log;
    private @Nullable LocalDate from;

    private final List<Entity> block = new ArrayList<>(BLOCK);
    private final Map<Table<?>, Integer> indices = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, Long> kinds = new LinkedHashMap<>();
    private long movedRecords;
    private long leftRecords;
    private long changes;

    ReexpressionRelay(
            Reexpression how,
            LocalDate to,
            ExchangeOutput moved,
            @Nullable ExchangeOutput left,
            @Nullable Path logFile,
            Function<CodeChange, String> kind,
            Consumer<Finding> findings) {
        this.how = how;
        this.to = to;
        this.moved = moved;
        this.left = left;
        this.logFile = logFile;
        this.kind = kind;
        this.findings = findings;
    }

    @Override
    public void header(Header header) {
        from = header.codesAsOf();
        if (logFile != null) {
            log = ReexpressionLogOutput.to(logFile, header.codesAsOf(), to);
        }
        var head = how.apply(new Exchange(header, Dataset.builder().build()));
        head.findings().forEach(findings);
        note(head.log().changes());
        moved.header(head.moved().header());
        if (left != null) {
            left.header(header);
        }
    }

    @Override
    public void record(Entity record) {
        block.add(record);
        if (block.size() == BLOCK) {
            flush();
        }
    }

    @Override
    public void unknown(String type, Json record) {
        flush();
        if (to.equals(from)) {
            moved.unknown(type, record);
            return;
        }
        if (unknown.add(type)) {
            String pointer = Pointer.ROOT.member(type).toString();
            findings.accept(new Finding(
                    "unknown-records-left", Severity.ERROR, null, null, pointer, null, Map.of("value", type)));
        }
        if (left != null) {
            left.unknown(type, record);
        }
    }

    private void flush() {
        how.apply(block.stream(), requireNonNull(from, "from")).forEach(this::take);
        block.clear();
    }

    private void take(ReexpressedRecord<Entity> result) {
        Table<?> table = Table.of(result.record().getClass());
        int index = indices.merge(table, 1, Integer::sum) - 1;
        if (!result.findings().isEmpty()) {
            Pointer base = Pointer.ROOT.member(table.name()).element(index);
            result.findings()
                    .forEach(finding -> findings.accept(new Finding(
                            finding.rule(),
                            finding.severity(),
                            finding.type(),
                            finding.record(),
                            base + finding.pointer(),
                            null,
                            finding.arguments())));
        }
        note(result.changes());
        if (result.isMoved()) {
            movedRecords++;
            moved.record(result.record());
        } else {
            leftRecords++;
            if (left != null) {
                left.record(result.record());
            }
        }
    }

    private void note(List<CodeChange> made) {
        changes += made.size();
        made.forEach(change -> kinds.merge(kind.apply(change), 1L, Long::sum));
        if (log != null) {
            log.add(made);
        }
    }

    /** Returns whether nothing was left; to be asked once everything has come. */
    boolean isComplete() {
        flush();
        return leftRecords == 0 && unknown.isEmpty();
    }

    /** Puts the files in their places, the one with the moved records last: the log would be missed if it were not there. */
    void complete() {
        if (log != null) {
            log.complete();
        }
        if (left != null && !isComplete()) {
            left.complete();
        }
        moved.complete();
    }

    LocalDate from() {
        return requireNonNull(from, "from");
    }

    /** Returns what became of which code, with how often. */
    Map<String, Long> kinds() {
        return kinds;
    }

    long moved() {
        return movedRecords;
    }

    long left() {
        return leftRecords;
    }

    long changes() {
        return changes;
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
    }
}
