package org.runflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.run.Outcome;

/** A series that keeps failing in one way is told, and never by a substring. */
class RunGateTest {
    private static final ArtifactKey<String> IN = ArtifactKey.of("in", String.class);
    private static final ArtifactKey<String> OUT = ArtifactKey.of("out", String.class);
    private static final RunCoordinate SERIES = RunCoordinate.of("readings");
    private static final RunGate TWO = RunGate.afterFailures(2);

    private final RunCatalog catalog = new InMemoryCatalog();
    private final Engine engine = Engine.builder().catalog(catalog).build();
    private final Pipeline pipeline = Pipeline.builder("p")
            .inputs(IN)
            .stage(
                    OUT,
                    s -> s.from(IN).notCacheable().compute(text -> switch (text) {
                        case "disk" -> throw new UncheckedIOException(new IOException("disk"));
                        case "state" -> throw new IllegalStateException("java.io.IOException, says the message");
                        default -> text;
                    }))
            .build();

    private Run run(String text) {
        return run(text, SERIES);
    }

    private Run run(String text, RunCoordinate at) {
        return engine.run(pipeline, RunRequest.of(IN.with(text)).at(at));
    }

    private Optional<RunGate.Blocked> find(RunGate gate) {
        return gate.find(catalog, SERIES, Instant.now());
    }

    @Test
    void closesAfterSoManyFailuresInARow() {
        assertThat(find(TWO)).isEmpty();
        Run first = run("disk");
        assertThat(find(TWO)).isEmpty();
        Run second = run("state");

        assertThat(find(TWO)).hasValueSatisfying(blocked -> {
            assertThat(blocked.runs()).containsExactly(second.id(), first.id());
            assertThat(blocked.codes()).isEmpty();
            assertThat(blocked.sentence())
                    .isEqualTo("the last 2 runs of 'readings' have failed, the newest is " + second.id());
        });
        assertThat(find(RunGate.afterFailures(3))).isEmpty();
        assertThat(second.outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void successOpensIt() {
        run("disk");
        run("disk");
        run("fine");

        assertThat(find(TWO)).isEmpty();
    }

    @Test
    void codesAreNamesOfWholeClassesAnywhereInTheChain() {
        run("disk");
        run("disk");

        assertThat(find(TWO.by(IOException.class).by(IllegalStateException.class)))
                .hasValueSatisfying(blocked -> assertThat(blocked.codes()).containsExactly("java.io.IOException"));
        assertThat(find(TWO.by(Exception.class)))
                .as("what it extends is another code")
                .isEmpty();
        run("state");
        assertThat(find(TWO.by(IOException.class)))
                .as("a message that names the class is no failure by it")
                .isEmpty();
    }

    @Test
    void reopensAfterATime() {
        run("disk");
        Instant end = run("disk").report().endedAt().orElseThrow();
        RunGate gate = TWO.reopeningAfter(Duration.ofHours(6));

        assertThat(gate.find(catalog, SERIES, end.plus(Duration.ofHours(5))))
                .hasValueSatisfying(blocked -> assertThat(blocked.until()).contains(end.plus(Duration.ofHours(6))));
        assertThat(gate.find(catalog, SERIES, end.plus(Duration.ofHours(6)))).isEmpty();
    }

    @Test
    void otherSeriesTellNothing() {
        run("disk");
        run("disk", RunCoordinate.of("others"));
        run("disk", RunCoordinate.parse("readings/hall"));

        assertThat(find(TWO)).isEmpty();
        run("disk");
        assertThat(find(TWO)).isPresent();
    }

    @Test
    void refusesWhatIsNoGate() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunGate.afterFailures(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TWO.reopeningAfter(Duration.ZERO));
    }
}
