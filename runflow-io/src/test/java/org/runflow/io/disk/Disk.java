package org.runflow.io.disk;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import org.runflow.store.Durability;

/** A disk that can be told what to do before each call. Writing a byte array is a call too: when it fails, half of it has been written. */
public final class Disk implements FileOps, Durability {
    /** What is about to happen to which file. */
    @FunctionalInterface
    public interface Watch {
        void before(String call, Path file) throws IOException;
    }

    private final Watch watch;
    private final boolean forced;

    private Disk(Watch watch, boolean forced) {
        this.watch = watch;
        this.forced = forced;
    }

    /** A disk for a whole workspace, whose files are forced. */
    public static Durability with(Watch watch) {
        return new Disk(watch, true);
    }

    /** A disk for a whole workspace that is as durable as another. */
    public static Durability with(Watch watch, Durability durability) {
        return new Disk(watch, durability.isForced());
    }

    public static AtomicFiles files(Watch watch) {
        return AtomicFiles.of(with(watch));
    }

    @Override
    public boolean isForced() {
        return forced;
    }

    /** Lets one call fail: no space for a write, no permission for anything else. */
    public static Watch failingAt(int failing) {
        int[] calls = {0};
        return (call, file) -> {
            if (nextOf(calls) == failing) {
                throw failure(call, file);
            }
        };
    }

    /** Lets a call and everything behind it fail, as if the process were dead. */
    public static Watch dyingAt(int failing) {
        int[] calls = {0};
        return (call, file) -> {
            if (nextOf(calls) >= failing) {
                throw failure(call, file);
            }
        };
    }

    private static int nextOf(int[] calls) {
        synchronized (calls) {
            return ++calls[0];
        }
    }

    private static IOException failure(String call, Path file) {
        return call.equals("write")
                ? new IOException("no space left on device")
                : new AccessDeniedException(file.toString());
    }

    @Override
    public InputStream read(Path file, long longest) throws IOException {
        watch.before("open", file);
        return new FilterInputStream(DiskOps.INSTANCE.read(file, longest)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                watch.before("read", file);
                return super.read(target, offset, length);
            }
        };
    }

    @Override
    public FileChannel openToRead(Path file) throws IOException {
        watch.before("open", file);
        return DiskOps.INSTANCE.openToRead(file);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        watch.before("create", file);
        return new FilterOutputStream(DiskOps.INSTANCE.create(file)) {
            @Override
            public void write(byte[] content, int offset, int length) throws IOException {
                try {
                    watch.before("write", file);
                } catch (IOException e) {
                    out.write(content, offset, length / 2);
                    throw e;
                }
                out.write(content, offset, length);
            }
        };
    }

    @Override
    public FileChannel openInPlace(Path file) throws IOException {
        watch.before("openInPlace", file);
        return DiskOps.INSTANCE.openInPlace(file);
    }

    @Override
    public void force(Path file) throws IOException {
        watch.before("force", file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        watch.before("move", to);
        DiskOps.INSTANCE.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        watch.before("delete", path);
        DiskOps.INSTANCE.delete(path);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        watch.before("createFolders", folder);
        DiskOps.INSTANCE.createFolders(folder);
    }

    @Override
    public BasicFileAttributes attributes(Path file) throws IOException {
        watch.before("attributes", file);
        return DiskOps.INSTANCE.attributes(file);
    }

    @Override
    public void setModified(Path file, Instant instant) throws IOException {
        watch.before("setModified", file);
        DiskOps.INSTANCE.setModified(file, instant);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        watch.before("list", folder);
        return DiskOps.INSTANCE.list(folder);
    }
}
