package org.doimoi.io.schema;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.util.Map;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Table;
import org.doimoi.io.ExchangeException;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.RuleSamples;
import org.doimoi.io.internal.CsvWriting;
import org.jspecify.annotations.Nullable;

/**
 * The contract of the exchange in the forms in which others want it, made from the records, their constraints and the code
 * lists.
 *
 * <pre>{@code
 * Files.writeString(Path.of("doimoi.schema.json"), ContractDocuments.all().jsonSchema());
 * Files.writeString(Path.of("startup.html"), ContractDocuments.of(Table.of(Startup.class)).dictionaryHtml("vi"));
 * }</pre>
 *
 * <p>The same version of the library always makes the same text, on every machine. This class is immutable and thread-safe.
 */
public final class ContractDocuments {

    private static final ContractDocuments ALL = new ContractDocuments(null);

    private final @Nullable Table<?> table;

    private ContractDocuments(@Nullable Table<?> table) {
        this.table = table;
    }

    /**
     * Returns the documents of the whole contract.
     *
     * @return the documents
     */
    public static ContractDocuments all() {
        return ALL;
    }

    /**
     * Returns the documents of one type of record, with all that its records have within.
     *
     * @param table  the table of the records
     * @return the documents
     */
    public static ContractDocuments of(Table<?> table) {
        return new ContractDocuments(table);
    }

    private Contract contract() {
        return table == null ? Contract.present() : Contract.of(table.type());
    }

    /**
     * Returns the schema by which other programs can check data: JSON Schema 2020-12, in one piece.
     *
     * <p>The schema of the whole contract is that of an exchange as one document. {@code #/$defs/line} in it is that of a
     * line of NDJSON, {@code #/$defs/startup} that of a start-up. What JSON Schema cannot say stands in it as the ids of
     * the rules, under {@code x-doimoi-rules}.
     *
     * @return the schema, which ends with a line feed
     */
    public String jsonSchema() {
        return PrettyJson.of(table == null ? JsonSchema.ofExchange() : JsonSchema.of(RecordType.of(table.type())));
    }

    /**
     * Returns the sheets of a CSV package with all their columns and rows that show how they are filled in: one sheet a table,
     * and one for each list of composites within it. All sheets together, with that of the header, are an exchange.
     *
     * @return the texts of the files, in UTF-8 with a byte order mark, by their names, such as {@code startups.csv}
     * @throws ExchangeException if no temporary file can be written
     */
    public Map<String, String> csvTemplates() {
        Exchange example = ExchangeReader.on(RuleSamples.DAY)
                .read(RuleSamples.exchange(""))
                .exchange();
        try {
            Map<String, String> sheets = CsvWriting.sheets(example);
            return table == null
                    ? sheets
                    : Maps.filterKeys(
                            sheets, file -> file.equals(table.name() + ".csv") || file.startsWith(table.name() + "."));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to make the sheets", ex);
        }
    }

    /**
     * Returns the data dictionary as Markdown: every component with its title, type, meaning, demands and protection, and
     * every code list.
     *
     * @param language  {@code vi} or {@code en}
     * @return the text
     * @throws IllegalArgumentException if the language is neither
     */
    public String dictionaryMarkdown(String language) {
        return Pages.markdown(Dictionary.of(contract(), language));
    }

    /**
     * Returns the data dictionary as a page of HTML, which needs no other file.
     *
     * @param language  {@code vi} or {@code en}
     * @return the page
     * @throws IllegalArgumentException if the language is neither
     */
    public String dictionaryHtml(String language) {
        return Pages.html(Dictionary.of(contract(), language), language);
    }

    /**
     * Returns the types of TypeScript for the records, as they are in JSON.
     *
     * @param language  the language of the comments, {@code vi} or {@code en}
     * @return the source text
     * @throws IllegalArgumentException if the language is neither
     */
    public String typeScript(String language) {
        return TypeScript.of(contract(), table == null, language);
    }
}
