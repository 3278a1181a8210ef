package org.doimoi.rule;

import org.doimoi.code.ProposalStatus;
import org.doimoi.model.Proposal;

/** What several rules ask of proposals. */
final class Proposals {

    private Proposals() {}

    /** Returns whether a proposal still waits for an answer. */
    static boolean isOpen(Proposal proposal) {
        return proposal.status().equals(ProposalStatus.SUBMITTED)
                || proposal.status().equals(ProposalStatus.UNDER_REVIEW);
    }
}
