package org.runflow.docs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.docs.Checkout;

class SampleRaceTest {
    private static final Path COMMITTED = Checkout.root().resolve("docs/sample-race");

    @Test
    void generatorWritesTheCommittedFolderByteForByte(@TempDir Path generated) throws IOException {
        SampleRace.write(generated);

        SortedMap<String, Path> expected = filesOf(COMMITTED);
        SortedMap<String, Path> actual = filesOf(generated);

        expected.remove("README.md");
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        for (String name : expected.keySet()) {
            assertThat(Files.mismatch(actual.get(name), expected.get(name)))
                    .as("first byte of %s that differs; write the folder anew with -Psample-race", name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void folderIsSmallEnoughToLoadInABlink() throws IOException {
        long bytes = 0;
        for (Path file : filesOf(COMMITTED).values()) {
            bytes += Files.size(file);
        }

        assertThat(bytes).isLessThan(3_000_000);
    }

    private static SortedMap<String, Path> filesOf(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(file -> files.put(file.getFileName().toString(), file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
        return files;
    }
}
