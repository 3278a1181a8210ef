package org.doimoi.code;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** The code lists in a folder, a file each. */
record CodeListFolder(ImmutableSortedMap<String, Path> files) implements CodeListProvider {

    private static final String ENDING = ".tsv";

    static CodeListFolder of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new CodeListFolder(files.filter(file -> file.toString().endsWith(ENDING))
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Comparator.naturalOrder(), CodeListFolder::name, file -> file)));
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read the folder " + folder, ex);
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public Reader open(String name) throws IOException {
        return Files.newBufferedReader(file(name), StandardCharsets.UTF_8);
    }

    @Override
    public String describe(String name) {
        return file(name).toString();
    }

    private Path file(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no file of the list '" + name + "'");
        }
        return file;
    }
}
