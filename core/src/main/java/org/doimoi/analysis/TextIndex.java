package org.doimoi.analysis;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds Vietnamese and English texts by their words, with diacritics or without.
 *
 * <p>The terms are syllables, and pairs of syllables that follow each other in a clause, since most Vietnamese words are
 * made of two: {@code nông sản} finds {@code sấy nông sản} before {@code sản xuất nông cụ}. In a query that has no
 * diacritics at all a syllable means every one that it may stand for, so {@code say nong san} finds the same texts. In
 * one that has some, a syllable means itself first, and with less weight what was written without marks.
 *
 * <p>Each term counts by BM25 (Robertson and Zaragoza, 2009): the rarer it is, and the more often it stands in a short
 * text, the more. How often is kept in {@value #STEPS} steps.
 *
 * <pre>{@code
 * TextIndex index = TextIndex.builder()
 *     .add("Máy sấy nông sản bằng bơm nhiệt")
 *     .add("Thiết bị nghe nhìn công cộng")
 *     .build();
 * index.search("cong nghe say nong san", 10).get(0).document(); // 0
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. What it finds does not depend on the order in which texts were added, but
 * for those that score the same.
 */
public final class TextIndex {

    /** How soon more of the same term is worth no more. */
    static final double SATURATION = 1.2;

    /** How much its length is held against a text. */
    static final double LENGTH = 0.6;

    /** What a single syllable is worth beside a pair of them. */
    static final double SINGLE = 0.4;

    /** What a syllable that was asked for with marks is worth where a text has none. */
    static final double UNMARKED = 0.7;

    /** How often a word of a title counts. */
    static final int TITLE = 3;

    private static final int STEPS = 255;

    /** What so many texts have, and the same part of all, says nothing of one. */
    private static final int FEW = 10;

    /** The most telling terms of a query decide; what comes after them is {@code của} and {@code with}. */
    private static final int MAX_TERMS = 48;

    /** Ends a plain syllable, and stands before every letter. */
    private static final char MARKED = '\t';

    private static final char AFTER_MARKED = '\n';

    /**
     * A text that was found.
     *
     * @param document  the number of the text, from 0 in the order in which they were added
     * @param score  how well it fits, above 0; comparable within one query only
     */
    public record Hit(int document, double score) {}

    private final int documents;

    /** Each syllable without marks and then, if it has some, with them: all that differ in marks alone are neighbours. */
    private final String[] syllables;

    /** The number of each syllable as the texts write it, from 1. */
    private final Map<String, Integer> written;

    /** Of each syllable the number of the one without marks, 0 if no text has it. */
    private final int[] plains;

    /** Two numbers of syllables from 1, or one and 0: the pairs that begin alike are neighbours. */
    private final long[] terms;

    private final int[] ends;

    /** Of each term in how many texts it is; then of each of these the distance from the one before, and the steps. */
    private final byte[] postings;

    private TextIndex(Builder builder) {
        this.documents = builder.documents;
        this.syllables = builder.forms.keySet().toArray(new String[0]);
        Arrays.sort(syllables);
        int[] numbers = new int[syllables.length];
        builder.forms.forEach((form, number) -> numbers[number] = Arrays.binarySearch(syllables, form) + 1);
        this.written = new HashMap<>(builder.written);
        written.replaceAll((syllable, number) -> numbers[number - 1]);
        this.plains = new int[syllables.length];
        for (int i = 0; i < plains.length; i++) {
            String plain = plain(syllables[i]);
            int place = place(plain);
            plains[i] = isAt(place, plain) ? place + 1 : 0;
        }
        LongIndex renumbered = new LongIndex();
        long[] sorted = new long[builder.terms.size()];
        for (int i = 0; i < sorted.length; i++) {
            long term = builder.keys[i];
            sorted[i] = key(numbers[first(term) - 1], second(term) == 0 ? 0 : numbers[second(term) - 1]);
            renumbered.add(sorted[i]);
        }
        Arrays.sort(sorted);
        this.terms = sorted;
        this.ends = new int[terms.length];
        float[] norms = builder.norms();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < terms.length; i++) {
            int number = renumbered.find(terms[i]);
            write(builder.frequencies[number], all);
            copy(builder.postings[number], builder.lengths[number], norms, all);
            ends[i] = all.size();
        }
        this.postings = all.toByteArray();
    }

    private static void copy(byte[] from, int length, float[] norms, ByteArrayOutputStream to) {
        int document = -1;
        int at = 0;
        while (at < length) {
            int delta = from[at] & 0x7F;
            for (int shift = 7; from[at++] < 0; shift += 7) {
                delta |= (from[at] & 0x7F) << shift;
            }
            int times = from[at++];
            document += delta;
            write(delta, to);
            to.write(Math.max(1, Math.round(STEPS * times / (times + norms[document]))));
        }
    }

    private static void write(int number, ByteArrayOutputStream to) {
        int rest = number;
        while (rest > 0x7F) {
            to.write(rest | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns how many texts there are.
     *
     * @return the number
     */
    public int size() {
        return documents;
    }

    /**
     * Finds the texts that fit best.
     *
     * @param query  what is looked for, with diacritics or without
     * @param limit  the most to be returned, at least 1
     * @return the texts, the best first, and of equal ones that which was added first; empty if no word is known
     * @throws IllegalArgumentException if the limit is below 1
     */
    public List<Hit> search(String query, int limit) {
        Best best = new Best(limit);
        float[] scores = query().add(query, 1).build().scores();
        for (int i = 0; i < documents; i++) {
            if (scores[i] > 0) {
                best.offer(i, scores[i]);
            }
        }
        return best.ranked((document, score) -> new Hit(document, score));
    }

    /** Returns a query that has no words yet. */
    QueryBuilder query() {
        return new QueryBuilder();
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    private static int first(long term) {
        return (int) (term >>> 32);
    }

    private static int second(long term) {
        return (int) term;
    }

    /** Returns what a syllable is kept as. */
    private static String form(String syllable) {
        String form = Syllables.toneLast(syllable);
        String plain = Syllables.plain(form);
        return form.equals(plain) ? plain : plain + MARKED + form;
    }

    private static String plain(String form) {
        int marked = form.indexOf(MARKED);
        return marked < 0 ? form : form.substring(0, marked);
    }

    /** Returns the number of a syllable, 0 if no text has it. */
    private int number(String syllable) {
        Integer known = written.get(syllable);
        if (known != null) {
            return known;
        }
        // a text may have it with its tone in another place
        String form = form(syllable);
        int place = place(form);
        return isAt(place, form) ? place + 1 : 0;
    }

    private int place(String form) {
        int found = Arrays.binarySearch(syllables, form);
        return found < 0 ? -found - 1 : found;
    }

    private int place(long term) {
        int found = Arrays.binarySearch(terms, term);
        return found < 0 ? -found - 1 : found;
    }

    /**
     * What a syllable of a query may be in a text: itself, what has no marks, or all that differ in marks alone.
     *
     * @param exact  its own number, 0 if no text has it
     * @param plain  the number of the one without marks, 0 if no text has it
     * @param from  the first number of all, or 0 if all are not meant
     * @param to  the number after the last
     */
    private record Meaning(int exact, int plain, int from, int to) {

        int lowest() {
            return from > 0 ? from : plain > 0 && (exact == 0 || plain < exact) ? plain : exact;
        }

        int highest() {
            return from > 0 ? to - 1 : Math.max(exact, plain);
        }

        double likeness(int number) {
            if (from > 0 || number == exact) {
                return 1;
            }
            return number == plain ? UNMARKED : 0;
        }
    }

    private Meaning meaning(String syllable, boolean folding) {
        if (folding) {
            String plain = plain(form(syllable));
            int from = place(plain);
            int to = place(plain + AFTER_MARKED);
            return new Meaning(0, 0, to > from ? from + 1 : 0, to + 1);
        }
        int exact = number(syllable);
        if (exact > 0) {
            return new Meaning(exact, plains[exact - 1], 0, 0);
        }
        String plain = plain(form(syllable));
        int place = place(plain);
        return new Meaning(0, isAt(place, plain) ? place + 1 : 0, 0, 0);
    }

    /** Returns in how many texts a term is. */
    private int frequency(int place) {
        int at = place == 0 ? 0 : ends[place - 1];
        int frequency = postings[at] & 0x7F;
        for (int shift = 7; postings[at++] < 0; shift += 7) {
            frequency |= (postings[at] & 0x7F) << shift;
        }
        return frequency;
    }

    private boolean isAt(int place, String form) {
        return place < syllables.length && syllables[place].equals(form);
    }

    /** Takes the words of a query, of which some may weigh more than others. Not thread-safe. */
    final class QueryBuilder {

        /**
         * What is looked for.
         *
         * @param second  what follows the first, null if it is looked for alone
         */
        private record Term(Meaning first, @Nullable Meaning second) {}

        /**
         * Where a term is.
         *
         * @param worth  what a text scores at most about that has it
         * @param places  where it is among the terms, in as many ways as it is written
         * @param likeness  what each way is worth
         */
        private record Wanted(double weight, double worth, int[] places, double[] likeness) {

            int first() {
                return places[0];
            }

            int ways() {
                return places.length;
            }
        }

        /** The most telling first; where they are does not depend on the order of the texts. */
        private static final Comparator<Wanted> TELLING = Comparator.comparingDouble(Wanted::worth)
                .reversed()
                .thenComparingInt(Wanted::first)
                .thenComparingInt(Wanted::ways);

        private final Map<Term, Wanted> wanted = new HashMap<>();

        /** Adds the words of a text, each with a weight; a word that is there has the greater one. */
        QueryBuilder add(String text, double weight) {
            return add(text, weight, Syllables.areUnmarked(text));
        }

        /** Adds the words of a text in which a syllable without marks stands, or does not stand, for all. */
        QueryBuilder add(String text, double weight, boolean folding) {
            @Nullable Meaning before = null;
            for (String syllable : Syllables.of(text)) {
                Meaning meaning = syllable.isEmpty() ? null : meaning(syllable, folding);
                if (meaning != null) {
                    want(new Term(meaning, null), SINGLE * weight);
                    if (before != null) {
                        want(new Term(before, meaning), weight);
                    }
                }
                before = meaning;
            }
            return this;
        }

        private void want(Term term, double weight) {
            Wanted known = wanted.get(term);
            if (known != null && known.weight() >= weight) {
                return;
            }
            Meaning first = term.first();
            Meaning second = term.second();
            int[] places = new int[4];
            double[] likeness = new double[4];
            int count = 0;
            long texts = 0;
            for (int number = first.lowest(); number > 0 && number <= first.highest(); number++) {
                double like = first.likeness(number);
                if (like == 0) {
                    continue;
                }
                long from = second == null ? 0 : second.lowest();
                long to = second == null ? 0 : second.highest();
                if (second != null && from == 0) {
                    return;
                }
                long end = key(number, (int) to);
                for (int i = place(key(number, (int) from)); i < terms.length && terms[i] <= end; i++) {
                    double both = second == null ? like : like * second.likeness(second(terms[i]));
                    if (both > 0) {
                        if (count == places.length) {
                            places = Arrays.copyOf(places, 2 * count);
                            likeness = Arrays.copyOf(likeness, 2 * count);
                        }
                        places[count] = i;
                        likeness[count++] = both;
                        texts += frequency(i);
                    }
                }
            }
            if (count > 0) {
                double few = Math.min(texts, documents);
                double worth = weight * Math.log(1 + (documents - few + 0.5) / (few + 0.5));
                wanted.put(
                        term, new Wanted(weight, worth, Arrays.copyOf(places, count), Arrays.copyOf(likeness, count)));
            }
        }

        Query build() {
            Map<Integer, Double> found = new TreeMap<>();
            double most = 0;
            List<Wanted> telling = new ArrayList<>(wanted.values());
            telling.sort(TELLING);
            for (Wanted one : telling.subList(0, Math.min(MAX_TERMS, telling.size()))) {
                most += one.worth();
                for (int i = 0; i < one.places().length; i++) {
                    found.merge(one.places()[i], one.worth() * one.likeness()[i], Math::max);
                }
            }
            int[] places = new int[found.size()];
            double[] worths = new double[places.length];
            int count = 0;
            for (Map.Entry<Integer, Double> one : found.entrySet()) {
                places[count] = one.getKey();
                worths[count++] = one.getValue();
            }
            return new Query(places, worths, most);
        }
    }

    /** What is looked for. */
    final class Query {

        /** Where the terms are, in their order, since sums depend on it. */
        private final int[] places;

        /** The terms themselves, in the same order. */
        private final long[] keys;

        private final double[] worths;
        private final double most;

        private Query(int[] places, double[] worths, double most) {
            this.places = places;
            this.keys = Arrays.stream(places).mapToLong(place -> terms[place]).toArray();
            this.worths = worths;
            this.most = most;
        }

        /** Returns about what a text scores that has every known word once, 0 if no word is known. */
        double most() {
            return most;
        }

        /** Returns what each text scores. */
        float[] scores() {
            float[] scores = new float[documents];
            for (int i = 0; i < places.length; i++) {
                score(places[i], worths[i], scores);
            }
            return scores;
        }

        private void score(int place, double worth, float[] scores) {
            float step = (float) (worth * (SATURATION + 1) / STEPS);
            int at = place == 0 ? 0 : ends[place - 1];
            int end = ends[place];
            while (postings[at++] < 0) {
                // the number of texts is not needed here
            }
            int document = -1;
            while (at < end) {
                int delta = postings[at++];
                if (delta < 0) {
                    delta &= 0x7F;
                    int shift = 7;
                    byte next = postings[at++];
                    while (next < 0) {
                        delta |= (next & 0x7F) << shift;
                        shift += 7;
                        next = postings[at++];
                    }
                    delta |= next << shift;
                }
                document += delta;
                scores[document] += step * (postings[at++] & 0xFF);
            }
        }

        /**
         * Returns the words of some texts that were looked for, as these write them.
         *
         * @param texts  the texts
         * @param limit  the most to be returned
         * @return the phrases, the weightiest first, single syllables only if there is no pair; without what is in one
         *     of ten texts, such as {@code của} and {@code with}
         */
        List<String> shared(Collection<String> texts, int limit) {
            Map<String, Double> phrases = new LinkedHashMap<>();
            Map<String, Double> singles = new LinkedHashMap<>();
            texts.forEach(text -> share(text, phrases, singles));
            Set<String> kept = new HashSet<>();
            return (phrases.isEmpty() ? singles : phrases)
                    .entrySet().stream()
                            .sorted(Map.Entry.<String, Double>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .filter(phrase -> kept.stream().noneMatch(longer -> longer.contains(phrase)))
                            .peek(kept::add)
                            .limit(limit)
                            .toList();
        }

        private void share(String text, Map<String, Double> phrases, Map<String, Double> singles) {
            StringBuilder phrase = new StringBuilder();
            double weight = 0;
            String previous = "";
            int before = 0;
            for (String syllable : Syllables.of(text)) {
                int number = syllable.isEmpty() ? 0 : number(syllable);
                double worth = before == 0 || number == 0 ? 0 : worth(key(before, number));
                if (worth > 0) {
                    phrase.append(phrase.length() == 0 ? previous : "")
                            .append(' ')
                            .append(syllable);
                    weight += worth;
                } else {
                    end(phrase, weight, phrases);
                    weight = 0;
                }
                double alone = number == 0 ? 0 : worth(key(number, 0));
                if (alone > 0) {
                    singles.merge(syllable, alone, Math::max);
                }
                previous = syllable;
                before = number;
            }
            end(phrase, weight, phrases);
        }

        private static void end(StringBuilder phrase, double weight, Map<String, Double> phrases) {
            if (phrase.length() > 0) {
                phrases.merge(phrase.toString(), weight, Math::max);
                phrase.setLength(0);
            }
        }

        private double worth(long term) {
            int found = Arrays.binarySearch(keys, term);
            return found < 0 || frequency(places[found]) > Math.max(FEW, documents / FEW) ? 0 : worths[found];
        }
    }

    /** Takes the texts of an index. Not thread-safe. */
    public static final class Builder {

        private static final int ROOM = 1 << 10;
        private static final int MAX_TIMES = 100;

        /** The most bytes of a posting: a distance and a number of times. */
        private static final int POSTING = 6;

        private final Map<String, Integer> forms = new HashMap<>();
        private final Map<String, Integer> written = new HashMap<>();
        private final LongIndex terms = new LongIndex();
        private long[] keys = new long[ROOM];
        private byte[][] postings = new byte[ROOM][];
        private int[] lengths = new int[ROOM];
        private int[] frequencies = new int[ROOM];
        private int[] last = new int[ROOM];
        private int[] sizes = new int[ROOM];
        private int documents;

        /** The terms of the text that is being added. */
        private int[] found = new int[ROOM];

        private int count;

        private Builder() {}

        /**
         * Adds a text.
         *
         * @param text  the text
         * @return this builder
         */
        public Builder add(String text) {
            return add(List.of(), List.of(text));
        }

        /**
         * Adds a text of several parts.
         *
         * @param titles  the parts whose words count three times
         * @param others  the other parts
         * @return this builder
         */
        public Builder add(Collection<String> titles, Collection<String> others) {
            count = 0;
            int size = 0;
            for (String title : titles) {
                size += take(title, TITLE);
            }
            for (String other : others) {
                size += take(other, 1);
            }
            if (documents == sizes.length) {
                sizes = Arrays.copyOf(sizes, documents * 2);
            }
            sizes[documents] = size;
            Arrays.sort(found, 0, count);
            for (int from = 0; from < count; ) {
                int to = from + 1;
                while (to < count && found[to] == found[from]) {
                    to++;
                }
                post(found[from], Math.min(to - from, MAX_TIMES));
                from = to;
            }
            documents++;
            return this;
        }

        private int take(String text, int times) {
            int size = 0;
            int before = 0;
            for (String syllable : Syllables.of(text)) {
                int number = syllable.isEmpty() ? 0 : number(syllable);
                if (number > 0) {
                    size += times;
                    take(key(number, 0), times);
                    if (before > 0) {
                        take(key(before, number), times);
                    }
                }
                before = number;
            }
            return size;
        }

        private void take(long key, int times) {
            int term = terms.add(key);
            if (term == keys.length) {
                keys = Arrays.copyOf(keys, term * 2);
                postings = Arrays.copyOf(postings, term * 2);
                lengths = Arrays.copyOf(lengths, term * 2);
                frequencies = Arrays.copyOf(frequencies, term * 2);
                last = Arrays.copyOf(last, term * 2);
            }
            keys[term] = key;
            if (count + times > found.length) {
                found = Arrays.copyOf(found, found.length * 2);
            }
            for (int i = 0; i < times; i++) {
                found[count++] = term;
            }
        }

        private int number(String syllable) {
            Integer known = written.get(syllable);
            if (known == null) {
                known = forms.computeIfAbsent(form(syllable), form -> forms.size()) + 1;
                written.put(syllable, known);
            }
            return known;
        }

        private void post(int term, int times) {
            byte[] bytes = postings[term] == null ? new byte[POSTING] : postings[term];
            int at = lengths[term];
            if (bytes.length < at + POSTING) {
                bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1) + POSTING);
            }
            // the first text is number 0, which is 1 behind none
            int delta = documents + 1 - last[term];
            while (delta > 0x7F) {
                bytes[at++] = (byte) (delta | 0x80);
                delta >>>= 7;
            }
            bytes[at++] = (byte) delta;
            bytes[at++] = (byte) times;
            frequencies[term]++;
            last[term] = documents + 1;
            postings[term] = bytes;
            lengths[term] = at;
        }

        /** Returns what is added to the number of times, the longer a text the more. */
        private float[] norms() {
            long sum = 0;
            for (int i = 0; i < documents; i++) {
                sum += sizes[i];
            }
            double mean = sum == 0 ? 1 : (double) sum / documents;
            float[] norms = new float[documents];
            for (int i = 0; i < documents; i++) {
                norms[i] = (float) (SATURATION * (1 - LENGTH + LENGTH * sizes[i] / mean));
            }
            return norms;
        }

        /**
         * Builds the index; the builder is not to be used again.
         *
         * @return the index
         */
        public TextIndex build() {
            return new TextIndex(this);
        }
    }
}
