package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

/**
 * Reads settings of a program of one's own from a file of JSON: a record, whose components are the properties, in small letters with underscores ({@code noOutputFor} is
 * {@code no_output_for}). Strict, and everything that is wrong is said at once: unknown, missing and doubled properties, null, and values of the wrong type or refused
 * by a constructor. What a record says of its components together is said once each of them is right.
 *
 * <pre>{@code
 * Settings settings = SettingsFile.read(folder.resolve("settings.json"), Settings.standard());
 * }</pre>
 */
public final class SettingsFile {
    private static final long MAX_BYTES = 16 << 20;

    private SettingsFile() {}

    /**
     * Reads settings of which every property may be left out.
     *
     * @param file to read; when there is none, nothing is said in it
     * @param standard a record with what counts for properties that are left out, also those of records in it
     * @param <T> its type
     * @return the settings
     * @throws InvalidInputException with all problems, of more than a thousand the first
     * @throws IOException when the file is there but cannot be read, is no ordinary file, or has more than 16 MiB
     */
    public static <T extends Record> T read(Path file, T standard) throws IOException {
        if (Files.notExists(file)) {
            return standard;
        }
        @SuppressWarnings("unchecked") // a record has no subclasses
        Class<T> type = (Class<T>) standard.getClass();
        return read(file, type, RunflowJson.shared().<ObjectNode>valueToTree(standard));
    }

    /**
     * Reads settings of which every property is needed, but for those that are {@link java.util.Optional}.
     *
     * @param file to read
     * @param type a record
     * @param <T> its type
     * @return the settings
     * @throws InvalidInputException with all problems
     * @throws IOException when the file is missing or cannot be read
     */
    public static <T extends Record> T read(Path file, Class<T> type) throws IOException {
        return read(file, type, RunflowJson.shared().createObjectNode());
    }

    private static <T extends Record> T read(Path file, Class<T> type, ObjectNode standard) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<InputProblem> problems = new ArrayList<>();
        JsonNode said = tree(content(file), name, problems);
        SettingsCheck check = new SettingsCheck(name, problems);
        if (problems.isEmpty()) {
            check.fill(standard, said, type);
        }
        if (problems.isEmpty()) {
            try {
                return SettingsCheck.MAPPER.readerFor(type).readValue(standard);
            } catch (JsonProcessingException e) {
                problems.add(InputProblem.of(name, new DamagedJsonException(name, e).reason()));
            }
        }
        throw new InvalidInputException("settings '" + file + "'", problems);
    }

    /** A pipe would be waited for, a device may never end. */
    private static byte[] content(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is no ordinary file");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new FileSystemException(
                    file.toString(), null, "is larger than " + MAX_BYTES + " bytes; no settings are");
        }
        return Files.readAllBytes(file);
    }

    private static JsonNode tree(byte[] content, String name, List<InputProblem> problems) throws IOException {
        try {
            DoubledProperties.find(content, name, problems);
            if (problems.isEmpty()) {
                return RunflowJson.reader(JsonNode.class).readTree(content);
            }
        } catch (JsonProcessingException e) {
            OptionalInt line = e.getLocation() == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(e.getLocation().getLineNr());
            problems.add(new InputProblem(name, line, Optional.empty(), Optional.empty(), "it is not JSON there"));
        }
        return RunflowJson.shared().createObjectNode();
    }
}
