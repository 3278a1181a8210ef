package org.doimoi.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The rules to which every dataset is held, one row each. */
public final class Rules {

    private static final ImmutableList<Rule> STANDARD = ImmutableList.of(
            new UniqueIds(),
            new ExistingReferences(),
            new ReferencedTypes(),
            new KnownCodes(),
            new ListedCodes(),
            new KnownSchemes(),
            new CodesInForce(),
            new CodesOfAnotherDate(),
            new ProvinceNames(),
            new SuccessorsEnd(),
            new ParentsEnd(),
            new ProposalsOfOthers(),
            new ProposersDiffer(),
            new ProposersOwn(),
            new ProposalsInTime(),
            new ListingsEnd(),
            new RecognitionsEnd(),
            new CertificateNumbers(),
            new RecognisedSubjects(),
            new ApplicationNumbers(),
            new CohortsAreSupported(),
            new OwnTaxCodes(),
            new RecognitionsByLaw(),
            new RecognitionIssuers(),
            new RecognitionProvinces(),
            new IssuersAreActive(),
            new RecognitionsOnce(),
            new OwnCertificateNumbers(),
            new RecognitionsAfterFounding(),
            new RecognisedAreActive(),
            new CertificateYears(),
            new RevenuesAfterFounding(),
            new RevenuesArePast(),
            new FundingAfterFounding(),
            new FundingInOrder(),
            new InvestorsAreOthers(),
            new ActivitiesAfterFounding(),
            new ActorsOnce(),
            new OwnIdentifiers(),
            new NamesSayTheForm(),
            new AddressesInTheProvince(),
            new AgencyCodeLevels(),
            new AgencyCodeProvinces(),
            new AgencyCodeNames(),
            new OwnAgencyCodes(),
            new ParentsStandAbove(),
            new KnownIssuers(),
            new PriceMagnitudes(),
            new BudgetMagnitudes(),
            new CostMagnitudes(),
            new ValueMagnitudes(),
            new RevenueMagnitudes(),
            new FundingMagnitudes(),
            new PriceSpreads(),
            new OwnTitles(),
            new OwnRightNumbers(),
            new RightsInForce(),
            new RightsHaveNumbers(),
            new RightTerritories(),
            new RightTerms(),
            new SecretsUnregistered(),
            new ActiveOwners(),
            new ActiveSeekers(),
            new DeadlinesAhead(),
            new ListingsHaveEnds(),
            new ListingsLast(),
            new ReadyForms(),
            new ExclusiveRights(),
            new RightScopes(),
            new FormsHaveRights(),
            new WholeShares(),
            new NarrowestCodes(),
            new PublishedDemands(),
            new ProposalsClosed(),
            new SuppliesOnOffer(),
            new ProposalsInBudget(),
            new OwnProposals(),
            new OneAccepted(),
            new ReadySupplies(),
            new FulfilmentsHaveDeals(),
            new OwnersTakePart(),
            new PartnershipsEnd(),
            new PartnershipsBegin(),
            new LinkagesLink(),
            new ForeignParties(),
            new ActiveParties(),
            new OwnDocuments());

    private Rules() {}

    /**
     * Returns the rules of the library.
     *
     * @return the rules, in the order in which they are checked
     */
    public static List<Rule> standard() {
        return STANDARD;
    }
}
