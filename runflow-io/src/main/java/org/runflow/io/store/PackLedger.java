package org.runflow.io.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.GrowingFile;
import org.runflow.io.disk.StoreFailure;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;
import org.runflow.store.ItemRecord;
import org.runflow.store.Manifest;

/**
 * The results of the items of a stage as all packs have them, and a pack for those of one run. That is made when the first result is committed; a line is
 * with the operating system when {@link #commit} returns, and on the disk where files are forced.
 */
final class PackLedger implements ItemLedger {
    private final Path pack;
    private final AtomicFiles files;
    private final ItemHeader header;
    private final Map<Digest, Pack.Entry> known;
    private final StoreFailure.DiskAction<FileLocks.Held> lock;

    private FileLocks.@Nullable Held held;

    private @Nullable FileChannel channel;

    private long end;

    private boolean closed;

    PackLedger(
            Path pack,
            AtomicFiles files,
            ItemHeader header,
            Map<Digest, Pack.Entry> known,
            StoreFailure.DiskAction<FileLocks.Held> lock) {
        this.pack = pack;
        this.files = files;
        this.header = header;
        this.known = new ConcurrentHashMap<>(known);
        this.lock = lock;
    }

    @Override
    public Optional<ItemRecord> find(Digest key) {
        return Optional.ofNullable(known.get(key)).flatMap(Pack.Entry::item);
    }

    @Override
    public Optional<Manifest> findManifest(Digest key) {
        return Optional.ofNullable(known.get(key))
                .map(entry -> entry.header().manifest(entry.item().orElseThrow()));
    }

    @Override
    public void commit(ItemRecord item) {
        add(PackLine.item(item));
        known.put(item.key(), new Pack.Entry(header, Optional.of(item), Optional.empty()));
    }

    @Override
    public void forget(Digest key) {
        add(PackLine.gone(key));
        known.remove(key);
    }

    private void add(byte[] line) {
        StoreFailure.in("add to '" + pack + "'", () -> {
            synchronized (this) {
                if (closed) {
                    throw new IOException("the pack was closed already");
                }
                FileChannel open = opened();
                ByteBuffer rest = ByteBuffer.wrap(line);
                long position = end;
                while (rest.hasRemaining()) {
                    position += open.write(rest, position);
                }
                files.forceContent(open);
                end = position;
            }
            return pack;
        });
    }

    /** Opened again when an interruption has closed it; what was written in part is written over. */
    private FileChannel opened() throws IOException {
        if (held == null) {
            held = lock.run();
        }
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            open = files.openInPlace(pack);
            end = GrowingFile.append(open, PackLine.header(header));
            channel = open;
        }
        return open;
    }

    @Override
    public void close() {
        StoreFailure.in("close '" + pack + "'", () -> {
            synchronized (this) {
                if (!closed) {
                    closed = true;
                    if (channel != null) {
                        channel.close();
                    }
                    if (held != null) {
                        held.close();
                    }
                }
            }
            return pack;
        });
    }
}
