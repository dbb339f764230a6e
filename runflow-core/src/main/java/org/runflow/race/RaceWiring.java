package org.runflow.race;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;

/**
 * How the pipeline of a race comes about: one pipeline for every day, and what stands beside the days.
 *
 * @param day makes the pipeline of a day
 * @param race adds to the days' pipelines, given their names
 */
record RaceWiring(UnaryOperator<PipelineBuilder> day, BiFunction<PipelineBuilder, List<String>, PipelineBuilder> race) {
    static final String DAY = "race-day";
    static final String RACE = "race";

    static RaceWiring standard() {
        return new RaceWiring(RaceDayPipeline::addTo, (all, days) -> all);
    }

    /** Results of the extension are kept under its own name, apart from those of the standard stages. */
    RaceWiring extend(String owner, UnaryOperator<PipelineBuilder> extension) {
        return new RaceWiring(pipeline -> day.apply(pipeline).part(owner, extension), race);
    }

    RaceWiring extendRace(String owner, BiFunction<PipelineBuilder, List<String>, PipelineBuilder> extension) {
        return new RaceWiring(
                day, (all, days) -> race.apply(all, days).part(owner, pipeline -> extension.apply(pipeline, days)));
    }

    Pipeline pipeline(List<String> days) {
        Pipeline ofDay = day.apply(Pipeline.builder(DAY)).build();
        PipelineBuilder all = Pipeline.builder(RACE);
        days.forEach(name -> all.include(name, ofDay));
        return race.apply(all, days).build();
    }
}
