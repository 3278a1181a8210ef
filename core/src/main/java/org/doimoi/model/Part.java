package org.doimoi.model;

import org.doimoi.value.Composite;

/** A part of an entity, which has no identifier of its own. */
public sealed interface Part extends Composite
        permits Address,
                AnnualPerformance,
                AnnualRevenue,
                Cohort,
                Contact,
                Decision,
                Document,
                Equipment,
                Funding,
                FundingRound,
                IntellectualPropertyRight,
                Ownership,
                Party,
                Provenance,
                Recognition,
                SectionScore,
                SupportProgramme,
                TraceStage {}
