package org.runflow.report.html;

import java.util.ArrayList;
import java.util.List;
import org.runflow.density.SegmentDensity;

/** Signs with id and level beside the segments, the worst first; where there is no room left, none. */
final class MapTags {
    private static final double[] SHARES = {0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95};
    private static final double HEIGHT_PX = 20;
    private static final double LETTER_PX = 8;
    private static final double AWAY_PX = 4;

    private final List<double[]> taken = new ArrayList<>();

    void write(SegmentDensity segment, MapLine line, Html out) {
        double width = LETTER_PX * (segment.segId().length() + 3) + 6;
        for (double share : SHARES) {
            double[] at = line.at(share);
            boolean room = at[0] + AWAY_PX + width < MapScale.WIDTH_PX;
            double[] box = {room ? at[0] + AWAY_PX : at[0] - AWAY_PX - width, at[1] - HEIGHT_PX / 2, width};
            if (taken.stream().noneMatch(other -> overlap(box, other))) {
                taken.add(box);
                tag(segment, box, out);
                return;
            }
        }
    }

    private void tag(SegmentDensity segment, double[] box, Html out) {
        out.open("g", "class", "tag " + MapPicture.level(segment), "data-seg", segment.segId())
                .empty(
                        "rect",
                        "x",
                        MapLine.px(box[0]),
                        "y",
                        MapLine.px(box[1]),
                        "width",
                        MapLine.px(box[2]),
                        "height",
                        MapLine.px(HEIGHT_PX),
                        "rx",
                        "3")
                .open("text", "x", MapLine.px(box[0] + 5), "y", MapLine.px(box[1] + 15))
                .text(segment.segId() + " ")
                .element("tspan", segment.isActive() ? segment.los().name() : "–")
                .close()
                .close();
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && Math.abs(a[1] - b[1]) < HEIGHT_PX + 2;
    }
}
