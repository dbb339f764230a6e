package org.runflow.race.scenario;

import java.time.Duration;
import java.util.Optional;
import org.runflow.race.service.LevelOfService;

/**
 * A rule for start plans, which may have a name.
 *
 * @param name what people call it
 * @param rule what must be kept
 */
public record Constraint(Optional<String> name, Rule rule) {
    private static Constraint of(Rule rule) {
        return new Constraint(Optional.empty(), rule);
    }

    /**
     * {@return that a group starts a while after another}
     *
     * @param a the later one, an event or {@code event/wave}
     * @param b the earlier one
     * @param gap at least so long after it
     */
    public static Constraint after(String a, String b, Duration gap) {
        return of(new Rule.After(a, b, Shifts.gapMillis(gap)));
    }

    /**
     * {@return that everybody of an event has finished by a clock}
     *
     * @param event an event, or {@link Rule#ALL}
     * @param clock {@code HH:MM} or {@code HH:MM:SS}; hours exceed 23 after midnight
     * @throws IllegalArgumentException if it is no clock
     */
    public static Constraint finishBy(String event, String clock) {
        return of(new Rule.FinishBy(event, Clocks.millis(clock)));
    }

    /**
     * {@return that the last runner has left a segment by a clock}
     *
     * @param segment a segment
     * @param clock as for {@link #finishBy}
     * @throws IllegalArgumentException if it is no clock
     */
    public static Constraint clearBy(String segment, String clock) {
        return of(new Rule.ClearBy(segment, Clocks.millis(clock)));
    }

    /**
     * {@return that a location may close by a clock}
     *
     * @param location a location
     * @param clock as for {@link #finishBy}
     * @throws IllegalArgumentException if it is no clock
     */
    public static Constraint closeBy(String location, String clock) {
        return of(new Rule.CloseBy(location, Clocks.millis(clock)));
    }

    /**
     * {@return that no cell is denser}
     *
     * @param segment a segment, or {@link Rule#ALL}
     * @param densityPerM2 persons per square metre, above 0
     */
    public static Constraint maxDensity(String segment, double densityPerM2) {
        return of(new Rule.MaxDensity(segment, densityPerM2));
    }

    /**
     * {@return that no cell is at a worse level}
     *
     * @param segment a segment, or {@link Rule#ALL}
     * @param level the worst level that is allowed
     */
    public static Constraint maxLevel(String segment, LevelOfService level) {
        return of(new Rule.MaxLevel(segment, level));
    }

    /**
     * {@return that no more pairs meet head-on}
     *
     * @param row a flow row, or a segment that only one row names
     * @param most how many are allowed
     */
    public static Constraint maxMeetings(String row, long most) {
        return of(new Rule.MaxMeetings(row, most));
    }

    /**
     * {@return that there are no more passes, of either event}
     *
     * @param row a flow row, or a segment that only one row names
     * @param most how many are allowed
     */
    public static Constraint maxPasses(String row, long most) {
        return of(new Rule.MaxPasses(row, most));
    }

    /**
     * {@return that a group keeps its start}
     *
     * @param group an event, or {@code event/wave}
     */
    public static Constraint fixed(String group) {
        return of(new Rule.Fixed(group));
    }

    /**
     * {@return the same rule under a name}
     *
     * @param newName what people call it
     */
    public Constraint named(String newName) {
        return new Constraint(Optional.of(newName), rule);
    }
}
