package org.runflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

/** What a newcomer does first, in a unit test of theirs. */
class FirstMinuteTest {
    private static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);
    private static final ArtifactKey<Limits> LIMITS = ArtifactKey.of("limits", Limits.class);
    private static final ArtifactKey<Integer> LENGTH = ArtifactKey.of("length", Integer.class);
    private static final ArtifactKey<String> VERDICT = ArtifactKey.of("verdict", String.class);

    private static final Pipeline PIPELINE = Pipeline.builder("texts")
            .inputs(TEXT)
            .settings(LIMITS)
            .stage(LENGTH, s -> s.from(TEXT).version("1").compute(String::length))
            .stage(
                    VERDICT,
                    s -> s.from(LENGTH, LIMITS.view("longest", Limits::longest))
                            .version("1")
                            .compute((length, longest) -> length > longest ? "long" : "short"))
            .build();

    record Limits(int longest, String unit) {}

    @Test
    void runsInOneLine() {
        assertThat(PIPELINE.run(TEXT.with("abc"), LIMITS.with(new Limits(2, "letters")))
                        .get(VERDICT))
                .isEqualTo("long");
    }

    @Test
    void reusesWhatDidNotChangeAndSaysWhy() {
        Engine engine = Engine.builder().parallelism(2).build();
        RunRequest request = RunRequest.of(TEXT.with("abc"), LIMITS.with(new Limits(2, "letters")));
        engine.run(PIPELINE, request);

        Run again = engine.run(PIPELINE, RunRequest.of(TEXT.with("xyz"), LIMITS.with(new Limits(2, "signs"))));

        assertThat(again.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(again.report().getStage("length").state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(again.report().getStage("verdict").state()).isEqualTo(StageState.REUSED);
        assertThat(engine.plan(PIPELINE, request).toText()).startsWith("length   reuse from run ");
        assertThat(engine.plan(PIPELINE, RunRequest.of(TEXT.with("abc"), LIMITS.with(new Limits(3, "letters"))))
                        .get(VERDICT)
                        .toString())
                .isEqualTo("compute: limits.longest 2 → 3");
    }

    @Test
    void keepsTheDaysOfARaceApart() {
        Pipeline both = Pipeline.builder("both")
                .include("sat", PIPELINE)
                .include("sun", PIPELINE)
                .build();
        Run run = both.run(TEXT.in("sat").with("a"), TEXT.in("sun").with("abc"), LIMITS.with(new Limits(2, "letters")));
        assertThat(run.get(VERDICT.in("sat"))).isEqualTo("short");
        assertThat(run.get(VERDICT.in("sun"))).isEqualTo("long");
    }
}
