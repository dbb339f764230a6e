package org.runflow.race;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.runflow.Input;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

/**
 * What an analysis is given of a race.
 *
 * @param name of the race
 * @param days their names, in the order of the race
 * @param settings gives the input that all days share
 * @param day gives the input of a day
 */
record GivenRace(
        String name, List<String> days, Supplier<Input<Settings>> settings, Function<String, Input<RaceDay>> day) {

    static GivenRace of(Race race) {
        return new GivenRace(
                race.name(),
                race.dayNames(),
                () -> RaceDayPipeline.SETTINGS.with(race.settings()),
                name -> RaceDayPipeline.RACE_DAY.in(name).with(Cutoffs.enforce(race.day(name))));
    }

    static GivenRace of(KnownRace race) {
        return new GivenRace(race.facts().name(), race.facts().dayNames(), race::settings, race::day);
    }
}
