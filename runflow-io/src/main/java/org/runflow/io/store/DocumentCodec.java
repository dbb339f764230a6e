package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.runflow.Document;
import org.runflow.store.Codec;

/**
 * The content of a document, just as it is, when the name of its file tells the media type. Any other media type stands in a line before the
 * content, behind a mark; and so does that of the odd document which begins with the mark.
 */
final class DocumentCodec implements Codec<Document> {
    private static final byte[] MARK = "runflow-document ".getBytes(StandardCharsets.US_ASCII);
    private static final byte LINE_END = '\n';

    private final String impliedType;

    /**
     * @param file name under which the document is published
     */
    DocumentCodec(String file) {
        this.impliedType = MediaTypes.ofFile(file);
    }

    @Override
    public String mediaType() {
        return impliedType;
    }

    @Override
    public void encode(Document document, OutputStream out) throws IOException {
        if (!document.mediaType().equals(impliedType)
                || isMarked(document.open().readNBytes(MARK.length))) {
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

    private static boolean isMarked(byte[] content) {
        return content.length >= MARK.length && Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length);
    }
}
