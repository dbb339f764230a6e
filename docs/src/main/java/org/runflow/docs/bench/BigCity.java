package org.runflow.docs.bench;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;

/** A marathon of 60,000 runners, or of as many as told: paces of 3.5 to 12.5 min/km, most near 6.5, in ten waves, ten hours from the first gun to the last finish. */
final class BigCity {
    private static final int RUNNERS = 60_000;
    private static final double COURSE_KM = 42.2;

    private BigCity() {}

    /** The race cut into that many segments of equal length. */
    static RaceDay dayOf(int segments) {
        return of(RUNNERS, segments).day("sun");
    }

    /** A race of so many runners, cut into that many segments of equal length. */
    static Race of(int runners, int segments) {
        RaceBuilder race = Race.builder("Big City")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event(
                        "full",
                        event -> event.start("08:00").distanceKm(COURSE_KM).field(field(runners)));
        for (int i = 0; i < segments; i++) {
            double fromKm = i * COURSE_KM / segments;
            double toKm = (i + 1) * COURSE_KM / segments;
            race.segment("S" + (i + 1), segment -> segment.widthM(8).pass("full", fromKm, toKm));
        }
        return race.build();
    }

    /** The race on one segment, its runners in so many waves of five minutes, windows of so many seconds. */
    static Race inWaves(int waves, int windowS) {
        Race race = of(RUNNERS, 1);
        Field field = race.day("sun").events().get("full").field();
        FieldBuilder inWaves = field.toBuilder();
        for (int runner = 0; runner < field.size(); runner++) {
            inWaves.wave(field.id(runner), "w" + Math.min(waves - 1, (int) (field.startOffsetS(runner) / 300)));
        }
        return race.with("full", inWaves.build())
                .with(race.settings().withDensity(density -> density.withWindowS(windowS)));
    }

    private static Field field(int runners) {
        SplittableRandom random = new SplittableRandom(runners);
        String[] ids = new String[runners];
        double[] paceMinPerKm = new double[runners];
        double[] offsetS = new double[runners];
        for (int i = 0; i < runners; i++) {
            ids[i] = "r" + i;
            double skewed = random.nextDouble() * random.nextDouble() + random.nextDouble() / 3;
            paceMinPerKm[i] = 3.5 + 9 * Math.min(1, skewed);
            offsetS[i] = random.nextInt(10) * 300 + 120 * random.nextDouble();
        }
        return Field.of(ids, paceMinPerKm, offsetS);
    }
}
