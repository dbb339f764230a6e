package org.runflow.race;

import static org.runflow.race.DayParts.CLOCK;
import static org.runflow.race.DayParts.CROWD;
import static org.runflow.race.DayParts.SEGMENTS;
import static org.runflow.race.DayParts.STREETS;
import static org.runflow.race.DayParts.TRACKS;
import static org.runflow.race.RaceDayPipeline.BUSY_TIMES;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.DENSITY_SETTINGS;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.HEADER;
import static org.runflow.race.RaceDayPipeline.MAP_DATA;
import static org.runflow.race.RaceDayPipeline.RATE_SERIES;
import static org.runflow.race.RaceDayPipeline.SCHEMA_DENSITY;
import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;
import static org.runflow.race.RaceDayPipeline.SETTINGS;
import static org.runflow.race.RaceDayPipeline.TIME_DISTANCE;

import org.runflow.PipelineBuilder;
import org.runflow.View;
import org.runflow.race.display.BusyTimes;
import org.runflow.race.display.MapData;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.SchemaDensity;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.model.Settings;

/** The stages of a race day that only prepare what others computed for screens and readers. */
final class DerivedStages {
    static final View<Settings, Integer> WINDOW_S =
            SETTINGS.view("density.windowS", settings -> settings.density().windowS());

    private DerivedStages() {}

    static PipelineBuilder addTo(PipelineBuilder pipeline) {
        return pipeline.stage(
                        SEGMENT_METRICS,
                        s -> s.from(CROWD, DENSITY, FLAGS, FLOW).version("3").compute(SegmentMetrics::of))
                .stage(BUSY_TIMES, s -> s.from(CLOCK, CELLS).version("3").compute(BusyTimes::of))
                .stage(
                        RATE_SERIES,
                        s -> s.from(CLOCK, CELLS, WINDOW_S).version("4").compute(RateSeries::of))
                .stage(
                        MAP_DATA,
                        s -> s.from(CROWD, TRACKS, SEGMENTS, DENSITY)
                                .version("3")
                                .compute((crowd, tracks, segments, density) ->
                                        MapData.of(DayParts.onMap(crowd, tracks, segments), density)))
                .stage(TIME_DISTANCE, s -> s.from(CROWD).version("2").compute(TimeDistance::of))
                .stage(
                        SCHEMA_DENSITY,
                        s -> s.from(HEADER, STREETS, DENSITY_SETTINGS)
                                .version("3")
                                .compute(SchemaDensity::of));
    }
}
