package org.runflow.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.runflow.Stage;
import org.runflow.internal.graph.Node;
import org.runflow.plan.Reason;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestInput;

/** Compares what a stage would read now with what it read when it last computed. */
final class Reasons {
    private final List<Reason> found = new ArrayList<>();
    private final Manifest prior;

    private Reasons(Manifest prior) {
        this.prior = prior;
    }

    /** Returns what differs: owner, version, schema, settings, then inputs. */
    static List<Reason> between(Node node, List<Reading> readings, SortedMap<String, String> settings, Manifest prior) {
        Reasons reasons = new Reasons(prior);
        reasons.compareOwner(node.owner());
        reasons.compareStage(node.stage());
        reasons.compareSettings(settings);
        reasons.compareInputs(readings);
        return List.copyOf(reasons.found);
    }

    private void compareOwner(String owner) {
        Optional<String> before = prior.definedBy();
        if (before.isEmpty()) {
            found.add(new Reason.KeyFormChanged());
        } else if (!before.get().equals(owner)) {
            found.add(new Reason.OwnerChanged(before.get(), owner));
        }
    }

    private void compareStage(Stage<?> stage) {
        if (!stage.version().equals(prior.version())) {
            found.add(new Reason.VersionChanged(prior.version(), stage.version()));
        }
        String schema = stage.output().schema();
        if (!schema.equals(prior.output().schema())) {
            found.add(new Reason.SchemaChanged(prior.output().schema(), schema));
        }
    }

    private void compareSettings(SortedMap<String, String> settings) {
        SortedSet<String> paths = new TreeSet<>(settings.keySet());
        paths.addAll(prior.settings().keySet());
        for (String path : paths) {
            Optional<String> before = Optional.ofNullable(prior.settings().get(path));
            Optional<String> now = Optional.ofNullable(settings.get(path));
            if (!before.equals(now)) {
                found.add(new Reason.SettingChanged(path, before, now));
            }
        }
    }

    private void compareInputs(List<Reading> readings) {
        boolean settingsExplained = found.stream().anyMatch(Reason.SettingChanged.class::isInstance);
        Map<String, Digest> before = new LinkedHashMap<>();
        prior.inputs().forEach(input -> before.put(input.name(), input.digest()));
        for (Reading reading : readings) {
            Optional<Digest> old = Optional.ofNullable(before.remove(reading.label()));
            boolean moved = old.isEmpty() || (reading.digest().isPresent() && !old.equals(reading.digest()));
            if (moved && !(reading.setting() && settingsExplained)) {
                found.add(changed(reading.label(), old, reading.digest()));
            }
        }
        before.forEach((label, old) -> found.add(changed(label, Optional.of(old), Optional.empty())));
        List<String> oldOrder = prior.inputs().stream().map(ManifestInput::name).toList();
        List<String> newOrder = readings.stream().map(Reading::label).toList();
        if (found.isEmpty() && !oldOrder.equals(newOrder)) {
            found.add(new Reason.InputChanged(
                    "order of inputs", Optional.of(oldOrder.toString()), Optional.of(newOrder.toString())));
        }
    }

    private static Reason changed(String label, Optional<Digest> before, Optional<Digest> now) {
        return new Reason.InputChanged(label, before.map(Digest::hex), now.map(Digest::hex));
    }
}
