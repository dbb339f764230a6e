package org.runflow.race.model;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.runflow.race.geo.Track;
import org.runflow.race.model.RacePart.EventPart;

/**
 * Describes one event, of a race under construction or alone. Problems are reported by {@link RaceBuilder#build()} or {@link #build()}. Not safe
 * for use by several threads.
 */
public final class EventBuilder {
    final String name;

    @Nullable
    String day;

    private long gunMillis = -1;
    private double distanceKm;
    private Field field = Field.empty();
    private OptionalInt limitMinutes = OptionalInt.empty();
    private OptionalDouble certifiedKm = OptionalDouble.empty();
    private Optional<Track> track = Optional.empty();

    EventBuilder(String name) {
        this.name = name;
    }

    /**
     * Sets the day; may be left out in a race of one day.
     *
     * @param dayName name of a day of the race
     * @return this
     */
    public EventBuilder day(String dayName) {
        this.day = dayName;
        return this;
    }

    /**
     * Sets the start.
     *
     * @param time local time, {@code HH:MM} or {@code HH:MM:SS}
     * @return this
     * @throws java.time.format.DateTimeParseException if it is no such time
     */
    public EventBuilder start(String time) {
        return gunMillis(LocalTime.parse(time).toNanoOfDay() / 1_000_000);
    }

    /**
     * Sets the start.
     *
     * @param millis milliseconds since local midnight, 0 to 24 hours
     * @return this
     */
    public EventBuilder gunMillis(long millis) {
        this.gunMillis = millis;
        return this;
    }

    /**
     * Sets the announced distance.
     *
     * @param km greater than 0
     * @return this
     */
    public EventBuilder distanceKm(double km) {
        this.distanceKm = km;
        return this;
    }

    /**
     * Sets where runners leave the course; the announced distance unless called. In a race it is where the last pass ends, whatever is said here.
     *
     * @param km the largest kilometre of its passes, greater than 0
     * @return this
     */
    public EventBuilder certifiedKm(double km) {
        this.certifiedKm = OptionalDouble.of(km);
        return this;
    }

    /**
     * Sets the time limit; none unless called.
     *
     * @param minutes minutes after the gun, greater than 0
     * @return this
     */
    public EventBuilder limitMinutes(int minutes) {
        this.limitMinutes = OptionalInt.of(minutes);
        return this;
    }

    /**
     * Sets the runners; none unless called.
     *
     * @param runners the field
     * @return this
     */
    public EventBuilder field(Field runners) {
        this.field = runners;
        return this;
    }

    /**
     * Sets the way over the ground; unknown unless called.
     *
     * @param way the track; not all of its points the same
     * @return this
     */
    public EventBuilder track(Track way) {
        this.track = Optional.of(way);
        return this;
    }

    /**
     * Builds the event by itself.
     *
     * @return the event
     * @throws InvalidRaceException with all problems, if there is any
     */
    public RaceEvent build() {
        RaceProblems problems = new RaceProblems();
        double lastKm = certifiedKm.isEmpty()
                ? distanceKm
                : problems.sound(
                        new EventPart(name),
                        RaceProperty.CERTIFIED_KM,
                        RaceEvent.DISTANCE_KM,
                        certifiedKm.getAsDouble(),
                        1);
        RaceEvent event = build(day == null ? "" : day, lastKm, problems);
        problems.throwIfAny("event '" + name + "'");
        return event;
    }

    /** Builds the event with harmless values in the place of what is a problem. */
    RaceEvent build(String onDay, double lastKm, RaceProblems problems) {
        EventPart part = new EventPart(name);
        long gun = gunMillis;
        if (!RaceEvent.GUN_MILLIS.accepts((double) gun)) {
            problems.add(part, RaceProperty.GUN_MILLIS, "", "an event needs a start within 00:00 to 24:00");
            gun = 0;
        }
        OptionalInt limit = limitMinutes;
        if (limit.isPresent() && !RaceEvent.LIMIT_MINUTES.accepts(limit.getAsInt())) {
            problems.add(part, RaceProperty.LIMIT_MINUTES, "" + limit.getAsInt(), RaceEvent.LIMIT_MINUTES.rule());
            limit = OptionalInt.empty();
        }
        double km = problems.sound(part, RaceProperty.DISTANCE_KM, RaceEvent.DISTANCE_KM, distanceKm, 1);
        double last = RaceEvent.DISTANCE_KM.accepts(lastKm) ? lastKm : km;
        Optional<Track> way = track.filter(Track::hasLength);
        if (track.isPresent() && way.isEmpty()) {
            problems.add(part, RaceProperty.TRACK, "", "all points of the track are the same; it must lead somewhere");
        }
        return new RaceEvent(name, onDay, gun, limit, km, last, field, way);
    }
}
