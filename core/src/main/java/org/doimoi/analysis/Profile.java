package org.doimoi.analysis;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doimoi.code.CooperationForm;
import org.doimoi.code.Field;
import org.doimoi.code.Industry;
import org.doimoi.code.Province;
import org.doimoi.code.TransferForm;
import org.doimoi.model.Listing;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Money;
import org.doimoi.value.PriceRange;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A supply or a demand by what both have.
 *
 * @param isDemand  which of the two it is
 * @param fields  its fields
 * @param industries  its industries
 * @param from  the lowest readiness, of a supply the one that it has; 0 if not said
 * @param through  the highest readiness; 0 if not said
 * @param money  the least that a supply costs, or the most that a demand can pay; null if not said
 * @param forms  how the technology can change hands, in the words of a demand
 * @param province  the province
 * @param until  the last day on which a supply stands or a demand takes proposals, null if open
 */
record Profile(
        boolean isDemand,
        List<Coding<Field>> fields,
        List<Coding<Industry>> industries,
        int from,
        int through,
        @Nullable Money money,
        Set<String> forms,
        Code<Province> province,
        @Nullable LocalDate until) {

    /** By which form of transfer a form of co-operation can be met: the reading of this library, not of a law. */
    private static final ImmutableSetMultimap<String, String> MET_BY = ImmutableSetMultimap.<String, String>builder()
            .putAll(
                    "TRANSFER",
                    "INDEPENDENT_CONTRACT",
                    "IP_RIGHTS_TRANSFER",
                    "MACHINERY_SALE",
                    "FULL_ASSIGNMENT",
                    "PARTIAL_ASSIGNMENT")
            .putAll("LICENSING", "EXCLUSIVE_LICENSE", "NON_EXCLUSIVE_LICENSE", "SUB_LICENSE", "FRANCHISE")
            .putAll("JOINT_VENTURE", "CAPITAL_CONTRIBUTION", "INVESTMENT_PROJECT")
            .putAll("COOPERATION", "CAPITAL_CONTRIBUTION", "INVESTMENT_PROJECT", "WITH_TECHNICAL_SERVICE")
            .putAll("CONSULTING", "WITH_TECHNICAL_SERVICE")
            .putAll("OUTSOURCING", "WITH_TECHNICAL_SERVICE")
            .build();

    private static final ImmutableSetMultimap<String, String> MEETS = MET_BY.inverse();

    static Profile of(Listing listing) {
        return listing instanceof TechnologySupply supply ? of(supply) : of((TechnologyDemand) listing);
    }

    private static Profile of(TechnologySupply supply) {
        ImmutableSortedSet.Builder<String> forms = ImmutableSortedSet.naturalOrder();
        for (Code<TransferForm> form : supply.transferForms()) {
            forms.addAll(MEETS.get(form.toString()));
        }
        PriceRange price = supply.price();
        int level = supply.trl().level();
        return new Profile(
                false,
                supply.fields(),
                supply.industries(),
                level,
                level,
                price == null ? null : price.from() != null ? price.from() : price.to(),
                forms.build(),
                supply.province(),
                supply.expires());
    }

    private static Profile of(TechnologyDemand demand) {
        ImmutableSortedSet.Builder<String> forms = ImmutableSortedSet.naturalOrder();
        for (Code<CooperationForm> form : demand.cooperationForms()) {
            forms.add(form.toString());
        }
        PriceRange budget = demand.budget();
        return new Profile(
                true,
                demand.fields(),
                demand.industries(),
                level(demand.trlFrom()),
                level(demand.trlThrough()),
                budget == null ? null : budget.to() != null ? budget.to() : budget.from(),
                forms.build(),
                demand.province(),
                demand.deadline() != null ? demand.deadline() : demand.expires());
    }

    private static int level(@Nullable TechnologyReadiness readiness) {
        return readiness == null ? 0 : readiness.level();
    }

    /** Returns what is said in a title. */
    static List<Text> titles(Listing listing) {
        return List.of(listing.title());
    }

    /** Returns what is said beside the title. */
    static List<Text> others(Listing listing, boolean confidential) {
        List<Text> texts = new ArrayList<>();
        if (listing instanceof TechnologySupply supply) {
            add(supply.summary(), texts);
            add(supply.advantages(), texts);
            add(supply.applications(), texts);
            add(confidential ? supply.confidentialDetail() : null, texts);
        } else {
            TechnologyDemand demand = (TechnologyDemand) listing;
            add(demand.summary(), texts);
            add(demand.requirements(), texts);
            add(confidential ? demand.confidentialDetail() : null, texts);
        }
        return texts;
    }

    private static void add(@Nullable Text text, List<Text> texts) {
        if (text != null) {
            texts.add(text);
        }
    }
}
