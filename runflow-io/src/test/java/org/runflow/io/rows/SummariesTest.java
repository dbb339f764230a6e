package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.io.rows.RowReader.RowBatch;
import org.runflow.metric.SummarySpec;
import org.runflow.metric.SummaryView;

class SummariesTest {
    private static final List<Trial> TRIALS = Trial.some(100, 6);
    private static final SummaryView NOTHING = new SummaryView(0, List.of(), List.of(), List.of(), List.of());

    @TempDir
    private Path folder;

    private Path file(String name) {
        return folder.resolve(name + ".rows.jsonl.gz");
    }

    /** Puts a hole before the trailer, as large as wanted; no byte of it is on the disk. */
    private static void grow(Path file, long size) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        long rowsEnd;
        try (RowReader<?> reader = RowReader.open(file, Map.class)) {
            RowBatch last = reader.batches().get(reader.batches().size() - 1);
            rowsEnd = last.offset() + last.bytes();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Tail tail = Tail.find(RowBytes.of(channel)).orElseThrow();
            byte[] view = SummaryBytes.of(tail.view());
            byte[] trailer = Trailer.write(TRIALS.size(), tail.totals().state(), view, size);
            assertThat(trailer.length).isEqualTo((int) (whole.length - rowsEnd));
            channel.truncate(rowsEnd);
            channel.write(ByteBuffer.wrap(trailer), size);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, 2L << 30})
    void isReadFromTheEndWhateverTheSize(long size) throws IOException {
        Path file = file("large");
        Trial.write(file, TRIALS, 100);
        StoredSummary expected = Summaries.read(file);
        grow(file, size);

        assertThat(Summaries.read(file)).isEqualTo(expected);
        assertThat(bytesReadOf(file)).as("bytes read").isLessThanOrEqualTo(8 << 10);
    }

    @Test
    void greatestViewLiesWithinSixtyFourKibibytes() throws IOException {
        Path file = file("wide");
        SummarySpec<Trial> wide = SummarySpec.of(Trial.class);
        for (int i = 0; i < 30; i++) {
            int at = i;
            wide = wide.facet("facet" + i, trial -> "x".repeat(180) + at + trial.id());
        }
        try (RowWriter<Trial> writer = RowWriter.open(file, Trial.class, wide)) {
            TRIALS.forEach(writer::append);
            writer.commit();
        }

        assertThat(Summaries.read(file).view()).isPresent();
        assertThat(bytesReadOf(file)).isBetween(8L << 10, 64L << 10);
    }

    private static long bytesReadOf(Path file) throws IOException {
        try (CountingChannel channel = new CountingChannel(FileChannel.open(file, StandardOpenOption.READ))) {
            assertThat(Tail.find(RowBytes.of(channel)).orElseThrow().view().rows())
                    .isEqualTo(TRIALS.size());
            return channel.bytesRead();
        }
    }

    @Test
    void oneBrokenFileBreaksNothing() throws IOException {
        Trial.write(file("a"), TRIALS, 100);
        Files.writeString(file("b"), "nothing of the kind");
        Files.createDirectory(file("c"));
        Files.createSymbolicLink(file("d"), file("a"));
        Files.writeString(folder.resolve("notes.txt"), "hello");

        SortedMap<Path, StoredSummary> all = new Summaries().readAll(folder);

        assertThat(all.keySet()).containsExactly(file("a"), file("b"), file("c"), file("d"));
        assertThat(all.get(file("a"))).isEqualTo(Summaries.read(file("a"))).isInstanceOf(StoredSummary.Found.class);
        assertThat(all.get(file("b"))).isEqualTo(new StoredSummary.Corrupt("it is no gzip"));
        assertThat(all.get(file("c"))).isInstanceOf(StoredSummary.Corrupt.class);
        assertThat(all.get(file("d"))).isInstanceOf(StoredSummary.Corrupt.class);
        assertThatThrownBy(() -> new Summaries().readAll(folder.resolve("none")))
                .isInstanceOf(RowFileException.class);
    }

    @Test
    void summaryOfANewerVersionIsToldAndKeepsNoOtherFromBeingRead() throws IOException {
        Trial.write(file("a"), TRIALS, 100);
        byte[] view = "{\"schema_version\":\"9.0.0\",\"rows\":1}".getBytes(StandardCharsets.UTF_8);
        Files.write(file("b"), Trailer.write(1, new byte[0], view, 0));

        SortedMap<Path, StoredSummary> all = new Summaries().readAll(folder);

        assertThat(all.get(file("a"))).isInstanceOf(StoredSummary.Found.class);
        assertThat(all.get(file("b")))
                .isInstanceOfSatisfying(
                        StoredSummary.Corrupt.class,
                        corrupt -> assertThat(corrupt.reason()).contains("9.0.0", "1.0.0"));
    }

    @Test
    void fileIsReadAgainOnlyWhenItIsAnother() throws IOException {
        AtomicLong reads = new AtomicLong();
        Summaries summaries = new Summaries(
                file -> {
                    reads.incrementAndGet();
                    return Summaries.read(file);
                },
                System::nanoTime);
        Trial.write(file("a"), TRIALS, 100);
        Trial.write(file("b"), TRIALS, 100);

        summaries.readAll(folder);
        summaries.readAll(folder);
        assertThat(reads).hasValue(2);

        Trial.write(file("b"), TRIALS, 100);
        assertThat(summaries.readAll(folder)).containsEntry(file("b"), Summaries.read(file("b")));
        assertThat(reads).hasValue(3);
    }

    @Test
    void quickFilesAreReadByTheCaller() throws IOException {
        Set<Thread> threads = readers(200, 1_000, file -> new StoredSummary.Found(NOTHING));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void slowFilesAreReadSeveralAtATime() throws IOException {
        CyclicBarrier together = new CyclicBarrier(8);
        Thread caller = Thread.currentThread();

        // after the first file the caller knows how slow they are; the others wait for each other
        Set<Thread> threads = readers(33, TimeUnit.MILLISECONDS.toNanos(10), file -> {
            if (Thread.currentThread() != caller) {
                await(together);
            }
            return new StoredSummary.Found(NOTHING);
        });

        assertThat(threads).hasSize(9);
    }

    /** Reads so many files, with a clock that goes on by the same time for each. */
    private Set<Thread> readers(int files, long nanosEach, Function<Path, StoredSummary> reader) throws IOException {
        for (int i = 0; i < files; i++) {
            Files.createFile(file("f" + i));
        }
        AtomicLong clock = new AtomicLong();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Summaries summaries = new Summaries(
                file -> {
                    threads.add(Thread.currentThread());
                    clock.addAndGet(nanosEach);
                    return reader.apply(file);
                },
                clock::get);
        assertThat(summaries.readAll(folder)).hasSize(files);
        return threads;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("fewer than eight at a time", e);
        }
    }

    @Test
    void summariesOfOtherRowsDoNotMix() {
        Trial.write(file("a"), TRIALS, 100);
        try (RowWriter<Trial> writer = RowWriter.open(file("b"), Trial.class, SummarySpec.of(Trial.class))) {
            writer.commit();
        }

        assertThatThrownBy(() -> Summaries.merge(List.of(file("a"), file("b"))))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("does not fit to '" + file("a") + "'");
        assertThatThrownBy(() -> Summaries.merge(List.of())).hasMessage("there are no files to merge");
    }
}
