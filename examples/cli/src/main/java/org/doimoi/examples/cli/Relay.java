package org.doimoi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Finding;
import org.doimoi.io.ExchangeHandler;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Rejected;
import org.doimoi.io.RejectedOutput;
import org.doimoi.io.Streamed;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/** Reads an exchange record by record for a command that writes another, and keeps account of what cannot be read. */
final class Relay implements AutoCloseable {

    /** How many findings of each rule are asked whether they are a loss. */
    private static final int LIMIT = 10_000;

    /** How many findings of the rejected are shown. */
    private static final int SHOWN = 20;

    private final Terminal screen;
    private final Path in;
    private final @Nullable Path rejects;
    private final @Nullable RejectedOutput rejected;
    /** The findings of what was rejected that are not of a record, for each rule the first. */
    private final Set<Finding> known = new HashSet<>();

    private final Map<String, Integer> perRule = new HashMap<>();
    private final List<Finding> shown = new ArrayList<>();
    private long reasons;
    private @Nullable Streamed streamed;

    /** Creates a relay; without {@code rejects} nothing may be written if something is rejected. */
    Relay(Terminal screen, Path in, @Nullable Path rejects) {
        this.screen = screen;
        this.in = in;
        this.rejects = rejects;
        this.rejected = rejects == null ? null : RejectedOutput.to(rejects);
    }

    /** Reads the input, and returns whether what was made of it may be written to {@code out}. */
    boolean run(ExchangeReader reader, ExchangeHandler to, Path out) {
        Streamed result =
                reader.checking(checker -> checker.withRules(List.of()).withLimit(LIMIT)).stream(
                        in, new ExchangeHandler() {
                            @Override
                            public void header(Header header) {
                                to.header(header);
                                if (rejected != null) {
                                    rejected.header(header);
                                }
                            }

                            @Override
                            public void record(Entity record) {
                                to.record(record);
                            }

                            @Override
                            public void unknown(String type, Json record) {
                                to.unknown(type, record);
                            }

                            @Override
                            public void rejected(Rejected piece) {
                                take(piece);
                            }
                        });
        streamed = result;
        screen.clearProgress();
        List<Finding> losses = Convert.losses(known, result.findings());
        if (!losses.isEmpty()) {
            losses.forEach(loss -> screen.error(in + ": " + loss));
            screen.error(out + " was not written: " + in + " cannot be read as a whole");
            return false;
        }
        shown.forEach(why -> screen.error(in + ": " + why));
        if (reasons > shown.size()) {
            screen.error(in + ": and " + (reasons - shown.size()) + " more");
        }
        if (result.rejected() > 0 && rejects == null) {
            screen.error(out + " was not written: mend the records that cannot be read (" + result.rejected()
                    + "), or write the rest with --rejects FILE");
            return false;
        }
        return true;
    }

    private void take(Rejected piece) {
        for (Finding finding : piece.findings()) {
            if (finding.type() != null) {
                show(finding);
            } else if (!known.contains(finding)) {
                show(finding);
                if (perRule.merge(finding.rule(), 1, Integer::sum) <= LIMIT) {
                    known.add(finding);
                }
            }
        }
        if (rejected != null) {
            rejected.rejected(piece);
        }
    }

    private void show(Finding finding) {
        reasons++;
        if (shown.size() < SHOWN) {
            shown.add(finding);
        }
    }

    /** Puts the rejected in their place; what was made of the rest must follow. */
    void complete() {
        if (rejected != null) {
            rejected.complete();
            screen.error("records that cannot be read, now in " + rejects + ": " + rejected.count());
        }
    }

    /** Returns how much became of how much. */
    String account() {
        if (streamed == null) {
            throw new IllegalStateException("Nothing was read");
        }
        long all = streamed.records() + streamed.rejected();
        return "records: " + streamed.records()
                + (streamed.rejected() == 0 ? "" : ", rejected: " + streamed.rejected() + ", in all: " + all);
    }

    @Override
    public void close() {
        if (rejected != null) {
            rejected.close();
        }
    }
}
