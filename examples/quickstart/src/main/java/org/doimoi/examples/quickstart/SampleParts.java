package org.doimoi.examples.quickstart;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Field;
import org.doimoi.code.Industry;
import org.doimoi.code.Province;
import org.doimoi.code.Region;
import org.doimoi.model.Address;
import org.doimoi.model.Contact;
import org.doimoi.model.Provenance;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.jspecify.annotations.Nullable;

/** The small things that the records of the sample are made of: ids, addresses, contacts, codes. */
final class SampleParts {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final OffsetDateTime CREATED = created(DAY);
    static final Map<String, Json> FICTIONAL = Map.of("fictional", Json.of(true));
    private static final CodeLists LISTS = CodeLists.standard();

    private SampleParts() {}

    static OffsetDateTime created(LocalDate day) {
        return day.atTime(8, 0).atOffset(ZoneOffset.ofHours(7));
    }

    static <T> Id<T> id(String issuer, String what, int number) {
        return Id.of(issuer, String.format(Locale.ROOT, "demo-%s-%03d", what, number));
    }

    static String agencyOf(String province) {
        return String.valueOf(LISTS.get(Province.class)
                .find(Code.of(province), DAY)
                .orElseThrow()
                .agencyCode());
    }

    /** Returns the province of an agency code, null if it is that of a ministry. */
    static @Nullable Code<Province> provinceOf(String agency) {
        return LISTS.get(Province.class).entries(DAY).stream()
                .filter(province -> agency.equals(String.valueOf(province.agencyCode())))
                .map(province -> Code.<Province>of(province.code()))
                .findFirst()
                .orElse(null);
    }

    static List<Code<Region>> regions(List<Code<Province>> provinces) {
        return provinces.stream()
                .map(province -> LISTS.get(Province.class)
                        .find(province, DAY)
                        .orElseThrow()
                        .region())
                .distinct()
                .toList();
    }

    static <C extends CodeEntry> Code<C> cycle(Class<C> type, int i) {
        List<C> entries = LISTS.get(type).entries(DAY);
        return Code.of(entries.get(i % entries.size()).code());
    }

    static <C> List<Code<C>> codes(String codes) {
        return Stream.of(codes.split(",")).map(Code::<C>of).toList();
    }

    static List<Name> names(String vietnamese, String english, int i) {
        List<Name> names = new ArrayList<>();
        names.add(Name.legal(vietnamese));
        names.add(Name.of(english, "en", Name.ALIAS));
        if (i % 4 == 1) {
            StringBuilder letters = new StringBuilder();
            for (String word : english.replaceAll(" (JSC|Co\\., Ltd)?( \\(sample\\))?$", "")
                    .split(" ")) {
                if (Character.isUpperCase(word.charAt(0))) {
                    letters.append(word.charAt(0));
                }
            }
            names.add(new Name(letters.toString(), null, Name.SHORT, Map.of()));
        }
        if (i % 12 == 7) {
            names.add(Name.of(
                    "Cơ sở "
                            + vietnamese.replaceFirst(
                                    "^(Công ty Cổ phần|Công ty TNHH|Hợp tác xã|Nhóm khởi nghiệp) ", ""),
                    "vi",
                    Name.FORMER));
        }
        return names;
    }

    static List<Coding<Industry>> industries(String code, int i) {
        Coding<Industry> main = Coding.of("vsic2025", code);
        // 46 is wholesale trade, which many do besides
        return i % 4 == 0 ? List.of(main, Coding.of("vsic2025", "46")) : List.of(main);
    }

    static List<Coding<Field>> fields(String ford, int i) {
        CodeList<Field> list = LISTS.get(Field.class);
        Coding<Field> field = Coding.of("ford", ford);
        String name = list.find(field, DAY).orElseThrow().name().best("vi");
        return i % 3 != 0
                ? List.of(field)
                : Stream.concat(
                                Stream.of(field),
                                list.entries(DAY).stream()
                                        .filter(entry ->
                                                "vn2008".equals(entry.term().scheme()))
                                        .filter(entry -> entry.level() == 2
                                                && entry.name().best("vi").equals(name))
                                        .map(entry -> Coding.<Field>of("vn2008", entry.code())))
                        .toList();
    }

    static Address address(String province, int i) {
        var builder = Address.builder()
                .street("Số " + (2 + i) + ", đường Ví Dụ " + (1 + i % 9))
                .commune((i % 2 == 0 ? "Phường" : "Xã") + " Minh Họa " + (1 + i % 7));
        if (i % 3 == 0) {
            builder.province(Code.of(province)).postalCode("00000");
        }
        if (i % 5 == 0) {
            builder.provinceName(LISTS.get(Province.class)
                    .find(Code.of(province), DAY)
                    .orElseThrow()
                    .name()
                    .best("vi"));
        }
        if (i % 10 == 0) {
            builder.district("Quận Minh Họa (cũ)");
        }
        return builder.build();
    }

    /** A desk, not a person; the numbers begin with 000 after the area code, where no line begins. */
    static Contact desk(int number, String role) {
        return Contact.builder()
                .role(role)
                .name(number % 10 == 0 ? "Văn phòng" : null)
                .phone(String.format(Locale.ROOT, "+842400000%03d", number))
                .email("lien-he-" + number + "@example.vn")
                .build();
    }

    static Provenance provenance(Id<?> id) {
        return provenance(id.issuer(), id.local());
    }

    static Provenance provenance(String publisher, String local) {
        return Provenance.builder()
                .publisher(Code.of(publisher))
                .recordedAt(CREATED.minusDays(1 + local.length()).withHour(9))
                .source("https://exchange.example/" + publisher.toLowerCase(Locale.ROOT) + "/" + local)
                .build();
    }

    /** Makes a tax code whose check digit is right; it begins with 99, which is no province. */
    static Identifier taxCode(int number) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        for (int serial = number * 10; ; serial++) {
            String digits = String.format(Locale.ROOT, "99%07d", serial);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            int check = 10 - sum % 11;
            if (check < 10) {
                return Identifier.of(Identifier.TAX_CODE, digits + check);
            }
        }
    }

    static String digest(Random random) {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < 64) {
            hex.append(String.format(Locale.ROOT, "%08x", random.nextInt()));
        }
        return hex.toString();
    }

    static String slug(String english) {
        return Normalizer.normalize(english, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-(jsc|co-ltd|-)?$", "");
    }
}
