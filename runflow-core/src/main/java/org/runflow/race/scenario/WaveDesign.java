package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.runflow.race.model.Field;

/**
 * Makes start offsets for an event out of a plan of waves (MODEL §13); ids and paces stay. Immutable.
 *
 * <pre>{@code DesignedWaves waves = WaveDesign.equal(4).gapS(120).ratePerS(1.7).of(event.field());}</pre>
 */
public final class WaveDesign {
    /** Said of every design. */
    public static final String OTHER_EVENTS = "Other events on the same start line are not looked at.";

    private static final long MINUTE_MILLIS = 60_000;

    private final WaveSizes sizes;
    private final WaveOrder order;
    private final WaveStarts starts;
    private final OptionalDouble ratePerS;

    private WaveDesign(WaveSizes sizes, WaveOrder order, WaveStarts starts, OptionalDouble ratePerS) {
        this.sizes = sizes;
        this.order = order;
        this.starts = starts;
        this.ratePerS = ratePerS;
    }

    /**
     * Begins a design of equal waves, by pace, which all start at the gun; where the runners cannot be shared out evenly, the first waves hold one more.
     *
     * @param waves how many, 1 or more
     * @return the design
     * @throws IllegalArgumentException if there is no wave
     */
    public static WaveDesign equal(int waves) {
        return of(WaveSizes.equal(waves));
    }

    /**
     * Begins a design of waves of given sizes, by pace, which all start at the gun.
     *
     * @param sizes runners of each wave, 1 or more, together all runners of the event
     * @return the design
     * @throws IllegalArgumentException if there is no wave, or one without a runner
     */
    public static WaveDesign sizes(List<Integer> sizes) {
        return of(WaveSizes.given(sizes));
    }

    private static WaveDesign of(WaveSizes sizes) {
        return new WaveDesign(sizes, WaveOrder.PACE, WaveStarts.every(0), OptionalDouble.empty());
    }

    /**
     * {@return the design with runners in another order}
     *
     * @param newOrder in which waves take them
     */
    public WaveDesign by(WaveOrder newOrder) {
        return new WaveDesign(sizes, newOrder, starts, ratePerS);
    }

    /**
     * {@return the design with waves planned at equal distances from the gun on}
     *
     * @param gapS seconds between two waves, 0 to a day, rounded half up to milliseconds
     * @throws IllegalArgumentException if the gap is out of range
     */
    public WaveDesign gapS(double gapS) {
        return new WaveDesign(sizes, order, WaveStarts.every(gapS), ratePerS);
    }

    /**
     * {@return the design with waves planned at given times}
     *
     * @param millis after the gun, strictly rising, 0 or more, as many as there are waves
     * @throws IllegalArgumentException if they do not rise from 0 or more
     */
    public WaveDesign startMillis(List<Long> millis) {
        return new WaveDesign(sizes, order, WaveStarts.at(millis), ratePerS);
    }

    /**
     * Releases the runners of a wave over the start line one after the other. A wave then waits until the one before has cleared the line. Without a rate,
     * offsets within a wave keep today's differences to its earliest, and no wave waits.
     *
     * @param newRatePerS persons per second, at least 0.001
     * @return the design
     * @throws IllegalArgumentException if the rate is smaller or not finite
     */
    public WaveDesign ratePerS(double newRatePerS) {
        if (!(newRatePerS >= 0.001 && newRatePerS < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a release rate is at least 0.001 persons per second, was " + newRatePerS);
        }
        return new WaveDesign(sizes, order, starts, OptionalDouble.of(newRatePerS));
    }

    /**
     * Designs the waves of a field.
     *
     * @param field runners without splits
     * @return the field with its waves
     * @throws IllegalArgumentException if a runner has splits, sizes or starts do not fit, or somebody would start more than a week after the gun
     */
    public DesignedWaves of(Field field) {
        List<Integer> counts = sizes.of(field.size());
        List<Integer> ordered =
                IntStream.range(0, field.size()).boxed().sorted(order.of(field)).toList();
        long[] startMillis = new long[field.size()];
        String[] names = new String[field.size()];
        List<DesignedWave> waves = new ArrayList<>();
        long clear = 0;
        int from = 0;
        for (int number = 0; number < counts.size(); number++) {
            List<Integer> runners = ordered.subList(from, from + counts.get(number));
            from += runners.size();
            String name = "w" + (number + 1);
            long planned = starts.plannedMillis(number, counts.size());
            long start = ratePerS.isPresent() ? Math.max(planned, clear) : planned;
            clear = start(field, runners, start, startMillis);
            runners.forEach(runner -> names[runner] = name);
            waves.add(new DesignedWave(name, runners.size(), field.id(runners.get(0)), planned, start, clear));
        }
        requireInReach(startMillis, field);
        return new DesignedWaves(
                field.startedAt(runner -> startMillis[runner], runner -> names[runner]),
                waves,
                ratePerS.orElseGet(() -> mostPerS(startMillis)),
                notes(waves));
    }

    /** Starts one wave and tells when it has cleared the line. */
    private long start(Field field, List<Integer> runners, long start, long[] startMillis) {
        if (ratePerS.isPresent()) {
            for (int rank = 0; rank < runners.size(); rank++) {
                startMillis[runners.get(rank)] = start + released(rank);
            }
            return start + released(runners.size());
        }
        long earliest = runners.stream()
                .mapToLong(runner -> todayMillis(field, runner))
                .min()
                .orElseThrow();
        long last = start;
        for (int runner : runners) {
            startMillis[runner] = start + todayMillis(field, runner) - earliest;
            last = Math.max(last, startMillis[runner]);
        }
        return last;
    }

    private long released(int rank) {
        return (long) Math.floor(1000.0 * rank / ratePerS.orElseThrow() + 0.5);
    }

    private static long todayMillis(Field field, int runner) {
        return (long) Math.floor(1000 * field.startOffsetS(runner) + 0.5);
    }

    private static void requireInReach(long[] startMillis, Field field) {
        for (int runner = 0; runner < startMillis.length; runner++) {
            if (startMillis[runner] > 1000L * Field.MAX_ELAPSED_S) {
                throw new IllegalArgumentException(
                        "runner '" + field.id(runner) + "' would start more than a week after the gun");
            }
        }
    }

    private static double mostPerS(long[] startMillis) {
        long[] sorted = startMillis.clone();
        Arrays.sort(sorted);
        int most = 0;
        int end = 0;
        for (int from = 0; from < sorted.length; from++) {
            while (end < sorted.length && sorted[end] < sorted[from] + MINUTE_MILLIS) {
                end++;
            }
            most = Math.max(most, end - from);
        }
        return most / 60.0;
    }

    private static List<String> notes(List<DesignedWave> waves) {
        List<String> notes = new ArrayList<>();
        for (DesignedWave wave : waves) {
            late(wave).ifPresent(notes::add);
        }
        notes.add(OTHER_EVENTS);
        return notes;
    }

    private static Optional<String> late(DesignedWave wave) {
        return wave.lateMillis() == 0
                ? Optional.empty()
                : Optional.of("Wave " + wave.name() + " starts " + wave.lateMillis()
                        + " ms later than planned: the wave before has not cleared the line earlier.");
    }
}
