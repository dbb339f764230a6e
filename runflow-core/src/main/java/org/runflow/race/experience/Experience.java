package org.runflow.race.experience;

import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.density.DensityCells;
import org.runflow.race.experience.ExperienceResults.GroupExperience;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Rulebook;

/**
 * The experience computation of a day (MODEL §9): how long each runner shares the road at each level of service, and what that amounts to.
 * Pure and safe to call from several threads.
 *
 * <p>Cost: one crossing per runner and bin edge; memory for the levels of one segment and six numbers per runner of one event.
 */
public final class Experience {
    private static final double MS_PER_S = 1000;
    private static final double MS_PER_MIN = 60_000;

    private final RaceDay day;
    private final Rulebook rulebook;
    private final DensityCells cells;
    private final Map<String, Scores> scores = new HashMap<>();

    private Experience(RaceDay day, Rulebook rulebook, DensityCells cells) {
        this.day = day;
        this.rulebook = rulebook;
        this.cells = cells;
    }

    /**
     * {@return the experience of a day's runners}
     *
     * @param day the day
     * @param rulebook gives the weights of the levels; the one by which the cells were judged
     * @param cells the occupied cells of the same day
     */
    public static ExperienceResults analyse(RaceDay day, Rulebook rulebook, DensityCells cells) {
        Experience experience = new Experience(day, rulebook, cells);
        SortedMap<String, EventExperience> byEvent = new TreeMap<>();
        day.events().forEach(event -> byEvent.put(event.name(), experience.of(event)));
        SortedMap<String, GroupExperience> byGroup = new TreeMap<>();
        day.eventGroups().forEach((group, members) -> byGroup.put(group, experience.of(members)));
        return new ExperienceResults(
                DayHeader.of(day),
                rulebook.name(),
                byEvent,
                byGroup,
                OperationalStatus.of(cells),
                DayAggregates.of(day, cells));
    }

    private EventExperience of(RaceEvent event) {
        Exposure exposure = Exposure.of(day, event, cells);
        Scores own = Scores.of(exposure, rulebook.experienceWeights());
        scores.put(event.name(), own);
        boolean any = own.count() > 0;
        return new EventExperience(
                own.count(),
                own.mean(),
                own.low(),
                any ? Optional.of(millisFrom(LevelOfService.C, exposure) / MS_PER_MIN / own.count()) : Optional.empty(),
                any ? Optional.of(PeakScore.of(day, event.name(), cells)) : Optional.empty(),
                personSeconds(exposure));
    }

    private GroupExperience of(List<String> members) {
        Scores all = Scores.union(members.stream().distinct().map(scores::get).toList());
        return new GroupExperience(members, all.count(), all.mean(), all.low());
    }

    private static SortedMap<LevelOfService, Double> personSeconds(Exposure exposure) {
        ImmutableSortedMap.Builder<LevelOfService, Double> seconds = ImmutableSortedMap.naturalOrder();
        for (LevelOfService level : LevelOfService.values()) {
            seconds.put(level, millis(level, exposure) / MS_PER_S);
        }
        return seconds.build();
    }

    private static long millisFrom(LevelOfService best, Exposure exposure) {
        long sum = 0;
        for (LevelOfService level : LevelOfService.values()) {
            sum += level.atLeast(best) ? millis(level, exposure) : 0;
        }
        return sum;
    }

    private static long millis(LevelOfService level, Exposure exposure) {
        long sum = 0;
        for (int runner = 0; runner < exposure.runners(); runner++) {
            sum += exposure.millis(level, runner);
        }
        return sum;
    }
}
