package org.runflow.docs.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.runflow.docs.Checkout;

/** The Markdown pages of the project. */
final class Pages {
    private Pages() {}

    /** The pages of the root and everything below docs that is not built. */
    static List<Path> all() {
        Path root = Checkout.root();
        return Stream.concat(files(root, 1, ".md").stream(), files(root.resolve("docs"), ".md").stream())
                .toList();
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + page, e);
        }
    }

    /** The files below a folder whose names end so, sorted. What is built is left alone, since a build may be writing it. */
    static List<Path> files(Path folder, String ending) {
        return files(folder, Integer.MAX_VALUE, ending);
    }

    private static List<Path> files(Path folder, int depth, String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return visited.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + folder, e);
        }
        return found.stream().sorted().toList();
    }
}
