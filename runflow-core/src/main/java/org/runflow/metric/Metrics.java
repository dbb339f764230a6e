package org.runflow.metric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.internal.text.Suggestion;

/** Metrics by name. Immutable. */
public final class Metrics {
    private final Map<String, Metric> byName;

    private Metrics(Map<String, Metric> byName) {
        this.byName = byName;
    }

    /**
     * Registers metrics.
     *
     * @param metrics no two with one name
     * @return the registry, in that order
     * @throws IllegalArgumentException when two have the same name
     */
    public static Metrics of(Metric... metrics) {
        return new Metrics(Map.of()).and(List.of(metrics));
    }

    /**
     * Registers more of them.
     *
     * @param more none with a name that is taken
     * @return these and those
     * @throws IllegalArgumentException when a name is taken
     */
    public Metrics and(Collection<Metric> more) {
        Map<String, Metric> all = new LinkedHashMap<>(byName);
        for (Metric metric : more) {
            if (all.putIfAbsent(metric.name(), metric) != null) {
                throw new IllegalArgumentException("there are two metrics '" + metric.name() + "'");
            }
        }
        return new Metrics(all);
    }

    /**
     * {@return the metric of a name, absent when there is none}
     *
     * @param name of a metric
     */
    public Optional<Metric> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * {@return the metric of a name}
     *
     * @param name of a metric
     * @throws IllegalArgumentException when there is none; the message says which may be meant
     */
    public Metric get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no metric '" + name + "'." + Suggestion.of(name, byName.keySet())));
    }

    /** {@return all of them, in the order of their registration} */
    public List<Metric> all() {
        return List.copyOf(byName.values());
    }
}
