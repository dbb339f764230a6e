package org.runflow.race.scenario;

import java.util.List;
import java.util.SortedMap;
import org.runflow.race.model.StartGroup;

/**
 * One plan of a sweep.
 *
 * @param number its number, or {@link PlanOutcome#TODAY}
 * @param variables what moves
 * @param shiftsMillis by how much
 * @param gunMillis the guns it makes, by event
 */
record ShiftedPlan(int number, List<Variable> variables, List<Long> shiftsMillis, SortedMap<String, Long> gunMillis) {
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
