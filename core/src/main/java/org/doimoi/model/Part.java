package org.doimoi.model;

import org.doimoi.value.Composite;

/** A part of an entity, which has no identifier of its own. */
public sealed interface Part extends Composite
        permits Address,
                AnnualPerformance,
                AnnualRevenue,
                Area,
                Cohort,
                Conclusion,
                Contact,
                Decision,
                Document,
                Equipment,
                Funding,
                FundingRound,
                IndicatorNode,
                IntellectualPropertyRight,
                NodeScore,
                Ownership,
                Paper,
                Participation,
                Party,
                Provenance,
                RankingEntry,
                Recognition,
                SectionScore,
                SupportProgramme,
                TaskEvent,
                TaskResult,
                TraceStage {}
