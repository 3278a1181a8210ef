package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Where an answer to a demand stands.
 *
 * <p>In JSON {@code "status": "under-review"}, of a proposal.
 *
 * @param term  the code and names
 */
public record ProposalStatus(Term term) implements CodeEntry {

    /** Handed in. */
    public static final Code<ProposalStatus> SUBMITTED = Code.of("submitted");

    /** Being looked at by the seeker. */
    public static final Code<ProposalStatus> UNDER_REVIEW = Code.of("under-review");

    /** Accepted by the seeker. */
    public static final Code<ProposalStatus> ACCEPTED = Code.of("accepted");

    /** Refused by the seeker. */
    public static final Code<ProposalStatus> REJECTED = Code.of("rejected");

    /** Taken back by the proposer. */
    public static final Code<ProposalStatus> WITHDRAWN = Code.of("withdrawn");
}
