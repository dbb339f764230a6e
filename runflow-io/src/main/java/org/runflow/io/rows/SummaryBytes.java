package org.runflow.io.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.runflow.metric.SummaryView;

/** The view of a summary as it stands in a file. */
final class SummaryBytes {
    private static final int MOST_VALUES = 100;
    private static final int MOST_PLACES = 1_000;

    private SummaryBytes() {}

    /** {@return as much of the view as there is room for} */
    static byte[] of(SummaryView view) {
        int values = MOST_VALUES;
        int places = MOST_PLACES;
        byte[] bytes = bytes(view.first(values, places));
        while (bytes.length > Trailer.MOST_VIEW_BYTES) {
            values /= 2;
            places /= 2;
            bytes = bytes(view.first(values, places));
        }
        return bytes;
    }

    private static byte[] bytes(SummaryView view) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Tail.VIEW.write(view, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
