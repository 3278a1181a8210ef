/**
 * The shared data model of Vietnam's innovation ecosystem: values, dated code lists, entities, constraints and rules.
 *
 * <p>Nothing here reads or writes a format; {@code org.doimoi.io} does. A record is made by its builder and checked by any
 * Jakarta Validation provider:
 *
 * <pre>{@code
 * Startup startup = Startup.builder()
 *     .id(Id.of("H38", "st-0001"))
 *     .addNames(Name.legal("Công ty CP Nông nghiệp số Tây Bắc"))
 *     .kind(StartupKind.ENTERPRISE)
 *     .province(Code.of("15"))
 *     .status(StartupStatus.ACTIVE)
 *     .build();
 * }</pre>
 */
module org.doimoi.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires transitive org.jspecify;
    requires com.google.common;
    requires static org.immutables.value.annotations;

    exports org.doimoi.analysis;
    exports org.doimoi.code;
    exports org.doimoi.constraint;
    exports org.doimoi.dataset;
    exports org.doimoi.finding;
    exports org.doimoi.model;
    exports org.doimoi.reexpression;
    exports org.doimoi.rule;
    exports org.doimoi.value;

    uses org.doimoi.code.CodeListProvider;

    // providers of Jakarta Validation read the fields of records
    opens org.doimoi.dataset;
    opens org.doimoi.model;
    opens org.doimoi.value;
}
