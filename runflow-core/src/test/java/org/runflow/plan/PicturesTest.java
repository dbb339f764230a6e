package org.runflow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.Timeline;
import org.runflow.testing.VirtualTime;

/** Pictures of a pipeline, of a plan and of a run. */
class PicturesTest {
    private static final ArtifactKey<Integer> RACE = ArtifactKey.of("race", Integer.class);
    private static final ArtifactKey<Integer> DENSITY = ArtifactKey.of("density", Integer.class);
    private static final ArtifactKey<Integer> REPORT = ArtifactKey.of("report", Integer.class);

    private static Pipeline weekend() {
        Pipeline day = Pipeline.builder("day")
                .inputs(RACE)
                .stage(
                        DENSITY,
                        s -> s.from(RACE.view("grid", n -> n / 2)).version("3").compute(n -> n))
                .build();
        return Pipeline.builder("weekend")
                .include("sun", day)
                .stage(REPORT, s -> s.from(DENSITY.in("sun")).compute(n -> n))
                .build();
    }

    @Test
    void drawsMermaid() {
        assertThat(weekend().picture().toMermaid()).isEqualTo("""
                flowchart LR
                  n0(["sun/race"])
                  subgraph "sun"
                    n1["density v3"]
                  end
                  n2["report v1"]
                  n0 -->|grid| n1
                  n1 --> n2
                """);
    }

    @Test
    void drawsDot() {
        assertThat(weekend().picture().toDot()).isEqualTo("""
                digraph "weekend" {
                  rankdir=LR;
                  node [shape=box];
                  "sun/race" [shape=oval];
                  "sun/density" [label="density v3"];
                  "report" [label="report v1"];
                  "sun/race" -> "sun/density" [label="grid"];
                  "sun/density" -> "report";
                }
                """);
    }

    @Test
    void writesText() {
        assertThat(weekend().picture().toText()).isEqualTo("""
                weekend
                  sun/density <- sun/race:grid
                  report <- sun/density
                """);
    }

    @Test
    void writesAPlanAsATable() {
        Engine engine = Engine.inMemory();
        RunRequest request = RunRequest.of(RACE.with(10));
        Run run = engine.run(weekend(), request);
        assertThat(engine.plan(weekend(), request.with(RACE.in("sun"), 20)).toText())
                .matches("""
                sun/density  compute: sun/race:grid [0-9a-f]{12} → [0-9a-f]{12}
                report       depends on sun/density
                """);
        assertThat(engine.plan(weekend(), request).toText())
                .isEqualTo("""
                sun/density  reuse from run %1$s of pipeline weekend
                report       reuse from run %1$s of pipeline weekend
                """.replace("%1$s", run.id().text()));
    }

    @Test
    void drawsATimeline() throws Exception {
        try (VirtualTime time = new VirtualTime()) {
            Pipeline pipeline = Pipeline.builder("p")
                    .stage(
                            DENSITY,
                            s -> s.reading().compute(in -> {
                                time.sleep(Duration.ofSeconds(3));
                                return 1;
                            }))
                    .stage(
                            RACE,
                            s -> s.from(DENSITY).compute(n -> {
                                time.sleep(Duration.ofSeconds(1));
                                throw new IllegalStateException("no");
                            }))
                    .stage(REPORT, s -> s.from(RACE).compute(n -> n))
                    .build();
            Engine engine = Engine.builder().scheduler(time).build();
            Run run = time.run(() -> engine.run(pipeline, RunRequest.of()));
            assertThat(Timeline.of(run.report())).isEqualTo("""
                    density |#####################################             | 3000 ms
                    race    |                                     #############| 1000 ms FAILED
                    BLOCKED: report
                    """);
        }
    }
}
