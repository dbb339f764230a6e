package org.runflow.io.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.Document;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;

/** Takes the declared files out of a working folder. */
final class StageOutputs {
    /** So much of small outputs is taken into memory that the folder can go at once. */
    static final long IN_MEMORY_BYTES = 1 << 20;

    private StageOutputs() {}

    /**
     * Gives a document for each declared file. Closes the folder when none of them needs it any more.
     *
     * @param declared media type by name
     * @throws ProcessFailedException when one is not there, or too long for a document, or another thing lies in place of the folder
     * @throws org.runflow.error.InvalidInputException when one is a link out of the folder, no ordinary file, or changes while it is read
     */
    static SortedMap<String, Document> take(
            WorkFolder folder, Map<String, String> declared, String program, ProcessResult result) throws IOException {
        if (!Files.isDirectory(folder.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw new ProcessFailedException(
                    program, result, result.ending() + " without leaving the folder in which it worked");
        }
        List<String> missing = declared.keySet().stream()
                .filter(name -> !Files.exists(folder.path().resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProcessFailedException(
                    program, result, result.ending() + " without writing " + String.join(", ", missing));
        }
        FileSet files = FileScan.of(folder.path())
                .include(declared.keySet().toArray(String[]::new))
                .scan();
        boolean inMemory = files.totalBytes() <= IN_MEMORY_BYTES;
        SortedMap<String, Document> documents = new TreeMap<>();
        for (Map.Entry<String, String> output : declared.entrySet()) {
            FileEntry entry = files.find(output.getKey())
                    .orElseThrow(() -> new ProcessFailedException(
                            program, result, result.ending() + " leaving a folder at " + output.getKey()));
            if (entry.bytes() > Integer.MAX_VALUE) {
                throw new ProcessFailedException(
                        program,
                        result,
                        "wrote " + entry.bytes() + " bytes to " + entry.path() + "; a document holds "
                                + Integer.MAX_VALUE);
            }
            Document.Content content = new FileContent(folder, entry);
            Document backed = Document.of(output.getValue(), content);
            documents.put(entry.path(), inMemory ? Document.of(output.getValue(), backed.bytes()) : backed);
        }
        if (inMemory) {
            folder.close();
        }
        return documents;
    }
}
