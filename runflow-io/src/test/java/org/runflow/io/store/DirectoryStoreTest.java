package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

/** What an engine gets from a directory. */
class DirectoryStoreTest {
    @TempDir
    Path workspace;

    @Test
    void reusesEverythingInASecondEngine() {
        Run first = run("a b a", "c");
        Run second = run("a b a", "c");

        assertThat(first.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(first.report().stagesIn(StageState.SUCCEEDED)).hasSize(8);
        assertThat(second.report().stagesIn(StageState.REUSED)).hasSize(8);
    }

    @Test
    void givesBackEveryKindOfValue() {
        Run run = run("a b a", "c");
        for (ArtifactKey<?> key : new ArtifactKey<?>[] {
            TextsPipeline.WORDS, TextsPipeline.COUNTS, TextsPipeline.REPORT, TextsPipeline.PICTURES
        }) {
            assertThat((Object) run("a b a", "c").get(key.in("sat"))).isEqualTo(run.get(key.in("sat")));
        }
    }

    private Run run(String saturday, String sunday) {
        Engine engine = Engine.builder()
                .store(DirectoryStore.at(workspace))
                .parallelism(2)
                .build();
        return engine.run(TextsPipeline.WEEKEND, TextsPipeline.weekend(saturday, sunday))
                .orThrow();
    }
}
