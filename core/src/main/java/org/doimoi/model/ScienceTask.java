package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Field;
import org.doimoi.code.InnovationTaskClass;
import org.doimoi.code.Province;
import org.doimoi.code.TaskAcceptanceStatus;
import org.doimoi.code.TaskContractStatus;
import org.doimoi.code.TaskFinanceStatus;
import org.doimoi.code.TaskKind;
import org.doimoi.code.TaskLevel;
import org.doimoi.code.TaskProposalStatus;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Excludes;
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
 * A task of science, technology or innovation (nhiệm vụ khoa học, công nghệ và đổi mới sáng tạo), such as a research
 * project of a province.
 *
 * <p>It goes through several courses at a time, each with a status of its own: it can be accepted and still
 * unsettled. The course of an innovation task is fixed by Decree 268/2025/NĐ-CP, Articles 10 to 18; that of the other
 * tasks by the circulars of their level.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param code  the code as it was given, such as {@code ĐTĐL.CN-12/21}; null if it has none yet
 * @param title  the title, at most 500 characters
 * @param level  national, of a ministry, of a province or grassroots
 * @param kind  what kind of task it is, null if unknown
 * @param classes  the classes of an innovation task by Article 5 of the decree, one a scheme; empty for other tasks
 * @param programme  the programme that it is part of, null if none
 * @param agency  the agency that manages it, null if unknown
 * @param host  who carries it out and answers for it (tổ chức chủ trì), null if not chosen yet
 * @param partners  who works on it besides the host
 * @param objectives  what it is to reach, at most 2,000 characters, null if not said
 * @param fields  the fields of science and technology by FORD or the Vietnamese classification
 * @param provinces  the provinces in which it is carried out
 * @param period  the days from its beginning to its end, as contracted; null if not known
 * @param budget  the money for it by source, each source once
 * @param results  what it is to make or made
 * @param events  what happened to it, earliest first
 * @param intellectualProperty  the rights that grew from it
 * @param registration  the certificate of registration of its results: number, agency and day; null if not registered
 * @param proposalStatus  how far the proposal has come, null if unknown
 * @param contractStatus  how far the contract has come, null if unknown
 * @param acceptanceStatus  how far acceptance has come, null if unknown
 * @param financeStatus  how far the money is accounted for, null if unknown
 * @param documents  what proves or explains it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@Excludes(
        component = "acceptanceStatus",
        is = {"requested", "accepted", "not-accepted", "recognised"},
        other = "contractStatus",
        not = "not-signed")
@Excludes(
        component = "acceptanceStatus",
        is = {"accepted", "recognised"},
        other = "contractStatus",
        not = "terminated")
@Excludes(
        component = "contractStatus",
        is = {"active", "suspended", "completed", "terminated", "liquidated"},
        other = "proposalStatus",
        not = {"proposed", "valid", "rejected", "withdrawn"})
@Excludes(
        component = "financeStatus",
        is = {"part-settled", "settled"},
        other = "contractStatus",
        not = "not-signed")
@Excludes(
        component = "contractStatus",
        is = "liquidated",
        other = "financeStatus",
        not = {"unsettled", "part-settled"},
        payload = Should.class)
@RequiredWhen(
        component = "contractStatus",
        is = {"active", "suspended", "completed", "terminated", "liquidated"},
        required = {"agency", "host"},
        payload = Should.class)
public record ScienceTask(
        Id<ScienceTask> id,
        @Prose(max = 64) @Nullable String code,
        @Prose(max = 500) @Impersonal @NotShouted Text title,
        Code<TaskLevel> level,
        @Nullable Code<TaskKind> kind,
        @DistinctBy("scheme") List<Coding<InnovationTaskClass>> classes,
        @Nullable Id<Programme> programme,
        @Nullable Id<Agency> agency,
        @Nullable Id<Actor> host,
        @DistinctBy({"actor", "name"}) List<@Valid Party> partners,
        @Prose(max = 2000) @Impersonal @Nullable Text objectives,
        @Distinct List<Coding<Field>> fields,
        @Distinct List<Code<Province>> provinces,
        @OrderedPeriod @Nullable Period period,
        @DistinctBy("source") List<@Valid Funding> budget,
        List<@Valid TaskResult> results,
        List<@Valid TaskEvent> events,
        List<@Valid IntellectualPropertyRight> intellectualProperty,
        @Valid @Nullable Decision registration,
        @Nullable Code<TaskProposalStatus> proposalStatus,
        @Nullable Code<TaskContractStatus> contractStatus,
        @Nullable Code<TaskAcceptanceStatus> acceptanceStatus,
        @Nullable Code<TaskFinanceStatus> financeStatus,
        List<@Valid Document> documents,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public ScienceTask {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(level, "level");
        classes = Copies.of(classes);
        partners = Copies.of(partners);
        fields = Copies.of(fields);
        provinces = Copies.of(provinces);
        budget = Copies.of(budget);
        results = Copies.of(results);
        events = Copies.of(events);
        intellectualProperty = Copies.of(intellectualProperty);
        documents = Copies.of(documents);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ScienceTaskBuilder builder() {
        return new ScienceTaskBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ScienceTaskBuilder toBuilder() {
        return builder().from(this);
    }

    /** Returns the last day of its period, else the day of its latest event. */
    @Override
    public @Nullable LocalDate codesOn() {
        if (period != null && period.through() != null) {
            return period.through();
        }
        return events.stream()
                .map(TaskEvent::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
