package org.runflow.race.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.StartPlan;

/**
 * One plan of a sweep.
 *
 * @param number its number, or {@link PlanOutcome#TODAY}
 * @param variables what moves
 * @param shiftsMillis by how much
 * @param gunMillis the guns it makes, by event
 */
record ShiftedPlan(int number, List<Variable> variables, List<Long> shiftsMillis, SortedMap<String, Long> gunMillis) {
    static ShiftedPlan of(RaceDay day, int number, List<Variable> variables, List<Long> shiftsMillis) {
        SortedMap<String, Long> guns = new TreeMap<>();
        for (RaceEvent event : day.events()) {
            guns.put(event.name(), event.gunMillis());
        }
        for (int variable = 0; variable < shiftsMillis.size(); variable++) {
            long shift = shiftsMillis.get(variable);
            guns.computeIfPresent(variables.get(variable).group(), (event, gun) -> gun + shift);
        }
        return new ShiftedPlan(number, variables, shiftsMillis, guns);
    }

    /** A plan as a race takes it. */
    static StartPlan startPlan(List<Variable> variables, PlanOutcome outcome) {
        StartPlan plan = StartPlan.unchanged();
        for (int variable = 0; variable < variables.size(); variable++) {
            Variable moving = variables.get(variable);
            plan = moving.isEvent()
                    ? plan.and(
                            moving.group(),
                            Objects.requireNonNull(outcome.gunMillis().get(moving.group())))
                    : plan.shift(
                            moving.group(),
                            Duration.ofMillis(outcome.shiftsMillis().get(variable)));
        }
        return plan;
    }

    /** How much each group moves: with its event, and by itself. */
    long[] shiftMillis(List<StartGroup> groups) {
        long[] shifts = new long[groups.size()];
        for (int group = 0; group < shifts.length; group++) {
            for (int variable = 0; variable < shiftsMillis.size(); variable++) {
                String moving = variables.get(variable).group();
                boolean concerned = moving.equals(groups.get(group).name())
                        || moving.equals(groups.get(group).event().name());
                shifts[group] += concerned ? shiftsMillis.get(variable) : 0;
            }
        }
        return shifts;
    }

    boolean isOnGrid(long windowMillis) {
        return shiftsMillis.stream().allMatch(shift -> shift % windowMillis == 0);
    }
}
