package org.doimoi.examples.cli;

import java.util.Locale;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.io.Reading;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages of a report. */
enum Language {
    /** Vietnamese. */
    VIETNAMESE("vi", Messages.VIETNAMESE, "bản ghi: %d, bị loại: %d, lỗi: %d, cảnh báo: %d, lưu ý: %d"),
    /** English. */
    ENGLISH("en", Messages.ENGLISH, "records: %d, rejected: %d, errors: %d, warnings: %d, infos: %d");

    private final String tag;
    private final Messages messages;
    private final String summary;

    Language(String tag, Messages messages, String summary) {
        this.tag = tag;
        this.messages = messages;
        this.summary = summary;
    }

    Messages messages() {
        return messages;
    }

    String word(Severity severity) {
        if (this == ENGLISH) {
            return severity.name();
        }
        return switch (severity) {
            case ERROR -> "LỖI";
            case WARNING -> "CẢNH BÁO";
            case INFO -> "LƯU Ý";
        };
    }

    /** Returns how to see the findings that were counted and not listed. */
    String more() {
        return this == ENGLISH
                ? "(findings that are less grave are not listed; --severity info lists all)"
                : "(các phát hiện nhẹ hơn không được liệt kê; dùng --severity info để xem tất cả)";
    }

    String summary(Reading reading) {
        return String.format(
                Locale.ROOT,
                summary,
                Report.records(reading),
                reading.rejected().size(),
                reading.count(Severity.ERROR),
                reading.count(Severity.WARNING),
                reading.count(Severity.INFO));
    }

    @Override
    public String toString() {
        return tag;
    }

    /** Reads the option. */
    static final class Converter implements ITypeConverter<Language> {

        @Override
        public Language convert(String text) {
            for (Language language : values()) {
                if (language.tag.equals(text)) {
                    return language;
                }
            }
            throw new TypeConversionException("expected vi or en but was '" + text + "'");
        }
    }
}
