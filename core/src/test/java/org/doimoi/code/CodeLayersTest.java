package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that a host lays over those of the library. */
class CodeLayersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final String STAGES = """
            # version: 2026-11-01
            # source: our handbook
            # certainty: own
            code	vi	en
            growth	Mở rộng quy mô	Scale-up
            unicorn	Kỳ lân	Unicorn
            """;

    private static final String CLUSTERS = """
            # list: cluster
            # name.vi: Cụm liên kết ngành
            # name.en: Clusters
            # open: false
            # version: 2026-01-01
            # checked: 2026-11-24
            # source: our register
            # certainty: own
            code	vi	through	replacedBy	head
            a	Cụm A	2025-12-31	b	Hà Nội
            b	Cụm B
            """.replace("Cụm B\n", "Cụm B\t\t\t\n");

    @TempDir
    Path folder;

    private CodeLists lists(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".tsv"), text);
        return CodeLists.standard().withFolder(folder);
    }

    private static List<String> codes(List<? extends CodeEntry> entries) {
        return entries.stream().map(CodeEntry::code).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void aFileAddsCodesAndStandsInsteadOfThoseThatItRepeats() throws IOException {
        CodeList<StartupStage> ours = CodeLists.standard().get(StartupStage.class);
        CodeList<StartupStage> list = lists("startupStage", STAGES).get(StartupStage.class);
        assertThat(list.entries()).hasSize(ours.entries().size() + 1);
        assertThat(list.find(Code.of("unicorn"), DAY)).isPresent();
        assertThat(list.find(Code.of("growth"), DAY))
                .map(entry -> entry.name().best("en"))
                .contains("Scale-up");
        assertThat(codes(list.shadowed())).containsExactly("growth");
        assertThat(list.shadowed().get(0))
                .isEqualTo(ours.find(Code.of("growth"), DAY).orElseThrow());
        // what the head does not say is as below
        assertThat(list.title()).isEqualTo(ours.title());
        assertThat(list.isOpen()).isEqualTo(ours.isOpen());
        assertThat(list.checked()).isEqualTo(ours.checked());
        assertThat(list.version()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(list.source()).isEqualTo("our handbook");
        // and the library's own is as it was
        assertThat(ours.shadowed()).isEmpty();
        assertThat(CodeLists.standard().get(StartupStage.class)).isSameAs(ours);
    }

    @Test
    void aCodeIsCoveredWithAllThatItEverMeant() throws IOException {
        CodeLists lists = lists("province", """
                # source: a trial
                # certainty: own
                code	vi	from	through	replacedBy	kind	region
                15	Yên Bái	2004-01-01	2030-12-31	16	province	NMM
                16	Tây Bắc	2031-01-01			province	NMM
                """);
        CodeList<Province> list = lists.get(Province.class);
        assertThat(codes(list.shadowed())).containsExactly("15", "15");
        Province yenBai = list.find(Code.of("15"), DAY).orElseThrow();
        assertThat(codes(list.on(yenBai, LocalDate.of(2031, 1, 1)))).containsExactly("16");
        assertThat(Provinces.of(lists).find("Tây Bắc", LocalDate.of(2031, 6, 1)))
                .singleElement()
                .extracting(match -> match.province().code())
                .isEqualTo("16");
    }

    @Test
    void aFileMayStandInsteadOfTheWholeList() throws IOException {
        String text = "# layer: replace\n# name.vi: Giai đoạn\n# name.en: Stages\n# open: true\n# checked: 2026-11-24\n"
                + STAGES;
        CodeList<StartupStage> list = lists("startupStage", text).get(StartupStage.class);
        assertThat(codes(list.entries())).containsExactly("growth", "unicorn");
        assertThat(list.shadowed())
                .isEqualTo(CodeLists.standard().get(StartupStage.class).entries());
    }

    @Test
    void aFileMayAddAListOfItsOwn() throws IOException {
        CodeLists lists = lists("cluster", CLUSTERS);
        CodeList<?> list = lists.named("cluster").orElseThrow();
        assertThat(list.type()).isEqualTo(AddedEntry.class);
        assertThat(list.name()).isEqualTo("cluster");
        assertThat(lists.names()).contains("cluster", "province");
        assertThat(lists.all())
                .contains(list)
                .hasSize(CodeLists.standard().all().size() + 1);
        AddedEntry a = (AddedEntry) list.entries().get(0);
        assertThat(a.cell("head")).isEqualTo("Hà Nội");
        assertThat(a.cell("none")).isNull();
        assertThat(a.cells()).isEqualTo(Map.of("head", "Hà Nội"));
        assertThat(lists.of(AddedEntry.class)).isEmpty();
        assertThatThrownBy(() -> lists.get(AddedEntry.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ask for it by its name");
    }

    @Test
    void layersLieOnEachOther() throws IOException {
        CodeLists lower = lists("startupStage", STAGES);
        CodeListProvider upper = provider("startupStage", STAGES.replace("Unicorn", "Horse"), new ArrayList<>());
        CodeList<StartupStage> list = lower.with(upper).get(StartupStage.class);
        assertThat(list.find(Code.of("unicorn"), DAY))
                .map(entry -> entry.name().best("en"))
                .contains("Horse");
        assertThat(codes(list.shadowed())).containsExactly("growth", "unicorn");
    }

    private static CodeListProvider provider(String name, String text, List<String> opened) {
        return new CodeListProvider() {
            @Override
            public Set<String> names() {
                return Set.of(name);
            }

            @Override
            public Reader open(String asked) {
                opened.add(asked);
                return new StringReader(text);
            }
        };
    }

    @Test
    void aProviderIsAskedWhenTheListIsWantedAndOnce() {
        List<String> opened = new ArrayList<>();
        CodeLists lists = CodeLists.standard().with(provider("startupStage", STAGES, opened));
        lists.get(Region.class);
        assertThat(opened).isEmpty();
        lists.get(StartupStage.class);
        lists.named("startupStage");
        lists.all();
        assertThat(opened).containsExactly("startupStage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startupStage|code\\tvi\\nx\\n|startupStage.tsv:2: 1 cells, must be 2",
                "startupStage|# layer: over\\ncode\\tvi\\n|startupStage.tsv: invalid layer 'over', must be extend or replace",
                "startupStage|# list: stages\\ncode\\tvi\\n|the list is called 'stages' at the head of the file, must be 'startupStage'",
                "provnce|code\\tvi\\n|provnce.tsv: the library has no list of this name",
                "cluster|# list: clusters\\n# name.vi: x\\n# name.en: x\\n# open: true\\n# version: 2026-01-01\\n# checked: 2026-01-01\\n# source: x\\ncode\\tvi\\n|must be 'cluster'",
                "industry|# source: x\\n# certainty: own\\nscheme\\tcode\\tvi\\nvsic2025\\t01\\tA\\n|industry.tsv:4: the cell 'level' is empty",
                "region|# source: x\\n# certainty: own\\ncode\\tvi\\tthrough\\treplacedBy\\nCH\\tA\\t2025-06-30\\tXX\\n|region.tsv:4: 'XX', which replaces 'CH', is not in force on 2025-07-01",
            })
    void whatIsMalformedIsSaidWithFileLineAndReason(String name, String text, String reason) throws IOException {
        String whole = text.replace("\\t", "\t").replace("\\n", "\n");
        assertThatThrownBy(() -> lists(name, whole).named(name))
                .isInstanceOf(CodeListException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aNameThatIsNoListsIsSaidWhenTheFolderIsOpened() {
        assertThatThrownBy(() -> lists("Province", "garbage"))
                .isInstanceOf(CodeListException.class)
                .hasMessageContaining("Province.tsv");
    }

    @Test
    void aMarkAtTheBeginningIsSkipped() throws IOException {
        assertThat(lists("startupStage", "\uFEFF" + STAGES)
                        .get(StartupStage.class)
                        .version())
                .isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> CodeLists.standard().withFolder(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    @Test
    void withoutProvidersInstalledAreTheListsOfTheLibrary() {
        assertThat(CodeLists.installed()).isSameAs(CodeLists.standard());
    }

    @Test
    void aListOfAnotherListIsNotFollowed() {
        CodeList<Province> ours = CodeLists.standard().get(Province.class);
        Province copy = CodeList.read(Province.class, "other.tsv", new BufferedReader(new StringReader("""
                                # name.vi: Tỉnh
                                # name.en: Provinces
                                # open: false
                                # version: 2026-01-01
                                # checked: 2026-01-01
                                # source: x
                                # certainty: own
                                code	vi	kind	region
                                15	Yên Bái	province	NMM
                                """)))
                .entries()
                .get(0);
        assertThatThrownBy(() -> ours.on(copy, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The entry '15' is not of this list");
    }

    @Test
    void codesOfASchemeAreFoundByScheme() {
        CodeList<Industry> industries = CodeLists.standard().get(Industry.class);
        assertThat(industries.find(Coding.parse("vsic2018:45"), LocalDate.of(2025, 11, 14)))
                .isPresent();
        assertThat(industries.find(Coding.parse("vsic2025:45"), DAY)).isEmpty();
        assertThat(industries.find(Coding.parse("isic4:45"), DAY)).isEmpty();
        assertThat(industries.versions(Coding.parse("isic4:45"))).isEmpty();
    }
}
