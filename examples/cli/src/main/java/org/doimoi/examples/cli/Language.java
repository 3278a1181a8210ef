package org.doimoi.examples.cli;

import org.doimoi.finding.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages of a report. */
enum Language {
    /** Vietnamese. */
    VIETNAMESE("vi", Messages.VIETNAMESE),
    /** English. */
    ENGLISH("en", Messages.ENGLISH);

    private final String tag;
    private final Messages messages;

    Language(String tag, Messages messages) {
        this.tag = tag;
        this.messages = messages;
    }

    Messages messages() {
        return messages;
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
