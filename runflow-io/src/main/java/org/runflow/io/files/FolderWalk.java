package org.runflow.io.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.runflow.io.source.ReleasedFiles;

/** Finds the wanted files of a folder without opening any of them, and judges links, special files and names. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String above;
    private final String separator;
    private final PathFilter filter;
    private final ScanProblems problems;
    private final List<SeenFile> found = new ArrayList<>();

    private FolderWalk(Path root, PathFilter filter, ScanProblems problems) {
        this.root = root;
        this.separator = root.getFileSystem().getSeparator();
        this.above = root.toString().endsWith(separator) ? root.toString() : root + separator;
        this.filter = filter;
        this.problems = problems;
    }

    /**
     * Walks through a folder.
     *
     * @param root real path of it
     * @param problems takes what is wrong
     * @return what is right, in any order
     */
    static List<SeenFile> in(Path root, PathFilter filter, ScanProblems problems) throws IOException {
        FolderWalk walk = new FolderWalk(root, filter, problems);
        Files.walkFileTree(root, walk);
        return walk.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        Interruption.check(root);
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String path = pathOf(folder);
        if (!filter.entersFolder(path)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return isNameKept(folder, path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = pathOf(file);
        if (ReleasedFiles.isAside(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            link(file, path);
        } else if (filter.wantsFile(path) && isNameKept(file, path)) {
            take(file, path, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        String path = pathOf(file);
        boolean gone = failure instanceof NoSuchFileException;
        if (file.equals(root) || (!gone && filter.entersFolder(path))) {
            problems.add(path, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException failure) {
        if (failure != null) {
            problems.add(pathOf(folder), failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private void take(Path file, String path, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            found.add(new SeenFile(path, file, FileIdentity.of(attributes)));
        } else {
            problems.add(path, "is no ordinary file but a pipe, a device or a socket, which is never opened");
        }
    }

    /** A link to a file of the same folder stands for that file. Links to folders are not followed: they may lead in a circle. */
    private void link(Path file, String path) {
        if (Files.isDirectory(file) ? !filter.entersFolder(path) : !filter.wantsFile(path)) {
            return;
        }
        try {
            Path target = file.toRealPath();
            BasicFileAttributes attributes =
                    Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!target.startsWith(root)) {
                problems.add(path, "is a link that leaves the folder, to " + target);
            } else if (attributes.isDirectory()) {
                problems.add(path, "is a link to a folder; exclude it, the files are listed where they lie");
            } else if (isNameKept(file, path)) {
                take(target, path, attributes);
            }
        } catch (NoSuchFileException e) {
            problems.add(path, "is a link to nothing");
        } catch (IOException e) {
            problems.add(path, e);
        }
    }

    /** Names are bytes on some disks; one that is no text would be found again under another name, or not at all. */
    private boolean isNameKept(Path file, String path) {
        boolean kept =
                isPlain(path) || (root.getFileSystem().getPath(file.toString()).equals(file) && hasNoHalfPairs(path));
        if (!kept) {
            problems.add(path, "has a name that is no text");
        }
        return kept;
    }

    /** What could not be read as text is shown as a question mark, or as one that is not plain. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) > '~' || path.charAt(i) == '?') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoHalfPairs(String path) {
        return path.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** By hand, because a folder may hold very many files: a walk leads every path on from the root. */
    private String pathOf(Path file) {
        String whole = file.toString();
        String inside = whole.length() < above.length() ? "" : whole.substring(above.length());
        return separator.equals("/") ? inside : inside.replace(separator, "/");
    }
}
