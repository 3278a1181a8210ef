package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.FICTIONAL;
import static org.doimoi.examples.quickstart.SampleParts.desk;
import static org.doimoi.examples.quickstart.SampleParts.provenance;
import static org.doimoi.examples.quickstart.SampleParts.taxCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.AgencyKind;
import org.doimoi.code.Certainty;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
import org.doimoi.code.ProvinceKind;
import org.doimoi.model.Agency;
import org.doimoi.model.AgencyBuilder;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.jspecify.annotations.Nullable;

/** The agencies of the samples: the real ones as they were on a day, and four fictional ones. */
final class SampleAgencies {

    private static final CodeLists LISTS = CodeLists.standard();

    private final LocalDate day;

    SampleAgencies(LocalDate day) {
        this.day = day;
    }

    List<Agency> real() {
        List<Agency> agencies = new ArrayList<>();
        agencies.add(Agency.builder()
                .id(Id.of("G06", "bo-khcn"))
                .addNames(
                        Name.legal("Bộ Khoa học và Công nghệ"),
                        Name.of("Ministry of Science and Technology", "en", Name.LEGAL))
                .agencyCode(Code.of("G06"))
                .level(Code.of("central"))
                .kind(Code.of("ministry"))
                .website("https://mst.gov.vn")
                .build());
        List<Province> provinces = LISTS.get(Province.class).entries(day);
        provinces.forEach(province -> agencies.add(committee(province)));
        provinces.forEach(province -> agencies.add(department(province)));
        return agencies;
    }

    private Agency committee(Province province) {
        AgencyCode entry = agencyCode(province);
        String english = "People's Committee of " + inEnglish(province);
        return Agency.builder()
                .id(Id.of(entry.code(), "ubnd"))
                .addNames(Name.legal(entry.name().best("vi")), Name.of(english, "en", Name.ALIAS))
                .agencyCode(Code.of(entry.code()))
                .level(Code.of("provincial"))
                .kind(Code.of("peoples-committee"))
                .province(Code.of(province.code()))
                .active(active(entry))
                .extras(certainty(entry.term().certainty()))
                .build();
    }

    private Agency department(Province province) {
        AgencyCode entry = agencyCode(province);
        String vietnamese = "Sở Khoa học và Công nghệ "
                + (isMunicipality(province) ? "thành phố " : "tỉnh ")
                + province.name().best("vi");
        String english = "Department of Science and Technology of " + inEnglish(province);
        return Agency.builder()
                .id(Id.of(entry.code(), "so-khcn"))
                .addNames(Name.legal(vietnamese), Name.of(english, "en", Name.ALIAS))
                .level(Code.of("provincial"))
                .kind(Code.of("department"))
                .parent(Id.of(entry.code(), "ubnd"))
                .province(Code.of(province.code()))
                .active(active(entry))
                .extras(certainty(entry.term().certainty()))
                .build();
    }

    private AgencyCode agencyCode(Province province) {
        return LISTS.get(AgencyCode.class)
                .find(Code.of(String.valueOf(province.agencyCode())), day)
                .orElseThrow();
    }

    /** Returns the days until the end of an agency that is known to end, null for the others. */
    private static @Nullable Period active(AgencyCode entry) {
        LocalDate through = entry.term().valid().through();
        if (through == null) {
            return null;
        }
        // one that is only renamed keeps its code
        boolean goesOn = LISTS.get(AgencyCode.class)
                .find(Code.of(entry.code()), through.plusDays(1))
                .isPresent();
        return goesOn ? null : Period.of(null, through);
    }

    /** Says of an agency whose code rests on one source only that it does. */
    private static Map<String, Json> certainty(Certainty certainty) {
        return certainty == Certainty.ONE_SOURCE ? Map.of("certainty", Json.of(certainty.name())) : Map.of();
    }

    private static boolean isMunicipality(Province province) {
        return province.kind().equals(Code.<ProvinceKind>of("municipality"));
    }

    private static String inEnglish(Province province) {
        return province.name().best("en") + (isMunicipality(province) ? " City" : " Province");
    }

    static List<Agency> fictional() {
        List<Agency> agencies = new ArrayList<>();
        agencies.add(
                fictional("H26:demo-phuong", "Phòng Văn hóa - Xã hội phường Minh Họa", "communal", "commune-office")
                        .province(Code.of("01"))
                        .identifiers(List.of(taxCode(901)))
                        .website("https://phuong-minh-hoa.example")
                        .active(Period.since(LocalDate.of(2025, 7, 1)))
                        .addContacts(desk(1, "Bộ phận một cửa"))
                        .provenance(provenance("H26", "demo-phuong"))
                        .build());
        agencies.add(fictional(
                        "H29:demo-trung-tam",
                        "Trung tâm Dịch vụ đổi mới sáng tạo Minh Họa",
                        "provincial",
                        "subordinate-unit")
                .province(Code.of("79"))
                .parent(Id.parse("H29:so-khcn"))
                .addContacts(desk(2, "Phòng Tư vấn chuyển giao công nghệ"))
                .build());
        agencies.add(fictional("H63:demo-phong", "Phòng Kinh tế và Hạ tầng huyện Minh Họa", "district", "other")
                // of the province that 15 was then: it is read on the last day of the agency
                .province(Code.of("15"))
                .active(Period.of(LocalDate.of(2016, 1, 1), LocalDate.of(2025, 6, 30)))
                .build());
        agencies.add(fictional("H38:demo-hdnd", "Hội đồng nhân dân xã Minh Họa", "communal", "peoples-council")
                .province(Code.of("15"))
                .build());
        return agencies;
    }

    private static AgencyBuilder fictional(String id, String name, String level, String kind) {
        return Agency.builder()
                .id(Id.parse(id))
                .addNames(Name.legal(name))
                .level(Code.of(level))
                .kind(Code.<AgencyKind>of(kind))
                .extras(FICTIONAL);
    }
}
