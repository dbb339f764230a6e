package org.runflow.io.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.runflow.store.ContentWriter;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;
import org.runflow.store.Durability;

/**
 * Files that appear whole or not at all: content goes to a temporary file in the same folder, which is then renamed. Whoever looks meanwhile sees
 * the old content or the new one. Folders are created as needed. A killed process may leave files that {@link #isTemporary}; nothing else.
 * Immutable; safe for use by several threads and processes.
 */
public final class AtomicFiles {
    private static final long LONGEST_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

    private final FileOps ops;
    private final boolean forced;
    private final boolean unseen;

    private AtomicFiles(FileOps ops, boolean forced, boolean unseen) {
        this.ops = ops;
        this.forced = forced;
        this.unseen = unseen;
    }

    /** {@return files that survive the death of the process; a power cut may lose the newest} */
    public static AtomicFiles buffered() {
        return of(Durability.buffered());
    }

    /** {@return files that have reached the disk when a call returns, and survive a power cut; slower by milliseconds per file} */
    public static AtomicFiles forced() {
        return of(Durability.forced());
    }

    /**
     * {@return files that survive what was asked for}
     *
     * @param durability of them; tests of faults bring a disk of their own by it
     */
    public static AtomicFiles of(Durability durability) {
        FileOps disk = durability instanceof FileOps own ? own : DiskOps.INSTANCE;
        return new AtomicFiles(disk, durability.isForced(), false);
    }

    /**
     * {@return files written alike, all in one folder: what lies elsewhere, or behind a link below that folder, is neither read nor written nor deleted,
     * but ends in an {@link IOException} that names it}
     *
     * @param folder that may be a link itself
     */
    public AtomicFiles within(Path folder) {
        return ops instanceof ConfinedOps confined && confined.isWithin(folder)
                ? this
                : new AtomicFiles(new ConfinedOps(ops, folder), forced, unseen);
    }

    /**
     * Creates a folder that nobody looks into before it is moved to its place.
     *
     * @param folder a temporary place
     * @return files in it, and nowhere else: each is written where it lies, so that one that cannot be written may stay torn, and whoever made the folder deletes it then; whether
     *     the folders above lead there is looked at once, now
     * @throws IOException when it cannot be created
     */
    public AtomicFiles inNew(Path folder) throws IOException {
        ops.createFolders(folder);
        FileOps disk = ops instanceof ConfinedOps confined ? confined.disk() : ops;
        return new AtomicFiles(new ConfinedOps(disk, folder), forced, true);
    }

    /**
     * Creates or replaces a file.
     *
     * @param target file
     * @param content of it
     * @throws IOException when it cannot be written; the target is as before then
     */
    public void write(Path target, ContentWriter content) throws IOException {
        Path folder = folderOf(target);
        if (!unseen || !StagedFile.writeNew(this, folder, target, content)) {
            try (StagedFile staged = StagedFile.of(this, folder, content)) {
                staged.moveTo(target);
            }
        }
        settle(folder);
    }

    /**
     * Creates or replaces a file.
     *
     * @param target file
     * @param content of it
     * @throws IOException when it cannot be written; the target is as before then
     */
    public void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    /**
     * Creates or replaces a file and says what went into it.
     *
     * @param target file
     * @param content of it
     * @return length and digest of the content
     * @throws IOException when it cannot be written; the target is as before then
     */
    public Written writeDigested(Path target, ContentWriter content) throws IOException {
        AtomicReference<Written> written = new AtomicReference<>();
        write(target, out -> {
            DigestedOutput digesting = new DigestedOutput(out);
            content.writeTo(digesting);
            written.set(new Written(digesting.bytes(), digesting.digest()));
        });
        return Optional.ofNullable(written.get()).orElseThrow();
    }

    /**
     * What went into a file.
     *
     * @param bytes how many
     * @param digest of them
     */
    public record Written(long bytes, Digest digest) {}

    /**
     * Moves a file or folder within the disk in one step; one that is in the way is deleted first.
     *
     * @param from what to move
     * @param to its new place, whose folder exists
     * @throws IOException when it cannot be moved
     */
    public void replace(Path from, Path to) throws IOException {
        Optional<BasicFileAttributes> inTheWay = findAttributes(to);
        if (inTheWay.isPresent() && (!inTheWay.get().isRegularFile() || isFolder(from))) {
            Path aside = temporaryIn(folderOf(to));
            ops.move(to, aside);
            ops.move(from, to);
            deleteTree(aside);
        } else {
            ops.move(from, to);
        }
    }

    /**
     * Moves a folder to a place where nothing is yet, in one step.
     *
     * @param from what to move
     * @param to its new place; an empty folder may be there
     * @throws IOException when it cannot be moved, as when something is there
     */
    public void moveFolder(Path from, Path to) throws IOException {
        ops.move(from, to);
        settle(folderOf(to));
    }

    /**
     * Adds lines to the end of a file. Half a line that somebody has left there, who died while writing it, is cut off first. For one writer at a time;
     * others may read meanwhile.
     *
     * @param file made, with its folder, when it is missing
     * @param lines whole ones
     * @return length of the file afterwards
     * @throws IOException when they cannot be written; the file may end with half a line then
     */
    public long append(Path file, byte[] lines) throws IOException {
        ops.createFolders(folderOf(file));
        try (FileChannel channel = ops.openInPlace(file)) {
            long end = GrowingFile.append(channel, lines);
            forceContent(channel);
            return end;
        }
    }

    /**
     * Deletes a file, a link or an empty folder, if it is there.
     *
     * @param path of it
     * @throws IOException when it cannot be deleted, such as a folder with something in it
     */
    public void delete(Path path) throws IOException {
        ops.delete(path);
    }

    /**
     * Deletes a file, or a folder with everything in it, if it is there. Not in one step. Of a link, only the link itself goes.
     *
     * @param path of it
     * @throws IOException when something cannot be deleted
     */
    public void deleteTree(Path path) throws IOException {
        if (isFolder(path)) {
            for (Path child : list(path)) {
                deleteTree(child);
            }
        }
        ops.delete(path);
    }

    /**
     * Creates a folder, and those it lies in, if it is not there.
     *
     * @param folder to create
     * @throws IOException when it cannot be created
     */
    public void createFolder(Path folder) throws IOException {
        ops.createFolders(folder);
    }

    /**
     * Opens a file to be written where it lies.
     *
     * @param file created when it is missing; nothing of it is cut off
     * @return its channel, which the caller closes
     * @throws IOException when it cannot be opened
     */
    public FileChannel openInPlace(Path file) throws IOException {
        return ops.openInPlace(file);
    }

    /**
     * {@return whether it is a folder; a link to one is none}
     *
     * @param path to look at
     * @throws IOException when that cannot be found out
     */
    public boolean isFolder(Path path) throws IOException {
        Optional<BasicFileAttributes> found = findAttributes(path);
        return found.isPresent() && found.get().isDirectory();
    }

    /**
     * {@return whether a link is in its place}
     *
     * @param path to look at
     * @throws IOException when that cannot be found out
     */
    public boolean isLink(Path path) throws IOException {
        Optional<BasicFileAttributes> found = findAttributes(path);
        return found.isPresent() && found.get().isSymbolicLink();
    }

    /**
     * {@return whether there is such a file or folder, or a link in its place}
     *
     * @param file to look for
     * @throws IOException when that cannot be found out
     */
    public boolean exists(Path file) throws IOException {
        return findAttributes(file).isPresent();
    }

    /**
     * {@return which version of it is there; absent when there is none}
     *
     * @param file to look at
     * @throws IOException when that cannot be found out
     */
    public Optional<FileVersion> findVersion(Path file) throws IOException {
        return findAttributes(file).map(FileVersion::of);
    }

    /**
     * {@return a path in it that is not taken and {@link #isTemporary}}
     *
     * @param folder whose temporary place is wanted
     */
    public static Path temporaryIn(Path folder) {
        return folder.resolve(TemporaryNames.next());
    }

    /**
     * {@return what lies directly in it, sorted; nothing when there is no such folder}
     *
     * @param folder to look into
     * @throws IOException when it cannot be read
     */
    public List<Path> list(Path folder) throws IOException {
        try {
            return ops.list(folder).stream().sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * {@return its content}
     *
     * @param file to read
     * @throws NoSuchFileException when there is no such file
     * @throws IOException when it cannot be read, or has more than 256 MiB or a quarter of the memory of this process: no document that is read at once has that
     */
    public byte[] read(Path file) throws IOException {
        try (var in = ops.read(file, LONGEST_BYTES)) {
            return in.readAllBytes();
        }
    }

    /**
     * {@return its content; absent when there is no such file}
     *
     * @param file to read
     * @throws IOException when it is there but cannot be read
     */
    public Optional<byte[]> find(Path file) throws IOException {
        try {
            return Optional.of(read(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return what stands in it from some byte on; nothing when it is missing or shorter}
     *
     * @param file to read
     * @param position of the first byte wanted
     * @throws IOException when it is there but cannot be read
     */
    public byte[] findFrom(Path file, long position) throws IOException {
        Optional<BasicFileAttributes> found = findAttributes(file);
        if (found.isEmpty() || found.get().size() <= position) {
            return new byte[0];
        }
        try (var in = ops.read(file)) {
            in.skipNBytes(position);
            return in.readAllBytes();
        }
    }

    /**
     * {@return whether it is a file that a write has left, or is just writing}
     *
     * @param file any
     */
    public static boolean isTemporary(Path file) {
        Path name = file.getFileName();
        return name != null && TemporaryNames.includes(name.toString());
    }

    /**
     * Makes what was written to a file where it lies durable, if that is wanted.
     *
     * @param channel of the file
     * @throws IOException when the disk fails
     */
    public void forceContent(FileChannel channel) throws IOException {
        if (forced) {
            channel.force(false);
        }
    }

    /**
     * Makes the content of a file, or renamings in a folder, durable, if that is wanted.
     *
     * @param path of the file or folder
     * @throws IOException when the disk fails
     */
    public void settle(Path path) throws IOException {
        if (forced) {
            ops.force(path);
        }
    }

    /**
     * {@return what the disk says of it; absent when there is no such file or folder}
     *
     * @param file to look at; of a link, the link itself
     * @throws IOException when that cannot be found out
     */
    public Optional<BasicFileAttributes> findAttributes(Path file) throws IOException {
        try {
            return Optional.of(ops.attributes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** {@return single calls to the disk, within the same folder} */
    public FileOps ops() {
        return ops;
    }

    private static Path folderOf(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("'" + target + "' is not a file");
        }
        return folder;
    }
}
