package org.runflow.docs.sample;

import java.util.List;

/**
 * What the field of one event is like. Paces are a fixed part plus a log-normal part: a short tail of fast runners, a long one of slow ones.
 *
 * @param event name of the event
 * @param day name of its day
 * @param start time of the gun
 * @param limitMinutes time limit
 * @param firstBib number of the first runner
 * @param paces what the paces are like
 * @param waves fastest first
 * @param trackErrorM how far the watch that recorded the track was off, standard deviation each way
 */
record FieldPlan(
        String event,
        String day,
        String start,
        int limitMinutes,
        int firstBib,
        PacePlan paces,
        List<Wave> waves,
        double trackErrorM) {
    /**
     * How paces are spread, minutes per kilometre.
     *
     * @param fixed the part all have in common
     * @param median of all runners
     * @param spread standard deviation of the logarithm of the rest
     * @param fastest none is faster
     * @param slowest none is slower
     */
    record PacePlan(double fixed, double median, double spread, double fastest, double slowest) {}

    static List<FieldPlan> all() {
        return List.of(
                new FieldPlan(
                        "marathon",
                        "sun",
                        "08:00",
                        375,
                        1,
                        new PacePlan(2.0, 5.5, 0.26, 3.15, 9.4),
                        List.of(new Wave(700, 0, 110), new Wave(700, 180, 130), new Wave(700, 360, 140)),
                        1.4),
                new FieldPlan(
                        "half",
                        "sun",
                        "08:30",
                        210,
                        3001,
                        new PacePlan(2.0, 5.75, 0.27, 3.05, 10.5),
                        List.of(
                                new Wave(1100, 0, 170),
                                new Wave(1100, 240, 180),
                                new Wave(1100, 480, 190),
                                new Wave(1000, 720, 180)),
                        1.0),
                new FieldPlan(
                        "10k",
                        "sun",
                        "10:00",
                        110,
                        8001,
                        new PacePlan(2.0, 6.0, 0.3, 3.0, 11.5),
                        List.of(new Wave(1200, 0, 185), new Wave(1200, 200, 190), new Wave(1000, 400, 170)),
                        0.8),
                new FieldPlan(
                        "5k",
                        "sat",
                        "18:30",
                        75,
                        12001,
                        new PacePlan(2.0, 6.6, 0.34, 3.0, 14.0),
                        List.of(new Wave(800, 0, 150), new Wave(800, 180, 160), new Wave(600, 360, 150)),
                        1.2));
    }

    int runners() {
        return waves.stream().mapToInt(Wave::runners).sum();
    }
}
