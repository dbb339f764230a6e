package org.runflow.race;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.race.model.Race;

/**
 * All days of a race as one run. Each day is a scope of its own, named after the day, and reads its own input only: nothing of one day can reach
 * another. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Run run = RaceAnalysis.of(race).run(engine);
 * DensityResults sunday = run.get(RaceDayPipeline.DENSITY.in("sun"));
 * }</pre>
 */
public final class RaceAnalysis {
    private static final String OWN = ".own";

    private final GivenRace race;
    private final List<String> days;
    private final RaceWiring wiring;
    private final TargetKeys wanted;
    private final Optional<RunId> parent;
    private final Supplier<Pipeline> pipeline;

    private RaceAnalysis(
            GivenRace race, List<String> days, RaceWiring wiring, TargetKeys wanted, Optional<RunId> parent) {
        this.race = race;
        this.days = List.copyOf(days);
        this.wiring = wiring;
        this.wanted = wanted;
        this.parent = parent;
        this.pipeline = Suppliers.memoize(() -> wiring.pipeline(this.days));
    }

    /**
     * {@return the standard analysis of every day}
     *
     * @param race the race
     */
    public static RaceAnalysis of(Race race) {
        return of(GivenRace.of(race));
    }

    /**
     * {@return the standard analysis of every day of a race that is read only when something has to be computed from it}
     *
     * @param race the race
     */
    public static RaceAnalysis of(KnownRace race) {
        return of(GivenRace.of(race));
    }

    private static RaceAnalysis of(GivenRace race) {
        return new RaceAnalysis(race, race.days(), RaceWiring.standard(), TargetKeys.everything(), Optional.empty());
    }

    /**
     * {@return this analysis of some days only}
     *
     * @param names days of the race
     * @throws IllegalArgumentException if a day is unknown or none is named
     */
    public RaceAnalysis only(String... names) {
        List<String> chosen = List.of(names);
        if (chosen.isEmpty() || !race.days().containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "race '" + race.name() + "' has the days " + race.days() + ", not all of " + chosen);
        }
        return new RaceAnalysis(
                race, race.days().stream().filter(chosen::contains).toList(), wiring, wanted, parent);
    }

    /**
     * {@return this analysis with more stages, or others, for every day} Their results are kept under the name {@code race-day.own}: two programs that
     * share a workspace and name different stages alike should take {@link #extend(String, UnaryOperator)}.
     *
     * @param extension adds to or replaces in the pipeline of a day, such as {@code RaceReports.standard()::addTo}
     */
    public RaceAnalysis extend(UnaryOperator<PipelineBuilder> extension) {
        return extend(RaceWiring.DAY + OWN, extension);
    }

    /**
     * {@return this analysis with more stages, or others, for every day}
     *
     * @param name under which their results are kept, apart from all others: no other extension's stage of the same name is taken for one of these
     * @param extension adds to or replaces in the pipeline of a day
     * @throws IllegalArgumentException if it is no name, as soon as the pipeline is made
     */
    public RaceAnalysis extend(String name, UnaryOperator<PipelineBuilder> extension) {
        return new RaceAnalysis(race, days, wiring.extend(name, extension), wanted, parent);
    }

    /**
     * Adds stages that look at all days together: they stand outside the days' scopes, read {@code KEY.in(day)} of every analysed day, and are
     * published beside the days' folders. They are the one place where something of several days meets. Their results are kept under the name
     * {@code race.own}.
     *
     * <pre>{@code
     * analysis.extendRace((race, days) -> race.stage(BUSIEST, s -> s.reading(days.stream().map(DENSITY::in).toList())
     *         .version("1")
     *         .compute(reader -> busiest(reader, days))));
     * }</pre>
     *
     * @param extension adds to the pipeline of the race, given the names of the analysed days in the race's order
     * @return this analysis with these stages, too
     */
    public RaceAnalysis extendRace(BiFunction<PipelineBuilder, List<String>, PipelineBuilder> extension) {
        return extendRace(RaceWiring.RACE + OWN, extension);
    }

    /**
     * Adds stages that look at all days together, as {@link #extendRace(BiFunction)} does.
     *
     * @param name under which their results are kept, apart from all others
     * @param extension adds to the pipeline of the race, given the names of the analysed days in the race's order
     * @return this analysis with these stages, too
     * @throws IllegalArgumentException if it is no name, as soon as the pipeline is made
     */
    public RaceAnalysis extendRace(String name, BiFunction<PipelineBuilder, List<String>, PipelineBuilder> extension) {
        return new RaceAnalysis(race, days, wiring.extendRace(name, extension), wanted, parent);
    }

    /**
     * Limits the analysis to some artifacts and what they need; several calls add up. A key without a day means the artifact of every analysed day,
     * unless a stage for all days together produces it.
     *
     * @param keys such as {@code RaceDayPipeline.DENSITY}, or {@code DENSITY.in("sun")}
     * @return this analysis with those targets
     */
    public RaceAnalysis targets(ArtifactKey<?>... keys) {
        return new RaceAnalysis(race, days, wiring, wanted.targets(List.of(keys)), parent);
    }

    /**
     * Asks for some artifacts beside whatever the analysis computes anyway; the way to those on demand. Keys are understood as by {@link #targets}.
     *
     * @param keys such as {@link RaceDayPipeline#RUNNER_LOADS}
     * @return this analysis with them, too
     */
    public RaceAnalysis also(ArtifactKey<?>... keys) {
        return new RaceAnalysis(race, days, wiring, wanted.also(List.of(keys)), parent);
    }

    /**
     * {@return this analysis as a variant of another one; its runs name that one as their parent}
     *
     * @param run of the race this one was changed from
     */
    public RaceAnalysis parent(RunId run) {
        return new RaceAnalysis(race, days, wiring, wanted, Optional.of(run));
    }

    /** {@return the pipeline of all days; the days are its scopes, outside them stand the stages for all days together} */
    public Pipeline pipeline() {
        return pipeline.get();
    }

    /**
     * {@return the standard pipeline of all days, for a race that only a stored run has}
     *
     * @param days their names, as the run has them in its attribute {@code days}
     * @throws IllegalArgumentException if none is named, or one is no name
     */
    public static Pipeline pipelineOf(List<String> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("an analysis needs at least one day, was given none");
        }
        return RaceWiring.standard().pipeline(days);
    }

    /** {@return a request with the inputs of every day, in the series of this race; its run keeps them, see {@code Engine.request}} */
    public RunRequest request() {
        RunRequest request = RunRequest.of(race.settings().get())
                .keepInputs()
                .at(RunCoordinate.of(slug(race.name())))
                .attribute("name", race.name())
                .attribute("days", String.join(",", days));
        for (String day : days) {
            request = request.with(race.day().apply(day));
        }
        return wanted.applyTo(parent.map(request::parent).orElse(request), pipeline(), days);
    }

    /**
     * Runs the analysis and waits for its end.
     *
     * @param engine executes it
     * @return the run, ended; failed stages are in its report
     */
    public Run run(Engine engine) {
        return engine.run(pipeline(), request());
    }

    /**
     * Starts the analysis.
     *
     * @param engine executes it
     * @return a handle to watch, pause, cancel and await it
     */
    public RunHandle start(Engine engine) {
        return engine.start(pipeline(), request());
    }

    /**
     * Says what a run would do and why, computing nothing.
     *
     * @param engine whose store is asked
     * @return a decision for every stage
     */
    public Plan plan(Engine engine) {
        return engine.plan(pipeline(), request());
    }

    /** Lower-case letters and digits of a name, joined by dashes; {@code race} when there are none. */
    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String shortened = slug.substring(0, Math.min(64, slug.length()));
        return shortened.isEmpty() ? "race" : shortened;
    }
}
