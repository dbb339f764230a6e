package org.runflow.io.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/** The disk as far as sources need it; follows no link. The seam for tests that count what is read. */
class SourceDisk {
    /** Length up to which the quick hash is one of the whole file. */
    static final long COVERED_BYTES = 3L * 65_536;

    private static final int PIECE_BYTES = 65_536;

    BasicFileAttributes look(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    List<Path> list(Path folder) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(inside::add);
        }
        return inside;
    }

    SeekableByteChannel open(Path file) throws IOException {
        return Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** {@return the quick hash of a file of that length} */
    Digest quickHash(Path file, long bytes) throws IOException {
        DigestedOutput hash = new DigestedOutput(OutputStream.nullOutputStream());
        hash.write(ByteBuffer.allocate(Long.BYTES).putLong(bytes).array());
        try (SeekableByteChannel channel = open(file)) {
            if (bytes <= COVERED_BYTES) {
                copy(channel, 0, bytes, hash);
            } else {
                copy(channel, 0, PIECE_BYTES, hash);
                copy(channel, (bytes - PIECE_BYTES) / 2, PIECE_BYTES, hash);
                copy(channel, bytes - PIECE_BYTES, PIECE_BYTES, hash);
            }
        }
        return hash.digest();
    }

    /** {@return the digest of a file of that length} */
    Digest content(Path file, long bytes) throws IOException {
        DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream());
        try (SeekableByteChannel channel = open(file)) {
            copy(channel, 0, bytes, digested);
        }
        return digested.digest();
    }

    private static void copy(SeekableByteChannel channel, long from, long bytes, OutputStream to) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE_BYTES, Math.max(1, bytes)));
        channel.position(from);
        long left = bytes;
        while (left > 0) {
            piece.clear().limit((int) Math.min(piece.capacity(), left));
            int read = channel.read(piece);
            if (read < 0) {
                throw new IOException("it has become shorter while it was read");
            }
            to.write(piece.array(), 0, read);
            left -= read;
        }
    }
}
