package org.doimoi.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.doimoi.value.Text;

/**
 * A shortest way from one actor to another, over those with whom each has a tie: an incubator, its host, a partner of
 * that.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Chain {

    private static final int SAID = 3;

    private final ImmutableList<Node> nodes;
    private final ImmutableList<ImmutableList<Tie>> steps;
    private final String language;

    Chain(List<Node> nodes, List<List<Tie>> steps, String language) {
        this.nodes = ImmutableList.copyOf(nodes);
        this.steps = steps.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        this.language = language;
    }

    /**
     * Returns the number of steps.
     *
     * @return the number, 0 from an actor to itself
     */
    public int length() {
        return steps.size();
    }

    /**
     * Returns the actors on the way.
     *
     * @return the actors, the first and the last among them
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * Returns the ties on the way.
     *
     * @return for each step all ties between its two actors
     */
    public List<? extends List<Tie>> steps() {
        return steps;
    }

    /**
     * Says the way step by step; of a step with many ties the first three, and how many more there are.
     *
     * @return the text, in Vietnamese and English
     */
    public Text say() {
        return Text.ofVietnameseEnglish(say("vi"), say("en"));
    }

    private String say(String in) {
        boolean english = in.equals("en");
        String first = name(0, in);
        if (steps.isEmpty()) {
            return english ? first + " is where the way begins and ends" : first + " là nơi bắt đầu và kết thúc";
        }
        StringBuilder said = new StringBuilder();
        if (english) {
            said.append("From ").append(first).append(" to ").append(name(length(), in));
            said.append(length() == 1 ? " in one step:" : " in " + length() + " steps:");
        } else {
            said.append("Từ ").append(first).append(" đến ").append(name(length(), in));
            said.append(" qua ").append(length()).append(" bước:");
        }
        for (int i = 0; i < length(); i++) {
            Node from = nodes.get(i);
            ImmutableList<Tie> ties = steps.get(i);
            said.append('\n').append(i + 1).append(". ").append(name(i, in)).append(" – ");
            said.append(name(i + 1, in)).append(": ");
            said.append(
                    ties.stream().limit(SAID).map(tie -> tie.sayFrom(from, in)).collect(Collectors.joining("; ")));
            if (ties.size() > SAID) {
                int more = ties.size() - SAID;
                said.append(english ? "; and " + more + " more" : "; và " + more + " liên kết nữa");
            }
        }
        return said.toString();
    }

    private String name(int index, String in) {
        return nodes.get(index).name().best(in);
    }

    /**
     * Returns what {@link #say()} says in the language of the ecosystem.
     *
     * @return the text, a line for each step
     */
    @Override
    public String toString() {
        return say(language);
    }
}
