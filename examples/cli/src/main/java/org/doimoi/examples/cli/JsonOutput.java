package org.doimoi.examples.cli;

import java.time.LocalDate;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** An answer for programs: one JSON object on one line. */
final class JsonOutput implements AutoCloseable {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Terminal screen;
    private final JsonGenerator out;

    JsonOutput(Terminal screen) {
        this.screen = screen;
        out = FACTORY.createGenerator(ObjectWriteContext.empty(), screen.bytes(), JsonEncoding.UTF8);
        out.writeStartObject();
    }

    /** Returns what writes the members of the object. */
    JsonGenerator members() {
        return out;
    }

    /** Writes a member that is a text in each of its languages. */
    void text(String name, Text text) {
        out.writeObjectPropertyStart(name);
        text.asMap().forEach(out::writeStringProperty);
        out.writeEndObject();
    }

    /** Writes a member that is a day, or null. */
    void day(String name, @Nullable LocalDate day) {
        out.writeStringProperty(name, day == null ? null : day.toString());
    }

    @Override
    public void close() {
        out.writeEndObject();
        out.close();
        screen.line("");
    }
}
