package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;

/** What the shell says of stages over many items, whoever ran them. */
class ManyItemsCommandTest {
    private static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    private static final ArtifactKey<Items<Integer>> HALVES = ArtifactKey.items("halves", Integer.class);

    @TempDir
    private Path directory;

    private static int half(int number) {
        if (number % 2 != 0) {
            throw new IllegalStateException(number + " is odd");
        }
        return number / 2;
    }

    @Test
    void statusCountsThemAndExplainKnowsEach() {
        Pipeline pipeline = Pipeline.builder("halves")
                .inputs(NUMBERS)
                .stage(
                        HALVES,
                        s -> s.forEach(NUMBERS, number -> "n" + number)
                                .tolerate(Tolerance.any())
                                .compute(ManyItemsCommandTest::half))
                .build();
        String workspace = directory.resolve("w").toString();
        Workspace.open(Path.of(workspace))
                .engine()
                .build()
                .run(pipeline, RunRequest.of(NUMBERS.with(List.of(2, 3, 4))));

        Typed status = Typed.command("status", "latest", "-w", workspace);
        assertThat(status.exitCode()).isZero();
        assertThat(status.out())
                .contains("outcome: partial, exit code 1")
                .contains("items: halves: 3 items: 2 computed, 1 failed")
                .contains("failed: halves, item n3: 3 is odd");

        Typed explained = Typed.command("explain", "halves", "--item", "n4", "-w", workspace);
        assertThat(explained.out()).contains("halves v1, item n4 = ").contains("read numbers = ");
        assertThat(explained.exitCode()).isZero();
        Typed failed = Typed.command("explain", "halves", "--item", "n3", "-w", workspace);
        assertThat(failed.err())
                .contains("item 'n3' has no value: it is FAILED")
                .doesNotContain("\tat ");
        assertThat(failed.exitCode()).isPositive();
    }
}
