package org.doimoi.dataset;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.doimoi.model.Agency;
import org.doimoi.model.Facility;
import org.doimoi.model.Incubator;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.model.LocalProduct;
import org.doimoi.model.Organization;
import org.doimoi.model.Partnership;
import org.doimoi.model.Proposal;
import org.doimoi.model.Startup;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.model.TraceabilityRecord;
import org.doimoi.value.Composite;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;

/**
 * The records of an exchange, and the table of contents of its format.
 *
 * <p>Each component is a table: its name is the member of a JSON document, its element type the entity in it. A line of
 * NDJSON names the entity: {@code {"startup": {...}}}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param agencies  the agencies
 * @param organizations  the organisations that are none of the other actors
 * @param startups  the start-ups
 * @param incubators  the incubators
 * @param technologySupplies  the technologies that are offered
 * @param technologyDemands  the technologies that are wanted
 * @param proposals  the answers to demands
 * @param partnerships  the partnerships
 * @param localProducts  the local products
 * @param intellectualProperties  the rights of intellectual property that have a record of their own
 * @param traceabilityRecords  what is known of the origin of products
 * @param facilities  the technical infrastructure
 * @param extras  the tables that this version does not know, each an array of records under the name that it had
 */
@Value.Builder
public record Dataset(
        List<@Valid Agency> agencies,
        List<@Valid Organization> organizations,
        List<@Valid Startup> startups,
        List<@Valid Incubator> incubators,
        List<@Valid TechnologySupply> technologySupplies,
        List<@Valid TechnologyDemand> technologyDemands,
        List<@Valid Proposal> proposals,
        List<@Valid Partnership> partnerships,
        List<@Valid LocalProduct> localProducts,
        List<@Valid IntellectualProperty> intellectualProperties,
        List<@Valid TraceabilityRecord> traceabilityRecords,
        List<@Valid Facility> facilities,
        @Extras Map<String, Json> extras)
        implements Composite {

    /** Creates a dataset; {@link #builder()} is easier to read. */
    public Dataset {
        agencies = Copies.of(agencies);
        organizations = Copies.of(organizations);
        startups = Copies.of(startups);
        incubators = Copies.of(incubators);
        technologySupplies = Copies.of(technologySupplies);
        technologyDemands = Copies.of(technologyDemands);
        proposals = Copies.of(proposals);
        partnerships = Copies.of(partnerships);
        localProducts = Copies.of(localProducts);
        intellectualProperties = Copies.of(intellectualProperties);
        traceabilityRecords = Copies.of(traceabilityRecords);
        facilities = Copies.of(facilities);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static DatasetBuilder builder() {
        return new DatasetBuilder();
    }

    /**
     * Returns a builder that begins with this dataset.
     *
     * @return the builder
     */
    public DatasetBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns the number of records.
     *
     * @return the number, without those of tables that this version does not know
     */
    public int size() {
        return Table.all().stream().mapToInt(table -> table.rows(this).size()).sum();
    }
}
