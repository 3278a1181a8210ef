package org.doimoi.examples.shell;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The kinds of what is drawn as points: the most frequent have a colour and a mark of their own, the rest share grey. */
final class Kinds {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final String others;
    private final boolean crowded;

    Kinds(List<String> kinds, String language) {
        Map<String, Long> counts = kinds.stream().collect(groupingBy(kind -> kind, LinkedHashMap::new, counting()));
        crowded = counts.size() > Palette.KINDS;
        others = language.equals("en") ? "others" : "khác";
        List<String> frequent = new ArrayList<>(counts.keySet());
        // the first of equal ones stays first
        frequent.sort(Comparator.comparing((String kind) -> -counts.getOrDefault(kind, 0L)));
        frequent.stream().limit(Palette.KINDS).forEach(kind -> places.put(kind, places.size()));
    }

    Color color(String kind) {
        Integer place = places.get(kind);
        return place == null ? Palette.OTHER : Palette.kind(place);
    }

    Marker marker(String kind) {
        Integer place = places.get(kind);
        return place == null ? SeriesMarkers.OVAL : Palette.marker(place);
    }

    List<Key> keys() {
        if (places.size() < 2) {
            return List.of();
        }
        List<Key> keys = new ArrayList<>();
        places.keySet().forEach(kind -> keys.add(new Key(kind, color(kind), marker(kind))));
        if (crowded) {
            keys.add(new Key(others, Palette.OTHER, SeriesMarkers.OVAL));
        }
        return keys;
    }
}
