package org.runflow.internal.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.runflow.internal.graph.Node;
import org.runflow.plan.Reason;
import org.runflow.run.ItemsReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** What a report says of a stage, as it comes to be known. */
final class StageRecord {
    /** More than anybody reads; whoever wants the others finds them among the events. */
    private static final int MAX_WARNINGS = 1_000;

    private final List<String> warnings = new ArrayList<>();
    private final TreeMap<String, Double> metrics = new TreeMap<>();
    private final Set<String> blockedBy = new LinkedHashSet<>();
    private final SortedSet<String> lacking = new TreeSet<>();
    private long untold;
    private int attempts;
    private List<Reason> reasons = List.of();
    private @Nullable Digest key;
    private @Nullable ArtifactRef output;
    private @Nullable String skipReason;
    private @Nullable Failure failure;
    private @Nullable ItemsReport items;
    private @Nullable Moment startedAt;
    private @Nullable Duration duration;

    /** A committed result was taken. */
    void found(Digest itsKey, ArtifactRef itsOutput) {
        key = itsKey;
        output = itsOutput;
        reasons = List.of();
        failure = null;
    }

    void mustCompute(Digest itsKey, List<Reason> why) {
        key = itsKey;
        reasons = why;
    }

    /** Returns whether it is the first one. */
    boolean attemptBegins(Moment now) {
        attempts++;
        if (startedAt != null) {
            return false;
        }
        startedAt = now;
        return true;
    }

    /** It goes on with the same attempt later. */
    void attemptYields() {
        attempts--;
    }

    void computed(Digest itsKey, ArtifactRef itsOutput) {
        key = itsKey;
        output = itsOutput;
        failure = null;
    }

    void items(ItemsReport itsItems) {
        items = itsItems;
    }

    /** What became of its items in its last attempt. */
    Optional<ItemsReport> items() {
        return Optional.ofNullable(items);
    }

    void outputLost() {
        output = null;
    }

    void failed(Failure why) {
        failure = why;
    }

    void skipped(String why) {
        skipReason = why;
        failure = null;
    }

    /** A stage whose result it needs was skipped. */
    void lacks(String path) {
        lacking.add(path);
    }

    boolean lacksSomething() {
        return !lacking.isEmpty();
    }

    /** In alphabetical order, whatever came first. */
    List<String> lacking() {
        return List.copyOf(lacking);
    }

    void settled(Moment now) {
        if (startedAt != null) {
            duration = now.since(startedAt);
        }
    }

    void warned(String text) {
        if (warnings.size() < MAX_WARNINGS) {
            warnings.add(text);
        } else {
            untold++;
        }
    }

    private List<String> warnings() {
        if (untold == 0) {
            return warnings;
        }
        List<String> all = new ArrayList<>(warnings);
        all.add("… and " + untold + " more; the events of the run have them all");
        return all;
    }

    void measured(String name, double value) {
        metrics.put(name, value);
    }

    Optional<Double> metric(String name) {
        return Optional.ofNullable(metrics.get(name));
    }

    void blockedBy(String path) {
        blockedBy.add(path);
    }

    int attempts() {
        return attempts;
    }

    boolean hasStarted() {
        return startedAt != null;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<String> blockedBy() {
        return List.copyOf(blockedBy);
    }

    Optional<ArtifactRef> output() {
        return Optional.ofNullable(output);
    }

    Optional<Digest> key() {
        return Optional.ofNullable(key);
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    StageReport report(Node node, StageState state) {
        return new StageReport(
                node.scope(),
                node.stage().name(),
                node.stage().version(),
                state,
                key(),
                reasons,
                attempts,
                Optional.ofNullable(startedAt).map(Moment::at),
                Optional.ofNullable(duration),
                output(),
                state == StageState.SKIPPED ? lacking() : blockedBy(),
                Optional.ofNullable(skipReason),
                failure().map(Failure::report),
                warnings(),
                metrics,
                items());
    }
}
