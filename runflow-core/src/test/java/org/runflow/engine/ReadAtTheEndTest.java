package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.catalog.RunPublication;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.plan.PipelineDefinition;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;

/** A publication gets the values it announced from memory, all others from the store, and nobody keeps them longer. */
class ReadAtTheEndTest {
    private final FaultyStore store = new FaultyStore();
    private final List<String> seen = new ArrayList<>();

    /** Damages everything in the store before it reads. */
    private final class Announcing implements RunPublication {
        @Override
        public boolean reads(ArtifactKey<?> result) {
            return result.path().equals("a/words");
        }

        @Override
        public void publish(RunReport report, PipelineDefinition definition, PublishedArtifacts artifacts) {
            artifacts.results().forEach(result -> store.damage(result.ref().digest()));
            seen.add("words " + artifacts.reader().get(Texts.WORDS.in("a")));
            assertThatThrownBy(() -> artifacts.reader().get(Texts.TITLE.in("a")))
                    .isInstanceOf(ArtifactCorruptException.class);
        }
    }

    @Test
    void announcedValuesNeedNotBeReadBack() {
        Pipeline pipeline = Pipeline.builder("outer")
                .inputs(Texts.TEXT)
                .settings(Texts.OPTIONS)
                .include("a", new Texts().pipeline())
                .build();
        Engine engine = Engine.builder()
                .store(store)
                .publish(new Announcing())
                .parallelism(2)
                .build();

        Run run = engine.run(pipeline, RunRequest.of(Texts.TEXT.with("two words"), Texts.OPTIONS.with(Texts.DEFAULTS)));

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(seen).containsExactly("words 2");
        assertThatThrownBy(() -> run.get(Texts.WORDS.in("a"))).isInstanceOf(ArtifactCorruptException.class);
    }
}
