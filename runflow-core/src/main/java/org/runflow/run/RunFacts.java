package org.runflow.run;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.store.ArtifactRef;

/** What two runs are compared by, as texts by path. */
record RunFacts(
        SortedMap<String, String> versions,
        SortedMap<String, String> states,
        SortedMap<String, String> settings,
        SortedMap<String, String> inputs,
        SortedMap<String, String> results) {
    static RunFacts of(Run run) {
        RunFacts facts =
                new RunFacts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        run.report().inputs().forEach((path, digest) -> facts.inputs.put(path, digest.hex()));
        for (StageReport stage : run.report().stages()) {
            facts.versions.put(stage.path(), stage.version());
            facts.states.put(stage.path(), words(stage.state()));
            stage.output().ifPresent(output -> {
                facts.results.put(stage.path(), output.digest().hex());
                run.findManifest(keyOf(stage, output))
                        .ifPresent(manifest -> manifest.settings()
                                .forEach((path, value) -> facts.settings.put(scoped(stage.scope(), path), value)));
            });
        }
        return facts;
    }

    /** Nobody asks for the value, so its type does not matter. */
    private static ArtifactKey<?> keyOf(StageReport stage, ArtifactRef output) {
        return new ArtifactKey<>(
                output.name(), Object.class, output.schema(), Optional.empty(), stage.scope(), Optional.empty());
    }

    /** Computed or reused is no difference between results. */
    private static String words(StageState state) {
        return state.hasResult() ? "has a result" : state.name();
    }

    private static String scoped(String scope, String path) {
        return scope.isEmpty() ? path : scope + "/" + path;
    }
}
