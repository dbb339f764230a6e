package org.runflow.io.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.io.deflate.OpenedStream;
import org.runflow.io.deflate.StreamPlace;

/**
 * Documents as one gzip file, in the order of their names. The pixels of PNG pictures are opened in it: what a picture shares with the one before takes no place then, and the pictures of a
 * program share nearly everything, signs, legends and letters. Each document is its name, what stands before its pixels, these, and what stands behind them, each with its length.
 */
final class ManyDocuments {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] NOTHING = {};

    private ManyDocuments() {}

    /** Writes them, and leaves the target open. */
    static void write(Documents documents, OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out, BUFFER_BYTES);
        DataOutputStream stream = new DataOutputStream(zipped);
        stream.writeInt(documents.byName().size());
        for (Map.Entry<String, Document> entry : documents.byName().entrySet()) {
            part(entry.getKey().getBytes(StandardCharsets.UTF_8), stream);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            DocumentCodec.ofEntry(entry.getKey()).encode(entry.getValue(), content);
            document(content.toByteArray(), stream);
        }
        stream.flush();
        zipped.finish();
    }

    /** Reads what was written. */
    static Documents read(InputStream in) throws IOException {
        DataInputStream stream = new DataInputStream(new GZIPInputStream(in, BUFFER_BYTES));
        SortedMap<String, Document> byName = new TreeMap<>();
        int count = stream.readInt();
        for (int i = 0; i < count; i++) {
            String name = new String(part(stream), StandardCharsets.UTF_8);
            byName.put(name, DocumentCodec.ofEntry(name).decode(document(stream)));
        }
        return new Documents(byName);
    }

    private static void document(byte[] content, DataOutputStream out) throws IOException {
        Optional<StreamPlace> pixels = StreamPlace.inPng(content);
        Optional<byte[]> opened = pixels.flatMap(place -> OpenedStream.open(content, place.from(), place.to()));
        int before = opened.isPresent() ? pixels.orElseThrow().from() : content.length;
        int behind = opened.isPresent() ? pixels.orElseThrow().to() : content.length;
        part(content, 0, before, out);
        part(opened.orElse(NOTHING), out);
        part(content, behind, content.length, out);
    }

    private static InputStream document(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(part(in));
        byte[] opened = part(in);
        content.writeBytes(opened.length == 0 ? opened : OpenedStream.close(opened));
        content.writeBytes(part(in));
        return new ByteArrayInputStream(content.toByteArray());
    }

    private static void part(byte[] bytes, DataOutputStream out) throws IOException {
        part(bytes, 0, bytes.length, out);
    }

    private static void part(byte[] bytes, int from, int to, DataOutputStream out) throws IOException {
        out.writeInt(to - from);
        out.write(bytes, from, to - from);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a document ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }
}
