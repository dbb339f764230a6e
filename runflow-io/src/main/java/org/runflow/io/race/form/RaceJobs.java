package org.runflow.io.race.form;

import java.util.List;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.spread.WireJob;
import org.runflow.io.spread.WireJobs;
import org.runflow.race.scenario.LevelMillis;
import org.runflow.race.scenario.SweepJob;
import org.runflow.race.scenario.SweepJob.PlanRange;
import org.runflow.race.scenario.SweepJob.SweptDay;
import org.runflow.race.scenario.SweepJob.SweptPlans;

/** The work on races that a cluster can carry out: sweeps. */
public final class RaceJobs implements WireJobs {
    private static final String SCHEMA = "1.0.0";
    private static final JsonShapes RESULTS = JsonShapes.none().annotated(LevelMillis.class, LevelMillisForm.class);

    /** Makes them; workers do so by the name of this class. */
    public RaceJobs() {}

    @Override
    public List<WireJob<?, ?, ?>> jobs() {
        return List.of(new WireJob<>(
                new SweepJob(),
                Zipped.json(new JsonCodec<>(SweptDay.class, SCHEMA, RaceForms.SHAPES)),
                new JsonCodec<>(PlanRange.class, SCHEMA),
                Zipped.json(new JsonCodec<>(SweptPlans.class, SCHEMA, RESULTS))));
    }
}
