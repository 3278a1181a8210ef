package org.doimoi.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The form in which an exchange is written. Those that are text may be compressed by gzip. */
public enum Format {
    /** One JSON object: the members of the header, then a member per table. File names end in {@code .json}. */
    JSON,
    /** One JSON object a line, the header first. File names end in {@code .ndjson} or {@code .jsonl}. */
    NDJSON,
    /**
     * A package of CSV files: {@code exchange.csv} with the header, a file per table such as {@code startups.csv}, and a
     * file per list of objects in it such as {@code startups.names.csv}. It is a zip, whose name ends in {@code .zip}, or
     * a folder, which is there already or whose name ends in {@code .csv}.
     */
    CSV;

    /**
     * Finds the form by the name of a file.
     *
     * @param path  the file, whose name may end in {@code .gz} after the form; or a folder
     * @return the form, empty if the name does not say
     */
    public static Optional<Format> of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (isZip(path) || name.endsWith(".csv") || Files.isDirectory(path)) {
            return Optional.of(CSV);
        }
        if (isCompressed(path)) {
            name = name.substring(0, name.length() - 3);
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return Optional.of(NDJSON);
        }
        return name.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
    }

    /**
     * Returns whether the form is one text.
     *
     * @return false if it is several files
     */
    public boolean isText() {
        return this != CSV;
    }

    static boolean isCompressed(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    static boolean isZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
