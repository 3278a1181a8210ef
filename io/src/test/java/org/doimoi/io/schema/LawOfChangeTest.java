package org.doimoi.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.dataset.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is valid under M.n is valid under M.n+1: the version of the contract moves as far as its changes demand. */
class LawOfChangeTest {

    private static final Path PUBLISHED = Path.of("src", "test", "resources", "published");

    /** Says which version to publish: {@code mvn -pl core,io test -Dtest=LawOfChangeTest -Ddoimoi.publish=1.1}. */
    private static final String PUBLISH = "doimoi.publish";

    private static final Surface EMPTY = new Surface(
            Agreement.MAPPER.createObjectNode(), Map.of("a", "warning"), Set.of("word.a"), Map.of("list", Set.of("x")));

    private static String last() throws IOException {
        try (Stream<Path> versions = Files.list(PUBLISHED)) {
            return versions.map(folder -> folder.getFileName().toString())
                    .max(Comparator.comparing((String version) -> Integer.valueOf(version.split("\\.")[0]))
                            .thenComparing(version -> Integer.valueOf(version.split("\\.")[1])))
                    .orElseThrow();
        }
    }

    @Test
    void test_versionMovesAsFarAsTheChangesDemand() throws IOException {
        String publish = System.getProperty(PUBLISH);
        if (publish != null) {
            assertThat(publish)
                    .as("the version to publish is that of Header.CONTRACT")
                    .isEqualTo(Header.CONTRACT);
            Surface.publish(PUBLISHED.resolve(publish));
        }
        String published = last();
        List<Changes.Change> changes =
                Changes.between(Surface.read(PUBLISHED.resolve(published)), Surface.present()).stream()
                        .filter(change -> change.bump() != Changes.Bump.NONE)
                        .toList();
        Changes.Bump demanded = Changes.demanded(changes);
        assertThat(Changes.between(published, Header.CONTRACT))
                .as(sentence(published, demanded, changes))
                .isGreaterThanOrEqualTo(demanded);
    }

    /** Returns what has changed, which version that demands, and what to do. */
    private static String sentence(String published, Changes.Bump demanded, List<Changes.Change> changes) {
        String next = Changes.next(published, demanded);
        return "Since contract " + published + " was published there are changes that demand " + next + ", but"
                + " Header.CONTRACT is " + Header.CONTRACT + ":\n"
                + changes.stream().limit(40).map(change -> "  " + change).collect(Collectors.joining("\n"))
                + (changes.size() > 40 ? "\n  and " + (changes.size() - 40) + " more" : "")
                + "\nTake the changes back, or set Header.CONTRACT to " + next + ". If " + published
                + " has not left the house yet, publish it anew: mvn -B -ntp -pl core,io test -Dtest=LawOfChangeTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D" + PUBLISH + '=' + Header.CONTRACT;
    }

    // -----------------------------------------------------------------------
    /** Each reason once: what was, what is, the bump, and what is said. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {} | NONE | ",
                "{'title':'a'} | {'title':'b'} | NONE | ",
                "{'properties':{'a':{}}} | {'properties':{}} | MAJOR | a is gone",
                "{'properties':{}} | {'properties':{'a':{}}} | MINOR | a is new",
                "{'$defs':{'drone':{}}} | {'$defs':{}} | MAJOR | drone is gone",
                "{'$defs':{}} | {'$defs':{'drone':{}}} | MINOR | drone is new",
                "{'$defs':{'constraint.a':{}}} | {'$defs':{}} | NONE | constraint.a is gone",
                "{'properties':{'a':{}}} | {'properties':{'a':{}},'required':['a']} | MAJOR | a is required now",
                "{'required':['a']} | {'required':[]} | MINOR | a is required no more",
                "{'properties':{'a':{'type':['string','null']}}} | {'properties':{'a':{'type':'string'}}} | MAJOR | a may be null no more",
                "{'properties':{'a':{'$ref':'#/$defs/x'}}} | {'properties':{'a':{'anyOf':[{'$ref':'#/$defs/x'},{'type':'null'}]}}} | MINOR | a may be null",
                "{'properties':{'a':{'type':'number'}}} | {'properties':{'a':{'type':'integer'}}} | MAJOR | a: the type number is gone",
                "{'properties':{'a':{'$ref':'#/$defs/x'}}} | {'properties':{'a':{'$ref':'#/$defs/y'}}} | MAJOR | a: $ref was \"#/$defs/x\" and is \"#/$defs/y\"",
                "{'properties':{'a':{'pattern':'^a$'}}} | {'properties':{'a':{'pattern':'^b$'}}} | MAJOR | a: pattern was \"^a$\" and is \"^b$\"",
                "{'properties':{'a':{}}} | {'properties':{'a':{'pattern':'^b$'}}} | MAJOR | a: pattern \"^b$\" is new",
                "{'properties':{'a':{'pattern':'^a$'}}} | {'properties':{'a':{}}} | MINOR | a: pattern \"^a$\" is gone",
                "{'properties':{'a':{'maxLength':9}}} | {'properties':{'a':{'maxLength':8}}} | MAJOR | a: maxLength was 9 and is 8",
                "{'properties':{'a':{'maxLength':8}}} | {'properties':{'a':{'maxLength':9}}} | MINOR | a: maxLength was 8 and is 9",
                "{'properties':{'a':{'minimum':0}}} | {'properties':{'a':{'minimum':1}}} | MAJOR | a: minimum was 0 and is 1",
                "{'properties':{'a':{'items':{}}}} | {'properties':{'a':{'items':{},'uniqueItems':true}}} | MAJOR | a: uniqueItems true is new",
                "{'properties':{'a':{'items':{'minItems':2}}}} | {'properties':{'a':{'items':{'minItems':1}}}} | MINOR | a: minItems was 2 and is 1",
                "{'$defs':{'code.x':{'enum':['a','b']}}} | {'$defs':{'code.x':{'enum':['a']}}} | MAJOR | code.x: the value b is gone",
                "{'$defs':{'code.x':{'enum':['a']}}} | {'$defs':{'code.x':{'enum':['a','b']}}} | MINOR | code.x: the value b is new",
                "{'$defs':{'code.x':{}}} | {'$defs':{'code.x':{'enum':['a']}}} | MAJOR | code.x takes only [\"a\"] now",
                "{'$defs':{'code.x':{'enum':['a']}}} | {'$defs':{'code.x':{}}} | MINOR | code.x takes not only [\"a\"] now",
                "{'$defs':{'x':{}}} | {'$defs':{'x':{'allOf':[{'minItems':1}]}}} | MAJOR | x must also be {\"minItems\":1}",
                "{'$defs':{'x':{'allOf':[{'minItems':1}]}}} | {'$defs':{'x':{}}} | MINOR | x need no more be {\"minItems\":1}",
                "{'$defs':{'x':{}}} | {'$defs':{'x':{'anyOf':[{'minItems':1}]}}} | MAJOR | x must be one of [{\"minItems\":1}]",
                "{'properties':{'a':{}}} | {'properties':{'a':{'x-doimoi-protection':'personal'}}} | MAJOR | a is protected otherwise: null, now \"personal\"",
                "{'properties':{'a':{'x-doimoi-refers-to':['x','y']}}} | {'properties':{'a':{'x-doimoi-refers-to':['x']}}} | MAJOR | a: the target y is gone",
                "{'properties':{'a':{}}} | {'properties':{'a':{'x-doimoi-rules':['grave']}}} | MAJOR | a is held to the rule grave now",
                "{'properties':{'a':{}}} | {'properties':{'a':{'x-doimoi-rules':['a']}}} | MINOR | a is held to the rule a now",
                "{'properties':{'a':{'x-doimoi-rules':['a']}}} | {'properties':{'a':{}}} | MINOR | a is held to the rule a no more"
            })
    void test_schema(String before, String after, Changes.Bump bump, String sentence) {
        Map<String, String> rules = Map.of("a", "warning", "grave", "error");
        List<Changes.Change> changes = Changes.between(
                new Surface(json(before), rules, Set.of(), Map.of()),
                new Surface(json(after), rules, Set.of(), Map.of()));
        assertThat(Changes.demanded(changes)).isEqualTo(bump);
        if (sentence == null) {
            assertThat(changes).isEmpty();
        } else {
            assertThat(changes).extracting(Changes.Change::sentence).startsWith(sentence);
        }
    }

    private static JsonNode json(String text) {
        return Agreement.MAPPER.readTree(text.replace('\'', '"'));
    }

    private static List<String> since(Map<String, String> rules, Set<String> messages, Map<String, Set<String>> codes) {
        return Changes.between(EMPTY, new Surface(EMPTY.schema(), rules, messages, codes)).stream()
                .map(Changes.Change::toString)
                .toList();
    }

    @Test
    void test_rules() {
        assertThat(since(Map.of(), EMPTY.messages(), EMPTY.codes())).containsExactly("MAJOR the rule a is gone");
        assertThat(since(Map.of("a", "error"), EMPTY.messages(), EMPTY.codes()))
                .containsExactly("MAJOR the rule a was warning and is error");
        assertThat(since(Map.of("a", "info"), EMPTY.messages(), EMPTY.codes()))
                .containsExactly("MINOR the rule a was warning and is info");
        assertThat(since(Map.of("a", "warning", "b", "error"), EMPTY.messages(), EMPTY.codes()))
                .containsExactly("MINOR the rule b is new");
    }

    @Test
    void test_messagesAndCodes() {
        assertThat(since(EMPTY.rules(), Set.of("word.b"), EMPTY.codes()))
                .containsExactly("MAJOR the message key word.a is gone", "MINOR the message key word.b is new");
        assertThat(since(EMPTY.rules(), EMPTY.messages(), Map.of("list", Set.of("y"))))
                .containsExactly("MAJOR the code list x is gone", "MINOR the code list y is new");
        assertThat(since(EMPTY.rules(), EMPTY.messages(), Map.of("other", Set.of("x"))))
                .containsExactly("MAJOR the code list list is gone", "MINOR the code list other is new");
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0, NONE", "1.0, 1.1, MINOR", "1.9, 1.10, MINOR", "1.3, 2.0, MAJOR"})
    void test_bump(String published, String present, Changes.Bump bump) {
        assertThat(Changes.between(published, present)).isEqualTo(bump);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 1.9", "MINOR, 1.10", "MAJOR, 2.0"})
    void test_next(Changes.Bump bump, String next) {
        assertThat(Changes.next("1.9", bump)).isEqualTo(next);
    }
}
