package org.runflow.docs.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.io.rows.RowReader;
import org.runflow.io.rows.RowWriter;
import org.runflow.io.rows.StoredSummary;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummarySpec;

/** What row files cost, by the number of rows in them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowFileBenchmark {
    private static final int FILES = 200;
    private static final int GROUPS = 20;
    private static final int APPENDED = 10;
    private static final SummarySpec<Row> SPEC = SummarySpec.of(Row.class)
            .number("error", Row::error)
            .facet("group", Row::group)
            .ranking(Metric.of("error", Direction.LOWER), 10, Row::error, Row::name);

    /** How many rows the file has. */
    @Param({"1000", "1000000"})
    public int rows;

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private final List<Path> many = new ArrayList<>();

    /** A row. */
    public record Row(String name, String group, double error) {}

    /** Writes the files. */
    @Setup
    public void fill() throws IOException {
        folder = Files.createTempDirectory("rows");
        file = folder.resolve("all.rows.jsonl.gz");
        write(file, rows);
        Path small = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < FILES; i++) {
            many.add(small.resolve(i + ".rows.jsonl.gz"));
            write(many.get(i), APPENDED);
        }
    }

    /** Deletes them. */
    @TearDown
    public void clean() throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    /** {@return the summary of one file} */
    @Benchmark
    public StoredSummary summary() {
        return Summaries.read(file);
    }

    /** {@return how many rows were read} */
    @Benchmark
    public long read() {
        try (RowReader<Row> reader = RowReader.open(file, Row.class);
                Stream<Row> all = reader.stream()) {
            return all.mapToDouble(Row::error).filter(error -> error >= 0).count();
        }
    }

    /** Appends ten rows to the file and commits, forces to the disk included. */
    @Benchmark
    public void append() {
        write(file, APPENDED);
    }

    /** {@return the summaries of 200 files, one after the other} */
    @Benchmark
    public List<StoredSummary> oneByOne() {
        return many.stream().map(Summaries::read).toList();
    }

    /** {@return the same, as it is thought best} */
    @Benchmark
    public Object readAll() {
        return new Summaries().readAll(folder.resolve("many"));
    }

    private static void write(Path file, int rows) {
        try (RowWriter<Row> writer = RowWriter.open(file, Row.class, SPEC)) {
            for (int i = 0; i < rows; i++) {
                writer.append(new Row("row" + i, "group" + i % GROUPS, i * 0.37 % 1));
            }
            writer.commit();
        }
    }
}
