package org.runflow.io.race.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;

/**
 * The runners of an event in columns.
 *
 * @param ids of the runners
 * @param paces minutes per kilometre, 0 for who is known by splits only
 * @param offsets seconds from the gun to the start line
 * @param splits how many measured points each runner has
 * @param splitKm kilometre of every point, runner by runner
 * @param splitMillis milliseconds from the gun to every point
 * @param statusKnown whether anything is known of what became of them
 * @param notStarted how many stayed away
 * @param stoppers indices of those who leave the course
 * @param untilKm where each of these leaves
 * @param waves one for each runner, or none at all
 */
record FieldColumns(
        List<String> ids,
        List<Double> paces,
        List<Double> offsets,
        List<Integer> splits,
        List<Double> splitKm,
        List<Long> splitMillis,
        boolean statusKnown,
        int notStarted,
        List<Integer> stoppers,
        List<Double> untilKm,
        List<String> waves) {
    /**
     * Checks the columns.
     *
     * @throws IllegalArgumentException if they do not fit together
     */
    FieldColumns {
        int runners = ids.size();
        require(paces.size() == runners && offsets.size() == runners && splits.size() == runners, "of runners");
        require(splits.stream().allMatch(count -> count >= 0), "of splits");
        long points = splits.stream().mapToLong(count -> count).sum();
        require(splitKm.size() == points && splitMillis.size() == points, "of splits");
        require(stoppers.size() == untilKm.size(), "of those who stop");
        require(stoppers.stream().allMatch(runner -> runner >= 0 && runner < runners), "of those who stop");
        require(waves.isEmpty() || waves.size() == runners, "of waves");
    }

    static FieldColumns of(Field field) {
        List<Integer> runners = IntStream.range(0, field.size()).boxed().toList();
        List<Double> splitKm = new ArrayList<>();
        List<Long> splitMillis = new ArrayList<>();
        for (int runner : runners) {
            for (int split = 0; split < field.splits(runner); split++) {
                splitKm.add(field.splitKm(runner, split));
                splitMillis.add(field.splitMillis(runner, split));
            }
        }
        List<Integer> stoppers = runners.stream()
                .filter(runner -> field.findUntilKm(runner).isPresent())
                .toList();
        return new FieldColumns(
                runners.stream().map(field::id).toList(),
                runners.stream().map(field::paceMinPerKm).toList(),
                runners.stream().map(field::startOffsetS).toList(),
                runners.stream().map(field::splits).toList(),
                splitKm,
                splitMillis,
                field.isStatusKnown(),
                field.notStarted(),
                stoppers,
                stoppers.stream()
                        .map(runner -> field.findUntilKm(runner).orElseThrow())
                        .toList(),
                runners.stream()
                        .flatMap(runner -> field.findWave(runner).stream())
                        .toList());
    }

    Field field() {
        FieldBuilder builder = Field.builder().notStarted(notStarted);
        if (statusKnown) {
            builder.statusKnown();
        }
        int point = 0;
        for (int runner = 0; runner < ids.size(); runner++) {
            String id = ids.get(runner);
            if (paces.get(runner) != 0) {
                builder.runner(id, paces.get(runner), offsets.get(runner));
            } else if (offsets.get(runner) != 0) {
                builder.startOffset(id, offsets.get(runner));
            }
            for (int end = point + splits.get(runner); point < end; point++) {
                builder.split(id, splitKm.get(point), splitMillis.get(point));
            }
            if (!waves.isEmpty()) {
                builder.wave(id, waves.get(runner));
            }
        }
        for (int i = 0; i < stoppers.size(); i++) {
            builder.until(ids.get(stoppers.get(i)), untilKm.get(i));
        }
        Field field = builder.build();
        require(field.size() == ids.size(), "of ids, which differ,");
        return field;
    }

    private static void require(boolean fits, String what) {
        if (!fits) {
            throw new IllegalArgumentException("the columns " + what + " of a field do not fit together");
        }
    }
}
