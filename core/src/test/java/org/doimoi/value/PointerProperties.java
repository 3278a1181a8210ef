package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PointerProperties {

    @Provide
    Arbitrary<List<Object>> steps() {
        Arbitrary<Object> names = Arbitraries.strings()
                .withChars("ab~/01 ệ".toCharArray())
                .ofMaxLength(5)
                .map(name -> name);
        Arbitrary<Object> indexes = Arbitraries.integers().between(0, 1000).map(index -> index);
        return Arbitraries.oneOf(names, indexes).list().ofMaxSize(6);
    }

    private static Pointer pointer(List<Object> steps) {
        Pointer pointer = Pointer.ROOT;
        for (Object step : steps) {
            pointer = step instanceof Integer index ? pointer.element(index) : pointer.member((String) step);
        }
        return pointer;
    }

    /** Reads a pointer as RFC 6901, section 4, says. */
    private static List<String> tokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        if (!pointer.isEmpty()) {
            for (String token : pointer.substring(1).split("/", -1)) {
                tokens.add(token.replace("~1", "/").replace("~0", "~"));
            }
        }
        return tokens;
    }

    @Property
    void stepsAreReadBack(@ForAll("steps") List<Object> steps) {
        assertThat(tokens(pointer(steps).toString()))
                .isEqualTo(steps.stream().map(Object::toString).toList());
    }

    @Property
    void parseIsTheInverseOfTheText(@ForAll("steps") List<Object> steps) {
        assertThat(Pointer.parse(pointer(steps).toString())).isEqualTo(pointer(steps));
    }

    @Property
    void appendJoinsTheTexts(@ForAll("steps") List<Object> first, @ForAll("steps") List<Object> second) {
        Pointer both = pointer(first).append(pointer(second));
        assertThat(both).hasToString(pointer(first).toString() + pointer(second));
        List<Object> steps = new ArrayList<>(first);
        steps.addAll(second);
        assertThat(both).isEqualTo(pointer(steps)).hasSameHashCodeAs(pointer(steps));
    }

    @Property
    void rootIsNeutral(@ForAll("steps") List<Object> steps) {
        assertThat(Pointer.ROOT.append(pointer(steps))).isEqualTo(pointer(steps));
        assertThat(pointer(steps).append(Pointer.ROOT)).isEqualTo(pointer(steps));
    }

    @Example
    void knownPointers() {
        assertThat(Pointer.ROOT).hasToString("");
        assertThat(Pointer.ROOT.member("names").element(0).member("value")).hasToString("/names/0/value");
        assertThat(Pointer.ROOT.member("a/b").member("m~n").member("~1")).hasToString("/a~1b/m~0n/~01");
        assertThat(Pointer.ROOT.member("")).hasToString("/").isNotEqualTo(Pointer.ROOT);
    }
}
