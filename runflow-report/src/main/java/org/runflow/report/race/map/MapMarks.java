package org.runflow.report.race.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.runflow.report.write.Svg;

/** What tells a runner the way: start and finish of each course, its kilometres, and arrows in the direction of running. */
final class MapMarks {
    private static final double NEAR_PX = 40;
    private static final double SAME_PLACE_PX = 14;
    private static final double MARK_PX = 9;
    private static final double LETTER_PX = 8;
    /** Half of what an arrow needs, however it is turned. */
    private static final double ARROW_PX = 9;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    private final MapTags tags;
    private final Svg out;

    MapMarks(MapTags tags, Svg out) {
        this.tags = tags;
        this.out = out;
    }

    /** A course on the picture. */
    record Course(String event, double km, MapLine line) {}

    /** Writes starts, then finishes; events at one place share a sign. */
    void ends(List<Course> courses) {
        signs(courses, "Start", 0);
        signs(courses, "Finish", 1);
    }

    private void signs(List<Course> courses, String word, double share) {
        List<Course> left = new ArrayList<>(courses);
        while (!left.isEmpty()) {
            double[] at = left.get(0).line().along(share);
            Predicate<Course> isHere = course -> distance(course.line().along(share), at) < SAME_PLACE_PX;
            List<Course> here = left.stream().filter(isHere).toList();
            left.removeIf(isHere);
            boolean all = here.size() == courses.size();
            String text = word
                    + (all
                            ? ""
                            : " "
                                    + String.join(
                                            ", ",
                                            here.stream().map(Course::event).toList()));
            out.empty("circle", "class", "end", "cx", MapLine.px(at[0]), "cy", MapLine.px(at[1]), "r", "6");
            tags.room(at, MapPlate.widthPx(text)).ifPresent(box -> sign(text, box));
        }
    }

    private void sign(String text, double[] box) {
        out.open("g", "class", "sign");
        MapPlate.write(box, MapPlate.HEIGHT_PX, MARK_PX, out);
        MapPlate.text(box, out).text(text).close().close();
    }

    /** Writes kilometres where there is room for them, and an arrow half-way between. */
    void kilometres(List<Course> courses) {
        for (Course course : courses) {
            int step = step(course);
            for (int km = step; km < course.km(); km += step) {
                number(course, km);
            }
            for (double km = step / 2.0; km < course.km(); km += step) {
                arrow(course.line(), km / course.km());
            }
        }
    }

    /** The smallest step that leaves the marks some room. */
    private static int step(Course course) {
        for (int step : STEPS) {
            if (course.line().lengthPx() / course.km() * step >= NEAR_PX) {
                return step;
            }
        }
        return Math.max(1, (int) Math.ceil(course.km()));
    }

    private void number(Course course, int km) {
        double[] at = course.line().along(km / course.km());
        String text = Integer.toString(km);
        double width = LETTER_PX * text.length() + 8;
        double[] box = {at[0] - width / 2, at[1] - MARK_PX, width};
        if (tags.take(box)) {
            out.open("g", "class", "km").element("title", course.event() + " km " + km);
            MapPlate.write(box, 2 * MARK_PX, MARK_PX, out);
            out.element("text", text, "x", MapLine.px(at[0]), "y", MapLine.px(at[1] + 4))
                    .close();
        }
    }

    private void arrow(MapLine line, double share) {
        double[] at = line.along(share);
        double[] before = line.along(Math.max(0, share - 0.002));
        double[] after = line.along(Math.min(1, share + 0.002));
        long degrees = Math.round(Math.toDegrees(StrictMath.atan2(after[1] - before[1], after[0] - before[0])));
        if (distance(before, after) > 0 && tags.take(new double[] {at[0] - ARROW_PX, at[1] - ARROW_PX, 2 * ARROW_PX})) {
            out.empty(
                    "path",
                    "class",
                    "arrow",
                    "d",
                    "M-5-5L6 0L-5 5L-2 0z",
                    "transform",
                    "translate(" + MapLine.px(at[0]) + " " + MapLine.px(at[1]) + ") rotate(" + degrees + ")");
        }
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
}
