package org.runflow.race.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.runflow.race.corridor.Joint;
import org.runflow.race.corridor.Roads;
import org.runflow.race.corridor.StretchPart;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;

/** Finds explicit directions that the ground contradicts: the pass shares 200 m or more with the first one of its segment, the other way round. */
final class WrongDirections {
    private static final double ENOUGH_M = 200;

    private WrongDirections() {}

    static List<RoadFinding> of(RaceDay day, Roads roads) {
        List<RoadFinding> findings = new ArrayList<>();
        for (Segment segment : day.segments()) {
            Pass first = segment.passes().get(0);
            for (Pass pass : segment.passes().subList(1, segment.passes().size())) {
                boolean same = pass.orientation() == first.orientation();
                if (pass.source() == OrientationSource.EXPLICIT
                        && sharedM(roads, first, pass, !same) >= ENOUGH_M
                        && sharedM(roads, first, pass, same) < ENOUGH_M) {
                    findings.add(finding(segment, pass));
                }
            }
        }
        return findings;
    }

    private static double sharedM(Roads roads, Pass a, Pass b, boolean same) {
        Joint joint = new Joint(
                a.event(),
                a.fromKm(),
                a.toKm(),
                b.event(),
                b.fromKm(),
                b.toKm(),
                same ? FlowDirection.SAME : FlowDirection.OPPOSITE);
        return roads.shared().stream()
                .flatMap(stretch -> StretchPart.joined(stretch, joint).stream())
                .mapToDouble(StretchPart::lengthM)
                .sum();
    }

    private static RoadFinding finding(Segment segment, Pass pass) {
        Orientation right = pass.orientation() == Orientation.WITH ? Orientation.AGAINST : Orientation.WITH;
        return new RoadFinding(
                RoadFinding.Kind.WRONG_DIRECTION,
                Optional.of(segment.id()),
                Optional.empty(),
                "Segment '" + segment.id() + "' says that '" + pass.event() + "' runs "
                        + word(pass.orientation())
                        + " its direction; by the tracks it runs " + word(right) + " it.",
                "segments.csv",
                "seg_id," + pass.event() + "_direction" + number(segment, pass),
                segment.id() + "," + word(right),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty());
    }

    /** What follows the name of a column of a further pass. */
    private static String number(Segment segment, Pass pass) {
        int index = segment.passesOf(pass.event()).indexOf(pass);
        return index == 0 ? "" : "_" + (index + 1);
    }

    private static String word(Orientation orientation) {
        return orientation.name().toLowerCase(Locale.ROOT);
    }
}
