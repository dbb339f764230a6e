package org.runflow.io.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/** Documents as a zip archive in the order of their names: not compressed and without real times, so that the bytes depend on nothing else. */
final class DocumentsCodec implements Codec<Documents> {
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
        SortedMap<String, Document> byName = new TreeMap<>();
        ZipInputStream archive = new ZipInputStream(in);
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
