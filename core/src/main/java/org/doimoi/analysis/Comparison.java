package org.doimoi.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.analysis.Match.Aspect;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Field;
import org.doimoi.code.Industry;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.value.Code;
import org.doimoi.value.Money;
import org.jspecify.annotations.Nullable;

/** How well what two listings say of an aspect fits, by the code lists of a day. */
final class Comparison {

    /** What is returned if one of the two says nothing, or what they say cannot be compared. */
    static final double UNKNOWN = Kinship.UNKNOWN;

    private static final double LEVEL_SHORT = 0.25;

    /** What is readier than was asked for costs more, but works. */
    private static final double LEVEL_BEYOND = 0.1;

    /** How much is taken off for each part of the budget by which a price is above it. */
    private static final double DEARER = 2;

    private static final double SAME_REGION = 0.5;
    private static final double ENDS_BEFORE = 0.5;

    private final Kinship fields;
    private final Kinship industries;
    private final Provinces provinces;
    private final LocalDate day;
    private final Map<Code<Province>, Province> kept = new HashMap<>();

    Comparison(CodeLists lists, LocalDate day) {
        this.fields = new Kinship(lists.get(Field.class), day);
        this.industries = new Kinship(lists.get(Industry.class), day);
        this.provinces = Provinces.of(lists);
        this.day = day;
    }

    /** Keeps what the codes of a profile mean. Not to be called once the comparison is shared. */
    void keep(Profile profile) {
        kept.computeIfAbsent(profile.province(), this::read);
        fields.keep(profile.fields());
        industries.keep(profile.industries());
    }

    /** Returns all that matters of a profile for an aspect: of two that are equal the fits are the same. */
    static @Nullable Object key(Aspect aspect, Profile profile) {
        return switch (aspect) {
            case TEXT -> throw new IllegalArgumentException("The words are in the index");
            case FIELD -> profile.fields();
            case INDUSTRY -> profile.industries();
            case READINESS -> Arrays.asList(profile.from(), profile.through());
            case PRICE -> profile.money();
            case FORM -> profile.forms();
            case PLACE -> profile.province();
            case TIME -> profile.until();
        };
    }

    /** Returns how well two profiles fit, from 0 to 1, or {@link #UNKNOWN}. */
    double fit(Aspect aspect, Profile asked, Profile found) {
        Profile supply = asked.isDemand() ? found : asked;
        Profile demand = asked.isDemand() ? asked : found;
        return switch (aspect) {
            case TEXT -> throw new IllegalArgumentException("The words are in the index");
            case FIELD -> nearness(nearestFields(asked, found));
            case INDUSTRY -> nearness(nearestIndustries(asked, found));
            case READINESS -> readiness(supply, demand);
            case PRICE -> price(supply.money(), demand.money());
            case FORM -> form(supply, demand);
            case PLACE -> place(asked, found);
            case TIME -> time(supply.until(), demand.until());
        };
    }

    Kinship.@Nullable Pair nearestFields(Profile asked, Profile found) {
        return fields.nearest(asked.fields(), found.fields());
    }

    Kinship.@Nullable Pair nearestIndustries(Profile asked, Profile found) {
        return industries.nearest(asked.industries(), found.industries());
    }

    @Nullable
    Province province(Code<Province> code) {
        Province known = kept.get(code);
        return known == null ? read(code) : known;
    }

    private @Nullable Province read(Code<Province> code) {
        return provinces.byCode(code, day).orElse(null);
    }

    LocalDate day() {
        return day;
    }

    private static double nearness(Kinship.@Nullable Pair nearest) {
        return nearest == null ? UNKNOWN : nearest.nearness();
    }

    private static double readiness(Profile supply, Profile demand) {
        if (demand.from() == 0 && demand.through() == 0) {
            return UNKNOWN;
        }
        int shortBy = Math.max(0, demand.from() - supply.from());
        int beyondBy = demand.through() == 0 ? 0 : Math.max(0, supply.from() - demand.through());
        return Math.max(0, 1 - LEVEL_SHORT * shortBy - LEVEL_BEYOND * beyondBy);
    }

    /** What can be paid is 1, and what costs half as much again is 0. */
    private static double price(@Nullable Money price, @Nullable Money budget) {
        if (price == null || budget == null || !price.currency().equals(budget.currency())) {
            return UNKNOWN;
        }
        if (price.amount().compareTo(budget.amount()) <= 0) {
            return 1;
        }
        double paid = budget.amount().doubleValue();
        return paid <= 0 ? 0 : Math.max(0, 1 - DEARER * (price.amount().doubleValue() / paid - 1));
    }

    private static double form(Profile supply, Profile demand) {
        if (supply.forms().isEmpty() || demand.forms().isEmpty()) {
            return UNKNOWN;
        }
        return supply.forms().stream().anyMatch(demand.forms()::contains) ? 1 : 0;
    }

    private double place(Profile asked, Profile found) {
        if (asked.province().equals(found.province())) {
            return 1;
        }
        Province here = province(asked.province());
        Province there = province(found.province());
        if (here == null || there == null) {
            return UNKNOWN;
        }
        return here.region().equals(there.region()) ? SAME_REGION : 0;
    }

    private double time(@Nullable LocalDate stands, @Nullable LocalDate due) {
        if (due != null && due.isBefore(day)) {
            return 0;
        }
        return stands == null || due == null || !stands.isBefore(due) ? 1 : ENDS_BEFORE;
    }

    /** Returns the forms that a supply and a demand have in common. */
    static List<String> sharedForms(Profile supply, Profile demand) {
        return supply.forms().stream().filter(demand.forms()::contains).toList();
    }
}
