package org.runflow.race.model;

import java.util.List;
import java.util.Set;
import org.runflow.race.model.RacePart.SegmentPart;
import org.runflow.race.model.RacePart.SettingsPart;

/** What a race says of its segments beyond a day: their length over all days, and their schemas. */
final class SegmentCheck {
    private final DensitySettings settings;
    private final Set<String> segmentIds;
    private final RaceProblems problems;

    SegmentCheck(DensitySettings settings, Set<String> segmentIds, RaceProblems problems) {
        this.settings = settings;
        this.segmentIds = segmentIds;
        this.problems = problems;
    }

    void check(List<Segment> segments) {
        segments.forEach(this::checkLength);
        settings.segmentSchemas().forEach((segment, schema) -> {
            if (!segmentIds.contains(segment)) {
                problems.add(
                        new SettingsPart(),
                        RaceProperty.SEGMENT_SCHEMAS,
                        segment,
                        "unknown segment; the race has " + Listing.of(segmentIds));
            }
            checkSchema(new SettingsPart(), RaceProperty.SEGMENT_SCHEMAS, schema);
        });
        segments.forEach(segment -> segment.traits()
                .schema()
                .ifPresent(schema -> checkSchema(new SegmentPart(segment.id()), RaceProperty.SCHEMA, schema)));
    }

    private void checkLength(Segment segment) {
        double longestM = Segment.lengthOf(segment.passes());
        if (longestM > 0 && segment.lengthM() != longestM) {
            problems.add(
                    new SegmentPart(segment.id()),
                    RaceProperty.LENGTH_M,
                    "" + segment.lengthM(),
                    "must be the length of its longest pass, " + longestM);
        }
    }

    private void checkSchema(RacePart part, RaceProperty property, String schema) {
        if (!settings.rulebook().knows(schema)) {
            problems.add(
                    part,
                    property,
                    schema,
                    "unknown schema; rulebook '" + settings.rulebook().name() + "' has "
                            + settings.rulebook().tables().keySet());
        }
    }
}
