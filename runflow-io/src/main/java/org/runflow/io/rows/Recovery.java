package org.runflow.io.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds how far a file is whole. */
final class Recovery {
    private static final int CHUNK_BYTES = 1 << 16;

    private Recovery() {}

    static RecoveredRows cut(Path file, PartFile part) {
        byte[] scratch = new byte[CHUNK_BYTES];
        long rows = 0;
        long batches = 0;
        long size = part.size();
        long whole = 0;
        try (MemberReader members = new MemberReader(RowBytes.of(part.channel()), 0)) {
            while (members.next()) {
                long lines = lines(members, scratch);
                whole = members.position();
                rows += lines;
                batches += lines > 0 ? 1 : 0;
            }
        } catch (BrokenMemberException e) {
            requireRows(file, part.channel(), whole);
            requireNothingBehind(file, part.channel(), whole);
            part.cut(whole);
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
        if (whole == 0) {
            part.append(Members.batch(new byte[0], 0, 0));
        }
        part.force();
        return new RecoveredRows(rows, batches, size - whole);
    }

    private static long lines(MemberReader members, byte[] scratch) throws IOException {
        long lines = 0;
        int read;
        while ((read = members.read(scratch, 0, scratch.length)) >= 0) {
            for (int i = 0; i < read; i++) {
                lines += scratch[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    /** A kill leaves the beginning of a batch, so a file that begins otherwise has never been one of rows. */
    private static void requireRows(Path file, FileChannel channel, long whole) {
        byte[] signature = Members.signature();
        byte[] begin = new byte[signature.length];
        try {
            int length = whole > 0 ? 0 : read(channel, 0, begin);
            if (!Arrays.equals(begin, 0, length, signature, 0, length)) {
                throw new RowFileException(file, "does not begin as a file of rows does: nothing was cut");
            }
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    /** A kill tears the last batch only; when a whole one comes behind a broken one, cutting would lose it. */
    private static void requireNothingBehind(Path file, FileChannel channel, long broken) {
        byte[] signature = Members.signature();
        byte[] window = new byte[CHUNK_BYTES];
        try {
            long from = broken + 1;
            int filled;
            while ((filled = read(channel, from, window)) >= signature.length) {
                for (int i = 0; i + signature.length <= filled; i++) {
                    boolean begins = Arrays.equals(window, i, i + signature.length, signature, 0, signature.length);
                    if (begins && isWhole(channel, from + i)) {
                        throw new RowFileException(
                                file,
                                "is damaged at byte " + broken + ", and goes on at byte " + (from + i)
                                        + ": nothing was cut");
                    }
                }
                from += filled - signature.length + 1;
            }
        } catch (IOException e) {
            throw new RowFileException(file, e);
        }
    }

    private static boolean isWhole(FileChannel channel, long offset) throws IOException {
        try (MemberReader members = new MemberReader(RowBytes.of(channel), offset)) {
            boolean found = members.next();
            members.skip(new byte[CHUNK_BYTES]);
            return found;
        } catch (BrokenMemberException e) {
            return false;
        }
    }

    private static int read(FileChannel channel, long from, byte[] window) throws IOException {
        ByteBuffer into = ByteBuffer.wrap(window);
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position()) < 0) {
                break;
            }
        }
        return into.position();
    }
}
