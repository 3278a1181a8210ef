package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.constraint.AnyOf;
import org.doimoi.constraint.Ascending;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.NotShouted;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.DigitalLink;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where a product comes from and what happened to it (thông tin truy xuất nguồn gốc), such as the path of one lot of tea
 * from the garden to the shop.
 *
 * <p>It holds the ten items of Circular 02/2024/TT-BKHCN, which a rule looks for: name, image, producer or trader, address,
 * stages, time of production, trace code, brand with symbol and serial, shelf life, standards.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param product  the local product that it is about, null if it is about another
 * @param productName  what the product is called, needed if there is no product
 * @param productCode  the code of the product, such as its GTIN; null if it has none
 * @param lot  the number of the lot, null if it is about all lots
 * @param serial  the serial number of the piece, null if it is about all pieces
 * @param images  pictures of the product
 * @param producer  who makes or sells it, null if the product says it
 * @param address  where the producer or trader is, null if the record of the actor says it
 * @param stages  the stages of production and trade, in the order of time
 * @param produced  the day of production, null if unknown
 * @param traceCode  the code by which the product is traced (mã truy xuất nguồn gốc), null if unknown
 * @param brand  the brand, null if it has none
 * @param model  the symbol or model (ký hiệu, mẫu mã), null if it has none
 * @param expires  the last day of use, null if it has none
 * @param standards  the standards applied, such as {@code TCVN 11041-2:2017}
 * @param link  the address in its QR code, null if unknown or no GS1 Digital Link
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@AnyOf({"product", "productName"})
@InOrder({"produced", "expires"})
public record TraceabilityRecord(
        Id<TraceabilityRecord> id,
        @Nullable Id<LocalProduct> product,
        @Prose(max = 200) @Impersonal @NotShouted @Nullable Text productName,
        @Nullable Identifier productCode,
        @Prose(max = 64) @Nullable String lot,
        @Prose(max = 64) @Nullable String serial,
        List<@Valid Document> images,
        @Valid @Nullable Party producer,
        @Valid @Nullable Address address,
        @Ascending("time") List<@Valid TraceStage> stages,
        @PlausibleDate @PastOrPresent @Nullable LocalDate produced,
        @Prose(max = 128) @Nullable String traceCode,
        @Prose(max = 200) @Nullable String brand,
        @Prose(max = 200) @Nullable String model,
        @PlausibleDate @Nullable LocalDate expires,
        @Distinct @Prose(max = 200) List<String> standards,
        @Nullable DigitalLink link,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public TraceabilityRecord {
        requireNonNull(id, "id");
        images = Copies.of(images);
        stages = Copies.of(stages);
        standards = Copies.of(standards);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static TraceabilityRecordBuilder builder() {
        return new TraceabilityRecordBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public TraceabilityRecordBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public @Nullable LocalDate codesOn() {
        return produced;
    }
}
