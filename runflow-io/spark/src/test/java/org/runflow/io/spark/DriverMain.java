package org.runflow.io.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.runflow.io.race.form.RaceJobs;
import org.runflow.io.race.form.SweepRows;
import org.runflow.race.scenario.Sweep;
import org.runflow.spread.Job;
import org.runflow.spread.Prepared;

/** The application that the test submits. Its only argument is the folder where it tells what it saw; in it lies a jar to be shipped. */
public final class DriverMain {
    private static final int NUMBERS = 40;

    private final JavaSparkContext spark;
    private final Path folder;

    private DriverMain(JavaSparkContext spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
            DriverMain driver = new DriverMain(spark, Path.of(args[0]));
            driver.sweep();
            driver.fail();
            driver.interrupt();
            driver.refuse();
            driver.ship();
            driver.kill();
        }
        ProcessHandle.current()
                .descendants()
                .forEach(process -> process.onExit().join());
    }

    private void sweep() {
        Sweep sweep = DayToSweep.sweep();
        // region sweep
        SparkSpread cluster = SparkSpread.on(spark, RaceJobs.class);
        try (SweepRows rows = SweepRows.create(folder.resolve("plans.rows.jsonl.gz"))) {
            sweep.run(cluster, rows::append);
            rows.commit();
        }
        // endregion
    }

    private void fail() throws IOException {
        Path at = Files.createDirectory(folder.resolve("fail"));
        Files.createFile(at.resolve("worked-0"));
        List<String> told = new ArrayList<>();
        try (Prepared<TestJobs.Count, TestJobs.Answer> squares = squares(at)) {
            squares.each(
                    Stream.of(2, 3, -1, 4).map(TestJobs.Count::new).toList(),
                    answer -> told.add(String.valueOf(answer.value())));
        } catch (IllegalArgumentException e) {
            told.add(e.getMessage());
        }
        Files.write(at.resolve("told"), told);
    }

    private void interrupt() throws IOException {
        Path at = Files.createDirectory(folder.resolve("interrupt"));
        Files.createFile(at.resolve("worked-0"));
        try (Prepared<TestJobs.Count, TestJobs.Answer> squares = squares(at)) {
            Thread.currentThread().interrupt();
            squares.each(List.of(new TestJobs.Count(2)), answer -> {});
        } catch (CancellationException e) {
            Files.writeString(at.resolve("told"), e.getMessage() + ", " + Thread.interrupted());
        }
    }

    private void refuse() throws IOException {
        List<String> told = new ArrayList<>();
        SparkSpread races = SparkSpread.on(spark, RaceJobs.class);
        for (Runnable wrong : List.<Runnable>of(
                () -> races.prepare(new TestJobs.Squares(), new TestJobs.Folder("x")),
                () -> races.itemsPerCore(0),
                () -> races.shippingJars(List.of(folder)))) {
            try {
                wrong.run();
            } catch (IllegalArgumentException e) {
                told.add(e.getMessage());
            }
        }
        told.add(races.map(List.of(1, 2, 3), each -> each + 1).toString());
        Files.write(folder.resolve("refused"), told);
    }

    private void ship() throws IOException {
        SparkSpread spread = SparkSpread.on(spark, TestJobs.class);
        List<String> told = new ArrayList<>();
        told.add(seen(spread));
        told.add(seen(spread.shippingJars(List.of(folder.resolve("shipped.jar")))));
        Files.write(folder.resolve("shipped"), told);
    }

    private String seen(SparkSpread spread) {
        List<Boolean> seen = new ArrayList<>();
        Job<TestJobs.Folder, TestJobs.Resource, TestJobs.Seen> sees = new TestJobs.Sees();
        try (Prepared<TestJobs.Resource, TestJobs.Seen> prepared = spread.prepare(sees, new TestJobs.Folder("x"))) {
            prepared.each(List.of(new TestJobs.Resource("shipped.txt")), answer -> seen.add(answer.seen()));
        }
        return seen.toString();
    }

    private void kill() throws IOException {
        Path at = Files.createDirectory(folder.resolve("kill"));
        CompletableFuture<Long> killed = CompletableFuture.supplyAsync(() -> killWhoHolds(at));
        List<String> answers = new ArrayList<>();
        try (Prepared<TestJobs.Count, TestJobs.Answer> squares = squares(at)) {
            squares.each(
                    IntStream.range(0, NUMBERS).mapToObj(TestJobs.Count::new).toList(),
                    answer -> answers.add(answer.value() + " " + answer.pid()));
        }
        Files.writeString(at.resolve("killed"), String.valueOf(killed.join()));
        Files.write(at.resolve("answers"), answers);
    }

    private Prepared<TestJobs.Count, TestJobs.Answer> squares(Path at) {
        return SparkSpread.on(spark, TestJobs.class)
                .prepare(new TestJobs.Squares(), new TestJobs.Folder(at.toString()));
    }

    private static long killWhoHolds(Path at) {
        try {
            while (true) {
                try (Stream<Path> files = Files.list(at)) {
                    List<Long> holding = files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("holding-"))
                            .map(name -> Long.valueOf(name.substring("holding-".length())))
                            .toList();
                    if (!holding.isEmpty()) {
                        ProcessHandle victim = ProcessHandle.of(holding.get(0)).orElseThrow();
                        victim.destroyForcibly();
                        victim.onExit().join();
                        Files.createFile(at.resolve("go"));
                        return victim.pid();
                    }
                }
                LockSupport.parkNanos(10_000_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
