package org.doimoi.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doimoi.model.Entity;
import org.doimoi.value.Component;
import org.doimoi.value.Name;
import org.doimoi.value.Text;

/** What a record is called. */
final class Naming {

    private static final List<String> COMPONENTS = List.of("names", "title", "name");

    private Naming() {}

    static Text of(Entity record) {
        Map<String, Component> components = Component.of(record.getClass());
        for (String name : COMPONENTS) {
            Component component = components.get(name);
            Object value = component == null ? null : component.get(record);
            if (value instanceof Text text) {
                return text;
            }
            if (value instanceof List<?> names && !names.isEmpty()) {
                return of(names);
            }
        }
        return Text.of("vi", record.id().toString());
    }

    /** The first name of each language. */
    private static Text of(List<?> names) {
        Text.Builder builder = new Text.Builder();
        List<String> met = new ArrayList<>();
        for (Object one : names) {
            if (one instanceof Name name) {
                // the names of most are Vietnamese
                String language = name.lang() == null ? "vi" : name.lang();
                if (!met.contains(language)) {
                    met.add(language);
                    builder.add(language, name.value());
                }
            }
        }
        return builder.build();
    }
}
