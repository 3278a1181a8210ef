package org.doimoi.dataset;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.doimoi.model.Agency;
import org.doimoi.model.EnterpriseFund;
import org.doimoi.model.Event;
import org.doimoi.model.Facility;
import org.doimoi.model.Incubator;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorValue;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.model.LegalInstrument;
import org.doimoi.model.LocalProduct;
import org.doimoi.model.Organization;
import org.doimoi.model.Partnership;
import org.doimoi.model.Programme;
import org.doimoi.model.Proposal;
import org.doimoi.model.ProvincialBudget;
import org.doimoi.model.ProvincialReport;
import org.doimoi.model.Ranking;
import org.doimoi.model.Recommendation;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.Startup;
import org.doimoi.model.TaskAsset;
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
 * @param programmes  the programmes
 * @param scienceTasks  the tasks of science, technology and innovation
 * @param taskAssets  what tasks formed
 * @param intellectualProperties  the rights of intellectual property that have a record of their own
 * @param localProducts  the local products
 * @param traceabilityRecords  what is known of the origin of products
 * @param facilities  the technical infrastructure
 * @param provincialBudgets  the budgets of provinces for science, technology and innovation
 * @param enterpriseFunds  the funds of enterprises for science and technology
 * @param indicatorFrameworks  the sets of indicators
 * @param indicatorValues  the values of indicators
 * @param rankings  the results of indices
 * @param provincialReports  what provinces report
 * @param legalInstruments  the legal instruments
 * @param events  the events
 * @param recommendations  the recommendations
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
        List<@Valid Programme> programmes,
        List<@Valid ScienceTask> scienceTasks,
        List<@Valid TaskAsset> taskAssets,
        List<@Valid IntellectualProperty> intellectualProperties,
        List<@Valid LocalProduct> localProducts,
        List<@Valid TraceabilityRecord> traceabilityRecords,
        List<@Valid Facility> facilities,
        List<@Valid ProvincialBudget> provincialBudgets,
        List<@Valid EnterpriseFund> enterpriseFunds,
        List<@Valid IndicatorFramework> indicatorFrameworks,
        List<@Valid IndicatorValue> indicatorValues,
        List<@Valid Ranking> rankings,
        List<@Valid ProvincialReport> provincialReports,
        List<@Valid LegalInstrument> legalInstruments,
        List<@Valid Event> events,
        List<@Valid Recommendation> recommendations,
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
        programmes = Copies.of(programmes);
        scienceTasks = Copies.of(scienceTasks);
        taskAssets = Copies.of(taskAssets);
        intellectualProperties = Copies.of(intellectualProperties);
        localProducts = Copies.of(localProducts);
        traceabilityRecords = Copies.of(traceabilityRecords);
        facilities = Copies.of(facilities);
        provincialBudgets = Copies.of(provincialBudgets);
        enterpriseFunds = Copies.of(enterpriseFunds);
        indicatorFrameworks = Copies.of(indicatorFrameworks);
        indicatorValues = Copies.of(indicatorValues);
        rankings = Copies.of(rankings);
        provincialReports = Copies.of(provincialReports);
        legalInstruments = Copies.of(legalInstruments);
        events = Copies.of(events);
        recommendations = Copies.of(recommendations);
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
