package org.runflow.io.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk that counts what is read of it. */
final class CountingDisk extends SourceDisk {
    private final List<Path> opened = new ArrayList<>();
    private int listed;
    private long bytes;

    @Override
    List<Path> list(Path folder) throws IOException {
        listed++;
        return super.list(folder);
    }

    @Override
    SeekableByteChannel open(Path file) throws IOException {
        opened.add(file);
        return new Counted(super.open(file));
    }

    /** Files in the order in which they were opened. */
    List<Path> opened() {
        return opened;
    }

    /** How many folders were listed. */
    int listed() {
        return listed;
    }

    long bytes() {
        return bytes;
    }

    private final class Counted implements SeekableByteChannel {
        private final SeekableByteChannel of;

        private Counted(SeekableByteChannel of) {
            this.of = of;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int read = of.read(target);
            bytes += Math.max(0, read);
            return read;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            throw new IOException("nothing is written");
        }

        @Override
        public long position() throws IOException {
            return of.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            of.position(to);
            return this;
        }

        @Override
        public long size() throws IOException {
            return of.size();
        }

        @Override
        public SeekableByteChannel truncate(long to) throws IOException {
            throw new IOException("nothing is written");
        }

        @Override
        public boolean isOpen() {
            return of.isOpen();
        }

        @Override
        public void close() throws IOException {
            of.close();
        }
    }
}
