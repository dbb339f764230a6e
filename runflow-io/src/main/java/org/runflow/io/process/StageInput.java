package org.runflow.io.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Document;
import org.runflow.Source;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileSet;
import org.runflow.items.Item;
import org.runflow.items.Items;
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
            store(reader.get(key), key, forms, target);
        }
    }

    /** The values of items, each as a file in a folder under the name of its item. */
    record OfItems<V>(ArtifactKey<Items<V>> items, String name) implements StageInput {
        @Override
        public List<Source<?>> sources() {
            return List.of(items);
        }

        @Override
        public void write(ArtifactReader reader, StoredForms forms, Path target) throws IOException {
            Files.createDirectories(target);
            Items<V> all = reader.get(items);
            for (Item item : all.all()) {
                Optional<V> value = all.find(item.name());
                if (value.isPresent()) {
                    write(item.name(), value.get(), forms, target);
                }
            }
        }

        private void write(String item, V value, StoredForms forms, Path target) throws IOException {
            Path place = target.resolve(item);
            if (!place.startsWith(target)
                    || place.equals(target)
                    || !place.normalize().equals(place)) {
                throw refused(item, "its name is no path within a folder");
            }
            try {
                store(value, items.ofElement(), forms, place);
            } catch (FileAlreadyExistsException e) {
                throw refused(item, "another item is in its way");
            }
        }

        private IllegalArgumentException refused(String item, String why) {
            return new IllegalArgumentException("item '" + item + "' of '" + items.path()
                    + "' cannot be a file in the folder '" + name + "', as " + why);
        }
    }

    /** Of a document its content, of anything else its stored form. */
    private static <T> void store(Object value, ArtifactKey<T> key, StoredForms forms, Path target) throws IOException {
        try (OutputStream out = create(target)) {
            if (value instanceof Document document) {
                document.writeTo(out);
            } else {
                forms.codecOf(key).encode(key.cast(value), out);
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
