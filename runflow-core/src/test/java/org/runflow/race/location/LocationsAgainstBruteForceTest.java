package org.runflow.race.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.flow.RealRace;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.value.ById;

class LocationsAgainstBruteForceTest {
    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFieldAgreesOnRandomRaces(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            LocationSettings settings = new LocationSettings(random.nextInt(60), 1 + random.nextInt(8), 50);
            agree(i % 4 == 3 ? RandomDays.withLaps(random) : RandomDays.next(random), "sun", settings);
        }
    }

    @Test
    void everyFieldAgreesOnTheRealRace() {
        Race race = RealRace.load();
        agree(race, "sat", race.settings().locations());
        agree(race, "sun", race.settings().locations());
    }

    private static void agree(Race race, String dayName, LocationSettings settings) {
        RaceDay day = race.day(dayName);
        DensityCells cells = Density.cells(day, race.settings().density());
        LocationOracle oracle = new LocationOracle(race, day, settings, cells);
        ById<TimedLocation> expected =
                ById.of(day.locations().stream().map(oracle::locate).toList());
        assertThat(Locations.analyse(day, settings, cells).locations())
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .withComparatorForType(new DoubleComparator(TOLERANCE), Double.class)
                .isEqualTo(expected);
    }
}
