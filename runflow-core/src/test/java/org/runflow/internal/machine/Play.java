package org.runflow.internal.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.runflow.ArtifactKey;
import org.runflow.FailureMode;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.GraphBuilder;
import org.runflow.internal.graph.Selection;
import org.runflow.run.RunEnvironment;
import org.runflow.run.RunReport;
import org.runflow.run.StageState;
import org.runflow.stage.StageBuilder;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** A machine and whoever drives it, for tests: a catalog that agrees, a clock that moves by a second with every signal. Stages a, b, c. */
final class Play {
    static final int A = 0;
    static final int B = 1;
    static final int C = 2;

    private static final ArtifactKey<Integer> FIRST = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> SECOND = ArtifactKey.of("b", Integer.class);
    private static final ArtifactKey<Integer> THIRD = ArtifactKey.of("c", Integer.class);

    private final Graph graph;
    private final RunMachine machine;
    private final Map<Integer, Integer> tickets = new TreeMap<>();
    private final Map<String, Throwable> failures = new TreeMap<>();
    private long seconds;

    Play(Graph graph, FailureMode mode, Selection selection) {
        this.graph = graph;
        RunFacts facts = new RunFacts(
                new RunId("01m8j7p886n078x39d7gxj0001"),
                graph.definition(),
                graph.definition().hash(),
                RunCoordinate.of("p"),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new RunEnvironment("1", "17", 2),
                Instant.EPOCH);
        machine = new RunMachine(graph, selection, facts, new RunRules(mode, Duration.ofSeconds(2), Optional.empty()));
    }

    Play() {
        this(chain(), FailureMode.CONTINUE_INDEPENDENT, Selection.everything());
    }

    /** Three stages that need nothing. */
    static Graph apart() {
        GraphBuilder builder = new GraphBuilder("p");
        for (ArtifactKey<Integer> key : List.of(FIRST, SECOND, THIRD)) {
            builder.stage("", new StageBuilder<>(key).reading().compute(in -> 1));
        }
        return builder.build();
    }

    /** Stages a → b → c; b may take 5 s. */
    static Graph chain() {
        GraphBuilder builder = new GraphBuilder("p");
        builder.stage("", new StageBuilder<>(FIRST).reading().compute(in -> 1));
        builder.stage(
                "",
                new StageBuilder<>(SECOND)
                        .from(FIRST)
                        .timeout(Duration.ofSeconds(5))
                        .compute(n -> n + 1));
        builder.stage("", new StageBuilder<>(THIRD).from(SECOND).compute(n -> n + 1));
        return builder.build();
    }

    /** Tells the machine and nothing else. */
    List<Effect> tell(Signal signal) {
        seconds++;
        List<Effect> effects =
                machine.on(new Moment(Instant.EPOCH.plusSeconds(seconds), seconds * 1_000_000_000), signal);
        for (Effect effect : effects) {
            if (effect instanceof Effect.Submit submit) {
                tickets.put(submit.stage(), submit.ticket());
            } else if (effect instanceof Work.Close close) {
                failures.putAll(close.end().failures());
            }
        }
        return effects;
    }

    /** Tells the machine, and that the catalog has moved the run if it is asked to; all that follows from it. */
    List<Effect> tellAll(Signal signal) {
        List<Effect> all = new ArrayList<>();
        Optional<Signal> next = Optional.of(signal);
        while (next.isPresent()) {
            List<Effect> effects = tell(next.get());
            all.addAll(effects);
            next = answer(effects);
        }
        return all;
    }

    private static Optional<Signal> answer(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Transition.class::isInstance)
                .map(effect -> new RunSignal.Moved(((Effect.Transition) effect).to()))
                .map(Signal.class::cast)
                .findFirst();
    }

    Play then(Signal... signals) {
        for (Signal signal : signals) {
            tellAll(signal);
        }
        return this;
    }

    RunReport report() {
        return machine.report();
    }

    /** What stages threw, once the run is closed. */
    Map<String, Throwable> failures() {
        return failures;
    }

    StageState state(int stage) {
        return report().stages().get(stage).state();
    }

    /** Tells the machine. Says in words what it answers; nothing when that is nothing and nothing has changed. */
    Optional<String> reaction(Signal signal) {
        RunReport before = report();
        List<Effect> effects = tell(signal);
        boolean ignored = effects.isEmpty() && report().equals(before);
        return ignored ? Optional.empty() : Optional.of(new EffectText(graph).of(effects));
    }

    /** A worker takes the stage with the ticket it was last queued with. */
    StageSignal taken(int stage) {
        return new StageSignal.Taken(stage, tickets.getOrDefault(stage, 0));
    }

    static StageSignal found(int stage) {
        return new StageSignal.Found(stage, digest("key"), ref(stage), new RunId("01m8j7p886n078x39d7gxj0001"));
    }

    static StageSignal mustCompute(int stage) {
        return new StageSignal.MustCompute(stage, digest("key"), List.of());
    }

    static ArtifactRef ref(int stage) {
        return new ArtifactRef("r", "1", digest("value " + stage), digest("bytes"), 1);
    }

    private static Digest digest(String text) {
        return Digest.of(text);
    }
}
