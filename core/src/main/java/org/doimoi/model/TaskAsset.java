package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.LegalDocument;
import org.doimoi.code.TaskAssetHandling;
import org.doimoi.code.TaskAssetKind;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.NotNegative;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.Should;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Something of value that a science task bought or made (tài sản hình thành từ nhiệm vụ): equipment, or a result such
 * as a technological process.
 *
 * <p>Decree 70/2018/NĐ-CP had the state decide whose it was. Since Law 93/2025/QH15, Article 25.2, and Decree
 * 267/2025/NĐ-CP, Article 32, the result that the budget paid for belongs to the host of the task without more ado;
 * what the decree says was read in secondary sources only.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param name  what it is, at most 300 characters
 * @param task  the task that bought or made it
 * @param kind  equipment or result
 * @param formed  the day on which it was bought or made, null if unknown
 * @param originalValue  its value on that day, null if not valued
 * @param remainingValue  its value now, not above the original one, null if not valued
 * @param owner  whose it is, null if undecided
 * @param handling  what was decided on it, null if nothing yet
 * @param decision  the decision on its owner or its handling, null if there is none
 * @param regime  the law or decree by which it was handled, such as {@code 70/2018/NĐ-CP}; null if not said
 * @param documents  what proves or explains it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@InOrder({"remainingValue", "originalValue"})
@RequiredWhen(
        component = "handling",
        is = {"ownership-to-other", "transfer", "sale", "liquidation"},
        required = "decision",
        payload = Should.class)
public record TaskAsset(
        Id<TaskAsset> id,
        @Prose(max = 300) @Impersonal @NotShouted Text name,
        Id<ScienceTask> task,
        Code<TaskAssetKind> kind,
        @PlausibleDate @PastOrPresent @Nullable LocalDate formed,
        @NotNegative @Nullable Money originalValue,
        @NotNegative @Nullable Money remainingValue,
        @Valid @Nullable Party owner,
        @Nullable Code<TaskAssetHandling> handling,
        @Valid @Nullable Decision decision,
        @Nullable Code<LegalDocument> regime,
        List<@Valid Document> documents,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public TaskAsset {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(task, "task");
        requireNonNull(kind, "kind");
        documents = Copies.of(documents);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static TaskAssetBuilder builder() {
        return new TaskAssetBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public TaskAssetBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return formed;
    }
}
