package org.runflow.io.race.form;

import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.RACE_DAY;
import static org.runflow.race.RaceDayPipeline.RUNNER_LOADS;

import java.time.OffsetDateTime;
import org.runflow.io.ArtifactForms;
import org.runflow.io.json.JsonShapes;
import org.runflow.race.DayOverview;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.SegmentMetric;
import org.runflow.race.display.SegmentMetric.ActiveWindow;
import org.runflow.race.display.SegmentShape;
import org.runflow.race.display.SegmentWaves;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.FlowSegment;
import org.runflow.race.flow.PassProfiles.RowProfile;
import org.runflow.race.flow.RunnerLoads;
import org.runflow.race.geo.Track;
import org.runflow.race.location.TimedLocation;
import org.runflow.race.model.Field;
import org.runflow.race.model.RaceClock;

/** What a workspace has to know to keep the analysis of a race: the stored form of days, the columns of cells and loads, how results look in JSON, the metadata of days, and their health. */
public final class RaceForms {
    static final JsonShapes SHAPES = shapes();
    private static final ArtifactForms STANDARD = RaceMetadata.addTo(ArtifactForms.none())
            .codec(RACE_DAY, new RaceDayCodec(RACE_DAY.schema(), SHAPES))
            .codec(CELLS, CellsCodec.of(CELLS.schema()))
            .codec(RUNNER_LOADS, new RunnerLoadsCodec(RUNNER_LOADS.schema()))
            .codec(DensityCells.class, CellsCodec.of(CELLS.schema()))
            .codec(RunnerLoads.class, new RunnerLoadsCodec(RUNNER_LOADS.schema()))
            .shapes(SHAPES)
            .codec(OlderCells.KEY, CellsCodec.ofFirstSchema())
            .upcaster(OlderCells.UPCASTER)
            .upcaster(OlderRateSeries.UPCASTER)
            .upcaster(OlderFlowResults.UPCASTER)
            .document(HealthDocument.document())
            .scopesCalled("day", "days");

    private RaceForms() {}

    /** Gives the forms of every result of {@code RaceDayPipeline}. */
    public static ArtifactForms standard() {
        return STANDARD;
    }

    private static JsonShapes shapes() {
        return JsonShapes.none()
                .text(OffsetDateTime.class, RaceClock::isoText, OffsetDateTime::parse)
                .annotated(Field.class, FieldForm.class)
                .annotated(Track.class, TrackForm.class)
                .inLines(FlowRowResult.class)
                .inLines(RowProfile.class)
                .inLinesById(SegmentDensity.class)
                .inLinesById(BinSummary.SegmentBins.class)
                .inLinesById(SegmentMetric.class)
                .inLinesById(SegmentWaves.class)
                .inLinesById(RateSeries.SegmentSeries.class)
                .inLinesById(FlowSegment.class)
                .inLinesById(SegmentShape.class)
                .listed(OlderFlowResults.Row.class)
                .listed(TimedLocation.class)
                .listed(SegmentFlags.class)
                .listed(DayOverview.Stretch.class)
                .annotated(DayFlags.class, RaceShapes.AsList.class)
                .annotated(FlowRowResult.class, FlatFlowRow.class)
                .annotated(OlderFlowResults.Row.class, OlderFlowRow.class)
                .annotated(OperationalStatus.Status.class, RaceShapes.Labelled.class)
                .annotated(ActiveWindow.class, RaceShapes.StartAndEnd.class);
    }
}
