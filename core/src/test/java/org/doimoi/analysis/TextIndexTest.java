package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import org.doimoi.analysis.TextIndex.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {

    private static final List<String> TEXTS = List.of(
            "Thiết bị nghe nhìn công cộng cho nhà văn hóa",
            "Công nghệ sấy nông sản bằng bơm nhiệt",
            "Máy xay bột cá làm thức ăn chăn nuôi",
            "Sản xuất nông cụ cầm tay",
            "Heat-pump dryers for farm produce",
            "Cong nghe loc nuoc gieng",
            "Công nghệ lọc nước ngầm");

    private static TextIndex index(List<String> texts) {
        TextIndex.Builder builder = TextIndex.builder();
        texts.forEach(builder::add);
        return builder.build();
    }

    private static List<Integer> found(String query) {
        return index(TEXTS).search(query, 10).stream().map(Hit::document).toList();
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(
            strings = {"cong nghe say nong san", "CONG NGHE SAY NONG SAN", "công nghệ sấy nông sản", "say nong san"})
    void aTextIsFoundBeforeThoseThatShareSyllablesAlone(String query) {
        assertThat(found(query)).first().isEqualTo(1);
    }

    @Test
    void whatIsTypedWithoutMarksIsNotRankedByHomonyms() {
        List<Integer> found = found("cong nghe say nong san");
        assertThat(found).contains(0);
        assertThat(found.indexOf(0)).isGreaterThan(found.indexOf(1));
    }

    @Test
    void aSyllableWithMarksIsNotItsHomonym() {
        assertThat(found("sấy")).containsExactly(1);
        assertThat(found("say")).containsExactly(1);
        assertThat(found("sậy")).isEmpty();
    }

    @Test
    void aTextWithoutMarksIsFoundByAQueryWithThemButAfterOneThatHasThem() {
        List<Integer> found = found("công nghệ lọc nước");
        assertThat(found.subList(0, 2)).containsExactly(6, 5);
    }

    @Test
    void whereTheToneStandsAndHowUnicodeIsComposedMakeNoDifference() {
        TextIndex index = index(List.of("Hòa Bình", "Hoà Bình", Normalizer.normalize("hòa bình", Normalizer.Form.NFD)));
        for (String query : List.of("hoà bình", Normalizer.normalize("Hoà Bình", Normalizer.Form.NFD), "HÒA BÌNH")) {
            List<Hit> hits = index.search(query, 10);
            assertThat(hits).extracting(Hit::document).containsExactly(0, 1, 2);
            assertThat(hits).extracting(Hit::score).containsOnly(hits.get(0).score());
        }
    }

    @Test
    void aPluralFindsItsSingular() {
        assertThat(found("dryer")).containsExactly(4);
        assertThat(found("farms")).containsExactly(4);
    }

    @Test
    void aPairIsNotMadeAcrossTheEndOfAClause() {
        TextIndex index = index(List.of("Bơm nước, ngầm dưới đất", "Bơm dưới đất nước ngầm"));
        assertThat(index.search("nước ngầm", 1)).extracting(Hit::document).containsExactly(1);
    }

    @Test
    void aWordOfATitleCountsMore() {
        TextIndex index = TextIndex.builder()
                .add(List.of("Máy ép dầu"), List.of("có buồng sấy"))
                .add(List.of("Buồng sấy"), List.of("có máy ép dầu"))
                .build();
        assertThat(index.search("buồng sấy", 2)).extracting(Hit::document).containsExactly(1, 0);
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("?!")).isEmpty();
        assertThat(found("xyz")).isEmpty();
        assertThat(TextIndex.builder().build().search("công nghệ", 10)).isEmpty();
        assertThat(index(List.of("", "công nghệ")).search("công nghệ", 10)).hasSize(1);
    }

    @Test
    void theLimitMustBePositive() {
        assertThatThrownBy(() -> index(TEXTS).search("sấy", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid limit 0, must be at least 1");
    }
}
