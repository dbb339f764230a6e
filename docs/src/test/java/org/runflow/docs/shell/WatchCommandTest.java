package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    @TempDir
    private Path directory;

    @Test
    void tellsWhereThePageIsAndEndsWhenItIsInterrupted() {
        SmallRace.in(directory);

        Thread.currentThread().interrupt();
        Typed typed = Typed.command("watch", directory.toString());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(typed.out()).contains("Page for a browser: http://localhost:");
    }

    @Test
    void wrongUsageIs64() {
        assertThat(Typed.command("watch", directory.resolve("none").toString()).err())
                .contains("is no folder to watch.");
        assertThat(Typed.command("watch", directory.toString(), "--port", "70000")
                        .exitCode())
                .isEqualTo(64);
    }
}
