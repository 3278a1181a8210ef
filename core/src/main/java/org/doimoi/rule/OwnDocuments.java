package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Document;
import org.doimoi.model.Entity;
import org.doimoi.value.Component;
import org.doimoi.value.Pointer;

/** A record names a document once. */
final class OwnDocuments extends RecordRule<Entity> {

    OwnDocuments() {
        super("document-twice", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        Component component = Component.of(row.record().getClass()).get("documents");
        if (component == null || !(component.get(row.record()) instanceof List<?> list)) {
            return;
        }
        // by its name, so that a type of record that has documents is not to be listed here
        List<Document> documents = list.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
        if (documents.size() < 2) {
            return;
        }
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            Integer before = null;
            String same = "";
            for (String key :
                    new String[] {documents.get(i).sha256(), documents.get(i).link()}) {
                Integer other = key == null ? null : first.putIfAbsent(key, i);
                if (before == null && other != null) {
                    before = other;
                    same = key;
                }
            }
            if (before != null) {
                report(same, before, i, row, sink);
            }
        }
    }

    private void report(String same, int before, int i, Row<Entity> row, Sink sink) {
        Pointer at = Pointer.ROOT.member("documents");
        Map<String, Object> arguments = Map.of("value", same, "position", before + 1);
        sink.report(this, Breach.of(row, at.element(i), arguments).relatedTo(row, at.element(before)));
    }
}
