package org.runflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;
import org.runflow.error.StoreException;

/** Bytes with a media type: a report, a picture, a table. Immutable; equal when both are. The bytes lie in memory, or elsewhere, as in a file. */
public final class Document implements Canonical {
    private static final int COMPARED_BYTES = 1 << 16;

    private final String mediaType;
    private final Content content;

    private Document(String mediaType, Content content) {
        if (!MediaTypes.isOne(mediaType)) {
            throw new IllegalArgumentException("'" + mediaType + "' is not a media type");
        }
        this.mediaType = mediaType;
        this.content = content;
    }

    /**
     * Bytes that lie somewhere and do not change as long as anybody holds them. Safe for use by several threads.
     */
    public interface Content {
        /** {@return number of bytes} */
        int length();

        /**
         * {@return the bytes from the first one, as often as somebody asks}
         *
         * @throws IOException when they cannot be read
         */
        InputStream open() throws IOException;
    }

    /**
     * {@return the document}
     *
     * @param mediaType as in {@code image/png}
     * @param content copied
     * @throws IllegalArgumentException when the media type is none
     */
    public static Document of(String mediaType, byte[] content) {
        return new Document(mediaType, new HeapContent(content.clone()));
    }

    /**
     * {@return the document} Its content is read whenever it is needed and never kept in memory.
     *
     * @param mediaType as in {@code text/csv}
     * @param content that lies elsewhere
     * @throws IllegalArgumentException when the media type is none
     */
    public static Document of(String mediaType, Content content) {
        return new Document(mediaType, content);
    }

    /**
     * {@return the document}
     *
     * @param mediaType as in {@code text/markdown}
     * @param text becomes UTF-8
     * @throws IllegalArgumentException when the media type is none
     */
    public static Document text(String mediaType, String text) {
        return new Document(mediaType, new HeapContent(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return the media type} */
    public String mediaType() {
        return mediaType;
    }

    /**
     * {@return a copy of the content}
     *
     * @throws StoreException when the content lies elsewhere and cannot be read
     */
    public byte[] bytes() {
        return reading(InputStream::readAllBytes);
    }

    /**
     * {@return the content as UTF-8 text}
     *
     * @throws StoreException when the content lies elsewhere and cannot be read
     */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** {@return number of bytes} */
    public int length() {
        return content.length();
    }

    /**
     * {@return the content as a stream, without a copy; the caller closes it}
     *
     * @throws StoreException when the content lies elsewhere and cannot be opened
     */
    public InputStream open() {
        try {
            return content.open();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Writes the content.
     *
     * @param out takes the content
     * @throws IOException from the target, or when the content lies elsewhere and cannot be read
     */
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = content.open()) {
            in.transferTo(out);
        }
    }

    @Override
    public void writeTo(CanonicalSink sink) {
        sink.record(2).component("mediaType").text(mediaType).component("bytes");
        CanonicalSink unused = reading(in -> sink.bytes(length(), in));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that
                && mediaType.equals(that.mediaType)
                && length() == that.length()
                && hasBytesOf(that);
    }

    private boolean hasBytesOf(Document that) {
        return content == that.content
                || reading(mine -> that.reading(theirs -> {
                    byte[] left = mine.readNBytes(COMPARED_BYTES);
                    while (left.length > 0) {
                        if (!Arrays.equals(left, theirs.readNBytes(COMPARED_BYTES))) {
                            return false;
                        }
                        left = mine.readNBytes(COMPARED_BYTES);
                    }
                    return true;
                }));
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + length();
    }

    /** {@return media type and length} */
    @Override
    public String toString() {
        return mediaType + " (" + length() + " bytes)";
    }

    private <R> R reading(Reading<R> reading) {
        try (InputStream in = content.open()) {
            return reading.from(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private StoreException unreadable(IOException e) {
        return new StoreException("read a document of " + length() + " bytes", e);
    }

    /** Reads some of a content. */
    private interface Reading<R> {
        R from(InputStream in) throws IOException;
    }

    /** Bytes in memory. */
    private static final class HeapContent implements Content {
        private final byte[] bytes;

        HeapContent(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
