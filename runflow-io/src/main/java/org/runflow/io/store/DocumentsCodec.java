package org.runflow.io.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.store.Codec;

/**
 * Documents as a zip archive in the order of their names: not compressed and without real times, so that the bytes depend on nothing else. More than two hundred are {@link ManyDocuments one
 * gzip file}, told by its first bytes.
 */
final class DocumentsCodec implements Codec<Documents> {
    /** So many are an archive: what a compressor would save is less than it costs to look. */
    static final int FEW = 200;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public boolean isProven() {
        return true;
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void encode(Documents documents, OutputStream out) throws IOException {
        if (documents.byName().size() > FEW) {
            ManyDocuments.write(documents, out);
            return;
        }
        ZipOutputStream archive = new ZipOutputStream(out);
        for (Map.Entry<String, Document> entry : documents.byName().entrySet()) {
            ByteArrayOutputStream stored = new ByteArrayOutputStream();
            DocumentCodec.ofEntry(entry.getKey()).encode(entry.getValue(), stored);
            byte[] content = stored.toByteArray();
            archive.putNextEntry(header(entry.getKey(), content));
            archive.write(content);
            archive.closeEntry();
        }
        archive.finish();
    }

    @Override
    public Documents decode(InputStream in) throws IOException {
        PushbackInputStream stored = new PushbackInputStream(in, 2);
        byte[] beginning = stored.readNBytes(2);
        stored.unread(beginning);
        if (Packed.isPacked(beginning)) {
            return ManyDocuments.read(stored);
        }
        SortedMap<String, Document> byName = new TreeMap<>();
        ZipInputStream archive = new ZipInputStream(stored);
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            byName.put(entry.getName(), DocumentCodec.ofEntry(entry.getName()).decode(archive));
        }
        return new Documents(byName);
    }

    private static ZipEntry header(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
