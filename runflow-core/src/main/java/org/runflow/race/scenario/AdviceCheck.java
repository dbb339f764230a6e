package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.runflow.race.model.Location;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.StartGroup;

/** Finds everything that is wrong with a problem before anything is searched. */
final class AdviceCheck {
    private static final int MAX_CONSTRAINTS = 63;

    private final PlanSpace space;
    private final Measures measures;
    private final AdviceProblem problem;
    private final List<AdviceFault> faults = new ArrayList<>();
    private final Set<String> groups = new LinkedHashSet<>();

    private AdviceCheck(PlanSpace space, Measures measures, AdviceProblem problem) {
        this.space = space;
        this.measures = measures;
        this.problem = problem;
        groups.addAll(space.model().day().eventNames());
        space.model().groups().forEach(group -> groups.add(group.name()));
    }

    /** Everything that is wrong, in the order of the problem. */
    static List<AdviceFault> faults(PlanSpace space, Measures measures, AdviceProblem problem) {
        AdviceCheck check = new AdviceCheck(space, measures, problem);
        check.variables();
        if (check.faults.isEmpty()) {
            check.space.units().forEach(check::cutoffs);
        }
        boolean movesAreRight = check.faults.isEmpty();
        for (int i = 0; i < problem.constraints().size(); i++) {
            Rule rule = problem.constraints().get(i).rule();
            At source = new At(AdviceFault.Part.CONSTRAINTS, i);
            int before = check.faults.size();
            check.names(source, rule);
            if (movesAreRight && before == check.faults.size()) {
                check.reach(source, rule);
            }
        }
        GapCircle.find(problem.constraints())
                .ifPresent(circle -> check.say(
                        new At(AdviceFault.Part.CONSTRAINTS), "contradict each other whatever moves: " + circle));
        check.objectives();
        return check.faults;
    }

    private void say(At source, String message) {
        faults.add(new AdviceFault(source.part, source.index, message));
    }

    /** A place in a problem. */
    private record At(AdviceFault.Part part, int index) {
        At(AdviceFault.Part part) {
            this(part, AdviceFault.ALL);
        }
    }

    private void variables() {
        if (problem.variables().isEmpty()) {
            say(new At(AdviceFault.Part.VARIABLES), "at least one group must be allowed to move");
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < problem.variables().size(); i++) {
            Variable variable = problem.variables().get(i);
            At source = new At(AdviceFault.Part.VARIABLES, i);
            if (!groups.contains(variable.group())) {
                say(source, "there is no event or wave '" + variable.group() + "'; the day has " + groups);
            } else if (!named.add(variable.group())) {
                say(source, "'" + variable.group() + "' is named twice; give all its shifts at once");
            } else if (variable.isEvent()) {
                gun(source, variable);
            } else {
                wave(source, variable);
            }
        }
        try {
            space.plans(0);
        } catch (ArithmeticException e) {
            say(
                    new At(AdviceFault.Part.VARIABLES),
                    "make more than " + Long.MAX_VALUE + " plans; let fewer groups move, or by fewer steps");
        }
        if (problem.budget() < 1) {
            say(new At(AdviceFault.Part.BUDGET), "must be 1 or more, was " + problem.budget());
        }
    }

    private void gun(At source, Variable variable) {
        RaceEvent event = space.model().day().events().get(variable.group());
        for (long shift : variable.shiftsMillis()) {
            long gun = event.gunMillis() + shift;
            if (gun < 0 || gun > RaceClock.DAY_MILLIS) {
                say(
                        source,
                        "a shift of " + AdviceWords.span(shift) + " would put the gun, "
                                + RaceClock.text(event.gunMillis()) + " today, outside 00:00 to 24:00");
                return;
            }
        }
    }

    private void wave(At source, Variable variable) {
        long earliest = variable.shiftsMillis().get(0);
        long latest = variable.shiftsMillis().get(variable.shiftsMillis().size() - 1);
        space.model().groups().stream()
                .filter(group -> group.name().equals(variable.group()))
                .map(group -> WaveRoom.of(group, space.model().day()))
                .forEach(room -> {
                    if (room.isTooEarly(earliest)) {
                        say(
                                source,
                                "a shift of " + AdviceWords.span(earliest)
                                        + " would bring a runner before the gun; he starts "
                                        + AdviceWords.span(room.earlierMillis()) + " after it");
                    }
                    if (room.isTooLate(latest)) {
                        say(
                                source,
                                "a shift of " + AdviceWords.span(latest)
                                        + " would bring a runner more than a week behind the gun");
                    }
                });
    }

    /** Tables and bounds are of those who run today. */
    private void cutoffs(Unit unit) {
        for (int group : unit.groups()) {
            StartGroup moved = space.model().groups().get(group);
            space.shiftsMillis(unit).stream()
                    .filter(shift -> !space.model().isSteady(moved, shift))
                    .findFirst()
                    .ifPresent(shift -> say(
                            new At(AdviceFault.Part.VARIABLES, unit.variables().get(0)),
                            "a shift of " + AdviceWords.span(shift)
                                    + " would make enforced cut-offs stop other runners of '" + moved.name()
                                    + "' than today; let it move less, or enforce none"));
        }
    }

    private void names(At source, Rule rule) {
        if (rule instanceof Rule.After after) {
            group(source, after.a());
            group(source, after.b());
            if (after.a().equals(after.b())) {
                say(source, "needs two different groups, was '" + after.a() + "' twice");
            }
        } else if (rule instanceof Rule.FinishBy finish) {
            if (!finish.event().equals(Rule.ALL)) {
                oneOf(source, "event", finish.event(), space.model().day().eventNames());
            }
        } else if (rule instanceof Rule.ClearBy clear) {
            oneOf(source, "segment", clear.segment(), segments());
        } else if (rule instanceof Rule.CloseBy close) {
            oneOf(
                    source,
                    "location",
                    close.location(),
                    space.model().day().locations().stream().map(Location::id).toList());
        } else if (rule instanceof Rule.MaxDensity density) {
            segmentOrAll(source, density.segment());
            if (!(density.densityPerM2() > 0) || Double.isInfinite(density.densityPerM2())) {
                say(source, "needs a density above 0, was " + density.densityPerM2());
            }
        } else if (rule instanceof Rule.MaxLevel level) {
            segmentOrAll(source, level.segment());
        } else if (rule instanceof Rule.MaxMeetings meetings) {
            row(source, meetings.row());
            count(source, meetings.most());
        } else if (rule instanceof Rule.MaxPasses passes) {
            row(source, passes.row());
            count(source, passes.most());
        } else if (rule instanceof Rule.Fixed fixed) {
            group(source, fixed.group());
        }
    }

    private List<String> segments() {
        return space.model().day().segments().stream().map(Segment::id).toList();
    }

    private void segmentOrAll(At source, String segment) {
        if (!segment.equals(Rule.ALL)) {
            oneOf(source, "segment", segment, segments());
        }
    }

    private void group(At source, String group) {
        oneOf(source, "event or wave", group, groups);
    }

    private void oneOf(At source, String what, String name, Iterable<String> known) {
        for (String candidate : known) {
            if (candidate.equals(name)) {
                return;
            }
        }
        say(source, "there is no " + what + " '" + name + "'; the day has " + known);
    }

    private void row(At source, String row) {
        if (Measures.row(measures.pairs().rows(), row).isEmpty()) {
            say(
                    source,
                    "no flow row, or more than one, is called '" + row + "'; the day has "
                            + measures.pairs().rows().stream()
                                    .map(known -> known.flowId().orElseThrow())
                                    .toList());
        }
    }

    private void count(At source, long most) {
        if (most < 0) {
            say(source, "needs a number of 0 or more, was " + most);
        }
    }

    /** What no plan at all can keep, whatever happens on the course. */
    private void reach(At source, Rule rule) {
        if (rule instanceof Rule.Fixed fixed) {
            if (!space.shiftsMillis(new Unit(List.of(), measures.moving(fixed.group())))
                    .contains(0L)) {
                say(
                        source,
                        "contradicts the shifts of '" + fixed.group() + "', none of which leaves its start as it is");
            }
            return;
        }
        if (!(rule instanceof Rule.FinishBy || rule instanceof Rule.ClearBy || rule instanceof Rule.CloseBy)) {
            return;
        }
        Limit limit = measures.limit(new Constraint(Optional.empty(), rule));
        double earliest = limit.measure().least(new Outlook(new CrowdTable(space), space.root(), false));
        if (earliest > limit.most()) {
            say(
                    source,
                    "no plan can reach " + RaceClock.text((long) limit.most())
                            + ": even with the earliest of all shifts it is " + RaceClock.text((long) earliest));
        }
    }

    private void objectives() {
        if (problem.objectives().isEmpty()) {
            say(new At(AdviceFault.Part.OBJECTIVES), "at least one figure must be asked to be small");
        }
        for (int i = 0; i < problem.objectives().size(); i++) {
            Objective objective = problem.objectives().get(i);
            At source = new At(AdviceFault.Part.OBJECTIVES, i);
            boolean ofRows = objective.kind() == Objective.Kind.PASSES || objective.kind() == Objective.Kind.MEETINGS;
            if (ofRows == objective.rows().isEmpty()) {
                say(source, ofRows ? "needs at least one flow row" : "has no flow rows");
            }
            if (objective.level().isPresent() != (objective.kind() == Objective.Kind.EXPOSURE_FROM)) {
                say(source, objective.level().isPresent() ? "has no level" : "needs a level");
            }
            objective.rows().forEach(row -> row(source, row));
        }
        if (problem.constraints().size() > MAX_CONSTRAINTS) {
            say(
                    new At(AdviceFault.Part.CONSTRAINTS),
                    "there may be " + MAX_CONSTRAINTS + " at most, were "
                            + problem.constraints().size());
        }
        List<Integer> front = problem.front();
        boolean two = front.size() == 2
                && !front.get(0).equals(front.get(1))
                && front.stream()
                        .allMatch(i -> i >= 0 && i < problem.objectives().size());
        if (!front.isEmpty() && !two) {
            say(new At(AdviceFault.Part.FRONT), "needs the indexes of two objectives, from 0, was " + front);
        }
    }
}
