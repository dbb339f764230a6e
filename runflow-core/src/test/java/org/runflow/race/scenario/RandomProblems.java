package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.runflow.oracle.RandomRaces;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.service.LevelOfService;

/** Small problems whose limits lie amid what the plans do, so that constraints bind, conflict and tie. */
final class RandomProblems {
    private static final long[] SHIFTS = {0, 900_000, -900_000, 1_800_000, 60_000, -60_000, 17_000, -1};

    private final Random random;
    private final Race race;

    private RandomProblems(long seed) {
        this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        this.race = withWaves((seed % 3 == 0 ? RandomRaces.withStops(seed) : RandomRaces.race(seed)).race());
    }

    /** A race and what is asked about its day {@code d}. */
    record Asked(Race race, AdviceProblem problem) {}

    static Asked problem(long seed) {
        RandomProblems problems = new RandomProblems(seed);
        return new Asked(problems.race, problems.problem());
    }

    private Race withWaves(Race plain) {
        Race waved = plain;
        for (RaceEvent event : plain.events()) {
            if (event.day().equals("d") && event.field().size() > 1 && random.nextInt(3) == 0) {
                FieldBuilder builder = event.field().toBuilder();
                for (int runner = 0; runner < event.field().size(); runner++) {
                    builder.wave(event.field().id(runner), "w" + runner % 2);
                }
                Field field = builder.build();
                waved = waved.with(event.name(), field);
            }
        }
        return waved;
    }

    private AdviceProblem problem() {
        List<Variable> variables = variables();
        PlanOutcome today = Sweep.of(race, "d").with(Figure.PAIRS).today();
        List<Constraint> constraints = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            constraints.add(constraint(today));
        }
        List<Objective> objectives = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            objectives.add(objective(today));
        }
        return new AdviceProblem(variables, constraints, objectives, AdviceProblem.USUAL_BUDGET, List.of(0, 1));
    }

    private List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (RaceEvent event : race.day("d").events()) {
            variables.add(new Variable(event.name(), shifts(event.gunMillis())));
            event.field().waves().stream()
                    .limit(1)
                    .forEach(wave -> variables.add(new Variable(event.name() + "/" + wave, List.of(0L, 60_000L))));
        }
        Collections.shuffle(variables, random);
        return variables;
    }

    private List<Long> shifts(long gunMillis) {
        TreeSet<Long> shifts = new TreeSet<>(List.of(0L));
        for (int i = 0; i < 3; i++) {
            long shift = SHIFTS[random.nextInt(random.nextInt(4) == 0 ? SHIFTS.length : 4)];
            if (gunMillis + shift >= 0 && gunMillis + shift <= RaceClock.DAY_MILLIS) {
                shifts.add(shift);
            }
        }
        return List.copyOf(shifts);
    }

    private Constraint constraint(PlanOutcome today) {
        List<String> events = race.day("d").eventNames();
        String event = events.get(random.nextInt(events.size()));
        SegmentOutcome segment =
                today.segments().get(random.nextInt(today.segments().size()));
        PlanOutcome.RowPairs row = today.rows().get(random.nextInt(today.rows().size()));
        long later = SHIFTS[random.nextInt(4)] + 1_000_000;
        return new Constraint(
                Optional.empty(),
                switch (random.nextInt(8)) {
                    case 0 ->
                        events.size() < 2
                                ? new Rule.Fixed(event)
                                : new Rule.After(
                                        event,
                                        events.get((events.indexOf(event) + 1) % events.size()),
                                        -SHIFTS[random.nextInt(4)] * 1000);
                    case 1 ->
                        new Rule.FinishBy(event, today.latestFinishMillis().getOrDefault(event, 0L) + later);
                    case 2 ->
                        new Rule.ClearBy(
                                segment.segId(), segment.activeEndMillis().orElse(0) + later);
                    case 3 ->
                        new Rule.MaxDensity(
                                random.nextBoolean() ? Rule.ALL : segment.segId(),
                                today.peakDensityPerM2() * (0.8 + random.nextInt(3) / 10.0) + 1e-9);
                    case 4 -> new Rule.MaxLevel(Rule.ALL, LevelOfService.values()[random.nextInt(6)]);
                    case 5 -> new Rule.MaxMeetings(row.flowId(), row.counts().meetings() / 2);
                    case 6 -> new Rule.MaxPasses(row.flowId(), row.counts().passesA() / (1 + random.nextInt(2)));
                    default -> new Rule.Fixed(event);
                });
    }

    private Objective objective(PlanOutcome today) {
        PlanOutcome.RowPairs row = today.rows().get(random.nextInt(today.rows().size()));
        return switch (random.nextInt(7)) {
            case 0 -> Objective.exposureFrom(LevelOfService.values()[1 + random.nextInt(3)]);
            case 1 -> Objective.peakDensity();
            case 2 -> Objective.passes(row.flowId());
            case 3 -> Objective.meetings(row.flowId(), today.rows().get(0).flowId());
            case 4 -> Objective.latestFinish();
            case 5 -> Objective.span();
            default -> Objective.moved();
        };
    }
}
