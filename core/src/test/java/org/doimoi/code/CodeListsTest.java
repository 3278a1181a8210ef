package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.MoreCollectors;
import java.io.BufferedReader;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Entity;
import org.doimoi.model.Part;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.PriceRange;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {

    static List<CodeList<?>> data_all() {
        return CodeLists.standard().all();
    }

    // -----------------------------------------------------------------------
    @Test
    void test_all_everyTypeOfEntryHasAList() {
        assertThat(data_all())
                .<Object>extracting(CodeList::type)
                .hasSizeGreaterThanOrEqualTo(44)
                .containsExactlyElementsOf(Stream.of(CodeEntry.class.getPermittedSubclasses())
                        .filter(type -> type != AddedEntry.class)
                        .toList());
        assertThat(data_all()).extracting(CodeList::name).doesNotHaveDuplicates();
    }

    /** Where the lists of the library are loaded, this is not looked for. */
    @ParameterizedTest
    @MethodSource("data_all")
    void test_entries_noCellIsEmptyThatMustNotBe(CodeList<?> list) throws ReflectiveOperationException {
        for (RecordComponent component : list.type().getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                for (CodeEntry entry : list.entries()) {
                    assertThat(component.getAccessor().invoke(entry))
                            .as("%s of %s %s", component.getName(), list.name(), entry.code())
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_head(CodeList<?> list) {
        assertThat(list.entries()).isNotEmpty();
        assertThat(list.title().languages()).containsExactly("vi", "en");
        assertThat(list.title().asMap().values()).allSatisfy(CodeListsTest::assertProse);
        assertThat(list.version()).isBeforeOrEqualTo(list.checked());
        assertThat(list.source()).isNotBlank();
        assertThat(list.toString()).startsWith(list.name() + " " + list.version());
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_entries_areProse(CodeList<?> list) {
        for (CodeEntry entry : list.entries()) {
            assertThat(entry.name().languages()).as(entry.code()).startsWith("vi");
            assertThat(entry.name().asMap().values()).as(entry.code()).allSatisfy(CodeListsTest::assertProse);
            assertThat(entry.term().source()).as(entry.code()).satisfies(CodeListsTest::assertProse);
            assertThat(entry.term().valid().isOrdered()).as(entry.code()).isTrue();
            assertThat(Code.parse(entry.code())).hasToString(entry.code());
        }
    }

    private static void assertProse(String text) {
        assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContain("  ", "\"");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(text).isTrue();
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_entries_oneMeaningOnEveryDay(CodeList<?> list) {
        for (LocalDate day : days(list)) {
            List<String> keys = list.entries(day).stream()
                    .map(entry -> CodeList.key(entry.term().scheme(), entry.code()))
                    .toList();
            assertThat(keys).as("%s on %s", list.name(), day).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_find_givesWhatIsInForce(CodeList<?> list) {
        for (LocalDate day : days(list)) {
            Set<CodeEntry> inForce = new HashSet<>(list.entries(day));
            for (CodeEntry entry : list.entries()) {
                String scheme = entry.term().scheme();
                boolean found = (scheme == null
                                ? list.find(Code.of(entry.code()), day)
                                : list.find(Coding.of(scheme, entry.code()), day))
                        .filter(entry::equals)
                        .isPresent();
                assertThat(found).as("%s on %s", entry, day).isEqualTo(inForce.contains(entry));
            }
        }
    }

    /** Every day on which a list may change, the day before it, and a day long before and long after all. */
    private static List<LocalDate> days(CodeList<?> list) {
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(1945, 9, 2), LocalDate.of(2100, 1, 1)));
        for (LocalDate change : list.changes()) {
            days.add(change.minusDays(1));
            days.add(change);
        }
        return days;
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_parents_areInTheListAndEnd(CodeList<?> list) {
        for (CodeEntry entry : list.entries()) {
            Set<String> path = new LinkedHashSet<>();
            for (String next = entry.code();
                    next != null;
                    next = parent(list, entry.term().scheme(), next)) {
                assertThat(path.add(next))
                        .as("%s: %s then %s", list.name(), path, next)
                        .isTrue();
            }
        }
    }

    private static String parent(CodeList<?> list, String scheme, String code) {
        List<? extends CodeEntry> versions =
                scheme == null ? list.versions(Code.of(code)) : list.versions(Coding.of(scheme, code));
        assertThat(versions).as("%s %s", list.name(), code).isNotEmpty();
        return versions.get(versions.size() - 1).term().parent();
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_successors_areInForceOnTheDayAfter(CodeList<?> list) {
        for (CodeEntry entry : list.entries()) {
            for (String successor : entry.term().replacedBy()) {
                LocalDate after = entry.term().valid().through().plusDays(1);
                List<String> keys = list.entries(after).stream()
                        .filter(heir -> String.valueOf(heir.term().scheme())
                                .equals(String.valueOf(entry.term().scheme())))
                        .map(CodeEntry::code)
                        .toList();
                assertThat(keys)
                        .as("%s %s on %s", list.name(), entry.code(), after)
                        .contains(successor);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_constants_areInTheData(CodeList<?> list) throws IllegalAccessException {
        Set<String> codes = list.entries().stream().map(CodeEntry::code).collect(HashSet::new, Set::add, Set::addAll);
        for (Field field : list.type().getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == Code.class) {
                Code<?> code = (Code<?>) field.get(null);
                assertThat(codes).as(field.toString()).contains(code.toString());
                assertThat(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .isEqualTo(code.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
    }

    @Test
    void test_constants_ofNames() {
        assertThat(CodeLists.standard().get(NameKind.class).entries())
                .extracting(entry -> Code.<Name.Kind>of(entry.code()))
                .containsExactlyInAnyOrder(Name.LEGAL, Name.SHORT, Name.FORMER, Name.ALIAS);
    }

    @ParameterizedTest
    @MethodSource("data_all")
    void test_codesInComponents_areInTheirLists(CodeList<?> list) throws ReflectiveOperationException {
        for (RecordComponent component : list.type().getRecordComponents()) {
            if (component.getType() != Code.class) {
                continue;
            }
            Class<?> target = parameter(component.getGenericType());
            CodeList<?> other = CodeLists.standard().of(target).orElseThrow();
            for (CodeEntry entry : list.entries()) {
                Code<?> code = (Code<?>) component.getAccessor().invoke(entry);
                LocalDate last = entry.term().valid().through();
                LocalDate day = last == null ? list.checked() : last;
                assertThat(other.find(code, day))
                        .as("%s %s on %s", entry.code(), code, day)
                        .isPresent();
            }
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void test_everyCodeOfTheModelHasAList() {
        List<String> without = new ArrayList<>();
        Set<Class<?>> lists = new LinkedHashSet<>();
        for (Class<?> type : records()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Class<?> list = parameter(component.getGenericType());
                if (list != null) {
                    lists.add(list);
                    if (CodeLists.standard().of(list).isEmpty()) {
                        without.add(type.getSimpleName() + "." + component.getName() + " is of " + list);
                    }
                }
            }
        }
        assertThat(lists).hasSizeGreaterThan(25);
        assertThat(without)
                .as("Has a code list been added? Then permit its record in CodeEntry and put its data file beside it")
                .isEmpty();
    }

    private static Set<Class<?>> records() {
        Set<Class<?>> records = new LinkedHashSet<>(List.of(Dataset.class, PriceRange.class, Name.class));
        addLeaves(Entity.class, records);
        addLeaves(Part.class, records);
        return records;
    }

    private static void addLeaves(Class<?> type, Set<Class<?>> records) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(permitted -> addLeaves(permitted, records));
        } else {
            records.add(type);
        }
    }

    /** Returns the list that a code, a coding or a list of these names; null of any other type. */
    private static Class<?> parameter(Type type) {
        if (!(type instanceof ParameterizedType parameterized)) {
            return null;
        }
        Type argument = parameterized.getActualTypeArguments()[0];
        if (parameterized.getRawType() == List.class) {
            return parameter(argument);
        }
        boolean code = parameterized.getRawType() == Code.class || parameterized.getRawType() == Coding.class;
        return code ? (Class<?>) argument : null;
    }

    // -----------------------------------------------------------------------
    @Test
    void test_of_marker() {
        CodeLists lists = CodeLists.standard();
        assertThat(lists.of(Name.Kind.class)).contains(lists.get(NameKind.class));
        assertThat(lists.of(PriceRange.Basis.class)).contains(lists.get(PriceBasis.class));
        assertThat(lists.of(Province.class)).contains(lists.get(Province.class));
        assertThat(lists.of(String.class)).isEmpty();
        assertThat(lists.of(CodeEntry.class)).isEmpty();
    }

    @Test
    void test_named() {
        CodeLists lists = CodeLists.standard();
        for (CodeList<?> list : lists.all()) {
            assertThat(lists.named(list.name())).containsSame(list);
        }
        assertThat(lists.named("province")).isPresent();
        assertThat(lists.named("Province")).isEmpty();
        assertThat(lists.named("")).isEmpty();
    }

    @Test
    void test_get_loadsOnce() {
        assertThat(CodeLists.standard().get(Province.class))
                .isSameAs(CodeLists.standard().get(Province.class));
    }

    @Test
    void test_with_shadows() {
        CodeLists standard = CodeLists.standard();
        CodeList<StartupStage> own = list(StartupStage.class, "x\tThử");
        CodeLists lists = standard.with(own);
        assertThat(lists.get(StartupStage.class)).isSameAs(own);
        assertThat(lists.of(StartupStage.class)).containsSame(own);
        assertThat(lists.named("startupStage")).containsSame(own);
        assertThat(lists.all().stream()
                        .filter(list -> list.type() == StartupStage.class)
                        .collect(MoreCollectors.onlyElement()))
                .isSameAs(own);
        assertThat(lists.get(Province.class)).isSameAs(standard.get(Province.class));
        assertThat(standard.get(StartupStage.class)).isNotSameAs(own);
    }

    @Test
    void test_with_markerFollows() {
        CodeList<NameKind> own = list(NameKind.class, "x\tThử");
        assertThat(CodeLists.standard().with(own).of(Name.Kind.class)).containsSame(own);
    }

    @Test
    void test_with_lastWins() {
        CodeList<StartupStage> first = list(StartupStage.class, "x\tThử");
        CodeList<StartupStage> second = list(StartupStage.class, "y\tThử");
        assertThat(CodeLists.standard().with(first).with(second).get(StartupStage.class))
                .isSameAs(second);
    }

    private static <C extends CodeEntry> CodeList<C> list(Class<C> type, String row) {
        String text = "# name.vi: Thử\n# name.en: Try\n# open: true\n# version: 2026-01-01\n# checked: 2026-01-02\n"
                + "# source: test\n# certainty: own\ncode\tvi\n" + row + "\n";
        return CodeList.read(type, "own.tsv", new BufferedReader(new StringReader(text)));
    }

    @Test
    void test_schemes() {
        Function<Class<? extends CodeEntry>, List<String>> schemes =
                type -> CodeLists.standard().get(type).schemes();
        assertThat(schemes.apply(Industry.class)).containsExactly("vsic2018", "vsic2025");
        assertThat(schemes.apply(org.doimoi.code.Field.class)).containsExactly("ford", "vn2008");
        assertThat(schemes.apply(Province.class)).isEmpty();
    }

    @Test
    void test_find_schemesAreApart() {
        CodeList<Industry> industries = CodeLists.standard().get(Industry.class);
        LocalDate day = LocalDate.of(2026, 9, 30);
        assertThat(industries.find(Coding.of("vsic2025", "62"), day)).isPresent();
        assertThat(industries.find(Coding.of("vsic2018", "62"), day)).isEmpty();
        assertThat(industries.versions(Coding.of("vsic2018", "62"))).hasSize(1);
        assertThat(industries.find(Code.of("62"), day)).isEmpty();
        assertThat(industries.versions(Coding.of("isic", "62"))).isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void test_term_null() {
        Text name = Text.of("vi", "x");
        Period always = Period.ALWAYS;
        assertThatThrownBy(() -> new Term(null, null, name, always, null, List.of(), "s", Certainty.OWN))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Term(null, "c", null, always, null, List.of(), "s", Certainty.OWN))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Term(null, "c", name, null, null, List.of(), "s", Certainty.OWN))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Term(null, "c", name, always, null, null, "s", Certainty.OWN))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Term(null, "c", name, always, null, List.of(), null, Certainty.OWN))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Term(null, "c", name, always, null, List.of(), "s", null))
                .isInstanceOf(NullPointerException.class);
    }
}
