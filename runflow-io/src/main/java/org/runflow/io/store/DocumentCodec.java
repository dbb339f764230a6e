package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.Document;
import org.runflow.store.Codec;

/**
 * The content of a document, just as it is, when its media type is a common one: the type that the name of its file tells, or else the one under
 * which the content has the digest that was stored. Any other media type stands in a line before the content, behind a mark; and so does that of the
 * odd document which begins with the mark, or is a text by its name and begins as something compressed does.
 */
final class DocumentCodec implements Codec<Document> {
    private static final byte[] MARK = "runflow-document ".getBytes(StandardCharsets.US_ASCII);
    private static final byte LINE_END = '\n';

    private final String impliedType;
    private final Set<String> plainTypes;

    private DocumentCodec(String impliedType, Set<String> plainTypes) {
        this.impliedType = impliedType;
        this.plainTypes = plainTypes;
    }

    /**
     * For a document whose digest will be known when it is read.
     *
     * @param file name under which it is published
     */
    static DocumentCodec ofFile(String file) {
        return new DocumentCodec(MediaTypes.ofFile(file), MediaTypes.common());
    }

    /**
     * For one of several documents, of which nothing but the name will be known.
     *
     * @param name of the document
     */
    static DocumentCodec ofEntry(String name) {
        String implied = MediaTypes.ofFile(name);
        return new DocumentCodec(implied, Set.of(implied));
    }

    @Override
    public boolean isProven() {
        return true;
    }

    @Override
    public String mediaType() {
        return impliedType;
    }

    @Override
    public void encode(Document document, OutputStream out) throws IOException {
        if (!plainTypes.contains(document.mediaType()) || needsMark(beginning(document))) {
            out.write(MARK);
            out.write(document.mediaType().getBytes(StandardCharsets.UTF_8));
            out.write(LINE_END);
        }
        document.writeTo(out);
    }

    @Override
    public Document decode(InputStream in) throws IOException {
        byte[] stored = in.readAllBytes();
        if (!isMarked(stored)) {
            return Document.of(impliedType, stored);
        }
        int end = MARK.length;
        while (end < stored.length && stored[end] != LINE_END) {
            end++;
        }
        if (end == stored.length) {
            throw new IOException("the line with the media type does not end");
        }
        String type = new String(stored, MARK.length, end - MARK.length, StandardCharsets.UTF_8);
        return Document.of(type, Arrays.copyOfRange(stored, end + 1, stored.length));
    }

    @Override
    public boolean isContent(byte[] stored) {
        return !isMarked(stored);
    }

    @Override
    public Stream<Document> otherReadings(Document decoded) {
        return plainTypes.stream().sorted().map(type -> Document.of(type, decoded.bytes()));
    }

    private static byte[] beginning(Document document) throws IOException {
        try (InputStream in = document.open()) {
            return in.readNBytes(MARK.length);
        }
    }

    /** A text that begins like something compressed could not be told from one that is. */
    private boolean needsMark(byte[] beginning) {
        return isMarked(beginning) || (MediaTypes.isText(impliedType) && Packed.isPacked(beginning));
    }

    private static boolean isMarked(byte[] content) {
        return content.length >= MARK.length && Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length);
    }
}
