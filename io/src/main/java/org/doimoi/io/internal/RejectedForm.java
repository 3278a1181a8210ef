package org.doimoi.io.internal;

import org.doimoi.dataset.Header;
import org.doimoi.value.Json;
import tools.jackson.core.JacksonException;

/** Rejected records as lines of NDJSON. */
public final class RejectedForm {

    private RejectedForm() {}

    /** Returns a header as it stands. */
    public static byte[] header(Header header) {
        return RecordBytes.of(header);
    }

    /** Returns a record under its type, on one line; a line that has it so already as it is. */
    public static byte[] line(String type, byte[] bytes) {
        if (isLine(type, bytes)) {
            return bytes;
        }
        RecordBytes line = new RecordBytes().text("{" + Json.of(type) + ":");
        for (byte b : bytes) {
            // between the tokens of JSON, and nowhere else, a line break may stand, and a space as well
            line.write(b == '\n' || b == '\r' ? ' ' : b);
        }
        return line.text("}").toByteArray();
    }

    private static boolean isLine(String type, byte[] bytes) {
        try {
            Node node = Nodes.read(bytes, 1, 0, 0);
            return node.kind == Node.Kind.OBJECT
                    && node.names.size() == 1
                    && node.names.get(0).equals(type);
        } catch (JacksonException ex) {
            return true;
        }
    }
}
