package org.runflow.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.run.StageReport;

/**
 * Reminds people to raise a version. Each stage of a pipeline is pinned to the digest it gives, under its version, for a fixed input; when the digest
 * moves and the version does not, {@link #check} says which version to raise. Immutable.
 */
public final class VersionGuard {
    private final Pipeline pipeline;
    private final RunRequest fixture;
    private final Map<String, Pin> pins;

    private VersionGuard(Pipeline pipeline, RunRequest fixture, Map<String, Pin> pins) {
        this.pipeline = pipeline;
        this.fixture = fixture;
        this.pins = pins;
    }

    private record Pin(String version, String digest) {
        @Override
        public String toString() {
            return "\"" + version + "\", \"" + digest + "\"";
        }
    }

    /**
     * {@return a guard without pins}
     *
     * @param pipeline to guard
     * @param fixture small, and fixed for ever
     */
    public static VersionGuard of(Pipeline pipeline, RunRequest fixture) {
        return new VersionGuard(pipeline, fixture, Map.of());
    }

    /**
     * {@return this guard with one more pin}
     *
     * @param stage path of the stage
     * @param version it has
     * @param digest of what it gives for the fixture
     */
    public VersionGuard pin(String stage, String version, String digest) {
        Map<String, Pin> more = new LinkedHashMap<>(pins);
        more.put(stage, new Pin(version, digest));
        return new VersionGuard(pipeline, fixture, more);
    }

    /**
     * Runs the fixture, stages on demand included unless it has targets, and compares.
     *
     * @throws AssertionError when a stage gives another result under the same version, has another version than its pin, has no pin, or a pin has no
     *     stage; it names all of them and the pins to write
     */
    public void check() {
        Run run = Engine.inMemory()
                .run(pipeline, OnDemand.included(pipeline, fixture))
                .orThrow();
        List<String> problems = new ArrayList<>();
        for (StageReport stage : run.report().stages()) {
            stage.output()
                    .ifPresent(output -> compare(
                            stage.path(),
                            new Pin(stage.version(), output.digest().hex()),
                            problems));
        }
        for (String pinned : pins.keySet()) {
            if (run.report().findStage(pinned).isEmpty()) {
                problems.add("'" + pinned + "' is pinned, but the pipeline has no such stage");
            }
        }
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    "pipeline '" + pipeline.name() + "' does not fit its pins:\n  " + String.join("\n  ", problems));
        }
    }

    private void compare(String stage, Pin now, List<String> problems) {
        Pin pin = pins.get(stage);
        String write = " .pin(\"" + stage + "\", " + now + ")";
        if (pin == null) {
            problems.add("stage '" + stage + "' has no pin: write" + write);
        } else if (!pin.version().equals(now.version())) {
            problems.add("stage '" + stage + "' went from version " + pin.version() + " to " + now.version() + ": write"
                    + write);
        } else if (!pin.digest().equals(now.digest())) {
            problems.add("stage '" + stage + "' gives another result under the same version: bump " + stage + " "
                    + now.version() + " → " + next(now.version()) + ", then pin digest " + now.digest());
        }
    }

    private static String next(String version) {
        return version.matches("\\d{1,9}") ? String.valueOf(Integer.parseInt(version) + 1) : "the next version";
    }
}
