package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.runflow.race.model.StartGroup;

/** All start plans of a problem: what may move, and what moves with it. Immutable. */
final class PlanSpace {
    private final DayModel model;
    private final List<Variable> variables;
    private final List<Unit> units;

    PlanSpace(DayModel model, List<Variable> variables) {
        this.model = model;
        this.variables = List.copyOf(variables);
        Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
        for (int group = 0; group < model.groups().size(); group++) {
            groups.computeIfAbsent(moving(model.groups().get(group)), moving -> new ArrayList<>())
                    .add(group);
        }
        this.units = groups.entrySet().stream()
                .map(unit -> new Unit(List.copyOf(unit.getValue()), unit.getKey()))
                .toList();
    }

    private List<Integer> moving(StartGroup group) {
        return moving(group.event().name(), group.name());
    }

    /** The variables that move an event, or a wave with its event. */
    List<Integer> moving(String event, String group) {
        return IntStream.range(0, variables.size())
                .filter(variable -> variables.get(variable).group().equals(event)
                        || variables.get(variable).group().equals(group))
                .boxed()
                .toList();
    }

    DayModel model() {
        return model;
    }

    List<Variable> variables() {
        return variables;
    }

    List<Unit> units() {
        return units;
    }

    /** How many plans there are when the first variables have their shifts. */
    long plans(int assigned) {
        long plans = 1;
        for (int variable = assigned; variable < variables.size(); variable++) {
            plans = Math.multiplyExact(
                    plans, variables.get(variable).shiftsMillis().size());
        }
        return plans;
    }

    /** Every shift a unit can have, rising. */
    List<Long> shiftsMillis(Unit unit) {
        TreeSet<Long> sums = new TreeSet<>(List.of(0L));
        for (int variable : unit.variables()) {
            TreeSet<Long> longer = new TreeSet<>();
            for (long shift : variables.get(variable).shiftsMillis()) {
                sums.forEach(sum -> longer.add(sum + shift));
            }
            sums = longer;
        }
        return List.copyOf(sums);
    }

    /** The branch that holds every plan. */
    Branch root() {
        return Branch.root(this);
    }

    /** The branch that holds one plan. */
    Branch leaf(List<Long> shiftsMillis) {
        Branch branch = root();
        for (long shift : shiftsMillis) {
            branch = branch.with(shift);
        }
        return branch;
    }
}
