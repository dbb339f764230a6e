package org.runflow.inventory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.runflow.RunCoordinate;
import org.runflow.store.Digest;

/**
 * Files by coordinate in columns: 1 M of them take about 100 bytes each. Coordinates are kept as their parts with a zero byte between them, so that the order of
 * bytes is the order of coordinates, and everything under a prefix stands together. Immutable.
 */
final class InventoryColumns {
    static final int DIGEST_BYTES = 32;

    private final TextColumn coordinates;
    private final int[] ends;
    private final TextColumn files;
    private final TextColumn versions;
    private final long[] bytes;
    private final int[] digestNumbers;
    private final byte[] digests;

    InventoryColumns(
            TextColumn coordinates,
            int[] ends,
            TextColumn files,
            TextColumn versions,
            long[] bytes,
            int[] digestNumbers,
            byte[] digests) {
        this.coordinates = coordinates;
        this.ends = ends;
        this.files = files;
        this.versions = versions;
        this.bytes = bytes;
        this.digestNumbers = digestNumbers;
        this.digests = digests;
    }

    /** How many coordinates. */
    int size() {
        return coordinates.size();
    }

    int fileCount() {
        return files.size();
    }

    long totalBytes() {
        return Arrays.stream(bytes).sum();
    }

    RunCoordinate coordinate(int index) {
        return RunCoordinate.of(coordinates.get(index).split("\0", -1));
    }

    int filesOf(int index) {
        return ends[index] - start(index);
    }

    long bytesOf(int index) {
        long sum = 0;
        for (int i = start(index); i < ends[index]; i++) {
            sum += bytes[i];
        }
        return sum;
    }

    List<InventoryEntry> entries(int index) {
        RunCoordinate coordinate = coordinate(index);
        List<InventoryEntry> entries = new ArrayList<>(filesOf(index));
        for (int i = start(index); i < ends[index]; i++) {
            entries.add(new InventoryEntry(coordinate, files.get(i), bytes[i], versions.get(i), findDigest(i)));
        }
        return entries;
    }

    /** Where the coordinate stands; negative when it is not there. */
    int indexOf(RunCoordinate coordinate) {
        byte[] key = key(coordinate);
        int place = firstFrom(key);
        return place < size() && coordinates.compare(place, key) == 0 ? place : -1;
    }

    /** The first coordinate under a prefix, or behind where it would be. */
    int from(RunCoordinate prefix) {
        return prefix.parts().isEmpty() ? 0 : firstFrom(key(prefix));
    }

    /** The first coordinate behind all under a prefix. */
    int to(RunCoordinate prefix) {
        return prefix.parts().isEmpty() ? size() : firstFrom(behind(key(prefix)));
    }

    List<RunCoordinate> children(RunCoordinate prefix) {
        byte[] key = key(prefix);
        int inside = key.length == 0 ? 0 : key.length + 1;
        int end = to(prefix);
        List<RunCoordinate> children = new ArrayList<>();
        int place = from(prefix);
        while (place < end) {
            byte[] part = coordinates.part(place, inside, (byte) 0);
            if (part.length == 0) {
                place++;
                continue;
            }
            RunCoordinate child = prefix.child(new String(part, StandardCharsets.UTF_8));
            children.add(child);
            place = firstFrom(behind(key(child)));
        }
        return children;
    }

    void copyTo(ColumnsBuilder target, int index) {
        target.begin(coordinates, index);
        for (int i = start(index); i < ends[index]; i++) {
            target.addFile(files, versions, i, bytes[i], digestNumbers[i], digests);
        }
    }

    /** These columns, with the digests that others know of files of the same name, version and length. */
    InventoryColumns knowing(InventoryColumns before) {
        ColumnsBuilder known = new ColumnsBuilder();
        int old = 0;
        for (int index = 0; index < size(); index++) {
            while (old < before.size() && before.coordinates.compare(old, coordinates, index) < 0) {
                old++;
            }
            if (old < before.size() && before.coordinates.compare(old, coordinates, index) == 0) {
                copyKnowing(known, index, before, old);
            } else {
                copyTo(known, index);
            }
        }
        return known.done();
    }

    private void copyKnowing(ColumnsBuilder target, int index, InventoryColumns before, int old) {
        target.begin(coordinates, index);
        for (int i = start(index); i < ends[index]; i++) {
            int same = digestNumbers[i] < 0 ? before.findSame(old, this, i) : -1;
            if (same < 0) {
                target.addFile(files, versions, i, bytes[i], digestNumbers[i], digests);
            } else {
                target.addFile(files, versions, i, bytes[i], before.digestNumbers[same], before.digests);
            }
        }
    }

    /** The file of a coordinate that is certainly the other one, and whose digest is known. */
    private int findSame(int index, InventoryColumns other, int file) {
        for (int i = start(index); i < ends[index]; i++) {
            if (digestNumbers[i] >= 0
                    && bytes[i] == other.bytes[file]
                    && files.compare(i, other.files, file) == 0
                    && versions.compare(i, other.versions, file) == 0) {
                return i;
            }
        }
        return -1;
    }

    void writeTo(DataOutput out) throws IOException {
        coordinates.writeTo(out);
        Numbers.write(out, ends);
        files.writeTo(out);
        versions.writeTo(out);
        Numbers.write(out, bytes);
        Numbers.write(out, digestNumbers);
        out.writeInt(digests.length);
        out.write(digests);
    }

    static InventoryColumns readFrom(DataInput in, int available) throws IOException {
        TextColumn coordinates = TextColumn.readFrom(in, available);
        int[] ends = Numbers.readInts(in, available);
        TextColumn files = TextColumn.readFrom(in, available);
        TextColumn versions = TextColumn.readFrom(in, available);
        long[] bytes = Numbers.readLongs(in, available);
        int[] digestNumbers = Numbers.readInts(in, available);
        byte[] digests = new byte[Numbers.requireCount(in.readInt(), available)];
        in.readFully(digests);
        Numbers.requireRising(ends, files.size());
        boolean equallyLong = ends.length == coordinates.size()
                && versions.size() == files.size()
                && bytes.length == files.size()
                && digestNumbers.length == files.size();
        if (!equallyLong
                || Arrays.stream(digestNumbers)
                        .anyMatch(number -> number < -1 || number >= digests.length / DIGEST_BYTES)
                || Arrays.stream(bytes).anyMatch(length -> length < 0)) {
            throw new IOException("columns of an inventory do not fit one another");
        }
        for (int i = 1; i < coordinates.size(); i++) {
            if (coordinates.compare(i - 1, coordinates, i) >= 0) {
                throw new IOException("coordinates of an inventory are not in order");
            }
        }
        return new InventoryColumns(coordinates, ends, files, versions, bytes, digestNumbers, digests);
    }

    static byte[] key(RunCoordinate coordinate) {
        return String.join("\0", coordinate.parts()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] behind(byte[] key) {
        byte[] behind = Arrays.copyOf(key, key.length + 1);
        behind[key.length] = 1;
        return behind;
    }

    private int firstFrom(byte[] key) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (coordinates.compare(middle, key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<Digest> findDigest(int file) {
        int number = digestNumbers[file];
        return number < 0
                ? Optional.empty()
                : Optional.of(new Digest(
                        HexFormat.of().formatHex(digests, number * DIGEST_BYTES, (number + 1) * DIGEST_BYTES)));
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
