package org.runflow.race.service;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything that turns numbers into judgements, as data: level-of-service tables, reference flows, flag policy, bindings of segments to
 * schemas, mitigations and the weights of the experience score. All built-in scales are comfort scales for people on foot; none is validated
 * for runners.
 *
 * @param name its name in settings and results
 * @param version changes whenever the data changes
 * @param tables tables by schema, at least one; a single table serves every schema
 * @param policy when cells are flagged
 * @param binding how segments without a schema get one
 * @param mitigations advice in order of preference
 * @param experienceWeights discomfort of the levels A to F, six numbers from 0 to 1, not decreasing
 */
public record Rulebook(
        String name,
        String version,
        SortedMap<String, ServiceTable> tables,
        FlagPolicy policy,
        SchemaBinding binding,
        List<Mitigation> mitigations,
        List<Double> experienceWeights) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if there is no table, a binding names an unknown schema, or the weights are not six numbers from 0 to 1
     *     that do not decrease
     */
    public Rulebook {
        tables = ImmutableSortedMap.copyOf(tables);
        mitigations = List.copyOf(mitigations);
        experienceWeights = List.copyOf(experienceWeights);
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "a rulebook needs a name and a version, was '" + name + "', '" + version + "'");
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("rulebook '" + name + "' needs at least one service table, had none");
        }
        if (experienceWeights.size() != LevelOfService.values().length) {
            throw new IllegalArgumentException(
                    "rulebook '" + name + "' needs one experience weight per level A to F, had " + experienceWeights);
        }
        double previous = 0;
        for (double weight : experienceWeights) {
            if (!(weight >= previous && weight <= 1)) {
                throw new IllegalArgumentException("experience weights of rulebook '" + name
                        + "' must not decrease and lie within 0 to 1, was " + experienceWeights);
            }
            previous = weight;
        }
        if (tables.size() > 1) {
            requireKnown(name, tables, binding.bySegmentType().values());
            requireKnown(name, tables, List.of(binding.narrow(), binding.otherwise()));
        }
    }

    /**
     * {@return whether {@link #table(String)} knows it; a rulebook with one table knows every schema}
     *
     * @param schema any schema
     */
    public boolean knows(String schema) {
        return tables.size() == 1 || tables.containsKey(schema);
    }

    /**
     * {@return its table}
     *
     * @param schema a schema this rulebook {@linkplain #knows knows}
     * @throws IllegalArgumentException if the schema is unknown
     */
    public ServiceTable table(String schema) {
        if (tables.size() == 1) {
            return tables.values().iterator().next();
        }
        ServiceTable table = tables.get(schema);
        if (table == null) {
            throw new IllegalArgumentException(
                    "rulebook '" + name + "' has no schema '" + schema + "'; it has " + tables.keySet());
        }
        return table;
    }

    /**
     * {@return the texts of all advice for it, in the rulebook's order, each once}
     *
     * @param schema schema of a flagged segment
     * @param severity its worst severity
     * @param reasons its reasons
     */
    public List<String> advice(String schema, Severity severity, Collection<FlagReason> reasons) {
        return mitigations.stream()
                .filter(mitigation -> reasons.stream().anyMatch(reason -> mitigation.isFor(schema, severity, reason)))
                .map(Mitigation::text)
                .distinct()
                .toList();
    }

    /**
     * {@return it, or empty when there is none of that name}
     *
     * @param name name of a built-in rulebook
     */
    public static Optional<Rulebook> findBuiltIn(String name) {
        return BuiltInRulebooks.find(name);
    }

    /** {@return the names of the built-in rulebooks, the default first} */
    public static List<String> builtInNames() {
        return BuiltInRulebooks.all().map(Rulebook::name).toList();
    }

    /** {@return the operational table of the Fredericton race, the default: {@code runflow-2}} */
    public static Rulebook standard() {
        return BuiltInRulebooks.RUNFLOW_2;
    }

    private static void requireKnown(String name, SortedMap<String, ServiceTable> tables, Collection<String> schemas) {
        for (String schema : schemas) {
            if (!tables.containsKey(schema)) {
                throw new IllegalArgumentException("rulebook '" + name + "' binds segments to schema '" + schema
                        + "', but has only " + tables.keySet());
            }
        }
    }

    /**
     * Advice for flagged segments.
     *
     * @param schema the schema it is for, absent for every schema
     * @param severity the least severity it is for
     * @param reason the reason it is for
     * @param text what to do, a sentence for a race director
     */
    public record Mitigation(Optional<String> schema, Severity severity, FlagReason reason, String text) {
        /**
         * {@return whether this advice is for it}
         *
         * @param flagSchema schema of a flagged segment
         * @param flagSeverity its worst severity
         * @param flagReason one of its reasons
         */
        public boolean isFor(String flagSchema, Severity flagSeverity, FlagReason flagReason) {
            return schema.map(flagSchema::equals).orElse(true)
                    && flagSeverity.atLeast(severity)
                    && reason == flagReason;
        }
    }

    /**
     * How a rulebook chooses the schema of a segment that names none.
     *
     * @param bySegmentType schema by the segment's type
     * @param narrowBelowWidthM width in metres below which a segment counts as narrow, 0 to never
     * @param narrow schema of narrow segments
     * @param otherwise schema of all others
     */
    public record SchemaBinding(
            SortedMap<String, String> bySegmentType, double narrowBelowWidthM, String narrow, String otherwise) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the width is negative or not finite
         */
        public SchemaBinding {
            bySegmentType = ImmutableSortedMap.copyOf(bySegmentType);
            if (!(narrowBelowWidthM >= 0) || Double.isInfinite(narrowBelowWidthM)) {
                throw new IllegalArgumentException(
                        "the width of narrow segments must be 0 m or more, was " + narrowBelowWidthM);
            }
        }

        /**
         * {@return the schema}
         *
         * @param segmentType the segment's type, if it has one
         * @param widthM the segment's width in metres
         */
        public String schemaOf(Optional<String> segmentType, double widthM) {
            return segmentType.map(bySegmentType::get).orElse(widthM < narrowBelowWidthM ? narrow : otherwise);
        }
    }
}
