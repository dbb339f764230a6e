package org.runflow.report.race.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.race.density.SegmentDensity;
import org.runflow.report.write.Svg;

/** Signs on the map, which never lie on each other: id and level beside the segments, where they hide least; where there is no room left, none. */
final class MapTags {
    private static final double[] SHARES = {0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95};
    private static final double HEIGHT_PX = MapPlate.HEIGHT_PX;
    private static final double AWAY_PX = 10;
    private static final double CORNER_PX = 3;

    private final List<double[]> taken = new ArrayList<>();

    private final MapGround ground;
    private final double heightPx;

    /** For a picture of that height, with everything on it that signs should not hide. */
    MapTags(MapGround ground, double heightPx) {
        this.ground = ground;
        this.heightPx = heightPx;
    }

    void write(SegmentDensity segment, MapLine line, Svg out) {
        double width = MapPlate.widthPx(segment.segId() + " " + level(segment));
        List<double[]> boxes = new ArrayList<>();
        for (double share : SHARES) {
            boxes.addAll(around(line.at(share), width));
        }
        best(boxes).ifPresent(box -> tag(segment, box, out));
    }

    /** Signs that are shown in the place of those to come: with the room that is taken now, on other ground. */
    MapTags alike(MapGround other) {
        MapTags alike = new MapTags(other, heightPx);
        alike.taken.addAll(taken);
        return alike;
    }

    /** How many boxes are taken. */
    int size() {
        return taken.size();
    }

    /** The boxes taken after the first so many. */
    List<double[]> from(int first) {
        return List.copyOf(taken.subList(first, taken.size()));
    }

    /** Takes the room for a sign beside a point where it hides least; nothing when there is none. */
    Optional<double[]> room(double[] at, double widthPx) {
        return best(around(at, widthPx));
    }

    /** Takes a box of left, top and width when it is free. */
    boolean take(double[] box) {
        boolean free = isFree(box);
        if (free) {
            taken.add(box);
        }
        return free;
    }

    private Optional<double[]> best(List<double[]> boxes) {
        double[] best = {};
        int fewest = Integer.MAX_VALUE;
        for (double[] box : boxes) {
            int hidden = ground.hiddenBy(box[0], box[1], box[2], HEIGHT_PX);
            if (hidden < fewest && isFree(box)) {
                best = box;
                fewest = hidden;
            }
        }
        return best.length > 0 && take(best) ? Optional.of(best) : Optional.empty();
    }

    /** To the right of a point, to the left, below, above. */
    private static List<double[]> around(double[] at, double width) {
        return List.of(
                new double[] {at[0] + AWAY_PX, at[1] - HEIGHT_PX / 2, width},
                new double[] {at[0] - AWAY_PX - width, at[1] - HEIGHT_PX / 2, width},
                new double[] {at[0] - width / 2, at[1] + AWAY_PX, width},
                new double[] {at[0] - width / 2, at[1] - AWAY_PX - HEIGHT_PX, width});
    }

    private boolean isFree(double[] box) {
        return box[0] >= 0
                && box[1] >= 0
                && box[0] + box[2] <= MapScale.WIDTH_PX
                && box[1] + HEIGHT_PX <= heightPx
                && taken.stream().noneMatch(other -> overlap(box, other));
    }

    private void tag(SegmentDensity segment, double[] box, Svg out) {
        out.open("g", "class", "tag " + MapPicture.level(segment), "data-seg", segment.segId());
        MapPlate.write(box, HEIGHT_PX, CORNER_PX, out);
        MapPlate.text(box, out)
                .text(segment.segId() + " ")
                .element("tspan", level(segment))
                .close()
                .close();
    }

    private static String level(SegmentDensity segment) {
        return segment.isActive() ? segment.los().name() : "–";
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && Math.abs(a[1] - b[1]) < HEIGHT_PX + 2;
    }
}
