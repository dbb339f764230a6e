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
    static RaceWiring standard() {
        return new RaceWiring(RaceDayPipeline::addTo, (all, days) -> all);
    }

    RaceWiring extend(UnaryOperator<PipelineBuilder> extension) {
        return new RaceWiring(pipeline -> extension.apply(day.apply(pipeline)), race);
    }

    RaceWiring extendRace(BiFunction<PipelineBuilder, List<String>, PipelineBuilder> extension) {
        return new RaceWiring(day, (all, days) -> extension.apply(race.apply(all, days), days));
    }

    Pipeline pipeline(List<String> days) {
        Pipeline ofDay = day.apply(Pipeline.builder("race-day")).build();
        PipelineBuilder all = Pipeline.builder("race");
        days.forEach(name -> all.include(name, ofDay));
        return race.apply(all, days).build();
    }
}
