package org.runflow.io.disk;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Exclusive locks between processes, and between the threads of each. They are locks of the operating system on a file that stays where it is: the
 * kernel frees them when their holder dies, and nothing else ever does, whatever their age. A link in the place of such a file is refused.
 */
public final class FileLocks {
    private FileLocks() {}

    /** A lock that is held. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {
        /** Frees the lock; closing twice does nothing. */
        @Override
        void close() throws IOException;
    }

    /**
     * Takes a lock if nobody holds it.
     *
     * @param file created, with its folder, when it is not there
     * @return the lock; absent when another thread or process holds it
     * @throws IOException when the file cannot be opened or locked
     */
    public static Optional<Held> tryLock(Path file) throws IOException {
        Path real = realPath(file);
        return LocksOfThisProcess.tryEnter(real) ? open(real, real, false) : Optional.empty();
    }

    /**
     * Takes the lock on a file in a folder that nobody knows yet, and keeps it while the folder is moved to its place.
     *
     * @param folder as it is called now
     * @param place what it will be called, in a folder that is there
     * @param name of the file
     * @return the lock; absent when somebody holds that of the place
     * @throws IOException when the file cannot be opened or locked
     */
    public static Optional<Held> tryLockBeforeMoving(Path folder, Path place, String name) throws IOException {
        Path guard = realPath(place).resolve(name);
        return LocksOfThisProcess.tryEnter(guard) ? open(guard, folder.resolve(name), false) : Optional.empty();
    }

    /**
     * Looks whether somebody holds a lock, without taking it and without any right to write.
     *
     * @param file of the lock; nobody holds one that is missing, or that is a link or a folder
     * @return whether this process or another holds it
     * @throws IOException when the file cannot be opened
     */
    public static boolean isHeld(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            return false;
        }
        try {
            Path real = folder.toRealPath().resolve(absolute.getFileName());
            return LocksOfThisProcess.isHeld(real, () -> HeldLock.isHeldElsewhere(real));
        } catch (NoSuchFileException e) {
            // it is not there, or was deleted at this very moment
            return false;
        }
    }

    /**
     * Waits for a lock.
     *
     * @param file created, with its folder, when it is not there
     * @return the lock
     * @throws IOException when the file cannot be opened or locked, or the thread is interrupted meanwhile
     */
    public static Held lock(Path file) throws IOException {
        Path real = realPath(file);
        LocksOfThisProcess.enter(real);
        return open(real, real, true).orElseThrow();
    }

    /**
     * Waits for a lock and does something while holding it.
     *
     * @param file created, with its folder, when it is not there
     * @param action to run
     * @param <T> type of its result
     * @return the result
     * @throws IOException as {@link #lock}, or from the action
     */
    public static <T> T holding(Path file, StoreFailure.DiskAction<T> action) throws IOException {
        Held held = lock(file);
        try {
            return action.run();
        } finally {
            held.close();
        }
    }

    static Path realPath(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("'" + file + "' is not a file");
        }
        DiskOps.INSTANCE.createFolders(folder);
        return folder.toRealPath().resolve(absolute.getFileName());
    }

    private static Optional<Held> open(Path guard, Path file, boolean waiting) throws IOException {
        HeldLock held = new HeldLock(guard, file);
        boolean locked = false;
        try {
            locked = held.take(waiting);
            return locked ? Optional.of(held) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            throw HeldLock.lockedByOthersHere(file, e);
        } finally {
            if (!locked) {
                held.close();
            }
        }
    }
}
