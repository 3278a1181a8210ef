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
import tools.jackson.core.JsonGenerator;

/** Writes composites as JSON objects, leaving out what an audience may not see. */
final class RecordWriter {

    private final Protection audience;

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
        Set<String> written = new HashSet<>();
        for (Shape.Component component : shape.components) {
            Object value = component.form() == Shape.Form.EXTRAS ? null : component.get(record);
            if (value == null || isEmpty(value) || component.protection().compareTo(audience) > 0) {
                continue;
            }
            written.add(component.name());
            out.writeName(component.name());
            writeValue(value, out);
        }
        // what a member means that this version does not know cannot be judged: it may be a person's address
        if (audience == Protection.PERSONAL) {
            record.extras().forEach((name, json) -> {
                if (!written.contains(name)) {
                    out.writeName(name);
                    out.writeRawValue(json.toString());
                }
            });
        }
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
            out.writeStartObject();
            for (String language : text.languages()) {
                out.writeName(language);
                out.writeString(text.in(language).orElseThrow());
            }
            out.writeEndObject();
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
