package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.code.IntellectualPropertyStatus;
import org.doimoi.code.Territory;
import org.doimoi.constraint.AbsentWhen;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.IpcCode;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.TotalAtMost;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A right of intellectual property that is applied for or granted (quyền sở hữu trí tuệ): an invention patent, a trademark
 * of a province, a geographical indication.
 *
 * <p>The number of a Vietnamese application, such as {@code 1-2025-07378}, begins with the figure of its kind and has the
 * year of filing. Inventors and authors are persons and have no place here; owners who are organisations do.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param kind  what kind of right
 * @param title  the title of the invention, or what the mark shows, at most 300 characters
 * @param number  the number of the application (số đơn), such as {@code 4-2024-01234}; null if unknown or none is needed
 * @param filed  the day of the application (ngày nộp đơn), null if unknown
 * @param certificateNumber  the number of the title (số văn bằng bảo hộ), null if there is none
 * @param granted  the day of the title (ngày cấp), null if it is not granted
 * @param through  the last day of protection, null if unknown or without end
 * @param status  whether it is granted, null if unknown
 * @param territories  where it protects or is applied for
 * @param owners  who owns it, at least one; the shares add up to at most 100 %
 * @param ipcCodes  symbols of the International Patent Classification
 * @param task  the science task that it grew from, null if from none or unknown
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@InOrder({"filed", "granted", "through"})
@AbsentWhen(
        component = "status",
        is = {"pending", "rejected", "withdrawn"},
        absent = "granted")
@RequiredWhen(component = "status", is = "granted", required = "granted", payload = Should.class)
public record IntellectualProperty(
        Id<IntellectualProperty> id,
        Code<IntellectualPropertyKind> kind,
        @Prose(max = 300) @Impersonal Text title,
        @Prose(max = 64) @Nullable String number,
        @PlausibleDate @PastOrPresent @Nullable LocalDate filed,
        @Prose(max = 64) @Nullable String certificateNumber,
        @PlausibleDate @PastOrPresent @Nullable LocalDate granted,
        @PlausibleDate @Nullable LocalDate through,
        @Nullable Code<IntellectualPropertyStatus> status,
        @Distinct List<Code<Territory>> territories,

        @NotEmpty @TotalAtMost(of = "share", max = 100) @DistinctBy({"actor", "name"})
        List<@Valid Ownership> owners,

        @Distinct @IpcCode List<String> ipcCodes,
        @Nullable Id<ScienceTask> task,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity, Right {

    /** Creates a record; {@link #builder()} is easier to read. */
    public IntellectualProperty {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        territories = Copies.of(territories);
        owners = Copies.of(owners);
        ipcCodes = Copies.of(ipcCodes);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static IntellectualPropertyBuilder builder() {
        return new IntellectualPropertyBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public IntellectualPropertyBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return granted == null ? filed : granted;
    }
}
