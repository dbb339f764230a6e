package org.runflow.race.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.flow.RealRace;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.service.LevelOfService;

class ExperienceAgainstBruteForceTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyScoreAgreesOnRandomRaces(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<LevelOfService> met = EnumSet.noneOf(LevelOfService.class);
        for (int i = 0; i < 40; i++) {
            Race race = CrowdedDays.next(random);
            RaceDay day = race.day("sun");
            DensityCells cells = Density.cells(day, race.settings().density());
            ExperienceResults results =
                    Experience.analyse(day, race.settings().density().rulebook(), cells);
            ExperienceOracle oracle = new ExperienceOracle(day, cells);
            day.events().forEach(event -> same(results.getEvent(event.name())).isEqualTo(oracle.of(event)));
            day.eventGroups()
                    .forEach((group, members) ->
                            same(results.eventGroups().get(group)).isEqualTo(oracle.of(members)));
            met.add(results.operationalStatus().worstLos());
        }
        assertThat(met).as("worst levels of the generated days").hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void everyScoreAgreesWhereEventsComeByAgain(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) {
            Race race = CrowdedDays.withLaps(random);
            RaceDay day = race.day("sun");
            DensityCells cells = Density.cells(day, race.settings().density());
            ExperienceResults results =
                    Experience.analyse(day, race.settings().density().rulebook(), cells);
            ExperienceOracle oracle = new ExperienceOracle(day, cells);
            day.events().forEach(event -> same(results.getEvent(event.name())).isEqualTo(oracle.of(event)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sat", "sun"})
    void exposureOfTheRealRaceAddsUpToItsDeduplicatedPersonTime(String name) {
        Race race = RealRace.load();
        RaceDay day = race.day(name);
        DensityCells cells = Density.cells(day, race.settings().density());
        double personSeconds =
                Density.analyse(day, race.settings().density(), cells).summary().personSeconds();
        ExperienceResults results =
                Experience.analyse(day, race.settings().density().rulebook(), cells);
        double exposure = results.byEvent().values().stream()
                .flatMap(event -> event.losPersonSeconds().values().stream())
                .mapToDouble(seconds -> seconds)
                .sum();
        assertThat(exposure).isCloseTo(personSeconds, within(1e-5));
    }

    @Test
    void everyScoreAgreesOnTheSaturdayOfTheRealRace() {
        Race race = RealRace.load();
        RaceDay day = race.day("sat");
        DensityCells cells = Density.cells(day, race.settings().density());
        ExperienceResults results =
                Experience.analyse(day, race.settings().density().rulebook(), cells);
        ExperienceOracle oracle = new ExperienceOracle(day, cells);
        day.events().forEach(event -> same(results.getEvent(event.name())).isEqualTo(oracle.of(event)));
    }

    private static RecursiveComparisonAssert<?> same(Object actual) {
        return assertThat(actual)
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(1e-9), Double.class);
    }
}
