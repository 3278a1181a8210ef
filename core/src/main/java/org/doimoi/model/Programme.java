package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Field;
import org.doimoi.code.InnovationTaskClass;
import org.doimoi.code.ProgrammeStatus;
import org.doimoi.code.TaskLevel;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.Should;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A programme of science, technology and innovation (chương trình), such as the national programme on technology
 * renewal.
 *
 * <p>National innovation programmes are those of Decree 268/2025/NĐ-CP, Article 25; what is approved of a programme,
 * Article 26.3 says.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param code  the code as it was given, such as {@code KC.07/16-20}; null if it has none
 * @param title  the title, at most 500 characters
 * @param level  national, of a ministry, of a province or grassroots
 * @param kind  which national innovation programme it is, a code of the scheme {@code programme}; null if it is none
 * @param manager  the agency that runs it, null if unknown
 * @param parent  the programme that it is part of, null if none
 * @param period  the days for which it is approved, null if unknown
 * @param objectives  what it is to reach, at most 4,000 characters, null if not said
 * @param fields  the fields of science and technology by FORD or the Vietnamese classification
 * @param budget  the money foreseen by source, each source once
 * @param decision  the decision that approved it, null if unknown or not yet approved
 * @param status  how far it has come, null if unknown
 * @param documents  what proves or explains it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@RequiredWhen(
        component = "status",
        is = {"active", "completed", "ended-early"},
        required = "decision",
        payload = Should.class)
public record Programme(
        Id<Programme> id,
        @Prose(max = 64) @Nullable String code,
        @Prose(max = 500) @Impersonal @NotShouted Text title,
        Code<TaskLevel> level,
        @Nullable Coding<InnovationTaskClass> kind,
        @Nullable Id<Agency> manager,
        @Nullable Id<Programme> parent,
        @OrderedPeriod @Nullable Period period,
        @Prose(max = 4000) @Impersonal @Nullable Text objectives,
        @Distinct List<Coding<Field>> fields,
        @DistinctBy("source") List<@Valid Funding> budget,
        @Valid @Nullable Decision decision,
        @Nullable Code<ProgrammeStatus> status,
        List<@Valid Document> documents,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Programme {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(level, "level");
        fields = Copies.of(fields);
        budget = Copies.of(budget);
        documents = Copies.of(documents);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ProgrammeBuilder builder() {
        return new ProgrammeBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ProgrammeBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return period == null ? null : period.through();
    }
}
