package org.runflow.docs.example.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.io.inventory.DirectorySource;
import org.runflow.io.inventory.TransferSide;

/**
 * A folder as an archive.
 *
 * @param root made when it is missing
 */
public record FolderArchive(Path root) implements Archive {
    @Override
    public void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }

    @Override
    public TransferSide as(CoordinateSchema schema) {
        return DirectorySource.of(schema, root);
    }
}
