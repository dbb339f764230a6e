package org.runflow.race.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.runflow.race.geo.Track;
import org.runflow.value.Identified;

/**
 * One competition of a race: a gun, a course length and a field of runners.
 *
 * @param name its name in files and results
 * @param day name of its day
 * @param gunMillis start, milliseconds since local midnight, 0 to 24 hours
 * @param limitMinutes time limit after the gun in minutes, greater than 0, absent when there is none
 * @param distanceKm announced distance, greater than 0
 * @param certifiedKm where runners leave the course: the largest kilometre of its passes; the announced distance while it has none
 * @param field its runners
 * @param track its way over the ground, absent when unknown
 */
public record RaceEvent(
        String name,
        String day,
        long gunMillis,
        OptionalInt limitMinutes,
        double distanceKm,
        double certifiedKm,
        Field field,
        Optional<Track> track)
        implements Identified {
    /** Starts: milliseconds since local midnight, 0 to 24 hours. */
    static final NumberRange GUN_MILLIS =
            new NumberRange("must lie within 00:00 to 24:00", millis -> millis >= 0 && millis <= RaceClock.DAY_MILLIS);
    /** Time limits: minutes above 0. */
    static final NumberRange LIMIT_MINUTES = NumberRange.ABOVE_0;
    /** Distances: kilometres above 0. */
    static final NumberRange DISTANCE_KM = NumberRange.ABOVE_0;

    /**
     * Checks the event.
     *
     * @throws IllegalArgumentException if the gun is outside 00:00 to 24:00, or the limit or a distance is not greater than 0
     */
    public RaceEvent {
        String subject = "event '" + name + "': ";
        GUN_MILLIS.require(subject + "gunMillis", gunMillis);
        limitMinutes.ifPresent(minutes -> LIMIT_MINUTES.require(subject + "limitMinutes", minutes));
        DISTANCE_KM.require(subject + "distanceKm", distanceKm);
        DISTANCE_KM.require(subject + "certifiedKm", certifiedKm);
    }

    /**
     * Begins an event.
     *
     * @param name its name in files and results
     * @return a builder
     */
    public static EventBuilder builder(String name) {
        return new EventBuilder(name);
    }

    /** {@return a builder that already holds this event} */
    public EventBuilder toBuilder() {
        EventBuilder builder = builder(name)
                .day(day)
                .gunMillis(gunMillis)
                .distanceKm(distanceKm)
                .certifiedKm(certifiedKm)
                .field(field);
        limitMinutes.ifPresent(builder::limitMinutes);
        track.ifPresent(builder::track);
        return builder;
    }

    @Override
    public String id() {
        return name;
    }

    /** {@return when each of its runners crosses each kilometre} */
    public Trajectories trajectories() {
        return field.trajectories(gunMillis);
    }

    /** {@return what became of those who entered, or empty when nobody has a status or a kilometre at which he leaves the course} */
    public Optional<Participants> findParticipants() {
        return field.findParticipants(certifiedKm);
    }

    /** {@return what became of those who entered; without any status all have finished} */
    public Participants participants() {
        return field.participants(certifiedKm);
    }

    /**
     * {@return the group that a runner starts with: the event, or {@code event/wave} where it has waves}
     *
     * @param runner index of a runner of the field
     */
    public String groupOf(int runner) {
        return field.findWave(runner).map(wave -> name + "/" + wave).orElse(name);
    }

    /** {@return what starts together: the event itself, or its waves in order of their names} */
    public List<StartGroup> startGroups() {
        List<String> waves = field.waves();
        return waves.isEmpty()
                ? List.of(new StartGroup(name, this, Optional.empty()))
                : waves.stream()
                        .map(wave ->
                                new StartGroup(name + "/" + wave, withField(field.ofWave(wave)), Optional.of(wave)))
                        .toList();
    }

    /**
     * Looks at its windows in course order, the same stretch in several rows once: what lies between them is a gap or an overlap.
     *
     * @param segments the segments of its race or of its day
     * @return warnings in the order of the course, first when it has no runners; empty when there is nothing to say
     */
    public List<Note> courseNotes(List<Segment> segments) {
        return CourseNotes.of(this, segments);
    }

    /** {@return whether its last pass ends more than 2 % before or beyond the announced distance} */
    public boolean endsElsewhere() {
        return CourseNotes.endsElsewhere(this);
    }

    /** {@return a warning when it {@linkplain #endsElsewhere ends elsewhere}, which compares the two} */
    public Optional<Note> findEndNote() {
        return CourseNotes.endOf(this);
    }

    RaceEvent withGun(long newGunMillis) {
        return new RaceEvent(name, day, newGunMillis, limitMinutes, distanceKm, certifiedKm, field, track);
    }

    RaceEvent withField(Field newField) {
        return new RaceEvent(name, day, gunMillis, limitMinutes, distanceKm, certifiedKm, newField, track);
    }
}
