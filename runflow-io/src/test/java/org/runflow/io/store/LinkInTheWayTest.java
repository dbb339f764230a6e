package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;

/** A link in the place of a folder is in the way of everything below: that is one warning, not one for each result. */
class LinkInTheWayTest {
    private static final Logger OURS = Logger.getLogger("org.runflow");

    @TempDir
    private Path directory;

    private final List<LogRecord> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            warnings.add(said);
        }

        @Override
        public void flush() {
            // nothing is held
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        OURS.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        OURS.removeHandler(listener);
    }

    private static Pipeline pipeline(int version) {
        var pipeline = Pipeline.builder("many");
        for (int i = 0; i < 9; i++) {
            int number = i;
            pipeline = pipeline.stage(
                    ArtifactKey.of("n" + i, Integer.class),
                    s -> s.reading().version("" + version).compute((context, in) -> number));
        }
        return pipeline.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache", "cache/newest"})
    @DisabledOnOs(OS.WINDOWS)
    void isOneWarningOfEachKind(String folder) throws IOException {
        Path path = directory.resolve("ws");
        Workspace.open(path).engine().build().run(pipeline(1), RunRequest.of());
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(path.resolve(folder), elsewhere);
        Files.createSymbolicLink(path.resolve(folder), elsewhere);

        Workspace.open(path).engine().build().run(pipeline(2), RunRequest.of());
        assertThat(warnings).isNotEmpty().hasSizeLessThan(4);
    }
}
