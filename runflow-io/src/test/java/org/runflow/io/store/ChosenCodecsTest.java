package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceDayPipeline;

class ChosenCodecsTest {
    @TempDir
    private Path directory;

    /** A pipeline that knows nothing of races may call a thing of its own alike. */
    @Test
    void codecOfANameIsForItsTypeOnly() {
        ArtifactKey<String> text =
                ArtifactKey.of(RaceDayPipeline.CELLS.name(), String.class).schema(RaceDayPipeline.CELLS.schema());
        ArtifactKey<List<String>> list =
                ArtifactKey.list(RaceDayPipeline.CELLS.name(), String.class).schema(RaceDayPipeline.CELLS.schema());
        Workspace workspace = Workspace.open(directory, RaceForms.standard());

        for (int round = 0; round < 2; round++) {
            Engine engine = workspace.engine().build();
            assertThat(engine.run(texts(text), RunRequest.of()).get(text)).isEqualTo("dense");
            assertThat(engine.run(lists(list), RunRequest.of()).get(list)).containsExactly("a", "b");
        }
        assertThat(RaceForms.standard().codecs().codecOf(RaceDayPipeline.CELLS.in("sun")))
                .isNotInstanceOf(PackedCodec.class);
    }

    private static Pipeline texts(ArtifactKey<String> key) {
        return Pipeline.builder("texts")
                .stage(key, s -> s.reading().compute(in -> "dense"))
                .build();
    }

    private static Pipeline lists(ArtifactKey<List<String>> key) {
        return Pipeline.builder("lists")
                .stage(key, s -> s.reading().compute(in -> List.of("a", "b")))
                .build();
    }
}
