package org.doimoi.model;

import org.doimoi.value.Composite;

/** A part of an entity, which has no identifier of its own. */
public sealed interface Part extends Composite
        permits Address,
                AnnualPerformance,
                AnnualRevenue,
                Area,
                IndicatorNode,
                NodeScore,
                RankingEntry,
                Cohort,
                Conclusion,
                Contact,
                Decision,
                Document,
                Equipment,
                Funding,
                FundingRound,
                IntellectualPropertyRight,
                Ownership,
                Paper,
                Participation,
                Party,
                Provenance,
                Recognition,
                SupportProgramme,
                TaskEvent,
                TaskResult {}
                SectionScore,
                TraceStage {}
