package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.analysis.Match.Aspect;
import org.doimoi.code.CodeLists;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Visibility;
import org.doimoi.model.Listing;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Text;

/**
 * Ranks the technologies on offer that answer a demand, or the demands that a technology answers, and says why.
 *
 * <p>Candidates are the listings that are published, public and not past their last day. Each is compared by the aspects
 * of {@link Aspect}; what one of the two does not say counts as {@link #UNKNOWN}, so that silence is neither rewarded nor
 * punished. Words are looked for twice: the titles of the best few bring in other words for the same thing, and its name in
 * the other language. The same input gives the same ranking, whatever its order; of equal scores the lower id comes first. A score
 * says how far down a ranking is worth reading, since there is always a best one, however bad.
 *
 * <pre>{@code
 * Matching<TechnologySupply> supplies = Matching.among(dataset.technologySupplies(), LocalDate.of(2026, 11, 24));
 * for (Match<TechnologySupply> match : supplies.rank(demand, 10)) {
 *     System.out.println(match.score() + " " + match.listing().title().best("vi"));
 *     match.parts().forEach(part -> System.out.println("  " + part.reason().best("vi")));
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <L>  the type of the listings among which it looks
 */
public final class Matching<L extends Listing> {

    /** What a fit counts as that is not known. */
    public static final double UNKNOWN = 0.5;

    private static final double TITLE = 2;

    /** The best by what was asked lend the words of their titles, so that others are found by another word for it. */
    private static final int MODELS = 5;

    private static final double MODEL = 0.3;

    /** Keeps rounding from passing by what is as good as the last. */
    private static final double NEARLY = 1 - 1e-9;

    /**
     * How much each aspect counts; only how they stand to each other matters.
     *
     * @param values  the weight of each aspect, 0 or more; an aspect without one counts nothing
     */
    public record Weights(Map<Aspect, Double> values) {

        /** A third by words, a quarter by what it is about, then what a deal needs; the price most. */
        public static final Weights STANDARD = new Weights(Map.of(
                Aspect.TEXT, 0.34,
                Aspect.FIELD, 0.16,
                Aspect.INDUSTRY, 0.08,
                Aspect.READINESS, 0.08,
                Aspect.PRICE, 0.16,
                Aspect.FORM, 0.08,
                Aspect.PLACE, 0.05,
                Aspect.TIME, 0.05));

        /**
         * Creates weights.
         *
         * @throws IllegalArgumentException if one is below 0 or no number, or none is above 0
         */
        public Weights {
            Map<Aspect, Double> copy = new EnumMap<>(Aspect.class);
            copy.putAll(values);
            double sum = 0;
            for (Map.Entry<Aspect, Double> one : copy.entrySet()) {
                double weight = one.getValue();
                if (!(weight >= 0) || Double.isInfinite(weight)) {
                    throw new IllegalArgumentException(
                            "Invalid weight " + weight + " of " + one.getKey() + ", must be 0 or more");
                }
                sum += weight;
            }
            if (sum == 0) {
                throw new IllegalArgumentException("Invalid weights " + copy + ", one must be above 0");
            }
            values = Collections.unmodifiableMap(copy);
        }

        /**
         * Returns the weight of an aspect.
         *
         * @param aspect  the aspect
         * @return the weight, 0 if it has none
         */
        public double of(Aspect aspect) {
            return values.getOrDefault(aspect, 0.0);
        }

        /**
         * Returns the same weights but for one.
         *
         * @param aspect  the aspect
         * @param weight  its weight, 0 or more
         * @return the weights
         * @throws IllegalArgumentException if the weight is below 0 or no number, or none is above 0
         */
        public Weights with(Aspect aspect, double weight) {
            Map<Aspect, Double> other = new EnumMap<>(Aspect.class);
            other.putAll(values);
            other.put(aspect, weight);
            return new Weights(other);
        }
    }

    private final ImmutableList<L> listings;
    private final CodeLists lists;
    private final boolean confidential;
    private final Weights weights;
    private final TextIndex texts;
    private final Comparison comparison;
    private final List<Facet> facets;

    private Matching(ImmutableList<L> listings, LocalDate day, CodeLists lists, boolean confidential) {
        this.listings = listings;
        this.lists = lists;
        this.confidential = confidential;
        this.weights = Weights.STANDARD;
        this.comparison = new Comparison(lists, day);
        TextIndex.Builder index = TextIndex.builder();
        List<Profile> profiles = new ArrayList<>(listings.size());
        for (L listing : listings) {
            index.add(
                    words(Profile.titles(listing)).toList(),
                    words(Profile.others(listing, confidential)).toList());
            Profile profile = Profile.of(listing);
            comparison.keep(profile);
            profiles.add(profile);
        }
        this.texts = index.build();
        this.facets = Stream.of(Aspect.values())
                .filter(aspect -> aspect != Aspect.TEXT)
                .map(aspect -> new Facet(aspect, profiles))
                .toList();
    }

    private Matching(Matching<L> other, Weights weights) {
        this.listings = other.listings;
        this.lists = other.lists;
        this.confidential = other.confidential;
        this.weights = weights;
        this.texts = other.texts;
        this.comparison = other.comparison;
        this.facets = other.facets;
    }

    private static Stream<String> words(List<Text> texts) {
        return texts.stream().flatMap(text -> text.asMap().values().stream());
    }

    /**
     * Returns a matching among those listings that everybody may see, by the code lists of the library.
     *
     * @param <L>  the type of listing
     * @param listings  the listings, of any status; those that are not on offer are left out
     * @param day  the day on which it is judged what is on offer, and on which codes are read
     * @return the matching
     */
    public static <L extends Listing> Matching<L> among(Collection<? extends L> listings, LocalDate day) {
        return among(listings, day, CodeLists.standard(), false);
    }

    /**
     * Returns a matching among some listings.
     *
     * @param <L>  the type of listing
     * @param listings  the listings, of any status; those that are not on offer are left out
     * @param day  the day on which it is judged what is on offer, and on which codes are read
     * @param lists  the code lists to go by
     * @param confidential  true for a desk that may see all: listings that are not public and the confidential detail of
     *     all then take part
     * @return the matching
     */
    public static <L extends Listing> Matching<L> among(
            Collection<? extends L> listings, LocalDate day, CodeLists lists, boolean confidential) {
        requireNonNull(day, "day");
        requireNonNull(lists, "lists");
        ImmutableList<L> open = listings.stream()
                .filter(listing -> isOnOffer(listing, day))
                .filter(listing -> confidential || listing.visibility().equals(Visibility.PUBLIC))
                .distinct()
                .sorted(Comparator.comparing(listing -> listing.id().toString()))
                .collect(ImmutableList.toImmutableList());
        return new Matching<>(open, day, lists, confidential);
    }

    private static boolean isOnOffer(Listing listing, LocalDate day) {
        LocalDate first = listing.published();
        LocalDate last = listing.expires();
        return listing.status().equals(ListingStatus.PUBLISHED)
                && (first == null || !first.isAfter(day))
                && (last == null || !last.isBefore(day));
    }

    /**
     * Returns the same matching by other weights.
     *
     * @param other  the weights
     * @return the matching, which shares the index
     */
    public Matching<L> withWeights(Weights other) {
        return new Matching<>(this, requireNonNull(other, "other"));
    }

    /**
     * Returns how many listings are on offer.
     *
     * @return the number
     */
    public int size() {
        return listings.size();
    }

    /**
     * Ranks the listings that answer another.
     *
     * @param asked  a demand if this is among supplies, or a supply if it is among demands; of any status
     * @param limit  the most to be returned, at least 1
     * @return the matches, the best first
     * @throws IllegalArgumentException if the listing is of the kind among which this looks, or the limit is below 1
     */
    public List<Match<L>> rank(Listing asked, int limit) {
        Best best = new Best(limit);
        if (listings.isEmpty()) {
            return List.of();
        }
        boolean isDemand = asked instanceof TechnologyDemand;
        if (listings.get(0) instanceof TechnologyDemand == isDemand) {
            throw new IllegalArgumentException("Invalid listing " + asked.id() + ", must be a "
                    + (isDemand
                            ? "supply, since this looks among demands"
                            : "demand, since this looks among supplies"));
        }
        Run run = new Run(asked);
        TextIndex.QueryBuilder words = texts.query();
        add(Profile.titles(asked), TITLE, words);
        add(Profile.others(asked, confidential), 1, words);
        TextIndex.Query query = words.build();
        Best models = new Best(MODELS);
        float[] asWritten = run.score(query, models);
        models.ranked((number, score) -> number).stream()
                .filter(number -> asWritten[number] > 0)
                .forEach(number -> add(Profile.titles(listings.get(number)), MODEL, words));
        TextIndex.Query wide = words.build();
        float[] scores = run.score(wide, best);
        return best.ranked((number, score) -> new Match<>(
                listings.get(number),
                score,
                parts(run.asked, query, wide, number, likeness(scores[number], wide.most()))));
    }

    /** How well all listings fit one that asks, in all that is not words. */
    private final class Run {

        private final Profile asked;
        private final double text;

        /** The part of each score that is not by words. */
        private final double[] rest = new double[listings.size()];

        Run(Listing listing) {
            this.asked = Profile.of(listing);
            double total = Stream.of(Aspect.values()).mapToDouble(weights::of).sum();
            this.text = weights.of(Aspect.TEXT) / total;
            for (Facet facet : facets) {
                double weight = weights.of(facet.aspect()) / total;
                double[] shares = facet.fits(asked, comparison);
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = weight * (shares[i] < 0 ? UNKNOWN : shares[i]);
                }
                facet.addTo(rest, shares);
            }
        }

        /** Offers every listing with its score, and returns what each has of the words. */
        float[] score(TextIndex.Query query, Best best) {
            float[] words = query.scores();
            double most = query.most();
            double bound = most * NEARLY;
            double perText = 1 / text;
            double least = best.least();
            for (int i = 0; i < words.length; i++) {
                // most are passed by without a root
                double needed = (least - rest[i]) * perText;
                if (!(needed > 0 && words[i] < needed * needed * bound)) {
                    best.offer(i, rest[i] + text * likeness(words[i], most));
                    least = best.least();
                }
            }
            return words;
        }
    }

    private static void add(List<Text> texts, double weight, TextIndex.QueryBuilder query) {
        for (Text text : texts) {
            // only in what should be Vietnamese may a syllable lack its marks
            text.asMap()
                    .forEach((language, words) ->
                            query.add(words, weight, language.equals("vi") && Syllables.areUnmarked(words)));
        }
    }

    /** A text that has every word is rare; the root brings the middle up. */
    private static double likeness(double words, double most) {
        return words == 0 ? 0 : Math.min(1, Math.sqrt(words / most));
    }

    private List<Match.Part> parts(
            Profile asked, TextIndex.Query query, TextIndex.Query wide, int number, double likeness) {
        L listing = listings.get(number);
        Profile found = Profile.of(listing);
        Reasons reasons = new Reasons(asked, found, comparison, lists);
        List<Text> said = new ArrayList<>(Profile.titles(listing));
        said.addAll(Profile.others(listing, confidential));
        List<Match.Part> parts = new ArrayList<>();
        parts.add(new Match.Part(Aspect.TEXT, likeness, weights.of(Aspect.TEXT), Reasons.text(query, wide, said)));
        for (Facet facet : facets) {
            Aspect aspect = facet.aspect();
            double fit = comparison.fit(aspect, asked, found);
            parts.add(new Match.Part(aspect, fit < 0 ? null : fit, weights.of(aspect), reasons.say(aspect, fit)));
        }
        return parts;
    }
}
