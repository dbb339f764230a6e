package org.runflow.io.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
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

    boolean exist() throws IOException {
        return files.exists(folders.indexRows());
    }

    /** Adds a row; returns the length of the file afterwards. */
    long append(IndexRow row) throws IOException {
        return files.append(folders.indexRows(), line(row));
    }

    /**
     * Replaces all rows, in the order of the runs.
     *
     * @param content what there is; closed before it is replaced, as some systems replace no file that is open
     * @param without runs whose rows are left out
     */
    void replace(IndexContent content, Set<String> without) throws IOException {
        files.write(folders.indexRows(), out -> {
            try (content) {
                for (int at = content.size() - 1; at >= 0; at--) {
                    Optional<IndexRow> row = content.find(at).filter(found -> !without.contains(found.runId()));
                    if (row.isPresent()) {
                        out.write(line(row.get()));
                    }
                }
            }
        });
    }

    /**
     * Reads the file.
     *
     * @return its rows, to be closed
     * @throws IOException when it is missing, or a line is damaged
     */
    IndexContent read() throws IOException {
        return IndexLines.of(files.ops().openToRead(folders.indexRows()));
    }

    /** The file {@code index.json} holds the same rows for other programs, newest first: a list, laid out as documents are, whose elements come one by one. */
    void show(IndexContent content) throws IOException {
        files.write(folders.indexJson(), out -> {
            String before = "[ ";
            for (int at = 0; at < content.size(); at++) {
                Optional<IndexRow> row = content.find(at);
                if (row.isPresent()) {
                    out.write(before.getBytes(StandardCharsets.UTF_8));
                    write(row.get(), out);
                    before = ", ";
                }
            }
            out.write((before.equals("[ ") ? "[ ]\n" : " ]\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Without a line end. */
    private void write(IndexRow row, OutputStream out) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        JsonText.write(row.properties(), text, form.shapes());
        out.write(text.toByteArray(), 0, text.size() - 1);
    }

    private byte[] line(IndexRow row) throws IOException {
        return JsonText.line(row.properties(), form.shapes());
    }
}
