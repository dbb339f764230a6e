package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.plan.Reason;

/** A stage over a reader reads what it asks for; what it never asks for may be damaged, and what it asks for and is damaged is computed again. */
class ReadWhenAskedTest {
    private static final ArtifactKey<String> LABEL = ArtifactKey.of("label", String.class);

    private final FaultyStore store = new FaultyStore();
    private final Texts texts = new Texts();

    @Test
    void whatIsNotAskedForIsNotRead() {
        damage(first(), "words");

        Run run = run(labelled("2", in -> in.get(Texts.TITLE)));

        assertThat(run.get(LABEL)).isEqualTo("one two");
        assertThat(texts.takeComputed()).isEmpty();
    }

    @Test
    void whatIsAskedForAndDamagedIsComputedAgain() {
        damage(first(), "words");

        Run run = run(labelled("2", in -> in.get(Texts.TITLE) + in.get(Texts.WORDS)));

        assertThat(run.get(LABEL)).isEqualTo("one two2");
        assertThat(texts.takeComputed()).isEqualTo(Map.of("words", 1));
        assertThat(run.report().getStage("words").reasons())
                .extracting(Reason::kind)
                .containsExactly("OUTPUT_CORRUPT");
    }

    @Test
    void damageThatTheStageKeepsToItselfIsNoticedAllTheSame() {
        damage(first(), "words");

        Run run = run(labelled("2", in -> {
            try {
                return "" + in.get(Texts.WORDS);
            } catch (RuntimeException e) {
                return "unknown";
            }
        }));

        assertThat(run.get(LABEL)).isEqualTo("2");
    }

    private Run first() {
        Run run = run(labelled("1", in -> in.get(Texts.TITLE)));
        texts.takeComputed();
        return run;
    }

    private void damage(Run run, String stage) {
        store.damage(run.report().getStage(stage).output().orElseThrow().digest());
    }

    private Run run(Pipeline pipeline) {
        return Engine.builder()
                .store(store)
                .parallelism(2)
                .build()
                .run(pipeline, Texts.request())
                .orThrow();
    }

    private Pipeline labelled(String version, Asking asking) {
        return texts.builder()
                .stage(
                        LABEL,
                        s -> s.reading(List.of(Texts.TITLE, Texts.WORDS))
                                .version(version)
                                .compute(asking::ask))
                .build();
    }

    private interface Asking {
        String ask(ArtifactReader in);
    }
}
