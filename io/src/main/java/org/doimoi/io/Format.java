package org.doimoi.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The form in which an exchange is written. Each may be compressed by gzip. */
public enum Format {
    /** One JSON object: the members of the header, then a member per table. File names end in {@code .json}. */
    JSON,
    /** One JSON object a line, the header first. File names end in {@code .ndjson} or {@code .jsonl}. */
    NDJSON;

    /**
     * Finds the form by the name of a file.
     *
     * @param path  the file, whose name may end in {@code .gz} after the form
     * @return the form, empty if the name does not say
     */
    public static Optional<Format> of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (isCompressed(path)) {
            name = name.substring(0, name.length() - 3);
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return Optional.of(NDJSON);
        }
        return name.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
    }

    static boolean isCompressed(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }
}
