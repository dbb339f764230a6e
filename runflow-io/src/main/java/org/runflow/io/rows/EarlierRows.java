package org.runflow.io.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.metric.Summary;
import org.runflow.metric.SummarySpec;

/** The summary of the rows a file has already: as it was stored, or made again from the rows. */
final class EarlierRows {
    private EarlierRows() {}

    static <R> Summary<R> summary(Path file, Class<R> type, SummarySpec<R> spec) {
        return stored(file).flatMap(state -> restored(state, spec)).orElseGet(() -> read(file, type, spec));
    }

    private static Optional<byte[]> stored(Path file) {
        try (FileChannel channel = RowFiles.open(file, StandardOpenOption.READ)) {
            Optional<Tail> tail = Tail.find(RowBytes.of(channel));
            return tail.isEmpty()
                    ? Optional.empty()
                    : Optional.of(tail.get().totals().state());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static <R> Optional<Summary<R>> restored(byte[] state, SummarySpec<R> spec) {
        try {
            return Optional.of(Summary.restore(spec, state));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <R> Summary<R> read(Path file, Class<R> type, SummarySpec<R> spec) {
        Summary<R> summary = Summary.of(spec);
        try (RowReader<R> reader = RowReader.open(file, type);
                Stream<R> rows = reader.stream()) {
            rows.forEach(summary::add);
        }
        return summary;
    }
}
