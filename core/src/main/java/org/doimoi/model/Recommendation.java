package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.LegalDocument;
import org.doimoi.code.RecommendationStatus;
import org.doimoi.constraint.AnyOf;
import org.doimoi.constraint.Different;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.OnlyWhen;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.Should;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks an agency to do or to change, such as to amend a decree, and what became of it (kiến nghị).
 *
 * <p>The documents that it concerns are codes, read on the day on which it was submitted; the instruments that came of it
 * are records, for they are of later days.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param submittedBy  who recommends, null if it was raised at an event and nobody wrote down by whom
 * @param submittedTo  the agency that has to answer
 * @param event  the event at which it was raised, null if at none
 * @param text  what is recommended, at most 4000 characters
 * @param concerns  the legal documents that it asks to change or to apply, as they were on the day of submission
 * @param submitted  the day on which it was made or handed in
 * @param due  the day by which it is to be answered, null if none was set
 * @param status  where it stands
 * @param answer  what was answered, at most 4000 characters, null if nothing yet
 * @param answered  the day of the answer, null if not answered
 * @param instruments  the legal instruments that carry it out
 * @param tasks  the science tasks that carry it out
 * @param documents  what proves or explains it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@AnyOf({"submittedBy", "event"})
@Different({"submittedBy", "submittedTo"})
@InOrder({"submitted", "due"})
@InOrder({"submitted", "answered"})
@RequiredWhen(
        component = "status",
        is = {"answered", "accepted", "refused"},
        required = {"answer", "answered"})
@OnlyWhen(
        component = "status",
        is = {"answered", "accepted", "done", "refused"},
        only = "answer",
        payload = Should.class)
@OnlyWhen(
        component = "status",
        is = {"answered", "accepted", "done", "refused"},
        only = "answered",
        payload = Should.class)
@OnlyWhen(
        component = "status",
        is = {"answered", "accepted", "done", "refused"},
        only = "instruments",
        payload = Should.class)
@AnyOf(
        value = {"answer", "instruments", "tasks", "documents"},
        component = "status",
        is = "done")
public record Recommendation(
        Id<Recommendation> id,
        @Nullable Id<Actor> submittedBy,
        Id<Agency> submittedTo,
        @Nullable Id<Event> event,
        @Prose(max = 4000) @Impersonal Text text,
        @Distinct List<Code<LegalDocument>> concerns,
        @PlausibleDate @PastOrPresent LocalDate submitted,
        @PlausibleDate @Nullable LocalDate due,
        Code<RecommendationStatus> status,
        @Prose(max = 4000) @Impersonal @Nullable Text answer,
        @PlausibleDate @PastOrPresent @Nullable LocalDate answered,
        @Distinct List<Id<LegalInstrument>> instruments,
        @Distinct List<Id<ScienceTask>> tasks,
        List<@Valid Document> documents,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Recommendation {
        requireNonNull(id, "id");
        requireNonNull(submittedTo, "submittedTo");
        requireNonNull(text, "text");
        concerns = Copies.of(concerns);
        requireNonNull(submitted, "submitted");
        requireNonNull(status, "status");
        instruments = Copies.of(instruments);
        tasks = Copies.of(tasks);
        documents = Copies.of(documents);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static RecommendationBuilder builder() {
        return new RecommendationBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public RecommendationBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public LocalDate codesOn() {
        return submitted;
    }
}
