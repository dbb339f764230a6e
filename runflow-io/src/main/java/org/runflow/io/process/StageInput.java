package org.runflow.io.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Document;
import org.runflow.Source;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileSet;
import org.runflow.store.StoredForms;

/** Something that lies in the working folder before the process begins. */
sealed interface StageInput {
    /** Where it lies, relative to the working folder. */
    String name();

    List<Source<?>> sources();

    void write(ArtifactReader reader, StoredForms forms, Path target) throws IOException;

    /** The stored form of an artifact as a file; of a document its content. */
    record OfArtifact<T>(ArtifactKey<T> key, String name) implements StageInput {
        @Override
        public List<Source<?>> sources() {
            return List.of(key);
        }

        @Override
        public void write(ArtifactReader reader, StoredForms forms, Path target) throws IOException {
            T value = reader.get(key);
            try (OutputStream out = create(target)) {
                if (value instanceof Document document) {
                    document.writeTo(out);
                } else {
                    forms.codecOf(key).encode(value, out);
                }
            }
        }
    }

    /** The files of a set, each checked while it is copied, in a folder. */
    record OfFiles(ArtifactKey<FileSet> files, ArtifactKey<FileRoot> root, String name) implements StageInput {
        @Override
        public List<Source<?>> sources() {
            return List.of(files, root.using());
        }

        @Override
        public void write(ArtifactReader reader, StoredForms forms, Path target) throws IOException {
            FileRoot from = root.using().read(reader);
            Files.createDirectories(target);
            for (FileEntry entry : reader.get(files).files()) {
                try (InputStream in = from.open(entry);
                        OutputStream out = create(target.resolve(entry.path()))) {
                    in.transferTo(out);
                }
            }
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    }
}
