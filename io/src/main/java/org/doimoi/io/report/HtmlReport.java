package org.doimoi.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doimoi.finding.Messages;
import org.doimoi.io.internal.Resources;

/**
 * Writes one page for a browser, in Vietnamese and English.
 *
 * <p>The page needs no other file and asks nobody for anything: its policy allows its own script and style by their hashes
 * and nothing else. The summary is HTML; the findings are JSON, of which the script shows a page at a time.
 */
final class HtmlReport implements ReportFormat.Writer {

    private static final Pattern MARKER = Pattern.compile("\\{\\{([a-z-]+)}}");

    @Override
    public void write(Report report, Messages messages, OutputStream out) throws IOException {
        String template = resource("report.html");
        String style = resource("report.css");
        String script = resource("report.js");
        HtmlSummary summary = new HtmlSummary(report);
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        int end = 0;
        for (MatchResult marker : MARKER.matcher(template).results().toList()) {
            page.append(template, end, marker.start());
            end = marker.end();
            switch (marker.group(1)) {
                case "language" -> page.append(messages.language());
                case "title" ->
                    page.append(
                            messages.language().equals("vi")
                                    ? "Báo cáo kiểm tra dữ liệu Doimoi"
                                    : "Doimoi data check report");
                case "style-hash" -> page.append(hash(style));
                case "script-hash" -> page.append(hash(script));
                case "style" -> page.append(style);
                case "script" -> page.append(script);
                case "data" -> new HtmlData(report, page).write();
                default -> summary.write(marker.group(1), page);
            }
        }
        page.append(template, end, template.length());
        page.flush();
    }

    private static String resource(String name) {
        // browsers see every line end as LF before they compute the hash
        return Resources.text(HtmlReport.class, name).replace("\r\n", "\n");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256", ex);
        }
    }
}
