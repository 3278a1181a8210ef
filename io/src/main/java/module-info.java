/**
 * How the shared data model travels: reading, checking and writing exchanges, without a Jackson type in sight.
 *
 * <pre>{@code
 * Reading reading = ExchangeReader.on(LocalDate.of(2026, 11, 24)).read(Path.of("ecosystem.ndjson"));
 * reading.findings().forEach(System.out::println);
 * new ExchangeWriter().write(reading.exchange(), Path.of("copy.json"));
 * }</pre>
 */
module org.doimoi.io {
    requires transitive org.doimoi.core;
    requires com.google.common;
    requires org.hibernate.validator;
    requires tools.jackson.core;

    exports org.doimoi.io;
    exports org.doimoi.io.report;
    exports org.doimoi.io.schema;
}
