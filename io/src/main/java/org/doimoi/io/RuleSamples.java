package org.doimoi.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.doimoi.io.internal.Merging;
import org.doimoi.io.internal.Resources;
import org.doimoi.value.Json;

/**
 * Makes whole exchanges of the short samples that rules have.
 *
 * <p>A sample says what is special in it, a line each: the type of a record and what to change in the plain one of that type
 * (a JSON Merge Patch, RFC 7396). With an id of its own it is one more record:
 *
 * <pre>{@code
 * startup {"status":"merged","successor":"H38:st-2"}
 * startup {"id":"H38:st-2"}
 * }</pre>
 *
 * <p>{@code header} changes the header. What follows a line {@code raw} is the input as it is, with {@code \xHH} for bytes
 * that are not text and {@code \n} at the ends of lines only. What follows a line {@code csv} is a package of CSV files,
 * each after a line such as {@code > startups.csv}; the header is there by itself.
 */
public final class RuleSamples {

    /** The day on which the samples are judged. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private RuleSamples() {}

    /**
     * Returns the exchange of a sample, as NDJSON unless the sample is raw or a package.
     *
     * @param sample  the sample, such as one of {@code Catalogue.standard().get("listing-expired").bad()}
     * @return the exchange
     * @throws IllegalArgumentException if the sample is not of the form above
     */
    public static byte[] exchange(String sample) {
        if (sample.equals("raw") || sample.startsWith("raw\n")) {
            return bytes(sample.substring(Math.min(4, sample.length())));
        }
        if (sample.startsWith("csv\n")) {
            return zip(sample.substring(4));
        }
        List<String> lines = new ArrayList<>();
        Map<String, String> base = base();
        List<String> more = new ArrayList<>();
        for (String line : sample.lines().toList()) {
            int space = line.indexOf(' ');
            String type = space < 0 ? line : line.substring(0, space);
            String plain = base.get(type);
            if (plain == null) {
                throw new IllegalArgumentException(
                        "Invalid sample '" + line + "', must begin with one of " + base.keySet() + " or be raw");
            }
            String patch = space < 0 ? "{}" : line.substring(space + 1);
            Json changed = Merging.merge(plain, patch);
            if (!type.equals("header") && Merging.has(patch, "id")) {
                more.add(line(type, changed));
            } else {
                base.put(type, changed.toString());
            }
        }
        base.forEach((type, record) -> lines.add(line(type, Merging.merge(record, "{}"))));
        lines.addAll(more);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String type, Json record) {
        return type.equals("header")
                ? record.toString()
                : Json.of(Map.of(type, record)).toString();
    }

    private static Map<String, String> base() {
        Map<String, String> base = new LinkedHashMap<>();
        for (String line :
                Resources.text(RuleSamples.class, "base.ndjson").lines().toList()) {
            int colon = line.indexOf(':');
            if (base.isEmpty()) {
                base.put("header", line);
            } else {
                base.put(line.substring(2, colon - 1), line.substring(colon + 1, line.length() - 1));
            }
        }
        return base;
    }

    private static byte[] zip(String files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("exchange.csv"));
            zip.write(utf8("key,value\ndoimoi,1.0\ncodesAsOf,2026-11-24"));
            for (String line : files.lines().toList()) {
                if (line.startsWith("> ")) {
                    zip.putNextEntry(new ZipEntry(line.substring(2)));
                } else {
                    zip.write(utf8(line + "\n"));
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < raw.length()) {
            if (raw.startsWith("\\x", i) && i + 4 <= raw.length()) {
                out.write(Integer.parseInt(raw.substring(i + 2, i + 4), 16));
                i += 4;
            } else {
                int c = raw.codePointAt(i);
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return out.toByteArray();
    }
}
