package org.runflow.docs.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.runflow.docs.Checkout;

/** The Markdown pages of the project. */
final class Pages {
    private Pages() {}

    /** The pages of the root and everything below docs that is not built. */
    static List<Path> all() {
        Path root = Checkout.root();
        return Stream.concat(markdown(root, 1).stream(), markdown(root.resolve("docs"), Integer.MAX_VALUE).stream())
                .filter(page -> !root.relativize(page).startsWith("docs/target"))
                .toList();
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + page, e);
        }
    }

    private static List<Path> markdown(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk " + folder, e);
        }
    }
}
