package org.runflow.io.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;
import org.runflow.store.Digest;

/**
 * Digests of files as they were, found again as long as path, length, time of change and file key are the same. One file for one folder, of columns that are
 * read without taking them apart; a damaged one, or that of another folder, counts as empty, because everything in it can be worked out again. Files that are
 * asked for in the order in which they were kept, as a walk through an unchanged folder does, are found without a table. For one thread.
 */
final class DigestCache {
    private static final String MAGIC = "runflow-file-digests 2";
    private static final int DIGEST_BYTES = 32;
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private final String[] paths;
    private final String[] keys;
    private final long[] bytes;
    private final long[] modifiedNs;

    private final ByteBuffer digests;
    private @Nullable Map<String, Integer> places;
    private int next;

    /** What a file held when it was like this. */
    record Known(String path, FileIdentity identity, Digest digest) {}

    private DigestCache(int size, ByteBuffer columns) {
        this.bytes = longs(size, columns);
        this.modifiedNs = longs(size, columns);
        this.paths = texts(size, columns);
        this.keys = texts(size, columns);
        this.digests = columns.slice();
        if (digests.remaining() != size * DIGEST_BYTES) {
            throw new BufferUnderflowException();
        }
    }

    static DigestCache empty() {
        return new DigestCache(0, ByteBuffer.allocate(0));
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
            Optional<byte[]> content = place.files().find(place.file());
            return content.isEmpty() ? empty() : parse(content.get(), root);
        } catch (IOException | BufferUnderflowException e) {
            System.getLogger(DigestCache.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "digests in ''{0}'' cannot be read: {1}",
                            place.file(),
                            e instanceof IOException ? StoreFailure.reasonOf(e) : "it ends too early");
            return empty();
        }
    }

    Optional<Digest> find(SeenFile file) {
        int at = placeOf(file.path());
        FileIdentity now = file.identity();
        if (at < 0 || bytes[at] != now.bytes() || modifiedNs[at] != now.modifiedNs() || !keys[at].equals(now.key())) {
            return Optional.empty();
        }
        int from = digests.arrayOffset() + at * DIGEST_BYTES;
        return Optional.of(new Digest(HexFormat.of().formatHex(digests.array(), from, from + DIGEST_BYTES)));
    }

    int size() {
        return paths.length;
    }

    private int placeOf(String path) {
        if (next < paths.length && paths[next].equals(path)) {
            return next++;
        }
        Integer found = places().get(path);
        if (found == null) {
            return -1;
        }
        next = found + 1;
        return found;
    }

    private Map<String, Integer> places() {
        Map<String, Integer> table = places;
        if (table == null) {
            table = new HashMap<>(2 * paths.length);
            for (int i = 0; i < paths.length; i++) {
                table.put(paths[i], i);
            }
            places = table;
        }
        return table;
    }

    /** Writes a cache in one step, in the order in which it will be asked. */
    static void save(Place place, Path root, List<Known> entries) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(content);
        data.writeUTF(MAGIC);
        writeText(data, root.toString());
        data.writeInt(entries.size());
        for (Known entry : entries) {
            data.writeLong(entry.identity().bytes());
        }
        for (Known entry : entries) {
            data.writeLong(entry.identity().modifiedNs());
        }
        for (Known entry : entries) {
            writeText(data, entry.path());
        }
        for (Known entry : entries) {
            writeText(data, entry.identity().key());
        }
        for (Known entry : entries) {
            data.write(HexFormat.of().parseHex(entry.digest().hex()));
        }
        byte[] body = content.toByteArray();
        place.files().write(place.file(), out -> {
            out.write(body);
            out.write(ByteBuffer.allocate(CHECKSUM_BYTES)
                    .putLong(checksum(body, body.length))
                    .array());
        });
    }

    private static void writeText(DataOutputStream data, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(content.length);
        data.write(content);
    }

    private static DigestCache parse(byte[] content, Path root) throws IOException {
        int end = Math.max(0, content.length - CHECKSUM_BYTES);
        ByteBuffer data = ByteBuffer.wrap(content, 0, end);
        if (!nextText(data, data.getShort()).equals(MAGIC)) {
            return empty();
        }
        if (ByteBuffer.wrap(content).getLong(end) != checksum(content, end)) {
            throw new IOException("its content is damaged");
        }
        if (!nextText(data, data.getInt()).equals(root.toString())) {
            return empty();
        }
        int size = data.getInt();
        int least = 2 * (Long.BYTES + Integer.BYTES) + DIGEST_BYTES;
        if (size < 0 || size > data.remaining() / least) {
            throw new BufferUnderflowException();
        }
        return new DigestCache(size, data);
    }

    private static long checksum(byte[] content, int length) {
        CRC32 crc = new CRC32();
        crc.update(content, 0, length);
        return crc.getValue();
    }

    private static long[] longs(int size, ByteBuffer columns) {
        long[] column = new long[size];
        columns.asLongBuffer().get(column);
        columns.position(columns.position() + size * Long.BYTES);
        return column;
    }

    private static String[] texts(int size, ByteBuffer columns) {
        String[] column = new String[size];
        for (int i = 0; i < size; i++) {
            column[i] = nextText(columns, columns.getInt());
        }
        return column;
    }

    private static String nextText(ByteBuffer data, int length) {
        if (length < 0 || length > data.remaining()) {
            throw new BufferUnderflowException();
        }
        int at = data.position();
        data.position(at + length);
        return new String(data.array(), data.arrayOffset() + at, length, StandardCharsets.UTF_8);
    }
}
