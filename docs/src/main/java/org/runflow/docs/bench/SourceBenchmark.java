package org.runflow.docs.bench;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.io.source.SourceFingerprint;
import org.runflow.io.source.SourceLevel;
import org.runflow.io.source.SourceResolver;
import org.runflow.io.source.SourceState;
import org.runflow.io.source.Sources;

/** What it costs to find a file that was renamed among 10,000 others, to be compared with reading all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SourceBenchmark {
    private static final int FILES = 10_000;
    private static final int LONGEST_BYTES = 20_000;

    private final List<Path> all = new ArrayList<>();
    private Path made = Path.of("");
    private Path folder = Path.of("");
    private Sources sources = new Sources(new TreeMap<>(), List.of());
    private SourceResolver warm = SourceResolver.near(sources);

    /** Writes the files, and renames one. */
    @Setup
    public void fill() throws IOException {
        made = Files.createTempDirectory("sources");
        folder = Files.createDirectory(made.resolve("data"));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < FILES; i++) {
            byte[] content = new byte[random.nextInt(LONGEST_BYTES)];
            random.nextBytes(content);
            all.add(Files.write(folder.resolve("f" + i), content));
        }
        sources = Sources.of("data", folder, List.of("f7"));
        Path renamed = folder.resolve("renamed");
        Files.move(folder.resolve("f7"), renamed);
        all.set(7, renamed);
        warm = SourceResolver.near(sources);
    }

    /** Deletes them. */
    @TearDown
    public void clean() throws IOException {
        MoreFiles.deleteRecursively(made, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    /** {@return where it is, by a resolver that begins} */
    @Benchmark
    public SourceState first() {
        return SourceResolver.near(sources).resolve(renamed(), SourceLevel.QUICK);
    }

    /** {@return where it is, by one that has looked before} */
    @Benchmark
    public SourceState again() {
        return warm.resolve(renamed(), SourceLevel.QUICK);
    }

    /** {@return the file with the right digest, found by reading one after the other to the last} */
    @Benchmark
    public Path readingAll() throws IOException {
        Path found = folder;
        HashCode wanted = HashCode.fromString(renamed().content().hex());
        for (Path file : all) {
            if (MoreFiles.asByteSource(file).hash(Hashing.sha256()).equals(wanted)) {
                found = file;
            }
        }
        return found;
    }

    private SourceFingerprint renamed() {
        return sources.files().get(0);
    }
}
