package org.doimoi.code;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Set;

/**
 * Gives code lists that a host application lays over those of the library: from a folder, a database, a service.
 *
 * <p>A provider is asked for a list when somebody first wants it, and then once. {@link CodeLists#with(CodeListProvider)}
 * takes one; {@link CodeLists#installed()} takes all that {@link java.util.ServiceLoader} finds.
 */
public interface CodeListProvider {

    /**
     * Returns the names of the lists that this provider has something to say about.
     *
     * @return the names, such as {@code province}
     */
    Set<String> names();

    /**
     * Opens a list. Its form is that of {@link CodeList}.
     *
     * @param name  one of {@link #names()}
     * @return the text, which the caller closes
     * @throws IOException if it cannot be opened
     */
    Reader open(String name) throws IOException;

    /**
     * Returns what a message calls the text of a list.
     *
     * @param name  one of {@link #names()}
     * @return the name of a file or the like, such as {@code province.tsv}
     */
    default String describe(String name) {
        return name + ".tsv";
    }

    /**
     * Obtains the provider of the lists in a folder: each file {@code NAME.tsv} is the list of that name. The folder is
     * looked at now, a file when its list is wanted.
     *
     * @param folder  the folder
     * @return the provider
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    static CodeListProvider ofFolder(Path folder) {
        return CodeListFolder.of(folder);
    }
}
