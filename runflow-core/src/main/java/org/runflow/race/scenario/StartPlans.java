package org.runflow.race.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

/**
 * The start plans of a sweep: every combination of what its groups may do. The group named last moves fastest. Immutable.
 *
 * <pre>{@code StartPlans.grid().event("10k", "07:00", "08:00", Duration.ofMinutes(5)).wave("half/w2", Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(1))}</pre>
 */
public final class StartPlans {
    private final List<Axis> axes;

    private StartPlans(List<Axis> axes) {
        this.axes = List.copyOf(axes);
    }

    /** What one group may do: steps from a first value to a last one, guns since midnight or shifts. */
    private record Axis(String group, boolean clock, List<Long> millis) {}

    /** {@return plans in which nothing moves yet} */
    public static StartPlans grid() {
        return new StartPlans(List.of());
    }

    /**
     * Lets an event start at any of several times.
     *
     * @param event name of an event
     * @param from first gun, {@code HH:MM} or {@code HH:MM:SS}
     * @param to last gun, included when the steps reach it
     * @param step greater than 0, whole milliseconds
     * @return the larger grid
     * @throws IllegalArgumentException if a gun is no clock or beyond 24:00, {@code to} is before {@code from}, the step is not positive or beyond
     *     {@link org.runflow.race.model.StartPlan#MAX_SHIFT}, or there are more than 100,000 steps
     */
    public StartPlans event(String event, String from, String to, Duration step) {
        return with(
                new Axis(event, true, Shifts.steps(event, clockMillis(from), clockMillis(to), step, RaceClock::text)));
    }

    /**
     * Lets a wave start earlier or later, beside what its event's gun moves.
     *
     * @param group {@code event/wave}
     * @param from first shift, negative for earlier
     * @param to last shift, included when the steps reach it
     * @param step greater than 0, whole milliseconds
     * @return the larger grid
     * @throws IllegalArgumentException as for {@link #event}, or if a shift is beyond that, too, or the group is no wave
     */
    public StartPlans wave(String group, Duration from, Duration to, Duration step) {
        if (group.indexOf('/') < 0) {
            throw new IllegalArgumentException("a wave is named event/wave, was '" + group + "'");
        }
        return with(new Axis(
                group,
                false,
                Shifts.steps(group, Shifts.millis(group, from), Shifts.millis(group, to), step, AdviceWords::span)));
    }

    /**
     * Lets a group move by given shifts.
     *
     * @param group an event, or {@code event/wave}
     * @param shifts rising, against today's start
     * @return the larger grid
     * @throws IllegalArgumentException if one is beyond {@link org.runflow.race.model.StartPlan#MAX_SHIFT}
     */
    public StartPlans shifts(String group, List<Duration> shifts) {
        return with(new Axis(group, false, Shifts.millis(group, shifts)));
    }

    private StartPlans with(Axis axis) {
        List<Axis> more = new ArrayList<>(axes);
        more.add(axis);
        return new StartPlans(more);
    }

    /**
     * {@return the groups that move on a day, in the order they were named}
     *
     * @param day the day
     * @throws IllegalArgumentException if a group is not of the day or is named twice
     */
    public List<Variable> variablesOf(RaceDay day) {
        Set<String> named = new HashSet<>();
        List<Variable> variables = new ArrayList<>();
        for (Axis axis : axes) {
            if (!named.add(axis.group)) {
                throw new IllegalArgumentException("'" + axis.group + "' is named twice");
            }
            long todayMillis = axis.clock ? gunMillis(day, axis.group) : 0;
            variables.add(new Variable(
                    axis.group,
                    axis.millis.stream().map(millis -> millis - todayMillis).toList()));
        }
        return variables;
    }

    private static long gunMillis(RaceDay day, String event) {
        return day.events().stream()
                .filter(candidate -> candidate.name().equals(event))
                .mapToLong(RaceEvent::gunMillis)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "day '" + day.name() + "' has no event '" + event + "'; it has " + day.eventNames()));
    }

    private static long clockMillis(String clock) {
        long millis = Clocks.millis(clock);
        if (millis > RaceClock.DAY_MILLIS) {
            throw new IllegalArgumentException("a gun lies within 00:00 to 24:00, was '" + clock + "'");
        }
        return millis;
    }
}
