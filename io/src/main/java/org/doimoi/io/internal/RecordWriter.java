package org.doimoi.io.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.value.Code;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Protection;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;

/** Writes composites as JSON objects, leaving out what an audience may not see. */
final class RecordWriter {

    /** The names of the components with a colon behind each. */
    private static final ClassValue<byte[][]> NAMES = new ClassValue<>() {
        @Override
        protected byte[][] computeValue(Class<?> type) {
            return Shape.of(type).components.stream()
                    .map(component -> (Json.of(component.name()) + ":").getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
        }
    };

    private final Protection audience;

    RecordWriter(Protection audience) {
        this.audience = audience;
    }

    void write(Composite record, JsonBytes out) {
        Shape shape = Shape.of(record.getClass());
        byte[][] names = NAMES.get(record.getClass());
        boolean all = record.extras().isEmpty();
        Set<String> written = all ? Set.of() : new HashSet<>();
        out.put('{');
        for (int i = 0; i < names.length; i++) {
            Shape.Component component = shape.components.get(i);
            Object value = component.form() == Shape.Form.EXTRAS ? null : component.get(record);
            if (value == null
                    || isEmpty(component, value)
                    || component.protection().compareTo(audience) > 0) {
                continue;
            }
            if (!all) {
                written.add(component.name());
            }
            out.put(names[i]);
            writeValue(value, out);
            out.put(',');
        }
        // what a member means that this version does not know cannot be judged: it may be a person's address
        if (audience == Protection.PERSONAL && !all) {
            record.extras().forEach((name, json) -> {
                if (!written.contains(name)) {
                    out.string(name);
                    out.put(':');
                    out.raw(json.toString());
                    out.put(',');
                }
            });
        }
        out.drop(',');
        out.put('}');
    }

    private static boolean isEmpty(Shape.Component component, Object value) {
        return component.form() == Shape.Form.LIST && ((List<?>) value).isEmpty()
                || component.form() == Shape.Form.MAP && ((Map<?, ?>) value).isEmpty();
    }

    /** Writes a value; what most values are comes first, and last what is asked for by an interface, which takes longer. */
    private void writeValue(Object value, JsonBytes out) {
        if (value instanceof String text) {
            out.string(text);
        } else if (value instanceof Text text) {
            out.text(text);
        } else if (value instanceof Code<?> || value instanceof Id<?>) {
            out.string(value.toString());
        } else if (value instanceof LocalDate date) {
            out.date(date);
        } else if (value instanceof BigDecimal number) {
            out.number(number);
        } else if (value instanceof TechnologyReadiness readiness) {
            out.number(readiness.level());
        } else if (value instanceof Integer || value instanceof Long) {
            out.number(((Number) value).longValue());
        } else if (value instanceof Year year) {
            out.number(year.getValue());
        } else if (value instanceof OffsetDateTime time) {
            out.time(time);
        } else if (value instanceof Json || value instanceof Boolean) {
            out.raw(value.toString());
        } else if (value instanceof Composite composite) {
            write(composite, out);
        } else if (value instanceof List<?> list) {
            writeList(list, out);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else {
            out.string(value.toString());
        }
    }

    private void writeList(List<?> list, JsonBytes out) {
        out.put('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.put(',');
            }
            writeValue(list.get(i), out);
        }
        out.put(']');
    }

    private void writeMap(Map<?, ?> map, JsonBytes out) {
        out.put('{');
        map.forEach((name, element) -> {
            out.string((String) name);
            out.put(':');
            writeValue(element, out);
            out.put(',');
        });
        out.drop(',');
        out.put('}');
    }
}
