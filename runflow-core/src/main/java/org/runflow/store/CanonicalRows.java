package org.runflow.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.internal.canonical.CanonicalBytes;
import org.runflow.rows.Rows;

/** The form of rows in a store that encodes nothing: their canonical forms, one behind the other. */
final class CanonicalRows {
    private CanonicalRows() {}

    static ArtifactRef ref(ArtifactKey<?> key, Rows<?> rows, Digest digest) {
        RowDigest content = new RowDigest();
        try (Stream<?> all = rows.stream()) {
            all.forEach(content::add);
        }
        Digest blob = content.digest();
        return new ArtifactRef(key.name(), key.schema(), digest, blob, content.bytes());
    }

    static InputStream open(Rows<?> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Stream<?> all = rows.stream()) {
            all.forEach(row -> out.writeBytes(CanonicalBytes.of(row)));
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
