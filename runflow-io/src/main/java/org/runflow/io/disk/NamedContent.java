package org.runflow.io.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.store.BlobContent;
import org.runflow.store.ContentWriter;
import org.runflow.store.Digest;

/** Content that knows its digest once it was written. */
final class NamedContent implements ContentWriter {
    private final BlobContent content;
    private @Nullable Digest digest;

    NamedContent(BlobContent content) {
        this.content = content;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        digest = content.writeTo(out);
    }

    Digest digest() {
        return Optional.ofNullable(digest).orElseThrow();
    }
}
