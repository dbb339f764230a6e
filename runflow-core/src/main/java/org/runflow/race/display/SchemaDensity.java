package org.runflow.race.display;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.SortedMap;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Segment;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.Rulebook;
import org.runflow.race.service.ServiceTable;

/**
 * By which bounds the segments of a day are judged.
 *
 * @param header which day
 * @param rulebook name of the rulebook
 * @param rulebookVersion its version
 * @param schemas bounds and reference flows by schema, all of the rulebook; a single one serves every schema
 * @param policy when cells are flagged
 * @param segments schema by segment id, every segment of the day
 */
public record SchemaDensity(
        DayHeader header,
        String rulebook,
        String rulebookVersion,
        SortedMap<String, ServiceTable> schemas,
        FlagPolicy policy,
        SortedMap<String, String> segments)
        implements DayResult {
    /** Copies the collections. */
    public SchemaDensity {
        schemas = ImmutableSortedMap.copyOf(schemas);
        segments = ImmutableSortedMap.copyOf(segments);
    }

    /**
     * {@return the bounds of a day} Pure.
     *
     * @param header which day
     * @param segments its segments
     * @param settings rulebook, and schemas where the race overrides the segments' own
     */
    public static SchemaDensity of(DayHeader header, List<Segment> segments, DensitySettings settings) {
        Rulebook rulebook = settings.rulebook();
        ImmutableSortedMap.Builder<String, String> schemas = ImmutableSortedMap.naturalOrder();
        for (Segment segment : segments) {
            schemas.put(segment.id(), settings.schemaOf(segment));
        }
        return new SchemaDensity(
                header, rulebook.name(), rulebook.version(), rulebook.tables(), rulebook.policy(), schemas.build());
    }

    /**
     * {@return the bounds and reference flows by which a segment is judged}
     *
     * @param segId id of a segment of the day
     * @throws IllegalArgumentException if there is none
     */
    public ServiceTable getTable(String segId) {
        String schema = segments.get(segId);
        if (schema == null) {
            throw new IllegalArgumentException("day '" + day() + "' has no segment '" + segId + "'");
        }
        ServiceTable table = schemas.size() == 1 ? schemas.get(schemas.firstKey()) : schemas.get(schema);
        if (table == null) {
            throw new IllegalArgumentException(
                    "rulebook '" + rulebook + "' has no schema '" + schema + "'; it has " + schemas.keySet());
        }
        return table;
    }
}
