package org.doimoi.io.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Protection;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.doimoi.value.Traits;
import tools.jackson.core.JsonGenerator;

/** Writes composites as JSON objects, leaving out what an audience may not see. */
final class RecordWriter {

    private final Protection audience;
    private byte[] buffer = {};

    RecordWriter(Protection audience) {
        this.audience = audience;
    }

    void write(Composite record, JsonGenerator out) {
        out.writeStartObject();
        writeMembers(record, out);
        out.writeEndObject();
    }

    void writeMembers(Composite record, JsonGenerator out) {
        Shape shape = Shape.of(record.getClass());
        boolean all = record.extras().isEmpty();
        Set<String> written = all ? Set.of() : new HashSet<>();
        for (int i = 0; i < shape.components.size(); i++) {
            Shape.Component component = shape.components.get(i);
            Object value = component.form() == Shape.Form.EXTRAS ? null : component.get(record);
            if (value == null || isEmpty(value) || component.protection().compareTo(audience) > 0) {
                continue;
            }
            if (!all) {
                written.add(component.name());
            }
            out.writeName(component.name());
            writeValue(value, out);
        }
        // what a member means that this version does not know cannot be judged: it may be a person's address
        if (audience == Protection.PERSONAL && !all) {
            record.extras().forEach((name, json) -> {
                if (!written.contains(name)) {
                    out.writeName(name);
                    out.writeRawValue(json.toString());
                }
            });
        }
    }

    private void write(Text text, JsonGenerator out) {
        out.writeStartObject();
        for (int i = 0; i < text.size(); i++) {
            out.writeName(text.language(i));
            if (Traits.isEscaped(text.traits(i))) {
                out.writeString(text.value(i));
            } else {
                int length = text.utf8Length(i);
                buffer = buffer.length < length ? new byte[2 * length] : buffer;
                text.copyUtf8(i, buffer, 0);
                out.writeRawUTF8String(buffer, 0, length);
            }
        }
        out.writeEndObject();
    }

    private static boolean isEmpty(Object value) {
        return value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private void writeValue(Object value, JsonGenerator out) {
        if (value instanceof Composite composite) {
            write(composite, out);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(element -> writeValue(element, out));
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, element) -> {
                out.writeName((String) name);
                writeValue(element, out);
            });
            out.writeEndObject();
        } else if (value instanceof Text text) {
            write(text, out);
        } else if (value instanceof Json json) {
            out.writeRawValue(json.toString());
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof TechnologyReadiness readiness) {
            out.writeNumber(readiness.level());
        } else if (value instanceof Year year) {
            out.writeNumber(year.getValue());
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof OffsetDateTime time) {
            // with seconds even if they are zero, as every other writer of ISO 8601 has them
            out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }
}
