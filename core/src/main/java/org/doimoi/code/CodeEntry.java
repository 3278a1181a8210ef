package org.doimoi.code;

import org.doimoi.value.Text;

/**
 * One line of a published code list.
 *
 * <p>Each permitted type is one list, and its data stand in the file of the same name with the ending {@code .tsv}. They
 * are in the order of the model: places, actors, recognition and funding, what technologies are about, how they are
 * protected and transferred, listings, partnerships, tasks, indicators and reports, local products, law. Lists that a host added share
 * protected and transferred, listings, partnerships, tasks, local products, law, events. Lists that a host added share
 * the last.
 */
public sealed interface CodeEntry
        permits Province,
                ProvinceKind,
                Region,
                Country,
                AgencyCode,
                AgencyLevel,
                AgencyKind,
                NameKind,
                StartupKind,
                StartupStage,
                StartupStatus,
                OrganizationKind,
                LegalType,
                IncubatorFunction,
                SupportService,
                SmeSize,
                RecognitionKind,
                RecognitionCriterion,
                RecognitionStatus,
                FundingStage,
                FundingInstrument,
                FundingSource,
                Industry,
                Field,
                TechnologyReadinessLevel,
                IntellectualPropertyKind,
                IntellectualPropertyStatus,
                Territory,
                TransferForm,
                TransferRight,
                TransferMethod,
                CooperationForm,
                CommercialisationMethod,
                PriceBasis,
                ListingStatus,
                Visibility,
                ProposalStatus,
                PartnershipKind,
                PartnershipStatus,
                PartyRole,
                InnovationTaskClass,
                IndicatorSet,
                IndicatorKind,
                IndicatorDirection,
                FigureKind,
                CertaintyLevel,
                ReportKind,
                ReportStatus,
                TaskLevel,
                TaskKind,
                TaskEventKind,
                TaskEventOutcome,
                TaskResultKind,
                TaskProposalStatus,
                TaskContractStatus,
                TaskAcceptanceStatus,
                TaskFinanceStatus,
                ProgrammeStatus,
                TaskAssetKind,
                TaskAssetHandling,
                OcopGroup,
                OcopStars,
                OcopSection,
                LocalProductStatus,
                FacilityKind,
                LegalDocument,
                LegalInstrumentKind,
                EventKind,
                ParticipantKind,
                RecommendationStatus,
                AddedEntry {

    /**
     * Returns what every entry has.
     *
     * @return the term
     */
    Term term();

    /**
     * Returns the code.
     *
     * @return the code, such as {@code 15}
     */
    default String code() {
        return term().code();
    }

    /**
     * Returns the name.
     *
     * @return the name in Vietnamese and, where there is one, in English
     */
    default Text name() {
        return term().name();
    }
}
