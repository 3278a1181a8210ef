package org.doimoi.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Fix;
import org.doimoi.io.internal.PartFile;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * An exchange after its fixes.
 *
 * <p>What was found before and is not found any more is exactly what {@code applied} says. Nothing new is found, but in
 * records that could not be read before.
 *
 * @param before  the exchange as it was
 * @param after  the exchange as it is now
 * @param applied  the fixes that were applied, in the order in which they were
 * @param refused  the findings whose fix was chosen but not applied: it did not fit what another one left, or would have made
 *     the record break another rule
 * @param bytes  the exchange as it is now, not compressed
 */
public record Fixed(Reading before, Reading after, List<Applied> applied, List<Finding> refused, byte[] bytes) {

    /**
     * One fix that was applied.
     *
     * @param finding  what was found, with the fix
     * @param along  what is not found any more either, since it came of the same value
     */
    public record Applied(Finding finding, List<Finding> along) {

        /** Creates an entry. */
        public Applied {
            requireNonNull(finding, "finding");
            along = ImmutableList.copyOf(along);
        }

        Json toJson() {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("rule", finding.rule());
            members.put("type", finding.type());
            members.put("record", finding.record());
            members.put("pointer", finding.pointer());
            Fix fix = requireNonNull(finding.fix(), "fix");
            members.put("safe", fix.safe());
            members.put("patch", fix.patch().toJson());
            members.put("along", along.stream().map(Finding::rule).toList());
            return Json.of(members);
        }
    }

    /** Creates a result. */
    public Fixed {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        applied = ImmutableList.copyOf(applied);
        refused = ImmutableList.copyOf(refused);
        bytes = bytes.clone();
    }

    /**
     * Writes what was changed, one JSON object a line:
     *
     * <pre>{@code
     * {"rule":"trimmed","type":"startup","record":"H38:st-1","pointer":"/startup/address/street","safe":true,
     *  "patch":[{"op":"test",...},{"op":"replace",...}],"along":[]}
     * }</pre>
     *
     * @param file  the file; there is none until it is complete
     * @throws ExchangeException if it cannot be written
     */
    public void writeLog(Path file) {
        try {
            PartFile.write(file, file.toString().endsWith(".gz"), out -> {
                for (Applied one : applied) {
                    out.write((one.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + file, ex);
        }
    }

    /**
     * Returns the exchange as it is now.
     *
     * @return a copy of the bytes
     */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
