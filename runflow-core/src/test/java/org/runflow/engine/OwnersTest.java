package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.plan.Decision;
import org.runflow.plan.Reason;
import org.runflow.run.StageState;

/** No result crosses from one pipeline to another unasked: stages of one name over equal inputs may be something else altogether. */
class OwnersTest {
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final ArtifactKey<Integer> TOTAL = ArtifactKey.of("total", Integer.class);

    private final Engine engine = Engine.inMemory();

    private static PipelineBuilder counting(String name, int factor) {
        return Pipeline.builder(name)
                .inputs(COUNT)
                .stage(TOTAL, s -> s.from(COUNT).compute(n -> n * factor));
    }

    private static RunRequest request() {
        return RunRequest.of(COUNT.with(7));
    }

    private Run run(Pipeline pipeline) {
        return engine.run(pipeline, request());
    }

    private StageState stateOfTotal(Pipeline pipeline) {
        return run(pipeline).report().stages().get(0).state();
    }

    @Test
    void strangersKeepTheirResultsApart() {
        assertThat(run(counting("tens", 10).build()).get(TOTAL)).isEqualTo(70);
        assertThat(run(counting("dozens", 12).build()).get(TOTAL)).isEqualTo(84);
    }

    @Test
    void whoIncludesAPipelineSharesItsResults() {
        Pipeline tens = counting("tens", 10).build();
        Run first = run(tens);
        Pipeline market = Pipeline.builder("market").include("monday", tens).build();
        Run second = engine.run(market, RunRequest.of(COUNT.in("monday").with(7)));
        assertThat(second.report().stagesIn(StageState.REUSED)).containsExactly("monday/total");
        assertThat(first.get(TOTAL)).isEqualTo(second.get(TOTAL.in("monday")));
    }

    @Test
    void whoTakesOverAPipelineSharesItsResultsToo() {
        Pipeline tens = counting("tens", 10).build();
        run(tens);
        assertThat(stateOfTotal(tens.toBuilder("more").build())).isEqualTo(StageState.REUSED);
    }

    @Test
    void aReplacedStageIsOfWhoeverReplacesIt() {
        Pipeline tens = counting("tens", 10).build();
        run(tens);
        Pipeline other = tens.toBuilder("elevens")
                .replace(TOTAL, s -> s.from(COUNT).compute(n -> n * 11))
                .build();
        assertThat(run(other).get(TOTAL)).isEqualTo(77);
    }

    @Test
    void resultsCrossWhenAskedTo() {
        run(counting("tens", 10).build());
        assertThat(stateOfTotal(counting("copy", 10).sharesResultsWith("tens").build()))
                .isEqualTo(StageState.REUSED);
    }

    /** It is said by one builder, for what that builder defines, wherever in the chain of calls it is said. */
    @Test
    void sharingIsNotInherited() {
        Pipeline sharing = Pipeline.builder("copy")
                .inputs(COUNT)
                .sharesResultsWith("tens")
                .stage(TOTAL, s -> s.from(COUNT).compute(n -> n * 10))
                .build();
        run(counting("tens", 10).build());
        assertThat(stateOfTotal(sharing)).isEqualTo(StageState.REUSED);
        Pipeline heir = sharing.toBuilder("heir")
                .replace(TOTAL, s -> s.from(COUNT).compute(n -> n * 13))
                .build();
        assertThat(run(heir).get(TOTAL)).isEqualTo(91);
    }

    @Test
    void partsOfAPipelineAreOwnersOfTheirOwn() {
        Pipeline plain = counting("tens", 10).build();
        Pipeline inParts = Pipeline.builder("tens")
                .inputs(COUNT)
                .part("extras", b -> b.stage(TOTAL, s -> s.from(COUNT).compute(n -> n * 14)))
                .build();
        Pipeline sharingPart = Pipeline.builder("other")
                .inputs(COUNT)
                .part(
                        "more",
                        b -> b.sharesResultsWith("extras")
                                .stage(TOTAL, s -> s.from(COUNT).compute(n -> n * 14)))
                .build();
        run(plain);
        assertThat(run(inParts).get(TOTAL)).isEqualTo(98);
        assertThat(stateOfTotal(sharingPart)).isEqualTo(StageState.REUSED);
        assertThat(stateOfTotal(counting("extras", 14).build())).isEqualTo(StageState.REUSED);
    }

    @Test
    void aPlanNamesRunAndPipelineOfWhatItReuses() {
        Run first = run(counting("tens", 10).build());
        Decision decision = engine.plan(
                        counting("copy", 10).sharesResultsWith("tens").build(), request())
                .get(TOTAL);
        assertThat(decision)
                .hasToString("reuse from run " + first.id() + " of pipeline tens")
                .isEqualTo(new Decision.Reuse(
                        first.id(),
                        "tens",
                        first.report().stages().get(0).output().orElseThrow().digest()));
        assertThat(decision.reusedFromPipeline()).contains("tens");
    }

    @Test
    void aPlanTellsOfAnotherOwner() {
        run(counting("tens", 10).build());
        Pipeline moved = Pipeline.builder("tens")
                .inputs(COUNT)
                .part("extras", b -> b.stage(TOTAL, s -> s.from(COUNT).compute(n -> n * 10)))
                .build();
        Decision decision = engine.plan(moved, request()).get(TOTAL);
        assertThat(decision).hasToString("compute: defined by tens → extras");
        assertThat(decision.reasons()).isEqualTo(List.of(new Reason.OwnerChanged("tens", "extras")));
    }

    @Test
    void manifestsSayWhoDefinedTheStage() {
        Run run = run(counting("copy", 10).sharesResultsWith("tens").build());
        assertThat(run.findManifest(TOTAL).orElseThrow().definedBy()).contains("tens");
        assertThat(run.findManifest(TOTAL).orElseThrow().pipeline()).isEqualTo("copy");
    }

    @Test
    void oneBuilderSharesWithOneOther() {
        PipelineBuilder builder = counting("copy", 10).sharesResultsWith("tens");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.sharesResultsWith("dozens"))
                .withMessage("'copy' already shares results with 'tens'");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.sharesResultsWith("a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.part("", b -> b));
    }
}
