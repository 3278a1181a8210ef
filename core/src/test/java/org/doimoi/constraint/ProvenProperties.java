package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.value.Text;
import org.doimoi.value.Traits;

/** What the traits of a text prove is so, whatever the text. */
class ProvenProperties {

    /** What breaks one of the constraints, or nearly does. */
    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\n",
            "\t",
            "a",
            "Máy sấy nông sản ",
            "cong nghe cua nguoi viet ",
            "the dryer is of the best ",
            "TỦ SẤY BẰNG BƠM NHIỆT ",
            "Ã´",
            "CÃ\u0089",
            "cà”",
            "–",
            "…",
            "e\u0302",
            "ð",
            "Đ",
            "đ",
            "ơ",
            "0912345678",
            "001099012345",
            "CCCD 001099012345",
            "a@b.vn",
            "<b>",
            "&amp;",
            "C?ng ",
            "c«ng nghÖ",
            "Lorem ipsum ",
            "N/A",
            "xxxx",
            "xxxxxxxxxxxxxxxxxxxx",
            " -",
            "đang cập nhật thông tin",
            "1-2005-00013",
            "Công",
            "\u200b",
            "\u202e",
            "\ud800",
            "😀",
            "аb",
            "Š",
            "Ž",
            "ŸÃŠ",
            "\u00a0",
            "\ufeff",
            "Lo",
            "2026",
            "ậ",
            "ẞ",
            "Ỿ",
            "½",
            "công nghệ mới ",
            "?",
            "//",
            "\"",
            "\\",
            "\u0000",
            "\u0342",
            "\u1fc1",
            "Å",
            "\u212b");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(PIECES),
                        Arbitraries.strings().ofMaxLength(3),
                        Arbitraries.of("phát triển ", "of ", "ứng dụng", "A", "9"))
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 20_000)
    void provenIsRight(@ForAll("texts") String text) throws ReflectiveOperationException {
        int traits = Traits.of(text);
        for (Class<?> constraint : constraints()) {
            TextValidator<?> validator = (TextValidator<?>) constraint
                    .getAnnotation(Constraint.class)
                    .validatedBy()[0]
                    .getConstructor()
                    .newInstance();
            for (String language : new String[] {"vi", "en", "fr", null}) {
                if (validator.isProven(traits, language)) {
                    assertThat(validator.isRight(text, language))
                            .as("%s of <%s> in %s", constraint.getSimpleName(), text, language)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 5_000)
    void lengthIsThatOfCodePoints(@ForAll("texts") String text) {
        assertThat(Traits.length(Traits.of(text))).isEqualTo(text.codePointCount(0, text.length()));
        TextValidator<?> five = MaxLength.Validator.of(5);
        assertThat(!five.isProven(Traits.of(text), null) || five.isRight(text)).isTrue();
    }

    @Property(tries = 5_000)
    void bytesHaveTheTraitsOfCharacters(@ForAll("texts") String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String back = new String(utf8, StandardCharsets.UTF_8);
        assertThat(Traits.of(utf8, 0, utf8.length)).isEqualTo(Traits.of(back));
        assertThat(Text.of("vi", text).value(0)).isEqualTo(text);
        assertThat(Text.of("vi", text).traits(0)).isEqualTo(Traits.of(text));
    }

    @Property(tries = 5_000)
    void bytesThatAreNoUtf8AreTold(@ForAll("texts") String text, @ForAll byte wrong, @ForAll int at) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[Math.floorMod(at, bytes.length)] = wrong;
        }
        boolean right =
                new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length == bytes.length
                        && java.util.Arrays.equals(
                                new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
        assertThat(Traits.of(bytes, 0, bytes.length) >= 0).isEqualTo(right);
    }

    private static List<Class<?>> constraints() {
        List<Class<?>> all = new java.util.ArrayList<>(
                List.of(Prose.class.getAnnotation(Together.class).value()));
        all.remove(MaxLength.class);
        all.add(Impersonal.class);
        all.add(NotShouted.class);
        return all;
    }

    @Property(tries = 20_000)
    void textsThatAreTheSameMayBeginAlike(@ForAll("texts") String text, @ForAll("texts") String tail) {
        Text some = Text.of("vi", text);
        for (String same : List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT), text + tail)) {
            Text other = Text.of("vi", same);
            boolean alike = same.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT));
            assertThat(!alike || some.mayBeginAs(0, other, 0) && other.mayBeginAs(0, some, 0))
                    .as("<%s> and <%s>", text, same)
                    .isTrue();
        }
    }

    @Property(tries = 5_000)
    void passagesThatAreSharedAreSeen(
            @ForAll("texts") String before, @ForAll("texts") String passage, @ForAll("texts") String after) {
        Text some = Text.of("vi", before + passage + after);
        Text other = Text.of("vi", after + passage + before);
        boolean isLong = passage.getBytes(StandardCharsets.UTF_8).length >= 40;
        assertThat(!isLong || some.mayShare(0, other, 0)).isTrue();
    }
}
