package org.doimoi.examples.shell;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.doimoi.analysis.Ecosystem;
import org.doimoi.dataset.Exchange;
import org.doimoi.finding.Findings;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Reading;
import org.jspecify.annotations.Nullable;

/** What a shell has open: the files that were read, the day and the language. */
final class Session {

    /** What was read, all at once or not at all. */
    record Open(List<Path> files, List<Reading> readings, Ecosystem ecosystem) {}

    private final Path home;
    private final AtomicReference<String> language;
    private final AtomicReference<LocalDate> today;
    private final AtomicReference<@Nullable Open> open = new AtomicReference<>();

    /**
     * @param home  the folder of the project, where the bundled data are
     * @param language  {@code vi} or {@code en}
     * @param today  the day on which exchanges are judged, empty for that of the clock in Vietnam
     */
    Session(Path home, String language, Optional<LocalDate> today) {
        this.home = home;
        this.language = new AtomicReference<>(language);
        this.today = new AtomicReference<>(today.orElseGet(() -> LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
    }

    String language() {
        return requireNonNull(language.get());
    }

    boolean isEnglish() {
        return language().equals("en");
    }

    String say(String vietnamese, String english) {
        return isEnglish() ? english : vietnamese;
    }

    void speak(String other) {
        if (!other.equals("vi") && !other.equals("en")) {
            throw new IllegalArgumentException("No language " + other + ", must be \"vi\" or \"en\"");
        }
        language.set(other);
    }

    LocalDate today() {
        return requireNonNull(today.get());
    }

    /** The bundled exchange is opened when something is first asked of it. */
    Open open() {
        Open known = open.get();
        return known == null
                ? load(home.resolve("examples/data/ecosystem.ndjson").toString())
                : known;
    }

    Open load(String... paths) {
        List<Path> files = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (String path : paths) {
            Path file = file(path);
            files.add(file);
            readings.add(ExchangeReader.on(today()).read(file));
        }
        Exchange[] exchanges = readings.stream().map(Reading::exchange).toArray(Exchange[]::new);
        Open made = new Open(List.copyOf(files), List.copyOf(readings), Ecosystem.of(exchanges));
        open.set(made);
        return made;
    }

    /** A path is looked for where the shell was started, then in the project. */
    private Path file(String path) {
        Path here = Path.of(path);
        Path there = home.resolve(path);
        if (Files.exists(here)) {
            return here;
        }
        if (Files.exists(there)) {
            return there;
        }
        Set<Path> folders = new LinkedHashSet<>(
                List.of(Path.of("").toAbsolutePath(), home.toAbsolutePath().normalize()));
        throw new IllegalArgumentException("There is no file " + path + "; looked in "
                + folders.stream().map(Path::toString).collect(Collectors.joining(" and in ")));
    }

    Ecosystem ecosystem() {
        return open().ecosystem().in(language());
    }

    void look(LocalDate day) {
        Open now = open();
        open.set(new Open(now.files(), now.readings(), now.ecosystem().on(day)));
    }

    List<Findings> findings() {
        return open().readings().stream().map(Reading::findings).toList();
    }
}
