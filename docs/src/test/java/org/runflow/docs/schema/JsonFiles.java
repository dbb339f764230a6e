package org.runflow.docs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Files with JSON in them: a document, a compressed document, or a document in every line. */
final class JsonFiles {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFiles() {}

    static List<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|jsonl|geojson|json\\.gz)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    /** The documents in a file: one, or as many as it has lines. */
    static List<JsonNode> read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (file.toString().endsWith(".jsonl")) {
                List<JsonNode> documents = new ArrayList<>();
                for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
                    if (!line.isEmpty()) {
                        documents.add(MAPPER.readTree(line));
                    }
                }
                return documents;
            }
            return List.of(MAPPER.readTree(file.toString().endsWith(".gz") ? unzipped(content) : content));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static byte[] unzipped(byte[] content) throws IOException {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return unzipped.readAllBytes();
        }
    }
}
