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
            new OwnTaxCodes());

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
