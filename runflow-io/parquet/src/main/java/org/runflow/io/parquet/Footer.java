package org.runflow.io.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.Util;
import org.runflow.io.json.VersionedJson;
import org.runflow.metric.SummaryView;

/** The summary in the footer of a Parquet file, read without the rows and without what the footer says of them. */
final class Footer {
    /** Under which the summary stands among the key-value metadata of the footer. */
    static final String KEY = "runflow.summary";

    private static final VersionedJson<FooterSummary> FORM = new VersionedJson<>(FooterSummary.class, "1.0.0");

    /** So that the footer of a file of ours, with what it says of its columns, lies within 64 KiB. */
    private static final int MOST_SUMMARY_BYTES = 40_000;

    private static final int MOST_FOOTER_BYTES = 1 << 24;
    private static final int MOST_VALUES = 100;
    private static final int MOST_PLACES = 1_000;
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL_BYTES = Integer.BYTES + MAGIC.length;

    private Footer() {}

    /** {@return what to add to a footer} */
    static Map<String, String> of(SummaryView view, Map<String, String> units) {
        int values = MOST_VALUES;
        int places = MOST_PLACES;
        byte[] bytes = bytes(FooterSummary.of(view.first(values, places), units));
        while (bytes.length > MOST_SUMMARY_BYTES && values > 0) {
            values /= 2;
            places /= 2;
            bytes = bytes(FooterSummary.of(view.first(values, places), units));
        }
        return Map.of(KEY, new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * {@return the summary of a file, which may have none}
     *
     * @param file from which at most the footer is read
     * @throws IOException when it is no Parquet, or its summary is none; the message says so
     */
    static Optional<FooterSummary> read(SeekableByteChannel file) throws IOException {
        FileMetaData footer = footer(file);
        if (!footer.isSetKey_value_metadata()) {
            return Optional.empty();
        }
        for (KeyValue entry : footer.getKey_value_metadata()) {
            if (entry.getKey().equals(KEY)) {
                if (!entry.isSetValue()) {
                    throw new IOException("its summary is empty");
                }
                FooterSummary summary = FORM.read(entry.getValue().getBytes(StandardCharsets.UTF_8), "summary");
                if (summary.rows() != footer.getNum_rows()) {
                    throw new IOException("its footer and its summary count rows differently");
                }
                return Optional.of(summary);
            }
        }
        return Optional.empty();
    }

    private static FileMetaData footer(SeekableByteChannel file) throws IOException {
        long size = file.size();
        if (size < MAGIC.length + TAIL_BYTES) {
            throw new IOException("it is no Parquet");
        }
        ByteBuffer tail = bytes(file, size - TAIL_BYTES, TAIL_BYTES);
        int length = tail.getInt();
        if (!tail.equals(ByteBuffer.wrap(MAGIC))) {
            throw new IOException("it is no Parquet");
        }
        if (length < 0 || length > MOST_FOOTER_BYTES || length > size - TAIL_BYTES - MAGIC.length) {
            throw new IOException("its footer is damaged");
        }
        try {
            byte[] footer = bytes(file, size - TAIL_BYTES - length, length).array();
            return Util.readFileMetaData(new ByteArrayInputStream(footer), true);
        } catch (RuntimeException e) {
            throw new IOException("its footer is damaged", e);
        }
    }

    private static ByteBuffer bytes(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (into.hasRemaining()) {
            if (file.read(into) < 0) {
                throw new IOException("it became shorter while it was read");
            }
        }
        return into.flip();
    }

    private static byte[] bytes(FooterSummary summary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FORM.write(summary, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
