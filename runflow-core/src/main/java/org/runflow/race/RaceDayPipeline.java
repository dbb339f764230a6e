package org.runflow.race;

import static org.runflow.race.DayParts.CROWD;
import static org.runflow.race.DayParts.FLOW_ROWS;
import static org.runflow.race.DayParts.GROUPS;
import static org.runflow.race.DayParts.LOCATIONS_OF_DAY;
import static org.runflow.race.DayParts.SEGMENTS;
import static org.runflow.race.DayParts.STREETS;
import static org.runflow.race.DayParts.TRACKS;

import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.View;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.BusyTimes;
import org.runflow.race.display.MapData;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.SchemaDensity;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.experience.Experience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.PassProfiles;
import org.runflow.race.flow.RunnerLoads;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.Locations;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.road.RoadDensity;
import org.runflow.race.road.RoadResults;
import org.runflow.race.service.Rulebook;

/**
 * The analysis of one race day, ready wired. Use it as it is, take what you need of it, replace a stage, or add stages of your own that read its
 * keys.
 */
public final class RaceDayPipeline {
    /** Input: the day. */
    public static final ArtifactKey<RaceDay> RACE_DAY = ArtifactKey.of("race-day", RaceDay.class);
    /** Input: what the analysis is told. */
    public static final ArtifactKey<Settings> SETTINGS = ArtifactKey.of("settings", Settings.class);

    /** Facts of the day that reports show: events, segments, rulebook. */
    public static final ArtifactKey<DayOverview> OVERVIEW =
            computed("overview", DayOverview.class, "ui/metadata/meta.json");
    /** Every occupied cell. */
    public static final ArtifactKey<DensityCells> CELLS =
            computed("density.cells", DensityCells.class, "bins/bins.json.gz").schema("2.0.0");
    /** Density of every segment. */
    public static final ArtifactKey<DensityResults> DENSITY =
            computed("density.results", DensityResults.class, "computation/density_results.json");
    /** Counts over the cells. */
    public static final ArtifactKey<BinSummary> BIN_SUMMARY =
            computed("bin.summary", BinSummary.class, "bins/bin_summary.json");
    /** Flagged segments. */
    public static final ArtifactKey<DayFlags> FLAGS = computed("flags", DayFlags.class, "ui/metrics/flags.json");
    /** What streams of runners do to each other. */
    public static final ArtifactKey<FlowResults> FLOW = computed(
                    "flow.results", FlowResults.class, "computation/flow_results.json")
            .schema("2.0.0");
    /** Where along their stretches the passes of the flow rows happen. */
    public static final ArtifactKey<PassProfiles> PASS_PROFILES =
            computed("flow.profiles", PassProfiles.class, "computation/pass_profiles.json");
    /** When runners come by where people work. */
    public static final ArtifactKey<LocationResults> LOCATIONS =
            computed("locations.results", LocationResults.class, "computation/locations_results.json");
    /** Exposure to crowds, scores, and the status of the day. */
    public static final ArtifactKey<ExperienceResults> EXPERIENCE =
            computed("experience", ExperienceResults.class, "computation/experience.json");
    /** The roads behind the segments by the tracks, and what they say against segments and flow rows. */
    public static final ArtifactKey<RoadResults> ROADS =
            computed("roads", RoadResults.class, "computation/corridors.json");
    /** The roads by the tracks with everybody on them at once, whichever event, lap or direction. */
    public static final ArtifactKey<RoadDensity> ROAD_DENSITY =
            computed("road.density", RoadDensity.class, "computation/road_density.json.gz");
    /** A line per segment. */
    public static final ArtifactKey<SegmentMetrics> SEGMENT_METRICS =
            computed("segment.metrics", SegmentMetrics.class, "ui/metrics/segment_metrics.json");
    /** When each segment is busy. */
    public static final ArtifactKey<BusyTimes> BUSY_TIMES =
            computed("busy.times", BusyTimes.class, "computation/busy_times.json");
    /** How busy each segment is over time. */
    public static final ArtifactKey<RateSeries> RATE_SERIES = computed(
                    "rate.series", RateSeries.class, "ui/geospatial/flow.json.gz")
            .schema("2.0.0");
    /** What a map of the day draws. */
    public static final ArtifactKey<MapData> MAP_DATA = computed("map.data", MapData.class, "maps/map_data.json");
    /** When each event comes by each kilometre of its course. */
    public static final ArtifactKey<TimeDistance> TIME_DISTANCE =
            computed("time.distance", TimeDistance.class, "ui/visualizations/time_distance.json");
    /** By which bounds the segments are judged. */
    public static final ArtifactKey<SchemaDensity> SCHEMA_DENSITY =
            computed("schema.density", SchemaDensity.class, "ui/metadata/schema_density.json");
    /**
     * Passes of every runner, by row: a table that can be larger than all other results together and that no report needs. On demand: computed only
     * where {@link RaceAnalysis#also} or a target asks for it.
     */
    public static final ArtifactKey<RunnerLoads> RUNNER_LOADS =
            computed("runner.loads", RunnerLoads.class, "computation/runner_loads.json.gz");

    /** Name, date and events of the day. */
    public static final View<RaceDay, DayHeader> HEADER = RACE_DAY.view("header", DayHeader::of);
    /** Which rulebook judges it. */
    public static final View<Settings, KnownRace.Rules> RULEBOOK_IDENTITY =
            SETTINGS.view("density.rulebook.identity", KnownRace.Rules::of);

    static final View<Settings, DensitySettings> DENSITY_SETTINGS = SETTINGS.view("density", Settings::density);
    static final View<Settings, FlowSettings> FLOW_SETTINGS = SETTINGS.view("flow", Settings::flow);
    static final View<Settings, Double> PASS_SLICE =
            SETTINGS.view("flow.passSliceM", settings -> settings.flow().passSliceM());
    static final View<Settings, LocationSettings> LOCATION_SETTINGS = SETTINGS.view("locations", Settings::locations);
    static final View<Settings, CorridorSettings> CORRIDOR_SETTINGS = SETTINGS.view("corridors", Settings::corridors);
    static final View<Settings, Rulebook> RULEBOOK =
            SETTINGS.view("density.rulebook", settings -> settings.density().rulebook());

    private RaceDayPipeline() {}

    /** {@return the pipeline of a day with everything it can compute, some of it on demand} */
    public static Pipeline standard() {
        return addTo(Pipeline.builder(RaceWiring.DAY)).build();
    }

    /**
     * Adds inputs and stages of a race day to a pipeline under construction.
     *
     * @param pipeline takes them
     * @return the same builder
     */
    public static PipelineBuilder addTo(PipelineBuilder pipeline) {
        return DerivedStages.addTo(addComputations(pipeline.inputs(RACE_DAY).settings(SETTINGS)));
    }

    private static PipelineBuilder addComputations(PipelineBuilder pipeline) {
        return pipeline.stage(
                        OVERVIEW,
                        s -> s.from(RACE_DAY, DENSITY_SETTINGS, CORRIDOR_SETTINGS, DENSITY)
                                .version("5")
                                .compute(DayOverview::of))
                .stage(
                        CELLS,
                        s -> s.from(CROWD, STREETS, DENSITY_SETTINGS)
                                .version("3")
                                .compute((ctx, crowd, streets, settings) ->
                                        Density.cells(DayParts.on(crowd, streets), settings, ctx.parallel())))
                .stage(
                        DENSITY,
                        s -> s.from(CROWD, SEGMENTS, DENSITY_SETTINGS, CELLS)
                                .version("3")
                                .compute((crowd, segments, settings, cells) ->
                                        Density.analyse(DayParts.on(crowd, segments), settings, cells)))
                .stage(
                        BIN_SUMMARY,
                        s -> s.from(CELLS, DENSITY_SETTINGS).version("1").compute(BinSummary::of))
                .stage(
                        FLAGS,
                        s -> s.from(CROWD, SEGMENTS, DENSITY_SETTINGS, CELLS)
                                .version("3")
                                .compute((crowd, segments, settings, cells) ->
                                        DayFlags.of(DayParts.on(crowd, segments), settings, cells)))
                .stage(
                        PASS_PROFILES,
                        s -> s.from(CROWD, TRACKS, FLOW_ROWS, PASS_SLICE, CORRIDOR_SETTINGS)
                                .version("2")
                                .compute((ctx, crowd, tracks, rows, sliceM, corridors) -> Flow.passProfiles(
                                        DayParts.withRows(crowd, tracks, rows),
                                        FlowSettings.defaults().withPassSliceM(sliceM),
                                        corridors,
                                        ctx.parallel())))
                .stage(
                        FLOW,
                        s -> s.from(CROWD, TRACKS, FLOW_ROWS, FLOW_SETTINGS, CORRIDOR_SETTINGS, PASS_PROFILES)
                                .version("5")
                                .compute((ctx, crowd, tracks, rows, settings, corridors, profiles) -> Flow.analyse(
                                        DayParts.withRows(crowd, tracks, rows),
                                        settings,
                                        corridors,
                                        profiles,
                                        ctx.parallel())))
                .stage(
                        RUNNER_LOADS,
                        s -> s.from(CROWD, TRACKS, FLOW_ROWS, CORRIDOR_SETTINGS)
                                .version("5")
                                .onDemand()
                                .compute((crowd, tracks, rows, corridors) ->
                                        Flow.runnerLoads(DayParts.withRows(crowd, tracks, rows), corridors)))
                .stage(
                        ROADS,
                        s -> s.from(CROWD, TRACKS, FLOW_ROWS, CORRIDOR_SETTINGS)
                                .version("4")
                                .compute((crowd, tracks, rows, corridors) ->
                                        RoadResults.of(DayParts.withRows(crowd, tracks, rows), corridors)))
                .stage(
                        ROAD_DENSITY,
                        s -> s.from(CROWD, TRACKS, STREETS, CORRIDOR_SETTINGS, DENSITY_SETTINGS)
                                .version("2")
                                .compute((ctx, crowd, tracks, streets, corridors, settings) -> RoadDensity.of(
                                        DayParts.onMap(crowd, tracks, streets), corridors, settings, ctx.parallel())))
                .stage(
                        LOCATIONS,
                        s -> s.from(CROWD, TRACKS, LOCATIONS_OF_DAY, LOCATION_SETTINGS, CELLS)
                                .version("3")
                                .compute((crowd, tracks, locations, settings, cells) -> Locations.analyse(
                                        DayParts.withLocations(crowd, tracks, locations), settings, cells)))
                .stage(
                        EXPERIENCE,
                        s -> s.from(CROWD, STREETS, GROUPS, RULEBOOK, CELLS)
                                .version("3")
                                .compute((crowd, streets, groups, rulebook, cells) ->
                                        Experience.analyse(DayParts.grouped(crowd, streets, groups), rulebook, cells)));
    }

    private static <T> ArtifactKey<T> computed(String name, Class<T> type, String path) {
        return ArtifactKey.of(name, type).schema("1.0.0").publishedAt(path);
    }
}
