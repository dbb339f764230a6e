package org.runflow.docs.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;

/** The first artifact of a process, from building the pipeline to the value in hand; the start of the JVM comes on top. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstArtifactBenchmark {
    /** {@return the artifact} */
    @Benchmark
    public Long firstArtifact() {
        ArtifactKey<Long> given = ArtifactKey.of("given", Long.class);
        ArtifactKey<Long> next = ArtifactKey.of("next", Long.class);
        Pipeline pipeline = Pipeline.builder("first")
                .inputs(given)
                .stage(next, s -> s.from(given).version("1").compute(number -> number + 1))
                .build();
        return pipeline.run(given.with(41L)).get(next);
    }
}
