package org.doimoi.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doimoi.code.OrganizationKind;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.code.Provinces.Match;
import org.doimoi.model.Organization;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Name;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns records of the Research Organization Registry (schema 2) into organisations, and the places that they state into
 * provinces of a day, such as today.
 *
 * <p>The registry takes its places from GeoNames. Some name the province of before 2025-07-01, some that of after, some
 * only the city, and some are wrong: GeoNames has 44 for Hà Nội, which in ISO 3166-2 is An Giang, so Hanoi stands in
 * "An Giang Province". Nothing is guessed: where the province and the city disagree, the coordinates of the record must
 * fit the city, and that is said; what cannot be told is left out, and that is said too.
 */
public final class RorImport {

    /** How the province of a record was found. */
    public enum Way {
        /** The stated name is that of a province of today. */
        EXACT("by today's name"),
        /** The stated name is that of a province that was merged, whose successor was taken. */
        FORMER("by a former name"),
        /** No province is stated, or none that exists; the city is known. */
        CITY("by the city"),
        /** The stated province and the city disagree; the coordinates fit the city, which was taken. */
        CONTRADICTORY("contradictory, city taken"),
        /** Nothing could be told; the organisation has no province. */
        NONE("not found");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /**
     * What became of a record.
     *
     * @param organization  the organisation
     * @param way  how its province was found
     * @param remark  what was stated and what was taken
     */
    public record Imported(Organization organization, Way way, String remark) {}

    private record Place(String province, double lat, double lng) {}

    // half a degree is about 55 km: more than a city measures, less than the way to a wrong one
    private static final double NEAR = 0.5;
    private static final Map<String, String> KINDS = Map.of(
            "education", "university",
            "healthcare", "other",
            "company", "enterprise",
            "nonprofit", "association",
            "facility", "research-institute",
            "government", "other");

    private final Provinces provinces = Provinces.standard();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final LocalDate today;

    /**
     * Creates an import.
     *
     * @param today  the day whose provinces are wanted
     */
    public RorImport(LocalDate today) {
        this.today = today;
        for (Texts.Row row : Texts.read("places.tsv")) {
            places.put(
                    row.get("place"),
                    new Place(
                            row.get("province"),
                            Double.parseDouble(row.get("lat")),
                            Double.parseDouble(row.get("lng"))));
        }
    }

    /**
     * Imports a file and prints how many places were found in which way, and which were not.
     *
     * @param args  the file, if it is not {@code examples/data/ror_vn.json}
     */
    public static void main(String[] args) {
        Path file = Path.of(args.length > 0 ? args[0] : "examples/data/ror_vn.json");
        List<Imported> imported = new RorImport(LocalDate.of(2026, 11, 24)).read(file);
        report(imported, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Reads the records of a file.
     *
     * @param file  a JSON array of records
     * @return what became of each
     */
    public List<Imported> read(Path file) {
        List<Imported> imported = new ArrayList<>();
        for (JsonNode each : JsonMapper.shared().readTree(file)) {
            imported.add(toOrganization(each));
        }
        return imported;
    }

    /**
     * Prints what became of the records.
     *
     * @param imported  the records
     * @param out  where to print
     */
    public static void report(List<Imported> imported, PrintStream out) {
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        imported.forEach(one -> counts.merge(one.way(), 1, Integer::sum));
        out.println(imported.size() + " organisations of the Research Organization Registry");
        for (Way way : Way.values()) {
            out.printf(Locale.ROOT, "%5d  %s%n", counts.getOrDefault(way, 0), way.words);
        }
        for (Way way : List.of(Way.CONTRADICTORY, Way.NONE)) {
            imported.stream()
                    .filter(one -> one.way() == way)
                    .forEach(one ->
                            out.println(way.words + ": " + one.organization().id() + " " + one.remark()));
        }
    }

    private Imported toOrganization(JsonNode ror) {
        String id = ror.path("id").asString().replace("https://ror.org/", "");
        JsonNode place = ror.path("locations").path(0).path("geonames_details");
        Found found = find(place);
        Organization organization = Organization.builder()
                .id(Id.of("ror", id))
                .names(names(ror.path("names")))
                .kind(kind(ror.path("types")))
                .identifiers(identifiers(id, ror.path("external_ids")))
                .province(
                        found.province() == null
                                ? null
                                : Code.of(found.province().code()))
                .website(website(ror.path("links")))
                .build();
        return new Imported(organization, found.way(), found.remark());
    }

    private static List<Name> names(JsonNode names) {
        Set<Name> all = new LinkedHashSet<>();
        Name legal = null;
        for (JsonNode each : names) {
            if (each.path("types").toString().contains("label") && "vi".equals(lang(each)) && legal == null) {
                legal = Name.legal(nfc(each));
            }
        }
        if (legal != null) {
            all.add(legal);
        }
        for (JsonNode each : names) {
            String types = each.path("types").toString();
            Code<Name.Kind> kind = types.contains("label") || types.contains("ror_display") ? Name.LEGAL : Name.ALIAS;
            all.add(new Name(nfc(each), lang(each), types.contains("acronym") ? Name.SHORT : kind, Map.of()));
        }
        return List.copyOf(all);
    }

    private static String nfc(JsonNode name) {
        return Normalizer.normalize(name.path("value").asString(), Normalizer.Form.NFC)
                .strip();
    }

    private static @Nullable String lang(JsonNode name) {
        return name.path("lang").isString() ? name.path("lang").asString() : null;
    }

    private static Code<OrganizationKind> kind(JsonNode types) {
        for (JsonNode type : types) {
            // nearly every organisation is a funder besides, which says nothing about its kind
            if (!type.asString().equals("funder")) {
                return Code.of(KINDS.getOrDefault(type.asString(), "other"));
            }
        }
        return Code.of("other");
    }

    private static List<Identifier> identifiers(String ror, JsonNode others) {
        List<Identifier> all = new ArrayList<>();
        all.add(Identifier.of("ror", ror));
        for (JsonNode other : others) {
            for (JsonNode value : other.path("all")) {
                all.add(Identifier.of(other.path("type").asString(), value.asString()));
            }
        }
        return all;
    }

    private static @Nullable String website(JsonNode links) {
        for (JsonNode link : links) {
            if (link.path("type").asString().equals("website")) {
                return link.path("value").asString();
            }
        }
        return null;
    }

    // ---------------------------------------------------------------------------------------------- places

    private record Found(@Nullable Province province, Way way, String remark) {}

    private Found find(JsonNode stated) {
        String division = stated.path("country_subdivision_name").asString("");
        String city = stated.path("name").asString("");
        double lat = stated.path("lat").asDouble();
        double lng = stated.path("lng").asDouble();
        String remark = "states province \"" + division + "\" and city \"" + city + "\" at " + lat + ", " + lng;
        // GeoNames writes "Ho Chi Minh City (HCMC)"
        Optional<Match> byDivision = only(division.replaceAll("\\(.*\\)", ""), today);
        Optional<Province> byCity = Optional.ofNullable(places.get(city))
                .filter(place -> Math.abs(place.lat() - lat) < NEAR && Math.abs(place.lng() - lng) < NEAR)
                .flatMap(place -> only(place.province(), today))
                .map(Match::province);
        if (byDivision.isPresent() && byCity.isPresent()) {
            Province province = byCity.get();
            if (!byDivision.get().province().equals(province)) {
                return new Found(province, Way.CONTRADICTORY, remark + "; taken as " + province.name());
            }
            return new Found(province, byDivision.get().former() == null ? Way.EXACT : Way.FORMER, remark);
        }
        // a province whose city nobody can vouch for is taken no more than a city that is not where it should be
        return byCity.map(province -> new Found(province, Way.CITY, remark))
                .orElseGet(() -> new Found(null, Way.NONE, remark));
    }

    /** Finds what a name means on a day, under its name of then or a former one, if that is one province. */
    private Optional<Match> only(String name, LocalDate day) {
        List<Match> matches = provinces.find(name, day);
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }
}
