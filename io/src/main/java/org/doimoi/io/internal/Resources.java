package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the texts that lie beside the classes. */
public final class Resources {

    private Resources() {}

    /** Returns the text of a resource. */
    public static String text(Class<?> beside, String name) {
        // by the class, since no class loader looks into the packages of a named module
        try (@Nullable InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + name, ex);
        }
    }
}
