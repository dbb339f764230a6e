package org.runflow.race.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.corridor.Corridor;
import org.runflow.race.corridor.Roads;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.race.model.SegmentTraits;

/** The roads of a day as segments: everybody at once (MODEL §18). */
final class RoadSegments {
    private static final double SAME_KM = 1e-6;

    private RoadSegments() {}

    /**
     * {@return a segment per road, in their order}
     *
     * @param day the day, with its segments and their widths
     * @param roads its roads
     * @param corridors the width of a road that segments do not tell
     * @param density by which schemas segments are judged
     */
    static List<Segment> of(RaceDay day, Roads roads, CorridorSettings corridors, DensitySettings density) {
        return roads.corridors().stream()
                .map(road -> segment(day, road, corridors, density))
                .toList();
    }

    private static Segment segment(RaceDay day, Corridor road, CorridorSettings corridors, DensitySettings density) {
        RoadWidths widths = new RoadWidths(road, day);
        List<Pass> passes = new ArrayList<>();
        for (CorridorStream stream : road.streams()) {
            passes.add(new Pass(
                    stream.event(),
                    stream.fromKm(),
                    end(day, stream),
                    stream.direction(),
                    passes.isEmpty() ? OrientationSource.REFERENCE : OrientationSource.TRACKS));
        }
        return new Segment(
                road.id(),
                road.id(),
                widths.widthM(corridors.widthM()),
                Segment.lengthOf(passes),
                passes,
                widths.findLongest().map(like -> traits(like, density)).orElse(SegmentTraits.NONE));
    }

    /** The end of a course is told in metres; as a kilometre it is the certified one, to the last digit. */
    private static double end(RaceDay day, CorridorStream stream) {
        double certifiedKm = day.events().get(stream.event()).certifiedKm();
        return Math.abs(stream.toKm() - certifiedKm) < SAME_KM ? certifiedKm : stream.toKm();
    }

    /** Judged by the schema that a segment was given by hand or by its row; by its own width where the rulebook goes by widths. */
    private static SegmentTraits traits(Segment like, DensitySettings density) {
        Optional<String> byHand = Optional.ofNullable(density.segmentSchemas().get(like.id()));
        return new SegmentTraits(
                byHand.isPresent() ? byHand : like.traits().schema(),
                like.traits().segmentType(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
