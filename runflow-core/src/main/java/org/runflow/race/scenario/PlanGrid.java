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

/** All plans of a sweep by number; the last variable moves fastest. Immutable. */
final class PlanGrid {
    private final DayModel model;
    private final List<Variable> variables;
    private final int count;
    /** How far each wave may move. */
    private final Map<String, WaveRoom> rooms = new HashMap<>();

    PlanGrid(DayModel model, List<Variable> variables) {
        this.model = model;
        this.variables = List.copyOf(variables);
        List<String> known = new ArrayList<>(model.day().eventNames());
        for (StartGroup group : model.groups()) {
            if (group.wave().isPresent()) {
                known.add(group.name());
                rooms.put(group.name(), WaveRoom.of(group, model.day()));
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
        ShiftedPlan plan = plan(number);
        findRefusal(plan).ifPresent(reason -> {
            throw new IllegalArgumentException("plan " + number + " is refused: " + reason);
        });
        return plan;
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
            WaveRoom room = rooms.get(group);
            if (room != null && room.isTooEarly(shift)) {
                return Optional.of("wave '" + group + "' would bring a runner " + (-shift - room.earlierMillis())
                        + " ms before the gun; he starts " + room.earlierMillis() + " ms after it");
            }
            if (room != null && room.isTooLate(shift)) {
                return Optional.of("wave '" + group + "' would bring a runner " + (shift - room.laterMillis())
                        + " ms beyond a week after the gun, which is the most a race may have");
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
