package org.runflow.race.model;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.runflow.race.geo.Track;

/** Describes one event of a race under construction. Problems are reported by {@link RaceBuilder#build()}. */
public final class EventBuilder {
    final String name;

    @Nullable
    String day;

    long gunMillis = -1;
    double distanceKm;
    Field field = Field.empty();
    private OptionalInt limitMinutes = OptionalInt.empty();
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
     * @param way the track
     * @return this
     */
    public EventBuilder track(Track way) {
        this.track = Optional.of(way);
        return this;
    }

    OptionalInt limitMinutes() {
        return limitMinutes;
    }

    RaceEvent build(String onDay, double certifiedKm) {
        return new RaceEvent(name, onDay, gunMillis, limitMinutes, distanceKm, certifiedKm, field, track);
    }
}
