package org.runflow.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.ArtifactKey;
import org.runflow.Document;

/** Stores a document as its text, and the digest of anything else, which it remembers: enough for tests that care for bytes and not for their form. */
final class RememberedForms implements StoredForms {
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    @Override
    public <T> Codec<T> codecOf(ArtifactKey<T> key) {
        return new Codec<>() {
            @Override
            public String mediaType() {
                return "text/plain";
            }

            @Override
            public void encode(T value, OutputStream out) throws IOException {
                String text = value instanceof Document document
                        ? document.text()
                        : Digest.of(value).hex();
                values.put(key.type().getName() + text, value);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public T decode(InputStream in) throws IOException {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Object value = values.get(key.type().getName() + text);
                if (value == null) {
                    throw new IOException("nobody has written '" + text + "'");
                }
                return key.cast(value);
            }
        };
    }
}
