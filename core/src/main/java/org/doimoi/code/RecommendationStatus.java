package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Where a recommendation stands: received, assigned, answered; then accepted and done, or refused.
 *
 * <p>In JSON {@code "status": "answered"}, of a recommendation.
 *
 * @param term  the code and names
 */
public record RecommendationStatus(Term term) implements CodeEntry {

    /** Handed in and registered. */
    public static final Code<RecommendationStatus> RECEIVED = Code.of("received");

    /** Given to a unit that has to answer. */
    public static final Code<RecommendationStatus> ASSIGNED = Code.of("assigned");

    /** Answered, without a yes or no. */
    public static final Code<RecommendationStatus> ANSWERED = Code.of("answered");

    /** Answered with a yes, and yet to be carried out. */
    public static final Code<RecommendationStatus> ACCEPTED = Code.of("accepted");

    /** Carried out. */
    public static final Code<RecommendationStatus> DONE = Code.of("done");

    /** Answered with a no. */
    public static final Code<RecommendationStatus> REFUSED = Code.of("refused");

    /** Taken back by those who made it. */
    public static final Code<RecommendationStatus> WITHDRAWN = Code.of("withdrawn");
}
