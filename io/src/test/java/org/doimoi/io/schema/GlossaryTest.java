package org.doimoi.io.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doimoi.value.Composite;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;

/** Every record and every component has its words in both languages, and no word is left over. */
class GlossaryTest {

    private static final Glossary GLOSSARY = Glossary.standard();

    /** Values whose kind says all that there is to say. */
    private static final Set<String> PLAIN = Set.of("integer", "long", "decimal", "boolean", "string");

    private static Set<String> needed() {
        Set<String> needed = new TreeSet<>(Set.of("exchange", "line"));
        for (RecordType type : Contract.present().types()) {
            needed.add(type.name());
            for (Member member : type.members()) {
                needed.add(GLOSSARY.key(type, member));
                if (!Composite.class.isAssignableFrom(member.type()) && !PLAIN.contains(Values.name(member.type()))) {
                    needed.add(Values.name(member.type()));
                }
                Stream.concat(member.uses().stream(), member.elementUses().stream())
                        .filter(use -> !use.parts().isEmpty())
                        .forEach(use -> needed.add(use.id()));
            }
        }
        // codes have a list, whose title says what they are
        needed.add("code");
        return needed;
    }

    @Test
    void test_nothingIsMissingAndNothingLeftOver() {
        Set<String> missing = new TreeSet<>(needed());
        missing.removeAll(GLOSSARY.keys());
        assertThat(missing)
                .as(
                        "lines that io/src/main/resources/org/doimoi/io/schema/contract.tsv lacks: a record needs one, and each"
                                + " component of it")
                .isEmpty();
        Set<String> left = new TreeSet<>(GLOSSARY.keys());
        left.removeAll(needed());
        assertThat(left)
                .as("lines of contract.tsv for what is not there any more")
                .isEmpty();
    }

    @Test
    void test_words() {
        for (String key : GLOSSARY.keys()) {
            Glossary.Entry entry = GLOSSARY.of(key);
            assertThat(Stream.of(entry.title(), entry.meaning())).as(key).allSatisfy(text -> {
                for (String words : text.asMap().values()) {
                    assertThat(words)
                            .isEqualTo(words.strip())
                            .doesNotEndWith(".")
                            .hasSizeLessThan(160);
                    assertThat(Normalizer.isNormalized(words, Normalizer.Form.NFC))
                            .isTrue();
                    assertThat(Character.isUpperCase(words.codePointAt(0)))
                            .as(words)
                            .isTrue();
                }
            });
            assertThat(vietnamese(entry.meaning()))
                    .isNotEqualTo(entry.meaning().in("en").orElseThrow());
        }
    }

    private static String vietnamese(Text text) {
        return text.in("vi").orElseThrow();
    }

    @Test
    void test_read_incompleteLine() {
        assertThatThrownBy(() -> Glossary.read("startup\tKhởi nghiệp\tStart-up\tMột doanh nghiệp\t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid line 'startup\t");
    }

    @Test
    void test_of_missing() {
        assertThatThrownBy(() -> GLOSSARY.of("drone"))
                .hasMessage("There are no words for 'drone'; add a line to contract.tsv");
    }
}
