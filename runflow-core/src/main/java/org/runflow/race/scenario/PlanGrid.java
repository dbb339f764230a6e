package org.runflow.race.scenario;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.StartGroup;
import org.runflow.race.model.Trajectories;

/** All plans of a sweep by number; the last variable moves fastest. Immutable. */
final class PlanGrid {
    private final DayModel model;
    private final List<Variable> variables;
    private final int count;
    /** By group: how much earlier it may start before somebody who starts at the gun or later would start before it. */
    private final Map<String, Long> slackMillis = new HashMap<>();

    PlanGrid(DayModel model, List<Variable> variables) {
        this.model = model;
        this.variables = List.copyOf(variables);
        List<String> known = new ArrayList<>(model.day().eventNames());
        for (StartGroup group : model.groups()) {
            if (group.wave().isPresent()) {
                known.add(group.name());
                slackMillis.put(group.name(), slackMillis(group));
            }
        }
        long plans = 1;
        for (Variable variable : variables) {
            if (!known.contains(variable.group())) {
                throw new IllegalArgumentException("day '" + model.day().name() + "' has no event or wave '"
                        + variable.group() + "'; it has " + known);
            }
            plans = LongMath.saturatedMultiply(plans, variable.shiftsMillis().size());
        }
        if (plans > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    (plans == Long.MAX_VALUE ? "more than " : "") + plans + " plans are too many for one sweep");
        }
        this.count = (int) plans;
    }

    /** How much earlier a wave may start before somebody who starts at the gun or later would start before it. */
    static long slackMillis(StartGroup group) {
        Trajectories trajectories = group.trajectories(0);
        long slack = Long.MAX_VALUE;
        for (int runner = 0; runner < trajectories.size(); runner++) {
            long afterGun =
                    trajectories.crossingMillis(runner, 0) - group.event().gunMillis();
            slack = afterGun >= 0 ? Math.min(slack, afterGun) : slack;
        }
        return slack;
    }

    int count() {
        return count;
    }

    List<Variable> variables() {
        return variables;
    }

    ShiftedPlan today() {
        return plan(PlanOutcome.TODAY, Collections.nCopies(variables.size(), 0L));
    }

    /** The plan of a number that may come from outside. */
    ShiftedPlan planAt(int number) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("there is no plan " + number + " of " + count);
        }
        return plan(number);
    }

    ShiftedPlan plan(int number) {
        Long[] shifts = new Long[variables.size()];
        int rest = number;
        for (int variable = shifts.length - 1; variable >= 0; variable--) {
            List<Long> choices = variables.get(variable).shiftsMillis();
            shifts[variable] = choices.get(rest % choices.size());
            rest /= choices.size();
        }
        return plan(number, List.of(shifts));
    }

    private ShiftedPlan plan(int number, List<Long> shifts) {
        return ShiftedPlan.of(model.day(), number, variables, shifts);
    }

    /** Why no race can carry out a plan, or no sweep can say what it does, if so. */
    Optional<String> findRefusal(ShiftedPlan plan) {
        for (Map.Entry<String, Long> gun : plan.gunMillis().entrySet()) {
            if (gun.getValue() < 0 || gun.getValue() > RaceClock.DAY_MILLIS) {
                return Optional.of("the gun of '" + gun.getKey() + "' would lie outside 00:00 to 24:00, at "
                        + gun.getValue() + " ms after midnight");
            }
        }
        for (int variable = 0; variable < variables.size(); variable++) {
            String group = variables.get(variable).group();
            long shift = plan.shiftsMillis().get(variable);
            Long slack = slackMillis.get(group);
            if (slack != null && shift < 0 && -shift > slack) {
                return Optional.of("wave '" + group + "' would bring a runner " + (-shift - slack)
                        + " ms before the gun; he starts " + slack + " ms after it");
            }
        }
        long[] shiftMillis = plan.shiftMillis(model.groups());
        for (int group = 0; group < shiftMillis.length; group++) {
            if (!model.isSteady(model.groups().get(group), shiftMillis[group])) {
                return Optional.of("enforced cut-offs would stop other runners of '"
                        + model.groups().get(group).name() + "' than today, as it moves by " + shiftMillis[group]
                        + " ms; an analysis of the race with this plan tells what it does");
            }
        }
        return Optional.empty();
    }
}
