package org.runflow.io.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A disk as seen from one folder, which may be a link itself. Whatever leads out of it, lexically or through a link anywhere below it, is refused
 * before it is touched.
 */
final class ConfinedOps implements FileOps {
    private final FileOps ops;
    private final Path root;

    ConfinedOps(FileOps ops, Path root) {
        this.ops = ops;
        this.root = root.toAbsolutePath();
    }

    boolean isWithin(Path folder) {
        return root.equals(folder.toAbsolutePath());
    }

    /** The same disk without that limit. */
    FileOps disk() {
        return ops;
    }

    @Override
    public InputStream read(Path file, long longest) throws IOException {
        requireFoldersAbove(file);
        return ops.read(file, longest);
    }

    @Override
    public FileChannel openToRead(Path file) throws IOException {
        requireFoldersAbove(file);
        return ops.openToRead(file);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        requireFoldersAbove(file);
        return ops.create(file);
    }

    @Override
    public FileChannel openInPlace(Path file) throws IOException {
        requireFoldersAbove(file);
        return ops.openInPlace(file);
    }

    @Override
    public void force(Path path) throws IOException {
        requireFoldersAbove(path);
        ops.force(path);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        requireFoldersAbove(to);
        if (Objects.equals(from.getParent(), to.getParent())) {
            // the same folders lead there
            Path unused = inside(from);
        } else {
            requireFoldersAbove(from);
        }
        ops.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        requireFoldersAbove(path);
        ops.delete(path);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        Path inside = inside(folder);
        requireFolders(inside, inside.getNameCount());
        ops.createFolders(folder);
    }

    @Override
    public BasicFileAttributes attributes(Path file) throws IOException {
        requireFoldersAbove(file);
        return ops.attributes(file);
    }

    @Override
    public void setModified(Path file, Instant instant) throws IOException {
        requireFoldersAbove(file);
        ops.setModified(file, instant);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        Path inside = inside(folder);
        requireFolders(inside, inside.getNameCount());
        return ops.list(folder);
    }

    private void requireFoldersAbove(Path path) throws IOException {
        Path inside = inside(path);
        requireFolders(inside, inside.getNameCount() - 1);
    }

    /** Where nothing is, nothing leads anywhere: what comes below is missing too. */
    private void requireFolders(Path inside, int names) throws IOException {
        Path folder = root;
        try {
            for (int i = 0; i < names; i++) {
                folder = folder.resolve(inside.getName(i));
                if (!folder.equals(root)) {
                    PlaceTakenException.requireFolder(folder);
                }
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }

    private Path inside(Path path) throws PlaceTakenException {
        Path absolute = path.toAbsolutePath();
        int above = root.getNameCount();
        if (absolute.getNameCount() > above && absolute.startsWith(root)) {
            Path below = absolute.subpath(above, absolute.getNameCount());
            if (!below.toString().contains("..")) {
                return below;
            }
        }
        Path inside = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        for (Path name : inside) {
            if (inside.isAbsolute() || name.toString().equals("..")) {
                throw PlaceTakenException.outside(path, root);
            }
        }
        return inside;
    }
}
