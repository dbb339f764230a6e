package org.runflow.io.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.io.store.AtomicFiles;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/**
 * Digests of files as they were, found again as long as path, length, time of change and file key are the same. One file for one folder; a damaged
 * one, or that of another folder, counts as empty, because everything in it can be worked out again.
 */
final class DigestCache {
    private static final String MAGIC = "runflow-file-digests 1";
    private static final int DIGEST_BYTES = 32;

    private final Map<String, Known> byPath;

    /** What a file held when it was like this. */
    record Known(FileIdentity identity, Digest digest) {}

    DigestCache(Map<String, Known> byPath) {
        this.byPath = byPath;
    }

    /**
     * Where a cache lies.
     *
     * @param file that may be missing
     * @param files how it is read and written
     */
    record Place(Path file, AtomicFiles files) {}

    /**
     * Reads a cache.
     *
     * @param place where it lies
     * @param root real path of the folder it must be about
     */
    static DigestCache load(Place place, Path root) {
        try {
            byte[] content = place.files().find(place.file()).orElse(new byte[0]);
            return new DigestCache(content.length < DIGEST_BYTES ? Map.of() : parse(content, root));
        } catch (IOException e) {
            System.getLogger(DigestCache.class.getName())
                    .log(System.Logger.Level.WARNING, "digests in ''{0}'' cannot be read: {1}", place.file(), e);
            return new DigestCache(Map.of());
        }
    }

    Optional<Digest> find(SeenFile file) {
        @Nullable Known known = byPath.get(file.path());
        return known != null && known.identity().equals(file.identity())
                ? Optional.of(known.digest())
                : Optional.empty();
    }

    int size() {
        return byPath.size();
    }

    /** Writes a cache in one step. */
    static void save(Place place, Path root, Map<String, Known> entries) throws IOException {
        place.files().write(place.file(), out -> {
            DigestedOutput digested = new DigestedOutput(out);
            DataOutputStream data = new DataOutputStream(digested);
            data.writeUTF(MAGIC);
            data.writeUTF(root.toString());
            data.writeInt(entries.size());
            for (Map.Entry<String, Known> entry : entries.entrySet()) {
                FileIdentity identity = entry.getValue().identity();
                data.writeUTF(entry.getKey());
                data.writeLong(identity.bytes());
                data.writeLong(identity.modifiedNs());
                data.writeUTF(identity.key());
                data.write(HexFormat.of().parseHex(entry.getValue().digest().hex()));
            }
            data.flush();
            out.write(HexFormat.of().parseHex(digested.digest().hex()));
        });
    }

    private static Map<String, Known> parse(byte[] content, Path root) throws IOException {
        int end = content.length - DIGEST_BYTES;
        byte[] body = Arrays.copyOf(content, end);
        String said = HexFormat.of().formatHex(content, end, content.length);
        if (!Digest.ofBytes(body).hex().equals(said)) {
            throw new IOException("its content is damaged");
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(body));
        if (!data.readUTF().equals(MAGIC) || !data.readUTF().equals(root.toString())) {
            return Map.of();
        }
        int size = data.readInt();
        Map<String, Known> entries = new HashMap<>();
        byte[] digest = new byte[DIGEST_BYTES];
        for (int i = 0; i < size; i++) {
            String path = data.readUTF();
            FileIdentity identity = new FileIdentity(data.readLong(), data.readLong(), data.readUTF());
            data.readFully(digest);
            entries.put(path, new Known(identity, new Digest(HexFormat.of().formatHex(digest))));
        }
        return entries;
    }
}
