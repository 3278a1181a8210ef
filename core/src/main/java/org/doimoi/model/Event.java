package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.EventKind;
import org.doimoi.code.Province;
import org.doimoi.constraint.AnyOf;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A conference, workshop, fair or festival, with what was read and concluded there (hội nghị, hội thảo, ngày hội), such as
 * the conference of the directors of departments of science and technology of 2024-03-15.
 *
 * <p>Those who take part are counted, never named. Its codes are read on its first day.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param title  the title, at most 300 characters
 * @param kind  what kind of event it is
 * @param host  who holds it
 * @param coHosts  who holds it together with the host
 * @param period  the days from the first through the last; the first is needed
 * @param province  the province where it is held, null if online or abroad
 * @param place  the place, such as the name of the hall, at most 300 characters, null if not said
 * @param participants  how many took part, by kind; empty if not counted
 * @param papers  what was read
 * @param conclusions  what was concluded, and who has to do it
 * @param link  the address of its page, null if it has none
 * @param documents  what proves or explains it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@AnyOf("period.from")
public record Event(
        Id<Event> id,
        @Prose(max = 300) @Impersonal @NotShouted Text title,
        Code<EventKind> kind,
        Id<Actor> host,
        @Distinct List<Id<Actor>> coHosts,
        @OrderedPeriod Period period,
        @Nullable Code<Province> province,
        @Prose(max = 300) @Nullable String place,
        @DistinctBy("kind") List<@Valid Participation> participants,
        List<@Valid Paper> papers,
        List<@Valid Conclusion> conclusions,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(500) @Nullable
        String link,

        List<@Valid Document> documents,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Event {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(host, "host");
        coHosts = Copies.of(coHosts);
        requireNonNull(period, "period");
        participants = Copies.of(participants);
        papers = Copies.of(papers);
        conclusions = Copies.of(conclusions);
        documents = Copies.of(documents);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static EventBuilder builder() {
        return new EventBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public EventBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return period.from();
    }
}
