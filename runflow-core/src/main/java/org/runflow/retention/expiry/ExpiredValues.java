package org.runflow.retention.expiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.catalog.RunEntry;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.retention.Retention;
import org.runflow.retention.RetentionRule;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import org.runflow.store.ManifestKind;

/** Judges intermediate values: the newest run that had a value decides. */
final class ExpiredValues {
    private final Retention rules;
    private final Instant now;
    private final StoredFacts facts;
    private final Set<Digest> decided = new HashSet<>();
    private final Set<Digest> kept = new HashSet<>();
    private final Map<Digest, Expired.OfValue> found = new LinkedHashMap<>();

    ExpiredValues(Retention rules, Instant now, StoredFacts facts) {
        this.rules = rules;
        this.now = now;
        this.facts = facts;
    }

    /** A value that a run had. */
    private record Value(Optional<String> item, ArtifactRef ref) {}

    List<Expired.OfValue> among(EndedRuns runs) {
        for (RetentionRule.AfterConsumers rule : together()) {
            decided.clear();
            Set<Digest> undecided = facts.present(rule.artifact());
            for (RunEntry run : runs.newestFirst()) {
                // of no use is what a run says when all that lies there has been decided: most runs of a series reuse
                // what the ones before have let go of
                if (!undecided.isEmpty() || (runs.isPinned(run) && !found.isEmpty())) {
                    runs.find(run).ifPresent(known -> judge(rule, known, runs.isPinned(run)));
                    undecided.removeAll(decided);
                }
            }
        }
        found.keySet().removeAll(kept);
        return List.copyOf(found.values());
    }

    /** Rules on one artifact must all agree, and so are one rule with everything that must have succeeded. */
    private List<RetentionRule.AfterConsumers> together() {
        Map<String, Set<String>> laterByArtifact = new LinkedHashMap<>();
        for (RetentionRule.AfterConsumers rule : rules.rules(RetentionRule.AfterConsumers.class)) {
            laterByArtifact
                    .computeIfAbsent(rule.artifact(), artifact -> new LinkedHashSet<>())
                    .addAll(rule.later());
        }
        List<RetentionRule.AfterConsumers> together = new ArrayList<>();
        laterByArtifact.forEach(
                (artifact, later) -> together.add(new RetentionRule.AfterConsumers(artifact, List.copyOf(later))));
        return together;
    }

    private void judge(RetentionRule.AfterConsumers rule, EndedRuns.Known known, boolean pinned) {
        Optional<StageDefinition> producer = known.definition().stages().stream()
                .filter(stage -> stage.output().equals(rule.artifact()))
                .findFirst();
        if (producer.isEmpty()) {
            return;
        }
        List<Value> values = values(known, producer.get());
        if (pinned) {
            values.forEach(value -> kept.add(value.ref().blobDigest()));
        }
        List<Value> undecided = values.stream()
                .filter(value -> decided.add(value.ref().blobDigest()))
                .toList();
        if (undecided.isEmpty() || !isOld(known.run())) {
            return;
        }
        Consumers consumers = new Consumers(known, rule);
        for (Value value : undecided) {
            ManifestKind kind = value.item().isPresent() ? ManifestKind.ITEM : ManifestKind.STAGE;
            if (consumers.haveUsed(value.item())
                    && facts.isPresent(value.ref())
                    && facts.holdsOnly(
                            value.ref().blobDigest(), kind, value.ref().name())) {
                found.put(
                        value.ref().blobDigest(),
                        new Expired.OfValue(
                                rule.artifact(),
                                value.item(),
                                value.ref(),
                                known.run().id(),
                                rule.text(),
                                "used by " + consumers.names() + " in run "
                                        + known.run().id()));
            }
        }
    }

    private boolean isOld(RunEntry run) {
        Instant ended = run.endedAt().orElse(run.createdAt());
        return rules.rules(RetentionRule.OlderThan.class).stream().allMatch(rule -> ended.isBefore(rule.before(now)));
    }

    private List<Value> values(EndedRuns.Known known, StageDefinition producer) {
        Optional<ArtifactRef> output = known.report().findStage(producer.path()).flatMap(StageReport::output);
        if (output.isEmpty()) {
            return List.of();
        }
        Optional<List<Item>> items = facts.findItems(output.get());
        if (items.isEmpty()) {
            return List.of(new Value(Optional.empty(), output.get()));
        }
        List<Value> values = new ArrayList<>();
        for (Item item : items.get()) {
            item.stored().ifPresent(stored -> values.add(new Value(Optional.of(item.name()), stored.output())));
        }
        return values;
    }

    /** The stages that must have succeeded. */
    private final class Consumers {
        private final List<String> names = new ArrayList<>();
        /** Of those that go through the same items, the names of the items that have a value. */
        private final List<Set<String>> perItem = new ArrayList<>();

        private boolean allSucceeded = true;

        Consumers(EndedRuns.Known known, RetentionRule.AfterConsumers rule) {
            for (StageDefinition stage : known.definition().stages()) {
                boolean reads = stage.reads().stream()
                        .anyMatch(input -> StageDefinition.artifact(input).equals(rule.artifact()));
                if (reads || rule.later().contains(stage.output())) {
                    boolean overItems = reads && stage.inputs().get(0).equals(rule.artifact());
                    add(known.report().findStage(stage.path()), stage.path(), overItems);
                }
            }
            List<String> outputs = known.definition().stages().stream()
                    .map(StageDefinition::output)
                    .toList();
            allSucceeded &= !names.isEmpty() && outputs.containsAll(rule.later());
        }

        private void add(Optional<StageReport> report, String path, boolean overItems) {
            names.add(path);
            Optional<List<Item>> items =
                    overItems ? report.flatMap(StageReport::output).flatMap(facts::findItems) : Optional.empty();
            if (items.isPresent()) {
                perItem.add(items.get().stream()
                        .filter(item -> item.state() == ItemState.VALUE)
                        .map(Item::name)
                        .collect(Collectors.toSet()));
            } else {
                allSucceeded &= report.map(StageReport::state)
                        .filter(state -> Stream.of(StageState.SUCCEEDED, StageState.REUSED)
                                .anyMatch(state::equals))
                        .isPresent();
            }
        }

        boolean haveUsed(Optional<String> item) {
            return allSucceeded
                    && perItem.stream()
                            .allMatch(used -> item.filter(used::contains).isPresent());
        }

        String names() {
            return String.join(", ", names);
        }
    }
}
