package org.runflow.io.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.json.JsonText;

/**
 * The file {@code index.jsonl}: a line for each run that has ended, added when it does. Where there are several lines of one run, the last one counts.
 * Lines are added by who holds the catalog lock; whoever reads needs no lock, and overlooks half a line at the end.
 */
final class IndexRows {
    private final RunFolders folders;
    private final AtomicFiles files;
    private final MetadataForm form;

    IndexRows(RunFolders folders, AtomicFiles files, MetadataForm form) {
        this.folders = folders;
        this.files = files;
        this.form = form;
    }

    /**
     * All rows.
     *
     * @param newestFirst by descending run id
     * @param bytes how much of the file was read
     */
    record Content(SortedMap<String, IndexRow> newestFirst, long bytes) {}

    boolean exist() throws IOException {
        return files.exists(folders.indexRows());
    }

    /** Adds a row; returns the length of the file afterwards. */
    long append(IndexRow row) throws IOException {
        return files.append(folders.indexRows(), line(row));
    }

    /** Replaces all rows. */
    void replace(Collection<IndexRow> oldestFirst) throws IOException {
        files.write(folders.indexRows(), out -> {
            for (IndexRow row : oldestFirst) {
                out.write(line(row));
            }
        });
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it is missing, or a line is damaged
     */
    Content read() throws IOException {
        byte[] content = files.read(folders.indexRows());
        SortedMap<String, IndexRow> found = new TreeMap<>(Comparator.reverseOrder());
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                IndexRow row = IndexRow.read(JsonText.readMap(Arrays.copyOfRange(content, start, i)));
                found.put(row.runId(), row);
                start = i + 1;
            }
        }
        return new Content(found, start);
    }

    /** The file {@code index.json} holds the same rows for other programs, newest first. */
    void show(Content content) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (IndexRow row : content.newestFirst().values()) {
            rows.add(row.properties());
        }
        files.write(folders.indexJson(), out -> JsonText.write(rows, out, form.shapes()));
    }

    private byte[] line(IndexRow row) throws IOException {
        return JsonText.line(row.properties(), form.shapes());
    }
}
