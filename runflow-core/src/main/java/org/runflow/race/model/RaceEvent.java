package org.runflow.race.model;

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
    /**
     * @throws IllegalArgumentException if the gun is outside 00:00 to 24:00, or the limit or a distance is not greater than 0
     */
    public RaceEvent {
        if (gunMillis < 0 || gunMillis > RaceClock.DAY_MILLIS) {
            throw new IllegalArgumentException(
                    "event '" + name + "' must start within 00:00 to 24:00, was " + gunMillis + " ms");
        }
        if (limitMinutes.isPresent() && limitMinutes.getAsInt() <= 0) {
            throw new IllegalArgumentException(
                    "event '" + name + "' needs a time limit above 0 minutes, was " + limitMinutes.getAsInt());
        }
        if (!(distanceKm > 0 && certifiedKm > 0) || Double.isInfinite(distanceKm) || Double.isInfinite(certifiedKm)) {
            throw new IllegalArgumentException("event '" + name + "' needs a distance above 0 km, was " + distanceKm
                    + " (certified " + certifiedKm + ")");
        }
    }

    @Override
    public String id() {
        return name;
    }

    /** {@return when each of its runners crosses each kilometre} */
    public Trajectories trajectories() {
        return field.trajectories(gunMillis);
    }

    RaceEvent withGun(long newGunMillis) {
        return new RaceEvent(name, day, newGunMillis, limitMinutes, distanceKm, certifiedKm, field, track);
    }

    RaceEvent withField(Field newField) {
        return new RaceEvent(name, day, gunMillis, limitMinutes, distanceKm, certifiedKm, newField, track);
    }
}
