package org.doimoi.io.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.doimoi.value.Composite;
import org.doimoi.value.Protection;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Collects the bytes of one record, everything that is in it. */
final class RecordBytes extends ByteArrayOutputStream {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final RecordWriter writer = new RecordWriter(Protection.PERSONAL);

    RecordBytes() {
        super(4096);
    }

    /** Adds text. */
    RecordBytes text(String text) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a record or a header. */
    RecordBytes object(Composite record) {
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), this, JsonEncoding.UTF8)) {
            writer.write(record, generator);
        }
        return this;
    }

    /** Returns the bytes of one record or header. */
    static byte[] of(Composite record) {
        return new RecordBytes().object(record).toByteArray();
    }
}
