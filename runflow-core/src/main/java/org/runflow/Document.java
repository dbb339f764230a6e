package org.runflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Bytes with a media type: a report, a picture, a table. Immutable; equal when both are. */
public final class Document implements Canonical {
    private final String mediaType;
    private final byte[] content;

    private Document(String mediaType, byte[] content) {
        if (!mediaType.matches("[\\w.+-]+/[\\w.+-]+(;.*)?")) {
            throw new IllegalArgumentException("'" + mediaType + "' is not a media type");
        }
        this.mediaType = mediaType;
        this.content = content;
    }

    /**
     * {@return the document}
     *
     * @param mediaType as in {@code image/png}
     * @param content copied
     * @throws IllegalArgumentException when the media type is none
     */
    public static Document of(String mediaType, byte[] content) {
        return new Document(mediaType, content.clone());
    }

    /**
     * {@return the document}
     *
     * @param mediaType as in {@code text/markdown}
     * @param text becomes UTF-8
     * @throws IllegalArgumentException when the media type is none
     */
    public static Document text(String mediaType, String text) {
        return new Document(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the media type} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return a copy of the content} */
    public byte[] bytes() {
        return content.clone();
    }

    /** {@return the content as UTF-8 text} */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** {@return number of bytes} */
    public int length() {
        return content.length;
    }

    /** {@return the content as a stream, without a copy} */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /**
     * Writes the content.
     *
     * @param out takes the content
     * @throws IOException from the target
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        sink.record(2).component("mediaType").text(mediaType).component("bytes").bytes(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that
                && mediaType.equals(that.mediaType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + Arrays.hashCode(content);
    }

    /** {@return media type and length} */
    @Override
    public String toString() {
        return mediaType + " (" + content.length + " bytes)";
    }
}
