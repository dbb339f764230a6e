package org.runflow.race.road;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.runflow.race.corridor.Corridor;
import org.runflow.race.model.CorridorStream;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;

/** How wide a road is by the segments that lie on it (MODEL §18), and which of them it is like. */
final class RoadWidths {
    /** Ends of roads and of segments may be this far from one another: what a segment covers of a road within it is not its road. */
    private static final double ENDS_M = 50;

    private final Corridor road;
    private final List<Row> rows = new ArrayList<>();

    RoadWidths(Corridor road, RaceDay day) {
        this.road = road;
        for (Segment segment : day.segments()) {
            Row row = new Row(segment, covered(segment, Orientation.WITH), covered(segment, Orientation.AGAINST));
            if (counts(row.with) || counts(row.against)) {
                rows.add(row);
            }
        }
    }

    /** A segment and what it covers of the road, by direction. */
    private record Row(Segment segment, Cover with, Cover against) {
        double coveredM() {
            return Math.max(with.lengthM(), against.lengthM());
        }

        Cover of(Orientation direction) {
            return direction == Orientation.WITH ? with : against;
        }
    }

    /**
     * {@return the width in metres} Where a segment has both directions, the widest such; else the segments that cover most of each direction beside each other, if segments
     * cover half of the road. No road is wider than the widest segment may be.
     *
     * @param otherwiseM the width of a road that segments do not tell
     */
    double widthM(double otherwiseM) {
        double bothM = rows.stream()
                .filter(row -> counts(row.with) && counts(row.against))
                .mapToDouble(row -> row.segment.widthM())
                .max()
                .orElse(0);
        if (bothM > 0) {
            return bothM;
        }
        Cover all = new Cover();
        rows.forEach(row -> {
            all.addAll(row.with);
            all.addAll(row.against);
        });
        if (2 * all.lengthM() < road.lengthM()) {
            return otherwiseM;
        }
        double sumM = 0;
        for (Orientation direction : Orientation.values()) {
            sumM += longest(
                            rows.stream()
                                    .filter(row -> counts(row.of(direction)))
                                    .toList(),
                            Comparator.comparingDouble(row -> row.of(direction).lengthM()))
                    .map(row -> row.segment.widthM())
                    .orElse(0.0);
        }
        return Math.min(sumM, Segment.MAX_WIDTH_M);
    }

    /** The segment that covers most of it in one direction, the first of several; empty where none lies on it. */
    Optional<Segment> findLongest() {
        return longest(rows, Comparator.comparingDouble(Row::coveredM)).map(Row::segment);
    }

    private static Optional<Row> longest(List<Row> rows, Comparator<Row> order) {
        return rows.stream().reduce((first, next) -> order.compare(next, first) > 0 ? next : first);
    }

    private boolean counts(Cover cover) {
        return cover.lengthM() > Math.min(ENDS_M, road.lengthM() / 2);
    }

    private Cover covered(Segment segment, Orientation direction) {
        Cover cover = new Cover();
        for (CorridorStream stream : road.streams()) {
            if (stream.direction() == direction) {
                segment.passesOf(stream.event()).forEach(pass -> add(stream, pass, cover));
            }
        }
        return cover;
    }

    private void add(CorridorStream stream, Pass pass, Cover cover) {
        double fromKm = Math.max(stream.fromKm(), pass.fromKm());
        double toKm = Math.min(stream.toKm(), pass.toKm());
        if (fromKm < toKm) {
            double from = placeM(stream, fromKm);
            double to = placeM(stream, toKm);
            cover.add(Math.min(from, to), Math.max(from, to));
        }
    }

    /** Metres along the road in its own direction. */
    private double placeM(CorridorStream stream, double km) {
        double share = (km - stream.fromKm()) / (stream.toKm() - stream.fromKm());
        return road.lengthM() * (stream.direction() == Orientation.WITH ? share : 1 - share);
    }
}
