package org.runflow.inventory;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Fills the columns of an inventory, coordinate by coordinate in their order. Not safe for use by several threads. */
final class ColumnsBuilder {
    private final TextColumn.Growing coordinates = new TextColumn.Growing();
    private final TextColumn.Growing files = new TextColumn.Growing();
    private final TextColumn.Growing versions = new TextColumn.Growing();
    private int[] ends = new int[1 << 8];
    private long[] bytes = new long[1 << 8];
    private int[] digestNumbers = new int[1 << 8];
    private byte[] digests = new byte[1 << 12];
    private int digestCount;

    /** All entries of one coordinate, in the order of their paths; none leaves the coordinate out. */
    void add(List<InventoryEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        begin(InventoryColumns.key(entries.get(0).coordinate()));
        for (InventoryEntry entry : entries) {
            files.add(entry.file());
            versions.add(entry.version());
            byte[] digest = entry.digest()
                    .map(known -> HexFormat.of().parseHex(known.hex()))
                    .orElseGet(() -> new byte[0]);
            finishFile(entry.bytes(), digest, 0, digest.length > 0);
        }
    }

    void begin(TextColumn from, int index) {
        coordinates.addFrom(from, index);
        growEnds();
        ends[coordinates.size() - 1] = files.size();
    }

    void addFile(TextColumn fromFiles, TextColumn fromVersions, int file, long length, int digestNumber, byte[] from) {
        files.addFrom(fromFiles, file);
        versions.addFrom(fromVersions, file);
        finishFile(length, from, digestNumber * InventoryColumns.DIGEST_BYTES, digestNumber >= 0);
    }

    InventoryColumns done() {
        return new InventoryColumns(
                coordinates.done(),
                Arrays.copyOf(ends, coordinates.size()),
                files.done(),
                versions.done(),
                Arrays.copyOf(bytes, files.size()),
                Arrays.copyOf(digestNumbers, files.size()),
                Arrays.copyOf(digests, digestCount * InventoryColumns.DIGEST_BYTES));
    }

    private void begin(byte[] key) {
        coordinates.add(key);
        growEnds();
        ends[coordinates.size() - 1] = files.size();
    }

    private void growEnds() {
        if (coordinates.size() > ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
    }

    private void finishFile(long length, byte[] from, int at, boolean known) {
        int file = files.size() - 1;
        if (file == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * file);
            digestNumbers = Arrays.copyOf(digestNumbers, 2 * file);
        }
        bytes[file] = length;
        digestNumbers[file] = known ? addDigest(from, at) : -1;
        ends[coordinates.size() - 1] = files.size();
    }

    private int addDigest(byte[] from, int at) {
        int start = Math.multiplyExact(digestCount, InventoryColumns.DIGEST_BYTES);
        if (start + InventoryColumns.DIGEST_BYTES > digests.length) {
            digests = Arrays.copyOf(digests, 2 * digests.length);
        }
        System.arraycopy(from, at, digests, start, InventoryColumns.DIGEST_BYTES);
        return digestCount++;
    }
}
