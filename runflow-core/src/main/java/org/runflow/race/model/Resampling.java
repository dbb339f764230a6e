package org.runflow.race.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives an event another number of runners without inventing any: the runners stand in order of their time from start line to finish, who stops
 * by the time he would have had, ties by id, and runner {@code k} of {@code m} is taken from place {@code ⌊(2k + 1) · n / 2m⌋} of {@code n}, evenly spaced.
 */
final class Resampling {
    private Resampling() {}

    /**
     * Makes a field of another size.
     *
     * @param event whose runners are taken, with all that is known of them
     * @param participants runners of the result
     * @param taken ids that runners of the race have; added runners get others
     */
    static Field resample(RaceEvent event, int participants, Set<String> taken) {
        Field field = event.field();
        if (participants < 0 || (participants > 0 && field.size() == 0)) {
            throw new IllegalArgumentException("event '" + event.name() + "' has " + field.size()
                    + " runners and cannot be scaled to " + participants);
        }
        Integer[] byTime = byTime(event);
        Set<String> used = new HashSet<>(taken);
        FieldBuilder resampled = field.emptyBuilder();
        int last = -1;
        int number = 1;
        for (int k = 0; k < participants; k++) {
            int runner = byTime[(int) ((2L * k + 1) * byTime.length / (2L * participants))];
            number = runner == last ? derived(field.id(runner), number + 1, used) : 1;
            field.addTo(resampled, runner, number == 1 ? field.id(runner) : named(field.id(runner), number));
            last = runner;
        }
        return resampled.build();
    }

    private static Integer[] byTime(RaceEvent event) {
        Trajectories trajectories = event.field().trajectoriesToTheEnd(event.gunMillis());
        long[] onCourseMillis = new long[trajectories.size()];
        Arrays.setAll(
                onCourseMillis,
                runner -> trajectories.crossingMillis(runner, event.certifiedKm())
                        - trajectories.crossingMillis(runner, 0));
        return IntStream.range(0, onCourseMillis.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer runner) -> onCourseMillis[runner]))
                .toArray(Integer[]::new);
    }

    /** The first number, from one on, whose name nobody has; it is taken then. */
    private static int derived(String id, int from, Set<String> used) {
        int number = from;
        while (!used.add(named(id, number))) {
            number++;
        }
        return number;
    }

    private static String named(String id, int number) {
        return id + "~" + number;
    }
}
