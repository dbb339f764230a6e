package org.runflow.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.EngineBuilder;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.RunReport;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.InMemoryStore;

/**
 * Runs a pipeline so that what is not deterministic shows: on one worker and on many, in shuffled orders, every stage once more with inputs that went
 * through the store and back, every output through its codec. All must give the same digests, and no stage may change what it reads.
 */
public final class StrictEngine {
    private static final int WORKERS = 8;
    private static final int SHUFFLES = 3;

    private final Supplier<ArtifactStore> stores;

    private StrictEngine(Supplier<ArtifactStore> stores) {
        this.stores = stores;
    }

    /** {@return a strict engine whose stores are in memory, so that no codec is tried} */
    public static StrictEngine inMemory() {
        return new StrictEngine(InMemoryStore::new);
    }

    /**
     * {@return a strict engine}
     *
     * @param stores makes new, empty stores; their codecs are tried
     */
    public static StrictEngine with(Supplier<ArtifactStore> stores) {
        return new StrictEngine(stores);
    }

    /**
     * {@return the digest of every output, by path}
     *
     * @param pipeline to try
     * @param request for it; its targets limit what is tried; without any, stages on demand are tried, too
     * @throws AssertionError when a stage fails, changes what it reads, or gives different results, or a result does not survive its codec; it names all of
     *     them
     */
    public SortedMap<String, Digest> check(Pipeline pipeline, RunRequest request) {
        return checkAll(pipeline, OnDemand.included(pipeline, request));
    }

    private SortedMap<String, Digest> checkAll(Pipeline pipeline, RunRequest request) {
        ArtifactStore store = stores.get();
        Engine single =
                Engine.builder().store(store).parallelism(1).watchingValues().build();
        Run baseline = succeed(single.run(pipeline, request));
        SortedMap<String, Digest> expected = digests(baseline.report());
        List<String> problems = new ArrayList<>();
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            for (int workers : new int[] {1, WORKERS}) {
                Run other = succeed(shuffled(workers, seed).run(pipeline, request));
                compare(expected, digests(other.report()), workers + " workers, shuffled by " + seed, problems);
            }
        }
        for (ArtifactKey<?> key : pipeline.outputs()) {
            if (expected.containsKey(key.path())) {
                Run again = succeed(single.run(pipeline, request.targets(key).force(key)));
                compare(expected, digests(again.report()), "computed again from stored inputs", problems);
                codec(baseline, key, expected, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new AssertionError("pipeline '" + pipeline.name() + "' is not deterministic:\n  "
                    + String.join("\n  ", problems.stream().distinct().toList()));
        }
        return expected;
    }

    private Engine shuffled(int workers, long seed) {
        EngineBuilder builder = Engine.builder().store(stores.get()).watchingValues();
        return builder.parallelism(workers).shuffledBy(seed).build();
    }

    private static Run succeed(Run run) {
        if (!run.outcome().isSuccess()) {
            try {
                run.orThrow();
            } catch (RuntimeException e) {
                throw new AssertionError("a strict run must succeed: " + reasons(e), e);
            }
        }
        return run;
    }

    private static String reasons(RuntimeException failed) {
        List<String> reasons = new ArrayList<>();
        Optional.ofNullable(failed.getCause()).ifPresent(cause -> reasons.add(String.valueOf(cause.getMessage())));
        for (Throwable other : failed.getSuppressed()) {
            reasons.add(String.valueOf(other.getMessage()));
        }
        return reasons.isEmpty() ? String.valueOf(failed.getMessage()) : String.join("\n  ", reasons);
    }

    private static void codec(Run run, ArtifactKey<?> key, SortedMap<String, Digest> expected, List<String> problems) {
        try {
            Digest read = Digest.of(run.get(key));
            if (!read.equals(expected.get(key.path()))) {
                problems.add(key.path() + " has another digest once it was stored and read");
            }
        } catch (RuntimeException e) {
            problems.add(key.path() + " cannot be read from its store: " + e.getMessage());
        }
    }

    private static void compare(
            SortedMap<String, Digest> expected, SortedMap<String, Digest> actual, String how, List<String> problems) {
        actual.forEach((path, digest) -> {
            if (!digest.equals(expected.get(path))) {
                problems.add(path + " differs: " + how);
            }
        });
    }

    private static SortedMap<String, Digest> digests(RunReport report) {
        SortedMap<String, Digest> digests = new TreeMap<>();
        report.stages()
                .forEach(stage -> stage.output().ifPresent(output -> {
                    String path = stage.scope().isEmpty() ? output.name() : stage.scope() + "/" + output.name();
                    digests.put(path, output.digest());
                }));
        return digests;
    }
}
