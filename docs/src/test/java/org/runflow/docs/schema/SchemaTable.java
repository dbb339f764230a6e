package org.runflow.docs.schema;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which schema the JSON files of a workspace follow, by their place in it. */
final class SchemaTable {
    private static final String LINES = """
            workspace.json                              workspace
            index.json                                  index
            index.jsonl                                 index_row
            latest.json                                 latest
            pipelines/*.json                            pipeline
            cache/*.json                                manifest
            cache/newest/*.json                         manifest
            runs/*/analysis.json                        analysis
            runs/*/run.json                             run
            runs/*/report.json                          report
            runs/*/events.jsonl                         event
            runs/*/metadata.json                        run_metadata
            runs/*/sources.json                         run_sources
            sources/*.json                              sources
            runs/*/*/metadata.json                      day_metadata
            runs/*/*/computation/density_results.json   density_results
            runs/*/*/computation/flow_results.json      flow_results
            runs/*/*/computation/pass_profiles.json     pass_profiles
            runs/*/*/computation/locations_results.json locations_results
            runs/*/*/computation/runner_loads.json.gz   runner_loads
            runs/*/*/computation/experience.json        experience
            runs/*/*/computation/busy_times.json        busy_times
            runs/*/*/computation/corridors.json         corridors
            runs/*/*/computation/road_density.json.gz   road_density
            runs/*/*/bins/bins.json.gz                  bins
            runs/*/*/bins/bin_summary.json              bin_summary
            runs/*/*/ui/metadata/meta.json              meta
            runs/*/*/ui/metrics/flags.json              flags
            runs/*/*/ui/metrics/segment_metrics.json    segment_metrics
            runs/*/*/ui/metadata/schema_density.json    schema_density
            runs/*/*/ui/metadata/health.json            health
            runs/*/*/ui/geospatial/flow.json.gz         flow_series
            runs/*/*/ui/visualizations/captions.json    captions
            runs/*/*/ui/visualizations/time_distance.json time_distance
            runs/*/*/ui/geospatial/segments.geojson     segments
            runs/*/*/ui/geospatial/corridors.geojson    corridor_map
            runs/*/*/maps/map_data.json                 map_data
            """;
    private static final Map<String, String> SCHEMA_BY_GLOB = rows();

    private SchemaTable() {}

    /** The schema of a file, by its path relative to the workspace. */
    static Optional<String> findSchema(Path file) {
        return SCHEMA_BY_GLOB.entrySet().stream()
                .filter(row -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + row.getKey())
                        .matches(file))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static Collection<String> schemas() {
        return SCHEMA_BY_GLOB.values();
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        LINES.lines().map(line -> line.split("\\s+")).forEach(row -> rows.put(row[0], row[1]));
        return rows;
    }
}
